// SPDX-License-Identifier: Apache-2.0
internal import Templating

/// What stands in one place of a block, already rendered: a list's item, a table's cell.
struct ProsePartsView: Sendable {
  let parts: [RenderedMarkup]

  /// The names that templates see.
  static let model = Model<ProsePartsView>(.markups("parts") { $0.parts })
}

/// The cells of one row of a table.
struct ProseRowView: Sendable {
  let cells: [ProsePartsView]

  /// The names that templates see.
  static let model = Model<ProseRowView>(
    .list("cells", of: ProsePartsView.model) { $0.cells }
  )
}

/// A block of an analyst's text, with what is in it already rendered.
struct ProseBlockView: Sendable {
  /// What the block is.
  enum Kind: Sendable {
    case paragraph, quote, rule
    /// A heading of the page's level 2 to 6.
    case heading(Int)
    case code(String)
    case bullets([ProsePartsView])
    case numbers(start: Int, [ProsePartsView])
    case table(head: [ProsePartsView], rows: [ProseRowView])
  }

  let kind: Kind
  /// What is in it, where that is one sequence.
  var parts: [RenderedMarkup] = []

  /// The names that templates see.
  static let model = Model<ProseBlockView>(
    .flag("paragraph") { if case .paragraph = $0.kind { true } else { false } },
    .flag("quote") { if case .quote = $0.kind { true } else { false } },
    .flag("rule") { if case .rule = $0.kind { true } else { false } },
    .flag("h2") { $0.level == 2 },
    .flag("h3") { $0.level == 3 },
    .flag("h4") { $0.level == 4 },
    .flag("h5") { $0.level == 5 },
    .flag("h6") { $0.level == 6 },
    .optionalText("code") { if case .code(let code) = $0.kind { code } else { nil } },
    .flag("bullets") { if case .bullets = $0.kind { true } else { false } },
    .flag("numbers") { $0.start == 1 },
    .optionalText("start") { view in view.start.flatMap { $0 == 1 ? nil : String($0) } },
    .list("items", of: ProsePartsView.model) { $0.items },
    .flag("table") { if case .table = $0.kind { true } else { false } },
    .list("head", of: ProsePartsView.model) { view in
      if case .table(let head, _) = view.kind { head } else { [] }
    },
    .list("rows", of: ProseRowView.model) { view in
      if case .table(_, let rows) = view.kind { rows } else { [] }
    },
    .markups("parts") { $0.parts }
  )

  private var level: Int? { if case .heading(let level) = kind { level } else { nil } }

  /// The first number of a numbered list.
  private var start: Int? { if case .numbers(let start, _) = kind { start } else { nil } }

  private var items: [ProsePartsView] {
    switch kind {
    case .bullets(let items), .numbers(_, let items): items
    default: []
    }
  }
}
