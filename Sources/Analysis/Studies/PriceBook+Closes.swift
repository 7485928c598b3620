// SPDX-License-Identifier: Apache-2.0
internal import Positioning

extension PriceBook {
  /// The closes of `asset` by day at each venue that has any, in the order of preference, with their
  /// restatements.
  func dailyCloses(of asset: Asset, _ cutOff: CutOff) -> [[StudySubject.Figure]] {
    (venues[asset] ?? []).map { $0.closes.daily(cutOff) }.filter { !$0.isEmpty }
  }
}

extension Quotes<Double> {
  /// One close a day, the last of it, and as it changed with each publication.
  ///
  /// It is told from the day's cut-off on: until then it is not known that it is the last.
  fileprivate func daily(_ cutOff: CutOff) -> [StudySubject.Figure] {
    quotes.chunked { $0.slot == $1.slot }.flatMap { day -> [StudySubject.Figure] in
      guard let slot = day.first?.slot else { return [] }
      let told = cutOff.instant(of: slot)
      let moments = Set(day.map { max($0.published, told) }).sorted()
      return moments.map { moment in
        let last = day.last { $0.published <= moment }
        return StudySubject.Figure(day: slot, published: moment, value: last?.value)
      }
    }
  }
}
