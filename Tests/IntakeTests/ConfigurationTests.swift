// SPDX-License-Identifier: Apache-2.0
import Diagnostics
import Positioning
import Testing

@testable import Intake

private let base = "base_url: https://example.org/notes/\n"

private struct Refused: Sendable, CustomTestStringConvertible {
  let text: String
  let place: (line: Int, column: Int)
  let id: String
  let summary: String
  let fix: String?
  var testDescription: String { text }

  init(
    _ text: String,
    _ line: Int,
    _ column: Int,
    _ id: String,
    _ summary: String,
    _ fix: String? = nil
  ) {
    (self.text, place, self.id) = (text, (line, column), id)
    (self.summary, self.fix) = (summary, fix)
  }

  static let time = "write hours and minutes in UTC from \"00:01\" to \"24:00\""
  static let address = "write it whole, such as `https://example.org/notes/`"
  static let share = "write it in per cent, such as `10%`, or as a fraction, such as `0.1`"
  static let shareMissing = "`band` must be a share"
  static let shareBeyond = "`band` must be above 0% and at most 100%"
  static let bands = "write `leaning`, `crowded` and `extreme`, such as 1.5, 3 and 8"

  static let all = [
    Refused(
      "title: x",
      1,
      1,
      "config.missing-key",
      "`base_url` is missing",
      "write the site's address, such as `base_url: https://example.org/notes/`"
    ),
    Refused(
      base + "titel: x",
      2,
      1,
      "config.unknown-key",
      "the configuration has no key `titel`",
      "write `title`"
    ),
    Refused(
      base + "headline:\n  colour: x",
      3,
      3,
      "config.unknown-key",
      "`headline` has no key `colour`",
      "`headline` may have `measure`, `population`, `asset`"
    ),
    Refused(
      base + "publish: in_place",
      2,
      1,
      "config.unsupported",
      "`publish` is not supported by this version",
      "remove it"
    ),
    Refused(
      base + "cadence: weakly",
      2,
      10,
      "config.wrong-value",
      "`weakly` is no cadence",
      "write `weekly`"
    ),
    Refused(
      base + "contracts: BTC",
      2,
      12,
      "config.wrong-type",
      "`contracts` must be a list of contract codes with values",
      "write one a line, such as `\"133741\": { asset: BTC, size: 5 }`"
    ),
    Refused(
      base + "contracts: { 133741: { aset: BTC } }",
      2,
      24,
      "config.unknown-key",
      "contract `133741` has no key `aset`",
      "write `asset`"
    ),
    Refused(
      base + "contracts: { 133741: { size: 0 } }",
      2,
      30,
      "config.wrong-value",
      "`size` of contract `133741` is not above 0"
    ),
    Refused(
      base + "contracts: { X1: { size: 2 } }",
      2,
      18,
      "config.missing-key",
      "contract `X1` needs an asset",
      "write what it is of, such as `{ asset: BTC, size: 5 }`"
    ),
    Refused(
      base + "releases: [a.csv]",
      2,
      11,
      "config.wrong-type",
      "`releases` must be a text"
    ),
    Refused(
      base + "sources:\n  - cftc: { files: a.txt, balance: true }",
      3,
      27,
      "config.unknown-key",
      "a source of cftc has no key `balance`",
      "a source of cftc may have `files`"
    ),
    Refused(
      base + "cadence: hourly",
      2,
      10,
      "config.wrong-value",
      "`hourly` is no cadence",
      "write `daily` or `weekly`"
    ),
    Refused(
      base + "cut_off: \"00:00\"",
      2,
      10,
      "config.wrong-value",
      "`00:00` is no time of day",
      time
    ),
    Refused(
      base + "cut_off: 24:01",
      2,
      10,
      "config.wrong-value",
      "`24:01` is no time of day",
      time
    ),
    Refused(base + "cut_off: 9:30", 2, 10, "config.wrong-value", "`9:30` is no time of day", time),
    Refused(
      base + "cut_off: [9]",
      2,
      10,
      "config.wrong-type",
      "`cut_off` must be a text"
    ),
    Refused(
      "base_url: example.org",
      1,
      11,
      "config.wrong-value",
      "`example.org` is no address of a site",
      address
    ),
    Refused(
      "base_url: ftp://example.org",
      1,
      11,
      "config.wrong-value",
      "`ftp://example.org` is no address of a site",
      address
    ),
    Refused(
      "base_url: https:///x",
      1,
      11,
      "config.wrong-value",
      "`https:///x` is no address of a site",
      address
    ),
    Refused(
      "base_url: https://a/?q",
      1,
      11,
      "config.wrong-value",
      "`https://a/?q` is no address of a site",
      address
    ),
    Refused(
      base + "headline: { measure: accountratio }",
      2,
      22,
      "config.wrong-value",
      "`accountratio` is no measure",
      "write `account_ratio`"
    ),
    Refused(
      base + "headline: { measure: open_interest }",
      2,
      11,
      "config.wrong-value",
      "`open_interest` has no imbalance to head a note"
    ),
    Refused(
      base + "regimes: { reported: { leaning: 4 } }",
      2,
      22,
      "config.wrong-value",
      "the bands of `reported` must ascend from above 1",
      bands
    ),
    Refused(
      base + "regimes: { reported: { leaning: x } }",
      2,
      33,
      "config.wrong-type",
      "`leaning` must be a number"
    ),
    Refused(
      base + "regimes: { reported: { by: rank } }",
      2,
      28,
      "config.unsupported",
      "`by: rank` is not supported by this version for this measure",
      "write `bands`"
    ),
    Refused(
      base + "regimes: { account_ratio: { by: bands } }",
      2,
      12,
      "config.unsupported",
      "`account_ratio` is not supported by this version",
      "remove it"
    ),
    Refused(
      base + "sources:\n  - postgres: x.db",
      3,
      5,
      "config.unsupported",
      "`postgres` is not supported by this version",
      "remove it"
    ),
    Refused(
      base + "sources:\n  - levels: { files: l, balance: true }",
      3,
      25,
      "config.unknown-key",
      "a source of levels has no key `balance`",
      "a source of levels may have `files`, `columns`, `constants`, `drop_last`"
    ),
    Refused(
      base + "sources:\n  - levels: { columns: { price: p } }",
      3,
      13,
      "config.missing-key",
      "`files` is missing",
      "write `files: Data/levels/*.csv`"
    ),
    Refused(
      base + "levels: { bnad: 10% }",
      2,
      11,
      "config.unknown-key",
      "`levels` has no key `bnad`",
      "write `band`"
    ),
    Refused(
      base + "levels: 10%",
      2,
      9,
      "config.wrong-type",
      "`levels` must be a list of keys with values"
    ),
    Refused(base + "levels: { band: x% }", 2, 17, "config.wrong-type", shareMissing, share),
    Refused(base + "levels: { band: }", 2, 17, "config.wrong-type", shareMissing, share),
    Refused(base + "levels: { band: 10 }", 2, 17, "config.wrong-value", shareBeyond, share),
    Refused(base + "levels: { band: 100.5% }", 2, 17, "config.wrong-value", shareBeyond, share),
    Refused(base + "levels: { band: 0 }", 2, 17, "config.wrong-value", shareBeyond, share),
    Refused(base + "levels: { band: -1% }", 2, 17, "config.wrong-value", shareBeyond, share),
    Refused(
      base + "sources:\n  - postions: x.csv",
      3,
      5,
      "config.unknown-key",
      "a source has no key `postions`",
      "write `positions`"
    ),
    Refused(
      base + "sources: x.csv",
      2,
      10,
      "config.wrong-type",
      "`sources` must be a list",
      "write one source a line, such as `- positions: Data/positions/*.csv`"
    ),
    Refused(
      base + "sources:\n  - positions: { balance: yes, files: a }",
      3,
      27,
      "config.wrong-type",
      "`balance` must be `true` or `false`"
    ),
    Refused(
      base + "sources:\n  - positions: { balance: true }",
      3,
      16,
      "config.missing-key",
      "`files` is missing",
      "write `files: Data/positions/*.csv`"
    ),
    Refused(
      base + "sources:\n  - market: { files: a, columns: { tme: x } }",
      3,
      36,
      "config.unknown-key",
      "`columns` of market has no key `tme`",
      "write `time`"
    ),
    Refused(
      base + "sources:\n  - positions: { files: a, constants: { measure: reportd } }",
      3,
      50,
      "config.wrong-value",
      "`reportd` is no measure",
      "write `reported`"
    ),
    Refused(
      base + "sources:\n  - positions: { files: a, constants: { time: noon } }",
      3,
      47,
      "config.wrong-value",
      "`noon` is not a time",
      "write \(TimeCell.expectation)"
    ),
    Refused(
      base
        + "sources:\n  - positions: { files: é, columns: { asset: s }, constants: { asset: B } }",
      3,
      72,
      "config.mapped-constant",
      "`asset` is both mapped to column `s` and given as a constant",
      "remove one of them"
    ),
    Refused(
      base + "sources:\n  - positions: { files: a, columns: { time: s, asset: s } }",
      3,
      55,
      "config.wrong-value",
      "column `s` cannot be both text and something else"
    ),
    Refused(
      base + "title: [",
      3,
      1,
      "config.syntax",
      "this is no YAML: did not find expected node content",
      "check indentation and quotes"
    ),
    Refused(
      base + "title: x\ntitle: y",
      2,
      1,
      "config.syntax",
      "this is no YAML: the key `title` stands twice",
      "check indentation and quotes"
    ),
    Refused(
      "- x",
      1,
      1,
      "config.wrong-type",
      "the configuration must be a list of keys with values"
    ),
  ]
}

