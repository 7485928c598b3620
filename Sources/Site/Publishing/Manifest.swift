// SPDX-License-Identifier: Apache-2.0

import Markup

/// The list of a site's files with their digests, as `sha256sum -c` reads it.
///
/// Each line is 64 hexadecimal digits, two blanks and a path; lines are sorted by the paths' bytes,
/// and the manifest does not list itself.
struct Manifest {
  /// The digest of each listed file.
  private let digests: [RawPath: String]
  /// The folders that hold listed files, at any depth.
  private let folders: Set<RawPath>

  /// The files that a site's earlier manifest lists.
  ///
  /// Lines that no site could have written, such as one with `..` in its path, list nothing. A
  /// manifest without `index.html` is no site's, but the user's own: then nothing is listed.
  init(parsing bytes: [UInt8]) {
    let lines = bytes.split(separator: UInt8(ascii: "\n")).compactMap(Self.line)
    guard lines.contains(where: { $0.path == "index.html" }) else {
      (digests, folders) = ([:], [])
      return
    }
    digests = Dictionary(lines.map { (RawPath($0.path), $0.digest) }) { first, _ in first }
    folders = Set(lines.flatMap { Self.folders(of: $0.path) })
  }

  /// Whether a site wrote the manifest.
  var isOurs: Bool { !digests.isEmpty }

  /// The digest the file at `path` was published with; `nil` if it was not published.
  func digest(of path: RawPath) -> String? { digests[path] }

  /// Whether something was published below the folder at `path`.
  func hasFolder(_ path: RawPath) -> Bool { folders.contains(path) }
}

/// The list of files with `digests`, as a site publishes it.
package func manifest(of digests: [FileDigest]) -> [UInt8] {
  let lines = digests.map { (path: RawPath($0.path), text: "\($0.text)  \($0.path)\n") }
  return lines.sorted { $0.path < $1.path }.flatMap { Array($0.text.utf8) }
}

extension Manifest {
  /// The manifest of `files`.
  ///
  /// - Complexity: O(n) in the bytes of the files, O(n log n) in their count.
  static func text(of files: [CheckedFile], digests: [FileDigest]) -> [UInt8] {
    let known = Dictionary(digests.map { ($0.path, $0.text) }) { first, _ in first }
    return manifest(
      of: files.map { file in
        let digest =
          switch file {
          case .made(let file): known[file.path] ?? contentDigest(of: file.bytes)
          case .kept(let file): file.digest
          }
        return FileDigest(path: file.path, text: digest)
      }
    )
  }

  /// The digests of the files listed in the manifest `bytes` whose paths end in `name`, by path.
  ///
  /// - Complexity: O(n) in the bytes.
  static func digests(named name: String, in bytes: [UInt8]) -> [String: String] {
    let end = Array(name.utf8)
    let lines = bytes.split(separator: UInt8(ascii: "\n")).lazy
      .filter { $0.suffix(end.count).elementsEqual(end) }.compactMap(line)
    return Dictionary(lines.map { ($0.path, $0.digest) }) { first, _ in first }
  }

  private static func line(_ bytes: ArraySlice<UInt8>) -> (path: String, digest: String)? {
    guard bytes.count > 66, bytes.dropFirst(64).prefix(2).elementsEqual("  ".utf8),
      bytes.prefix(64).allSatisfy(isHexadecimal),
      let path = String(validating: bytes.dropFirst(66), as: UTF8.self),
      path != manifestName, pathFault(path) == nil
    else { return nil }
    return (path, String(decoding: bytes.prefix(64), as: UTF8.self))
  }

  private static func isHexadecimal(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
      || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains(byte)
  }

  private static func folders(of path: String) -> [RawPath] {
    let bytes = path.utf8
    return bytes.indices.filter { bytes[$0] == UInt8(ascii: "/") }.map {
      RawPath(bytes: bytes[..<$0])
    }
  }
}
