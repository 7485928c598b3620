// SPDX-License-Identifier: Apache-2.0
internal import Figures
package import Positioning
package import Templating

/// A note in a list, or a day without one.
package struct NoteLinkView: Sendable {
  /// The note's day.
  package let day: Day
  /// The way from the site's root; `nil` for a day without a note.
  package let path: String?
  /// The headline, or "no data".
  package let headline: String
  /// "12.5:1 short"; empty without a ratio.
  package let ratio: String
  /// "−85.2%"; empty without one.
  package let skew: String
  /// The small regime strip; `nil` without a verdict.
  package let regime: RenderedMarkup?
  /// The regime step from −3 to 3; `nil` without a verdict.
  package let step: Int?

  /// A note of `day` in a list.
  package init(
    day: Day,
    path: String?,
    headline: String,
    ratio: String,
    skew: String,
    regime: RenderedMarkup?,
    step: Int?
  ) {
    self.day = day
    self.path = path
    self.headline = headline
    self.ratio = ratio
    self.skew = skew
    self.regime = regime
    self.step = step
  }

  /// A day without a note.
  package static func missing(_ day: Day) -> NoteLinkView {
    NoteLinkView(
      day: day,
      path: nil,
      headline: "",
      ratio: "",
      skew: "",
      regime: nil,
      step: nil
    )
  }

  /// The names that templates see.
  package static let model = Model<NoteLinkView>(
    .text("iso") { $0.day.description },
    .text("shortDate") { shortDate($0.day) },
    .text("weekdayDate") { weekdayDate($0.day) },
    .text("longDate") { longDate($0.day) },
    .optionalText("path") { $0.path },
    .text("headline") { $0.headline },
    .text("ratio") { $0.ratio },
    .text("skew") { $0.skew },
    .optionalMarkup("regime") { $0.regime },
    .flag("isShort") { ($0.step ?? 0) < 0 },
    .flag("isLong") { ($0.step ?? 0) > 0 },
    .flag("isBalanced") { $0.step == 0 },
    .flag("isExtreme") { abs($0.step ?? 0) == 3 }
  )
}
