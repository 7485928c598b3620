// SPDX-License-Identifier: Apache-2.0

extension TagRule {
  /// What may stand directly in `tag`.
  static func allows(in tag: Tag) -> Places {
    switch tag.space {
    case .html: htmlContent(of: tag)
    case .svg: svgContent(of: tag)
    case .mathML: formulaContent(of: tag)
    case .other: Places(rawValue: .max)
    }
  }

  /// What may stand nowhere inside `tag`.
  static func forbids(in tag: Tag) -> Places {
    switch tag {
    case .a, .button: [.interactive, .main]
    case .svgA: .interactive
    case .label: [.label, .main]
    case .form: .form
    case .header, .footer: [.header, .main]
    case .caption: [.table, .main]
    case .th, .dt: [.heading, .sectioning, .header, .main]
    case .address: [.heading, .sectioning, .header, .main]
    case .dfn: .definition
    case .html, .body, .div: []
    default: .main
    }
  }
}

extension TagRule {
  private static func htmlContent(of tag: Tag) -> Places {
    switch tag {
    case .html: .rootPart
    case .head: .metadata
    case .title, .option, .textarea, .script: .text
    case .meta, .link, .hr, .br, .wbr, .img, .col, .input: []
    case .ol, .ul: .listItem
    case .dl: [.term, .termGroup]
    case .figure: [.text, .flow, .figureCaption]
    case .details: [.text, .flow, .summary]
    case .fieldset: [.text, .flow, .legend]
    case .summary, .legend: [.text, .phrasing, .heading]
    case .table: .tablePart
    case .colgroup: .column
    case .tbody, .thead, .tfoot: .row
    case .tr: .cell
    case .select: [.option, .optionGroup]
    case .datalist, .optgroup: .option
    case .p, .pre, .h1, .h2, .h3, .h4, .h5, .h6: .line
    default: kinds(of: tag).contains(.phrasing) ? .line : .block
    }
  }

  private static func svgContent(of tag: Tag) -> Places {
    switch tag {
    case .svgTitle, .svgDesc: .text
    case .svgText, .svgTextPath, .svgTspan: [.text, .textSpan, .description]
    case .svgLinearGradient, .svgRadialGradient: [.gradientStop, .description]
    case .svg, .svgG, .svgDefs, .svgSymbol, .svgMarker, .svgClipPath, .svgMask, .svgPattern:
      [.graphic, .description]
    default: .description
    }
  }

  private static func formulaContent(of tag: Tag) -> Places {
    switch tag {
    case .mi, .mn, .mo, .mtext, .ms, .annotation: .text
    case .mspace, .mprescripts: []
    case .mtable: .formulaRow
    case .mtr: .formulaCell
    case .semantics: [.formula, .annotation]
    default: .formula
    }
  }
}
