// SPDX-License-Identifier: Apache-2.0
internal import Diagnostics

extension TableView {
  /// The table of `rows`, at least one, with its caption and headers from the words around it.
  ///
  /// - Throws: `chart.table-columns` unless there is one header for each column of the rows.
  init(
    _ words: Words<FigureKey>,
    of figure: String,
    rows: [Row],
    total: Row? = nil
  ) throws(ReportError) {
    try self.init(
      caption: words[.caption],
      columns: words[.columns],
      of: figure,
      rows: rows,
      total: total
    )
  }

  /// The table of `rows`, at least one, whose headers are parted by `|` in `columns`.
  ///
  /// - Throws: `chart.table-columns` unless there is one header for each column of the rows.
  init(
    caption: String,
    columns: String,
    of figure: String,
    rows: [Row],
    total: Row? = nil
  ) throws(ReportError) {
    let heads = columns.split(separator: "|", omittingEmptySubsequences: false)
      .map { String(trimmed($0)) }
    let wanted = (rows.map(\.cells.count).max() ?? 0) + 1
    guard heads.count == wanted, !heads.contains("") else {
      let summary = "`columns` of the words of `\(figure)` has not exactly \(wanted) headers"
      let fix = "part the headers by `|`, one for each column"
      let id = ChartWordsID.tableColumns.rawValue
      throw ReportError(.templates, Diagnostic(.error, id, summary, fix: fix))
    }
    self.init(
      caption: caption,
      first: heads[0],
      columns: Array(heads.dropFirst()),
      rows: rows,
      total: total
    )
  }
}
