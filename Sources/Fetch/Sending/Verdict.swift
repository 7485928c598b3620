// SPDX-License-Identifier: Apache-2.0

/// What a venue's answer turns out to be, before its figures are read.
package enum Verdict: Hashable, Sendable {
  /// Rows, or none.
  case data(isEmpty: Bool)
  /// The venue's own words for why there is no data, with their code.
  case refusal(code: String, words: String)
  /// No payload at all, for this reason.
  case broken(String)
}

/// What came of a request after all tries.
package enum FetchFault: Error, Hashable, Sendable {
  case unreachable(String)
  case timeOut
  case truncated(String)
  case tooLarge(Int)
  /// A status from 500 on, and the venue's words.
  case failing(Int, String)
  /// Too many requests; how many seconds the venue wants to rest, where that is too long to wait.
  case busy(Int?)
  /// Banned for so many seconds, where the venue says.
  case banned(Int?)
  /// A status below 500, and the venue's words.
  case refused(Int, String)
  case unknownAsset(String)
  case unreadable(String)
  case cancelled

  /// Whether it may pass when the request is sent again.
  var mayPass: Bool {
    switch self {
    case .unreachable, .timeOut, .truncated, .failing, .unreadable: true
    case .busy(let rest): rest == nil
    case .tooLarge, .banned, .refused, .unknownAsset, .cancelled: false
    }
  }

  /// Whether the venue as a whole is at fault, so that asking for anything else is of no use.
  package var isOfVenue: Bool {
    switch self {
    case .unreachable, .timeOut, .truncated, .failing, .busy, .banned, .tooLarge, .cancelled: true
    case .refused(let status, _): [401, 403, 407, 451].contains(status)
    case .unknownAsset, .unreadable: false
    }
  }
}
