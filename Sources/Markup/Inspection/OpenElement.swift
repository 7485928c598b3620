// SPDX-License-Identifier: Apache-2.0

/// An open element: what may come in it, and what has come so far.
///
/// It is copied once for each element of a page, so it is kept small.
struct OpenElement {
  /// What may stand directly in it.
  var allows: Places
  /// What may stand nowhere inside it.
  var forbids: Places
  private let piece: Int32
  /// How many elements stand directly in it.
  var children: Int32 = 0
  /// What ``OrderRule`` has seen among its children, one bit each.
  var seen: UInt16 = 0
  /// The element.
  let tag: Tag
  private var states: States

  /// What else is known of it, one bit each.
  private struct States: OptionSet {
    var rawValue: UInt8
    static let hidden = States(rawValue: 1)
    static let inPart = States(rawValue: 2)
    static let text = States(rawValue: 4)
  }

  /// The element that piece `index` opens by `rule`, in `parent` if it is not the root.
  @inline(__always)
  init(_ rule: UnsafePointer<TagRule>, _ index: Int, in parent: OpenElement?) {
    allows = rule.pointee.allows
    forbids = rule.pointee.forbids
    piece = Int32(truncatingIfNeeded: index)
    tag = rule.pointee.tag
    states = parent?.states.subtracting(.text) ?? []
    guard let parent else { return }
    if rule.pointee.isTransparent { allows = parent.allows }
    if parent.tag == .dl, tag == .div { allows = .term }
    forbids.formUnion(parent.forbids)
    if !rule.pointee.mayHoldMain { forbids.insert(.main) }
  }

  /// The number of its piece.
  var index: Int { Int(piece) }

  /// Whether assistive technology passes it over, by `aria-hidden` on it or around it.
  @inline(__always)
  var isHidden: Bool {
    get { states.contains(.hidden) }
    set { if newValue { states.insert(.hidden) } else { states.remove(.hidden) } }
  }

  /// Whether it stands in a part of the page, so that a header in it is not the page's.
  var isInPart: Bool {
    get { states.contains(.inPart) }
    set { if newValue { states.insert(.inPart) } else { states.remove(.inPart) } }
  }

  /// Whether it holds something that is read aloud.
  @inline(__always)
  var hasText: Bool {
    get { states.contains(.text) }
    set { if newValue { states.insert(.text) } else { states.remove(.text) } }
  }
}
