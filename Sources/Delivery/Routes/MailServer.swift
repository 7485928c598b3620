// SPDX-License-Identifier: Apache-2.0

package import Diagnostics
import Glibc

/// The mail server that takes our mail: `smtps://host[:port]` or `smtp://host[:port]`.
///
/// `smtps` speaks TLS from the first byte, at port 465 if none is named. `smtp`, at port 25, must
/// offer STARTTLS or nothing is sent; on this machine itself (`localhost`, 127.0.0.0/8, `[::1]`) no
/// TLS is used.
package struct MailServer: Hashable, Sendable {
  /// Whether TLS is spoken from the first byte.
  package let isTLS: Bool
  /// The name or address, an IPv6 address without its brackets.
  package let host: String
  /// The TCP port, if one is named.
  package let port: Int?

  /// Reads the URL of a server.
  ///
  /// - Throws: `mail.server`, at `location`.
  package init(_ url: String, at location: SourceLocation? = nil) throws(ReportError) {
    do {
      self = try MailServer(reading: url)
    } catch {
      throw ReportError(
        .configuration,
        Diagnostic(
          .error,
          DeliveryID.server.rawValue,
          error.summary,
          at: location,
          fix: error.fix
        )
      )
    }
  }

  /// Whether the server is this machine itself.
  package var isLoopback: Bool {
    var (four, six) = (in_addr(), in6_addr())
    if inet_pton(AF_INET, host, &four) == 1 { return UInt32(bigEndian: four.s_addr) >> 24 == 127 }
    if inet_pton(AF_INET6, host, &six) == 1 {
      return withUnsafeBytes(of: six) { $0.dropLast().allSatisfy { $0 == 0 } && $0.last == 1 }
    }
    return host.lowercased() == "localhost"
  }
}

extension MailServer: CustomStringConvertible {
  /// The URL as it is read.
  package var description: String {
    let shown = host.contains(":") ? "[\(host)]" : host
    return (isTLS ? "smtps" : "smtp") + "://" + shown + (port.map { ":\($0)" } ?? "")
  }
}

/// Why a text is no server's URL.
private struct ServerFault: Error {
  let summary: String
  let fix: String
}

extension MailServer {
  fileprivate init(reading url: String) throws(ServerFault) {
    guard let colon = url.firstRange(of: "://") else { throw noURL(url) }
    switch url[..<colon.lowerBound].lowercased() {
    case "smtps": isTLS = true
    case "smtp": isTLS = false
    default: throw noURL(url)
    }
    var rest = url[colon.upperBound...]
    if rest.contains("@") {
      // Not shown, for a password may stand in it.
      throw ServerFault(
        summary: "the mail server's URL has a user or password in it",
        fix: "delete what stands before the `@`, and set LEVERAGE_NOTES_SMTP_USER and "
          + "LEVERAGE_NOTES_SMTP_PASSWORD, or write a `.netrc`"
      )
    }
    if rest.hasSuffix("/") { rest = rest.dropLast() }
    (host, port) = try hostAndPort(rest, url)
  }
}

private func hostAndPort(
  _ text: Substring,
  _ url: String
) throws(ServerFault) -> (host: String, port: Int?) {
  if text.hasPrefix("["), let end = text.firstIndex(of: "]") {
    let host = String(text[text.index(after: text.startIndex)..<end])
    var address = in6_addr()
    guard inet_pton(AF_INET6, host, &address) == 1 else { throw noURL(url) }
    return (host, try port(text[text.index(after: end)...], url))
  }
  let end = text.firstIndex(of: ":") ?? text.endIndex
  let host = text[..<end]
  let labels = host.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
  let isHost = labels.allSatisfy { label in
    (1...63).contains(label.count) && label.first != UInt8(ascii: "-")
      && label.allSatisfy { byte in
        Character(UnicodeScalar(byte)).isLetter && byte < 0x80
          || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || byte == UInt8(ascii: "-")
      }
  }
  guard isHost, host.utf8.count <= 253 else { throw noURL(url) }
  return (String(host), try port(text[end...], url))
}

private func port(_ text: Substring, _ url: String) throws(ServerFault) -> Int? {
  if text.isEmpty { return nil }
  let digits = text.dropFirst()
  guard text.first == ":", digits.utf8.allSatisfy({ (48...57).contains($0) }),
    let number = Int(digits), (1...65_535).contains(number)
  else { throw noURL(url) }
  return number
}

private func noURL(_ url: String) -> ServerFault {
  ServerFault(
    summary: "`\(printable(url, limit: 100))` is no mail server's URL",
    fix: "write `smtps://mail.example.org` or `smtp://mail.example.org:587`"
  )
}
