// SPDX-License-Identifier: Apache-2.0
internal import Diagnostics
internal import Fetch
internal import History
internal import Intake
internal import Positioning

/// A fetch on its way.
struct FetchRun {
  let venue: FetchVenue
  private let endpoint: Endpoint
  private let headers: [HTTPRequest.Header]
  let place: FetchPlace
  let clock: FetchClock
  private var courier: Courier
  /// What has come of it so far.
  var receipt: FetchReceipt
  /// Assets of which there were rows, and those that the venue does not know.
  var found: Set<String> = []
  private var unknown: Set<String> = []
  private var isStopped = false

  /// A run that has asked nothing yet.
  init(
    venue: FetchVenue,
    endpoint: Endpoint,
    headers: [HTTPRequest.Header],
    place: FetchPlace,
    clock: FetchClock,
    courier: Courier
  ) {
    (self.venue, self.endpoint, self.headers) = (venue, endpoint, headers)
    (self.place, self.clock, self.courier) = (place, clock, courier)
    receipt = FetchReceipt(venue: venue.title, store: place.store)
    receipt.remarks = place.remarks
  }

  /// Asks for everything, until the venue as a whole is at fault or the task is cancelled.
  mutating func fetch(_ jobs: [FetchPlan.Job], tell: (FetchNews) -> Void) async {
    receipt.wanted = jobs.map(\.windows.count).reduce(0, +)
    for job in jobs where !isStopped && !unknown.contains(job.series.asset) {
      await fetch(job, tell: tell)
    }
    receipt.requests = courier.sent
    if !isStopped { tellOfNothing(jobs) }
  }
}

extension FetchRun {
  private mutating func fetch(_ job: FetchPlan.Job, tell: (FetchNews) -> Void) async {
    var (done, rows) = (0, 0)
    var windows = job.windows[...]
    while let window = windows.popFirst() {
      guard let answers = await answers(job, window, tell) else { break }
      do throws(ReportError) {
        let (counts, rest) = try put(answers, of: job, window)
        receipt.add(counts)
        done += 1
        if let rest {
          receipt.wanted += 1
          windows = [rest] + windows
        }
        rows += counts.new
        tell(.window(series: job.name, done: done, of: done + windows.count, rows: counts.new))
      } catch {
        receipt.fail(error.stage, error.diagnostics)
        // The next series may be read; a store that cannot be written now cannot be then.
        isStopped = error.stage != .data
        break
      }
    }
    tell(.series(job.name, windows: done, rows: rows))
  }

  /// The answers to all parts of a window; `nil` if one has none, which is then told.
  private mutating func answers(
    _ job: FetchPlan.Job,
    _ window: FetchWindow,
    _ tell: (FetchNews) -> Void
  ) async -> [VenueAnswer]? {
    var answers: [VenueAnswer] = []
    for part in job.series.parts {
      let request = job.series.request(part, window, at: endpoint, headers: headers)
      do throws(FetchFault) {
        let (body, isEmpty) = try await courier.send(request) { wait, fault in
          let found = fault.diagnostic(request, venue, asset: job.series.asset, at: clock.now())
          tell(.waiting(wait, reason: found.summary))
        }
        if isEmpty { continue }
        answers.append(
          VenueAnswer(body, named: job.file, format: part.format, constants: part.constants)
        )
      } catch {
        if isNotThere(error, job, window) { continue }
        take(error, request, job.series.asset)
        return nil
      }
    }
    return answers
  }

  /// Whether a year has no file, as a new one has none yet and old ones may have none of their own,
  /// which is told and no fault.
  private mutating func isNotThere(
    _ fault: FetchFault,
    _ job: FetchPlan.Job,
    _ window: FetchWindow
  ) -> Bool {
    guard case .refused(404, _) = fault, job.series.rule == .years else { return false }
    let year = window.start.day.civil.year
    if window.isClosed {
      let summary = "\(venue.title) has no file `\(job.file)` of \(year)"
      let fix = "take that year from another file of the CFTC's, with `leverage-notes ingest`"
      receipt.findings.append(Diagnostic(.noRows, summary, severity: .warning, fix: fix))
    } else if window.end <= window.start + job.series.lag {
      receipt.remarks.append("`\(job.file)` has nothing of \(year) yet")
    } else {
      return false
    }
    return true
  }

  private mutating func take(_ fault: FetchFault, _ request: HTTPRequest, _ asset: String) {
    if fault.isOfVenue { isStopped = true }
    if fault == .cancelled {
      receipt.isInterrupted = true
      return receipt.fail(.service, [])
    }
    let found = fault.diagnostic(request, venue, asset: asset, at: clock.now())
    guard case .unknownAsset = fault else { return receipt.fail(.service, [found]) }
    unknown.insert(asset)
    receipt.fail(.arguments, [found])
  }

  /// Warns of assets of which the venue has nothing, though it refused nothing.
  private mutating func tellOfNothing(_ jobs: [FetchPlan.Job]) {
    if receipt.failure != nil { return }
    var told = found.union(jobs.filter(\.isKnown).map(\.series.asset))
    for job in jobs where !job.windows.isEmpty && told.insert(job.series.asset).inserted {
      let asset = job.series.asset
      receipt.findings.append(
        Diagnostic(
          .noRows,
          "\(venue.title) has nothing\(asset.isEmpty ? "" : " of `\(asset)`") in the days asked for",
          severity: .warning,
          fix: "look at how the venue calls it"
        )
      )
    }
  }
}
