// SPDX-License-Identifier: Apache-2.0
internal import Commentary
internal import Templating

/// A piece of a sentence: words, or a figure with the letter of its evidence row.
package struct RunView: Sendable {
  /// The characters.
  let text: String
  /// The letter of the evidence row; `nil` for words.
  let key: String?
  /// Whether this is the first time the row is cited, to which the row links back.
  let isFirst: Bool

  /// The names that templates see.
  static let model = Model<RunView>(
    .text("text") { $0.text },
    .optionalText("key") { $0.key },
    .flag("first") { $0.isFirst }
  )
}

/// A paragraph of runs.
package struct ParagraphView: Sendable {
  /// Its pieces.
  let runs: [RunView]

  /// The names that templates see.
  static let model = Model<ParagraphView>(.list("runs", of: RunView.model) { $0.runs })
}

extension ParagraphView {
  /// `runs` where no evidence stands beside them.
  init(withoutEvidence runs: [Run]) {
    self.init(runs: runs.map { RunView(text: $0.text, key: nil, isFirst: false) })
  }
}

/// The views of paragraphs and quality notes, which share the count of first citations.
struct Citations {
  private let keys: [FigureName: String]
  private var cited: Set<FigureName> = []

  /// Citations of the rows of `evidence`.
  init(_ evidence: [EvidenceRow]) {
    keys = Dictionary(
      evidence.map { ($0.figure.name, $0.key) },
      uniquingKeysWith: { first, _ in first }
    )
  }

  /// The views of `runs`; the first run that cites a row is marked.
  mutating func views(of runs: [Run]) -> [RunView] { runs.map { view(of: $0) } }

  /// The view of `run`.
  mutating func view(of run: Run) -> RunView {
    guard let name = run.figure?.evidence, let key = keys[name] else {
      return RunView(text: run.text, key: nil, isFirst: false)
    }
    return RunView(text: run.text, key: key, isFirst: cited.insert(name).inserted)
  }
}
