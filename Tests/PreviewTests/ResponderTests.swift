// SPDX-License-Identifier: Apache-2.0
import Diagnostics
import Testing

@testable import Preview

@Suite("What the preview answers")
struct ResponderTests {
  @Test("a file by its name, a folder by its index")
  func files() async throws {
    let site = try PreviewSite()
    let responder = try site.responder()
    #expect(await responder.answer("/").text == "<html><body>home</body></html>")
    #expect(await responder.answer("/2025/12/17/").text.contains("note"))
    #expect(await responder.answer("/2025/12/17/index.html").status == .done)
    #expect(await responder.answer("/style.css").type == "text/css; charset=utf-8")
  }

  @Test("a folder without its slash is moved there, with the address escaped")
  func folders() async throws {
    let site = try PreviewSite()
    let responder = try site.responder()
    let moved = await responder.answer("/a%20b%3A%C3%A9?x")
    #expect(moved.status == .moved)
    #expect(moved.headers["Location"] == "/a%20b%3A%C3%A9/")
  }

  @Test(
    "the site's page for what is missing, a list of a folder among it",
    arguments: ["/nothing", "/empty/", "/style.css/", "/style.css/x", "/link.txt", "/door/"]
  )
  func missing(_ target: String) async throws {
    let site = try PreviewSite()
    let answer = try await site.responder().answer(target)
    #expect(answer.status == .notFound)
    #expect(answer.text.contains("nothing here"))
  }

  @Test("a page of its own while there is no site")
  func noSite() async throws {
    let address = try PreviewAddress(host: "localhost", port: 1)
    let responder = Responder(output: "/nowhere/at/all", address: address, builds: nil)
    let answer = await responder.answer("/")
    #expect(answer.status == .notFound)
    #expect(answer.text.contains("No site yet"))
  }

  @Test("nothing to another method or to another site's name")
  func refused() async throws {
    let site = try PreviewSite()
    let responder = try site.responder()
    for method in ["POST", "PUT", "DELETE", "OPTIONS"] {
      let answer = await responder.answer("/", method)
      #expect(answer.status == .methodNotAllowed)
      #expect(answer.headers["Allow"] == "GET, HEAD")
    }
    for host in ["evil.example", "localhost.evil.example", "127.0.0.1.evil.example:8080", "[::2]"] {
      let answer = await responder.response(to: PreviewRequest(target: "/", host: host))
      #expect(answer.status == .misdirected, "\(host)")
    }
    for host in ["localhost", "LOCALHOST:8080", "127.0.0.1:8080", "[::1]:8080", nil] {
      let answer = await responder.response(to: PreviewRequest(target: "/", host: host))
      #expect(answer.status == .done)
    }
  }

  @Test("pages as they were published; with a watch they have the script, and others do not")
  func injection() async throws {
    let site = try PreviewSite()
    let plain = try site.responder()
    #expect(
      plain.contentSecurityPolicy
        == "default-src 'none'; style-src 'self'; img-src 'self'; script-src 'self'"
    )
    #expect(await plain.answer("/.preview/reload.js").status == .badRequest)
    let watched = try site.responder(telling: BuildNews(first: 7))
    #expect(
      watched.contentSecurityPolicy == """
        default-src 'none'; style-src 'self'; img-src 'self'; script-src 'self'; connect-src 'self'
        """
    )
    let script = "<script src=\"/.preview/reload.js\" data-build=\"7\" defer=\"defer\"></script>"
    #expect(await watched.answer("/").text == "<html><body>home\(script)</body></html>")
    #expect(await watched.answer("/nothing").text.contains(script))
    #expect(await watched.answer("/style.css").text == "p{}")
    let code = await watched.answer("/.preview/reload.js")
    #expect(code.type == "text/javascript; charset=utf-8")
    #expect(!code.text.contains("innerHTML"))
    #expect(await watched.answer("/.preview/news?after=x").status == .badRequest)
  }

  @Test(
    "media types with UTF-8 for text",
    arguments: zip(
      [
        "a.html", "a.css", "a.csv", "a.json", "feed.xml", "feed.json", "sitemap.xml", "robots.txt",
        "a.svg", "a.png", "SHA256SUMS", "A.HTML", "a", "a.unknown",
      ],
      [
        "text/html; charset=utf-8", "text/css; charset=utf-8", "text/csv; charset=utf-8",
        "application/json; charset=utf-8", "application/atom+xml; charset=utf-8",
        "application/feed+json; charset=utf-8", "application/xml; charset=utf-8",
        "text/plain; charset=utf-8", "image/svg+xml; charset=utf-8", "image/png",
        "text/plain; charset=utf-8", "text/html; charset=utf-8", "application/octet-stream",
        "application/octet-stream",
      ]
    )
  )
  func types(_ name: String, _ type: String) { #expect(contentType(of: name) == type) }
}
