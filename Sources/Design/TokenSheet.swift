// SPDX-License-Identifier: Apache-2.0

extension SiteDesign {
  /// What goes behind the site's sheet in CSS; empty if nothing of it is chosen.
  ///
  /// Colours stand under a theme each, so that a light one leaves the dark theme as it is. Print keeps
  /// its black on white and its sizes, and takes over the colours of sides and regimes. Where a reader
  /// asks for more contrast, that wins.
  package var sheet: String {
    let light = tokens.filter(\.token.isOfTheme)
    let sizes = tokens.filter { $0.token.kind == .length }
    let printed = light.filter { Self.isPrinted($0.token) }
    let softened = (tokens + dark).map(\.token.name).filter(Self.contrasts.keys.contains)
    let blocks = [
      Self.rule("", tokens.filter { $0.token.kind == .fonts }),
      Self.rule("screen", sizes),
      Self.rule("screen and (prefers-color-scheme:light)", light),
      Self.rule("screen and (prefers-color-scheme:dark)", dark),
      Self.rule("print", printed),
      Self.contrastRule(softened),
      logoRules,
    ].filter { !$0.isEmpty }
    return blocks.isEmpty ? "" : "\n/* chosen in the configuration */\n" + blocks.joined()
  }

  /// The tokens as readers of sheets that know no themes but a dark one take them in: those of mail, and
  /// of drawings with a fixed size.
  package var plainSheet: String {
    Self.rule("", tokens) + Self.rule("(prefers-color-scheme:dark)", dark)
  }
}

extension SiteDesign {
  private static func rule(_ condition: String, _ values: [TokenValue]) -> String {
    if values.isEmpty { return "" }
    let declarations = values.map { "--\($0.token.name):\($0.text)" }.joined(separator: ";")
    let rule = ":root{\(declarations)}"
    return condition.isEmpty ? rule + "\n" : "@media \(condition){\(rule)}\n"
  }

  /// What is printed in colour: the sides and the regimes, with what is written on them.
  private static func isPrinted(_ token: DesignToken) -> Bool {
    token.name.hasPrefix("r-") || token.name.hasPrefix("on-") || token.kind == .share
      || ["long", "short", "long-text", "short-text"].contains(token.name)
  }

  /// What the sheet makes of soft colours for those who ask for more contrast.
  private static let contrasts = ["ink-2": "ink", "ink-3": "ink", "rule": "ink-3"]

  private static func contrastRule(_ names: [String]) -> String {
    if names.isEmpty { return "" }
    let declarations = contrasts.sorted { $0.key < $1.key }.filter { names.contains($0.key) }
      .map { "--\($0.key):var(--\($0.value))" }
    return
      "@media screen and (prefers-contrast:more){:root{\(declarations.joined(separator: ";"))}}\n"
  }

  private var logoRules: String {
    if logo == nil { return "" }
    let one = ".brand .logo{display:block;max-width:100%;height:auto}\n"
    if darkLogo == nil { return one }
    return one + ".brand .night{display:none}\n"
      + "@media screen and (prefers-color-scheme:dark){"
      + ".brand .day{display:none} .brand .night{display:block}}\n"
  }
}
