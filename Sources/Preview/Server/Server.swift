// SPDX-License-Identifier: Apache-2.0
internal import Diagnostics
internal import FlyingFox
internal import FlyingSocks
internal import Foundation
internal import Glibc

/// A server at `address` that answers with what `responder` says; it does not run yet.
///
/// - Throws: `preview.cannot-listen`.
func makeServer(
  at address: PreviewAddress,
  answering responder: Responder
) throws(ReportError) -> HTTPServer {
  // Longer than a browser is left waiting for news.
  let timeout: TimeInterval = 60
  let handler = Handler(responder: responder)
  do {
    if address.host.contains(":") {
      return HTTPServer(
        address: try sockaddr_in6.inet6(ip6: address.host, port: address.port),
        timeout: timeout,
        logger: .disabled,
        handler: handler
      )
    }
    return HTTPServer(
      address: try sockaddr_in.inet(ip4: address.host, port: address.port),
      timeout: timeout,
      logger: .disabled,
      handler: handler
    )
  } catch {
    throw refusal(of: address, because: error)
  }
}

/// Why the preview cannot listen at `address`.
func refusal(of address: PreviewAddress, because reason: any Error) -> ReportError {
  if case SocketError.failed(_, EADDRINUSE, _)? = reason as? SocketError {
    let other = address.port < 65_535 ? address.port + 1 : 8080
    return ReportError(
      .preview,
      Diagnostic(
        .portInUse,
        "another program listens on port \(address.port) of `\(address.host)`",
        fix: "choose another with `--port`, such as `--port \(other)`"
      )
    )
  }
  return ReportError(
    .preview,
    Diagnostic(
      .cannotListen,
      "the preview cannot listen on port \(address.port) of `\(address.host)`: \(words(for: reason))",
      fix: "choose an address of this machine with `--host`, and a port above 1023 with `--port`"
    )
  )
}

private func words(for reason: any Error) -> String {
  if case SocketError.failed(_, let code, _)? = reason as? SocketError {
    return String(cString: strerror(code))
  }
  return reason.localizedDescription
}

/// The border to the server's library: its requests in, its responses out.
private struct Handler: HTTPHandler {
  let responder: Responder

  func handleRequest(_ request: HTTPRequest) async -> HTTPResponse {
    let answer = await responder.response(
      to: PreviewRequest(
        method: request.method.rawValue,
        target: request.target.rawValue,
        host: request.headers[.host]
      )
    )
    var headers: HTTPHeaders = [
      .contentType: answer.type,
      .contentLength: String(answer.body.count),
      .cacheControl: "no-store",
      HTTPHeader("X-Content-Type-Options"): "nosniff",
      HTTPHeader("Content-Security-Policy"): responder.contentSecurityPolicy,
    ]
    for (name, value) in answer.headers { headers[HTTPHeader(name)] = value }
    return HTTPResponse(
      statusCode: HTTPStatusCode(answer.status.rawValue, phrase: answer.status.phrase),
      headers: headers,
      body: request.method == .HEAD ? Data() : Data(answer.body)
    )
  }
}
