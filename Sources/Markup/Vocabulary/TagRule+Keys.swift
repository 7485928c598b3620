// SPDX-License-Identifier: Apache-2.0

extension TagRule {
  /// The attributes that every element of `space` takes.
  static func globalKeys(in space: Namespace) -> [Key] {
    let common: [Key] = [.id, .class, .lang, .xmlLang, .tabindex, .data]
    let aria = Key.allCases.filter {
      (Key.ariaActivedescendant.rawValue...Key.ariaValuetext.rawValue).contains($0.rawValue)
    }
    switch space {
    case .html: return common + aria + [.title, .dir, .hidden, .role, .translate]
    case .svg:
      let presentation = Key.allCases.filter {
        (Key.fill.rawValue...Key.stopOpacity.rawValue).contains($0.rawValue)
      }
      return common + aria + presentation + [.role, .xmlSpace, .transform]
    case .mathML:
      return common + [.dir, .mathvariant, .mathsize, .mathcolor, .displaystyle, .scriptlevel]
    case .other: return Key.allCases
    }
  }

  /// The attributes that `tag` takes beside the global ones.
  static func ownKeys(of tag: Tag) -> [Key] {
    switch tag.space {
    case .html: htmlKeys(of: tag)
    case .svg: svgKeys(of: tag)
    case .mathML: formulaKeys(of: tag)
    case .other: []
    }
  }
}

extension TagRule {
  private static func htmlKeys(of tag: Tag) -> [Key] {
    switch tag {
    case .meta: [.charset, .name, .content, .media, .property]
    case .link: [.rel, .href, .type, .media, .hreflang, .sizes]
    case .script: [.src, .type, .defer, .async]
    case .a: [.href, .hreflang, .type, .rel, .download, .target]
    case .blockquote, .q: [.cite]
    case .ins, .del: [.cite, .datetime]
    case .time: [.datetime]
    case .data: [.value]
    case .ol: [.start, .reversed, .type]
    case .li: [.value]
    case .img: [.src, .alt, .width, .height, .loading, .decoding]
    case .colgroup, .col: [.span]
    case .td: [.colspan, .rowspan, .headers]
    case .th: [.colspan, .rowspan, .headers, .scope, .abbr]
    case .details: [.open, .name]
    default: formKeys(of: tag)
    }
  }

  private static func formKeys(of tag: Tag) -> [Key] {
    switch tag {
    case .form: [.action, .method, .autocomplete, .name]
    case .label: [.for]
    case .input:
      [
        .type, .name, .value, .checked, .disabled, .placeholder, .min, .max, .step, .required,
        .readonly, .size, .maxlength, .pattern, .list, .autocomplete, .multiple,
      ]
    case .button: [.type, .name, .value, .disabled]
    case .select: [.name, .multiple, .size, .disabled, .required, .autocomplete]
    case .option: [.value, .selected, .disabled, .label]
    case .optgroup: [.label, .disabled]
    case .textarea:
      [.name, .rows, .cols, .placeholder, .required, .readonly, .disabled, .maxlength]
    case .output: [.for, .name]
    case .progress: [.value, .max]
    case .meter: [.value, .min, .max, .low, .high, .optimum]
    case .fieldset: [.disabled, .name]
    default: []
    }
  }

  private static func svgKeys(of tag: Tag) -> [Key] {
    switch tag {
    case .svg: [.x, .y, .width, .height, .viewBox, .preserveAspectRatio]
    case .svgSymbol: [.x, .y, .width, .height, .viewBox, .preserveAspectRatio, .refX, .refY]
    case .svgUse: [.x, .y, .width, .height, .href, .xlinkHref]
    case .svgImage: [.x, .y, .width, .height, .href, .xlinkHref, .preserveAspectRatio]
    case .svgPath: [.d, .pathLength]
    case .svgRect: [.x, .y, .width, .height, .rx, .ry, .pathLength]
    case .svgCircle: [.cx, .cy, .r, .pathLength]
    case .svgEllipse: [.cx, .cy, .rx, .ry, .pathLength]
    case .svgLine: [.x1, .y1, .x2, .y2, .pathLength]
    case .svgPolyline, .svgPolygon: [.points, .pathLength]
    case .svgText, .svgTspan: [.x, .y, .dx, .dy, .rotate, .textLength, .lengthAdjust]
    case .svgTextPath: [.href, .xlinkHref, .startOffset, .textLength, .lengthAdjust]
    case .svgA: [.href, .xlinkHref, .hreflang, .type, .rel, .download, .target]
    default: paintKeys(of: tag)
    }
  }

  private static func paintKeys(of tag: Tag) -> [Key] {
    switch tag {
    case .svgMarker:
      [
        .markerWidth, .markerHeight, .refX, .refY, .orient, .markerUnits, .viewBox,
        .preserveAspectRatio,
      ]
    case .svgClipPath: [.clipPathUnits]
    case .svgMask: [.x, .y, .width, .height, .maskUnits, .maskContentUnits]
    case .svgPattern:
      [
        .x, .y, .width, .height, .patternUnits, .patternContentUnits, .patternTransform, .viewBox,
        .preserveAspectRatio, .href,
      ]
    case .svgLinearGradient:
      [.x1, .y1, .x2, .y2, .gradientUnits, .gradientTransform, .spreadMethod, .href]
    case .svgRadialGradient:
      [.cx, .cy, .r, .fx, .fy, .fr, .gradientUnits, .gradientTransform, .spreadMethod, .href]
    case .svgStop: [.offset]
    default: []
    }
  }

  private static func formulaKeys(of tag: Tag) -> [Key] {
    switch tag {
    case .math: [.display, .alttext]
    case .mo:
      [
        .form, .fence, .separator, .lspace, .rspace, .stretchy, .symmetric, .maxsize, .minsize,
        .largeop, .movablelimits,
      ]
    case .mspace: [.width, .height, .depth]
    case .mpadded: [.width, .height, .depth, .lspace, .voffset]
    case .mfrac: [.linethickness]
    case .mover: [.accent]
    case .munder: [.accentunder]
    case .munderover: [.accent, .accentunder]
    case .mtd: [.columnspan, .rowspan]
    case .annotation: [.encoding]
    default: []
    }
  }
}
