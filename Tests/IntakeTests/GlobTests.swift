// SPDX-License-Identifier: Apache-2.0
import Testing

@testable import Intake

struct GlobTests {
  @Test("patterns match names in order, never hidden ones and never folders")
  func patterns() throws {
    let workspace = try Workspace([
      "a/b1.csv": "", "a/b2.csv": "", "a/.b3.csv": "", "a/b12.csv": "", "a/c.txt": "",
      "d/b1.csv": "", "a/b4.csv/x": "",
    ])
    func found(_ pattern: String) -> [String] {
      Glob(pattern: pattern).paths(in: workspace.path).map {
        String($0.dropFirst(workspace.path.count + 1))
      }
    }
    #expect(found("a/*.csv") == ["a/b1.csv", "a/b12.csv", "a/b2.csv"])
    #expect(found("a/b?.csv") == ["a/b1.csv", "a/b2.csv"])
    #expect(found("*/b1*") == ["a/b1.csv", "a/b12.csv", "d/b1.csv"])
    #expect(found("a/*1*2*") == ["a/b12.csv"])
    #expect(found("a/**") == ["a/b1.csv", "a/b12.csv", "a/b2.csv", "a/c.txt"])
    #expect(found("z/*.csv").isEmpty)
    #expect(found("z/none.csv") == ["z/none.csv"])
  }
}
