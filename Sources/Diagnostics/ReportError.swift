// SPDX-License-Identifier: Apache-2.0

/// The one error of the program: a stage's gate stayed shut, for all these reasons.
package struct ReportError: Error, Hashable, Sendable {
  /// The gate that stayed shut.
  package let stage: Stage
  /// Everything the stage found, in the order of the authors' files; never empty.
  package let diagnostics: [Diagnostic]

  /// The gate of `stage` stays shut because of `diagnostics`.
  package init(_ stage: Stage, _ diagnostics: [Diagnostic]) {
    self.stage = stage
    self.diagnostics = diagnostics
  }

  /// The gate of `stage` stays shut because of one finding.
  package init(_ stage: Stage, _ diagnostic: Diagnostic) {
    self.init(stage, [diagnostic])
  }
}
