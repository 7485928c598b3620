// SPDX-License-Identifier: Apache-2.0

/// What a browser asks.
struct PreviewRequest: Hashable, Sendable {
  /// The method, such as `GET`.
  var method = "GET"
  /// The target of the request line, still escaped, with its query.
  var target: String
  /// The `Host` header; `nil` if there is none.
  var host: String?
}
