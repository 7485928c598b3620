// SPDX-License-Identifier: Apache-2.0
internal import Manuscripts
internal import Templating

/// A piece of a line of an analyst's text, with what is in it already rendered.
struct ProseInlineView: Sendable {
  /// What the piece is.
  enum Kind: Sendable {
    case run(RunView)
    case code(String)
    case emphasis, strong, struck, lineBreak
    case link(ProseLink)
  }

  let kind: Kind
  /// What is in it.
  var parts: [RenderedMarkup] = []
  /// The way from where it stands to the site's root.
  let root: String
  /// The page that places of the page are of; empty on that page itself.
  let page: String

  /// The names that templates see.
  static let model = Model<ProseInlineView>(
    .optionalRecord("run", of: RunView.model) { view in
      if case .run(let run) = view.kind { run } else { nil }
    },
    .optionalText("code") { view in
      if case .code(let code) = view.kind { code } else { nil }
    },
    .flag("emphasis") { $0.kind.isEmphasis },
    .flag("strong") { $0.kind.isStrong },
    .flag("struck") { $0.kind.isStruck },
    .flag("break") { $0.kind.isLineBreak },
    .optionalText("link") { view in
      view.kind.address(ofSite: false).map { $0.hasPrefix("#") ? view.page + $0 : $0 }
    },
    .optionalText("page") { $0.kind.address(ofSite: true) },
    .markups("parts") { $0.parts },
    .text("root") { $0.root }
  )
}

extension ProseInlineView.Kind {
  fileprivate var isEmphasis: Bool { if case .emphasis = self { true } else { false } }
  fileprivate var isStrong: Bool { if case .strong = self { true } else { false } }
  fileprivate var isStruck: Bool { if case .struck = self { true } else { false } }
  fileprivate var isLineBreak: Bool { if case .lineBreak = self { true } else { false } }

  /// The address of a link to a page of the site, or of one that is none.
  fileprivate func address(ofSite: Bool) -> String? {
    guard case .link(let link) = self, (link.sitePath != nil) == ofSite else { return nil }
    return link.address
  }
}
