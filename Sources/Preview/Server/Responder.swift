// SPDX-License-Identifier: Apache-2.0
internal import Diagnostics
internal import Site

/// Answers requests from the published site, and from nothing else.
struct Responder: Sendable {
  /// The folder of the site.
  let output: String
  /// Where the preview listens.
  let address: PreviewAddress
  /// The builds to tell of; `nil` where nothing is watched, and then no page is changed.
  let builds: BuildNews?

  /// The answer to `request`.
  func response(to request: PreviewRequest) async -> PreviewResponse {
    guard address.accepts(host: request.host) else {
      return PreviewResponse(.misdirected, "this preview answers to localhost only")
    }
    guard ["GET", "HEAD"].contains(request.method) else {
      return PreviewResponse(.methodNotAllowed, "GET or HEAD", headers: ["Allow": "GET, HEAD"])
    }
    if let builds, let answer = await reloadAnswer(to: request.target, builds) { return answer }
    var answer = siteAnswer(to: request.target)
    if let builds, answer.isPage {
      answer.body = withReloadScript(answer.body, build: await builds.news.published)
    }
    return answer
  }

  /// The policy that every answer is sent with: the site's own, and what reloading needs.
  var contentSecurityPolicy: String {
    let site = "default-src 'none'; style-src 'self'; img-src 'self'; script-src 'self'"
    return builds == nil ? site : site + "; connect-src 'self'"
  }
}

extension Responder {
  private func siteAnswer(to target: String) -> PreviewResponse {
    guard let path = SitePath(target) else {
      return PreviewResponse(.badRequest, "this is no path of the site")
    }
    do throws(ReportError) {
      return try answer(to: path)
    } catch {
      let reasons = error.diagnostics.map(\.text)
      return PreviewResponse(.failed, reasons.joined(separator: "\n"))
    }
  }

  private func answer(to path: SitePath) throws(ReportError) -> PreviewResponse {
    let name = path.isFolder || path.names.isEmpty ? "index.html" : path.names.last ?? ""
    let names = path.isFolder || path.names.isEmpty ? path.names + [name] : path.names
    switch try publishedEntry(names, in: output) {
    case .file(let bytes): return PreviewResponse(.done, contentType(of: name), bytes)
    case .folder where !path.isFolder:
      return PreviewResponse(.moved, "the page is a folder", headers: ["Location": path.asFolder])
    case .folder, .missing: return try missingPage()
    }
  }

  /// The site's own page for what is missing, or a plain one where there is no site.
  private func missingPage() throws(ReportError) -> PreviewResponse {
    guard case .file(let page) = try publishedEntry(["404.html"], in: output) else {
      return PreviewResponse(.notFound, "text/html; charset=utf-8", Array(noSite.utf8))
    }
    return PreviewResponse(.notFound, "text/html; charset=utf-8", page)
  }
}

private let noSite = """
  <!DOCTYPE html>
  <html lang="en"><head><meta charset="utf-8"/><title>No site yet</title></head>
  <body><main><h1>No site yet</h1><p>Nothing has been published here so far. The terminal says why.</p>\
  </main></body></html>

  """
