// SPDX-License-Identifier: Apache-2.0

/// One selector: compounds that stand in relation, as in `.c svg>path.z`.
struct Selector: Sendable {
  /// What must be true of one element.
  struct Compound: Hashable, Sendable {
    /// The element's name, `*` for any as written, or `nil` where none is given.
    var element: String?
    /// The classes it must have, in order.
    var classes: [String] = []
    /// Whatever else is asked of it, as written: `#id`, `[lang]`, `:hover`, `::before`.
    var conditions: [String] = []
  }

  /// From the outermost to the element itself; never empty.
  let compounds: [Compound]
  /// What stands between them: a blank, `>`, `+` or `~`; one fewer than compounds.
  let combinators: [Character]
  /// Where it begins.
  let place: StylePlace
}

extension Selector {
  /// The one compound of a selector about an element alone, wherever it stands; else `nil`.
  var alone: Compound? { compounds.count == 1 ? compounds[0] : nil }

  /// Whether it is `:root`, where a sheet's variables get their values.
  var isRoot: Bool { alone == Compound(conditions: [":root"]) }

  /// Every class it names.
  var classes: [String] { compounds.flatMap(\.classes) }

  /// The selector in CSS, without blanks that say nothing.
  var text: String {
    zip(compounds.dropFirst(), combinators)
      .reduce(compounds[0].text) { "\($0)\($1.1)\($1.0.text)" }
  }
}

extension Selector.Compound {
  /// The compound in CSS.
  var text: String {
    (element ?? "") + classes.map { ".\($0)" }.joined() + conditions.joined()
  }
}
