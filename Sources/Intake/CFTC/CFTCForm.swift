// SPDX-License-Identifier: Apache-2.0
import Positioning

/// One of the CFTC's report formats, as its files name and place the columns.
///
/// Source: the header lines of the CFTC's yearly files; the files of a single week have the same
/// columns without a header (cftc.gov, Commitments of Traders, "Historical Viewable" and
/// "Explanatory Notes").
struct CFTCForm: Sendable {
  /// A column by its usual place from 0 and its name in plain words (``plainWords(_:)``).
  struct Named: Sendable {
    let index: Int
    let name: String

    /// A column called `name` at `index`.
    init(_ index: Int, _ name: String) { (self.index, self.name) = (index, name) }
  }

  /// Which report.
  let report: ReportKind
  /// The report's name for messages.
  let title: String
  /// How many fields a row has.
  let fieldCount: Int
  /// What is read.
  let columns: CFTCColumns<Named>

  /// The three formats.
  static let all = [financial, legacy, disaggregated]
}

extension CFTCForm {
  /// A form whose first columns are those that all reports share.
  init(
    _ report: ReportKind,
    _ title: String,
    fieldCount: Int,
    date: String,
    classes: [CFTCColumns<Named>.Class],
    scope: Named? = nil
  ) {
    self.report = report
    self.title = title
    self.fieldCount = fieldCount
    columns = CFTCColumns(
      name: Named(0, "market and exchange names"),
      shortDate: Named(1, "as of date in form yymmdd"),
      date: Named(2, date),
      code: Named(3, "cftc contract market code"),
      openInterest: Named(7, "open interest all"),
      classes: classes,
      scope: scope
    )
  }
}

extension CFTCColumns<CFTCForm.Named>.Class {
  /// A class whose positions begin at column `first`; long, short and spreading stand side by side.
  ///
  /// - Parameters:
  ///   - population: The class.
  ///   - name: The names of its columns, with `*` for the side.
  ///   - first: Where the positions begin.
  ///   - traders: Where its numbers of traders begin, and their names.
  ///   - sides: The words for long, short and, if there is any, spreading.
  init(
    _ population: Population,
    _ name: String,
    at first: Int,
    traders: (first: Int, name: String)? = nil,
    sides: [String]
  ) {
    self.population = population
    positions = .init(name, at: first, sides)
    self.traders = traders.map { .init($0.name, at: $0.first, sides) }
  }

  /// A class of large traders, with spreading and numbers of traders: its positions begin at column
  /// `first`, its traders at `traders`, and all its columns bear `name`.
  static func reportable(
    _ population: Population,
    _ name: String,
    at first: Int,
    traders: Int
  ) -> Self {
    .init(
      population,
      "\(name) positions * all",
      at: first,
      traders: (traders, "traders \(name) * all"),
      sides: ["long", "short", "spread"]
    )
  }
}

extension CFTCColumns<CFTCForm.Named>.Sides {
  fileprivate init(_ name: String, at first: Int, _ sides: [String]) {
    func column(_ side: Int) -> CFTCForm.Named {
      .init(first + side, name.replacing("*", with: sides[side]))
    }
    long = column(0)
    short = column(1)
    spreading = sides.count > 2 ? column(2) : nil
  }
}

/// A column's name in lower-case words: `Swap__Positions_Short_All` and
/// ` Swap Positions-Short (All)` are both `swap positions short all`.
func plainWords(_ name: String) -> String {
  name.lowercased().split { !$0.isLetter && !$0.isNumber }.joined(separator: " ")
}
