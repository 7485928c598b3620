// SPDX-License-Identifier: Apache-2.0
import TestSupport
import Testing

@testable import Mail

@Suite("Quoted-printable")
struct QuotedPrintableTests {
  @Test("writes what Python's quopri reads as the same text", arguments: references)
  func reference(_ text: String, _ encoded: String) {
    #expect(String(decoding: quotedPrintable(text.utf8), as: UTF8.self) == encoded)
  }

  /// What is read back, CRLF as LF, by a program of others.
  ///
  /// `python3 -c 'import quopri,sys; sys.stdout.buffer.write(quopri.decodestring(sys.stdin.buffer.read()))'`
  private static let references: [(String, String)] = [
    ("", ""),
    ("plain\n", "plain\r\n"),
    ("no end", "no end\r\n"),
    ("1 = 1\n", "1 =3D 1\r\n"),
    ("−85.2%\n", "=E2=88=9285.2%\r\n"),
    ("blank at the end \ntab\t\n", "blank at the end=20\r\ntab=09\r\n"),
    (".\n.dot\n", "=2E\r\n=2Edot\r\n"),
    ("From here\nfrom there\n", "=46rom here\r\nfrom there\r\n"),
    ("a\r\nb\rc\n\n", "a\r\nb\r\nc\r\n\r\n"),
    (
      String(repeating: "x", count: 80) + "\n",
      String(repeating: "x", count: 75) + "=\r\nxxxxx\r\n"
    ),
    (String(repeating: "x", count: 76), String(repeating: "x", count: 76) + "\r\n"),
    (
      String(repeating: "é", count: 13),
      String(repeating: "=C3=A9", count: 12) + "=C3=\r\n=A9\r\n"
    ),
  ]

  @Test("is ASCII in lines of at most 76, and decodes to what went in", arguments: 0..<200)
  func roundTrip(_ seed: Int) {
    var chance = SplitMix64(seed: UInt64(seed))
    let alphabet = Array("aF =.\t\né−😀,From \r0".unicodeScalars)
    let text = String(
      String.UnicodeScalarView(
        (0..<Int.random(in: 0...400, using: &chance)).compactMap { _ in
          alphabet.randomElement(using: &chance)
        }
      )
    )
    let encoded = quotedPrintable(text.utf8)
    let lines = encoded.split(separator: 10, omittingEmptySubsequences: false).map { $0.count - 1 }
    #expect(encoded.allSatisfy { $0 < 127 })
    #expect(lines.dropLast().allSatisfy { $0 <= 76 })
    #expect(decoded(encoded) == normal(text))
  }

  /// `text` with its line ends as the wire has them.
  private func normal(_ text: String) -> [UInt8] {
    var lines: [UInt8] = []
    var last: UInt8 = 10
    for byte in text.utf8 {
      if byte == 13 || byte == 10 && last != 13 { lines += [13, 10] }
      if byte != 13, byte != 10 { lines.append(byte) }
      last = byte
    }
    return last == 13 || last == 10 ? lines : lines + [13, 10]
  }

  private func decoded(_ bytes: [UInt8]) -> [UInt8] {
    var output: [UInt8] = []
    var rest = bytes[...]
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "=") else {
        output.append(byte)
        continue
      }
      let pair = Array(rest.prefix(2))
      rest = rest.dropFirst(2)
      if pair == [13, 10] { continue }
      output.append(UInt8(String(decoding: pair, as: UTF8.self), radix: 16) ?? 0)
    }
    return output
  }
}
