// SPDX-License-Identifier: Apache-2.0
package import Analysis
package import Design
package import Manuscripts
package import Markup
package import Positioning

/// What all pages of one site share.
package struct SiteContext: Sendable {
  /// The site's name.
  package let title: String
  /// Where the site lives, with a slash at its end.
  package let baseURL: String
  /// The dataset's observations, in which analyses count their inputs.
  package let observations: ObservationList
  /// What the publisher chose that changes numbers.
  package let settings: AnalysisSettings
  /// The compiled templates.
  package let templates: PageTemplates
  /// The analysts' texts by the days of their notes.
  package var texts: [Day: Manuscript] = [:]
  /// What notes quote of their readers, by their days.
  package var readers: [Day: ReaderDigest] = [:]
  /// What the publisher chose of the site's looks.
  package var design = SiteDesign()
  /// The publisher's drawings that the design names by their digests.
  package var logos: [SiteFile] = []
  /// How old the newest figures are; `nil` where that is not looked at.
  package var freshness: Freshness?
  /// The days of the notes that have a card.
  package var cards: Set<Day> = []

  /// What the pages of a site share.
  package init(
    title: String,
    baseURL: String,
    observations: ObservationList,
    settings: AnalysisSettings,
    templates: PageTemplates
  ) {
    self.title = title
    self.baseURL = baseURL
    self.observations = observations
    self.settings = settings
    self.templates = templates
  }
}
