// SPDX-License-Identifier: Apache-2.0
internal import Markup

/// What selectors ask of an element: its name and its classes.
struct NamedElement: Hashable {
  /// The name without a prefix.
  let name: String
  /// In the order written.
  let classes: [String]

  /// What `element` is called.
  init(_ element: MarkupElement) {
    name = element.name.local
    classes = element.classes
  }
}

extension Selector {
  /// Whether the last of `path`, which goes from the root to it, is meant.
  ///
  /// Elements beside it are not known, so a selector with `+` or `~` never fits, nor does one with
  /// conditions.
  func matches(_ path: some BidirectionalCollection<NamedElement>) -> Bool {
    Self.matches(compounds[...], combinators[...], path[...])
  }

  private static func matches<Path: BidirectionalCollection<NamedElement>>(
    _ compounds: ArraySlice<Compound>,
    _ combinators: ArraySlice<Character>,
    _ path: Path
  ) -> Bool where Path.SubSequence == Path {
    guard let compound = compounds.last else { return true }
    guard let element = path.last, compound.matches(element) else { return false }
    guard let combinator = combinators.last else { return true }
    var outer = path.dropLast()
    while !outer.isEmpty, combinator == " " || combinator == ">" {
      if matches(compounds.dropLast(), combinators.dropLast(), outer) { return true }
      if combinator == ">" { return false }
      outer = outer.dropLast()
    }
    return false
  }
}

extension Selector.Compound {
  /// Whether `element` is meant.
  fileprivate func matches(_ element: NamedElement) -> Bool {
    guard conditions.isEmpty, self.element.map({ $0 == "*" || $0 == element.name }) ?? true
    else { return false }
    return classes.allSatisfy { element.classes.contains($0) }
  }
}
