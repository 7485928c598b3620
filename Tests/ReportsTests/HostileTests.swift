// SPDX-License-Identifier: Apache-2.0
import Diagnostics
import Foundation
import Reports
import Testing

@Suite("Input that wants to be more than text")
struct HostileTests {
  static let strings = [
    "<script>alert(1)</script>", "\" onmouseover=\"alert(1)", "javascript:alert(1)", "=cmd()",
    "+1+cmd()", "-1+cmd()", "@SUM(A1)", "a\tb", "' onload='x", "]]>", "<!--", "&lt;script&gt;",
    "../../etc", "{{lead.headline}}", "\u{202E}gnp", "a\u{0}b", "%3Cscript%3E", "</title><h1>",
  ]

  @Test(
    "is text wherever it lands, or refused with its place",
    arguments: strings,
    ["asset", "venue", "source", "contract"]
  )
  func escaped(_ text: String, _ column: String) async throws {
    let desk = try Desk(["positions/p.csv": Self.input(text, column)])
    let plain = try Desk(["positions/p.csv": Self.input("Plain", column)])
    try await plain.build()
    if let error = await desk.refusal() {
      #expect(error.stage == .data)
      #expect(error.diagnostics.allSatisfy { $0.id.hasPrefix("data.") && $0.location != nil })
      #expect(!isThere(desk.path("site")))
      return
    }
    #expect(try checkPaths([desk.path("site")]).findings == [])
    let (hostile, harmless) = (try desk.site(), try plain.site())
    #expect(hostile.keys.sorted() == harmless.keys.sorted())
    for (path, bytes) in hostile where path.hasSuffix(".html") {
      #expect(Self.markup(bytes) == Self.markup(harmless[path] ?? []), "\(path)")
    }
    for (path, bytes) in hostile where path.hasSuffix(".csv") {
      #expect(Self.formulas(bytes) == [], "\(path)")
    }
    for (path, bytes) in hostile where path.hasSuffix(".json") {
      #expect(throws: Never.self) { try JSONSerialization.jsonObject(with: Data(bytes)) }
    }
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
      String(tag.output).replacing(/="[^"]*"/) { value in
        value.output.contains("script:") ? "=SCRIPT" : "="
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
