// SPDX-License-Identifier: Apache-2.0
package import Design
package import Positioning
package import Templating

/// What every page has around its content: the head, the masthead, the notice, the foot.
package struct FrameView: Sendable {
  /// The part of the site that the menu marks as current.
  package enum Place: Sendable {
    case home, archive, assets, measures, venues, methodology, record, elsewhere
  }

  /// The site's name.
  package let siteTitle: String
  /// The page's own title, without the site's.
  package let title: String
  /// One sentence for search engines and previews.
  package let description: String
  /// The way from the page to the site's root: "" or "../../../".
  package let root: String
  /// Where the page belongs.
  package let place: Place
  /// One line that says what is published and what is synthetic; `nil` if all is published.
  package let notice: String?
  /// The absolute address of the page, for those who find it elsewhere.
  package let address: String
  /// One line that says that the figures are late; `nil` if they are not.
  package var late: String?
  /// When the note was written; `nil` for a page that is none.
  package var published: Instant?
  /// What the page is, for search engines; `nil` without.
  package var linkedData: RenderedMarkup?
  /// What the publisher chose of the site's looks.
  package let design: SiteDesign
  /// A picture of what the page says, for where it is linked to; `nil` without.
  package var card: CardLinkView?

  /// The frame of a page.
  package init(
    siteTitle: String,
    title: String,
    description: String,
    root: String,
    place: Place,
    notice: String?,
    address: String,
    design: SiteDesign
  ) {
    self.siteTitle = siteTitle
    self.title = title
    self.description = description
    self.root = root
    self.place = place
    self.notice = notice
    self.address = address
    self.design = design
  }

  /// The names that templates see.
  package static let model = Model<FrameView>(
    .text("siteTitle") { $0.siteTitle },
    .text("title") { $0.title },
    .text("description") { $0.description },
    .text("root") { $0.root },
    .flag("isHome") { $0.place == .home },
    .flag("isArchive") { $0.place == .archive },
    .flag("isAssets") { [.assets, .measures, .venues].contains($0.place) },
    .flag("isMethodology") { $0.place == .methodology },
    .flag("isRecord") { $0.place == .record },
    .optionalText("notice") { $0.notice },
    .optionalText("late") { $0.late },
    .text("address") { $0.address },
    .optionalText("published") { $0.published?.description },
    .optionalMarkup("linkedData") { $0.linkedData },
    .optionalText("paper") { $0.design.colour("paper") },
    .optionalText("darkPaper") { $0.design.colour("paper", isDark: true) },
    .optionalRecord("logo", of: logoModel) { $0.design.logo },
    .optionalRecord("darkLogo", of: logoModel) { $0.design.darkLogo },
    .optionalRecord("card", of: CardLinkView.model) { $0.card }
  )
}

/// How large a logo is shown, in px.
private let logoModel = Model<SiteDesign.Logo>(
  .number("width", places: 0) { Double($0.width) },
  .number("height", places: 0) { Double($0.height) }
)
