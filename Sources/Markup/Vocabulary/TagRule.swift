// SPDX-License-Identifier: Apache-2.0

/// What an element is and what it may hold.
struct TagRule: Sendable {
  /// The element.
  let tag: Tag
  /// What it is; it may stand where its parent's ``allows`` has one of these.
  let kinds: Places
  /// What may stand directly in it.
  let allows: Places
  /// What may stand nowhere inside it.
  let forbids: Places
  /// Whether HTML knows it as an element without content and end tag.
  let isVoid: Bool
  /// Whether it holds what its parent may hold.
  let isTransparent: Bool
  /// Whether its children have an order, which ``OrderRule`` knows.
  let hasOrder: Bool
  /// Whether a `main` may stand inside it.
  let mayHoldMain: Bool
  /// The attributes it takes.
  let keys: Set<Key>

  /// The rule for `tag`.
  init(_ tag: Tag) {
    self.tag = tag
    kinds = Self.kinds(of: tag)
    allows = Self.allows(in: tag)
    forbids = Self.forbids(in: tag)
    isVoid = [.meta, .link, .hr, .br, .wbr, .img, .col, .input].contains(tag)
    isTransparent = [.a, .ins, .del, .svgA].contains(tag)
    hasOrder = [.html, .table, .figure, .details, .fieldset, .dl, .div].contains(tag)
    mayHoldMain = [.html, .body, .div, .form, .main].contains(tag)
    keys = Set(Self.globalKeys(in: tag.space) + Self.ownKeys(of: tag))
  }
}
