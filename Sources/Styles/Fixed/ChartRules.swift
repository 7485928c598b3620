// SPDX-License-Identifier: Apache-2.0
internal import Diagnostics

/// The rules of a page's sheet that concern one chart, and the variables as they are in it.
struct ChartRules {
  private let rules: [StyleRule]
  /// Those that may hide an element.
  private let hiding: [StyleRule]
  private let variables: Variables
  private let sheet: StyleSheet

  /// Chooses the rules for a chart with `names` in a figure `width` px wide.
  ///
  /// Of groups, those for screens and the light theme apply, and containers as wide as asked for.
  ///
  /// - Throws: `style.query` for a container that asks for something else.
  init(_ sheet: StyleSheet, for names: ChartNames, width: Double) throws(ReportError) {
    var chosen = ChosenRules(names: names, width: width)
    try chosen.add(sheet.items)
    rules = chosen.rules
    var variables = Variables(of: [sheet])
    variables.set(Self.declarations(for: names.root, in: rules))
    self.variables = variables
    self.sheet = sheet
    hiding = rules.filter { $0.declarations.contains { $0.name == "display" } }
  }

  /// Whether the last element of `path`, which goes from the chart's root to it, is not shown.
  func hide(_ path: [NamedElement]) -> Bool {
    Self.declarations(for: path, in: hiding).last { $0.name == "display" }?.value == "none"
  }

  /// What `rules` say of the last element of `path`, from weak to strong.
  private static func declarations(
    for path: [NamedElement],
    in rules: [StyleRule]
  ) -> [Declaration] {
    var cascade = Cascade()
    for rule in rules {
      for selector in rule.selectors where selector.matches(path) {
        cascade.add(rule.declarations, of: selector)
      }
    }
    return cascade.declarations
  }

  /// The gutter that the variable `name` sets in px; 0 if nothing does.
  ///
  /// - Throws: `style.value` if it is not so many px, and what variables throw.
  func gutter(_ name: String) throws(ReportError) -> Double {
    let place = StylePlace(source: sheet.source, offset: 0)
    guard let value = try variables.value(of: name, at: place) else { return 0 }
    guard let pixels = pixels(DrawingValue.written(value)) else {
      throw place.error(.value, "`\(value)`, the value of `\(name)`, is not a width in px")
    }
    return pixels
  }

  /// The colour of `--paper`.
  func paper() throws(ReportError) -> String {
    try DrawingValue.resolved(
      Declaration(
        name: "fill",
        value: "var(--paper)",
        isImportant: false,
        place: StylePlace(source: sheet.source, offset: 0)
      ),
      with: variables
    ).value
  }

  /// The rules in CSS for a drawing, one a line: properties of drawings alone, without variables.
  ///
  /// - Throws: `style.value`, `style.unknown-variable`, `style.circular-variable`.
  func text() throws(ReportError) -> String {
    var lines: [String] = []
    for rule in rules {
      let drawn = rule.declarations.filter { DrawingValue.properties.contains($0.name) }
      let resolved = try drawn.map { declaration throws(ReportError) in
        try DrawingValue.resolved(declaration, with: variables)
      }
      guard !resolved.isEmpty else { continue }
      let selectors = rule.selectors.map(\.text).joined(separator: ",")
      lines.append("\(selectors){\(resolved.effective.text)}")
    }
    return lines.joined(separator: "\n")
  }
}

/// The choosing as it goes on.
private struct ChosenRules {
  let names: ChartNames
  let width: Double
  var rules: [StyleRule] = []

  mutating func add(_ items: [StyleItem]) throws(ReportError) {
    for item in items {
      switch item {
      case .rule(let rule):
        let selectors = rule.selectors.filter { names.concern($0) }
        if !selectors.isEmpty {
          rules.append(StyleRule(selectors: selectors, declarations: rule.declarations))
        }
      case .group(let group):
        if try DrawingQuery.holds(for: group, width: width) { try add(group.items) }
      case .descriptors: break
      }
    }
  }
}
