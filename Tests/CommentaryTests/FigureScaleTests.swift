// SPDX-License-Identifier: Apache-2.0
import Analysis
import Positioning
import Testing

@testable import Commentary

@Suite("The difference of two values of a figure")
struct FigureScaleTests {
  private func difference(
    _ name: FigureName,
    _ old: (String, Double),
    _ new: (String, Double),
    unit: Unit? = .usd,
    turns: Bool = false
  ) -> String? {
    FigureScale(unit: unit, of: Asset("BTC"), turns: turns).difference(
      from: Figure(name, old.0, result: old.1, inputs: []),
      to: Figure(name, new.0, result: new.1, inputs: [])
    )
  }

  @Test("is a multiple for ratios, unless the larger side is another one")
  func ratios() {
    #expect(difference(.ratio, ("12.5:1", 12.5), ("10.0:1", 10)) == "×0.80")
    #expect(difference(.ratio, ("2.0:1", 2), ("3.0:1", 3), turns: true) == nil)
    #expect(difference(.nearAgo, ("2.0:1 short", 2), ("3.0:1 short", 3)) == "×1.50")
    #expect(difference(.nearAgo, ("2.0:1 short", 2), ("3.0:1 long", 3)) == nil)
    // Printed values may differ where the numbers hardly do.
    #expect(difference(.ratio, ("12.4:1", 12.449), ("12.5:1", 12.451)) == "×1.0002")
  }

  @Test("is in percentage points for shares and in days for days")
  func sharesAndDays() {
    #expect(difference(.skew, ("−85.2%", -0.852), ("+10.0%", 0.1)) == "+95.2 pp")
    #expect(difference(.largerShare, ("92.6%", 0.92551), ("92.5%", 0.92549)) == "−0.002 pp")
    #expect(difference(.previousDay, ("1 May 2025", 20_209), ("2 May 2025", 20_210)) == "+1 day")
    #expect(difference(.closeDay, ("9 May 2025", 20_217), ("2 May 2025", 20_210)) == "−7 days")
  }

  @Test("is none for what is told of the larger side, where that is another one")
  func turned() {
    for name in [
      FigureName.largerShare, .shareLow, .shareHigh, .firstShare, .topTwoShare, .nearFactor,
      .middleFactor, .farFactor, .previousExtreme, .previousDay, .rangeLow, .statedRatio,
    ] {
      #expect(difference(name, ("1", 1), ("2", 2)) != nil, "\(name)")
      #expect(difference(name, ("1", 1), ("2", 2), turns: true) == nil, "\(name)")
    }
    // What has a sign, or names its side, means the same.
    #expect(difference(.skew, ("−10.0%", -0.1), ("+10.0%", 0.1), turns: true) == "+20.0 pp")
    #expect(difference(.nearAgo, ("2:1 long", 2), ("3:1 long", 3), turns: true) == "×1.50")
  }

  @Test("is none for a fall of open interest, which is told by its size")
  func falls() {
    #expect(difference(.interestMove, ("10.0%", 0.1), ("15.0%", 0.15)) == "+5.0 pp")
    #expect(difference(.interestMove, ("10.0%", 0.1), ("10.0%", -0.1)) == nil)
    #expect(difference(.interestMove, ("12.0%", -0.12), ("10.0%", -0.1)) == nil)
  }

  @Test("is in the unit of the lead for sides, and none where the units differ")
  func sides() {
    #expect(difference(.longSide, ("$4bn", 4e9), ("$5bn", 5.2e9)) == "+$1.20bn")
    let contracts = difference(.net, ("−4", -4), ("+1", 1), unit: .contracts)
    #expect(contracts == "+5 contracts")
    #expect(difference(.longSide, ("40%", 0.4), ("45%", 0.45), unit: .share) == "+5.0 pp")
    #expect(difference(.longSide, ("$4bn", 4e9), ("4 contracts", 4), unit: nil) == nil)
  }

  @Test("is plain for counts, ranks and scores, relative for prices, none for logarithms")
  func others() {
    #expect(difference(.marketCount, ("12", 12), ("9", 9)) == "−3")
    #expect(difference(.rank, ("0.99", 0.99), ("0.95", 0.95)) == "−0.04")
    #expect(difference(.z, ("+2.1", 2.1), ("+2.1", 2.14)) == "+0.040")
    #expect(difference(.close, ("$100", 100), ("$101", 101)) == "+1.00%")
    #expect(difference(.close, ("−$37.63", -37.63), ("$10", 10)) == nil)
    #expect(difference(.studyMean, ("+1.0%", 0.00995), ("+2.0%", 0.0198)) == nil)
  }
}
