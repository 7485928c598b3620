// SPDX-License-Identifier: Apache-2.0
package import Diagnostics
internal import Preview

/// Builds a site and serves it on this machine until the task ends; with `watches`, builds it again
/// whenever what it is made of has changed, and lets browsers load it anew.
///
/// A build that is refused publishes nothing, as always: the site before it is served on.
///
/// - Parameters:
///   - request: What to build and where to listen.
///   - pause: The wait between two looks at the files.
///   - tell: Called with what happens, one call at a time.
/// - Throws: `preview.bad-host`, `preview.port-in-use`, `preview.cannot-listen`; what the first
///   build throws unless files are watched.
package func serve(
  _ request: ServeRequest,
  pause: @escaping @Sendable () async throws -> Void = ordinaryPause,
  tell: @escaping @Sendable (ServeEvent) -> Void
) async throws(ReportError) {
  let address = try PreviewAddress(host: request.host, port: request.port)
  if let warning = address.warning { tell(.warning(warning)) }
  let news = request.watches ? BuildNews(first: firstBuild()) : nil
  let output = request.build.output
  try await withPreview(of: output, at: address, telling: news) { bound throws(ReportError) in
    tell(.listening(bound.url))
    guard let news else {
      tell(.published(try await build(request.build)))
      return await untilCancelled()
    }
    await rebuildOnChange(
      watch: {
        let paths = watchedPaths(of: request.build)
        return { FileStamps(of: paths, except: output) }
      },
      pause: pause,
      build: { await rebuild(request.build, telling: news, tell) }
    )
  }
}

/// The wait between two looks at the files: short for a person, long for a disk.
package let ordinaryPause: @Sendable () async throws -> Void = {
  try await Task.sleep(for: .milliseconds(300))
}

/// One build of a watched site; its end is told to the terminal and to browsers.
private func rebuild(
  _ request: BuildRequest,
  telling news: BuildNews,
  _ tell: @Sendable (ServeEvent) -> Void
) async {
  do throws(ReportError) {
    let receipt = try await build(request)
    await news.published()
    tell(.published(receipt))
  } catch {
    await news.refused(error.diagnostics.map(\.text).joined(separator: "\n\n"))
    tell(.refused(error))
  }
}
