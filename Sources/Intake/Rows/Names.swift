// SPDX-License-Identifier: Apache-2.0
import Diagnostics

/// A name of a closed list, looked up once per code.
struct Names<Name: RawRepresentable & CaseIterable & Sendable>: Sendable
where Name.RawValue == String {
  private let column: Column
  private var known: [UInt32: Name] = [:]
  private var last: (code: UInt32, name: Name)?

  /// The names that may stand in `column`.
  init(in column: Column) { self.column = column }

  /// The name with this code, `nil` for an empty cell.
  ///
  /// - Throws: `data.unknown-name`.
  mutating func name(_ code: UInt32, _ interner: Interner) throws(RowProblem) -> Name? {
    if code == 0 { return nil }
    if let last, last.code == code { return last.name }
    if let name = known[code] {
      last = (code, name)
      return name
    }
    let text = interner.text(code)
    guard let name = Name(rawValue: text) else { throw unknownName(text, Name.self, column) }
    known[code] = name
    last = (code, name)
    return name
  }
}

/// A name that is in no list, with the near spelling or the list.
func unknownName<Name: RawRepresentable & CaseIterable>(
  _ text: String,
  _ list: Name.Type,
  _ column: Column
) -> RowProblem where Name.RawValue == String {
  let names = list.allCases.map(\.rawValue)
  let near = nearSpelling(of: text, among: names).map { "write `\($0)`" }
  return RowProblem(
    .unknownName,
    "`\(text)` is no \(column.rawValue)",
    at: column,
    fix: near ?? "write one of \(names.map { "`\($0)`" }.joined(separator: ", "))"
  )
}
