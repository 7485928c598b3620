// SPDX-License-Identifier: Apache-2.0

/// The candidate closest to `word` by edit distance, or `nil` if none is close.
///
/// Close means at most a third of the word's length, and at least one edit; ties go to the first
/// candidate, so the answer depends on the order given.
///
///     nearSpelling(of: "postions", among: ["positions", "market"])   // "positions"
///
/// - Complexity: O(n·m·k) for `k` candidates.
package func nearSpelling(of word: String, among candidates: some Sequence<String>) -> String? {
  let limit = max(1, word.unicodeScalars.count / 3)
  var best: (candidate: String, distance: Int)?
  for candidate in candidates {
    let distance = damerauLevenshtein(word, candidate)
    if distance <= limit, distance < (best?.distance ?? Int.max) { best = (candidate, distance) }
  }
  return best?.candidate
}

/// Edits between two words: insert, delete, replace, or swap two neighbours; letter case is free.
private func damerauLevenshtein(_ first: String, _ second: String) -> Int {
  let a = Array(first.lowercased().unicodeScalars)
  let b = Array(second.lowercased().unicodeScalars)
  var rows = [Array(0...b.count)]
  for i in 1..<(a.count + 1) {
    var row = [i]
    for j in 1..<(b.count + 1) {
      let cost = a[i - 1] == b[j - 1] ? 0 : 1
      var value = min(rows[i - 1][j] + 1, row[j - 1] + 1, rows[i - 1][j - 1] + cost)
      if i > 1, j > 1, a[i - 1] == b[j - 2], a[i - 2] == b[j - 1] {
        value = min(value, rows[i - 2][j - 2] + 1)
      }
      row.append(value)
    }
    rows.append(row)
  }
  return rows[a.count][b.count]
}
