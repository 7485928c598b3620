// SPDX-License-Identifier: Apache-2.0

/// `text` in quoted-printable (RFC 2045, 6.7): ASCII lines of at most 76 characters that end in CRLF.
///
/// Blanks at the ends of lines, a full stop that begins one, and the word `From` there are encoded too:
/// servers and mail boxes of old have been seen to change these.
///
/// - Parameter text: Its lines end in LF, CRLF or CR.
/// - Returns: The lines, each ended.
/// - Complexity: O(n) in the bytes.
func quotedPrintable(_ text: some Sequence<UInt8>) -> [UInt8] {
  var output: [UInt8] = []
  var line: [UInt8] = []
  var isAfterReturn = false
  func end() {
    output += encodedLine(line)
    output += crlf
    line.removeAll(keepingCapacity: true)
  }
  for byte in text {
    switch byte {
    case UInt8(ascii: "\n") where isAfterReturn: break
    case UInt8(ascii: "\n"), UInt8(ascii: "\r"): end()
    default: line.append(byte)
    }
    isAfterReturn = byte == UInt8(ascii: "\r")
  }
  if !line.isEmpty { end() }
  return output
}

/// The end of a line in a mail.
let crlf: [UInt8] = [13, 10]

/// The longest line of an encoded body (RFC 2045).
let longestBodyLine = 76

private func encodedLine(_ line: [UInt8]) -> [UInt8] {
  var output: [UInt8] = []
  output.reserveCapacity(line.count + line.count / 8)
  var start = 0
  for (index, byte) in line.enumerated() {
    let isLast = index == line.count - 1
    let isPlain = isPlain(byte, at: index, of: line, isLast)
    // Room for the `=` that says that the line goes on.
    let room = longestBodyLine - (isLast ? 0 : 1)
    if output.count - start + (isPlain ? 1 : 3) > room {
      output.append(UInt8(ascii: "="))
      output += crlf
      start = output.count
    }
    if isPlain {
      output.append(byte)
    } else {
      output.append(UInt8(ascii: "="))
      output.append(hexadecimal(byte >> 4))
      output.append(hexadecimal(byte & 15))
    }
  }
  return output
}

private func isPlain(_ byte: UInt8, at index: Int, of line: [UInt8], _ isLast: Bool) -> Bool {
  switch byte {
  case UInt8(ascii: "="): false
  case UInt8(ascii: " "), UInt8(ascii: "\t"): !isLast
  case UInt8(ascii: "."): index > 0
  case UInt8(ascii: "F"): index > 0 || !line.starts(with: "From ".utf8)
  default: (33...126).contains(byte)
  }
}

/// The digit of a value from 0 to 15, in upper case.
func hexadecimal(_ value: UInt8) -> UInt8 {
  value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "A") + value - 10
}
