// SPDX-License-Identifier: Apache-2.0
import Positioning

/// A report of the CFTC on paper, in the form without a header.
enum PaperReport: String {
  case financial, legacy, disaggregated

  /// The rows of a year, the newest first: of each Tuesday whose Friday has passed.
  func rows(of year: Int, until now: Int) -> String {
    guard let first = Day(year: year, month: 1, day: 1),
      let last = Day(year: year, month: 12, day: 31)
    else { return "" }
    let days = (first.count...last.count).map { Day($0) }
    let tuesdays = days.filter { $0.weekday == 1 && ($0 + 4).start.seconds <= now }
    return tuesdays.reversed().flatMap { day in
      [
        row("133741", "BITCOIN - CHICAGO MERCANTILE EXCHANGE", day),
        row("088691", "GOLD - COMMODITY EXCHANGE INC.", day),
      ]
    }.joined()
  }

  private func row(_ code: String, _ name: String, _ day: Day) -> String {
    var fields = [String](repeating: "0", count: width)
    fields[0] = "\"\(name)\""
    fields[1] = String(day.description.replacing("-", with: "").suffix(6))
    (fields[2], fields[3], fields[4]) = (day.description, code, "CME")
    // All reports count the same contracts: what is not spreading is shared out among the classes that
    // report, each as long as the next one is short.
    let reporting = classes.dropLast()
    let spread = classes.count { $0.count > 2 }
    var left = 95_000 - 10 * spread
    var amounts: [Int] = []
    for index in reporting.indices.dropLast() {
      amounts.append(1000 + Int(figure(day.count, "\(rawValue)\(code)\(index)") * 9000))
      left -= amounts[index]
    }
    amounts.append(left)
    for (index, columns) in reporting.enumerated() {
      fields[columns[0]] = "\(amounts[index])"
      fields[columns[1]] = "\(amounts[(index + 1) % amounts.count])"
      if columns.count > 2 { fields[columns[2]] = "10" }
    }
    for column in classes.last ?? [] { fields[column] = "5000" }
    fields[7] = "100000"
    if self != .legacy { fields[width - 1] = "FutOnly" }
    return fields.joined(separator: ",") + "\r\n"
  }

  private var width: Int {
    switch self {
    case .financial: 87
    case .legacy: 129
    case .disaggregated: 191
    }
  }

  /// The columns of each class: long, short and, where there is one, spreading.
  private var classes: [[Int]] {
    switch self {
    case .financial: [[8, 9, 10], [11, 12, 13], [14, 15, 16], [17, 18, 19], [22, 23]]
    case .legacy: [[8, 9, 10], [11, 12], [15, 16]]
    case .disaggregated: [[8, 9], [10, 11, 12], [13, 14, 15], [16, 17, 18], [21, 22]]
    }
  }
}
