// SPDX-License-Identifier: Apache-2.0

/// A custom property of `style.css` that a publisher may choose a value for.
package struct DesignToken: Hashable, Sendable {
  /// What values it has.
  package enum Kind: String, Hashable, Sendable {
    /// An opaque colour.
    case colour
    /// A list of font families that ends in a generic one.
    case fonts
    /// A length, or a `clamp()` of three.
    case length
    /// A number from 0 to 1.
    case share
  }

  /// The property's name without its two hyphens.
  package let name: String
  /// What values it has.
  package let kind: Kind

  /// Whether it has a value of its own in a dark theme.
  package var isOfTheme: Bool { kind == .colour || kind == .share }

  /// Every token, in the order of the sheet.
  package static let all =
    tokens("serif sans mono", .fonts)
    + tokens("t-1 t0 t1 t2 t3 t4 t5 t6 t7 s1 s2 s3 s4 s5 s6 s7 s8 measure page", .length)
    + tokens("paper panel ink ink-2 ink-3 rule rule-2 mark focus", .colour)
    + tokens("long short long-text short-text on-fill on-short", .colour)
    + tokens("r-s3 r-s2 r-s1 r-0 r-l1 r-l2 r-l3", .colour) + tokens("wash", .share)

  /// The token called `name`; `nil` if there is none.
  package static func named(_ name: String) -> DesignToken? { all.first { $0.name == name } }

  private static func tokens(_ names: String, _ kind: Kind) -> [DesignToken] {
    names.split(separator: " ").map { DesignToken(name: String($0), kind: kind) }
  }
}
