// SPDX-License-Identifier: Apache-2.0
package import Diagnostics
import History
package import Positioning

/// Everything that was read: figures, bars, levels, and what was wrong with the rest.
///
/// It does not depend on the order of files and rows, `places` and `files` apart.
package struct Dataset: Sendable {
  /// Columns of a file that nobody reads.
  package struct IgnoredColumns: Hashable, Sendable {
    /// The file as the user named it.
    package let file: String
    /// The columns, in the file's order; never empty.
    package let names: [String]
  }

  /// Sorted by key, then publication; each key and publication once.
  package private(set) var observations: ObservationList
  /// Sorted by key, then publication; each key and publication once.
  package let bars: [MarketBar]
  /// Sorted by key, then publication; each key and publication once.
  ///
  /// All of one asset, venue, time and publication are one map; a later publication stands for the
  /// whole map, also where it has fewer levels.
  package let levels: [LiquidationLevel]
  /// What readers said, in the order of notes and times; each once, with the most likes it was read
  /// with.
  package let comments: [ReaderComment]
  /// Where each observation was read, parallel to `observations`; the first place of several, and of
  /// one made of levels that of the first of them.
  package private(set) var places: [InputPlace]
  /// Where each bar was read, parallel to `bars`; the first place of several.
  package let barPlaces: [InputPlace]
  /// Where each level was read, parallel to `levels`; the first place of several.
  package let levelPlaces: [InputPlace]
  /// The files read, as the user named them, sorted.
  package let files: [String]
  /// Rows without any value, sorted, each once.
  package let gaps: [Gap]
  /// Rows set aside, by file and line; empty without quarantine.
  package let rejected: [RejectedRow]
  /// What should be looked at but stops nothing.
  package private(set) var warnings: [Diagnostic]
  /// Columns that nobody reads, by file.
  package let ignoredColumns: [IgnoredColumns]
}

extension Dataset {
  /// The dataset with `positions` among its observations, and `warnings` after its own.
  ///
  /// A position whose key was read from a file is left out: what a source says itself comes first.
  ///
  /// - Parameters:
  ///   - positions: In any order, each with the place it goes back to.
  ///   - warnings: What was noticed about them.
  /// - Returns: All of both, in order.
  package consuming func adding(
    _ positions: [(observation: Observation, place: InputPlace)],
    warnings: [Diagnostic]
  ) -> Dataset {
    var all = self
    all.warnings += warnings
    let keys = Set(positions.map(\.observation.key))
    let read = Set(all.observations.lazy.map(\.key).filter(keys.contains))
    let added = positions.filter { !read.contains($0.observation.key) }
      .sorted { $0.observation.precedes($1.observation) }
    if added.isEmpty { return all }
    var (observations, places) = (ObservationList(), [InputPlace]())
    observations.reserveCapacity(all.observations.count + added.count)
    places.reserveCapacity(all.observations.count + added.count)
    var next = 0
    for (observation, place) in zip(all.observations, all.places) {
      while next < added.count, added[next].observation.precedes(observation) {
        observations.append(added[next].observation)
        places.append(added[next].place)
        next += 1
      }
      observations.append(observation)
      places.append(place)
    }
    for position in added[next...] {
      observations.append(position.observation)
      places.append(position.place)
    }
    (all.observations, all.places) = (observations, places)
    return all
  }

  /// The file and line of `place`.
  package func location(of place: InputPlace) -> SourceLocation {
    SourceLocation(file: files[Int(place.file)], line: Int(place.line))
  }
}

/// Reads all files of `sources`.
///
/// 1. finds the files; 2. reads each into typed columns and understands its rows; 3. merges rows
/// that say the same; 4. checks balances; 5. gives everything its order.
///
/// - Parameters:
///   - sources: What to read; files may be named by several.
///   - rules: When reports became public and what contracts are of.
///   - quarantine: Whether a bad row is set aside instead of stopping the run.
///   - days: The time of day notes are written at, where values that an analysis rolls up to days may
///     be left out; only what comes from one store alone is.
/// - Returns: What was read, in one order whatever the order of files and rows.
/// - Throws: at stage `input` `input.missing`, `input.no-match`, `input.unreadable`; at stage `data`
///   every `data.…` problem, at most 200 and then `data.more`; of a store ``HistoryReader``'s.
package func readDataset(
  _ sources: [SourceSpec],
  rules: ReadingRules = ReadingRules(),
  quarantine: Bool = false,
  days: CutOff? = nil
) throws(ReportError) -> Dataset {
  let builder = try read(sources, rules: rules, quarantine: quarantine, days: days)
  // Consumed, so that the rows are not copied when they are put in order.
  return try (consume builder).dataset(warnings: sources.flatMap(\.warnings))
}

/// The rows of all files of `sources`, each understood by itself.
func read(
  _ sources: [SourceSpec],
  rules: ReadingRules,
  quarantine: Bool,
  days: CutOff? = nil
) throws(ReportError) -> DatasetBuilder {
  let files = try SourceSpec.files(of: sources)
  var builder = DatasetBuilder(
    of: files.joined(),
    stores: try openStores(sources, files),
    rules: rules,
    quarantine: quarantine
  )
  // A file beside a store may restate what would be left out.
  if let days, sources.map(\.kind) == [.sqlite], files.joined().count == 1 {
    builder.window.rollUp = HistoryWindow.RollUp(days) { $0.isRolledUp }
  }
  for (spec, paths) in zip(sources, files) { try builder.read(paths, of: spec) }
  return builder
}
