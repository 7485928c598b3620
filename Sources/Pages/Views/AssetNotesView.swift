// SPDX-License-Identifier: Apache-2.0
internal import Templating

/// Everything on the page of an asset that no measure lists.
struct AssetNotesView: Sendable {
  let frame: FrameView
  let name: String
  let notes: [NoteLinkView]

  /// The names that templates see.
  static let model = Model<AssetNotesView>(
    .record("frame", of: FrameView.model) { $0.frame },
    .text("name") { $0.name },
    .list("notes", of: NoteLinkView.model) { $0.notes }
  )
}
