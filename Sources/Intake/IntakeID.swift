// SPDX-License-Identifier: Apache-2.0
import Diagnostics

/// The stable names of everything this target can find wrong.
package enum IntakeID: String, Hashable, Sendable, CaseIterable {
  // Files.
  case inputMissing = "input.missing"
  case inputUnreadable = "input.unreadable"
  case inputNoMatch = "input.no-match"
  case inputLayout = "input.layout"
  case inputUnknownKind = "input.unknown-kind"
  case inputNotRead = "input.not-read"
  case constantColumn = "input.constant-column"

  // The form of a file.
  case headerMissing = "data.header-missing"
  case duplicateColumn = "data.duplicate-column"
  case missingColumn = "data.missing-column"
  case raggedRow = "data.ragged-row"
  case encoding = "data.encoding"
  case unterminatedQuote = "data.unterminated-quote"
  case strayQuote = "data.stray-quote"
  case jsonSyntax = "data.json-syntax"
  case jsonType = "data.json-type"
  case jsonDuplicateName = "data.json-duplicate-name"
  case cftcShape = "data.cftc-shape"
  case cftcCombined = "data.cftc-combined"
  case venueShape = "data.venue-shape"
  case venueFormat = "data.venue-format"
  case venueAmbiguous = "data.venue-ambiguous"
  case venueRefusal = "data.venue-refusal"

  // Cells and rows.
  case number = "data.number"
  case time = "data.time"
  case empty = "data.empty"
  case unknownName = "data.unknown-name"
  case outOfRange = "data.out-of-range"
  case oneSide = "data.one-side"
  case sidesMissing = "data.sides-missing"
  case unitMissing = "data.unit-missing"
  case unitRefused = "data.unit-refused"
  case populationMissing = "data.population-missing"
  case populationRefused = "data.population-refused"
  case identity = "data.identity"
  case interval = "data.interval"
  case closeTime = "data.close-time"
  case venueConstant = "data.venue-constant"
  case venueSymbol = "data.venue-symbol"
  case ratioDisagrees = "data.ratio-disagrees"

  // Rows together.
  case contradiction = "data.contradiction"
  case duplicate = "data.duplicate"
  case balance = "data.balance"
  case assetCase = "data.asset-case"
  case barContracts = "data.bar-contracts"
  case more = "data.more"

  // Configuration.
  case configurationUnreadable = "config.unreadable"
  case configurationSyntax = "config.syntax"
  case unknownKey = "config.unknown-key"
  case missingKey = "config.missing-key"
  case unsupported = "config.unsupported"
  case wrongType = "config.wrong-type"
  case wrongValue = "config.wrong-value"
  case mappedConstant = "config.mapped-constant"
}

extension Diagnostic {
  /// A finding of this target.
  init(
    _ id: IntakeID,
    _ summary: String,
    severity: Severity = .error,
    at location: SourceLocation? = nil,
    notes: [Note] = [],
    fix: String? = nil,
    excerpt: String? = nil
  ) {
    self.init(
      severity,
      id.rawValue,
      summary,
      at: location,
      notes: notes,
      fix: fix,
      excerpt: excerpt
    )
  }
}
