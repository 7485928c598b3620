// SPDX-License-Identifier: Apache-2.0

package import Diagnostics
import Glibc

/// What stands at a path of a published site.
package enum PublishedEntry: Hashable, Sendable {
  /// A regular file with these bytes.
  case file([UInt8])
  /// A folder.
  case folder
  /// Nothing, or something that is no part of a site: a link, a pipe, a device.
  case missing
}

/// What the folder `output` holds at the path `names`; no symbolic link below `output` is followed.
///
/// A site may be exchanged for a new one at any moment: then the whole search is made again in the
/// new one, so that no path of both is missed.
///
/// - Parameters:
///   - names: The names on the way, one a folder; none is empty, `.` or `..`, holds `/` or NUL.
///   - output: The site's folder; a link there is followed, for the user named it.
/// - Returns: The file's bytes, or that there is a folder, or nothing.
/// - Throws: `site.no-permission`, `site.system`.
/// - Complexity: O(n) in the names and the file's bytes.
package func publishedEntry(
  _ names: [String],
  in output: String
) throws(ReportError) -> PublishedEntry {
  var last: ino_t?
  while true {
    var status = stat()
    guard stat(output, &status) == 0 else { return .missing }
    if status.st_ino == last { return .missing }
    last = status.st_ino
    let root = try Folder(at: output)
    let found = try entry(names[...], in: root)
    if found != .missing { return found }
  }
}

private func entry(
  _ names: ArraySlice<String>,
  in folder: borrowing Folder
) throws(ReportError) -> PublishedEntry {
  guard let first = names.first else { return .folder }
  let name = RawPath(first)
  guard let status = try folder.status(of: name) else { return .missing }
  switch status.st_mode & S_IFMT {
  case S_IFDIR: return try entry(names.dropFirst(), in: folder.folder(name))
  case S_IFREG where names.count == 1:
    return try folder.content(of: name).map { .file($0) } ?? .missing
  default: return .missing
  }
}
