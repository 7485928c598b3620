// SPDX-License-Identifier: Apache-2.0
import Commentary
import Positioning
import Testing

@Suite("What a note quotes of its readers")
struct ReaderDigestTests {
  private let day = Day(20_000)
  private var cutOff: Instant { (day + 1).end }

  private func comment(
    _ author: String,
    likes: Int,
    at time: Int = 0,
    on day: Day? = nil,
    role: String? = nil,
    _ text: String = "text"
  ) -> ReaderComment {
    ReaderComment(
      note: day ?? self.day,
      author: author,
      role: role,
      time: (self.day + 1).start + time,
      text: text,
      likes: likes
    )
  }

  private func quoted(_ comments: [ReaderComment]) -> [String] {
    ReaderDigest(of: comments, on: day, before: cutOff)?.quoted.map(\.author) ?? []
  }

  @Test("most likes first, then the earlier, then by author, three at most")
  func order() {
    let comments = [
      comment("d", likes: 2, at: 9), comment("a", likes: 2, at: 9), comment("b", likes: 2, at: 5),
      comment("c", likes: 7, at: 20), comment("e", likes: 1),
    ]
    #expect(quoted(comments) == ["c", "b", "a"])
    #expect(quoted(comments.reversed()) == ["c", "b", "a"])
  }

  @Test("one of each author, the best")
  func authors() {
    let digest = ReaderDigest(
      of: [comment("a", likes: 3), comment("a", likes: 9, at: 5), comment("b", likes: 1)],
      on: day,
      before: cutOff
    )
    #expect(digest?.quoted.map(\.likes) == [9, 1])
    #expect(digest?.count == 3)
  }

  @Test("a comment made at the cut-off or later, or on another note, does not count")
  func inTime() {
    let late = cutOff.seconds - (day + 1).start.seconds
    let comments = [
      comment("a", likes: 1, at: late - 1), comment("b", likes: 9, at: late),
      comment("c", likes: 9, on: day - 1),
    ]
    let digest = ReaderDigest(of: comments, on: day, before: cutOff)
    #expect(digest?.quoted.map(\.author) == ["a"])
    #expect(digest?.count == 1)
  }

  @Test("a comment that is too long is counted and not cut")
  func tooLong() {
    let most = String(repeating: "e\u{301}", count: ReaderDigest.longest / 2)
    let comments = [comment("a", likes: 9, most + "!"), comment("b", likes: 1, most)]
    let digest = ReaderDigest(of: comments, on: day, before: cutOff)
    #expect(digest?.quoted.map(\.author) == ["b"])
    #expect((digest?.count, digest?.tooLong) == (2, 1))
    #expect(ReaderDigest(of: [comments[0]], on: day, before: cutOff) == nil)
  }

  @Test("a name or a role that is too long makes its comment so")
  func longNames() {
    let most = String(repeating: "e\u{301}", count: ReaderDigest.longestName / 2)
    let comments = [
      comment(most + "!", likes: 9), comment("b", likes: 8, role: most + "!"),
      comment(most, likes: 7, role: most),
    ]
    let digest = ReaderDigest(of: comments, on: day, before: cutOff)
    #expect(digest?.quoted.map(\.author) == [most])
    #expect((digest?.count, digest?.tooLong) == (3, 2))
  }

  @Test("nobody said anything")
  func none() { #expect(ReaderDigest(of: [], on: day, before: cutOff) == nil) }
}
