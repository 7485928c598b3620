// SPDX-License-Identifier: Apache-2.0
import Figures
import Testing

@Suite struct JSONStringTests {
  @Test("quotes, backslashes and control characters are escaped, the rest stands as it is")
  func escapes() {
    #expect(jsonString("") == "\"\"")
    #expect(jsonString("é − “x”") == "\"é − “x”\"")
    #expect(jsonString("a\"b\\c\n\u{1F}") == "\"a\\\"b\\\\c\\u000a\\u001f\"")
  }
}
