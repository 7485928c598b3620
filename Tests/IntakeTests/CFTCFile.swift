// SPDX-License-Identifier: Apache-2.0

@testable import Intake

/// A made-up CFTC file, for tests.
struct CFTCFile {
  let form: CFTCForm
  var rows: [[String]] = []

  init(_ form: CFTCForm) { self.form = form }

  /// Adds a row; `positions` and `traders` are the classes' numbers in the report's order, each
  /// long, short and, where there is one, spreading.
  mutating func add(
    _ code: String,
    _ date: String,
    name: String = "TEST MARKET - CHICAGO MERCANTILE EXCHANGE",
    openInterest: Int,
    _ positions: [Int],
    traders: [String] = []
  ) {
    var row = [String](repeating: "0", count: form.fieldCount)
    let short = date.replacing("-", with: "").suffix(6)
    row[0] = "\"\(name)\""
    (row[1], row[2], row[3], row[4]) = (String(short), date, code, "CME ")
    row[7] = "    \(openInterest)"
    for (column, number) in zip(form.columns.classes.flatMap(\.positions.all), positions) {
      row[column.index] = "   \(number)"
    }
    let heads = form.columns.classes.flatMap { $0.traders?.all ?? [] }
    for column in heads { row[column.index] = "." }
    for (column, text) in zip(heads, traders) { row[column.index] = text }
    if let scope = form.columns.scope { row[scope.index] = "FutOnly" }
    rows.append(row)
  }

  /// The file in the form of a single week, without a header.
  var week: String { rows.map { $0.joined(separator: ",") + "\r\n" }.joined() }

  /// The file with a header of these names, others made up.
  func year(_ names: [Int: String]) -> String {
    let header = (0..<form.fieldCount).map { "\"\(names[$0] ?? "Other_\($0)")\"" }
    return header.joined(separator: ",") + "\n"
      + rows.map { $0.joined(separator: ",") + "\n" }.joined()
  }
}

extension CFTCForm {
  /// The disaggregated report's header as the CFTC documents it, of the columns that are read.
  static let disaggregatedNames: [Int: String] = [
    0: "Market_and_Exchange_Names", 1: "As_of_Date_In_Form_YYMMDD",
    2: "Report_Date_as_YYYY-MM-DD", 3: "CFTC_Contract_Market_Code", 7: "Open_Interest_All",
    8: "Prod_Merc_Positions_Long_All", 9: "Prod_Merc_Positions_Short_All",
    10: "Swap_Positions_Long_All", 11: "Swap__Positions_Short_All",
    12: "Swap__Positions_Spread_All", 13: "M_Money_Positions_Long_All",
    14: "M_Money_Positions_Short_All", 15: "M_Money_Positions_Spread_All",
    16: "Other_Rept_Positions_Long_All", 17: "Other_Rept_Positions_Short_All",
    18: "Other_Rept_Positions_Spread_All", 19: "Tot_Rept_Positions_Long_All",
    20: "Tot_Rept_Positions_Short_All", 21: "NonRept_Positions_Long_All",
    22: "NonRept_Positions_Short_All", 119: "Traders_Tot_All", 120: "Traders_Prod_Merc_Long_All",
    121: "Traders_Prod_Merc_Short_All", 122: "Traders_Swap_Long_All",
    123: "Traders_Swap_Short_All", 124: "Traders_Swap_Spread_All",
    125: "Traders_M_Money_Long_All", 126: "Traders_M_Money_Short_All",
    127: "Traders_M_Money_Spread_All", 128: "Traders_Other_Rept_Long_All",
    129: "Traders_Other_Rept_Short_All", 130: "Traders_Other_Rept_Spread_All",
    190: "FutOnly_or_Combined",
  ]
}
