// SPDX-License-Identifier: Apache-2.0
import Positioning

/// One object of a file of comments, understood member by member.
struct CommentRow {
  /// What is wrong with it, and at which byte of the file.
  struct Fault: Error {
    let problem: RowProblem
    let offset: Int
  }

  /// The names that are read.
  static let names = ["note", "author", "role", "time", "text", "likes"]

  private let bytes: UnsafeBufferPointer<UInt8>
  private let start: Int
  private let members: [String: JSONMember]

  /// The object at byte `start`, which has `members`.
  init(
    _ bytes: UnsafeBufferPointer<UInt8>,
    at start: Int,
    _ members: [JSONMember]
  ) throws(Fault) {
    (self.bytes, self.start) = (bytes, start)
    var byName: [String: JSONMember] = [:]
    for member in members where byName.updateValue(member, forKey: member.name) != nil {
      let problem = RowProblem(
        .jsonDuplicateName,
        "`\(member.name)` stands twice in the object",
        fix: "remove one"
      )
      throw Fault(problem: problem, offset: member.offset)
    }
    self.members = byName
  }

  /// The comment.
  func comment() throws(Fault) -> ReaderComment {
    ReaderComment(
      note: try day("note"),
      author: try text("author"),
      role: isGiven("role") ? try text("role") : nil,
      time: try time("time", TimeCell.expectation) { $0.complete },
      text: try text("text"),
      likes: try count("likes")
    )
  }

  /// The day called `name`.
  func day(_ name: String) throws(Fault) -> Day {
    try time(name, "a date, such as `2025-12-17`") { cell in
      if case .day(let day) = cell.time { day } else { nil }
    }
  }

  /// The whole number called `name`, from 0 to 1,000,000,000.
  func count(_ name: String) throws(Fault) -> Int {
    let member = try member(name)
    guard case .number(let range) = member.value, let number = Number(bytes[range]) else {
      throw wrongType(name, "a number", member)
    }
    guard let count = Int(exactly: number.value), (0...1_000_000_000).contains(count) else {
      let problem = RowProblem(
        .outOfRange,
        "`\(name)` is no count",
        fix: "give a whole number from 0 on"
      )
      throw Fault(problem: problem, offset: member.offset)
    }
    return count
  }
}

extension CommentRow {
  private func isGiven(_ name: String) -> Bool { members[name].map { $0.value != .null } ?? false }

  private func member(_ name: String) throws(Fault) -> JSONMember {
    guard let member = members[name], member.value != .null else {
      let problem = RowProblem(.empty, "`\(name)` is missing", fix: "add it to the object")
      throw Fault(problem: problem, offset: members[name]?.offset ?? start)
    }
    return member
  }

  private func wrongType(_ name: String, _ expected: String, _ member: JSONMember) -> Fault {
    let summary = "`\(name)` must be \(expected)"
    let problem = RowProblem(.jsonType, summary, fix: "write \(expected)")
    return Fault(problem: problem, offset: member.offset)
  }

  /// A text without the blanks around it, never empty.
  private func text(_ name: String) throws(Fault) -> String {
    let member = try member(name)
    guard case .string(let bytes) = member.value else { throw wrongType(name, "a string", member) }
    let text = String(decoding: bytes, as: UTF8.self)
    let start = text.drop(while: \.isWhitespace)
    guard let last = start.lastIndex(where: { !$0.isWhitespace }) else {
      let fix = "write something, or leave the comment out"
      let problem = RowProblem(.empty, "`\(name)` is empty", fix: fix)
      throw Fault(problem: problem, offset: member.offset)
    }
    return String(start[...last])
  }

  private func time<Time>(
    _ name: String,
    _ expected: String,
    _ read: (TimeCell) -> Time?
  ) throws(Fault) -> Time {
    let member = try member(name)
    let written: [UInt8]
    switch member.value {
    case .string(let text): written = text
    case .number(let range): written = Array(bytes[range])
    default: throw wrongType(name, "a string or an integer", member)
    }
    let cell = written.withUnsafeBufferPointer { TimeCell($0[...]) }
    guard let time = cell.flatMap(read) else {
      let shown = String(String(decoding: written, as: UTF8.self).prefix(40))
      let problem = RowProblem(.time, "`\(shown)` is not a time", fix: "write \(expected)")
      throw Fault(problem: problem, offset: member.offset)
    }
    return time
  }
}
