// SPDX-License-Identifier: Apache-2.0

/// A table has headers that say what they head and are not empty, and rows of equal length.
struct TableRule {
  /// One open table.
  private struct Table {
    let index: Int
    var hasHeader = false
    var hasBody = false
    var spansRows = false
    var columns: Int?
    var row = 0
  }

  private var open: [Table] = []

  /// Looks at `table`.
  mutating func table(_ index: Int) { open.append(Table(index: index)) }

  /// Looks at the start of a part of a table.
  @inline(__always)
  mutating func start(_ element: Element, _ findings: inout Findings) {
    guard !open.isEmpty else { return }
    let last = open.count - 1
    switch element.tag {
    case .tbody: open[last].hasBody = true
    case .tr: open[last].row = 0
    case .td: Self.cell(element, &open[last], &findings)
    case .th:
      open[last].hasHeader = true
      Self.cell(element, &open[last], &findings)
      Self.scope(element, &findings)
    default: break
    }
  }

  /// Looks at the end of an element of a table.
  @inline(__always)
  mutating func end(_ parent: OpenElement, in context: PageContext, _ findings: inout Findings) {
    guard !open.isEmpty else { return }
    switch parent.tag {
    case .th where !parent.hasText:
      let start = context.start(of: parent.index)
      findings.add(
        .emptyHeader,
        at: start,
        "a table header is empty",
        fix: "say what it heads, or write `td`"
      )
    case .tr: rowEnd(parent, in: context, &findings)
    case .table: tableEnd(in: context, &findings)
    default: break
    }
  }
}

extension TableRule {
  private static func scope(_ element: Element, _ findings: inout Findings) {
    if let scope = element.value(.scope) {
      if scope.equals("col") || scope.equals("row") || scope.equals("colgroup")
        || scope.equals("rowgroup")
      {
        return
      }
      findings.add(
        .tableHeader,
        at: element.place(.scope),
        "`scope` is `\(scope.text)`",
        fix: "write `col`, `row`, `colgroup` or `rowgroup`"
      )
    } else {
      findings.add(
        .tableHeader,
        at: element.start,
        "a table header does not say what it heads",
        fix: "write `scope=\"col\"` or `scope=\"row\"`"
      )
    }
  }

  @inline(__always)
  private static func cell(_ element: Element, _ table: inout Table, _ findings: inout Findings) {
    let isPlain = element.value(.colspan) == nil && element.value(.rowspan) == nil
    table.row += isPlain ? 1 : span(element, .colspan, &findings)
    if !isPlain, span(element, .rowspan, &findings) > 1 { table.spansRows = true }
  }

  /// A positive whole number of at most 1000, as HTML has it; 1 if absent.
  private static func span(_ element: Element, _ key: Key, _ findings: inout Findings) -> Int {
    guard let value = element.value(key) else { return 1 }
    if let number = Int(value.text), (1...1000).contains(number) { return number }
    findings.add(
      .number,
      at: element.place(key),
      "`\(key.name)` is `\(value.text)`, not a whole number from 1 to 1000"
    )
    return 1
  }

  /// Compares a row with the table's first; rows that reach into others are not followed.
  private mutating func rowEnd(
    _ row: OpenElement,
    in context: PageContext,
    _ findings: inout Findings
  ) {
    let last = open.count - 1
    let count = open[last].row
    if open[last].spansRows { return }
    guard let columns = open[last].columns else {
      open[last].columns = count
      return
    }
    if columns == count { return }
    let start = context.start(of: row.index)
    findings.add(
      .tableColumns,
      at: start,
      "the row has \(count) columns, the first one of its table \(columns)"
    )
  }

  private mutating func tableEnd(in context: PageContext, _ findings: inout Findings) {
    guard let table = open.popLast() else { return }
    let start = context.start(of: table.index)
    if !table.hasHeader {
      findings.add(
        .tableHeader,
        at: start,
        "the table has no header",
        fix: "mark the cells that name rows or columns as `th`"
      )
    }
    if !table.hasBody {
      findings.add(
        .missingPart,
        at: start,
        "the table has no `tbody`",
        fix: "put its rows into `tbody`"
      )
    }
  }
}
