// SPDX-License-Identifier: Apache-2.0
import TestSupport
import Testing

@testable import Fetch

/// Over sockets, so in a run of their own.
@Suite("The transport")
struct WebTransportTests {
  private func limits(idle: Double = 20, whole: Double = 30, body: Int = 64 << 20) -> HTTPLimits {
    var limits = HTTPLimits()
    (limits.idle, limits.whole, limits.body) = (idle, whole, body)
    return limits
  }

  private func ask(
    _ parts: [RawServer.Part],
    _ limits: HTTPLimits? = nil
  ) async throws -> Result<HTTPAnswer, HTTPFault> {
    let server = try RawServer { _, _ in parts }
    let transport = webTransport(limits ?? self.limits())
    do throws(HTTPFault) {
      return .success(try await transport(HTTPRequest("http://127.0.0.1:\(server.port)/x?a=1")))
    } catch {
      return .failure(error)
    }
  }

  @Test("gives status, headers and body as they came")
  func whole() async throws {
    let body = Array("rows".utf8)
    let answer = try await ask([RawServer.answer(429, body, headers: ["Retry-After: 7"])]).get()
    #expect(answer.status == 429 && answer.body == body)
    #expect(answer.headers["retry-after"] == "7")
  }

  @Test("sends the headers of a request, and says who asks")
  func headers() async throws {
    let server = try RawServer { _, _ in [RawServer.answer(200)] }
    let request = HTTPRequest(
      "http://127.0.0.1:\(server.port)/x?a=1",
      headers: [.init("CG-API-KEY", "secret")]
    )
    _ = try await webTransport()(request)
    let head = try #require(server.heads.first)
    #expect(head.hasPrefix("GET /x?a=1 HTTP/1.1\r\n"))
    let lines = head.lowercased()
    #expect(lines.contains("cg-api-key: secret") && lines.contains("user-agent: leverage-notes"))
  }

  @Test("an answer that breaks off is no answer")
  func cut() async throws {
    let short = try await ask([RawServer.answer(200, [1, 2, 3], length: 500)])
    #expect(short == .failure(.cut("the connection was lost")))
    #expect(try await ask([]) == .failure(.cut("the connection was lost")))
    let chunk = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n"
    let chunked = try await ask([.bytes(Array(chunk.utf8))])
    #expect(chunked == .failure(.cut("the connection was lost")))
  }

  @Test("one that does not come, or not to its end, is waited for no longer than its limits say")
  func slow() async throws {
    let still = try await ask([.wait(30)], limits(idle: 1))
    #expect(still == .failure(.timeOut))
    let drop = RawServer.Part.bytes([65])
    let drops = [RawServer.answer(200, length: 500)] + (0..<60).flatMap { _ in [drop, .wait(0.5)] }
    #expect(try await ask(drops, limits(whole: 2)) == .failure(.timeOut))
  }

  @Test("a body that is too large is not taken")
  func large() async throws {
    let body = [UInt8](repeating: 65, count: 3 << 20)
    let answer = try await ask([RawServer.answer(200, body)], limits(body: 1 << 20))
    #expect(answer == .failure(.tooLarge(1 << 20)))
  }

  @Test("a redirection is an answer, and nobody else is asked")
  func redirection() async throws {
    let other = try RawServer { _, _ in [RawServer.answer(200)] }
    let location = "http://127.0.0.1:\(other.port)/"
    let answer = try await ask([RawServer.answer(302, headers: ["Location: \(location)"])]).get()
    #expect(answer.status == 302 && answer.headers["location"] == location)
    #expect(other.heads.isEmpty)
  }

  @Test("who is cancelled gets no answer, before and while waiting")
  func cancelled() async throws {
    let server = try RawServer { _, _ in [.wait(30)] }
    let transport = webTransport()
    let request = HTTPRequest("http://127.0.0.1:\(server.port)/")
    for isEarly in [true, false] {
      let task = Task { () -> HTTPFault? in
        if isEarly { withUnsafeCurrentTask { $0?.cancel() } }
        do throws(HTTPFault) {
          _ = try await transport(request)
          return nil
        } catch {
          return error
        }
      }
      if !isEarly {
        while server.heads.isEmpty { try await Task.sleep(for: .milliseconds(5)) }
        task.cancel()
      }
      #expect(await task.value == .cancelled)
    }
  }

  @Test("where nobody listens, and where there is nobody, it says so")
  func unreachable() async throws {
    let port = try RawServer { _, _ in [] }.port
    await #expect(throws: HTTPFault.unreachable("the connection was refused")) {
      try await webTransport()(HTTPRequest("http://127.0.0.1:\(port)/"))
    }
    await #expect(throws: HTTPFault.unreachable("its name is not known")) {
      try await webTransport()(HTTPRequest("https://nobody.invalid/"))
    }
  }
}
