// SPDX-License-Identifier: Apache-2.0
package import Diagnostics

/// A venue that is asked for its history: where, how fast, and for what.
package struct FetchVenue: Sendable {
  /// A secret that every request carries.
  package struct Key: Hashable, Sendable {
    /// The environment's variable that holds it.
    package let variable: String
    /// The header that carries it.
    package let header: String
  }

  /// What it is called on the command line.
  package let name: String
  /// What it calls itself.
  package let title: String
  /// Where it answers.
  package let endpoint: Endpoint
  /// How many requests it takes.
  package let rate: RequestRate
  /// The key it wants; `nil` for none.
  package var key: Key?
  /// The codes by which it asks for fewer requests.
  var busyCodes: Set<String> = []
  /// The codes by which it says that it does not know what was asked for, and a word that then is
  /// among its own, in small letters, where a code says other things too.
  var unknownCodes: Set<String> = []
  var unknownWord = ""
  /// Whether it says what is wrong with a request by a status from 500 on.
  var refusesWithFaults = false
  /// Whether one request is of all assets, and answered with an archive.
  package var isOfAll = false
  /// What is asked of an asset.
  package let series: @Sendable (_ asset: String) -> [FetchSeries]
}

extension FetchVenue {
  /// Whether the venue says that it does not know what was asked for.
  func doesNotKnow(_ code: String, _ words: String) -> Bool {
    unknownCodes.contains(code)
      && (unknownWord.isEmpty || words.lowercased().contains(unknownWord))
  }

  /// Every venue, in the order they are documented.
  package static let all: [FetchVenue] = [
    .binance, .bybit, .okx, .bitfinex, .coinglass, .cftc,
  ]

  /// The venue called `name`.
  ///
  /// - Throws: `fetch.unknown-venue`.
  package static func named(_ name: String) throws(ReportError) -> FetchVenue {
    if let venue = all.first(where: { $0.name == name.lowercased() }) { return venue }
    let names = all.map(\.name)
    let near = nearSpelling(of: name, among: names)
    throw ReportError(
      .arguments,
      Diagnostic(
        .unknownVenue,
        "no venue `\(printable(name, limit: 40))` is known",
        fix: near.map { "did you mean `\($0)`?" } ?? "name one of \(names.joined(separator: ", "))"
      )
    )
  }

  /// The header with the venue's key.
  ///
  /// - Parameter variable: Gives the value of a variable of the environment.
  /// - Returns: One header, or none where the venue wants no key.
  /// - Throws: `fetch.key-missing`.
  package func headers(
    _ variable: (String) -> String?
  ) throws(ReportError) -> [HTTPRequest.Header] {
    guard let key else { return [] }
    let value = variable(key.variable) ?? ""
    guard !value.isEmpty, value.utf8.allSatisfy({ 33...126 ~= $0 }) else {
      throw ReportError(
        .configuration,
        Diagnostic(
          .keyMissing,
          value.isEmpty
            ? "\(title) wants a key, and `\(key.variable)` is not set"
            : "`\(key.variable)` has characters that no key has",
          fix: "set it in the environment of this command, as in `\(key.variable)=…`"
        )
      )
    }
    return [HTTPRequest.Header(key.header, value)]
  }
}
