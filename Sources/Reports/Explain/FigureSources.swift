// SPDX-License-Identifier: Apache-2.0
internal import Analysis
internal import Commentary
internal import Diagnostics
internal import Figures
internal import Intake
internal import Positioning

/// Finds what a note's figures were computed from in the files as they are now.
struct FigureSources: Sendable {
  private let dataset: Dataset
  private let analyst: Analyst
  private let note: NoteDate
  private let study: NoteDate

  /// The sources of the note at `index` of the analyst's notes.
  init(_ dataset: Dataset, _ analyst: Analyst, noteAt index: Int) {
    (self.dataset, self.analyst) = (dataset, analyst)
    note = analyst.notes[index]
    study = analyst.studyNote(ofNoteAt: index)
  }

  /// All inputs of `figure`: the note's own rows, then what else it was computed from.
  func inputs(of figure: Figure) -> [ExplainedFigure.Input] {
    let own = figure.inputs.isEmpty ? [] : [input("positions of the note", figure.inputs)]
    return own + figure.others.flatMap(inputs)
  }
}

extension FigureSources {
  private func inputs(of input: FigureInput) -> [ExplainedFigure.Input] {
    switch input {
    case .readings(let first, let last, let count):
      let places = lead(first...last)
      return [self.input("\(count) readings, \(slots(first, last))", places)]
    case .reading(let slot):
      let places = analyst.leadInputs(of: note, in: slot...slot, isCompared: true)
      return [self.input("the same markets, \(self.slot(slot))", places)]
    case .note(let date, let places):
      return [self.input("the note of \(longDate(date))", places.isEmpty ? all(of: date) : places)]
    case .markets(let first, let last):
      let places = analyst.marketInputs(of: note, in: first...last)
      return [self.input("every market by itself, \(slots(first, last))", places)]
    case .bars(let column, let asset, let venue, let first, let last):
      return [bars(column, of: asset, at: venue, first...max(first, last), seen: note.cutOff)]
    case .levels(let asset, let venues, let time): return [levels(of: asset, at: venues, time)]
    case .study(let date): return studied(date)
    case .forecasts(_, let count):
      let places = lead(Day.earliest...analyst.cadence.slot(1, before: note.slot))
      return [self.input("\(count) outcomes resolved before the note, from the readings", places)]
    }
  }

  /// The positions of every market in the note of `date`.
  private func all(of date: Day) -> [Int] {
    analyst.notes.first { $0.date == date }.map { note in
      analyst.marketInputs(of: note, in: note.slot...note.slot)
    } ?? []
  }

  private func lead(_ slots: ClosedRange<Day>) -> [Int] {
    analyst.leadInputs(of: note, in: slots, isCompared: false)
  }

  /// The readings and the closes that the study could see, each by its last version of then.
  private func studied(_ date: Day) -> [ExplainedFigure.Input] {
    let readings = lead(Day.earliest...study.slot).filter {
      dataset.observations[$0].published <= study.cutOff
    }
    let title = "readings that the study of \(longDate(date)) saw"
    let lead = [input(title, readings)]
    let assets = Set(readings.map { dataset.observations[$0].key.market.asset })
    guard let asset = assets.first, assets.count == 1 else { return lead }
    let closes = bars(.close, of: asset, at: nil, Day.earliest...date, seen: study.cutOff)
    return lead + [closes]
  }

  private func input(_ title: String, _ places: [Int]) -> ExplainedFigure.Input {
    ExplainedFigure.Input(
      title,
      places.map { index in
        ExplainedFigure.Row(
          at: dataset.location(of: dataset.places[index]),
          dataset.observations[index].line
        )
      }
    )
  }
}

extension FigureSources {
  /// The bars of a column, of each time the last version that was seen.
  private func bars(
    _ column: FigureInput.Column,
    of asset: Asset,
    at venue: Venue?,
    _ days: ClosedRange<Day>,
    seen cutOff: Instant
  ) -> ExplainedFigure.Input {
    let all = dataset.bars.indices.filter { index in
      let bar = dataset.bars[index]
      return bar.key.asset == asset && bar.published <= cutOff && bar.values.holds(column)
        && days.contains(bar.key.time.day(by: analyst.settings.cutOff))
    }
    let venues = Set(all.map { dataset.bars[$0].key.venue })
    let chosen = venue ?? (venues.contains(Venue.all) ? Venue.all : venues.min())
    // Sorted by key and publication: of neighbours with one key the last was seen.
    let seen = all.filter { dataset.bars[$0].key.venue == chosen }
    let last = seen.indices.filter { place in
      place + 1 == seen.count
        || dataset.bars[seen[place + 1]].key != dataset.bars[seen[place]].key
    }.map { seen[$0] }
    let period = Self.period(days)
    return ExplainedFigure.Input(
      "\(column.rawValue) of \(assetName(asset)), \(period)",
      last.map { index in
        let place = dataset.location(of: dataset.barPlaces[index])
        return ExplainedFigure.Row(at: place, dataset.bars[index].line(of: column))
      }
    )
  }

  /// The levels of a map, of each venue by its last publication that was seen.
  private func levels(
    of asset: Asset,
    at venues: [Venue],
    _ time: ObservationTime
  ) -> ExplainedFigure.Input {
    let all = dataset.levels.indices.filter { index in
      let level = dataset.levels[index]
      return level.key.asset == asset && venues.contains(level.key.venue)
        && level.published <= note.cutOff && level.key.time <= time
    }
    var newest: [Venue: (time: ObservationTime, published: Instant)] = [:]
    for level in all.map({ dataset.levels[$0] }) {
      let known = newest[level.key.venue]
      if known.map({ ($0.time, $0.published) < (level.key.time, level.published) }) ?? true {
        newest[level.key.venue] = (level.key.time, level.published)
      }
    }
    let seen = all.filter { index in
      let level = dataset.levels[index]
      return newest[level.key.venue].map { $0 == (level.key.time, level.published) } ?? false
    }
    return ExplainedFigure.Input(
      "levels of \(assetName(asset)), \(time)",
      seen.map { index in
        let place = dataset.location(of: dataset.levelPlaces[index])
        return ExplainedFigure.Row(at: place, dataset.levels[index].line)
      }
    )
  }

  private func slots(_ first: Day, _ last: Day) -> String {
    analyst.cadence == .daily
      ? Self.period(first...last) : "weeks of \(longDate(first)) to \(longDate(last))"
  }

  private func slot(_ slot: Day) -> String {
    analyst.cadence == .daily ? longDate(slot) : "week of \(longDate(slot))"
  }

  private static func period(_ days: ClosedRange<Day>) -> String {
    if days.lowerBound == days.upperBound { return longDate(days.lowerBound) }
    if days.lowerBound == .earliest { return "up to \(longDate(days.upperBound))" }
    return "\(longDate(days.lowerBound)) to \(longDate(days.upperBound))"
  }
}

extension Day {
  /// A day before all data.
  fileprivate static let earliest = Day(-1_000_000)
}
