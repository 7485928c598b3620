// SPDX-License-Identifier: Apache-2.0
import Design
import Yams

extension ConfigurationReader {
  /// `design:` — tokens, logo, and the sections of a note.
  mutating func design(_ node: Node) -> Configuration.Design {
    var design = Configuration.Design()
    for (key, value) in entries(of: node, ["tokens", "dark", "logo", "sections"], in: "`design`") {
      switch key {
      case "tokens": design.tokens = tokens(value, key, DesignToken.all)
      case "dark": design.dark = tokens(value, key, DesignToken.all.filter(\.isOfTheme))
      case "logo": (design.logo, design.darkLogo) = logo(value)
      default:
        design.sections = sections(ofNote: value)
        design.sectionsLocation = document.location(of: value)
      }
    }
    return design
  }

  /// Values by the names of tokens, of which `known` may stand here.
  private mutating func tokens(
    _ node: Node,
    _ key: String,
    _ known: [DesignToken]
  ) -> [Configuration.Design.Chosen] {
    guard let mapping = node.mapping else {
      add(.wrongType, "`\(key)` must be a list of tokens with values", at: node)
      return []
    }
    var chosen: [Configuration.Design.Chosen] = []
    for (nameNode, valueNode) in mapping {
      let name = nameNode.scalar?.string ?? ""
      guard let token = DesignToken.named(name) else {
        addUnknown(name, at: nameNode, among: known.map(\.name), in: "`\(key)`")
        continue
      }
      guard known.contains(token) else {
        add(
          .wrongValue,
          "`\(name)` is the same in both themes",
          at: nameNode,
          fix: "write it under `tokens`"
        )
        continue
      }
      guard let value = TokenValue(token, valueNode.scalar?.string ?? "") else {
        addBad(valueNode, of: token)
        continue
      }
      chosen.append(.init(value: value, location: document.location(of: valueNode)))
    }
    return DesignToken.all.compactMap { token in chosen.first { $0.value.token == token } }
  }

  private mutating func addBad(_ node: Node, of token: DesignToken) {
    let written = node.scalar?.string ?? ""
    // An unquoted `#` begins a comment, so that nothing is left of the value.
    let what = written.isEmpty || written == "~" ? "`\(token.name)` has no value" : nil
    add(
      .wrongValue,
      what ?? "`\(written.prefix(60))` is no value for the \(token.kind.name) `\(token.name)`",
      at: node,
      fix: token.kind.advice
    )
  }

  /// One file, or one for each theme.
  private mutating func logo(
    _ node: Node
  ) -> (light: SourceSpec.Written?, dark: SourceSpec.Written?) {
    guard node.mapping != nil else { return (place(node, "logo"), nil) }
    var files: [String: SourceSpec.Written] = [:]
    let known = problems.count
    for (key, value) in entries(of: node, ["file", "dark"], in: "`logo`") {
      files[key] = place(value, key)
    }
    if files["file"] == nil, problems.count == known {
      add(
        .missingKey,
        "`logo` names no file",
        at: node,
        fix: "write `logo: logo.svg`, or `logo: { file: logo.svg, dark: logo-dark.svg }`"
      )
    }
    return (files["file"], files["dark"])
  }
}

extension DesignToken.Kind {
  /// What a token of this kind is called in messages.
  fileprivate var name: String {
    switch self {
    case .colour: "colour"
    case .fonts: "list of fonts"
    case .length: "length"
    case .share: "share"
    }
  }
}
