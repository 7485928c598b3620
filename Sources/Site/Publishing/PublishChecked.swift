// SPDX-License-Identifier: Apache-2.0
package import Diagnostics
package import Markup

/// Publishes a site that has been proven sound; nothing else can be published from outside.
///
/// - Parameters:
///   - site: The checked files.
///   - output: The folder to publish to.
/// - Returns: What was written.
/// - Throws: As ``publish(_:to:progress:checkpoint:)``.
package func publish(
  _ site: Checked<[SiteFile]>,
  to output: String
) throws(ReportError) -> Receipt {
  try publish(site.value, to: output)
}
