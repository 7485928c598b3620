// SPDX-License-Identifier: Apache-2.0
package import Diagnostics

/// What a verification is asked to look at.
package struct VerifyRequest: Sendable {
  /// The folder of the site.
  package let folder: String
  /// The publisher's templates, with which it was drawn; `nil` where the program's own were used.
  package var templates: String?
  /// How many notes are made at once, at least 1.
  package var jobs = 1

  /// A verification of the site in `folder`.
  package init(_ folder: String) {
    self.folder = folder.count > 1 && folder.hasSuffix("/") ? String(folder.dropLast()) : folder
  }
}

/// What a verification did and found.
package struct VerifyReceipt: Sendable {
  /// How many notes were derived anew, and how many files compared.
  package let notes: Int, files: Int
  /// Whether pages were compared byte by byte; else only their sentences and figures were.
  package let comparesMarkup: Bool
  /// Every difference as an error, in the order of the files; at most
  /// ``VerifyReceipt/shown`` and one that counts the others.
  package let findings: [Diagnostic]
  /// How many pictures were compared by what they were drawn from, and not by their pixels.
  package var pictures = 0
  /// Whether compressed files were compared by what they hold, and not by their own bytes.
  package var comparesPacked = false

  /// How many differences are told one by one.
  package static let shown = 25
}
