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
    let (positions, market, maps) = (dataset.observations, dataset.bars, dataset.levels)
    let ofPositions = years(observations) { positions.time(at: $0) }.map { year in
      ArchiveYear(name: "positions \(year.year)", content: year.content) {
        [archiveData(of: year.year, positions[year.places])]
      }
    }
    let ofMarket = years(bars) { market[$0].key.time }.map { year in
      ArchiveYear(name: "market \(year.year)", content: year.content) {
        marketArchive(of: year.places.flatMap { market[$0] })
      }
    }
    let ofMaps = years(levels) { maps[$0].key.time }.map { year in
      ArchiveYear(name: "levels \(year.year)", content: year.content) {
        levelsArchive(of: year.places.flatMap { maps[$0] })
      }
    }
    return ofPositions + ofMarket + ofMaps
  }

  /// The places of the figures of each year, whose times are given, with the digest of their bytes, by
  /// year.
  private static func years(
    _ figures: FigureBytes,
    _ time: (Int) -> ObservationTime
  ) -> [(year: Int, content: [UInt8], places: [Range<Int>])] {
    var byYear: [Int: [Range<Int>]] = [:]
    var first = 0
    var year = figures.count == 0 ? 0 : time(0).asOf.civil.year
    for index in 1..<max(1, figures.count) {
      let next = time(index).asOf.civil.year
      if next == year { continue }
      byYear[year, default: []].append(first..<index)
      (first, year) = (index, next)
    }
    if figures.count > 0 { byYear[year, default: []].append(first..<figures.count) }
    return byYear.sorted { $0.key < $1.key }.map { year, places in
      var digest = RunningDigest()
      figures.add(places.joined(), to: &digest)
      return (year, digest.bytes, places)
    }
  }
}
