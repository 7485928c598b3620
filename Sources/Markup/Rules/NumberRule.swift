// SPDX-License-Identifier: Apache-2.0

/// Geometry is made of plain finite numbers: no NaN, no Infinity, no exponent.
struct NumberRule {
  /// What a byte may be in a list of numbers or a path.
  private enum Part: UInt8 { case other, blank, digit, sign, point, unit, command }

  /// The part by byte.
  private let parts: [UInt8]

  /// The tables for all bytes.
  init() {
    var parts = [UInt8](repeating: 0, count: 256)
    for byte in [32, 10, 9, 13, UInt8(ascii: ",")] { parts[Int(byte)] = Part.blank.rawValue }
    for byte in UInt8(ascii: "0")...UInt8(ascii: "9") { parts[Int(byte)] = Part.digit.rawValue }
    for byte in "+-".utf8 { parts[Int(byte)] = Part.sign.rawValue }
    parts[Int(UInt8(ascii: "."))] = Part.point.rawValue
    parts[Int(UInt8(ascii: "%"))] = Part.unit.rawValue
    for byte in "MmLlHhVvCcSsQqTtAaZz".utf8 { parts[Int(byte)] = Part.command.rawValue }
    self.parts = parts
  }

  /// Whether `value` is one or more numbers, each perhaps with a `%` or a short unit.
  @inline(__always)
  func areNumbers(_ value: Bytes) -> Bool {
    var at = 0
    var isFirst = true
    while true {
      while at < value.count, part(value[at]) == .blank { at += 1 }
      if at == value.count { return !isFirst }
      guard number(value, &at) else { return false }
      isFirst = false
      if at < value.count, part(value[at]) != .blank {
        guard unit(value, &at) else { return false }
      }
    }
  }

  /// Whether `value` is the commands of a path, with numbers between them.
  func isPath(_ value: Bytes) -> Bool {
    var at = 0
    while at < value.count, part(value[at]) == .blank { at += 1 }
    guard at < value.count, value[at] | 32 == UInt8(ascii: "m") else { return false }
    while at < value.count {
      switch part(value[at]) {
      case .blank, .command: at += 1
      case .digit, .sign, .point: guard number(value, &at) else { return false }
      default: return false
      }
    }
    return true
  }
}

extension NumberRule {
  @inline(__always)
  private func part(_ byte: UInt8) -> Part { Part(rawValue: parts[Int(byte)]) ?? .other }

  /// Reads one number at `at`: a sign, digits, a point, digits; at least one digit.
  @inline(__always)
  private func number(_ value: Bytes, _ at: inout Int) -> Bool {
    if part(value[at]) == .sign { at += 1 }
    let start = at
    while at < value.count, part(value[at]) == .digit { at += 1 }
    var digits = at - start
    if at < value.count, part(value[at]) == .point {
      at += 1
      let fraction = at
      while at < value.count, part(value[at]) == .digit { at += 1 }
      digits += at - fraction
    }
    return digits > 0
  }

  /// Reads a unit at `at`, or nothing if the next number follows at once.
  private func unit(_ value: Bytes, _ at: inout Int) -> Bool {
    if part(value[at]) == .unit {
      at += 1
      return true
    }
    if part(value[at]) == .sign || part(value[at]) == .point { return true }
    let start = at
    while at < value.count, (value[at] | 32) >= 97, (value[at] | 32) <= 122 { at += 1 }
    let unit = Bytes(rebasing: value[start..<at])
    return ["px", "em", "rem", "ex", "ch", "pt", "pc", "cm", "mm", "in", "deg", "vw", "vh"]
      .contains(unit.text)
  }
}

extension NumberRule {
  /// Looks at an attribute of geometry.
  @inline(__always)
  func numbers(
    _ value: Bytes,
    _ key: UInt8,
    of element: @autoclosure () -> Element,
    _ findings: inout Findings
  ) {
    if !areNumbers(value) { refuse(value, key, of: element(), &findings) }
  }

  /// Looks at a path's `d`.
  @inline(__always)
  func path(_ value: Bytes, of element: @autoclosure () -> Element, _ findings: inout Findings) {
    if isPath(value) { return }
    let element = element()
    let what = value.isBlank ? "is empty" : "is not made of path commands and plain numbers"
    findings.add(.path, at: element.place(.d), "the path's `d` \(what)")
  }

  /// Looks at an expression, in which a number may have come out as a word.
  func expression(
    _ value: Bytes,
    _ key: UInt8,
    of element: @autoclosure () -> Element,
    _ findings: inout Findings
  ) {
    guard value.contains(where: { $0 | 32 == UInt8(ascii: "n") }) else { return }
    let words = value.text.lowercased().split { !$0.isLetter }
    guard words.contains(where: { ["nan", "inf", "infinity", "null"].contains($0) }) else { return }
    refuse(value, key, of: element(), &findings)
  }

  private func refuse(
    _ value: Bytes,
    _ rawKey: UInt8,
    of element: Element,
    _ findings: inout Findings
  ) {
    let key = Key(rawValue: rawKey) ?? .unknown
    if value.equals("auto"), [.width, .height, .rx, .ry].contains(key), element.tag.space == .svg {
      return
    }
    if value.equals("auto") || value.equals("auto-start-reverse"), key == .orient { return }
    let what = value.isBlank ? "empty" : "`\(value.text.prefix(40))`, not plain numbers"
    findings.add(
      .number,
      at: element.place(key),
      "`\(key.name)` is \(what)",
      fix: "leave the mark out where there is no value"
    )
  }
}
