// SPDX-License-Identifier: Apache-2.0
import Diagnostics
import Positioning

extension SourceSpec {
  /// The constants as cells.
  ///
  /// - Throws: every constant that its column cannot hold, as `config.wrong-value`.
  func constantCells(_ interner: inout Interner) throws(ReportError) -> [Column: Cell] {
    let problems = constantProblems()
    guard problems.isEmpty else { throw ReportError(.configuration, problems) }
    var cells: [Column: Cell] = [:]
    for (column, written) in constants {
      var text = written.text
      cells[column] = text.withUTF8 {
        CellReader.cell($0[...], as: column.kind, guess: 0, &interner)
      }
    }
    return cells
  }

  /// What is wrong with the constants, in the order of the kind's columns; `excerpt` gives the line
  /// at a place of the configuration.
  func constantProblems(excerpt: (SourceLocation?) -> String? = { _ in nil }) -> [Diagnostic] {
    kind.columns.compactMap { column -> Diagnostic? in
      guard let written = constants[column], let problem = problem(column, written.text) else {
        return nil
      }
      return Diagnostic(
        .wrongValue,
        problem.summary,
        at: written.location,
        fix: problem.fix,
        excerpt: excerpt(written.location)
      )
    }
  }

  private func problem(_ column: Column, _ text: String) -> RowProblem? {
    var (interner, bytes) = (Interner(), text)
    let cell = bytes.withUTF8 { CellReader.cell($0[...], as: column.kind, guess: 0, &interner) }
    if cell == nil { return CellReader.problem(text, as: column.kind) }
    switch column {
    case .measure where Measure(rawValue: text) == nil:
      return unknownName(text, Measure.self, column)
    case .population where Population(rawValue: text) == nil:
      return unknownName(text, Population.self, column)
    case .unit where Unit(rawValue: text) == nil: return unknownName(text, Unit.self, column)
    case .status where Status(rawValue: text) == nil:
      return unknownName(text, Status.self, column)
    case .interval where seconds(ofInterval: text) == nil: return .interval(text)
    default: return nil
    }
  }
}
