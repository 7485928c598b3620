// SPDX-License-Identifier: Apache-2.0

/// What the browser is answered.
struct PreviewResponse: Hashable, Sendable {
  /// The status with its phrase.
  enum Status: Int, Hashable, Sendable {
    case done = 200
    case moved = 308
    case badRequest = 400
    case notFound = 404
    case methodNotAllowed = 405
    case misdirected = 421
    case failed = 500

    /// The words of RFC 9110, section 15.
    var phrase: String {
      switch self {
      case .done: "OK"
      case .moved: "Permanent Redirect"
      case .badRequest: "Bad Request"
      case .notFound: "Not Found"
      case .methodNotAllowed: "Method Not Allowed"
      case .misdirected: "Misdirected Request"
      case .failed: "Internal Server Error"
      }
    }
  }

  /// The status.
  var status: Status
  /// The media type of the body.
  var type: String
  /// The body, also where the method asks for the headers alone.
  var body: [UInt8]
  /// Headers that not every answer has.
  var headers: [String: String] = [:]

  /// An answer of plain text.
  init(_ status: Status, _ text: String, headers: [String: String] = [:]) {
    self.init(status, "text/plain; charset=utf-8", Array((text + "\n").utf8))
    self.headers = headers
  }

  /// An answer with `body` of the media type `type`.
  init(_ status: Status, _ type: String, _ body: [UInt8]) {
    self.status = status
    self.type = type
    self.body = body
  }

  /// Whether the body is a page.
  var isPage: Bool { type.hasPrefix("text/html") }
}
