// SPDX-License-Identifier: Apache-2.0
import Design
import Yams

extension ConfigurationReader {
  /// `sections:` — a list of the sections that a note has, in their order; or names with headings, or
  /// `false` for what is left out, in the usual order.
  mutating func sections(ofNote node: Node) -> [SiteDesign.Section] {
    let known = problems.count
    let sections: [SiteDesign.Section]
    if let list = node.sequence {
      sections = Array(list).compactMap { listed($0) }
      addRepeated(sections, in: Array(list), known)
    } else if let mapping = node.mapping {
      sections = changed(mapping)
    } else {
      add(
        .wrongType,
        "`sections` must be a list of sections, or of sections with headings",
        at: node,
        fix:
          "write `[commentary, history, quality, files]`, or `{ history: Its path, readers: false }`"
      )
      return SiteDesign.allSections
    }
    guard problems.count == known else { return sections }
    for section in NoteSection.allCases where !sections.contains(where: { $0.section == section }) {
      addIfRequired(section, at: node)
    }
    return sections
  }

  /// An item of the list: a name, or a name with a heading.
  private mutating func listed(_ node: Node) -> SiteDesign.Section? {
    guard let mapping = node.mapping else {
      return section(node).map { SiteDesign.Section($0) }
    }
    guard mapping.count == 1, let (key, value) = mapping.first(where: { _ in true }) else {
      add(
        .wrongType,
        "one section must stand in a line",
        at: node,
        fix: "write `- history: Its path`"
      )
      return nil
    }
    guard let section = section(key), let heading = heading(value, of: section) else { return nil }
    return SiteDesign.Section(section, heading: heading)
  }

  /// All sections but those left out, under the headings given.
  private mutating func changed(_ mapping: Node.Mapping) -> [SiteDesign.Section] {
    var sections = SiteDesign.allSections
    for (key, value) in mapping {
      guard let section = section(key) else { continue }
      if value.scalar?.string == "false" {
        sections.removeAll { $0.section == section }
        addIfRequired(section, at: key)
      } else if let heading = heading(value, of: section) {
        sections = sections.map { $0.section == section ? .init(section, heading: heading) : $0 }
      }
    }
    return sections
  }

  private mutating func section(_ node: Node) -> NoteSection? {
    guard let name = text(node, "sections") else { return nil }
    if let section = NoteSection(rawValue: name) { return section }
    guard !NoteSection.fixed.contains(name) else {
      add(
        .wrongValue,
        "`\(name)` has its place in every note, and can neither move nor be left out",
        at: node,
        fix: "remove it"
      )
      return nil
    }
    addUnknown(
      name,
      at: node,
      among: NoteSection.allCases.map(\.rawValue),
      in: "a note's `sections`"
    )
    return nil
  }

  /// A heading of at most 80 characters.
  private mutating func heading(_ node: Node, of section: NoteSection) -> String? {
    guard section.hasHeading else {
      add(
        .wrongValue,
        "`\(section.rawValue)` has no heading of its own",
        at: node,
        fix: "remove it"
      )
      return nil
    }
    guard let heading = text(node, section.rawValue) else { return nil }
    let isLine = heading.unicodeScalars.allSatisfy { $0.value >= 32 && $0.value != 127 }
    guard isLine, heading.contains(where: { !$0.isWhitespace }), heading.count <= 80 else {
      add(
        .wrongValue,
        "the heading of `\(section.rawValue)` is no line of at most 80 characters",
        at: node
      )
      return nil
    }
    return heading
  }

  private mutating func addIfRequired(_ section: NoteSection, at node: Node) {
    guard let reason = section.reason else { return }
    add(
      .wrongValue,
      "`\(section.rawValue)` cannot be left out: \(reason)",
      at: node,
      fix: "keep `\(section.rawValue)`; it may stand anywhere among the sections"
    )
  }

  private mutating func addRepeated(
    _ sections: [SiteDesign.Section],
    in nodes: [Node],
    _ known: Int
  ) {
    guard problems.count == known else { return }
    var seen: Set<NoteSection> = []
    for (section, node) in zip(sections, nodes) where !seen.insert(section.section).inserted {
      add(.wrongValue, "`\(section.section.rawValue)` stands twice", at: node, fix: "remove one")
    }
  }
}
