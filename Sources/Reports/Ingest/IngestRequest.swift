// SPDX-License-Identifier: Apache-2.0
package import Diagnostics
package import History
package import Positioning

/// What is put into a history store.
package struct IngestRequest: Sendable {
  /// Files and folders, as for a build; none takes the sources of the configuration.
  package var inputs: [String]
  /// The configuration, which says what contracts are of and when reports became public; `nil` reads
  /// `leverage-notes.yml` of the current folder, if there is one.
  package var configuration: String?
  /// The store's file.
  package var store: String
  /// When other values for what the store has became public, where their rows do not say; `nil`
  /// refuses them.
  package var restated: Instant?
  /// Whether bad rows are set aside instead of stopping the run.
  package var quarantines = false

  /// A putting of `inputs` into `store`.
  package init(_ inputs: [String], into store: String) {
    (self.inputs, self.store) = (inputs, store)
  }
}

/// What was put into a history store.
package struct IngestReceipt: Sendable {
  /// What came of each row.
  package let counts: IngestCounts
  /// How many files were read.
  package let files: Int
  /// The store's file.
  package let store: String
  /// What should be looked at, though it stopped nothing.
  package let warnings: [Diagnostic]
  /// What a reader who asks for more may want to know.
  package let remarks: [String]
}
