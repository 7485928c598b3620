// SPDX-License-Identifier: Apache-2.0
package import Design
internal import Templating

extension PageTemplates {
  /// What is chosen in `design` and drawn by no template, each with the template that should: a
  /// publisher's own of an older version may not know it.
  package func unread(of design: SiteDesign) -> [(chosen: String, template: String)] {
    let asked = Set(self[.note].uses.flatMap { use in use.conditions.map(\.name) + [use.name] })
    let wanted = [
      ("sections", "pages/note", design.sections != SiteDesign.allSections, "sections"),
      ("logo", "parts/frame", design.logo != nil, "frame.logo"),
    ]
    return wanted.compactMap { chosen, template, isChosen, name in
      isChosen && !asked.contains(name) ? (chosen, template) : nil
    }
  }
}
