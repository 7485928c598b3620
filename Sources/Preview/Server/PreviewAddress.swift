// SPDX-License-Identifier: Apache-2.0
package import Diagnostics
internal import FlyingSocks
internal import Glibc

/// Where the preview listens: an address of this machine and a port.
package struct PreviewAddress: Hashable, Sendable {
  /// The address as digits: `127.0.0.1`, `::1`.
  package let host: String
  /// The port; 0 asks the system for a free one.
  package let port: UInt16
  /// Whether only programs of this machine reach the address.
  package let isLoopback: Bool
  private let isIPv6: Bool

  /// The address `host`, in digits or `localhost`, with `port`.
  ///
  /// - Throws: `preview.bad-host`.
  package init(host: String, port: UInt16) throws(ReportError) {
    let digits = host == "localhost" ? "127.0.0.1" : host
    let isIPv4 = Self.isAddress(digits, AF_INET)
    guard isIPv4 || Self.isAddress(digits, AF_INET6) else { throw Self.badHost(host) }
    self.host = digits
    self.port = port
    isIPv6 = !isIPv4
    isLoopback = isIPv4 ? digits.hasPrefix("127.") : digits == "::1"
  }

  /// The same address with the port that the system gave.
  init(_ asked: PreviewAddress, port: UInt16) {
    host = asked.host
    self.port = port
    isLoopback = asked.isLoopback
    isIPv6 = asked.isIPv6
  }

  /// Where a browser finds the site, such as `http://127.0.0.1:8080/`.
  package var url: String { "http://\(isIPv6 ? "[\(host)]" : host):\(port)/" }

  /// What to tell of an address that other machines reach; `nil` for loopback.
  package var warning: Diagnostic? {
    guard !isLoopback else { return nil }
    return Diagnostic(
      .openHost,
      "every machine that reaches `\(host)` can read the preview, unpublished notes among them",
      severity: .warning,
      fix: "leave `--host` out to serve this machine alone"
    )
  }
}

extension PreviewAddress {
  /// Whether a request that names `host` in its `Host` header was meant for this address.
  ///
  /// A page of another site may let its own name lead to this machine and read what is here; on
  /// loopback only names of this machine are answered. An older client names nothing.
  func accepts(host: String?) -> Bool {
    guard isLoopback, let host else { return true }
    var name = host[...]
    if let colon = name.lastIndex(of: ":"), name[colon...].dropFirst().allSatisfy(\.isNumber),
      !name.hasSuffix("]")
    {
      name = name[..<colon]
    }
    let own = ["localhost", "127.0.0.1", "[::1]", self.host, "[\(self.host)]"]
    return own.contains(name.lowercased())
  }

  private static func isAddress(_ text: String, _ family: CInt) -> Bool {
    var bytes = in6_addr()
    return inet_pton(family, text, &bytes) == 1
  }

  private static func badHost(_ host: String) -> ReportError {
    ReportError(
      .arguments,
      Diagnostic(
        .badHost,
        "`\(host)` is no address",
        fix: "write `127.0.0.1`, `::1`, or an address of this machine"
      )
    )
  }
}
