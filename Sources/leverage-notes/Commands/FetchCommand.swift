// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import Diagnostics
import Fetch
import Glibc
import History
import Positioning
import Reports

/// `leverage-notes fetch`.
struct FetchCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "fetch",
    abstract: "Fetch a venue's history into a history store.",
    discussion: """
      Hours of ratios, volumes, interest, funding and prices are asked for in windows of time, the \
      oldest first, and each is kept as it comes; they end at the last cut-off (`cut_off`, else midnight \
      UTC), so that no note is made of a part of its day. Whatever breaks a run, the next one asks for what is \
      missing. What the venue changed since is kept beside the old value, as published now. Coinglass \
      wants a key in COINGLASS_API_KEY, and gives figures of four hours; the CFTC's are weeks. An asset \
      that the venue does not know is told (64), and the others are fetched; a venue that does not \
      answer or refuses is 69, an answer that cannot be read 65.
      """
  )

  @Argument(help: "The venue: \(FetchVenue.all.map(\.name).joined(separator: ", ")).")
  var venue: String
  @Option(
    name: .long,
    help: "The first day, YYYY-MM-DD; without it 30 days, of the CFTC last year and this."
  )
  var since: String?
  @Option(name: .long, help: "An asset, such as BTC, as often as needed; without it BTC and ETH.")
  var asset: [String] = []
  @Option(
    name: .long,
    help: "The store, made if it is not there; else the configuration's, or history.sqlite."
  )
  var into: String?
  @Option(name: [.short, .customLong("config")], help: "The configuration file.")
  var config: String?
  @Option(name: .long, help: "Where to ask instead of the venue: https://…, or this machine.")
  var endpoint: String?
  @Flag(name: .shortAndLong, help: "Print findings only.")
  var quiet = false
  @Flag(name: .long, help: "Print JSON Lines.")
  var json = false

  func validate() throws { _ = try firstDay() }

  func run() async throws {
    var request = FetchRequest(venue)
    request.since = try firstDay()
    request.assets = asset
    request.store = into
    request.configuration = config
    request.endpoint = endpoint
    request.variable = { name in getenv(name).map { String(cString: $0) } }
    let wanted = request
    let console = Console(json: json, quiet: quiet)
    let progress = FetchProgress(isShown: !quiet && !json)
    try await untilInterrupted {
      let receipt = try await console.run { () async throws(ReportError) in
        defer { progress.end() }
        return try await fetch(wanted, by: webTransport(), tell: progress.show)
      }
      for found in receipt.findings { console.show(found) }
      for line in receipt.lines { console.tell(line) }
      if json { print(JSONLine(done: receipt.figures).text) }
      if let failure = receipt.failure { throw ExitCode(failure.exitStatus.rawValue) }
    }
  }

  private func firstDay() throws -> Day? {
    guard let since else { return nil }
    let parts = since.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.map(\.utf8.count) == [4, 2, 2],
      parts.allSatisfy({ $0.utf8.allSatisfy { 48...57 ~= $0 } }),
      let year = Int(parts[0]), let month = Int(parts[1]), let number = Int(parts[2]),
      let day = Day(year: year, month: month, day: number), year >= 1970
    else { throw ValidationError("--since takes a day such as 2026-01-31") }
    return day
  }
}

extension FetchReceipt {
  /// The closing lines, for people.
  fileprivate var lines: [String] {
    let first = """
      \(store): \(counts.new) new, \(counts.restated) restated, \(counts.known) already there, from \
      \(venue) by \(requests) \(requests == 1 ? "request" : "requests")
      """
    let rest = wanted - kept
    let windows = "\(rest) of \(wanted) windows"
    if isInterrupted {
      return [first, "stopped with \(windows) to go; the next run goes on there"]
    }
    if failure != nil { return [first, "\(windows) are missing; the next run asks for them"] }
    return [first] + remarks
  }

  /// The figures of the run, for a program.
  fileprivate var figures: [(String, Int)] {
    [
      ("windows", wanted), ("kept", kept), ("requests", requests), ("new", counts.new),
      ("restated", counts.restated), ("known", counts.known), ("gaps", counts.gaps),
      ("findings", findings.count), ("exit", Int(failure?.exitStatus.rawValue ?? 0)),
    ]
  }
}
