// SPDX-License-Identifier: Apache-2.0
@testable import Commentary

extension Commentary {
  /// The sentences of the paragraphs, cut at their stops, each with its figures as "#".
  var shapes: [String] {
    paragraphs.flatMap { runs in
      let text = runs.map { $0.figure == nil ? $0.text : "#" }.joined()
      return text.split(separator: ". ").map { String($0) }
    }
  }

  /// Neighbouring sentences that open with the same two words, or are the same but for figures.
  var repeatedShapes: [String] {
    zip(shapes, shapes.dropFirst()).compactMap { first, second in
      let opens = first.split(separator: " ").prefix(2) == second.split(separator: " ").prefix(2)
      return opens || first == second ? "\(first) | \(second)" : nil
    }
  }
}
