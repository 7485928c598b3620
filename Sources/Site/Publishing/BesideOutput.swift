// SPDX-License-Identifier: Apache-2.0

package import Diagnostics
import Glibc

/// The content of the hidden file beside the output, such as `.Output.cache` for `cache`.
///
/// - Returns: `nil` if there is none.
/// - Throws: `site.bad-output`, and what opening and reading throw.
package func contentBeside(
  _ output: String,
  _ suffix: String
) throws(ReportError) -> [UInt8]? {
  let place = try OutputPlace(of: output)
  var status = stat()
  guard stat(place.parent, &status) == 0 else { return nil }
  return try Folder(at: place.parent).content(of: place.sibling(suffix))
}

/// Replaces the hidden file beside the output in one step: a reader sees the old one or the new one.
///
/// It is written under the name of this process; what a killed one left is removed by the next
/// publication.
///
/// - Throws: `site.disk-full`, `site.read-only`, `site.no-permission`, `site.system`; the file is
///   then as it was.
package func replaceBeside(
  _ output: String,
  _ suffix: String,
  with bytes: [UInt8]
) throws(ReportError) {
  let place = try OutputPlace(of: output)
  let parent = try Folder(at: place.parent)
  let (name, new) = (place.sibling(suffix), place.sibling("\(suffix)-\(getpid())"))
  let folder = parent.descriptor
  try parent.remove(new)
  do {
    try parent.write(bytes, to: new)
    try calling("replace", parent.place(of: name)) {
      renameat(folder, new.terminated, folder, name.terminated)
    }
  } catch {
    try parent.remove(new)
    throw error
  }
}
