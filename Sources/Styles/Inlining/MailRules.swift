// SPDX-License-Identifier: Apache-2.0
package import Diagnostics

/// A sheet's rules as a mail needs them: those to write on elements, and those to keep for its head.
///
/// - On elements: rules outside of groups about one element name, one class, or `element.class`.
/// - In the head: groups such as `@media`, `@font-face`, what `:root` sets but variables, and rules
///   whose selectors begin with an attribute, such as Outlook's `[data-ogsc] .k`.
///
/// Variables have their values in both: in a group those that `:root` has in the same group; in
/// rules for Outlook's dark mode, and in a group of nothing else, those of
/// `@media (prefers-color-scheme:dark)`.
package struct MailRules: Sendable {
  /// A rule to write on the elements it fits.
  struct Inline: Sendable {
    let selector: Selector
    let declarations: [Declaration]
  }

  /// The rules to write on elements, in order.
  let inline: [Inline]
  /// The lines for the head; may be empty.
  let kept: String
  /// The classes that the head needs.
  let keptClasses: Set<String>
  /// Every class the sheet names, in order of letters.
  let classes: [String]
  /// The variables outside of groups.
  let variables: Variables

  /// Sorts the rules of `sheet`, whose variables go over those of `palette`.
  ///
  /// - Throws: `style.selector`, `style.unknown-variable`, `style.circular-variable`,
  ///   `style.unsafe-text`: all there are.
  package init(_ sheet: StyleSheet, palette: StyleSheet? = nil) throws(ReportError) {
    var sorting = MailSorting(Palettes([palette, sheet].compactMap(\.self)))
    for item in sheet.items { sorting.add(item) }
    guard sorting.found.isEmpty else { throw ReportError(.templates, sorting.found) }
    inline = sorting.inline
    kept = sorting.kept.joined(separator: "\n")
    keptClasses = sorting.keptClasses
    classes = Set(sheet.items.flatMap(\.classes)).sorted()
    variables = sorting.palettes.light
  }
}

/// The sorting as it goes on; all that is wrong is collected.
private struct MailSorting {
  let palettes: Palettes
  var inline: [MailRules.Inline] = []
  var kept: [String] = []
  var keptClasses: Set<String> = []
  var found: [Diagnostic] = []

  init(_ palettes: Palettes) { self.palettes = palettes }

  mutating func add(_ item: StyleItem) {
    do throws(ReportError) {
      switch item {
      case .rule(let rule):
        for selector in rule.selectors { try add(selector, rule.declarations) }
      case .group(let group):
        let variables = group.isOutlookDark ? palettes.dark : palettes.variables(in: group)
        try keep(item, with: variables)
      case .descriptors:
        try keep(item, with: palettes.light)
      }
    } catch {
      found += error.diagnostics
    }
  }

  private mutating func add(
    _ selector: Selector,
    _ declarations: [Declaration]
  ) throws(ReportError) {
    if let compound = selector.alone, compound.isInlinable {
      let resolved = try declarations.map { declaration throws(ReportError) in
        try palettes.light.resolved(declaration)
      }
      inline.append(.init(selector: selector, declarations: resolved))
    } else if selector.isRoot || selector.beginsWithAttribute {
      let rule = StyleRule(selectors: [selector], declarations: declarations)
      try keep(.rule(rule), with: selector.isOutlookDark ? palettes.dark : palettes.light)
    } else {
      throw selector.place.error(
        .selector,
        "`\(selector.text)` can be written on no element of a mail",
        fix: "name one element, one class, or `element.class`, or keep the rule in `@media screen`"
      )
    }
  }

  private mutating func keep(_ item: StyleItem, with variables: Variables) throws(ReportError) {
    let text = try KeptText.text(of: item, with: variables)
    guard !text.isEmpty else { return }
    kept.append(text)
    keptClasses.formUnion(item.classes)
  }
}

extension StyleItem {
  /// Every class that its selectors name.
  fileprivate var classes: [String] {
    switch self {
    case .rule(let rule): rule.selectors.flatMap(\.classes)
    case .group(let group): group.items.flatMap(\.classes)
    case .descriptors: []
    }
  }
}

extension StyleGroup {
  /// Whether all of its rules are for Outlook's dark mode.
  fileprivate var isOutlookDark: Bool {
    items.allSatisfy { item in
      if case .rule(let rule) = item { rule.selectors.allSatisfy(\.isOutlookDark) } else { false }
    }
  }
}

extension Selector.Compound {
  /// Whether an element's own attributes can tell that it is meant.
  fileprivate var isInlinable: Bool {
    conditions.isEmpty && element != "*" && classes.count <= 1
  }
}

extension Selector {
  /// Whether it is about what a mail program puts around the mail.
  fileprivate var beginsWithAttribute: Bool {
    compounds[0].conditions.first?.hasPrefix("[") == true
  }

  /// Whether it begins with a mark that Outlook sets in its dark mode.
  fileprivate var isOutlookDark: Bool {
    ["[data-ogsc]", "[data-ogsb]"].contains(compounds[0].conditions.first)
  }
}
