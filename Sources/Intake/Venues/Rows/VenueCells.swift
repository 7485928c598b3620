// SPDX-License-Identifier: Apache-2.0
import Positioning

/// A row of a venue's file with the bytes its cells are read from.
struct VenueCells {
  let bytes: UnsafeBufferPointer<UInt8>
  /// The row.
  let row: VenueRow

  /// Whether the row has a cell of this name, be it blank or not.
  func has(_ name: String) -> Bool { row.names[name] != nil }

  /// The first of `names` that the row has; the first of all if it has none.
  func firstName(of names: [String]) -> String { names.first(where: has) ?? names.first ?? "" }

  /// A text without blanks around it; `nil` if it is blank or absent.
  func text(_ name: String) -> String? {
    guard let cell = row.cell(name) else { return nil }
    let text: String =
      switch cell {
      case .bytes(let range): String(decoding: bytes[trimmed(range)], as: UTF8.self)
      case .text(let text, _): text
      }
    return text.isEmpty ? nil : text
  }

  /// A number; `nil` if the cell is blank or absent.
  ///
  /// - Throws: `data.number`.
  func number(_ name: String) throws(VenueFault) -> Number? {
    guard let cell = row.cell(name) else { return nil }
    return try read(cell, as: .number) { Number($0) }
  }

  /// A number of which 0 says that the venue has none, as of a price, a share, a ratio or an interest.
  ///
  /// - Throws: `data.number`; `data.out-of-range` if it is negative.
  func present(_ name: String) throws(VenueFault) -> Number? {
    guard let number = try amount(name), number.value > 0 else { return nil }
    return number
  }

  /// An amount, which may be 0; `nil` if the cell is blank or absent.
  ///
  /// - Throws: `data.number`; `data.out-of-range` if it is negative.
  func amount(_ name: String) throws(VenueFault) -> Number? {
    guard let number = try number(name) else { return nil }
    guard number.value >= 0 else { throw negative(name) }
    return number
  }

  /// A time.
  ///
  /// - Throws: `data.empty`, `data.time`.
  func time(_ name: String) throws(VenueFault) -> TimeCell {
    guard let cell = row.cell(name), let time = try read(cell, as: .time, { TimeCell($0) }) else {
      throw fault(RowProblem(.empty, "`\(name)` is empty", fix: "fetch the file again"), name)
    }
    return time
  }

  /// A moment in seconds since 1970, of which a fraction is cut off.
  ///
  /// - Throws: `data.number`, `data.time`.
  func moment(_ name: String) throws(VenueFault) -> Instant {
    guard let seconds = try number(name)?.value, abs(seconds) < 1e11 else {
      let problem = RowProblem(
        .time,
        "`\(name)` is no time in seconds",
        fix: "fetch the file again"
      )
      throw fault(problem, name)
    }
    return Instant(Int(seconds.rounded(.down)))
  }

  /// A problem with the cell called `name`, or with the row where it has none.
  func fault(_ problem: RowProblem, _ name: String? = nil) -> VenueFault {
    let offset = name.flatMap { row.cell($0)?.offset }
    return VenueFault(problem: problem, offset: offset ?? row.start)
  }
}

extension VenueCells {
  private func read<Value>(
    _ cell: VenueCell,
    as kind: CellKind,
    _ value: (Slice<UnsafeBufferPointer<UInt8>>) -> Value?
  ) throws(VenueFault) -> Value? {
    switch cell {
    case .bytes(let range):
      let range = trimmed(range)
      if range.isEmpty { return nil }
      if let value = value(bytes[range]) { return value }
      throw wrong(String(decoding: bytes[range], as: UTF8.self), kind, range.lowerBound)
    case .text(var text, let offset):
      if text.isEmpty { return nil }
      if let value = text.withUTF8({ value($0[...]) }) { return value }
      throw wrong(text, kind, offset)
    }
  }

  private func wrong(_ text: String, _ kind: CellKind, _ offset: Int) -> VenueFault {
    VenueFault(problem: CellReader.problem(text, as: kind), offset: offset)
  }

  private func negative(_ name: String) -> VenueFault {
    let problem = RowProblem(
      .outOfRange,
      "`\(name)` is negative",
      fix: "fetch the file again; the venue counts from 0 on"
    )
    return fault(problem, name)
  }

  @inline(__always)
  private func trimmed(_ range: Range<Int>) -> Range<Int> {
    var (first, last) = (range.lowerBound, range.upperBound)
    while first < last, bytes[first] == 0x20 { first += 1 }
    while first < last, bytes[last - 1] == 0x20 { last -= 1 }
    return first..<last
  }
}
