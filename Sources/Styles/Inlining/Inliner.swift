// SPDX-License-Identifier: Apache-2.0
internal import Diagnostics
internal import Markup

/// Collects what must change in a mail, and what is wrong with it.
struct Inliner {
  /// The mail.
  let mail: EditedMarkup
  /// What is written into it.
  let rules: MailRules
  /// What the sheet says of the kinds of elements so far.
  private var known: [NamedElement: [Declaration]] = [:]
  /// The changes; none overlap.
  private(set) var edits: [TextEdit] = []
  /// What is wrong, in the order of the mail.
  private(set) var found: [Diagnostic] = []

  /// For `mail` and `rules`, before the first element.
  init(mail: EditedMarkup, rules: MailRules) {
    self.mail = mail
    self.rules = rules
  }

  /// Adds what changes in the start tag of `element`, which stands at `range`.
  mutating func add(_ element: MarkupElement, at range: Range<Int>) {
    if let attribute = element.attribute("class") { cut(attribute, to: element.classes) }
    write(styles(of: element), on: element, at: range)
    for name in ["bgcolor", "color"] {
      if let attribute = element.attribute(name) { resolve(attribute) }
    }
  }

  /// Adds the kept rules to the mail's `<style>`.
  mutating func putKept() {
    guard !rules.kept.isEmpty else { return }
    let starts = mail.events.indices.filter { mail.events[$0].startsStyle }
    guard starts.count == 1, case .end = mail.events[starts[0] + 1].kind,
      !mail.events[starts[0] + 1].range.isEmpty
    else {
      let place = starts.last.map { mail.events[$0].range.lowerBound } ?? 0
      found.append(
        mail.error(
          .placeholder,
          "the rules for the head need one empty `<style>` in the mail",
          at: place,
          fix: "<style></style>"
        )
      )
      return
    }
    let end = mail.events[starts[0]].range.upperBound
    edits.append(TextEdit(range: end..<end, text: "\n\(rules.kept)\n"))
  }
}

extension Inliner {
  /// Leaves of a `class` what kept rules name; a class that no rule names is an error.
  private mutating func cut(_ attribute: MarkupAttribute, to classes: [String]) {
    for name in classes where !rules.classes.contains(name) {
      found.append(
        mail.error(
          .unknownClass,
          "no rule of the sheet names the class `\(name)`",
          at: attribute.valueRange.lowerBound,
          fix: nearSpelling(of: name, among: rules.classes)
        )
      )
    }
    let kept = classes.filter { rules.keptClasses.contains($0) }
    if kept.isEmpty {
      edits.append(TextEdit(range: attribute.rangeWithBlanks(in: mail.bytes), text: ""))
    } else {
      let text = kept.joined(separator: " ").escaped
      edits.append(TextEdit(range: attribute.valueRange, text: text))
    }
  }

  /// What the sheet and its own `style` say of `element`, from weak to strong.
  private mutating func styles(of element: MarkupElement) -> [Declaration] {
    let sheet = sheetStyles(of: NamedElement(element))
    guard let attribute = element.attribute("style") else { return sheet }
    return (sheet + ownStyles(attribute).filter { !$0.isCustom }).effective
  }

  /// What the sheet says of `element`; a mail has few kinds of elements, each many times.
  private mutating func sheetStyles(of element: NamedElement) -> [Declaration] {
    if let known = known[element] { return known }
    var cascade = Cascade()
    for rule in rules.inline where rule.selector.matches([element]) {
      cascade.add(rule.declarations, of: rule.selector)
    }
    let styles = cascade.declarations.filter { !$0.isCustom }.effective
    known[element] = styles
    return styles
  }

  /// The declarations in a `style` attribute.
  private mutating func ownStyles(_ attribute: MarkupAttribute) -> [Declaration] {
    do throws(ReportError) {
      var cursor = StyleCursor(SourceText(Array(attribute.value.utf8), file: "style"))
      let declarations = try cursor.declarations()
      guard cursor.isAtEnd else { throw cursor.place.error(.syntax, "`}` closes nothing") }
      return try declarations.map { declaration throws(ReportError) in
        try rules.variables.resolved(declaration)
      }
    } catch {
      found += mail.moved(error, to: attribute.valueRange.lowerBound)
      return []
    }
  }

  /// Writes `styles` on `element`: where its own stand, or else behind its last attribute.
  private mutating func write(
    _ styles: [Declaration],
    on element: MarkupElement,
    at range: Range<Int>
  ) {
    let text = "style=\"\(styles.text.escaped)\""
    if let own = element.attribute("style") {
      edits.append(
        styles.isEmpty
          ? TextEdit(range: own.rangeWithBlanks(in: mail.bytes), text: "")
          : TextEdit(range: own.range, text: text)
      )
    } else if !styles.isEmpty {
      let end = endOfAttributes(range)
      edits.append(TextEdit(range: end..<end, text: " \(text)"))
    }
  }

  /// The end of the name or of the last attribute, whatever that is, of the start tag at `range`.
  private func endOfAttributes(_ range: Range<Int>) -> Int {
    var end = range.upperBound - 1
    while mail.bytes[end - 1].isBlank || mail.bytes[end - 1] == UInt8(ascii: "/") { end -= 1 }
    return end
  }

  /// Puts in the values of the variables in an old attribute for a colour, which Outlook needs.
  private mutating func resolve(_ attribute: MarkupAttribute) {
    guard attribute.value.contains("var(") else { return }
    let place = StylePlace(source: SourceText([], file: "attribute"), offset: 0)
    let written = Declaration(
      name: attribute.name.local,
      value: attribute.value,
      isImportant: false,
      place: place
    )
    do throws(ReportError) {
      let value = try rules.variables.resolved(written).value
      edits.append(TextEdit(range: attribute.valueRange, text: value.escaped))
    } catch {
      found += mail.moved(error, to: attribute.valueRange.lowerBound)
    }
  }
}

extension MarkupEvent {
  fileprivate var startsStyle: Bool {
    if case .start(let element) = kind { element.name.local == "style" } else { false }
  }
}
