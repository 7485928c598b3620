// SPDX-License-Identifier: Apache-2.0

import Diagnostics
import Glibc
import Testing

@testable import Site

@Suite("The exchange")
struct ExchangeTests {
  @Test("that the kernel refuses is reported with its reason and a way out")
  func refused() throws {
    let folder = try SiteFolder()
    try folder.makeFolder("Output/inside")
    let place = try OutputPlace(of: folder.at("Output"))
    let parent = try place.openParent()
    do throws(ReportError) {
      // A folder cannot take the place of one above it: EINVAL, as where no exchange exists.
      try parent.exchange(RawPath("Output/inside"), with: place)
      Issue.record("the exchange was done")
    } catch {
      #expect(
        error.diagnostics.map(\.text) == [
          """
          error: `\(place.path)` cannot be replaced in one step, perhaps because the file system \
          has no exchange (NFS, overlay): Invalid argument [site.exchange-refused]
            fix: publish to a folder on a local file system and copy it from there
          """
        ]
      )
    }
  }

  @Test("of a mount point names a folder inside the mount")
  func mount() throws {
    let error = exchangeRefused(try OutputPlace(of: "/srv/www/"), EBUSY)
    #expect(
      error.diagnostics.map(\.fix) == [
        "publish to a folder inside the mount, such as `/srv/www/site`"
      ]
    )
  }
}
