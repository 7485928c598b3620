// SPDX-License-Identifier: Apache-2.0
package import Diagnostics

/// The names of assets as venues write them: capital letters and digits.
///
/// - Parameter texts: What was typed.
/// - Returns: Each once, in the order given.
/// - Throws: `fetch.bad-asset`, all of them.
package func assetNames(_ texts: [String]) throws(ReportError) -> [String] {
  var names: [String] = []
  var problems: [Diagnostic] = []
  for text in texts {
    let name = text.uppercased()
    let isPlain = name.utf8.allSatisfy { 48...57 ~= $0 || 65...90 ~= $0 }
    guard isPlain, 1...20 ~= name.utf8.count else {
      let fix = "name it as in `BTC`, without the currency it is priced in"
      problems.append(
        Diagnostic(.badAsset, "`\(printable(text, limit: 40))` is no asset", fix: fix)
      )
      continue
    }
    if !names.contains(name) { names.append(name) }
  }
  guard problems.isEmpty else { throw ReportError(.arguments, problems) }
  return names
}
