// SPDX-License-Identifier: Apache-2.0
import Diagnostics
import Foundation
import TestSupport

@testable import Preview

/// A small site with a secret beside it, and links out of it.
struct PreviewSite: ~Copyable {
  /// What no answer may ever hold.
  static let secret = "the secret beside the site"

  private let folder: TemporaryFolder

  /// Writes the site.
  init() throws {
    let made = try TemporaryFolder()
    try made.write(Self.secret, to: "secret.txt")
    try made.write(Self.secret, to: "elsewhere/index.html")
    try made.write("<html><body>home</body></html>", to: "site/index.html")
    try made.write("<html><body>nothing here</body></html>", to: "site/404.html")
    try made.write("<html><body>note</body></html>", to: "site/2025/12/17/index.html")
    try made.write("<html><body>odd</body></html>", to: "site/a b:é/index.html")
    try made.write("p{}", to: "site/style.css")
    try made.write("", to: "site/empty/.keep")
    try made.write(Self.secret, to: "site/.hidden/index.html")
    try made.write(Self.secret, to: "site/.env")
    let files = FileManager.default
    try files.createSymbolicLink(
      atPath: made.path("site/link.txt"),
      withDestinationPath: "../secret.txt"
    )
    try files.createSymbolicLink(
      atPath: made.path("site/door"),
      withDestinationPath: "../elsewhere"
    )
    folder = made
  }

  /// Where the site is.
  var path: String { folder.path("site") }

  /// A responder of the site.
  func responder(telling builds: BuildNews? = nil) throws -> Responder {
    let address = try PreviewAddress(host: "127.0.0.1", port: 8080)
    return Responder(output: path, address: address, builds: builds)
  }
}

extension Responder {
  /// The answer to a request of `target`.
  func answer(_ target: String, _ method: String = "GET") async -> PreviewResponse {
    await response(to: PreviewRequest(method: method, target: target, host: "localhost:8080"))
  }
}

extension PreviewResponse {
  /// The body as text.
  var text: String { String(decoding: body, as: UTF8.self) }
}
