// SPDX-License-Identifier: Apache-2.0

/// How an attribute's value is to be read.
enum Reading: UInt8 {
  /// Not looked at.
  case plain
  /// Names this element.
  case id
  /// Ids of other elements, separated by blanks.
  case references
  /// An address that a reader may follow.
  case link
  /// An address that the browser loads by itself.
  case request
  /// Numbers, each perhaps with a unit.
  case numbers
  /// The commands of a path.
  case path
  /// An expression of numbers and words, such as a transform.
  case expression
  /// A colour, or the place of one in the page.
  case paint

  /// The reading in one of ``Vocabulary/uses``.
  @inline(__always)
  init(use: UInt8) { self = Reading(rawValue: (use & ~Vocabulary.aria) - 1) ?? .plain }

  /// How `key` is read; the same wherever it stands, but for `href`, which ``AddressRule`` knows.
  static func of(_ key: Key) -> Reading {
    switch key {
    case .id: .id
    case .ariaLabelledby, .ariaDescribedby, .ariaControls, .ariaOwns, .ariaDetails, .ariaFlowto,
      .ariaErrormessage, .ariaActivedescendant, .for, .headers, .list:
      .references
    case .href, .xlinkHref, .cite, .action: .link
    case .src: .request
    case .x, .y, .x1, .y1, .x2, .y2, .cx, .cy, .r, .rx, .ry, .dx, .dy, .fx, .fy, .fr, .points,
      .viewBox, .rotate, .pathLength, .textLength, .startOffset, .offset, .markerWidth,
      .markerHeight, .refX, .refY, .width, .height, .strokeWidth, .strokeDashoffset:
      .numbers
    case .d: .path
    case .transform, .patternTransform, .gradientTransform, .strokeDasharray, .opacity, .fontSize,
      .fillOpacity, .strokeOpacity, .stopOpacity, .letterSpacing:
      .expression
    case .fill, .stroke, .clipPath, .mask, .markerStart, .markerMid, .markerEnd: .paint
    default: .plain
    }
  }
}
