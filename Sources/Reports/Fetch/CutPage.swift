// SPDX-License-Identifier: Apache-2.0
internal import Fetch
internal import History
internal import Positioning

/// What a page covers of the window it answers, and what it may have left out.
///
/// A window is no longer than a page, as its venue told when this was written. A venue that gives fewer
/// rows now stops at a round number of them, and what is left is asked for as well: behind the last row,
/// or before the first where the newest come first.
struct PageCover {
  /// Rows of which a full page is a multiple.
  private static let round = 50

  /// What the page covers.
  let covered: Range<Instant>
  /// Whether it will not change any more, so that it need not be asked for again.
  let isSettled: Bool
  /// What is still to be asked for; `nil` if nothing was left out.
  let rest: FetchWindow?

  /// The cover of a page.
  ///
  /// - Parameters:
  ///   - window: What was asked for.
  ///   - last: Its end, or the time of asking where that is earlier.
  ///   - settled: Up to when the venue has published all that it will.
  ///   - moments: The moments that the page's rows are of, in any order.
  init(of window: FetchWindow, until last: Instant, settled: Instant, _ moments: Set<Instant>) {
    let whole = window.start..<max(window.start, last)
    let inside = moments.filter { window.start <= $0 && $0 <= last }.sorted()
    guard !moments.isEmpty, moments.count.isMultiple(of: Self.round), inside.count > 1 else {
      (covered, isSettled, rest) = (whole, window.isClosed, nil)
      return
    }
    // What is left out at an end is wider than any hole between rows.
    let steps = zip(inside.dropFirst(), inside).map { $0.seconds - $1.seconds }
    let (first, newest) = (inside[0], inside[inside.count - 1])
    let before = first.seconds - window.start.seconds
    let behind = last.seconds - newest.seconds
    guard max(before, behind) > steps.max() ?? 0 else {
      (covered, isSettled, rest) = (whole, window.isClosed, nil)
      return
    }
    let isOldestFirst = behind >= before
    covered = isOldestFirst ? window.start..<newest : first..<whole.upperBound
    isSettled = window.isClosed || covered.upperBound <= settled
    let end = isOldestFirst ? window.end : first
    rest = FetchWindow(
      start: isOldestFirst ? newest : window.start,
      end: end,
      isClosed: window.isClosed || end <= settled
    )
  }
}

extension IngestBatch {
  /// The moments that its rows are of.
  var moments: Set<Instant> {
    var moments: Set<Instant> = []
    for index in 0..<positions.count { moments.insert(positions[index].head.moment) }
    for index in 0..<bars.count { moments.insert(bars[index].head.moment) }
    return moments
  }
}

extension RowHead {
  fileprivate var moment: Instant { time.time.naturallyPublic }
}
