// SPDX-License-Identifier: Apache-2.0

/// Where a value is found while rendering: a cell of an open scope, or deeper in nested records.
struct Slot: Hashable, Sendable {
  /// The scope, counted from the outermost.
  let frame: Int32
  /// The cell in that scope.
  let field: Int32
  /// The cells from record to record after that, as a range of ``Program/steps``; mostly none.
  let steps: Range<Int32>
}

/// One step of a compiled template; a body follows its section and ends before `end`.
enum Instruction: Sendable {
  /// Copies bytes of ``Program/literals``.
  case literal(start: Int32, count: Int32)
  /// Writes text escaped for content.
  case text(Slot)
  /// Writes text escaped for a quoted attribute value.
  case attribute(Slot)
  /// Writes text as it is.
  case plain(Slot)
  /// Writes a number with so many decimals.
  case number(Slot, places: Int32)
  /// Writes rendered markup as it is.
  case markup(Slot)
  /// Begins a URL attribute's value.
  case beginURL
  /// Checks the scheme of what was written since ``beginURL``.
  case endURL(isPrefixed: Bool, tail: URLSpan.Tail)
  /// Renders the body if the value is truthy.
  case when(Slot, end: Int32)
  /// Renders the body if the value is not truthy.
  case unless(Slot, end: Int32)
  /// Renders the body in the scope of a record, if it is not absent.
  case with(Slot, frame: Int32, end: Int32)
  /// Renders the body once for each row of a list, if it is not absent.
  case each(Slot, frame: Int32, width: Int32, end: Int32)

  /// The same with the body's end set.
  func ending(at end: Int) -> Instruction {
    let end = Int32(end)
    return switch self {
    case .when(let slot, _): .when(slot, end: end)
    case .unless(let slot, _): .unless(slot, end: end)
    case .with(let slot, let frame, _): .with(slot, frame: frame, end: end)
    case .each(let slot, let frame, let width, _):
      .each(slot, frame: frame, width: width, end: end)
    default: self
    }
  }
}
