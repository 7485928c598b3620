// SPDX-License-Identifier: Apache-2.0
internal import Diagnostics
internal import Templating

/// What the words of feeds may tell.
struct FeedWords: Sendable {
  /// The lines that the template writes.
  enum Key: String, Hashable, Sendable, CaseIterable {
    case title, follow, summary
  }

  let site: String
  /// The asset that all its notes lead with; `nil` for all notes.
  var asset: String?
  /// The year that it is of; `nil` for the newest notes.
  var year: String?
  /// The ratio, skew and regime of one note; empty and `nil` without.
  var ratio = "", skew = ""
  var regime: String?

  /// What the template may write.
  static let model = Model<FeedWords>(
    .text("site") { $0.site },
    .optionalText("asset") { $0.asset },
    .optionalText("year") { $0.year },
    .optionalText("ratio") { $0.ratio.isEmpty ? nil : $0.ratio },
    .optionalText("skew") { $0.skew.isEmpty ? nil : $0.skew },
    .optionalText("regime") { $0.regime }
  )
}

extension SitePast {
  /// The words of a feed.
  func feedWords(_ feed: FeedWords) throws(ReportError) -> Words<FeedWords.Key> {
    try Words(words[.feed], FeedWords.model.record(of: feed))
  }
}
