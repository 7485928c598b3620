// SPDX-License-Identifier: Apache-2.0
import Diagnostics

/// Finds the kind of JSON values, and where an array mixes kinds that no template can treat alike.
struct JSONKinds {
  private let file: SourceFile
  /// What does not fit together.
  private(set) var findings: [Diagnostic] = []

  /// Kinds of values in `file`.
  init(file: SourceFile) { self.file = file }

  /// The kind of `value`.
  mutating func kind(of value: JSONValue) -> Kind {
    switch value.content {
    case .null: return .optional(.nothing)
    case .flag: return .flag
    case .number, .text: return .text
    case .array(let elements):
      var element = Kind.nothing
      for (index, value) in elements.enumerated() {
        let own = kind(of: value)
        element = index == 0 ? own : union(element, own, at: value.offset)
      }
      return .list(element)
    case .object(let members):
      return .record(Shape(members.map { Shape.Field($0.name, kind(of: $0.value)) }))
    }
  }
}

extension JSONKinds {
  /// The kind that holds values of both; `offset` is the later value's.
  private mutating func union(_ one: Kind, _ other: Kind, at offset: Int) -> Kind {
    switch (one, other) {
    case _ where one == other: return one
    case (.optional(let inner), _): return .optional(union(inner, other.present, at: offset))
    case (_, .optional(let inner)): return .optional(union(one, inner, at: offset))
    case (.nothing, _): return other
    case (_, .nothing): return one
    case (.list(let inner), .list(let element)): return .list(union(inner, element, at: offset))
    case (.record(let first), .record(let second)):
      return .record(union(first, second, at: offset))
    default:
      let summary = "the array mixes \(one.phrase) and \(other.phrase)"
      findings.append(file.error(.jsonMixed, summary, at: offset))
      return one
    }
  }

  /// All names of both shapes, the first one's first; a name that one lacks is optional.
  private mutating func union(_ one: Shape, _ other: Shape, at offset: Int) -> Shape {
    var fields = one.fields.map { field in
      guard let index = other.index(of: field.name) else { return field.optional }
      return Shape.Field(field.name, union(field.kind, other.fields[index].kind, at: offset))
    }
    fields += other.fields.filter { one.index(of: $0.name) == nil }.map(\.optional)
    return Shape(fields)
  }
}

extension Shape.Field {
  /// The same name, perhaps absent.
  fileprivate var optional: Shape.Field {
    if case .optional = kind { self } else { Shape.Field(name, .optional(kind)) }
  }
}
