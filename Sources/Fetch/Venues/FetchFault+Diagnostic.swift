// SPDX-License-Identifier: Apache-2.0
package import Diagnostics
package import Positioning

extension FetchFault {
  /// The fault as the program says it, with what was asked and what was answered.
  ///
  /// - Parameters:
  ///   - request: What was asked; its headers are not told.
  ///   - venue: Who was asked.
  ///   - asset: Of what; empty for all there is.
  ///   - now: The time of day.
  /// - Returns: One finding with a note of what was asked.
  package func diagnostic(
    _ request: HTTPRequest,
    _ venue: FetchVenue,
    asset: String,
    at now: Instant
  ) -> Diagnostic {
    let asked = Diagnostic.Note("asked was `\(request.url)`")
    func found(_ id: FetchID, _ summary: String, fix: String) -> Diagnostic {
      Diagnostic(id, "\(venue.title) \(summary)", notes: [asked], fix: fix)
    }
    // An answer may say the question over, with the key in it.
    func said(_ words: String) -> String {
      let open = request.headers.reduce(words) {
        $1.value.isEmpty ? $0 : $0.replacing($1.value, with: "…")
      }
      let shown = printable(open)
      return shown.isEmpty ? "" : ", `\(shown.replacing("`", with: "'"))`"
    }
    let later = "run the command again later; what was fetched is kept"
    func until(_ seconds: Int?) -> String {
      seconds.map { " until \(now + $0)" } ?? ""
    }
    switch self {
    case .unreachable(let reason):
      return found(
        .unreachable,
        "cannot be reached: \(printable(reason))",
        fix: "look at the network, or name a proxy with `--endpoint`"
      )
    case .timeOut: return found(.timeOut, "did not answer in time", fix: later)
    case .truncated(let reason):
      return found(.truncated, "broke off in mid-answer: \(printable(reason))", fix: later)
    case .tooLarge(let limit):
      return found(
        .tooLarge,
        "answered with more than \(limit >> 20) MB",
        fix: "look at what answers there"
      )
    case .failing(let status, let words):
      return found(.failing, "has a fault: \(status)\(said(words))", fix: later)
    case .busy(let rest):
      return found(.busy, "wants fewer requests\(until(rest))", fix: later)
    case .banned(let rest):
      return found(
        .banned,
        "takes no requests from here\(until(rest))",
        fix: "wait; asking again makes it longer"
      )
    case .refused(let status, let words):
      return found(
        .refused,
        "refused: \(status)\(said(words))",
        fix: "read what the venue says; what was fetched is kept"
      )
    case .unknownAsset(let words):
      return found(
        .unknownAsset,
        "does not know `\(asset)`\(said(words))",
        fix: "leave it out, or name it as the venue does, such as `BTC`"
      )
    case .unreadable(let reason):
      return found(.unreadable, "answered with no payload: \(printable(reason))", fix: later)
    case .cancelled:
      return found(.unreachable, "was not waited for", fix: later)
    }
  }
}
