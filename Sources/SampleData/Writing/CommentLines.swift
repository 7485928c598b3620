// SPDX-License-Identifier: Apache-2.0
import Figures
import Positioning

/// The lines of `comments/comments.jsonl`: what invented readers said about the last few notes.
///
/// Each says that it is synthetic; none says what a price will do, or what anyone should.
struct CommentLines: Sendable {
  /// How many notes before the last have comments, and how many each has.
  private static let (notes, perNote) = (3, 5)

  /// The file; `nil` where no note has another after it.
  let file: SampleFile?

  /// The comments of the sample that `request` asks for.
  init(_ request: SampleRequest) {
    let first = max(0, request.allDays - 1 - Self.notes)
    let days = (first..<max(first, request.allDays - 1)).map { place in
      request.lastDay - (request.allDays - 1 - place)
    }
    let lines = days.flatMap { Self.lines(on: $0, seed: request.seed) }
    file =
      lines.isEmpty
      ? nil
      : SampleFile(
        path: "comments/comments.jsonl",
        bytes: Array((lines.joined(separator: "\n") + "\n").utf8)
      )
  }

  /// The comments on the note of `day`, made on the day after, in the order of their times.
  private static func lines(on day: Day, seed: UInt64) -> [String] {
    var draws = Draws(seed: seed, label: "comments/\(day)")
    let start = Int(draws.uniform(in: 0...Double(texts.count - 1)))
    let span = 43_200 / perNote
    return (0..<perNote).map { place in
      let text = texts[(start + 3 * place) % texts.count]
      let time = (day + 1).start + 21_600 + place * span + Int(draws.uniform() * Double(span))
      let likes = Int(draws.uniform() * 30)
      return """
        {"note":"\(day)","author":"Synthetic reader \(1 + (start + place) % 8)",\
        "role":"invented","time":"\(time)","text":\(jsonString("Synthetic comment: " + text)),\
        "likes":\(likes)}
        """
    }
  }

  private static let texts = [
    "the table of venues answers what the headline leaves open.",
    "which of these figures are measured, and which are modelled?",
    "the range beside the ratio says more than the ratio.",
    "how much of the short side hedges spot holdings?",
    "the rank is easier to read with its window beside it.",
    "what did such readings look like a year ago?",
    "two assets make up most of the total; what remains without them?",
    "please keep the list of what is missing.",
  ]
}
