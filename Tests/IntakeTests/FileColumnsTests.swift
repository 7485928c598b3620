// SPDX-License-Identifier: Apache-2.0
import Diagnostics
import Positioning
import Testing

@testable import Intake

struct FileColumnsTests {
  @Test("cells are typed, an empty or absent one has no value, and rows are not understood")
  func cells() throws {
    let workspace = try Workspace([
      "a.csv": """
      time,asset,measure,long,short
      2025-12-17,BTC,reported,1.5,
      2025-12-17T09:00Z,,nonsense,,2

      """
    ])
    let columns = try readColumns(
      of: workspace.path("a.csv"),
      as: SourceSpec(.positions, files: [])
    )
    #expect(columns.count == 2)
    #expect([0, 1].map { columns.number(.long, in: $0) } == [1.5, nil])
    #expect([0, 1].map { columns.number(.short, in: $0) } == [nil, 2])
    #expect(columns.number(.ratio, in: 0) == nil)
    #expect(columns.time(.time, in: 0) == Day(20_439).start)
    #expect(columns.time(.time, in: 1) == Day(20_439).start + 9 * 3600)
    #expect(columns.time(.published, in: 0) == nil)
    #expect([0, 1].map { columns.text(.asset, in: $0) } == ["BTC", ""])
    #expect(columns.text(.measure, in: 1) == "nonsense")
  }

  @Test("a cell that cannot be read stops it")
  func badCell() throws {
    let workspace = try Workspace(["a.csv": "time,asset,measure,ratio\n2025-12-17,BTC,reported,x\n"]
    )
    let path = workspace.path("a.csv")
    let error = #expect(throws: ReportError.self) {
      try readColumns(of: path, as: SourceSpec(.positions, files: []))
    }
    #expect(error?.diagnostics.map(\.id) == ["data.number"])
  }
}
