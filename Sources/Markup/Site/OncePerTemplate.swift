// SPDX-License-Identifier: Apache-2.0
internal import Diagnostics

extension [Diagnostic] {
  /// The findings with each mistake of a template told once, for the first page that shows it.
  ///
  /// A template's mistake stands in every page it makes; its author mends it in one place. Findings
  /// that were placed in a page itself, not in a template, are left alone.
  ///
  /// - Precondition: Sorted by place.
  var oncePerTemplate: [Diagnostic] {
    var order: [Mistake] = []
    var shown: [Mistake: (first: Diagnostic, more: Int)] = [:]
    var result: [Diagnostic?] = []
    for found in self {
      guard let mistake = Mistake(found) else {
        result.append(found)
        continue
      }
      if let known = shown[mistake] {
        shown[mistake] = (known.first, known.more + 1)
      } else {
        shown[mistake] = (found, 0)
        order.append(mistake)
        result.append(nil)
      }
    }
    var places = order.makeIterator()
    return result.compactMap { found in
      found ?? places.next().flatMap { shown[$0] }.map { $0.first.noting(more: $0.more) }
    }
  }
}

/// What makes two findings the same mistake: the kind and the template's place.
private struct Mistake: Hashable {
  let id: String
  let location: SourceLocation

  init?(_ found: Diagnostic) {
    guard let location = found.location,
      found.notes.contains(where: { $0.text == Placing.generatedPage })
    else { return nil }
    self.id = found.id
    self.location = location
  }
}

extension Diagnostic {
  /// The finding with a last note that counts the further places that show it.
  fileprivate func noting(more: Int) -> Diagnostic {
    guard more > 0 else { return self }
    let note = Note("and in \(more) more \(more == 1 ? "place" : "places") made by the same line")
    return Diagnostic(
      severity,
      id,
      summary,
      at: location,
      notes: notes + [note],
      fix: fix,
      excerpt: excerpt
    )
  }
}
