// SPDX-License-Identifier: Apache-2.0
import Markup

/// The vocabulary that content belongs to; partials are checked once for each they are used in.
enum Space: Hashable, Sendable, CaseIterable {
  case html, svg, mathML

  /// Where the content of a whole template of `kind` stands.
  init(_ kind: TemplateSource.Kind) { self = kind == .svg ? .svg : .html }

  /// The vocabulary of `namespace`; `nil` for one that pages do not know.
  init?(namespace: String) {
    switch namespace {
    case MarkupNamespace.html: self = .html
    case MarkupNamespace.svg: self = .svg
    case MarkupNamespace.mathML: self = .mathML
    default: return nil
    }
  }

  /// The namespace's URI.
  var namespace: String {
    switch self {
    case .html: MarkupNamespace.html
    case .svg: MarkupNamespace.svg
    case .mathML: MarkupNamespace.mathML
    }
  }
}
