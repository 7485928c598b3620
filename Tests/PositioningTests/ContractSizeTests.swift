// SPDX-License-Identifier: Apache-2.0
import Positioning
import Testing

/// All sizes are compared with the reports' own column of units where the reports are at hand (the
/// tests of the reading of real CFTC reports).
@Suite("What the CFTC's contracts hold")
struct ContractSizeTests {
  @Test(
    "sizes are in the unit that prices are quoted by",
    arguments: [
      ("133741", "BTC", 5.0), ("133742", "BTC", 0.1), ("146021", "ETH", 50), ("146022", "ETH", 0.1),
      ("177741", "SOL", 500), ("176740", "XRP", 50_000), ("13874A", "S&P 500", 50),
      ("209742", "Nasdaq 100", 20), ("043602", "10-year note", 1000),
      ("042601", "2-year note", 2000),
      ("097741", "JPY", 12_500_000), ("088691", "gold", 100), ("067651", "crude", 1000),
      ("058644", "lumber", 27.5),
    ]
  )
  func sizes(_ code: String, _ asset: String, _ size: Double) {
    #expect(ContractSize.ofCFTC[code] == ContractSize(asset: Asset(asset), size: size))
  }

  @Test(
    "what is quoted in cents, as a rate, or consolidated has an asset and no size",
    arguments: [
      ("002602", "corn"), ("080732", "sugar"), ("057642", "cattle"), ("134741", "SOFR 3-month"),
      ("20974+", "Nasdaq 100"), ("299741", "EUR/GBP"),
    ]
  )
  func unknown(_ code: String, _ asset: String) {
    #expect(ContractSize.ofCFTC[code] == ContractSize(asset: Asset(asset), size: nil))
  }

  @Test("every size is above zero and every asset has a name")
  func whole() {
    for contract in ContractSize.ofCFTC.values {
      #expect(contract.size.map { $0 > 0 && $0.isFinite } ?? true)
      #expect(!contract.asset.symbol.isEmpty && !contract.asset.isAll)
    }
  }
}
