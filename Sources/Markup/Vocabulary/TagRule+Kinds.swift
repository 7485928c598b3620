// SPDX-License-Identifier: Apache-2.0

extension TagRule {
  /// What `tag` is.
  static func kinds(of tag: Tag) -> Places {
    switch tag.space {
    case .html: htmlKinds(of: tag)
    case .svg: svgKinds(of: tag)
    case .mathML: formulaKinds(of: tag)
    case .other: []
    }
  }
}

extension TagRule {
  private static func htmlKinds(of tag: Tag) -> Places {
    switch tag {
    case .html: []
    case .head, .body: .rootPart
    case .title, .meta, .link: .metadata
    case .script: [.metadata, .flow, .phrasing]
    case .main: [.flow, .main]
    case .header, .footer: [.flow, .header]
    case .nav, .section, .article, .aside: [.flow, .sectioning]
    case .h1, .h2, .h3, .h4, .h5, .h6: [.flow, .heading]
    case .li: .listItem
    case .dt, .dd: .term
    case .div: [.flow, .termGroup]
    case .figcaption: .figureCaption
    case .summary: .summary
    case .legend: .legend
    case .caption, .colgroup, .tbody, .thead, .tfoot: .tablePart
    case .tr: .row
    case .td, .th: .cell
    case .col: .column
    case .option: .option
    case .optgroup: .optionGroup
    case .table: [.flow, .table]
    case .form: [.flow, .form]
    case .details: [.flow, .interactive]
    case .a, .input, .button, .select, .textarea: [.flow, .phrasing, .interactive]
    case .label: [.flow, .phrasing, .interactive, .label]
    case .dfn: [.flow, .phrasing, .definition]
    case .search, .address, .p, .hr, .pre, .blockquote, .ol, .ul, .dl, .figure, .fieldset: .flow
    default: [.flow, .phrasing]
    }
  }

  private static func svgKinds(of tag: Tag) -> Places {
    switch tag {
    case .svg: [.flow, .phrasing, .graphic]
    case .svgTitle, .svgDesc: .description
    case .svgTspan, .svgTextPath: .textSpan
    case .svgA: [.graphic, .textSpan, .interactive]
    case .svgStop: .gradientStop
    default: .graphic
    }
  }

  private static func formulaKinds(of tag: Tag) -> Places {
    switch tag {
    case .math: [.flow, .phrasing]
    case .mtr: .formulaRow
    case .mtd: .formulaCell
    case .annotation: .annotation
    default: .formula
    }
  }
}
