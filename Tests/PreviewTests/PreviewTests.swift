// SPDX-License-Identifier: Apache-2.0
import Diagnostics
import Synchronization
import TestSupport
import Testing

@testable import Preview

@Suite("A preview that listens", .timeLimit(.minutes(10)), .serialized)
struct PreviewTests {
  private func address(_ host: String = "127.0.0.1", _ port: UInt16 = 0) throws -> PreviewAddress {
    try PreviewAddress(host: host, port: port)
  }

  @Test("answers with the headers of a strict server, and to HEAD with them alone")
  func headers() async throws {
    let site = try PreviewSite()
    try await withPreview(of: site.path, at: address()) { bound in
      #expect(bound.url == "http://127.0.0.1:\(bound.port)/")
      let page = await ask("/", on: bound.port)
      #expect(page.status == 200)
      #expect(page.body == "<html><body>home</body></html>")
      #expect(page.header("Cache-Control") == "no-store")
      #expect(page.header("X-Content-Type-Options") == "nosniff")
      #expect(
        page.header("Content-Security-Policy")
          == "default-src 'none'; style-src 'self'; img-src 'self'; script-src 'self'"
      )
      let head = await ask("/", on: bound.port, method: "HEAD")
      #expect(head.status == 200)
      #expect(head.header("Content-Length") == "30")
      #expect(head.body == "")
      let missing = await ask("/nothing", on: bound.port)
      #expect(missing.status == 404)
      #expect(missing.header("Content-Type") == "text/html; charset=utf-8")
      #expect(await ask("/", on: bound.port, host: "evil.example").status == 421)
    }
  }

  @Test("lets nothing out by any spelling of a way up, as it comes over the wire")
  func hostile() async throws {
    let site = try PreviewSite()
    try await withPreview(of: site.path, at: address()) { bound in
      for target in SitePathTests.hostile where !target.isEmpty {
        let answer = await ask(target, on: bound.port)
        #expect(answer.status != 200, "\(target)")
        #expect(!answer.body.contains(PreviewSite.secret), "\(target)")
      }
      for target in ["/link.txt", "/door/", "/door/index.html"] {
        #expect(await ask(target, on: bound.port).status == 404)
      }
    }
  }

  @Test("tells a waiting browser of the next build")
  func news() async throws {
    let site = try PreviewSite()
    let builds = BuildNews(first: 5)
    try await withPreview(of: site.path, at: address(), telling: builds) { bound in
      #expect(await ask("/.preview/news?after=-1", on: bound.port).body == "5 5\n")
      async let waited = ask("/.preview/news?after=5", on: bound.port)
      await builds.refused("a <b> broke")
      // Patience may have ended first on a busy machine; then the next question has the answer.
      #expect(["5 5\n", "5 6\na <b> broke"].contains(await waited.body))
      let next = await ask("/.preview/news?after=5", on: bound.port)
      #expect(next.body == "5 6\na <b> broke")
    }
  }

  @Test("ends with its body, though a connection is open, and hands on what that throws")
  func ends() async throws {
    let site = try PreviewSite()
    let path = site.path
    let problem = ReportError(.data, Diagnostic(.error, "data.test", "a problem"))
    let builds = BuildNews(first: 5)
    let waiting = Mutex<Task<LocalAnswer, Never>?>(nil)
    let thrown = await #expect(throws: ReportError.self) {
      try await withPreview(of: path, at: address(), telling: builds) { bound throws(ReportError) in
        let task = Task { await ask("/.preview/news?after=5", on: bound.port) }
        waiting.withLock { $0 = task }
        throw problem
      }
    }
    #expect(thrown == problem)
    _ = await waiting.withLock { $0 }?.value
  }

  @Test("is refused a port that is taken, and an address that is another machine's or none")
  func refusals() async throws {
    let site = try PreviewSite()
    let path = site.path
    @Sendable func id(_ address: PreviewAddress) async -> String? {
      let error = await #expect(throws: ReportError.self) {
        try await withPreview(of: path, at: address) { _ in }
      }
      #expect(error?.stage == .preview)
      return error?.diagnostics.first?.id
    }
    try await withPreview(of: path, at: address()) { bound in
      #expect(await id(bound) == "preview.port-in-use")
    }
    // An address for documentation (RFC 5737), so no machine's; nothing is sent to it.
    #expect(await id(try address("192.0.2.1")) == "preview.cannot-listen")
    let error = #expect(throws: ReportError.self) { try address("example.org") }
    #expect(error?.stage == .arguments)
    #expect(error?.diagnostics.map(\.id) == ["preview.bad-host"])
  }

  @Test("warns where other machines reach it, and then answers to any name")
  func open() throws {
    for host in ["127.0.0.1", "127.1.2.3", "::1", "localhost"] {
      #expect(try address(host).warning == nil)
    }
    let open = try address("0.0.0.0", 80)
    #expect(open.warning?.id == "preview.open-host")
    #expect(open.warning?.severity == .warning)
    #expect(open.accepts(host: "desk.example:80"))
    #expect(try address("::1", 80).url == "http://[::1]:80/")
  }
}
