// SPDX-License-Identifier: Apache-2.0

/// Where a value stands, as known when a template is compiled.
struct Path: Hashable, Sendable {
  /// The scope's number.
  let frame: Int
  /// Cells from record to record; empty means the scope's own record.
  var fields: [Int]

  /// The path to the cell `field` of the record here.
  func appending(_ field: Int) -> Path { Path(frame: frame, fields: fields + [field]) }
}

/// A value that a template knows by a name.
struct Resolved: Hashable, Sendable {
  let path: Path
  let kind: Kind
  /// The names from the root of the data.
  let names: [String]
}

/// What a section has put on the stack of contexts: its value.
struct Scope: Sendable {
  let value: Resolved

  /// The declared names of the scope; `nil` if it is not a record.
  var shape: Shape? {
    if case .record(let shape) = value.kind { shape } else { nil }
  }
}

/// The stack of contexts, with the optionals that the sections around have tested.
struct Scopes: Sendable {
  /// Why a name stands for nothing.
  enum Miss: Error {
    /// No scope declares the name; it is the part of the dotted name with this index.
    case unknown(part: Int, among: [String])
    /// The part with this index may be absent, and no section around tests it.
    case untested(part: Int)
  }

  private var stack: [Scope]
  private var tested: [Path] = []

  /// The root scope of data with `shape`.
  init(root shape: Shape) {
    let root = Resolved(path: Path(frame: 0, fields: []), kind: .record(shape), names: [])
    stack = [Scope(value: root)]
    // Data that is not a record, such as a JSON array, is one value called `.`.
    if shape.fields.count == 1, let field = shape.fields.first, field.name == "." {
      stack.append(
        Scope(value: Resolved(path: Path(frame: 0, fields: [0]), kind: field.kind, names: []))
      )
    }
  }

  /// The number of the scope that a section would open.
  var depth: Int { (stack.map(\.value.path.frame).max() ?? 0) + 1 }

  /// The scopes with `value` on top, and `tested` known to be present.
  func pushing(_ value: Resolved?, tested paths: [Path]) -> Scopes {
    var inner = self
    if let value { inner.stack.append(Scope(value: value)) }
    inner.tested += paths
    return inner
  }

  /// The value of the dotted name with `parts`; none of them is the implicit iterator.
  ///
  /// The innermost scope that declares the first part decides; the others must be declared in it.
  ///
  /// - Parameters:
  ///   - parts: The names between the dots.
  ///   - isTest: Whether the name is that of a section, which may go through optionals.
  /// - Returns: The value, and the optionals on the way that the section tests.
  /// - Throws: Why there is no such value.
  func resolve(
    _ parts: [String],
    isTest: Bool
  ) throws(Miss) -> (value: Resolved, optionals: [Path]) {
    guard let first = parts.first else { return (top, []) }
    guard var (value, shape) = lookUp(first) else {
      throw .unknown(part: 0, among: visibleNames)
    }
    var optionals: [Path] = []
    for (index, part) in parts.enumerated().dropFirst() {
      if case .optional = value.kind {
        guard isTest else { throw .untested(part: index - 1) }
        optionals.append(value.path)
      }
      guard case .record(let inner) = value.kind.present else {
        throw .unknown(part: index, among: [])
      }
      shape = inner
      guard let field = shape.index(of: part) else {
        throw .unknown(part: index, among: shape.fields.map(\.name))
      }
      value = member(field, of: shape, in: value)
    }
    return (value, optionals)
  }
}

extension Scopes {
  private var top: Resolved { stack[stack.count - 1].value }

  private var visibleNames: [String] {
    stack.reversed().flatMap { $0.shape?.fields.map(\.name) ?? [] }
  }

  private func lookUp(_ name: String) -> (Resolved, Shape)? {
    for scope in stack.reversed() {
      guard let shape = scope.shape, let field = shape.index(of: name) else { continue }
      return (member(field, of: shape, in: scope.value), shape)
    }
    return nil
  }

  /// The cell `field` of the record `value`; an optional that was tested counts as present.
  private func member(_ field: Int, of shape: Shape, in value: Resolved) -> Resolved {
    let path = value.path.appending(field)
    let kind = shape.fields[field].kind
    return Resolved(
      path: path,
      kind: tested.contains(path) ? kind.present : kind,
      names: value.names + [shape.fields[field].name]
    )
  }
}
