// SPDX-License-Identifier: Apache-2.0
import Diagnostics
import Foundation
import Positioning
import TestSupport
import Testing

@testable import History

struct StoreFileTests {
  @Test("what is not there cannot be read")
  func missing() throws {
    let folder = try TemporaryFolder()
    #expect(
      refusal(folder.path("no.sqlite"))
        == Refusal(.input, "history.missing", "`no.sqlite` does not exist")
    )
    try folder.write("", to: "empty.sqlite")
    #expect(
      refusal(folder.path("empty.sqlite"))
        == Refusal(.input, "history.missing", "`empty.sqlite` holds nothing yet")
    )
  }

  @Test("a folder is no store")
  func isFolder() throws {
    let folder = try TemporaryFolder()
    #expect(refusal(folder.path)?.id == "history.unreadable")
  }

  @Test("another program's database is neither read nor written")
  func foreign() throws {
    let folder = try TemporaryFolder()
    let path = try store(in: folder) { $0[71] ^= 1 }  // the application's number ends there
    let summary = "`h.sqlite` is a database of another program"
    #expect(refusal(path) == Refusal(.data, "history.foreign", summary))
    let found = findings { () throws(ReportError) in _ = try ingest(batch([]), into: path) }
    #expect(found.map(\.id) == ["history.foreign"])
    try folder.write("time,asset\n", to: "a.csv")
    #expect(refusal(folder.path("a.csv"))?.id == "history.foreign")
  }

  @Test("a store of a later version says so")
  func newer() throws {
    let folder = try TemporaryFolder()
    let path = try store(in: folder) { $0[63] = 9 }  // the version of the tables ends there
    #expect(
      refusal(path)
        == Refusal(
          .data,
          "history.newer",
          "`h.sqlite` is a store of version 9, and this program reads up to version 2"
        )
    )
  }

  @Test("a damaged store is told as one")
  func damaged() throws {
    let folder = try TemporaryFolder()
    let path = try store(in: folder) { bytes in
      guard let place = bytes.firstRange(of: Array("reported".utf8)) else { return }
      bytes.replaceSubrange(place, with: "unheard!".utf8)
    }
    #expect(
      refusal(path)
        == Refusal(.data, "history.damaged", "`h.sqlite` is damaged: `unheard!` is not known")
    )
    let cut = try store(in: folder, "cut.sqlite") { $0.removeSubrange(8192...) }
    #expect(refusal(cut)?.id == "history.damaged")
  }

  @Test(
    "a row that names what is not there is damage, whoever meets it",
    arguments: [
      ("series = 7", "series 7"), ("series = -1", "series -1"), ("source = 99", "name 99"),
      ("file = 7", "file 7"), ("file = 9000000000", "file 2147483647"),
    ]
  )
  func strayNumber(_ change: String, _ what: String) throws {
    let folder = try TemporaryFolder()
    let path = try store(in: folder)
    try alter(path, "UPDATE positions SET \(change)")
    #expect(
      refusal(path)
        == Refusal(.data, "history.damaged", "`h.sqlite` is damaged: \(what) is not known")
    )
  }

  @Test("a row of another kind of series, gaps and set-aside rows of nothing are damage")
  func strayNotices() throws {
    let folder = try TemporaryFolder()
    let path = try store(in: folder)
    try alter(path, "INSERT INTO gaps VALUES (1, 9)")
    #expect(refusal(path) == nil)
    let gaps = findings { () throws(ReportError) in _ = try HistoryReader(path).gaps() }
    #expect(gaps.map(\.id) == ["history.damaged"])
    try alter(path, "INSERT INTO rejections VALUES (1, 9, 2, 1, 'data.number', 'bad', 'x')")
    let rows = findings { () throws(ReportError) in _ = try HistoryReader(path).rejections() }
    #expect(rows.map(\.id) == ["history.damaged"])
    try alter(path, "UPDATE series SET kind = 2")
    #expect(refusal(path)?.id == "history.damaged")
  }

  @Test("a store is a file, whatever SQLite makes of its name")
  func isFile() throws {
    let name = ":memory:"
    let folder = try TemporaryFolder()
    let here = FileManager.default.currentDirectoryPath
    // A relative path to the folder, which a test must not leave the current folder for.
    let up = String(repeating: "../", count: here.split(separator: "/").count)
    let path = up + folder.path.dropFirst() + "/" + name
    _ = try ingest(batch([StoredPosition(RowHead(), 50, 4)]), into: path)
    #expect(FileManager.default.fileExists(atPath: folder.path(name)))
    #expect(try positions(in: path).count == 1)
  }

  @Test("a store that cannot be made says why")
  func cannotWrite() throws {
    let folder = try TemporaryFolder()
    let path = folder.path("none/h.sqlite")
    do throws(ReportError) {
      _ = try ingest(batch([]), into: path)
      Issue.record("it was made")
    } catch {
      #expect(error.stage == .publishing)
      #expect(error.diagnostics.map(\.id) == ["history.cannot-write"])
    }
  }

  @Test("who reads holds up who writes only as long as patience lasts, and sees one state")
  func busy() throws {
    let folder = try TemporaryFolder()
    let path = try store(in: folder)
    let reader = try HistoryReader(path)
    var rules = IngestRules()
    rules.patience = 0.01
    let more = batch([StoredPosition(RowHead(day: 1), 1, 1)])
    do throws(ReportError) {
      _ = try ingest(more, into: path, by: rules)
      Issue.record("it was written")
    } catch {
      #expect(error.stage == .service)
      #expect(error.diagnostics.map(\.id) == ["history.busy"])
    }
    var count = 0
    try reader.positions { _ in count += 1 }
    #expect(count == 1)
    _ = consume reader
    _ = try ingest(more, into: path, by: rules)
    #expect(try positions(in: path).count == 2)
  }

  @Test("of many who write at once each waits for the others, and nothing is lost")
  func together() async throws {
    let folder = try TemporaryFolder()
    let path = folder.path("h.sqlite")
    try await withThrowingTaskGroup(of: Void.self) { group in
      for day in 0..<8 {
        group.addTask {
          let rows = (0..<50).map {
            StoredPosition(RowHead(Int32($0 % 2), day: day * 50 + $0), 1, 1)
          }
          _ = try ingest(batch(rows, file: "\(day).csv"), into: path)
        }
      }
      try await group.waitForAll()
    }
    #expect(try positions(in: path).count == 400)
    #expect(try HistoryReader(path).files.count == 9)
  }

  @Test("a store that may not be written is read, and not written")
  func readOnly() throws {
    let folder = try TemporaryFolder()
    let path = try store(in: folder)
    let files = FileManager.default
    try files.setAttributes([.posixPermissions: 0o444], ofItemAtPath: path)
    defer { #expect(files.isReadableFile(atPath: path)) }
    #expect(try positions(in: path).count == 1)
    #expect(try files.contentsOfDirectory(atPath: folder.path) == ["h.sqlite"])
  }
}

