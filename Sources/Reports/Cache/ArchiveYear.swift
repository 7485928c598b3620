// SPDX-License-Identifier: Apache-2.0
internal import Intake
internal import Markup
internal import Pages
internal import Positioning
internal import Site

/// One year of the archive's data, not made yet.
struct ArchiveYear: Sendable {
  /// What tells it from the others.
  let name: String
  /// The digest of its figures, in their order.
  let content: [UInt8]
  /// The file it makes.
  let make: @Sendable () -> [SiteFile]

  /// The years of `dataset`, whose figures have the bytes given, oldest first.
  static func all(
    of dataset: Dataset,
    _ observations: FigureBytes,
    _ bars: FigureBytes,
    _ levels: FigureBytes
  ) -> [ArchiveYear] {
    let positions = years(dataset.observations.map(\.key.time), observations).map { year in
      let members = year.places
      return ArchiveYear(name: "positions \(year.year)", content: year.content) {
        archiveData(of: members.map { dataset.observations[$0] })
      }
    }
    let market = years(dataset.bars.map(\.key.time), bars).map { year in
      let members = year.places
      return ArchiveYear(name: "market \(year.year)", content: year.content) {
        marketArchive(of: members.map { dataset.bars[$0] })
      }
    }
    let maps = years(dataset.levels.map(\.key.time), levels).map { year in
      let members = year.places
      return ArchiveYear(name: "levels \(year.year)", content: year.content) {
        levelsArchive(of: members.map { dataset.levels[$0] })
      }
    }
    return positions + market + maps
  }

  /// The places of the figures of each year with the digest of their bytes, by year.
  private static func years(
    _ times: [ObservationTime],
    _ figures: FigureBytes
  ) -> [(year: Int, content: [UInt8], places: [Int])] {
    var byYear: [Int: (digest: RunningDigest, places: [Int])] = [:]
    figures.bytes.withUnsafeBytes { all in
      for (index, time) in times.enumerated() {
        let bytes = UnsafeRawBufferPointer(rebasing: all[figures.range(index)])
        let year = time.asOf.civil.year
        byYear[year, default: (RunningDigest(), [])].digest.add(bytes)
        byYear[year]?.places.append(index)
      }
    }
    return byYear.keys.sorted().compactMap { year in
      byYear[year].map { (year, $0.digest.bytes, $0.places) }
    }
  }
}
