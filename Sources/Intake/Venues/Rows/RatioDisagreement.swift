// SPDX-License-Identifier: Apache-2.0
import Diagnostics

/// A stated ratio that does not follow from the shares beside it.
struct RatioDisagreement: Sendable {
  /// Byte offset of the row.
  let offset: Int
  /// The ratio as stated; `nil` if the shares do not even make up a whole.
  let stated: Double?
  /// The shares as printed, from 0 to 1.
  let long: Double, short: Double

  /// What holds of two shares and the ratio beside them: `nil` if it agrees within rounding.
  ///
  /// Each printed number stands for all numbers up to half a step off; the ratio of the shares is
  /// compared with that widest range.
  init?(long: Share, short: Share, ratio: Number?, offset: Int) {
    let whole = long.value + short.value
    (self.offset, self.long, self.short) = (offset, long.value, short.value)
    if abs(whole - 1) > long.half + short.half + 1e-9 {
      stated = nil
      return
    }
    guard let ratio else { return nil }
    let half = Number.step(ratio.lastPlace) / 2
    let least = (long.value - long.half) / (short.value + short.half) - half
    let low = short.value - short.half
    let most = low > 0 ? (long.value + long.half) / low + half : .infinity
    if ratio.value >= least - 1e-9, ratio.value <= most + 1e-9 { return nil }
    stated = ratio.value
  }

  /// A share as printed.
  struct Share {
    /// From 0 to 1.
    let value: Double
    /// Half the step it was printed in.
    let half: Double

    /// A printed number that is `whole` for all.
    init(_ number: Number, of whole: Double) {
      value = number.value / whole
      half = Number.step(number.lastPlace) / whole / 2
    }
  }
}

/// The disagreements of one file: the first of each kind, and how many there are.
struct RatioDisagreements: Sendable {
  private var ratios: (first: RatioDisagreement, count: Int)?
  private var wholes: (first: RatioDisagreement, count: Int)?

  /// Notes one more.
  mutating func add(_ disagreement: RatioDisagreement) {
    if disagreement.stated == nil {
      wholes = (wholes?.first ?? disagreement, (wholes?.count ?? 0) + 1)
    } else {
      ratios = (ratios?.first ?? disagreement, (ratios?.count ?? 0) + 1)
    }
  }

  /// A warning for each kind, at its first row.
  func warnings(_ place: (Int) -> SourceLocation) -> [Diagnostic] {
    [ratios, wholes].compactMap { found in
      guard let (first, count) = found else { return nil }
      let shares = "\(plain(first.long)) and \(plain(first.short))"
      let more =
        count == 1 ? "" : ", and so in \(count - 1) more \(count == 2 ? "row" : "rows") of the file"
      let summary =
        if let stated = first.stated {
          "the stated ratio \(plain(stated)) is not that of its shares, \(shares), within rounding\(more)"
        } else {
          "the shares \(shares) do not make up a whole within rounding\(more)"
        }
      return Diagnostic(
        .ratioDisagrees,
        summary,
        severity: .warning,
        at: place(first.offset),
        fix: "fetch the file again; the shares are used as they are, the stated ratio only shown"
      )
    }
  }
}
