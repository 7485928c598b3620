// SPDX-License-Identifier: Apache-2.0

/// A path below some folder, or one name in it, as the bytes the file system keeps.
///
/// Not `String`: its `==` takes two spellings of `é` for one, and names need not be UTF-8.
struct RawPath: Hashable, Sendable {
  /// The bytes with the NUL that C wants at the end, and no other.
  let terminated: [CChar]

  /// The bytes without the NUL.
  var bytes: [UInt8] { terminated.dropLast().map { UInt8(bitPattern: $0) } }

  /// The path of `text`, which holds no NUL.
  init(_ text: String) { self.init(bytes: text.utf8) }

  /// The path of `bytes`, which hold no NUL.
  init(bytes: some Sequence<UInt8>) { terminated = bytes.map { CChar(bitPattern: $0) } + [0] }

  /// The path of `name` in the folder at this path; this path empty means the root.
  func appending(_ name: RawPath) -> RawPath {
    terminated.count == 1 ? name : RawPath(joining: terminated.dropLast(), name.terminated)
  }

  private init(joining folder: ArraySlice<CChar>, _ name: [CChar]) {
    terminated = folder + [CChar(bitPattern: UInt8(ascii: "/"))] + name
  }
}

extension RawPath: Comparable {
  /// Orders by bytes, as `LC_ALL=C sort` does.
  static func < (a: RawPath, b: RawPath) -> Bool {
    a.terminated.lexicographicallyPrecedes(b.terminated) {
      UInt8(bitPattern: $0) < UInt8(bitPattern: $1)
    }
  }
}

extension RawPath: CustomStringConvertible {
  /// The path for people: bytes that are not UTF-8 as U+FFFD.
  var description: String {
    String(decoding: bytes, as: UTF8.self)
  }
}
