// SPDX-License-Identifier: Apache-2.0

/// Distinct texts by number, so that a million rows hold each name once.
///
/// Code 0 is the empty text. Codes follow the order of first use, so they order nothing.
struct Interner: Sendable {
  private var texts: [String] = [""]
  private var hashes: [UInt64] = [0]
  private var arena: [UInt8] = []
  private var starts: [Int] = [0, 0]
  /// The code that last came where each code was the guess; rows often go through their names in turn.
  private var followers: [UInt32] = [0]
  /// Open addressing; 0 is a free place.
  private var places = [UInt32](repeating: 0, count: 256)
  /// Whether a text loses an apostrophe that it begins with.
  private let unquotes: Bool

  /// An interner that has seen nothing.
  init(unquotes: Bool = false) { self.unquotes = unquotes }

  /// The text of a code this interner gave.
  func text(_ code: UInt32) -> String { texts[Int(code)] }

  /// The code of `text`.
  mutating func code(of text: String) -> UInt32 {
    var text = text
    return text.withUTF8 { code(of: $0[...]) }
  }

  /// The code of the text with these bytes, which must be valid UTF-8; `guess` is a code that is
  /// likely, such as that of the row before.
  @inline(__always)
  mutating func code(of bytes: Slice<UnsafeBufferPointer<UInt8>>, guess: UInt32 = 0) -> UInt32 {
    if bytes.isEmpty { return 0 }
    if guess != 0, holds(guess, bytes) { return guess }
    let follower = followers[Int(guess)]
    if follower != 0, holds(follower, bytes) { return follower }
    let code = find(bytes)
    followers[Int(guess)] = code
    return code
  }
}

extension Interner {
  private mutating func find(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> UInt32 {
    let hash = Self.hash(bytes)
    var place = Int(truncatingIfNeeded: hash) & (places.count - 1)
    while places[place] != 0 {
      let code = places[place]
      if hashes[Int(code)] == hash, holds(code, bytes) { return code }
      place = (place + 1) & (places.count - 1)
    }
    let code = UInt32(texts.count)
    places[place] = code
    let isQuoted = unquotes && bytes.first == UInt8(ascii: "'")
    texts.append(String(decoding: isQuoted ? bytes.dropFirst() : bytes, as: UTF8.self))
    hashes.append(hash)
    followers.append(0)
    arena.append(contentsOf: bytes)
    starts.append(arena.count)
    if texts.count * 2 > places.count { grow() }
    return code
  }

  private mutating func grow() {
    places = [UInt32](repeating: 0, count: places.count * 4)
    for code in 1..<texts.count {
      var place = Int(truncatingIfNeeded: hashes[code]) & (places.count - 1)
      while places[place] != 0 { place = (place + 1) & (places.count - 1) }
      places[place] = UInt32(code)
    }
  }

  @inline(__always)
  private func holds(_ code: UInt32, _ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    let start = starts[Int(code)]
    guard starts[Int(code) + 1] - start == bytes.count else { return false }
    let (base, first) = (bytes.base, bytes.startIndex)
    return arena.withUnsafeBufferPointer { arena in
      for index in 0..<bytes.count where arena[start + index] != base[first + index] {
        return false
      }
      return true
    }
  }

  /// FNV-1a, mixed once more because places are its low bits (Fowler, Noll, Vo).
  private static func hash(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> UInt64 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    return hash ^ hash >> 32
  }
}
