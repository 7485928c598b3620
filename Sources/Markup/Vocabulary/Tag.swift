// SPDX-License-Identifier: Apache-2.0

/// The elements that pages may use; what is not here is refused.
///
/// Left out on purpose: what runs (`object`, `iframe`, `foreignObject`, animation), what loads
/// (`video`, `embed`), what a strict policy forbids (`style`), what is not polyglot (`noscript`),
/// and what moves all links (`base`).
enum Tag: UInt8, CaseIterable {
  /// Any element that is not in this list.
  case unknown
  // The document
  case html, head, title, meta, link, script, body
  // Sections and groups
  case main, header, footer, nav, section, article, aside, search, h1, h2, h3, h4, h5, h6, address
  case p, hr, pre, blockquote, ol, ul, li, dl, dt, dd, figure, figcaption, div, details, summary
  // Text
  case a, em, strong, small, s, cite, q, dfn, abbr, data, time, code, `var`, samp, kbd, sub, sup
  case i, b, u, mark, bdi, bdo, span, br, wbr, ins, del, img
  // Tables
  case table, caption, colgroup, col, tbody, thead, tfoot, tr, td, th
  // Forms
  case form, label, input, button, select, optgroup, option, textarea, output, progress, meter
  case fieldset, legend, datalist
  // SVG
  case svg, svgG, svgDefs, svgSymbol, svgUse, svgTitle, svgDesc, svgPath, svgRect, svgCircle
  case svgEllipse, svgLine, svgPolyline, svgPolygon, svgText, svgTspan, svgTextPath, svgA, svgImage
  case svgMarker, svgClipPath, svgMask, svgPattern, svgLinearGradient, svgRadialGradient, svgStop
  // MathML
  case math, mrow, mi, mn, mo, mtext, ms, mspace, mfrac, msqrt, mroot, msub, msup, msubsup, munder
  case mover, munderover, mtable, mtr, mtd, mstyle, mpadded, mphantom, merror, mmultiscripts
  case mprescripts, semantics, annotation

  /// The name in markup, such as `linearGradient` for ``svgLinearGradient``.
  var name: String {
    if self == .unknown { return "*" }
    let word = String(describing: self)
    guard word.count > 3, word.hasPrefix("svg") else { return word }
    return word.dropFirst(3).prefix(1).lowercased() + word.dropFirst(4)
  }

  /// The namespace it belongs to.
  var space: Namespace {
    switch rawValue {
    case Tag.html.rawValue...Tag.datalist.rawValue: .html
    case Tag.svg.rawValue...Tag.svgStop.rawValue: .svg
    case Tag.math.rawValue...Tag.annotation.rawValue: .mathML
    default: .other
    }
  }

  /// The level of a heading, 0 for all else.
  var headingLevel: Int {
    switch self {
    case .h1: 1
    case .h2: 2
    case .h3: 3
    case .h4: 4
    case .h5: 5
    case .h6: 6
    default: 0
    }
  }
}

/// The namespaces of pages as small numbers.
enum Namespace: UInt8, CaseIterable {
  case other, html, svg, mathML

  /// Its URI; empty for ``other``.
  var uri: String {
    switch self {
    case .other: ""
    case .html: MarkupNamespace.html
    case .svg: MarkupNamespace.svg
    case .mathML: MarkupNamespace.mathML
    }
  }
}
