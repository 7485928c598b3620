// SPDX-License-Identifier: Apache-2.0

/// A compiled template: flat arrays, nothing to look up by name.
struct Program: Sendable {
  /// What wrote an instruction: a tag, or literal text.
  struct Site: Sendable {
    let file: Int
    let offset: Int
    /// The dotted name of the value from the root of the data; `nil` for literal text.
    let name: String?
  }

  /// A run of ``literals`` copied from one place of one file.
  private struct Stretch: Sendable {
    let start: Int
    let file: Int
    let offset: Int
    /// False for blanks that stand for no bytes of the file.
    let isCopy: Bool
  }

  private(set) var code: [Instruction] = []
  /// One for each instruction.
  private(set) var sites: [Site] = []
  /// All literal text.
  private(set) var literals: [UInt8] = []
  /// The cells of slots that go through nested records.
  private(set) var steps: [Int32] = []
  /// How many scopes are open at most.
  private(set) var frameCount = 1
  private var stretches: [Stretch] = []
  /// Whether the next literal may join the last one: no section begins or ends between them.
  private var joins = false

  /// The file and offset of the literal byte at `index` of ``literals``.
  func origin(ofLiteral index: Int) -> (file: Int, offset: Int)? {
    var (low, high) = (0, stretches.count)
    while high - low > 1 {
      let middle = (low + high) / 2
      if stretches[middle].start <= index { low = middle } else { high = middle }
    }
    guard low < stretches.count else { return nil }
    let stretch = stretches[low]
    return (stretch.file, stretch.offset + (stretch.isCopy ? index - stretch.start : 0))
  }
}

// MARK: - Building

extension Program {
  /// Appends `instruction`, written by `site`.
  ///
  /// - Returns: Its index.
  @discardableResult
  mutating func add(_ instruction: Instruction, _ site: Site) -> Int {
    code.append(instruction)
    sites.append(site)
    joins = false
    return code.count - 1
  }

  /// Appends literal `bytes` from `offset` of `file`.
  mutating func addLiteral(_ bytes: some Collection<UInt8>, file: Int, offset: Int, isCopy: Bool) {
    guard !bytes.isEmpty else { return }
    let start = literals.count
    stretches.append(Stretch(start: start, file: file, offset: offset, isCopy: isCopy))
    literals += bytes
    if joins, case .literal(let first, let count) = code.last {
      code[code.count - 1] = .literal(start: first, count: count + Int32(bytes.count))
    } else {
      add(
        .literal(start: Int32(start), count: Int32(bytes.count)),
        Site(file: file, offset: offset, name: nil)
      )
      joins = true
    }
  }

  /// Ends the body of the section at `index` here.
  mutating func end(sectionAt index: Int) {
    code[index] = code[index].ending(at: code.count)
    joins = false
  }

  /// The slot at `fields` from `frame`; `fields` is not empty.
  mutating func slot(frame: Int, fields: [Int]) -> Slot {
    let start = Int32(steps.count)
    steps += fields.dropFirst().map(Int32.init)
    let first = Int32(fields.first ?? 0)
    return Slot(frame: Int32(frame), field: first, steps: start..<Int32(steps.count))
  }

  /// Reserves one more scope above `depth` scopes.
  ///
  /// - Returns: Its number.
  mutating func frame(above depth: Int) -> Int {
    frameCount = max(frameCount, depth + 1)
    return depth
  }
}
