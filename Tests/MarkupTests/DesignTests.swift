// SPDX-License-Identifier: Apache-2.0
import Diagnostics
import Foundation
import Markup
import TestSupport
import Testing

/// The designer's pages are sound but for their known faults; they stand beside the checkout, so
/// elsewhere there is nothing to test.
@Suite struct DesignTests {
  static let folder: URL = URL(filePath: sharedFolder + "/design")

  static let knownFaults: [String: [String]] = [
    "archive": [], "asset": [], "index": [], "methodology": [],
    "note": ["note.html:36:154: error: the table has no header [markup.table-header]"],
    "track-record": [
      "track-record.html:19:73: error: `h3` follows `h1`: a level is skipped [markup.heading-order]"
    ],
  ]

  @Test(
    "a designed page has only its known faults",
    .enabled(if: isThere(folder.path)),
    arguments: knownFaults.keys.sorted()
  )
  func faults(_ name: String) throws {
    let bytes = Array(try Data(contentsOf: Self.folder.appending(path: "\(name).html")))
    let found = inspect(Page(SiteFile(path: "\(name).html", bytes: bytes), kind: .html)).findings
    #expect(found.map(\.description) == Self.knownFaults[name])
  }
}
