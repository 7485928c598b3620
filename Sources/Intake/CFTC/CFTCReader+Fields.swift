// SPDX-License-Identifier: Apache-2.0

extension CFTCReader {
  /// What a class holds in these columns.
  func sides(
    _ columns: CFTCColumns<Int>.Sides,
    _ start: CSVCursor
  ) throws(RowFault) -> CFTCSides {
    var spreading: Int?
    if let column = columns.spreading { spreading = try amount(column, start) }
    return CFTCSides(
      long: try amount(columns.long, start),
      short: try amount(columns.short, start),
      spreading: spreading
    )
  }

  /// Numbers of traders; `nil` if one side is not told, as the CFTC does where they are few.
  func heads(
    _ columns: CFTCColumns<Int>.Sides,
    _ start: CSVCursor
  ) throws(RowFault) -> CFTCSides? {
    guard let long = try count(columns.long, start), let short = try count(columns.short, start)
    else { return nil }
    var spreading: Int?
    if let column = columns.spreading { spreading = try count(column, start) }
    return CFTCSides(long: long, short: short, spreading: spreading)
  }

  /// A whole number from 0 on that must be there.
  func amount(_ column: Int, _ start: CSVCursor) throws(RowFault) -> Int {
    guard let amount = whole(fields[column]) else {
      let shown = text(bytes, fields[column])
      throw fault(CellReader.problem(shown, as: .number), column, start)
    }
    return amount
  }

  /// A whole number from 0 on, or nothing or a dot where it is not told.
  private func count(_ column: Int, _ start: CSVCursor) throws(RowFault) -> Int? {
    let range = fields[column]
    if range.isEmpty || range.count == 1 && bytes[range.lowerBound] == UInt8(ascii: ".") {
      return nil
    }
    return try amount(column, start)
  }

  @inline(__always)
  private func whole(_ range: Range<Int>) -> Int? {
    guard !range.isEmpty, range.count <= 15 else { return nil }
    var value = 0
    for index in range {
      let digit = bytes[index] &- 48
      guard digit < 10 else { return nil }
      value = value &* 10 &+ Int(digit)
    }
    return value
  }

  /// A field without the blanks around it.
  @inline(__always)
  func trimmed(_ range: Range<Int>) -> Range<Int> {
    var (first, last) = (range.lowerBound, range.upperBound)
    while first < last, bytes[first] == UInt8(ascii: " ") { first += 1 }
    while first < last, bytes[last - 1] == UInt8(ascii: " ") { last -= 1 }
    return first..<last
  }

  /// The bytes of a field.
  func slice(_ column: Int) -> Slice<UnsafeBufferPointer<UInt8>> { bytes[fields[column]] }

  /// A problem with a field of the row that begins where `start` stands.
  func fault(_ problem: RowProblem, _ column: Int, _ start: CSVCursor) -> RowFault {
    RowFault(problem, at: fields[column].lowerBound, start)
  }
}
