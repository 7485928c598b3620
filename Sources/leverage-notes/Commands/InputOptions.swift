// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import Glibc
import Reports

/// What commands read that look at a build's input without publishing.
struct InputOptions: ParsableArguments {
  @Option(name: [.short, .customLong("config")], help: "The configuration file.")
  var config: String?
  @Option(name: .long, help: "A data file, or a folder with positions/, market/ and levels/.")
  var input: [String] = []
  @Option(name: .long, help: "Templates that override the program's own, file by file.")
  var templates: String?
  @Option(name: .long, help: "How many notes are made at once.")
  var jobs: Int?
  @Flag(name: .long, help: "Set bad rows aside instead of stopping.")
  var quarantine = false

  func validate() throws {
    if let jobs, jobs < 1 { throw ValidationError("--jobs takes a number from 1") }
  }

  /// A build of what is named here.
  var request: BuildRequest {
    var request = BuildRequest()
    request.configuration = config
    request.inputs = input
    request.templates = templates
    request.jobs = jobs ?? max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN))))
    request.quarantines = quarantine
    return request
  }
}
