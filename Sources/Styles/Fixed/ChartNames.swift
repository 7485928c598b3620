// SPDX-License-Identifier: Apache-2.0
internal import Markup

/// The names of elements and classes in a chart, by which the sheet's rules are chosen.
struct ChartNames {
  /// The chart's root, alone in its path; nothing if there is none.
  let root: [NamedElement]
  private var elements: Set<String> = []
  private var classes: Set<String> = []

  /// The names in `chart`.
  init(_ chart: EditedMarkup) {
    let all = chart.events.compactMap { event in
      if case .start(let element) = event.kind { NamedElement(element) } else { nil }
    }
    root = Array(all.prefix(1))
    for element in all {
      elements.insert(element.name)
      classes.formUnion(element.classes)
    }
  }

  /// Whether `selector` may mean an element of the chart.
  ///
  /// One with conditions never does: what a page does on hover, a picture does not.
  func concern(_ selector: Selector) -> Bool {
    selector.compounds.allSatisfy { compound in
      guard compound.conditions.isEmpty, classes.isSuperset(of: compound.classes) else {
        return false
      }
      return compound.element.map { $0 == "*" || elements.contains($0) } ?? true
    }
  }
}
