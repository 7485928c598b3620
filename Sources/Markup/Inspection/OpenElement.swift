// SPDX-License-Identifier: Apache-2.0

/// An open element: what may come in it, and what has come so far.
struct OpenElement {
  /// The element.
  let tag: Tag
  /// The number of its piece.
  let index: Int
  /// What may stand directly in it.
  var allows: Places
  /// What may stand nowhere inside it.
  var forbids: Places
  /// Whether assistive technology passes it over, by `aria-hidden` on it or around it.
  var isHidden = false
  /// Whether it stands in a part of the page, so that a header in it is not the page's.
  var isInPart = false
  /// Whether it holds something that is read aloud.
  var hasText = false
  /// What ``OrderRule`` has seen among its children, one bit each.
  var seen: UInt32 = 0
  /// How many elements stand directly in it.
  var children = 0
}
