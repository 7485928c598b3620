// SPDX-License-Identifier: Apache-2.0
import Diagnostics
import Foundation
import Pages
import Positioning
import Reports
import TestSupport
import Testing

@Suite("Input that wants to be more than text")
struct HostileTests {
  static let strings = [
    "<script>alert(1)</script>", "\" onmouseover=\"alert(1)", "javascript:alert(1)", "=cmd()",
    "+1+cmd()", "-1+cmd()", "@SUM(A1)", "a\tb", "' onload='x", "]]>", "<!--", "&lt;script&gt;",
    "../../etc", "{{lead.headline}}", "\u{202E}gnp", "a\u{0}b", "%3Cscript%3E", "</title><h1>",
  ]

  @Test("is text wherever it lands, or refused with its place", arguments: strings)
  func escaped(_ text: String) async throws {
    // As long, since a narrow figure shows a long name otherwise.
    let other = Self.harmless(text)
    for column in ["asset", "venue", "contract", "source"] {
      let plain = try Desk(["positions/p.csv": Self.input(other, column)])
      try await plain.build()
      let harmless = try plain.site()
      let desk = try Desk(["positions/p.csv": Self.input(text, column)])
      if let error = await desk.refusal() {
        #expect(error.stage == .data, "\(column)")
        #expect(error.diagnostics.allSatisfy { $0.id.hasPrefix("data.") && $0.location != nil })
        #expect(!isThere(desk.path("site")))
        // Only control characters are no names.
        #expect(text.unicodeScalars.contains { $0.value < 32 }, "\(column)")
      } else {
        #expect(try checkPaths([desk.path("site")]).findings == [], "\(column)")
        try expectSame(Self.plain(desk.site(), text), harmless, "\(column)")
      }
    }
  }

  /// Holds that `site` has the elements of `harmless`, and no cell that is a formula.
  private func expectSame(
    _ site: [String: [UInt8]],
    _ harmless: [String: [UInt8]],
    _ comment: Comment
  ) throws {
    #expect(site.keys.sorted() == harmless.keys.sorted(), comment)
    for (path, bytes) in site.sorted(by: { $0.key < $1.key }) {
      switch path.split(separator: ".").last {
      case "html": #expect(Self.markup(bytes) == Self.markup(harmless[path] ?? []), comment)
      case "csv": #expect(Self.formulas(bytes) == [], comment)
      case "js" where path.hasPrefix("search/"):
        #expect(try Shard(bytes).notes.count == 2, comment)
        #expect(!bytes.contains(UInt8(ascii: "<")), comment)
      case "json": _ = try JSONSerialization.jsonObject(with: Data(bytes))
      default: break
      }
    }
  }

  /// A name as long as `text` that is nothing but a name.
  private static func harmless(_ text: String) -> String {
    "P" + String(repeating: "n", count: max(1, text.count - 1))
  }

  /// `site` with the addresses of what is called `text` as those of its harmless like.
  private static func plain(_ site: [String: [UInt8]], _ text: String) -> [String: [UInt8]] {
    func name(_ text: String) -> Substring {
      assetFolder(of: Asset(text)).dropFirst("assets/".count)
    }
    let (own, harmless) = (name(text), name(harmless(text)))
    return Dictionary(
      uniqueKeysWithValues: site.map { path, bytes in
        for kind in ["assets/", "venues/", "tags/leads/"] where path.hasPrefix(kind + own) {
          return (kind + harmless + path.dropFirst(kind.count + own.count), bytes)
        }
        return (path, bytes)
      }
    )
  }

  /// Two days of two markets, one of which has `text` in `column`.
  private static func input(_ text: String, _ column: String) -> String {
    let quoted = "\"" + text.replacing("\"", with: "\"\"") + "\""
    func row(_ day: Int, _ asset: String, _ long: Int) -> String {
      let cells = ["asset": asset, "venue": "Aldgate", "contract": "c", "source": "s"]
        .merging([column: asset == "BTC" ? quoted : "Other"]) { $1 }
      return [
        "2025-12-0\(day)", cells["asset"] ?? "", cells["venue"] ?? "", cells["contract"] ?? "",
        "reported,usd,\(long),90", cells["source"] ?? "",
      ].joined(separator: ",")
    }
    return "time,asset,venue,contract,measure,unit,long,short,source\n"
      + (1...2).flatMap { [row($0, "BTC", 10 * $0), row($0, "ETH", 30)] }.joined(separator: "\n")
  }

  /// The elements of a page with the names of their attributes, and the schemes of its links.
  private static func markup(_ bytes: [UInt8]) -> [String] {
    let text = String(decoding: bytes, as: UTF8.self)
    return text.matches(of: /<[!\/A-Za-z][^>"']*(?:"[^"]*"[^>"']*|'[^']*'[^>"']*)*>/).map { tag in
      String(tag.output).replacing(/([a-z:-]+)="[^"]*"/) { value in
        let isLink = ["href", "src", "action"].contains(value.1)
        return value.1 + (isLink && value.0.contains("script:") ? "=SCRIPT" : "=")
      }
    }
  }

  /// The cells that a spreadsheet would compute.
  private static func formulas(_ bytes: [UInt8]) -> [String] {
    String(decoding: bytes, as: UTF8.self).split { ",\n\"".contains($0) }.map(String.init)
      .filter { cell in
        "=+-@\t".contains(cell.first ?? "a") && Double(cell) == nil
      }
  }
}
