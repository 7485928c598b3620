// SPDX-License-Identifier: Apache-2.0

package import Diagnostics
package import Markup

/// Makes the folder at `output` hold exactly the site of `files`, in one step.
///
/// 1. Take the output's lock; remove what killed builds left beside it.
/// 2. Decide about each entry: write, link because the bytes are the same, link because it is the
///    user's, or leave out because an earlier build published it.
/// 3. Fill the staging tree `.<output>.staging-<process>` beside the output, `SHA256SUMS` included.
/// 4. Sync the file system, exchange the two trees, sync the parent, remove the old tree.
///
/// Until the exchange the output is not touched, and after it only the old tree is. If nothing
/// changed, there is no exchange. Entries no build published are never changed or removed; a
/// symbolic link in the output is never followed, while `output` itself may be one.
///
/// - Parameters:
///   - files: The whole site in any order, `index.html` at its root among them.
///   - output: The folder's path; made, with the folders above it, if it is not there.
///   - progress: Told how many entries are staged, and of how many.
///   - checkpoint: Asked after each step whether to go on; what it throws ends the publication
///     there.
/// - Returns: What was done. Its warnings are about things after the new site stood, and about
///   published files that were edited by hand.
/// - Throws: What ``pathFindings(of:)`` finds; `site.bad-output`, `site.not-a-folder`,
///   `site.foreign-file`, `site.locked`, `site.exchange-refused`, `site.disk-full`,
///   `site.read-only`, `site.no-permission`, `site.system`. The output is then as it was, and the
///   staging tree is gone.
/// - Complexity: O(n) in the bytes of the site and the entries of the output.
package func publish(
  _ files: [SiteFile],
  to output: String,
  progress: ((_ done: Int, _ total: Int) -> Void)? = nil,
  checkpoint: @escaping (PublishStep) throws(ReportError) -> Void = { _ in }
) throws(ReportError) -> Receipt {
  try publish(
    files.map(CheckedFile.made),
    digests: [],
    to: output,
    progress: progress,
    checkpoint: checkpoint
  )
}

/// Makes the folder at `output` hold exactly the site of `files`, of which some stand there already.
///
/// A kept file is linked without being read, if it stands as its mark tells; else it is read. It is
/// never written, so that no bytes but those of its digest can be published.
///
/// - Parameters:
///   - files: As above; kept files are those of this output.
///   - digests: The digests of made files that were taken already; others are taken here.
///   - output: As above.
///   - progress: As above.
///   - checkpoint: As above.
/// - Returns: What was done.
/// - Throws: As above, and `site.kept-changed` if a kept file is not there any more as it was.
func publish(
  _ files: [CheckedFile],
  digests: [FileDigest],
  to output: String,
  progress: ((_ done: Int, _ total: Int) -> Void)? = nil,
  checkpoint: @escaping (PublishStep) throws(ReportError) -> Void = { _ in }
) throws(ReportError) -> Receipt {
  let findings = pathFindings(of: files.map(\.path))
  if !findings.isEmpty { throw ReportError(.publishing, findings) }
  let place = try OutputPlace(of: output)
  let manifest = Manifest.text(of: files, digests: digests)
  let publication = Publication(
    files + [.made(SiteFile(path: manifestName, bytes: manifest))],
    to: place,
    progress: progress,
    checkpoint: checkpoint
  )
  let parent = try place.openParent()
  return try lockingOutput(at: place, in: parent) { () throws(ReportError) in
    try publication.run(in: parent)
  }
}
