// SPDX-License-Identifier: Apache-2.0
import Diagnostics
import Foundation
import Positioning
import Reports
import SampleData
import TestSupport

/// A publisher's desk with thirty days of three assets, a configuration for mail, and a command that takes mails by
/// keeping each in a file, with its readers in another.
struct EmailDesk: ~Copyable {
  let desk: Desk

  /// When the newest note, of 17 December 2025, is half a day old.
  static let morning = Instant(1_766_059_200)

  /// A desk whose configuration has `lines` under `mail:`.
  init(
    readers: [String] = ["ann@example.org", "Bob <bob@example.org>", "eve@example.org"],
    _ lines: [String] = ["from: Leverage Notes <notes@example.org>"]
  ) throws {
    let desk = try Desk()
    try desk.put(readers.map { $0 + "\n" }.joined(), "readers.txt")
    let script = try desk.put(
      """
      #!/bin/sh
      cd "\(desk.root)/taken" || exit 74
      n=$(ls | grep -c eml)
      cat >"$n.eml"
      echo "$@" >"$n.to"

      """,
      "take"
    )
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: script)
    try FileManager.default.createDirectory(
      atPath: desk.path("taken"),
      withIntermediateDirectories: true
    )
    let mail = lines + ["sendmail: \(script)", "to: readers.txt", "pictures: false"]
    _ = try writeSample(SampleRequest(days: 30, assets: 3), to: desk.path("Data"))
    try desk.put(
      "base_url: https://example.org/notes/\nmail:\n" + mail.map { "  \($0)\n" }.joined(),
      "leverage-notes.yml"
    )
    self.desk = desk
  }

  /// The request to mail the newest note.
  var request: EmailRequest {
    var build = BuildRequest()
    build.configuration = desk.path("leverage-notes.yml")
    build.output = desk.path("site")
    build.jobs = 2
    return EmailRequest(build, now: Self.morning)
  }

  /// Publishes the site.
  func publish() async throws { _ = try await build(request.build) }

  /// The mails that were taken, by what their command was told.
  func taken() throws -> [(readers: String, mail: String)] {
    let names = try FileManager.default.contentsOfDirectory(atPath: desk.path("taken"))
    return try names.filter { $0.hasSuffix(".to") }.sorted().map { name in
      (try desk.read("taken/\(name)"), try desk.read("taken/\(name.dropLast(2))eml"))
    }
  }
}
