// SPDX-License-Identifier: Apache-2.0

/// A chosen colour that is hard to make out on the ground it stands on.
package struct LowContrast: Hashable, Sendable {
  /// The token that stands on the other.
  package let front: String, ground: String
  /// Whether it is so in the dark theme.
  package let isDark: Bool
  /// The contrast ratio, and the least there should be.
  package let ratio: Double, least: Double
  /// The nearest colour of the same hue that would do for ``front`` on every ground; `nil` if there is none.
  package let better: Colour?
}

/// A pair of tokens that must stand out from each other.
package struct ContrastPair: Hashable, Sendable {
  /// The token that stands on the other.
  package let front: String, ground: String
  /// The least contrast ratio.
  package let least: Double

  /// Every pair: text at least 4.5 to 1 (WCAG 2.2, 1.4.3), the fills of sides and of their outermost
  /// regimes at least 3 to 1 (1.4.11).
  package static let all =
    pairs(["ink", "ink-2", "ink-3", "long-text", "short-text"], on: ["paper", "panel"], 4.5)
    + pairs(["ink"], on: ["mark"], 4.5)
    + pairs(["on-short"], on: ["short"], 4.5)
    + pairs(["long", "short", "r-l3", "r-s3", "focus"], on: ["paper"], 3)
    + pairs(["long", "short"], on: ["panel"], 3)

  private static func pairs(
    _ fronts: [String],
    on grounds: [String],
    _ least: Double
  ) -> [ContrastPair] {
    fronts.flatMap { front in
      grounds.map { ContrastPair(front: front, ground: $0, least: least) }
    }
  }
}

extension SiteDesign {
  /// The pairs of which a chosen colour is one, and whose contrast is too low.
  ///
  /// - Parameters:
  ///   - isDark: Which theme is looked at.
  ///   - colours: The colours of the sheet in that theme, by the tokens' names.
  /// - Returns: In the order of ``ContrastPair/all``; a pair of which one colour is not known is left
  ///   out.
  package func lowContrasts(isDark: Bool, over colours: [String: Colour]) -> [LowContrast] {
    let chosen = (isDark ? dark : tokens).filter { $0.token.kind == .colour }
    var all = colours
    for value in chosen { all[value.token.name] = Colour(value.text) }
    let names = Set(chosen.map(\.token.name))
    return ContrastPair.all.compactMap { pair in
      guard names.contains(pair.front) || names.contains(pair.ground), let front = all[pair.front],
        let ground = all[pair.ground]
      else { return nil }
      let ratio = front.contrast(with: ground)
      if ratio >= pair.least { return nil }
      // One colour for all that it stands on.
      let grounds = ContrastPair.all.filter { $0.front == pair.front }.compactMap { all[$0.ground] }
      return LowContrast(
        front: pair.front,
        ground: pair.ground,
        isDark: isDark,
        ratio: ratio,
        least: pair.least,
        better: front.reaching(pair.least, on: grounds)
      )
    }
  }
}