/// What a store is refused for, its path cut to the name.
private struct Refusal: Equatable {
  let stage: Stage
  let id: String
  let summary: String

  init(_ stage: Stage, _ id: String, _ summary: String) {
    (self.stage, self.id, self.summary) = (stage, id, summary)
  }
}

private func refusal(_ path: String) -> Refusal? {
  do throws(ReportError) {
    let reader = try HistoryReader(path)
    try reader.positions { _ in }
    return nil
  } catch {
    let first = error.diagnostics[0]
    let folder = path.prefix { _ in true }.split(separator: "/").dropLast().joined(separator: "/")
    return Refusal(error.stage, first.id, first.summary.replacing("/\(folder)/", with: ""))
  }
}

/// Changes a store as no program of ours does.
private func alter(_ path: String, _ sql: String) throws {
  try StoreFile(path, forWriting: true).write { database in
    _ = try BulkStatement(database, sql).step()
  }
}

/// A store with one row, whose bytes are changed.
private func store(
  in folder: borrowing TemporaryFolder,
  _ name: String = "h.sqlite",
  _ change: (inout [UInt8]) -> Void = { _ in }
) throws -> String {
  let path = folder.path(name)
  _ = try ingest(batch([StoredPosition(RowHead(), 50, 4)]), into: path)
  var bytes = [UInt8](try Data(contentsOf: URL(filePath: path)))
  change(&bytes)
  return try folder.write(bytes, to: name)
}
