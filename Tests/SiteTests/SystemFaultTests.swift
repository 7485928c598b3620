// SPDX-License-Identifier: Apache-2.0

import Diagnostics
import Glibc
import Site
import Testing

@Suite("Refusals of the system")
struct SystemFaultTests {
  let folder: SiteFolder

  init() throws { folder = try SiteFolder() }

  @Test("name what was tried, the path and the system's reason")
  func text() {
    #expect(
      SystemFault("write", "Output/a", ENOSPC).diagnostic().text == """
        error: cannot write `Output/a`: No space left on device [site.disk-full]
          fix: free space there, or choose another `--output`; the site is as it was
        """
    )
  }

  @Test(
    "have a stable name by their reason",
    arguments: [
      (ENOSPC, "site.disk-full"), (EDQUOT, "site.disk-full"), (EROFS, "site.read-only"),
      (EACCES, "site.no-permission"), (EPERM, "site.no-permission"),
      (EXDEV, "site.exchange-refused"), (EIO, "site.system"),
    ]
  )
  func names(_ code: CInt, _ id: String) {
    #expect(SystemFault("write", "x", code).error.diagnostics.map(\.id) == [id])
  }

  @Test("an output that is a file stays as it is")
  func outputIsAFile() throws {
    try folder.write("mine", to: "Output")
    let found = refusal { () throws(ReportError) in
      try publish(site(first), to: folder.at("Output"))
    }
    #expect(found.map(\.id) == ["site.not-a-folder"])
    #expect(try folder.tree(".") == ["Output": "mine"])
  }

  @Test("an output below a file cannot be made")
  func belowAFile() throws {
    try folder.write("mine", to: "file")
    let found = refusal { () throws(ReportError) in
      try publish(site(first), to: folder.at("file/Output"))
    }
    #expect(
      found.map(\.description) == [
        "error: cannot open `\(folder.at("file"))`: Not a directory [site.system]"
      ]
    )
  }

  @Test("an output that is no folder's name is refused", arguments: ["", "/", "///"])
  func badOutput(_ path: String) {
    let found = refusal { () throws(ReportError) in try publish(site(first), to: path) }
    #expect(found.map(\.id) == ["site.bad-output"])
  }

  @Test("an output that is a link to nowhere is refused")
  func dangling() throws {
    try folder.link("Output", to: "nowhere")
    let found = refusal { () throws(ReportError) in
      try publish(site(first), to: folder.at("Output"))
    }
    #expect(found.map(\.id) == ["site.bad-output"])
    #expect(try folder.names() == ["Output"])
  }

  @Test("a staging tree whose name is too long is reported before anything is written")
  func longName() throws {
    let name = String(repeating: "o", count: 246)
    let found = refusal { () throws(ReportError) in try publish(site(first), to: folder.at(name)) }
    #expect(found.map(\.id) == ["site.system"])
    #expect(try folder.names().isEmpty)
  }

  @Test("a folder the user may not write refuses the build and stays as it was")
  func noPermission() throws {
    _ = try publish(site(first), to: folder.at("in/Output"))
    #expect(chmod(folder.at("in"), 0o555) == 0)
    defer { chmod(folder.at("in"), 0o755) }
    let found = try asNobody { () throws(ReportError) in
      refusal { () throws(ReportError) in try publish(site(second), to: folder.at("in/Output")) }
    }
    #expect(found.map(\.id) == ["site.no-permission"])
    #expect(try folder.tree("in/Output") == published(first))
  }

  @Test("a file of the user's that may not be read or linked refuses the build, with no trace")
  func unreadable() throws {
    _ = try publish(site(first), to: folder.at("in/Output"))
    try folder.makeFolder("in/Output/private")
    #expect(chmod(folder.at("in"), 0o777) == 0 && chmod(folder.at("in/Output/private"), 0) == 0)
    let found = try asNobody { () throws(ReportError) in
      refusal { () throws(ReportError) in try publish(site(second), to: folder.at("in/Output")) }
    }
    #expect(found.map(\.id) == ["site.no-permission"])
    #expect(chmod(folder.at("in/Output/private"), 0o755) == 0)
    #expect(folder.text("in/Output/index.html") == "home 1")
    #expect(try folder.names("in") == ["Output"])
  }

  @Test("an old tree that cannot be removed is a warning, for the new site stands")
  func notTidied() throws {
    try folder.makeFolder("in")
    #expect(getuid() != 0 || chown(folder.at("in"), 65_534, 65_534) == 0)
    let parent = folder.at("in")
    let warnings = try asNobody { () throws(ReportError) in
      _ = try publish(site(first), to: "\(parent)/Output")
      return try publish(
        site(second),
        to: "\(parent)/Output",
        checkpoint: { (step) throws(ReportError) in
          if step == .exchanged { #expect(chmod(parent, 0o555) == 0) }
        }
      ).warnings
    }
    #expect(warnings.map(\.id) == ["site.not-tidied"])
    #expect(warnings.map(\.severity) == [.warning])
    #expect(try folder.tree("in/Output") == published(second))
    #expect(chmod(parent, 0o755) == 0)
    #expect(try publish(site(second), to: "\(parent)/Output").warnings.isEmpty)
    #expect(try folder.names("in") == ["Output"])
  }

  /// Runs `body` without root's right to everything; file permissions are a thread's own on Linux.
  private func asNobody<Result>(
    _ body: () throws(ReportError) -> Result
  ) throws(ReportError) -> Result {
    // Swift's Glibc module has no `setfsuid`.
    guard getuid() == 0, let symbol = dlsym(nil, "setfsuid") else { return try body() }
    let setUser = unsafeBitCast(symbol, to: (@convention(c) (uid_t) -> CInt).self)
    _ = setUser(65_534)
    defer { _ = setUser(0) }
    return try body()
  }
}
