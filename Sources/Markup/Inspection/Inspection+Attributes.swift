// SPDX-License-Identifier: Apache-2.0
internal import CMarkup

extension Inspection {
  /// Looks at the attributes; whether there is a role or a state of ARIA among them.
  @inline(__always)
  mutating func attributes(
    of element: Element,
    _ words: VocabularyRule.Names
  ) -> Bool {
    let row = Int(element.tag.rawValue) * 256
    var hasRole = false
    for attribute in element.attributes {
      guard attribute.isPlain else {
        named(attribute, element, words)
        continue
      }
      let key = tables.keys[Int(attribute.name)]
      let use = tables.uses[row + Int(key)]
      switch use {
      case 0: VocabularyRule().attribute(attribute, of: element, words, &findings)
      case Reading.plain.rawValue + 1: break
      default:
        hasRole = hasRole || use & Vocabulary.aria != 0
        read(attribute, key, Reading(use: use), of: element)
      }
    }
    return hasRole
  }

  /// Reads one value as its attribute asks.
  @inline(__always)
  mutating func read(
    _ attribute: cmk_attribute,
    _ key: UInt8,
    _ reading: Reading,
    of element: Element
  ) {
    let value = context.records.value(attribute, in: context.source)
    switch reading {
    case .plain: break
    case .numbers: numbers.numbers(value, key, of: element, &findings)
    case .path: numbers.path(value, of: element, &findings)
    case .expression: numbers.expression(value, key, of: element, &findings)
    case .id: identifiers.name(value, element, &findings)
    case .references: identifiers.refer(value, element.index, key)
    case .paint:
      if let id = AddressRule().paint(value, key, of: element, &findings) {
        identifiers.refer(fragment: id, element.index, key)
      }
    case .link, .request:
      let isRequest = reading == .request || AddressRule.isRequest(element)
      let id = addresses.address(value, key, of: element, isRequest: isRequest, &findings)
      if let id { identifiers.refer(fragment: id, element.index, key) }
    }
  }

  /// Looks at an attribute that is not in the table by its plain name.
  mutating func named(
    _ attribute: cmk_attribute,
    _ element: Element,
    _ words: VocabularyRule.Names
  ) {
    if attribute.isDeclaration {
      if element.tag == .unknown { return }
      DeclarationRule().declaration(
        prefix: words(attribute.name),
        uri: words(attribute.value),
        on: element,
        &findings
      )
      return
    }
    let prefix = attribute.prefix == 0 ? "" : words(attribute.prefix) + ":"
    guard let key = Key.named(prefix + words(attribute.name)),
      tables.rules[Int(element.tag.rawValue)].keys.contains(key)
    else {
      VocabularyRule().attribute(attribute, of: element, words, &findings)
      return
    }
    read(attribute, key.rawValue, Reading.of(key), of: element)
  }
}
