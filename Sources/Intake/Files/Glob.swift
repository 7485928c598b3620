// SPDX-License-Identifier: Apache-2.0

/// A file pattern: `*` stands for any characters of one path component, `?` for one.
struct Glob: Hashable, Sendable {
  /// The pattern as written.
  let pattern: String

  /// Whether the pattern can name more than one file.
  var hasWildcard: Bool { Self.isWild(pattern) }

  /// The paths that match, sorted by code point; hidden names match no wildcard.
  ///
  /// A pattern without wildcard gives itself, whether it exists or not. A relative pattern starts
  /// from `folder`, which is empty for the current one.
  func paths(in folder: String) -> [String] {
    guard hasWildcard else { return [path(pattern, in: folder)] }
    var found = [pattern.hasPrefix("/") ? "/" : folder]
    for component in pattern.split(separator: "/").map(String.init) {
      found = found.flatMap { parent in
        Self.isWild(component)
          ? names(inFolder: parent).filter { matches($0, component) }.map { path($0, in: parent) }
          : [path(component, in: parent)]
      }
    }
    return found.filter { FileKind(of: $0) == .file }.sorted()
  }

  private static func isWild(_ text: String) -> Bool { text.contains("*") || text.contains("?") }
}

/// Whether `name` matches the single path component `pattern`.
private func matches(_ name: String, _ pattern: String) -> Bool {
  let (text, pattern) = (Array(name.unicodeScalars), Array(pattern.unicodeScalars))
  var (t, p) = (0, 0)
  // Where to go on after the last star, if what follows it does not match here.
  var retry: (t: Int, p: Int)?
  while t < text.count {
    if p < pattern.count, pattern[p] == "*" {
      retry = (t, p + 1)
      p += 1
    } else if p < pattern.count, pattern[p] == "?" || pattern[p] == text[t] {
      t += 1
      p += 1
    } else if let back = retry {
      retry = (back.t + 1, back.p)
      (t, p) = (back.t + 1, back.p)
    } else {
      return false
    }
  }
  return pattern[p...].allSatisfy { $0 == "*" }
}
