// SPDX-License-Identifier: Apache-2.0
import Diagnostics
import Foundation
import Reports
import TestSupport

/// A publisher's desk: a folder of its own with inputs, templates and a site.
struct Desk: ~Copyable {
  private let folder: TemporaryFolder

  /// A desk with these files below `in/`.
  init(_ files: [String: String] = [:]) throws {
    let made = try TemporaryFolder()
    for (name, text) in files { try made.write(text, to: "in/\(name)") }
    folder = made
  }

  /// The path of the desk itself.
  var root: String { folder.path }

  /// The path of `name` on the desk; nothing is made there.
  func path(_ name: String) -> String { folder.path(name) }

  /// The text of the file `name`.
  func read(_ name: String) throws -> String { try folder.read(name) }

  /// Writes the file `name` anywhere on the desk, and returns its path.
  @discardableResult
  func put(_ text: String, _ name: String) throws -> String { try folder.write(text, to: name) }

  /// Writes `files` below `in/`.
  func write(_ files: [String: String]) throws {
    for (name, text) in files { try folder.write(text, to: "in/\(name)") }
  }

  /// The request to build `in/` to `site/`.
  var request: BuildRequest {
    var request = BuildRequest()
    request.inputs = [folder.path("in")]
    request.output = folder.path("site")
    return request
  }

  /// Builds `in/` to `site/` with what `change` chooses.
  @discardableResult
  func build(
    _ change: (inout BuildRequest) -> Void = { _ in }
  ) async throws(ReportError) -> BuildReceipt {
    var request = self.request
    change(&request)
    return try await Reports.build(request)
  }

  /// Why the build of `in/` is refused; `nil` if it is not.
  func refusal(
    _ change: (inout BuildRequest) -> Void = { _ in }
  ) async -> ReportError? {
    do throws(ReportError) {
      try await build(change)
      return nil
    } catch {
      return error
    }
  }

  /// The site's files by path.
  func site(_ name: String = "site") throws -> [String: [UInt8]] {
    try files(below: folder.path(name))
  }

  /// The data of the note of `day`, such as "2025/12/17".
  func note(_ day: String) throws -> NoteFile { try NoteFile(folder.read("site/\(day)/note.json")) }
}

/// The paths whose files differ or stand on one side only, sorted.
func differences(_ a: [String: [UInt8]], _ b: [String: [UInt8]]) -> [String] {
  Set(a.keys).union(b.keys).filter { a[$0] != b[$0] }.sorted()
}
