// SPDX-License-Identifier: Apache-2.0
package import Diagnostics
internal import FlyingFox
internal import FlyingSocks

/// Serves the site in a folder while `body` runs.
///
/// The folder is looked up anew with each request, so a site that is exchanged meanwhile is served
/// from then on. What stands in it is all that is ever read.
///
/// - Parameters:
///   - output: The folder of the site; it may be missing, and come later.
///   - address: Where to listen.
///   - builds: The builds to tell browsers of; `nil` leaves every page as it was published.
///   - body: Called once the preview listens, with the address and the port that it got; its end
///     ends the preview.
/// - Throws: `preview.port-in-use`, `preview.cannot-listen`, and what `body` throws. The end of the
///   task that waits for this is no error.
package func withPreview(
  of output: String,
  at address: PreviewAddress,
  telling builds: BuildNews? = nil,
  _ body: @escaping @Sendable (PreviewAddress) async throws(ReportError) -> Void
) async throws(ReportError) {
  let responder = Responder(output: output, address: address, builds: builds)
  let server = try makeServer(at: address, answering: responder)
  let outcome = await withTaskGroup(of: Outcome.self) { group in
    group.addTask { await running(server, at: address) }
    group.addTask {
      do throws(ReportError) {
        return .success(try await body(try await listening(server, at: address)))
      } catch {
        return .failure(error)
      }
    }
    let first = await group.next() ?? .success(())
    // Browsers keep connections open that they may need; these do not hold up the end.
    await server.stop()
    group.cancelAll()
    return first
  }
  if !Task.isCancelled { try outcome.get() }
}

private typealias Outcome = Result<Void, ReportError>

/// Runs the server to its end, which is an error unless this task is cancelled.
private func running(_ server: HTTPServer, at address: PreviewAddress) async -> Outcome {
  do {
    try await server.run()
    return .success(())
  } catch {
    return Task.isCancelled ? .success(()) : .failure(refusal(of: address, because: error))
  }
}

/// The address with the port that the server got, once it listens.
///
/// - Throws: `preview.cannot-listen` if it does not within ten minutes, or the task is cancelled.
private func listening(
  _ server: HTTPServer,
  at address: PreviewAddress
) async throws(ReportError) -> PreviewAddress {
  do {
    // A server that cannot listen says so at once, by its end; only a machine that is busy takes long.
    try await server.waitUntilListening(timeout: 600)
  } catch {
    throw refusal(of: address, because: error)
  }
  switch await server.listeningAddress {
  case .ip4(_, let port)?, .ip6(_, let port)?: return PreviewAddress(address, port: port)
  default: throw refusal(of: address, because: SocketError.disconnected)
  }
}
