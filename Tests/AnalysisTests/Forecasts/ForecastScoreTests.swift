// SPDX-License-Identifier: Apache-2.0
import Positioning
import TestSupport
import Testing

@testable import Analysis

@Suite("Scores of forecasts")
struct ForecastScoreTests {
  private typealias Sketch = RecordSketch

  /// ```
  /// python3 -c "from sklearn.metrics import brier_score_loss as b
  /// p = [k / 20 + 0.025 for k in range(20)]; o = [k * k % 7 < 3 for k in range(20)]
  /// c = [0.4] * 20; print(b(o, p), b(o, c), 1 - b(o, p) / b(o, c))"
  /// ```
  /// scikit-learn 1.9.1.
  @Test("Brier score and skill are those of an independent program")
  func brier() {
    let scored = (0..<20).map { k in
      ScoredForecast(
        forecast(Double(k) / 20 + 0.025, climatology: 0.4),
        scored: Day(1),
        happened: k * k % 7 < 3
      )
    }
    let score = ForecastScore(
      count: 20,
      untold: 0,
      happened: scored.count { $0.happened },
      brier: scored.map(\.brier).reduce(0, +) / 20,
      climatology: scored.map(\.climatologyBrier).reduce(0, +) / 20
    )
    #expect(score.brier?.isNear(0.36312500000000003) == true)
    #expect(score.climatology?.isNear(0.30000000000000004) == true)
    #expect(score.skill?.isNear(-0.2104166666666667) == true)
  }

  @Test("no forecasts have no score")
  func none() {
    let score = Sketch.book([Sketch.note(0, [])]).score(asOfNoteAt: 0)
    #expect(score.count == 0 && score.brier == nil && score.climatology == nil)
    #expect(score.skill == nil)
  }

  @Test("running scores are the means of what was scored up to the note, by subject and kind")
  func running() {
    let (notes, closes) = Sketch.wandering(150, seed: 3)
    let book = Sketch.book(notes, closes: closes)
    var all: [ScoredForecast] = []
    for index in book.dates.indices {
      all += book.scored(byNoteAt: index)
      for subject in book.subjects {
        let own = all.filter { $0.forecast.subject == subject }
        check(own, book.score(of: subject, asOfNoteAt: index))
        for kind in Forecast.Kind.allCases {
          let same = own.filter { $0.forecast.kind == kind }
          check(same, book.score(of: subject, kind, asOfNoteAt: index))
        }
        #expect(book.latest(6, of: subject, asOfNoteAt: index) == own.suffix(6).reversed())
      }
      check(all, book.score(asOfNoteAt: index))
    }
    #expect(all.count > 200)
  }

  private func check(_ scored: [ScoredForecast], _ score: ForecastScore) {
    #expect(score.count == scored.count)
    #expect(score.happened == scored.count { $0.happened })
    guard !scored.isEmpty else { return }
    let count = Double(scored.count)
    let brier = scored.map(\.brier).reduce(0, +) / count
    let climatology = scored.map(\.climatologyBrier).reduce(0, +) / count
    #expect(score.brier.map { abs($0 - brier) < 1e-12 } == true)
    #expect(score.climatology.map { abs($0 - climatology) < 1e-12 } == true)
  }

  private func forecast(_ probability: Double, climatology: Double) -> Forecast {
    Forecast(
      kind: .regimeHolds,
      subject: .total,
      made: Day(0),
      slot: Day(0),
      due: nil,
      regime: nil,
      threshold: nil,
      probability: probability,
      climatology: climatology,
      outcomes: 52,
      basis: .all
    )
  }
}
