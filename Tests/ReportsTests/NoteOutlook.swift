// SPDX-License-Identifier: Apache-2.0
import Foundation

/// What `note.json` says beside the positions, as far as tests look at it.
struct NoteOutlook: Decodable, Equatable {
  /// What a move would set off.
  struct Squeeze: Decodable, Equatable {
    /// How the map was modelled.
    struct Model: Decodable, Equatable { let look_back_days: Int }
    /// What one move does.
    struct Point: Decodable, Equatable { let move: Double, direct: Double }

    let asset: String, time: String, origin: String, status: String
    let venues: [String]
    let model: Model?
    let levels: Int
    let stated_long: Double, stated_short: Double, scale: Double
    let fall: Point, rise: Point

    /// The longs' share of all that is stated.
    var longShare: Double { stated_long / (stated_long + stated_short) }
  }

  /// What came after extremes of the lead.
  struct Study: Decodable, Equatable {
    let date: String, side: String
    let is_extreme: Bool
    let tested: Int, surviving: Int
  }

  /// A forecast, and how one ended.
  struct Forecast: Decodable, Equatable { let kind: String, made: String }
  struct Scored: Decodable, Equatable { let forecast: Forecast, scored: String }

  let squeeze: Squeeze?
  let study: Study?
  let forecasts: [Forecast]
  let scored: [Scored]
}

extension NoteOutlook {
  private struct File: Decodable { let outlook: NoteOutlook }

  /// Reads the `note.json` of `text`.
  init(_ text: String) throws {
    self = try JSONDecoder().decode(File.self, from: Data(text.utf8)).outlook
  }
}

extension Desk {
  /// What the note of `day`, such as "2025/12/17", says beside its positions.
  func outlook(_ day: String) throws -> NoteOutlook {
    try NoteOutlook(read("site/\(day)/note.json"))
  }
}
