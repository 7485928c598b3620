// SPDX-License-Identifier: Apache-2.0
package import Diagnostics
package import Positioning

/// What holds for all files of a reading, whatever they say themselves.
package struct ReadingRules: Sendable {
  /// When classes of traders became public, where a row does not say.
  package var releases: ReleaseCalendar
  /// What contracts are of, by code: the CFTC's, and what the publisher says of others.
  package var contracts: [String: ContractSize]
  /// Whether a text that begins with an apostrophe loses it, as those do that a site published.
  package var unquotes: Bool

  /// The rules as given; by default the CFTC's own, for files that no site published.
  package init(
    releases: ReleaseCalendar = ReleaseCalendar(),
    contracts: [String: ContractSize] = ContractSize.ofCFTC,
    unquotes: Bool = false
  ) {
    (self.releases, self.contracts, self.unquotes) = (releases, contracts, unquotes)
  }
}

/// The rules that `configuration` asks for, with the publication times of its `releases` file.
///
/// - Throws: at stage `input` `input.missing`, `input.unreadable`; at stage `data` what is wrong in
///   the releases file.
package func readingRules(
  of configuration: Configuration
) throws(ReportError) -> ReadingRules {
  var releases = ReleaseCalendar()
  if let file = configuration.releases {
    releases = ReleaseCalendar(overrides: try releaseTimes(namedBy: file))
  }
  return ReadingRules(
    releases: releases,
    contracts: ContractSize.ofCFTC.merging(configuration.contracts) { _, own in own }
  )
}

/// The publication times in a file that the configuration names; a file that is not there is told
/// where it is named.
private func releaseTimes(
  namedBy file: SourceSpec.Written
) throws(ReportError) -> [Day: Instant] {
  guard FileKind(of: file.text) != .missing else {
    throw ReportError(
      .input,
      Diagnostic(
        .inputMissing,
        "`\(file.text)` does not exist",
        at: file.location,
        fix: "write it with the columns `as_of,published`, or remove `releases:`"
      )
    )
  }
  return try releaseTimes(in: file.text)
}
