// SPDX-License-Identifier: Apache-2.0
internal import Markup

/// What hosts of static sites that read a file `_headers` at their root send along: the security policy
/// that every page keeps to, and how long a copy may be used unasked.
///
/// A page changes when a note is written, so a copy of it is asked after within minutes; a note's data and
/// card change never, and the years behind the newest seldom.
func hostHeaders() -> SiteFile {
  let policy =
    "default-src 'none'; style-src 'self'; img-src 'self'; script-src 'self'; "
    + "base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
  let lines = [
    "/*",
    "  Content-Security-Policy: \(policy)",
    "  X-Content-Type-Options: nosniff",
    "  Referrer-Policy: strict-origin-when-cross-origin",
    "  Cache-Control: public, max-age=300",
    "/*/*/*/data.csv",
    "  Cache-Control: public, max-age=86400",
    "/*/*/*/data.json",
    "  Cache-Control: public, max-age=86400",
    "/*/*/*/card.png",
    "  Cache-Control: public, max-age=86400",
  ]
  return SiteFile(path: "_headers", bytes: Array((lines.joined(separator: "\n") + "\n").utf8))
}
