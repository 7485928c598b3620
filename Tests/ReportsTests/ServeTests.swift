// SPDX-License-Identifier: Apache-2.0
import Diagnostics
import Foundation
import Glibc
import Reports
import TestSupport
import Testing

@Suite("A preview of a desk", .timeLimit(.minutes(10)), .serialized)
struct ServeTests {
  /// What a preview tells, in order, and its end.
  private struct Preview {
    let task: Task<ReportError?, Never>
    var events: AsyncStream<ServeEvent>.AsyncIterator

    init(_ request: ServeRequest) {
      let (stream, events) = AsyncStream.makeStream(of: ServeEvent.self)
      task = Task {
        defer { events.finish() }
        do throws(ReportError) {
          try await serve(
            request,
            pause: { try await Task.sleep(for: .milliseconds(20)) },
            tell: { events.yield($0) }
          )
          return nil
        } catch {
          return error
        }
      }
      self.events = stream.makeAsyncIterator()
    }

    /// The next thing told, in short.
    mutating func next() async -> String {
      switch await events.next() {
      case .warning(let warning)?: "warning \(warning.id)"
      case .listening(let url)?: "listening \(url)"
      case .published(let receipt)?: "published \(receipt.notes)"
      case .refused(let error)?: "refused \(error.diagnostics.map(\.id).joined(separator: " "))"
      case nil: "end"
      }
    }

    /// The port of the address that is told next.
    mutating func port() async throws -> UInt16 {
      try #require(UInt16(await next().split(separator: ":").last?.dropLast() ?? ""))
    }
  }

  private func request(_ desk: borrowing Desk, watches: Bool) -> ServeRequest {
    var request = ServeRequest(desk.request)
    if watches, isThere(desk.path("templates")) {
      request.build.templates = desk.path("templates")
    }
    request.port = 0
    request.watches = watches
    return request
  }

  @Test("builds, serves what is published as it is, and ends with its task")
  func once() async throws {
    let desk = try Desk(Positions.input(2))
    var preview = Preview(request(desk, watches: false))
    let port = try await preview.port()
    #expect(await preview.next() == "published 2")
    #expect(await ask("/", on: port).body == (try desk.read("site/index.html")))
    #expect(await ask("/\(Positions.folder(2))", on: port).status == 308)
    #expect(await ask("/\(Positions.folder(2))/note.json", on: port).status == 200)
    #expect(await ask("/no/such/day/", on: port).body == (try desk.read("site/404.html")))
    preview.task.cancel()
    #expect(await preview.task.value == nil)
    #expect(await preview.next() == "end")
    #expect(await ask("/", on: port).status == 0)
  }

  @Test("a first build that is refused ends a preview that does not watch")
  func refused() async throws {
    let desk = try Desk(["positions/p.csv": Positions.header + "x\n"])
    let preview = Preview(request(desk, watches: false))
    #expect(await preview.task.value?.stage == .data)
  }

  @Test("a change is built and told; a refused build keeps the old site and says why")
  func watch() async throws {
    let desk = try Desk(Positions.input(2))
    try desk.put("", "templates/.keep")
    var preview = Preview(request(desk, watches: true))
    let port = try await preview.port()
    #expect(await preview.next() == "published 2")
    // As a browser does: asked again while there is nothing new, which a busy machine may cause.
    @Sendable func news(after build: String) async -> [String] {
      while !Task.isCancelled {
        let answer = await ask("/.preview/news?after=\(build)", on: port)
        let lines = answer.body.split(separator: "\n").map(String.init)
        if let first = lines.first, !first.hasSuffix(" \(build)") { return lines }
      }
      return []
    }
    let first = await news(after: "-1").first ?? ""
    let build = String(first.split(separator: " ").last ?? "")
    let site = first.split(separator: " ").first
    let published = try desk.site()

    // A browser that waits hears of the refusal, and the site is as it was.
    async let waited = news(after: build)
    try desk.save(Positions.header + "x\n", "in/positions/q.csv")
    #expect(await preview.next().hasPrefix("refused "))
    let refusal = await waited
    #expect(refusal.first?.split(separator: " ").first == site)
    #expect(refusal.dropFirst().joined().contains("q.csv:2"))
    #expect(try differences(desk.site(), published) == [])
    #expect(await ask("/", on: port).body.contains("data-build="))

    // The repair is published, and its number is new.
    try desk.save(Positions.header, "in/positions/q.csv")
    #expect(await preview.next() == "published 2")
    #expect(await news(after: "-1").first?.split(separator: " ").first != site)

    // A template that comes while the preview runs is seen too.
    let sheet = try String(contentsOfFile: ownTemplates + "/style.css", encoding: .utf8)
    try desk.save(sheet + "\nmain { outline: 0 }\n", "templates/style.css")
    #expect(await preview.next() == "published 2")
    #expect(await ask("/style.css", on: port).body.hasSuffix("main { outline: 0 }\n"))
    for (path, bytes) in try desk.site() {
      #expect(!String(decoding: bytes, as: UTF8.self).contains("/.preview/"), "\(path)")
    }
    preview.task.cancel()
    #expect(await preview.task.value == nil)
  }

  @Test("a watched desk may begin without data")
  func later() async throws {
    let desk = try Desk()
    var preview = Preview(request(desk, watches: true))
    let port = try await preview.port()
    #expect(await preview.next() == "refused input.missing")
    #expect(await ask("/", on: port).body.contains("No site yet"))
    try desk.write(Positions.input(1))
    // One build may see the first file alone.
    var told = await preview.next()
    while told.hasPrefix("refused") { told = await preview.next() }
    #expect(told == "published 1")
    #expect(await ask("/", on: port).status == 200)
    preview.task.cancel()
    #expect(await preview.task.value == nil)
  }
}

extension Desk {
  /// Saves a file as editors do: written elsewhere, then renamed, so that no half of it is seen.
  fileprivate func save(_ text: String, _ name: String) throws {
    try #require(Glibc.rename(put(text, "unsaved"), path(name)) == 0)
  }
}
