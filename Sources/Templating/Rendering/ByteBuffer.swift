// SPDX-License-Identifier: Apache-2.0

/// Bytes that grow at the end, without the checks of an array: the renderer's inner loops fill it.
struct ByteBuffer: ~Copyable {
  private(set) var base: UnsafeMutablePointer<UInt8>
  private(set) var count = 0
  private var capacity: Int

  /// An empty buffer with room for `capacity` bytes, at least one.
  init(capacity: Int) {
    self.capacity = max(1, capacity)
    base = .allocate(capacity: self.capacity)
  }

  deinit { base.deallocate() }

  /// The bytes so far; valid until the next write.
  var bytes: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(start: base, count: count) }

  /// Room for `size` bytes at the end; what is written there counts after ``advance(by:)``.
  @inline(__always)
  mutating func reserve(_ size: Int) -> UnsafeMutablePointer<UInt8> {
    if _slowPath(capacity - count < size) { grow(by: size) }
    return base + count
  }

  /// Counts `size` bytes that were written into the room of ``reserve(_:)``.
  @inline(__always)
  mutating func advance(by size: Int) { count += size }

  /// Appends `size` bytes from `start`.
  @inline(__always)
  mutating func append(_ start: UnsafePointer<UInt8>, count size: Int) {
    reserve(size).update(from: start, count: size)
    count += size
  }

  /// Drops what was written after the first `size` bytes.
  mutating func truncate(to size: Int) { count = min(count, size) }

  @inline(never)
  private mutating func grow(by size: Int) {
    capacity = max(capacity * 2, count + size)
    let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity)
    larger.update(from: base, count: count)
    base.deallocate()
    base = larger
  }
}
