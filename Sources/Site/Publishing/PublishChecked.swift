// SPDX-License-Identifier: Apache-2.0
package import Diagnostics
package import Markup

/// Publishes a site that has been proven sound; nothing else can be published from outside.
///
/// - Parameters:
///   - site: The checked files.
///   - digests: The digests of made files that were taken already.
///   - output: The folder to publish to.
/// - Returns: What was written.
/// - Throws: As ``publish(_:to:progress:checkpoint:)``, and `site.kept-changed` if a file that was
///   kept is not in the output any more as it was.
package func publish(
  _ site: Checked<[CheckedFile]>,
  digests: [FileDigest] = [],
  to output: String
) throws(ReportError) -> Receipt {
  try publish(site.value, digests: digests, to: output)
}
