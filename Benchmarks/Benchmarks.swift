// SPDX-License-Identifier: Apache-2.0
import Diagnostics
import Glibc

/// Measures the program's parts and prints rows of a Markdown table: what, figure, goal, checksum.
///
///     benchmarks templates
///     benchmarks check
///     benchmarks studies
///     benchmarks positions FILE   # writes the million rows that the next two read
///     benchmarks columns FILE
///     benchmarks dataset FILE
@main
enum Benchmarks {
  static func main() {
    do throws(ReportError) {
      try run(Array(CommandLine.arguments.dropFirst()))
    } catch {
      let text = error.diagnostics.map { $0.text + "\n" }.joined()
      _ = Array(text.utf8).withUnsafeBytes { write(STDERR_FILENO, $0.baseAddress, $0.count) }
      exit(error.stage.exitStatus.rawValue)
    }
  }

  private static func run(_ arguments: [String]) throws(ReportError) {
    switch (arguments.first, arguments.dropFirst().first) {
    case ("templates", nil): try measureTemplates()
    case ("check", nil): try measureChecking()
    case ("studies", nil): try measureStudies()
    case ("positions", let path?): try writePositions(to: path)
    case ("columns", let path?): try measureColumns(of: path)
    case ("dataset", let path?): try measureDataset(of: path)
    case ("ingest", let path?): try measureIngest(into: path)
    case ("grow", let path?): try growStore(at: path)
    case ("day", let path?): try measureDay(of: path)
    default:
      let summary =
        "name one of `templates`, `check`, `studies`, `positions FILE`, `columns FILE`, "
        + "`dataset FILE`, `ingest STORE`, `grow STORE`, `day STORE`"
      throw ReportError(.arguments, Diagnostic(.error, "benchmarks.usage", summary))
    }
  }
}
