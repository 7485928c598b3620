// SPDX-License-Identifier: Apache-2.0

import Diagnostics
import Glibc

/// Where the output stands: its parent folder and its name in it.
struct OutputPlace {
  /// The parent's path, `.` for the folder the program was started in.
  let parent: String
  /// The output's name in its parent.
  let name: RawPath
  /// The output's path for messages.
  let path: String

  /// The place of the output at `path`.
  ///
  /// If the path is a symbolic link, or ends with `.` or `..`, it is resolved here, once, and what
  /// it leads to is published to; the link itself stays.
  ///
  /// - Throws: `site.bad-output` if the path is empty, the root, or a link that leads nowhere.
  init(of path: String) throws(ReportError) {
    let trimmed = Self.split(path)
    var status = stat()
    let isLink =
      lstat(path.isEmpty ? "." : Self.join(trimmed), &status) == 0
      && status.st_mode & S_IFMT == S_IFLNK
    let resolves = isLink || trimmed.name == "." || trimmed.name == ".."
    let place = resolves ? Self.split(try Self.resolved(path)) : trimmed
    if place.name.isEmpty || path.utf8.contains(0) {
      throw Self.refusal(path, "cannot be replaced by a site")
    }
    self.path = Self.join(place)
    parent = place.parent.isEmpty ? "." : place.parent
    name = RawPath(place.name)
  }

  /// Opens the parent, made with the folders above it if it is not there.
  func openParent() throws(ReportError) -> Folder {
    let bytes = parent.utf8
    for end in bytes.indices.dropFirst() where bytes[end] == UInt8(ascii: "/") {
      try Self.makeIfMissing(String(parent[..<end]))
    }
    try Self.makeIfMissing(parent)
    return try Folder(at: parent)
  }

  /// The name of a hidden entry beside the output, such as `.Output.lock` for `lock`.
  func sibling(_ suffix: String) -> RawPath {
    RawPath(bytes: Array(".".utf8) + name.bytes + Array(".\(suffix)".utf8))
  }
}

extension OutputPlace {
  /// The path before the last part and that part, without slashes at the end.
  private static func split(_ path: String) -> (parent: String, name: String) {
    let slash = UInt8(ascii: "/")
    var rest = path.utf8[...]
    while rest.count > 1 && rest.last == slash { rest.removeLast() }
    guard let last = rest.lastIndex(of: slash) else { return ("", text(rest)) }
    var parent = rest[..<last]
    while parent.last == slash { parent.removeLast() }
    return (parent.isEmpty ? "/" : text(parent), text(rest[rest.index(after: last)...]))
  }

  private static func text(_ bytes: Substring.UTF8View) -> String {
    String(decoding: bytes, as: UTF8.self)
  }

  private static func join(_ place: (parent: String, name: String)) -> String {
    switch place.parent {
    case "": place.name
    case "/": "/\(place.name)"
    default: "\(place.parent)/\(place.name)"
    }
  }

  private static func resolved(_ path: String) throws(ReportError) -> String {
    guard let found = realpath(path, nil) else {
      throw refusal(path, "is a link that leads nowhere: \(String(cString: strerror(errno)))")
    }
    defer { free(found) }
    return String(cString: found)
  }

  private static func makeIfMissing(_ path: String) throws(ReportError) {
    if mkdir(path, 0o755) == 0 || errno == EEXIST || errno == EISDIR { return }
    throw SystemFault("make the folder", path, errno).error
  }

  private static func refusal(_ path: String, _ reason: String) -> ReportError {
    ReportError(
      .badOutput,
      "the output `\(path)` \(reason)",
      fix: "name a folder of its own, such as `Output`"
    )
  }
}
