// SPDX-License-Identifier: Apache-2.0
package import Positioning

/// What all pages of one site share.
package struct SiteContext: Sendable {
  /// The site's name.
  package let title: String
  /// Where the site lives, with a slash at its end.
  package let baseURL: String
  /// The dataset's observations, in which analyses count their inputs.
  package let observations: [Observation]
  /// The compiled templates.
  package let templates: PageTemplates

  /// What the pages of a site share.
  package init(
    title: String,
    baseURL: String,
    observations: [Observation],
    templates: PageTemplates
  ) {
    self.title = title
    self.baseURL = baseURL
    self.observations = observations
    self.templates = templates
  }
}
