// SPDX-License-Identifier: Apache-2.0
package import Diagnostics

extension Template {
  /// One asking of a section on the way to a tag.
  package struct Condition: Hashable, Sendable {
    /// The dotted name asked for.
    package let name: String
    /// Whether the section stands for its presence; false for an inverted one.
    package let isSet: Bool
  }

  /// A tag that writes a value, with the sections around it.
  package struct Use: Hashable, Sendable {
    /// The dotted name of the value from the root of the data.
    package let name: String
    /// What has to hold for the tag to be reached, outermost first.
    package let conditions: [Condition]
    /// Where it stands, or where the innermost section around it begins.
    package let location: SourceLocation, section: SourceLocation?
  }

  /// Every tag that writes a value, in the order of the template, with what it takes in.
  ///
  /// Sections over records and lists count as askings for their names.
  package var uses: [Use] {
    var found: [Use] = []
    collectUses(in: 0..<program.code.count, under: [], section: nil, into: &found)
    return found
  }

  /// Where the template begins.
  package var start: SourceLocation? { location(ofByteAt: 0) }

  /// The author's line at `place`, which is in this template or in one that it takes in.
  package func excerpt(at place: SourceLocation) -> String? { line(at: place) }
}

extension Template {
  private func collectUses(
    in range: Range<Int>,
    under conditions: [Condition],
    section: SourceLocation?,
    into found: inout [Use]
  ) {
    var index = range.lowerBound
    while index < range.upperBound {
      let site = program.sites[index]
      switch program.code[index] {
      case .text, .attribute, .plain, .number, .markup:
        found.append(
          Use(
            name: site.name ?? "",
            conditions: conditions,
            location: location(of: site),
            section: section
          )
        )
        index += 1
      case .when(_, let end), .with(_, _, let end), .each(_, _, _, let end):
        collectBody(index, end, true, conditions, into: &found)
        index = Int(end)
      case .unless(_, let end):
        collectBody(index, end, false, conditions, into: &found)
        index = Int(end)
      case .literal, .beginURL, .endURL: index += 1
      }
    }
  }

  private func collectBody(
    _ index: Int,
    _ end: Int32,
    _ isSet: Bool,
    _ conditions: [Condition],
    into found: inout [Use]
  ) {
    let site = program.sites[index]
    collectUses(
      in: index + 1..<Int(end),
      under: conditions + [Condition(name: site.name ?? "", isSet: isSet)],
      section: location(of: site),
      into: &found
    )
  }
}
