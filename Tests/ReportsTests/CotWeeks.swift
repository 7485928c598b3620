// SPDX-License-Identifier: Apache-2.0
import Analysis
import Intake
import Positioning
import TestSupport

/// Twenty years of weekly reports by class of trader, which lie beside the checkout and are not part
/// of it: 28 markets from 2006 on, three classes each, with prices for 24 of them.
enum CotWeeks {
  static let folder = sharedFolder + "/data/cot_weekly"
  /// Whose notes are made: of contracts, or of dollars where a contract's size is known.
  static let inContracts = Result { try analyst(withContracts: false) }
  static let inDollars = Result { try analyst(withContracts: true) }
  /// Every note of contracts by itself.
  static let notes = Result { try notes(of: inContracts.get()) }

  /// The price file of each market that has one, and the contract's code.
  static let markets: [(name: String, price: String?, code: String)] = [
    ("aud", "6A_F", "232741"), ("bitcoin", "BTC_USD", "133741"), ("bond30", "ZB_F", "020601"),
    ("cad", "6C_F", "090741"), ("cattle", nil, "057642"), ("chf", "6S_F", "092741"),
    ("copper", "HG_F", "085692"), ("crude", "CL_F", "067651"), ("dow", "YM_F", "124603"),
    ("eur", "6E_F", "099741"), ("gasoline", "RB_F", "111659"), ("gbp", "6B_F", "096742"),
    ("gold", "GC_F", "088691"), ("heating_oil", "HO_F", "022651"), ("jpy", "6J_F", "097741"),
    ("lumber", nil, "058643"), ("nasdaq", "NQ_F", "209742"), ("natgas", "NG_F", "023651"),
    ("palladium", nil, "075651"), ("platinum", "PL_F", "076651"), ("russell", "RTY_F", "239742"),
    ("silver", "SI_F", "084691"), ("sp500", "ES_F", "13874A"), ("sugar", nil, "080732"),
    ("tnote10", "ZN_F", "043602"), ("tnote2", "ZT_F", "042601"), ("tnote5", "ZF_F", "044601"),
    ("usdx", "DX_F", "098662"),
  ]

  /// What a publisher writes to read the markets called `names`, or all without them.
  static func configuration(of names: [String] = [], withContracts: Bool) -> String {
    var lines = [
      "base_url: https://example.org/weeks/", "cadence: weekly", "cards: none", "sources:",
    ]
    for (name, price, code) in markets where names.isEmpty || names.contains(name) {
      let contract = withContracts ? ", contract: \"\(code)\"" : ""
      for (population, column) in [
        ("noncommercial", "spec"), ("commercial", "comm"), ("nonreportable", "nonrept"),
      ] {
        lines.append(
          """
            - positions:
                files: \(folder)/cot_\(name).csv
                balance: true
                columns: { time: date, long: \(column)_long, short: \(column)_short }
                constants: { asset: \(name), venue: CFTC\(contract), measure: trader_class,
                  population: \(population), unit: contracts }
          """
        )
      }
      guard let price else { continue }
      lines.append(
        """
          - market: { files: \(folder)/price_\(price).csv, columns: { time: date },
              constants: { asset: \(name) } }
        """
      )
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// The notes of `analyst`, each by itself.
  static func notes(of analyst: Analyst) -> [NoteAnalysis] { analyst.notes.map(analyst.analysis) }

  /// The analyst of the markets called `names`, of all without them.
  static func analyst(of names: [String] = [], withContracts: Bool) throws -> Analyst {
    let desk = try Desk()
    let text = configuration(of: names, withContracts: withContracts)
    let path = try desk.put(text, "leverage-notes.yml")
    let configuration = try Intake.configuration(at: path)
    let dataset = try readDataset(configuration.sources)
    var settings = AnalysisSettings()
    settings.cadence = configuration.cadence
    settings.contracts = ContractSize.ofCFTC
    return Analyst(observations: dataset.observations, bars: dataset.bars, settings: settings)
  }
}
