// SPDX-License-Identifier: Apache-2.0
internal import Diagnostics

/// Writes rules for a mail's `<style>`: as short as can be, and without variables.
struct KeptText {
  /// `item` in CSS; empty if it only sets variables.
  ///
  /// - Throws: `style.unsafe-text` for `<` and `&`, which a parser of XML reads otherwise than one of
  ///   HTML, and what `variables` throw.
  static func text(of item: StyleItem, with variables: Variables) throws(ReportError) -> String {
    switch item {
    case .rule(let rule):
      for selector in rule.selectors { try check(selector.text, at: selector.place) }
      let selectors = rule.selectors.map(\.text).joined(separator: ",")
      return try block(selectors, text(of: rule.declarations, with: variables))
    case .descriptors(let descriptors):
      let head = head(descriptors.name, descriptors.condition)
      return try block(head, text(of: descriptors.declarations, with: variables))
    case .group(let group):
      try check(group.condition, at: group.place)
      let texts = try group.items.map { item throws(ReportError) in
        try text(of: item, with: variables)
      }
      return block(head(group.name, group.condition), texts.joined())
    }
  }

  private static func text(
    of declarations: [Declaration],
    with variables: Variables
  ) throws(ReportError) -> String {
    let written = declarations.filter { !$0.isCustom }
    let resolved = try written.map { declaration throws(ReportError) in
      let resolved = try variables.resolved(declaration)
      try check(resolved.value, at: declaration.place)
      return resolved
    }
    return resolved.effective.text
  }

  private static func head(_ name: String, _ condition: String) -> String {
    condition.isEmpty ? "@\(name)" : "@\(name) \(condition)"
  }

  private static func block(_ head: String, _ content: String) -> String {
    content.isEmpty ? "" : "\(head){\(content)}"
  }

  private static func check(_ text: String, at place: StylePlace) throws(ReportError) {
    guard let found = text.first(where: { "<&".contains($0) }) else { return }
    throw place.error(.unsafeText, "`\(found)` cannot stand in the `<style>` of a mail")
  }
}
