// SPDX-License-Identifier: Apache-2.0
import TestSupport
import Testing

@testable import Intake

struct CSVCursorTests {
  /// Bytes around those that end a field, and ones with the high bit set.
  static let alphabet: [UInt8] = [0, 9, 32, 33, 43, 45, 46, 48, 65, 126, 127, 128, 172, 173, 255]

  @Test("plain fields of any bytes and lengths are cut at commas and line feeds alone")
  func plainFields() {
    for round in 0..<200 {
      var generator = SplitMix64(seed: UInt64(round))
      let fields: [[UInt8]] = (0..<Int.random(in: 1...12, using: &generator)).map { _ in
        // A field before which nothing stands must not be empty, or its row is skipped.
        (0..<Int.random(in: 1...20, using: &generator)).map { _ in
          Self.alphabet.randomElement(using: &generator) ?? 0
        }
      }
      let ends = fields.map { _ in Bool.random(using: &generator) ? CSVField.End.comma : .row }
      #expect(read(fields, ends).map(\.bytes) == fields, "seed \(round)")
      #expect(read(fields, ends).map(\.end) == ends, "seed \(round)")
    }
  }

  /// The fields that a walk finds in these, each written with its end.
  private func read(
    _ fields: [[UInt8]],
    _ ends: [CSVField.End]
  ) -> [(bytes: [UInt8], end: CSVField.End)] {
    let text = zip(fields, ends).flatMap { $0 + [UInt8(ascii: $1 == .comma ? "," : "\n")] }
    return text.withUnsafeBufferPointer { bytes in
      var cursor = CSVCursor(bytes)
      return fields.map { _ in
        let field = cursor.next()
        return (Array(bytes[field.range]), field.end)
      }
    }
  }
}
