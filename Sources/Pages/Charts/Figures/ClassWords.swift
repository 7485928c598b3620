// SPDX-License-Identifier: Apache-2.0
internal import Analysis
internal import Figures
internal import Positioning
internal import Templating

/// What the words around the balance of classes may tell.
struct ClassWords: Sendable {
  let report: ClassReport
  let shown: ClassRows
  let source: FigureSource
  let subject: String

  /// The words' data of `report`.
  init(_ report: ClassReport, _ shown: ClassRows, _ source: FigureSource, subject: String) {
    self.report = report
    self.shown = shown
    self.source = source
    self.subject = subject
  }

  /// What the template may write.
  static let model = Model<ClassWords>(
    .record("note", of: FigureSource.model) { $0.source },
    .text("subject") { $0.subject },
    .text("day") { mediumDate($0.report.asOf) },
    .flag("legacy") { $0.report.kind == .legacy },
    .flag("financial") { $0.report.kind == .financial },
    .flag("disaggregated") { $0.report.kind == .disaggregated },
    .text("classes") { count($0.report.classes.count) },
    .text("expected") { count($0.report.kind.classes.count) },
    .flag("complete") { $0.report.isComplete },
    .flag("addsUp") { $0.shown.addsUp },
    .optionalText("openInterest") { $0.report.openInterest.map { number($0) } },
    .optionalRecord("mostShort", of: ClassRows.Net.model) { $0.shown.mostShort },
    .optionalRecord("mostLong", of: ClassRows.Net.model) { $0.shown.mostLong }
  )
}

extension ClassRows.Net {
  /// What templates may write of a class; `inner` is its name within a sentence.
  fileprivate static let model = Model<ClassRows.Net>(
    .text("name") { $0.name },
    .text("inner") { $0.name.prefix(1).lowercased() + $0.name.dropFirst() },
    .text("net") { number(abs($0.value)) }
  )
}
