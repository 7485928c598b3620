// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import Diagnostics
import Reports
import SampleData

/// `leverage-notes sample`.
struct SampleCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sample",
    abstract: "Write synthetic data of any size, always labelled synthetic."
  )

  @Option(name: .long, help: "How many days.")
  var days: Int?
  @Option(name: .long, help: "How many assets.")
  var assets: Int?
  @Option(name: .long, help: "How many venues.")
  var venues: Int?
  @Option(name: .long, help: "The seed; the same seed gives the same bytes.")
  var seed: UInt64?
  @Option(name: .long, help: "The folder to write to.")
  var out: String
  @Flag(
    name: .long,
    help: "Write the program's own sample: a published snapshot and 400 days before it."
  )
  var snapshot = false

  func validate() throws {
    if snapshot, days != nil || assets != nil || venues != nil || seed != nil {
      throw ValidationError("--snapshot has a size and a seed of its own")
    }
  }

  func run() async throws {
    let paths = try await Console().run { () async throws(ReportError) in
      try writeSample(request, to: out)
    }
    for path in paths { print(path) }
  }

  private var request: SampleRequest {
    guard !snapshot else { return .project }
    let ordinary = SampleRequest()
    return SampleRequest(
      days: days ?? ordinary.days,
      assets: assets ?? ordinary.assets,
      venues: venues ?? ordinary.venues,
      seed: seed ?? ordinary.seed
    )
  }
}
