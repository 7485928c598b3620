// SPDX-License-Identifier: Apache-2.0
import Diagnostics
import Foundation
import Markup
import Testing

@Suite struct DesignTests {
  @Test func show() throws {
    for name in ["archive","asset","index","methodology","note","track-record"] {
      let bytes = Array(try Data(contentsOf: URL(filePath: "/work/shared/design/\(name).html")))
      for f in inspect(Page(SiteFile(path: "\(name).html", bytes: bytes), kind: .html)).findings { print(f.description.prefix(300)) }
    }
  }
}
