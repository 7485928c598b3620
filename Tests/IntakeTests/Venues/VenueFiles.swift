// SPDX-License-Identifier: Apache-2.0
import Diagnostics
import Positioning
import TestSupport

@testable import Intake

/// What reading made-up files from venues gives; `format` is `nil` where the content must tell.
func payloads(
  _ files: KeyValuePairs<String, String>,
  as format: String? = nil,
  _ constants: [Column: String] = [:],
  quarantine: Bool = false
) throws -> Dataset {
  let workspace = try Workspace(files)
  let spec = SourceSpec(
    .venue,
    format: format,
    files: [.init("*")],
    folder: workspace.path,
    constants: constants.mapValues { .init($0) }
  )
  do throws(ReportError) {
    return try readDataset([spec], quarantine: quarantine)
  } catch {
    throw ReportError(error.stage, error.diagnostics.map { $0.relative(to: workspace.path) })
  }
}

/// What is wrong with such files.
func payloadProblems(
  _ files: KeyValuePairs<String, String>,
  as format: String? = nil,
  _ constants: [Column: String] = [:]
) throws -> [Diagnostic] {
  do {
    _ = try payloads(files, as: format, constants)
    return []
  } catch let error as ReportError {
    return error.diagnostics
  }
}

/// Real files from venues; absent elsewhere.
let venueData = sharedFolder + "/data"

/// What reading real files gives.
func realFiles(
  _ pattern: String,
  as format: String? = nil,
  _ constants: [Column: String] = [:]
) throws -> Dataset {
  let spec = SourceSpec(
    .venue,
    format: format,
    files: [.init(pattern)],
    folder: venueData,
    constants: constants.mapValues { .init($0) }
  )
  return try readDataset([spec])
}

extension Dataset {
  /// The figures of a measure, in order.
  func figures(_ measure: Measure) -> [Observation] {
    observations.filter { $0.key.market.measure == measure }
  }
}

/// A market of one contract.
func market(
  _ measure: Measure,
  _ contract: String = "BTCUSDT",
  asset: String = "BTC",
  venue: String = "Binance"
) -> Market {
  Market(asset: Asset(asset), venue: Venue(venue), contract: contract, measure: measure)
}
