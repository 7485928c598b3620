// SPDX-License-Identifier: Apache-2.0
import Diagnostics
import Testing

@Suite struct LineTableTests {
  let table = LineTable(Array("ab\n\ncd".utf8))

  @Test("an offset becomes a line and a column, both from 1")
  func places() {
    #expect(table.place(of: 0) == (1, 1))
    #expect(table.place(of: 2) == (1, 3))
    #expect(table.place(of: 3) == (2, 1))
    #expect(table.place(of: 5) == (3, 2))
    #expect(table.place(of: 99) == (3, 3))
  }

  @Test("a place becomes its offset again")
  func offsets() {
    for offset in 0...6 {
      let (line, column) = table.place(of: offset)
      #expect(table.offset(line: line, column: column) == offset)
    }
    #expect(table.range(ofLine: 1) == 0..<2)
    #expect(table.range(ofLine: 2) == 3..<3)
  }

  @Test("an empty file has one empty line")
  func empty() { #expect(LineTable([]).place(of: 5) == (1, 1)) }
}
