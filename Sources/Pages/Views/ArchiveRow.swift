// SPDX-License-Identifier: Apache-2.0
internal import Analysis
internal import Figures
internal import Positioning
internal import Templating

/// One month, or one year, in the archive's tables.
struct ArchiveRow: Sendable {
  let name: String
  /// The way from the site's root.
  let path: String
  /// Share of the notes by regime step, from −3 to 3, each 0 to 1.
  let shares: [Double]
  let notes: Int
  /// "10.4:1 short"; empty if no note has a ratio.
  let widest: String

  /// The row of a month.
  init(month: ArchivePeriod) {
    let parts = month.day.description.split(separator: "-")
    self.init(
      month,
      named: monthAndYear(month.day),
      at: "archive/\(parts[0])/\(parts[1])/index.html"
    )
  }

  /// The row of a year.
  init(year: ArchivePeriod) {
    let number = year.day.description.prefix { $0 != "-" }
    self.init(year, named: String(year.day.civil.year), at: "archive/\(number)/index.html")
  }

  private init(_ period: ArchivePeriod, named name: String, at path: String) {
    let notes = period.notes
    let steps = notes.compactMap(\.facts.regime?.step)
    let widest = notes.map(\.facts).filter { $0.dominance != nil }
      .max { ($0.dominance ?? 0) < ($1.dominance ?? 0) }
    self.name = name
    self.path = path
    shares = (-3...3).map { step in
      steps.isEmpty ? 0 : Double(steps.count { $0 == step }) / Double(notes.count)
    }
    self.notes = notes.count
    self.widest = widest?.ratio ?? ""
  }

  /// The names that templates see.
  static let model = Model<ArchiveRow>(
    .text("name") { $0.name },
    .text("path") { $0.path },
    .list("bars", of: RegimeBar.model) { RegimeBar.bars($0.shares) },
    .text("notes") { count($0.notes) },
    .text("widest") { $0.widest }
  )
}

/// One coloured length of a regime bar.
struct RegimeBar: Sendable {
  let style: String
  let start: Double
  let width: Double

  /// The lengths that are not nothing, from short to long.
  static func bars(_ shares: [Double]) -> [RegimeBar] {
    let styles = ["s3", "s2", "s1", "n0", "l1", "l2", "l3"]
    var start = 0.0
    return zip(styles, shares).compactMap { style, share in
      defer { start += share * 100 }
      return share > 0 ? RegimeBar(style: style, start: start, width: share * 100) : nil
    }
  }

  /// The names that templates see.
  static let model = Model<RegimeBar>(
    .text("style") { $0.style },
    .number("start", places: 2) { $0.start },
    .number("width", places: 2) { $0.width }
  )
}
