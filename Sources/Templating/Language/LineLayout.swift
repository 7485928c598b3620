// SPDX-License-Identifier: Apache-2.0

/// A piece of a template after the whitespace rules of the Mustache language were applied.
enum Piece: Sendable {
  /// The blanks, perhaps none, that begin a line with content; indentation is added here.
  case margin(Range<Int>)
  case text(Range<Int>)
  case tag(Tag)
}

/// Applies the line rules: a tag alone on its line takes the whole line with it.
///
/// Alone means one tag that writes nothing by itself, or several tags of inheritance only, with
/// nothing but blanks around them. A block opened and closed on a line of its own stays in its line.
struct LineLayout {
  private let bytes: [UInt8]
  private var line: [Token] = []
  private var open: [Tag.Sigil] = []
  private var pieces: [Piece] = []

  /// The pieces of `tokens`, which were cut from `bytes`.
  static func pieces(of tokens: [Token], in bytes: [UInt8]) -> [Piece] {
    var layout = LineLayout(bytes: bytes)
    for token in tokens {
      switch token {
      case .tag: layout.line.append(token)
      case .text(let range): layout.add(range)
      }
    }
    layout.endLine()
    return layout.pieces
  }

  private init(bytes: [UInt8]) { self.bytes = bytes }
}

extension LineLayout {
  /// Adds text, ending a line at each line feed.
  private mutating func add(_ range: Range<Int>) {
    var start = range.lowerBound
    for at in range where bytes[at] == UInt8(ascii: "\n") {
      line.append(.text(start..<(at + 1)))
      endLine()
      start = at + 1
    }
    if start < range.upperBound { line.append(.text(start..<range.upperBound)) }
  }

  private mutating func endLine() {
    let tags = line.compactMap { if case .tag(let tag) = $0 { tag } else { nil } }
    if isStandalone(tags) {
      addStandalone(tags)
    } else if tags.isEmpty, isBlank {
      pieces += line.map(piece)
    } else {
      addShared()
    }
    line.removeAll(keepingCapacity: true)
  }

  /// Whether the line of `tags` leaves no trace; keeps the stack of open tags.
  private mutating func isStandalone(_ tags: [Tag]) -> Bool {
    var allInherit = true
    var closesOwnBlock = false
    var openedHere = 0
    for tag in tags {
      let sigil = tag.sigil == .close ? open.popLast() ?? .section : tag.sigil
      if !sigil.inherits { allInherit = false }
      if tag.sigil == .close, openedHere > 0, sigil == .block { closesOwnBlock = true }
      openedHere += tag.sigil == .close ? -1 : sigil.opens ? 1 : 0
      if tag.sigil.opens { open.append(sigil) }
    }
    guard isBlank, let first = tags.first else { return false }
    if tags.count == 1 { return first.sigil != .variable && first.sigil != .raw }
    return allInherit && !(closesOwnBlock && first.sigil == .block)
  }

  /// Whether the line's text is blanks alone.
  private var isBlank: Bool {
    line.allSatisfy { token in
      guard case .text(let range) = token else { return true }
      return bytes[range].allSatisfy { [0x20, 0x09, 0x0A, 0x0D].contains($0) }
    }
  }

  /// The line's first blanks; empty if it starts with something else.
  private var indentation: Range<Int> {
    switch line.first {
    case .text(let range):
      let end = range.first { bytes[$0] != 0x20 && bytes[$0] != 0x09 } ?? range.upperBound
      return range.lowerBound..<end
    case .tag(let tag): return tag.range.lowerBound..<tag.range.lowerBound
    case nil: return 0..<0
    }
  }

  private mutating func addStandalone(_ tags: [Tag]) {
    var margin = indentation
    for var tag in tags {
      tag.margin = margin
      pieces.append(.tag(tag))
      margin = tag.range.upperBound..<tag.range.upperBound
    }
  }

  private mutating func addShared() {
    let margin = indentation
    pieces.append(.margin(margin))
    var atStart = true
    for token in line {
      switch token {
      case .text(let range):
        let rest = range.clamped(to: margin.upperBound..<Int.max)
        guard !rest.isEmpty else { continue }
        pieces.append(.text(rest))
      case .tag(var tag):
        if atStart { tag.lead = margin }
        pieces.append(.tag(tag))
      }
      atStart = false
    }
  }

  private func piece(_ token: Token) -> Piece {
    switch token {
    case .text(let range): .text(range)
    case .tag(let tag): .tag(tag)
    }
  }
}
