// SPDX-License-Identifier: Apache-2.0

/// Prints one row of the results' table.
///
/// - Parameters:
///   - what: What was measured.
///   - figure: The measured figure with its unit.
///   - goal: What it should be; empty if it is for information.
///   - checksum: Of what was made.
func printRow(_ what: String, _ figure: String, goal: String = "", checksum: String) {
  print("| \(what) | \(figure) | \(goal) | `\(checksum)` |")
}

extension Double {
  /// Rounded to three significant digits up to 999, and to whole numbers above.
  var short: String {
    if self >= 100 { return String(Int(rounded())) }
    let scale: Double = self >= 10 ? 10 : self >= 1 ? 100 : 1000
    return String((self * scale).rounded() / scale)
  }
}
