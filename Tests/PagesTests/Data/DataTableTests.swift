// SPDX-License-Identifier: Apache-2.0
import Testing

@testable import Pages

@Suite("The kinds of published tables")
struct DataTableTests {
  @Test("the file of a year tells its table and its year", arguments: DataTable.allCases)
  func paths(_ table: DataTable) throws {
    let found = try #require(DataTable.archived(at: table.archivePath(2024)))
    #expect(found.table == table && found.year == 2024)
  }

  @Test(
    "other files are none",
    arguments: [
      "data/archive/notes-2024.csv", "data/archive/2024.json", "data/quarantine.csv",
      "2024/01/02/data.csv", "data/archive/market-2024-1.csv", "data/archive/market.csv",
    ]
  )
  func others(_ path: String) {
    #expect(DataTable.archived(at: path) == nil)
  }

  @Test("files are listed by table, then by year")
  func order() {
    let files = ArchiveFiles([
      "data/archive/market-2024.csv", "data/archive/2025.csv", "data/archive/2024.csv", "x.html",
    ])
    #expect(files.tables == [.positions, .market])
    #expect(files.years(of: .positions) == [2024, 2025])
    #expect(files.years(of: .levels) == [])
  }

  @Test("no table has one column twice", arguments: DataTable.allCases)
  func columns(_ table: DataTable) {
    #expect(Set(table.header).count == table.header.count)
  }
}
