// SPDX-License-Identifier: Apache-2.0
internal import Diagnostics

/// Ids are unique in a page, and what is referred to exists.
struct IdentifierRule {
  /// A word that must be some element's id.
  struct Reference {
    let id: Bytes
    let index: Int
    let key: UInt8
  }

  /// All ids in document order.
  private(set) var ids: [Bytes] = []
  /// Numbers into `ids` plus one, by hash; a power of two, at most half full.
  private var table = [Int32](repeating: 0, count: 256)
  private var references: [Reference] = []

  /// Notes an element's id.
  mutating func name(_ id: Bytes, _ element: @autoclosure () -> Element, _ findings: inout Findings)
  {
    if id.isEmpty || id.contains(where: { $0 <= 32 }) {
      findings.add(.badID, at: element().place(.id), "the id `\(id.text)` is empty or has blanks")
      return
    }
    let slot = slot(of: id)
    if table[slot] != 0 {
      findings.add(
        .duplicateID,
        at: element().place(.id),
        "the id `\(id.text)` is given a second time",
        fix: "give every element an id of its own"
      )
      return
    }
    ids.append(id)
    table[slot] = Int32(ids.count)
    if ids.count * 2 > table.count { grow() }
  }

  /// Notes that `element` refers to each id in `value`.
  mutating func refer(_ value: Bytes, _ index: Int, _ key: UInt8) {
    for word in value.words { references.append(Reference(id: word, index: index, key: key)) }
  }

  /// Notes that an address refers to `id` in its own page.
  mutating func refer(fragment id: Bytes, _ index: Int, _ key: UInt8) {
    references.append(Reference(id: id, index: index, key: key))
  }

  /// Finds the references without a target.
  func finish(_ context: PageContext, _ findings: inout Findings) {
    for reference in references where !contains(reference.id) {
      let element = context.element(reference.index, .unknown)
      let key = Key(rawValue: reference.key) ?? .unknown
      findings.add(
        .missingTarget,
        at: element.place(key),
        "`\(key.name)` refers to `\(reference.id.text)`, which is no id in this page",
        fix: suggestion(for: reference.id)
      )
    }
  }

  /// Whether some element has this id, percent escapes undone.
  func contains(_ id: Bytes) -> Bool {
    if table[slot(of: id)] != 0 { return true }
    guard id.contains(UInt8(ascii: "%")), let decoded = percentDecoded(id) else { return false }
    return decoded.withUnsafeBufferPointer { table[slot(of: $0)] != 0 }
  }
}

extension IdentifierRule {
  /// The slot that holds `id`, or the free one for it.
  private func slot(of id: Bytes) -> Int {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325  // FNV-1a
    for byte in id { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    let mask = table.count - 1
    var slot = Int(truncatingIfNeeded: hash ^ hash >> 32) & mask
    while table[slot] != 0, !ids[Int(table[slot]) - 1].elementsEqual(id) {
      slot = (slot + 1) & mask
    }
    return slot
  }

  private mutating func grow() {
    table = [Int32](repeating: 0, count: table.count * 2)
    for (index, id) in ids.enumerated() { table[slot(of: id)] = Int32(index + 1) }
  }

  private func suggestion(for id: Bytes) -> String? {
    nearSpelling(of: id.text, among: ids.prefix(500).map(\.text)).map { "write `\($0)`" }
  }
}
