// SPDX-License-Identifier: Apache-2.0
internal import Figures
package import Templating

/// Everything on the home page.
package struct HomeView: Sendable {
  let frame: FrameView
  let lead: LeadView
  let recent: [NoteLinkView]
  let noteCount: Int

  /// The names that templates see.
  package static let model = Model<HomeView>(
    .record("frame", of: FrameView.model) { $0.frame },
    .record("lead", of: LeadView.model) { $0.lead },
    .flag("hasRecent") { !$0.recent.isEmpty },
    .list("recent", of: NoteLinkView.model) { $0.recent },
    .text("noteCount") { $0.noteCount == 1 ? "1 note" : "\(count($0.noteCount)) notes" }
  )
}
