// SPDX-License-Identifier: Apache-2.0
import Design
import Foundation
import TestSupport
import Testing

@Suite("A value of a design token")
struct TokenValueTests {
  private func value(_ name: String, _ text: String) throws -> String? {
    let token = try #require(DesignToken.named(name))
    return TokenValue(token, text)?.text
  }

  private static let good: [(name: String, text: String, written: String)] = [
    ("paper", "#FFF", "#ffffff"), ("long", "#17508f", "#17508f"),
    ("long", "rgb(23, 80, 143)", "#17508f"), ("long", "rgb(23 80 143)", "#17508f"),
    ("serif", "Georgia, serif", "Georgia,serif"),
    ("sans", "'IBM Plex  Sans', Arial, sans-serif", "\"IBM Plex Sans\",Arial,sans-serif"),
    ("sans", "-apple-system, system-ui", "-apple-system,system-ui"),
    ("t2", "1.0625rem", "1.0625rem"), ("page", "1200px", "1200px"), ("measure", ".5em", ".5em"),
    ("t7", "clamp(2rem, 1.2rem + 3.2vw, 3.375rem)", "clamp(2rem,1.2rem + 3.2vw,3.375rem)"),
    ("wash", "0.3", "0.3"), ("wash", "1", "1"),
  ]

  @Test("is written in one way, which is a value again", arguments: good)
  func written(_ example: (name: String, text: String, written: String)) throws {
    #expect(try value(example.name, example.text) == example.written)
    #expect(try value(example.name, example.written) == example.written)
  }

  private static let hostile: [String] = [
    "", " ", "red;}", "#fff;}body{display:none", "#fff}", "url(//example.org/a)", "#ff", "#12345",
    "#fffffff", "#ggg", "rgb(1,2)", "rgb(1,2,3,4)", "rgb(256,0,0)", "rgb(-1,0,0)",
    "rgb(1 2 3 / 0.5)",
    "#ffff", "#ffffff80", "transparent", "inherit", "var(--ink)", "/* */#fff", "#fff/**/",
    "#fff !important",
    "expression(alert(1))", "\\75rl(x)", "rgb(1,2,3);--x:url(y)", "</style>", "@import x",
    "\u{202E}#fff",
    "#fff\n", "#\u{FF11}\u{FF11}\u{FF11}", "Arial", "Arial, \"x;y\", serif", "Arial, url(x), serif",
    "\"a, serif", "Arial,, serif", "Arial, \"\\\", serif", "Arial}, serif", "serif; color:red",
    "1", "1vw", "-1rem", "1rem;", "1rem}", "calc(1rem + 2px)", "clamp(1rem,2rem)",
    "clamp(1rem,1rem+2vw,3rem)",
    "clamp(1rem,url(x),3rem)", "1e9rem", "99999rem", "1.2.3rem", "1..rem", "1.rem", "2", "-0.1",
    "nan", "0x1",
  ]

  @Test("is refused whatever token it is for if it could end a declaration or ask for something")
  func refused() throws {
    let kinds = ["paper", "serif", "t2", "wash"]
    for text in Self.hostile {
      let taken = try kinds.filter { try value($0, text) != nil }
      #expect(taken == (text == "1" ? ["wash"] : []), "\(text)")
    }
    // Whatever is taken consists of these characters alone.
    for (name, text, _) in Self.good {
      let written = try #require(try value(name, text))
      #expect(written.utf8.allSatisfy { !"{};:@\\/<>!".utf8.contains($0) })
    }
  }

  @Test("exists for each custom property of the sheet's first section, and for no other")
  func sheet() throws {
    let sheet = try String(contentsOfFile: "\(ownTemplates)/style.css", encoding: .utf8)
    let first = try #require(sheet.range(of: "/* 2 "))
    let names = sheet[..<first.lowerBound].matches(of: /--([a-z0-9-]+):/).map { String($0.1) }
    #expect(Set(names) == Set(DesignToken.all.map(\.name)))
    #expect(Set(DesignToken.all.map(\.name)).count == DesignToken.all.count)
  }
}
