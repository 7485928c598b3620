// SPDX-License-Identifier: Apache-2.0

/// Follows markup byte by byte, just enough to know how a tag at this point is to be masked.
///
/// It decides nothing: libxml2 parses what was masked, and a place libxml2 does not confirm is
/// refused.
struct MarkupScanner: Sendable {
  /// What the next byte is part of.
  enum Mode: Hashable, Sendable {
    case content, tag, value, comment, cdata, instruction, declaration
  }

  /// A mode and which tag or value of the text it is; equal in one and the same tag or value.
  struct State: Hashable, Sendable {
    var mode = Mode.content
    var serial = 0
  }

  private(set) var state = State()
  private var tagSerial = 0
  private var valueSerial = 0
  private var quote: UInt8 = 0
  /// The bytes since the last `<`, as many as its kind needs.
  private var opening: [UInt8] = []
  /// The last two bytes, the later one last.
  private var last: (UInt8, UInt8) = (0, 0)

  /// Whether the next byte, if not a blank, begins an attribute's name.
  private(set) var expectsAttribute = false

  /// The last byte that was not a blank.
  private(set) var lastVisible: UInt8 = 0

  /// Moves over `byte`.
  mutating func advance(_ byte: UInt8) {
    switch state.mode {
    case .content: if byte == UInt8(ascii: "<") { enterTag() }
    case .tag: advanceInTag(byte)
    case .value:
      if byte == quote { state = State(mode: .tag, serial: tagSerial) }
    case .comment: leave(if: byte == close && last == (dash, dash))
    case .cdata: leave(if: byte == close && last == (bracket, bracket))
    case .instruction: leave(if: byte == close && last.1 == UInt8(ascii: "?"))
    case .declaration: leave(if: byte == close)
    }
    let blank = Self.isBlank(byte)
    expectsAttribute = state.mode == .tag && blank
    if !blank { lastVisible = byte }
    last = (last.1, byte)
  }

  /// Whether `byte` separates names in a tag.
  static func isBlank(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D
  }
}

private let close = UInt8(ascii: ">")
private let dash = UInt8(ascii: "-")
private let bracket = UInt8(ascii: "]")

extension MarkupScanner {
  private mutating func enterTag() {
    tagSerial += 1
    state = State(mode: .tag, serial: tagSerial)
    opening = [UInt8(ascii: "<")]
  }

  private mutating func leave(if isEnd: Bool) {
    if isEnd { state = State() }
  }

  private mutating func advanceInTag(_ byte: UInt8) {
    if opening.count < 9 { opening.append(byte) }
    if opening.count == 2, byte == UInt8(ascii: "?") {
      state.mode = .instruction
    } else if opening.starts(with: "<!".utf8) {
      advanceInDeclaration(byte)
    } else if byte == close {
      state = State()
    } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
      valueSerial += 1
      quote = byte
      state = State(mode: .value, serial: valueSerial)
    }
  }

  private mutating func advanceInDeclaration(_ byte: UInt8) {
    guard opening.count > 2 else { return }
    let isComment = "<!--".utf8.starts(with: opening)
    let isCData = "<![CDATA[".utf8.starts(with: opening)
    if isComment, opening.count == 4 {
      state.mode = .comment
    } else if isCData, opening.count == 9 {
      state.mode = .cdata
    } else if !isComment, !isCData {
      if byte == close { state = State() } else { state.mode = .declaration }
    }
  }
}
