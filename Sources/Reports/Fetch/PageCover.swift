// SPDX-License-Identifier: Apache-2.0
internal import Fetch
internal import Positioning

/// What an answer covers of the window it was asked for, and what it may have left out.
///
/// A window is no longer than a page, as its venue told when this was written. A venue that gives fewer
/// rows now, or is late, leaves an end of the window empty that is wider than any hole between the rows:
/// it is asked for once more, behind the last row, or before the first where the newest come first.
struct PageCover {
  /// How long a venue may be late with rows that end a window, in seconds.
  static let lateness = 2 * 86_400

  /// What the answer covers.
  let covered: Range<Instant>
  /// Whether that will not change any more, so that it need not be asked for again.
  let isSettled: Bool
  /// What is still to be asked for; `nil` if nothing was left out.
  let rest: FetchWindow?

  /// The cover of an answer.
  ///
  /// - Parameters:
  ///   - window: What was asked for.
  ///   - last: Its end, or the time of asking where that is earlier.
  ///   - asked: The time of asking.
  ///   - lag: How long after its end a window is still open, in seconds.
  ///   - grain: The seconds at whose multiples a window is cut.
  ///   - moments: The moments that the rows and gaps are of, in any order; none where the answer is
  ///     whole by itself.
  init(
    of window: FetchWindow,
    until last: Instant,
    asked: Instant,
    lag: Int,
    grain: Int = 1,
    _ moments: Set<Instant>
  ) {
    let whole = window.start..<max(window.start, last)
    let inside = moments.filter { window.start <= $0 && $0 <= last }.sorted()
    guard let first = inside.first, let newest = inside.last?.floored(to: grain), first < newest
    else {
      let isOld = moments.isEmpty || window.end + Self.lateness <= asked
      (covered, isSettled, rest) = (whole, window.isClosed && isOld, nil)
      return
    }
    let step = zip(inside.dropFirst(), inside).map { $0.seconds - $1.seconds }.max() ?? 0
    let widest = max(step, grain > 1 ? grain + 1 : 0)
    let before = first.seconds - window.start.seconds
    let behind = last.seconds - newest.seconds
    // Bars that are stamped by their opening do not share the end of a window with the next one.
    guard before > widest || behind >= widest else {
      (covered, isSettled, rest) = (whole, window.isClosed, nil)
      return
    }
    let isOldestFirst = behind >= before
    covered = isOldestFirst ? window.start..<newest : first..<whole.upperBound
    isSettled = window.isClosed || covered.upperBound + lag <= asked
    let end = isOldestFirst ? window.end : first
    rest = FetchWindow(
      start: isOldestFirst ? newest : window.start,
      end: end,
      isClosed: window.isClosed || end + lag <= asked
    )
  }
}
