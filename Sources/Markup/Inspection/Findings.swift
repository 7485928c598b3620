// SPDX-License-Identifier: Apache-2.0

/// What the rules found in one page, by byte offsets.
struct Findings {
  /// One finding.
  struct Finding {
    let id: MarkupID
    let offset: Int
    let summary: String
    let fix: String?
  }

  /// The most that is kept of one page; a broken loop in a template breaks every row alike.
  static let cap = 100

  /// What was found, in the order found.
  private(set) var list: [Finding] = []
  /// Whether something was left out.
  private(set) var isCapped = false

  /// Keeps one finding, unless there are too many already.
  @inline(never)
  mutating func add(_ id: MarkupID, at offset: Int, _ summary: String, fix: String? = nil) {
    guard list.count < Self.cap else {
      isCapped = true
      return
    }
    // Values of the page are quoted, and must not break the line.
    let line = summary.unicodeScalars.map { $0.value < 32 ? " " : Character($0) }
    list.append(Finding(id: id, offset: offset, summary: String(line), fix: fix))
  }
}
