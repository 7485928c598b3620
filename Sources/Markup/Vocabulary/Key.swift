// SPDX-License-Identifier: Apache-2.0

/// The attributes that pages may use somewhere; which element takes which is in ``TagRule``.
enum Key: UInt8, CaseIterable {
  // Global
  case id, `class`, lang, title, dir, hidden, tabindex, role, translate, xmlLang, xmlSpace
  // ARIA 1.2 states and properties
  case ariaActivedescendant, ariaAtomic, ariaAutocomplete, ariaBusy, ariaChecked, ariaColcount
  case ariaColindex, ariaColspan, ariaControls, ariaCurrent, ariaDescribedby, ariaDescription
  case ariaDetails, ariaDisabled, ariaErrormessage, ariaExpanded, ariaFlowto, ariaHaspopup
  case ariaHidden, ariaInvalid, ariaKeyshortcuts, ariaLabel, ariaLabelledby, ariaLevel, ariaLive
  case ariaModal, ariaMultiline, ariaMultiselectable, ariaOrientation, ariaOwns, ariaPlaceholder
  case ariaPosinset, ariaPressed, ariaReadonly, ariaRelevant, ariaRequired, ariaRoledescription
  case ariaRowcount, ariaRowindex, ariaRowspan, ariaSelected, ariaSetsize, ariaSort, ariaValuemax
  case ariaValuemin, ariaValuenow, ariaValuetext
  // HTML
  case charset, name, content, media, property, rel, href, type, hreflang, sizes, src, `defer`,
    async
  case download, target, cite, datetime, value, start, reversed, alt, width, height, loading
  case decoding, span, colspan, rowspan, headers, scope, abbr, action, method, checked, disabled
  case placeholder, min, max, step, required, readonly, size, maxlength, pattern, list
  case autocomplete, `for`, multiple, selected, label, rows, cols, low, high, optimum, open
  // SVG geometry
  case x, y, x1, y1, x2, y2, cx, cy, r, rx, ry, dx, dy, fx, fy, fr, d, points, viewBox, rotate
  case preserveAspectRatio, pathLength, textLength, lengthAdjust, startOffset, offset, transform
  case markerWidth, markerHeight, refX, refY, orient, markerUnits, clipPathUnits, maskUnits
  case maskContentUnits, patternUnits, patternContentUnits, patternTransform, gradientUnits
  case gradientTransform, spreadMethod, xlinkHref
  // SVG presentation
  case fill, fillOpacity, fillRule, stroke, strokeWidth, strokeDasharray, strokeDashoffset
  case strokeLinecap, strokeLinejoin, strokeMiterlimit, strokeOpacity, opacity, color, display
  case visibility, overflow, fontFamily, fontSize, fontWeight, fontStyle, textAnchor
  case dominantBaseline, letterSpacing, wordSpacing, textDecoration, clipPath, clipRule, mask
  case markerStart, markerMid, markerEnd, shapeRendering, textRendering, vectorEffect
  case pointerEvents, paintOrder, stopColor, stopOpacity
  // MathML
  case mathvariant, mathsize, mathcolor, displaystyle, scriptlevel, alttext, form, fence
  case separator, lspace, rspace, stretchy, symmetric, maxsize, minsize, largeop, movablelimits
  case depth, linethickness, accent, accentunder, voffset, columnspan, encoding
  /// Any `data-…`.
  case data
  /// All else; in no element's set.
  case unknown

  /// The name in markup, such as `aria-label` or `viewBox`; with a colon for the three of XML.
  var name: String {
    switch self {
    case .data: "data-*"
    case .unknown: "*"
    case .xmlLang: "xml:lang"
    case .xmlSpace: "xml:space"
    case .xlinkHref: "xlink:href"
    case .viewBox, .preserveAspectRatio, .pathLength, .textLength, .lengthAdjust, .startOffset,
      .markerWidth, .markerHeight, .refX, .refY, .markerUnits, .clipPathUnits, .maskUnits,
      .maskContentUnits, .patternUnits, .patternContentUnits, .patternTransform, .gradientUnits,
      .gradientTransform, .spreadMethod:
      String(describing: self)
    default:
      String(describing: self).map { $0.isUppercase ? "-\($0.lowercased())" : "\($0)" }.joined()
    }
  }
}

extension Key {
  /// Whether the attribute is `role` or a state or property of ARIA.
  var isAria: Bool {
    self == .role
      || (Key.ariaActivedescendant.rawValue...Key.ariaValuetext.rawValue).contains(rawValue)
  }
}
