// SPDX-License-Identifier: Apache-2.0

/// Brings declarations about one element into the order of CSS: importance, specificity, place.
///
/// Of selectors with conditions nothing is known here, so classes and elements alone weigh.
struct Cascade {
  private var found: [(declaration: Declaration, rank: Rank)] = []

  /// No declarations.
  init() {}

  /// Adds `declarations` of a rule whose `selector` fits the element, behind those there are.
  mutating func add(_ declarations: [Declaration], of selector: Selector) {
    let compounds = selector.compounds
    for declaration in declarations {
      let rank = Rank(
        isImportant: declaration.isImportant,
        classes: compounds.reduce(0) { $0 + $1.classes.count },
        elements: compounds.count { $0.element != nil && $0.element != "*" },
        order: found.count
      )
      found.append((declaration, rank))
    }
  }

  /// From weak to strong, so that a later one goes over an earlier.
  var declarations: [Declaration] { found.sorted { $0.rank < $1.rank }.map(\.declaration) }
}

private struct Rank: Comparable {
  let isImportant: Bool
  let classes: Int
  let elements: Int
  let order: Int

  static func < (a: Rank, b: Rank) -> Bool {
    (a.isImportant ? 1 : 0, a.classes, a.elements, a.order)
      < (b.isImportant ? 1 : 0, b.classes, b.elements, b.order)
  }
}
