// SPDX-License-Identifier: Apache-2.0

/// A question to a web server: a GET of an address.
package struct HTTPRequest: Hashable, Sendable {
  /// A header that goes along.
  package struct Header: Hashable, Sendable {
    /// Its name.
    package let name: String
    /// Its value; it is never told or stored.
    package let value: String

    /// A header.
    package init(_ name: String, _ value: String) { (self.name, self.value) = (name, value) }
  }

  /// The address, percent-encoded; it holds no secret.
  package let url: String
  /// The headers beside those that every request has.
  package let headers: [Header]

  /// A question for `url`.
  package init(_ url: String, headers: [Header] = []) { (self.url, self.headers) = (url, headers) }
}

/// What a web server answered, whole.
package struct HTTPAnswer: Hashable, Sendable {
  /// The status, such as 200.
  package let status: Int
  /// The headers by their names in small letters.
  package let headers: [String: String]
  /// The body, unpacked.
  package let body: [UInt8]

  /// An answer.
  package init(_ status: Int, headers: [String: String] = [:], _ body: [UInt8] = []) {
    (self.status, self.headers, self.body) = (status, headers, body)
  }
}

/// Why there is no whole answer.
package enum HTTPFault: Error, Hashable, Sendable {
  /// No connection; the reason as the system has it.
  case unreachable(String)
  /// Nothing, or not all, came in time.
  case timeOut
  /// The answer broke off.
  case cut(String)
  /// The body is larger than this number of bytes.
  case tooLarge(Int)
  /// The task was cancelled.
  case cancelled
}

/// Sends a question and waits for the answer; redirections are answers and not followed.
package typealias HTTPTransport =
  @Sendable (HTTPRequest) async throws(HTTPFault) -> HTTPAnswer
