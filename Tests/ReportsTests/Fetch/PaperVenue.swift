// SPDX-License-Identifier: Apache-2.0
import Fetch
import Synchronization
import TestSupport

/// A venue on paper: it answers like the real one, with figures made up from their times, and notes
/// what it was asked.
final class PaperVenue: Sendable {
  /// What it does instead of answering a request, by the number of the request.
  typealias Trouble = @Sendable (_ index: Int, _ target: String) -> Result<HTTPAnswer, HTTPFault>?
  /// The body for a path and the parameters of a request; `nil` if nobody is there.
  typealias Script = @Sendable (_ path: String, _ query: [String: String]) -> HTTPAnswer?

  private let script: Script
  private let trouble: Mutex<Trouble>
  private let targets = Mutex<[String]>([])

  init(_ script: @escaping Script, trouble: @escaping Trouble = { _, _ in nil }) {
    self.script = script
    self.trouble = Mutex(trouble)
  }

  /// What it was asked so far: paths and parameters.
  var asked: [String] { targets.withLock { $0 } }

  /// From now on the requests are counted anew and nothing troubles it but this.
  func reset(_ trouble: @escaping Trouble = { _, _ in nil }) {
    targets.withLock { $0 = [] }
    self.trouble.withLock { $0 = trouble }
  }

  /// The answer to a path with parameters, as over a socket.
  func answer(_ target: String) -> Result<HTTPAnswer, HTTPFault> {
    let index = targets.withLock { targets in
      targets.append(target)
      return targets.count - 1
    }
    if let trouble = trouble.withLock({ $0 })(index, target) { return trouble }
    let parts = target.split(separator: "?", maxSplits: 1).map(String.init)
    var query: [String: String] = [:]
    for pair in (parts.count > 1 ? parts[1] : "").split(separator: "&") {
      let words = pair.split(separator: "=", maxSplits: 1).map(String.init)
      query[words[0]] = words.count > 1 ? words[1] : ""
    }
    return .success(script(parts[0], query) ?? HTTPAnswer(404, Array("nothing here".utf8)))
  }

  /// A transport that reaches it.
  var transport: HTTPTransport {
    { request throws(HTTPFault) in
      let target = request.url.split(separator: "/", maxSplits: 2).last.map(String.init) ?? ""
      return try self.answer(String(target.drop { $0 != "/" })).get()
    }
  }
}

/// A number from 0 to below 1 that a time and a name always give.
func figure(_ seconds: Int, _ name: String) -> Double {
  let seed = name.utf8.reduce(UInt64(bitPattern: Int64(seconds))) { $0 &* 31 &+ UInt64($1) }
  var generator = SplitMix64(seed: seed)
  return generator.uniform()
}

/// A share with four decimals, and what is left of 1.
func shares(_ seconds: Int, _ name: String) -> (long: String, short: String) {
  let share = 3000 + Int(figure(seconds, name) * 4000)
  return ("0.\(share)", "0.\(10_000 - share)")
}

/// The whole hours from one to another moment, in milliseconds and inclusive; at most `limit` of them.
func hours(_ first: Int, _ last: Int, every step: Int = 3600, limit: Int) -> [Int] {
  let start = (first + step * 1000 - 1) / (step * 1000) * step
  return Array(stride(from: start, through: last / 1000, by: step).prefix(limit))
}

extension HTTPAnswer {
  /// JSON.
  static func json(_ text: String, status: Int = 200) -> HTTPAnswer {
    HTTPAnswer(status, headers: ["content-type": "application/json"], Array(text.utf8))
  }
}
