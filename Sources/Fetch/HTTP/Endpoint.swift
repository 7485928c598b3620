// SPDX-License-Identifier: Apache-2.0
package import Diagnostics

/// Where a venue, or a proxy for it, answers: `https://host`, and maybe a path before the venue's own.
///
/// Without encryption only the machine itself is asked.
package struct Endpoint: Hashable, Sendable {
  /// The address without a slash at its end.
  package let url: String

  /// An address of the program's own.
  init(known url: String) { self.url = url }

  /// Reads an address.
  ///
  /// - Throws: `fetch.bad-endpoint`.
  package init(_ text: String) throws(ReportError) {
    let isPlain = text.hasPrefix("http://")
    let rest = text.dropFirst(isPlain ? 7 : 8)
    let host = rest.prefix { !"/:".contains($0) }
    let port = rest.dropFirst(host.count).prefix { $0 != "/" }
    let isHost = !host.isEmpty && host.unicodeScalars.allSatisfy(Self.isHostLetter)
    let isPort =
      port.isEmpty || port.dropFirst().allSatisfy { $0.isASCII && $0.isNumber } && port.count > 1
    let path = rest.dropFirst(host.count + port.count)
    guard isPlain || text.hasPrefix("https://"), isHost, isPort,
      path.unicodeScalars.allSatisfy(Self.isPathLetter)
    else { throw Self.refusal(text, "is no address of a server") }
    guard !isPlain || ["127.0.0.1", "localhost"].contains(host) else {
      throw Self.refusal(text, "is not encrypted, and not this machine")
    }
    url = text.hasSuffix("/") ? String(text.dropLast()) : text
  }

  private static let isHostLetter: @Sendable (Unicode.Scalar) -> Bool = { letter in
    letter.isASCII && (letter.properties.isAlphabetic || (48...57).contains(letter.value))
      || letter == "." || letter == "-"
  }

  private static let isPathLetter: @Sendable (Unicode.Scalar) -> Bool = { letter in
    isHostLetter(letter) || "/_~".unicodeScalars.contains(letter)
  }

  private static func refusal(_ text: String, _ reason: String) -> ReportError {
    ReportError(
      .arguments,
      Diagnostic(
        .badEndpoint,
        "`\(printable(text, limit: 80))` \(reason)",
        fix: "write it as `https://proxy.example` or `http://127.0.0.1:8080`, without a login"
      )
    )
  }
}
