// SPDX-License-Identifier: Apache-2.0
internal import Glibc
internal import Positioning

extension NoteScene {
  /// What the checks find about the positions of all markets and figures for all, by check, then market.
  var suspicions: [Suspicion] {
    let all = (markets + given).sorted { $0.market < $1.market }
    let found = DataCheck.allCases.filter(\.isOfPositions).flatMap { check in
      all.compactMap { suspicion(by: check, of: $0) }
    }
    // A bare ratio in another unit lies beyond its past as well, which says nothing more.
    let slipped = Set(found.filter { $0.check == .unitSlip }.map(\.subject))
    return found.filter { $0.check != .beyondPast || !slipped.contains($0.subject) }
  }

  /// The markets, and figures for all, that are in doubt.
  var doubted: Set<Market> { Set((markets + given).filter(isDoubtful).map(\.market)) }

  /// Whether something about `market` is so doubtful that nothing is concluded from it.
  func isDoubtful(_ market: PresentMarket) -> Bool {
    suspicion(by: .unitSlip, of: market) != nil || suspicion(by: .frozen, of: market) != nil
  }
}

extension NoteScene {
  private func suspicion(by check: DataCheck, of market: PresentMarket) -> Suspicion? {
    let found: (size: Double, since: Day?)? =
      switch check {
      case .unitSlip: slip(of: market)
      case .frozen: standstill(of: market)
      case .beyondPast: reach(of: market)
      case .timeSlip: shift(of: market)
      case .priceSlip, .priceJump, .interestSlip, .fundingBeyond: nil
      }
    return found.map {
      let subject = Suspicion.Subject.market(market.market)
      let inputs = market.reading.inputs
      return Suspicion(check, of: subject, size: $0.size, inputs: inputs, since: $0.since)
    }
  }

  private func past(of market: PresentMarket, isWhole: Bool = false) -> SlotSeries {
    market.trail.view(before: note.slot, at: note.cutOff, isWhole: isWhole).series
  }

  /// Both sides at once: one side alone would move the ratio.
  private func slip(of market: PresentMarket) -> (size: Double, since: Day?)? {
    let value = market.reading.value
    guard let ratio = value.ratio else { return nil }
    let series = past(of: market)
    let range = series.windowRange(before: note.slot).suffix(CheckLimits.slipWindow)
    guard let last = range.last else { return nil }
    let since = series.slots[range.lowerBound]
    guard let gross = value.gross else {
      return unitSlip(of: ratio, after: series.ratios[range]).map { ($0, since) }
    }
    let move = abs(log(ratio) - series.logarithms[last])
    guard move <= log(CheckLimits.slipRatio) else { return nil }
    return unitSlip(of: gross, after: series.grosses[range]).map { ($0, since) }
  }

  /// Equal sides in neighbouring slots: one figure that stands still, of more digits than would be
  /// equal by chance.
  private func standstill(of market: PresentMarket) -> (size: Double, since: Day?)? {
    let value = market.reading.value
    guard market.reading.rounding == nil, let ratio = value.ratio else { return nil }
    let series = past(of: market)
    let gross = value.gross ?? 0
    var (count, first) = (1, note.slot)
    for index in series.windowRange(before: note.slot).reversed() {
      guard
        series.ratios[index] == ratio, series.grosses[index] == gross,
        series.slots[index] == settings.cadence.slot(1, before: first)
      else { break }
      (count, first) = (count + 1, series.slots[index])
    }
    guard count >= CheckLimits.frozenReadings else { return nil }
    let printed = [value.long, value.short].compactMap(\.self)
    let digits = (printed.isEmpty ? [ratio] : printed).map(digits(of:)).max() ?? 0
    return digits >= CheckLimits.frozenDigits ? (Double(count), first) : nil
  }

  /// How many times further out than anything before.
  private func reach(of market: PresentMarket) -> (size: Double, since: Day?)? {
    guard let ratio = market.reading.value.ratio else { return nil }
    let series = past(of: market, isWhole: true)
    let end = series.slots.partitioningIndex { $0 >= note.slot }
    guard end >= CheckLimits.beyondReadings else { return nil }
    let last = series.ratios[end - 1]
    guard max(ratio / last, last / ratio) > CheckLimits.beyondFactor else { return nil }
    let before = series.ratios[..<end]
    guard let highest = before.max(), let lowest = before.min() else { return nil }
    let size = max(ratio / highest, lowest / ratio)
    return size > CheckLimits.beyondFactor ? (size, series.slots[0]) : nil
  }

  /// By how many whole hours the one stamp of a day lies off that of the days before.
  private func shift(of market: PresentMarket) -> (size: Double, since: Day?)? {
    guard settings.cadence == .daily else { return nil }
    let series = market.series
    let end = series.slots.partitioningIndex { $0.slot > note.slot }
    // What was published later is not there yet, or it would change what was found.
    var days: [(slot: Day, range: Range<Int>)] = []
    for day in series.slots[..<end].reversed() where days.count <= CheckLimits.timeWindow {
      if series.versions[day.range].contains(where: { $0.published <= note.cutOff }) {
        days.append(day)
      }
    }
    days.reverse()
    guard days.count == CheckLimits.timeWindow + 1 else { return nil }
    let stamps = days.map { series.onlyTime(at: $0.range, seen: note.cutOff) }
    guard let today = stamps.last ?? nil else { return nil }
    let before = stamps.dropLast().compactMap(\.self)
    let counts = Dictionary(grouping: before) { $0 }.mapValues(\.count)
    guard let usual = counts.first(where: { $0.value >= CheckLimits.timeAgreeing })?.key else {
      return nil
    }
    let off = (today - usual + 129_600) % 86_400 - 43_200
    guard off != 0, off % 3600 == 0 else { return nil }
    return (Double(abs(off) / 3600), days.first?.slot)
  }
}

extension UnitSeries {
  /// The second of the day of the one moment that the versions at `range` speak of; `nil` if it is a
  /// whole day, or if there are several.
  fileprivate func onlyTime(at range: Range<Int>, seen cutOff: Instant) -> Int? {
    let seen = versions[range].filter { $0.published <= cutOff }
    guard
      let first = seen.first, case .moment(let instant) = first.time,
      seen.allSatisfy({ $0.time == first.time })
    else { return nil }
    return instant.secondOfDay
  }
}

/// How many significant digits a number takes to write, zeros at its ends not counted; seven at most,
/// since per cent divided by 100 have more than their source printed.
private func digits(of value: Double) -> Int {
  let mantissa = "\(Float(value))".prefix { $0 != "e" }.filter { $0 != "." && $0 != "-" }
  let zeros = mantissa.reversed().prefix { $0 == "0" }.count
  return mantissa.dropLast(zeros).drop { $0 == "0" }.count
}
