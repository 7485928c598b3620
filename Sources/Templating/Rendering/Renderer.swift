// SPDX-License-Identifier: Apache-2.0

/// Runs a program on a record: the one loop that writes bytes.
struct Renderer: ~Copyable {
  /// What a value did wrong, and which instruction met it.
  struct Failure: Sendable {
    /// Why a value cannot be written.
    enum Reason: Sendable {
      case notFinite(Double)
      case unsafeURL(String)
    }

    let reason: Reason
    let instruction: Int
  }

  /// Which instruction began to write where.
  struct Mark: Sendable {
    let offset: Int
    let instruction: Int
    /// The literal that was copied there begins here in ``Program/literals``.
    let literal: Int?
    /// The markup that was copied there.
    let markup: RenderedMarkup?
  }

  private let code: UnsafeBufferPointer<Instruction>
  private let literals: UnsafePointer<UInt8>
  private let steps: UnsafeBufferPointer<Int32>
  /// The cells of each open scope.
  private let frames: UnsafeMutablePointer<UnsafePointer<Value>>
  private let isTracing: Bool
  private var urlStart = 0

  private(set) var output: ByteBuffer
  private(set) var failures: [Failure] = []
  /// Filled only when tracing.
  private(set) var marks: [Mark] = []

  /// Runs `program` on `record` and hands the finished renderer to `body`.
  static func run<Result, Fault: Error>(
    _ program: Program,
    on record: Record,
    tracing isTracing: Bool,
    capacity: Int,
    _ body: (borrowing Renderer) throws(Fault) -> Result
  ) throws(Fault) -> Result {
    // An array of nothing may have no address; one element makes sure of one.
    let literals = program.literals.isEmpty ? [0] : program.literals
    let values = record.values.isEmpty ? [Value.absent] : record.values
    return try program.code.withUnsafeBufferPointer { code throws(Fault) in
      try literals.withUnsafeBufferPointer { literals throws(Fault) in
        try program.steps.withUnsafeBufferPointer { steps throws(Fault) in
          try values.withUnsafeBufferPointer { values throws(Fault) in
            guard let base = literals.baseAddress, let root = values.baseAddress else {
              preconditionFailure("arrays with elements have addresses")
            }
            var renderer = Renderer(
              code: code,
              literals: base,
              steps: steps,
              frameCount: program.frameCount,
              root: root,
              isTracing: isTracing,
              capacity: capacity
            )
            renderer.run(0, code.count)
            return try body(renderer)
          }
        }
      }
    }
  }

  private init(
    code: UnsafeBufferPointer<Instruction>,
    literals: UnsafePointer<UInt8>,
    steps: UnsafeBufferPointer<Int32>,
    frameCount: Int,
    root: UnsafePointer<Value>,
    isTracing: Bool,
    capacity: Int
  ) {
    self.code = code
    self.literals = literals
    self.steps = steps
    self.isTracing = isTracing
    frames = .allocate(capacity: frameCount)
    frames.initialize(repeating: root, count: frameCount)
    output = ByteBuffer(capacity: capacity)
  }

  deinit { frames.deallocate() }
}

extension Renderer {
  /// Runs the instructions from `start` up to `end`.
  private mutating func run(_ start: Int, _ end: Int) {
    var at = start
    while at < end {
      let instruction = code[at]
      if isTracing { mark(at, instruction) }
      switch instruction {
      case .literal(let start, let count):
        output.append(literals + Int(start), count: Int(count))
      case .text(let slot): write(slot, Escape.content)
      case .attribute(let slot): write(slot, Escape.attribute)
      case .plain(let slot): writePlain(slot)
      case .number(let slot, let places): writeNumber(slot, Int(places), at)
      case .markup(let slot): writeMarkup(slot)
      case .beginURL: urlStart = output.count
      case .endURL(let isPrefixed, let tail): checkURL(isPrefixed, tail, at)
      case .when(let slot, let end):
        if !value(slot).isTruthy { at = Int(end) - 1 }
      case .unless(let slot, let end):
        if value(slot).isTruthy { at = Int(end) - 1 }
      case .with(let slot, let frame, let end):
        runRecord(slot, Int(frame), at + 1, Int(end))
        at = Int(end) - 1
      case .each(let slot, let frame, let width, let end):
        runRows(slot, Int(frame), Int(width), at + 1, Int(end))
        at = Int(end) - 1
      }
      at += 1
    }
  }

