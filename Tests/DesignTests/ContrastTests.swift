// SPDX-License-Identifier: Apache-2.0
import Design
import Foundation
import TestSupport
import Testing

@Suite("Contrast")
struct ContrastTests {
  private func colour(_ text: String) throws -> Colour { try #require(Colour(text)) }

  /// From WebAIM's contrast checker (webaim.org/resources/contrastchecker) and WCAG's own examples:
  /// black on white is 21, #777 on white 4.48, #767676 on white 4.54.
  @Test("is that of WCAG")
  func reference() throws {
    let white = try colour("#fff")
    #expect(try colour("#000").contrast(with: white) == 21)
    #expect(try abs(colour("#777777").contrast(with: white) - 4.48) < 0.005)
    #expect(try abs(colour("#767676").contrast(with: white) - 4.54) < 0.005)
    #expect(white.contrast(with: white) == 1)
    #expect(try white.contrast(with: colour("#00f")) == colour("#00f").contrast(with: white))
  }

  @Test("a better colour is the nearest that reaches what is asked, on light and dark ground")
  func better() throws {
    let paper = try colour("#fdfdfc")
    let soft = try colour("#8a8f98")
    let found = try #require(soft.reaching(4.5, on: [paper]))
    #expect(found.contrast(with: paper) >= 4.5 && found.contrast(with: paper) < 4.8)
    let night = try colour("#131518")
    let light = try #require(try colour("#303030").reaching(4.5, on: [night]))
    #expect(light.contrast(with: night) >= 4.5)
    #expect(try colour("#777").reaching(8, on: [colour("#777")]) == nil)
    #expect(try colour("#000").reaching(4.5, on: [paper]) == colour("#000"))
  }

  /// The colours of the sheet's theme: outside of its groups, or in its first dark group.
  private func colours(isDark: Bool) throws -> [String: Colour] {
    let sheet = try String(contentsOfFile: "\(ownTemplates)/style.css", encoding: .utf8)
    let parts = sheet.components(separatedBy: "@media (prefers-color-scheme:dark)")
    let end = try #require(parts[1].range(of: "/* 2 "))
    let texts = isDark ? [parts[0], String(parts[1][..<end.lowerBound])] : [parts[0]]
    var found: [String: Colour] = [:]
    for match in texts.flatMap({ $0.matches(of: /--([a-z0-9-]+):(#[0-9a-f]+)/) }) {
      found[String(match.1)] = Colour(String(match.2))
    }
    return found
  }

  @Test("the sheet's own colours hold every pair, in both themes")
  func own() throws {
    for isDark in [false, true] {
      let own = try colours(isDark: isDark)
      var design = SiteDesign()
      let values = DesignToken.all.filter { $0.kind == .colour }.compactMap { token in
        own[token.name].flatMap { TokenValue(token, $0.hex) }
      }
      #expect(values.count == 22)
      if isDark { design.dark = values } else { design.tokens = values }
      #expect(design.lowContrasts(isDark: isDark, over: [:]) == [])
    }
  }

  @Test("a chosen colour is told with its figures, and what is not chosen is not")
  func low() throws {
    var design = SiteDesign()
    let ink = try #require(DesignToken.named("ink-3"))
    design.tokens = [try #require(TokenValue(ink, "#9aa0a8"))]
    let own = try colours(isDark: false)
    let found = design.lowContrasts(isDark: false, over: own)
    #expect(found.map { "\($0.front) on \($0.ground)" } == ["ink-3 on paper", "ink-3 on panel"])
    #expect(Set(found.map(\.better)).count == 1)
    #expect(found.allSatisfy { $0.ratio < 4.5 && $0.least == 4.5 && $0.better != nil })
    #expect(design.lowContrasts(isDark: true, over: try colours(isDark: true)) == [])
    #expect(SiteDesign().lowContrasts(isDark: false, over: [:]) == [])
  }
}
