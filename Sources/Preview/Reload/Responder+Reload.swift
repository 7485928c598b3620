// SPDX-License-Identifier: Apache-2.0

extension Responder {
  /// The answer to a request of the reload script, or for it; `nil` if `target` is another.
  ///
  /// News are the numbers of the published site and of the last build in the first line, and why
  /// that build was refused in the others. They come at once if the build is not `after`, else
  /// with the next one, at the latest after 20 seconds, so that a waiting browser that is gone is
  /// noticed.
  func reloadAnswer(to target: String, _ builds: BuildNews) async -> PreviewResponse? {
    if target == reloadScriptPath {
      return PreviewResponse(.done, contentType(of: reloadScriptPath), Array(reloadScript.utf8))
    }
    let path = "/.preview/news?after="
    guard target.hasPrefix(path) else { return nil }
    guard let after = Int(target.dropFirst(path.count)) else {
      return PreviewResponse(.badRequest, "after which build?")
    }
    let news = await builds.next(after: after, patience: .seconds(20))
    let text = "\(news.published) \(news.build)\n\(news.refusal)"
    return PreviewResponse(.done, "text/plain; charset=utf-8", Array(text.utf8))
  }
}