  @inline(__always)
  private func value(_ slot: Slot) -> Value {
    let first = frames[Int(slot.frame)][Int(slot.field)]
    return _fastPath(slot.steps.isEmpty) ? first : nested(first, slot.steps)
  }

  /// The value behind `first`, from record to record; absent if one on the way is.
  private func nested(_ first: Value, _ steps: Range<Int32>) -> Value {
    var value = first
    for index in steps {
      guard case .record(let record) = value else { return .absent }
      value = record.values[Int(self.steps[Int(index)])]
    }
    return value
  }
}

// MARK: - Scopes

extension Renderer {
  private mutating func runRecord(_ slot: Slot, _ frame: Int, _ start: Int, _ end: Int) {
    guard case .record(let record) = value(slot) else { return }
    record.values.withUnsafeBufferPointer { values in
      // A record without fields has no cell that the body could ask for.
      if let base = values.baseAddress { frames[frame] = base }
      run(start, end)
    }
  }

  private mutating func runRows(
    _ slot: Slot,
    _ frame: Int,
    _ width: Int,
    _ start: Int,
    _ end: Int
  ) {
    guard case .list(let rows) = value(slot) else { return }
    rows.cells.withUnsafeBufferPointer { cells in
      for row in 0..<rows.count {
        if let base = cells.baseAddress { frames[frame] = base + row * width }
        run(start, end)
      }
    }
  }
}

// MARK: - Values

extension Renderer {
  @inline(__always)
  private mutating func write(_ slot: Slot, _ escape: Escape) {
    guard case .text(let text) = value(slot) else { return }
    if text.utf8.withContiguousStorageIfAvailable({ escape.write($0, to: &output) }) == nil {
      var copy = text
      copy.withUTF8 { escape.write($0, to: &output) }
    }
  }

  private mutating func writePlain(_ slot: Slot) {
    guard case .text(var text) = value(slot) else { return }
    text.withUTF8 { bytes in
      if let base = bytes.baseAddress { output.append(base, count: bytes.count) }
    }
  }

  @inline(__always)
  private mutating func writeNumber(_ slot: Slot, _ places: Int, _ at: Int) {
    guard case .number(let number) = value(slot) else { return }
    if _slowPath(!FixedDecimal.write(number, places: places, to: &output)) {
      failures.append(Failure(reason: .notFinite(number), instruction: at))
    }
  }

  private mutating func writeMarkup(_ slot: Slot) {
    guard case .markup(let markup) = value(slot) else { return }
    markup.bytes.withUnsafeBufferPointer { bytes in
      if let base = bytes.baseAddress { output.append(base, count: bytes.count) }
    }
  }

  /// Refuses what was written since the URL began, if its scheme is not allowed.
  private mutating func checkURL(_ isPrefixed: Bool, _ tail: URLSpan.Tail, _ at: Int) {
    let written = UnsafeBufferPointer(rebasing: output.bytes[urlStart...])
    let isSafe =
      switch URLScheme.verdict(written) {
      // What stands before it is part of the scheme, which then is none of the allowed ones.
      case .safe: !isPrefixed || !hasScheme(written)
      case .unsafe: false
      case .undecided:
        switch tail {
        case .plain: true
        case .colon: !isPrefixed && URLScheme.isAllowed(written)
        case .scheme: false
        }
      }
    guard !isSafe else { return }
    let url = String(decoding: written, as: UTF8.self)
    failures.append(Failure(reason: .unsafeURL(url), instruction: at))
    output.truncate(to: urlStart)
  }

  private func hasScheme(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    bytes.first { [UInt8(ascii: ":"), 0x2F, 0x3F, 0x23].contains($0) } == UInt8(ascii: ":")
  }
}

// MARK: - The map back to the templates

extension Renderer {
  private mutating func mark(_ at: Int, _ instruction: Instruction) {
    var literal: Int?
    var markup: RenderedMarkup?
    switch instruction {
    case .literal(let start, _): literal = Int(start)
    case .markup(let slot): if case .markup(let found) = value(slot) { markup = found }
    case .text, .attribute, .plain, .number: break
    case .beginURL, .endURL, .when, .unless, .with, .each: return
    }
    marks.append(Mark(offset: output.count, instruction: at, literal: literal, markup: markup))
  }
}
