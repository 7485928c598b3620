// SPDX-License-Identifier: Apache-2.0

/// Values as bytes that say where each ends, so that different values never give the same bytes.
struct ByteWriter {
  /// What was written.
  private(set) var bytes: [UInt8] = []

  /// Nothing written yet, with room for `capacity` bytes.
  init(capacity: Int = 0) { bytes.reserveCapacity(capacity) }

  /// Eight bytes, the least first.
  mutating func add(_ value: Int) {
    withUnsafeBytes(of: value.littleEndian) { bytes.append(contentsOf: $0) }
  }

  /// The number's own bits, so that 0 and −0 differ.
  mutating func add(_ value: Double) { add(Int(bitPattern: UInt(value.bitPattern))) }

  /// Whether there is a number, and the number.
  mutating func add(_ value: Double?) {
    bytes.append(value == nil ? 0 : 1)
    if let value { add(value) }
  }

  /// The count of the bytes and the bytes.
  mutating func add(_ value: [UInt8]) {
    add(value.count)
    bytes.append(contentsOf: value)
  }

  /// The count of the bytes in UTF-8 and the bytes.
  mutating func add(_ text: String) {
    var text = text
    text.withUTF8 {
      add($0.count)
      bytes.append(contentsOf: $0)
    }
  }

  /// Forgets what was written, but not the room for it.
  mutating func removeAll() { bytes.removeAll(keepingCapacity: true) }

  /// What another writer wrote.
  mutating func add(_ other: ByteWriter) { bytes.append(contentsOf: other.bytes) }
}
