// SPDX-License-Identifier: Apache-2.0
package import Diagnostics

/// JSON as a template's data: its names and kinds are taken from the values themselves.
///
/// An object is a record, an array a list with the names of all its elements, `null` an absent
/// value; a name that some elements lack is optional. Numbers are text, as written.
package struct JSONData: Sendable {
  /// The data with its shape; data that is not an object has the one name `.`.
  package let record: Record

  /// The data in `bytes` of `file`.
  ///
  /// - Throws: `data.json-syntax`, `data.json-depth`; `data.json-mixed` for every place where an
  ///   array mixes kinds.
  package init(_ bytes: [UInt8], file: String) throws(ReportError) {
    let source = TemplateSource(name: "", file: file, kind: .text, bytes: bytes)
    try self.init(JSONParser.parse(SourceFile(source)), in: SourceFile(source))
  }

  private init(_ value: JSONValue, in file: SourceFile) throws(ReportError) {
    var kinds = JSONKinds(file: file)
    let kind = kinds.kind(of: value)
    guard kinds.findings.isEmpty else { throw ReportError(.data, kinds.findings) }
    let made = Self.value(of: value, as: kind)
    if case .record(let record) = made {
      self.record = record
    } else {
      record = Record(shape: Shape([Shape.Field(".", kind)]), values: [made])
    }
  }
}

extension JSONData {
  /// The value as `kind`, which was derived from it.
  private static func value(of json: JSONValue?, as kind: Kind) -> Value {
    switch json?.content {
    case nil, .null: return .absent
    case .flag(let flag): return .flag(flag)
    case .number(let text), .text(let text): return .text(text)
    case .array(let elements):
      guard case .list(let element) = kind.present else { return .absent }
      return .list(rows(of: elements, as: element))
    case .object(let members):
      guard case .record(let shape) = kind.present else { return .absent }
      return .record(Record(shape: shape, values: cells(of: members, as: shape)))
    }
  }

  private static func rows(of elements: [JSONValue], as kind: Kind) -> Rows {
    guard case .record(let shape) = kind else {
      return Rows(count: elements.count, cells: elements.map { value(of: $0, as: kind) })
    }
    let cells = elements.flatMap { element -> [Value] in
      guard case .object(let members) = element.content else { return [] }
      return Self.cells(of: members, as: shape)
    }
    return Rows(count: elements.count, cells: cells)
  }

  private static func cells(of members: [JSONValue.Member], as shape: Shape) -> [Value] {
    let values = Dictionary(members.map { ($0.name, $0.value) }) { first, _ in first }
    return shape.fields.map { value(of: values[$0.name], as: $0.kind) }
  }
}
