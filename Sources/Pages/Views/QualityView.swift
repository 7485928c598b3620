// SPDX-License-Identifier: Apache-2.0
internal import Templating

/// One item of the quality section.
package struct QualityView: Sendable {
  let isCaution: Bool
  let head: String
  let runs: [RunView]

  /// The names that templates see.
  static let model = Model<QualityView>(
    .flag("caution") { $0.isCaution },
    .text("head") { $0.head },
    .list("runs", of: RunView.model) { $0.runs }
  )
}
