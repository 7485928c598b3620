// SPDX-License-Identifier: Apache-2.0
internal import Figures
internal import Positioning
package import Templating

/// The head of a note, on its own page and on the home page.
package struct LeadView: Sendable {
  let day: Day
  let asOf: String
  let path: String
  let headline: String
  let standfirst: String
  let regime: String?
  let regimeStrip: RenderedMarkup?
  let byRank: Bool
  /// Whether a check puts the figure in doubt.
  let isDoubtful: Bool
  let hero: FigureView?
  /// The way from the root to the page of the asset that leads; `nil` where all lead.
  let assetPath: String?
  /// What that asset is called.
  let assetName: String
  /// The way from the root to the page of what is counted.
  let measurePath: String

  /// The names that templates see.
  package static let model = Model<LeadView>(
    .text("iso") { $0.day.description },
    .text("fullDate") { fullDate($0.day) },
    .text("asOf") { $0.asOf },
    .text("path") { $0.path },
    .text("headline") { $0.headline },
    .text("standfirst") { $0.standfirst },
    .optionalText("regime") { $0.regime },
    .optionalMarkup("regimeStrip") { $0.regimeStrip },
    .flag("byRank") { $0.byRank },
    .flag("isDoubtful") { $0.isDoubtful },
    .optionalText("assetPath") { $0.assetPath },
    .text("assetName") { $0.assetName },
    .text("measurePath") { $0.measurePath },
    .optionalRecord("hero", of: FigureView.model) { $0.hero }
  )
}
