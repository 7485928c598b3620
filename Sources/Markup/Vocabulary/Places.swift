// SPDX-License-Identifier: Apache-2.0

/// Kinds of content: what an element is, what it may hold, what may not stand anywhere inside it.
///
/// The HTML Standard's categories (https://html.spec.whatwg.org/#content-models), and one kind for
/// each group of elements that has a place of its own.
struct Places: OptionSet {
  let rawValue: UInt64

  static let text = Places(rawValue: 1 << 0)
  static let flow = Places(rawValue: 1 << 1)
  static let phrasing = Places(rawValue: 1 << 2)
  static let metadata = Places(rawValue: 1 << 3)
  static let rootPart = Places(rawValue: 1 << 4)
  static let listItem = Places(rawValue: 1 << 5)
  static let term = Places(rawValue: 1 << 6)
  static let termGroup = Places(rawValue: 1 << 7)
  static let figureCaption = Places(rawValue: 1 << 8)
  static let summary = Places(rawValue: 1 << 9)
  static let legend = Places(rawValue: 1 << 10)
  static let tablePart = Places(rawValue: 1 << 11)
  static let row = Places(rawValue: 1 << 12)
  static let cell = Places(rawValue: 1 << 13)
  static let column = Places(rawValue: 1 << 14)
  static let option = Places(rawValue: 1 << 15)
  static let optionGroup = Places(rawValue: 1 << 16)
  static let graphic = Places(rawValue: 1 << 17)
  static let description = Places(rawValue: 1 << 18)
  static let textSpan = Places(rawValue: 1 << 19)
  static let gradientStop = Places(rawValue: 1 << 20)
  static let formula = Places(rawValue: 1 << 21)
  static let formulaRow = Places(rawValue: 1 << 22)
  static let formulaCell = Places(rawValue: 1 << 23)
  static let annotation = Places(rawValue: 1 << 24)
  static let heading = Places(rawValue: 1 << 25)
  // What may not nest
  static let interactive = Places(rawValue: 1 << 32)
  static let label = Places(rawValue: 1 << 33)
  static let form = Places(rawValue: 1 << 34)
  static let main = Places(rawValue: 1 << 35)
  static let header = Places(rawValue: 1 << 36)
  static let table = Places(rawValue: 1 << 37)
  static let sectioning = Places(rawValue: 1 << 38)
  static let definition = Places(rawValue: 1 << 39)

  /// What most elements of text hold.
  static let line: Places = [.text, .phrasing]
  /// What most blocks hold.
  static let block: Places = [.text, .flow]
}
