// SPDX-License-Identifier: Apache-2.0
package import Diagnostics

/// Draws `svg` with `rsvg-convert`.
///
/// The tool reads the drawing from standard input, so that it has no folder to read files from, and
/// it asks no network.
///
///     let picture = try await drawn(drawing, scale: 2)   // 1200 pixels wide for a width of 600
///
/// - Parameters:
///   - svg: A whole SVG document with its size, UTF-8.
///   - scale: Pixels of the picture for one px of the drawing, at least 1.
///   - tool: The tool's name, sought in `PATH`, or its path.
///   - patience: How long it may take; then it is ended.
/// - Returns: The picture, or `nil` if there is no such tool, so that the caller does without.
/// - Throws: `picture.failed` with what the tool says, `picture.too-long`, `picture.too-large` for
///   more than 8 MB, `picture.not-png`, `picture.cannot-run`.
package func drawn(
  _ svg: [UInt8],
  scale: Int = 2,
  by tool: String = "rsvg-convert",
  patience: Duration = .seconds(30)
) async throws(ReportError) -> Picture? {
  let arguments = ["--format", "png", "--zoom", String(scale)]
  switch await run(tool, arguments, input: svg, limit: 8 << 20, patience: patience) {
  case .missing: return nil
  case .ended(let output, _, succeeded: true):
    guard let picture = Picture(output) else {
      throw error(.notPNG, "what `\(tool)` gives is not a PNG")
    }
    return picture
  case .ended(_, let message, succeeded: false):
    throw error(.failed, "`\(tool)` draws no picture: \(message)")
  case .late:
    throw error(.tooLong, "`\(tool)` had not drawn the picture after \(patience)")
  case .tooLarge:
    throw error(.tooLarge, "`\(tool)` gives more than 8 MB for one picture")
  case .fault(let message):
    throw error(.cannotRun, "`\(tool)` cannot be run: \(message)")
  }
}

private func error(_ id: PicturesID, _ summary: String) -> ReportError {
  ReportError(.rendering, Diagnostic(.error, id.rawValue, summary))
}

/// Whether there is the tool that ``drawn(_:scale:by:patience:)`` runs.
///
/// - Parameter tool: As above.
/// - Returns: Whether it can be run.
package func isInstalled(_ tool: String = "rsvg-convert") async -> Bool {
  await isFound(tool)
}
