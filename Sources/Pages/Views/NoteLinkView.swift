// SPDX-License-Identifier: Apache-2.0
internal import Figures
package import Positioning
package import Templating

/// A note in a list.
package struct NoteLinkView: Sendable {
  /// The note's day.
  package let day: Day
  /// The way from the site's root; `nil` for a note without a page.
  package let path: String?
  /// The headline.
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

  /// The names that templates see.
  package static let model = Model<NoteLinkView>(
    .text("iso") { $0.day.description },
    .text("shortDate") { shortDate($0.day) },
    .text("weekdayDate") { weekdayDate($0.day) },
    .text("mediumDate") { mediumDate($0.day) },
    .text("longDate") { longDate($0.day) },
    .optionalText("path") { $0.path },
    .text("headline") { $0.headline },
    .text("ratio") { $0.ratio },
    .text("skew") { $0.skew },
    .optionalMarkup("regime") { $0.regime }
  )
}