struct ConfigurationTests {
  @Test("what a configuration may not say is shown at its place", arguments: Refused.all)
  fileprivate func refused(_ refused: Refused) throws {
    let error = try #require(throws: ReportError.self) {
      try configuration(parsing: refused.text, file: "n.yml")
    }
    let lines = refused.text.split(separator: "\n")
    let line = refused.place.line - 1
    #expect(error.stage == .configuration)
    #expect(
      error.diagnostics.filter { $0.id != "config.missing-key" || refused.id == $0.id } == [
        Diagnostic(
          .error,
          refused.id,
          refused.summary,
          at: Place(file: "n.yml", line: refused.place.line, column: refused.place.column),
          fix: refused.fix,
          excerpt: lines.indices.contains(line) ? String(lines[line]) : nil
        )
      ]
    )
  }

  @Test("one key is enough, and the rest has defaults")
  func defaults() throws {
    let configuration = try configuration(parsing: "base_url: http://a.b", file: "x/n.yml")
    #expect(configuration.baseURL == "http://a.b/")
    #expect(configuration.title == "Leverage Notes")
    #expect(configuration.cutOff == .endOfDay)
    #expect(configuration.headline == .init())
    #expect(configuration.bands.isEmpty)
    #expect(configuration.sources.map(\.kind) == SourceKind.laidOut)
    #expect(configuration.levelsBand == 0.1)
    #expect(configuration.cadence == .daily)
    #expect(configuration.contracts.isEmpty && configuration.releases == nil)
    #expect(configuration.notes == nil)
    #expect(configuration.sources.allSatisfy { $0.folder == "x" && $0.mayBeAbsent })
  }

  @Test("cadence, contracts and releases are kept, and CFTC files in both forms")
  func weekly() throws {
    let text = """
      base_url: https://example.org/notes/
      cadence: weekly
      contracts:
        "133741": { asset: bitcoin }
        "090741": { size: 1 }
        NEW+: { asset: X, size: 2.5 }
      releases: dates.csv
      notes: texts
      sources:
        - cftc: Data/cftc/*.txt
        - cftc: { files: [a.txt, b.txt] }
      """
    let configuration = try configuration(parsing: text, file: "desk/n.yml")
    #expect(configuration.cadence == .weekly)
    #expect(
      configuration.contracts == [
        "133741": ContractSize(asset: Asset("bitcoin"), size: 5),
        "090741": ContractSize(asset: Asset("CAD"), size: 1),
        "NEW+": ContractSize(asset: Asset("X"), size: 2.5),
      ]
    )
    #expect(configuration.releases?.text == "desk/dates.csv")
    #expect(configuration.notes?.text == "desk/texts")
    #expect(configuration.sources.map(\.kind) == [.cftc, .cftc])
    #expect(
      configuration.sources.map { $0.files.map(\.text) } == [
        ["Data/cftc/*.txt"], ["a.txt", "b.txt"],
      ]
    )
  }

  @Test(
    "the band of levels is a fraction or in per cent",
    arguments: [
      ("10%", 0.1), ("0.1", 0.1), ("2.5%", 0.025), ("1", 1), ("100%", 1), ("1e-3", 0.001),
      ("\"5%\"", 0.05),
    ]
  )
  func levelsBand(_ text: String, _ band: Double) throws {
    let yaml = base + "levels: { band: \(text) }\nsources: [levels: a.csv]"
    let configuration = try configuration(parsing: yaml, file: "n.yml")
    #expect(configuration.levelsBand == band)
    #expect(configuration.sources.map(\.kind) == [.levels])
    #expect(try Intake.configuration(parsing: base + "levels: {}", file: "n.yml").levelsBand == 0.1)
  }

  @Test("everything that may be said is kept")
  func whole() throws {
    let text = """
      title: "Desk: notes"
      base_url: https://example.org/notes
      cadence: daily
      cut_off: 16:30
      headline: { measure: trader_class, population: noncommercial, asset: BTC }
      regimes: { trader_class: { by: bands, leaning: 2, crowded: 4.5 } }
      sources:
        - positions: Data/positions/*.csv
        - market: [a.csv, b.csv]
        - positions:
            files: cot.csv
            balance: true
            drop_last: true
            columns: { time: date, long: spec_long, short: spec_short }
            constants: { asset: bitcoin, contract: 133741, unit: contracts }
      """
    let configuration = try configuration(parsing: text, file: "n.yml")
    #expect(configuration.title == "Desk: notes")
    #expect(configuration.cutOff.seconds == 59_400)
    #expect(configuration.headline.measure == .traderClass)
    #expect(configuration.headline.population == .noncommercial)
    #expect(configuration.headline.asset == Asset("BTC"))
    #expect(
      configuration.bands == [.traderClass: .init(leaning: 2, crowded: 4.5, extreme: 8)]
    )
    let cot = SourceSpec(
      .positions,
      files: [.init("cot.csv", at: Place(file: "n.yml", line: 11, column: 14))],
      columns: [.time: "date", .long: "spec_long", .short: "spec_short"],
      constants: [
        .asset: .init("bitcoin", at: Place(file: "n.yml", line: 15, column: 27)),
        .contract: .init("133741", at: Place(file: "n.yml", line: 15, column: 46)),
        .unit: .init("contracts", at: Place(file: "n.yml", line: 15, column: 60)),
      ],
      isBalanced: true,
      dropsLast: true
    )
    #expect(configuration.sources.last == cot)
    #expect(
      configuration.sources.map { $0.files.map(\.text) } == [
        ["Data/positions/*.csv"], ["a.csv", "b.csv"], ["cot.csv"],
      ]
    )
  }

  @Test("all problems are told at once, in the order of the file")
  func allAtOnce() throws {
    let error = try #require(throws: ReportError.self) {
      try configuration(parsing: "cadence: x\ncolour: y\nbase_url: z", file: "n.yml")
    }
    #expect(error.diagnostics.map { $0.location?.line } == [1, 2, 3])
  }

  @Test("a configuration names its sources from its own folder")
  func file() throws {
    let workspace = try Workspace([
      "n.yml": base + "sources: [positions: p/*.csv]",
      "p/a.csv": "time,asset,measure,ratio\n2025-12-17,BTC,reported,1\n",
    ])
    let configuration = try configuration(at: workspace.path("n.yml"))
    #expect(try readDataset(configuration.sources).files == [workspace.path("p/a.csv")])
  }

  @Test("a configuration that is not there, or no text, cannot be read")
  func unreadable() throws {
    let workspace = try Workspace()
    try workspace.write([0xFF], to: "n.yml")
    let folder = workspace.path
    for (name, summary) in [
      ("m.yml", "`m.yml` does not exist"), ("n.yml", "`n.yml` is not valid UTF-8"),
    ] {
      let path = workspace.path(name)
      let error = try #require(throws: ReportError.self) { try configuration(at: path) }
      #expect(error.stage == .configuration)
      #expect(
        error.diagnostics.map { $0.relative(to: folder) } == [
          Diagnostic(.error, "config.unreadable", summary)
        ]
      )
    }
  }
}
