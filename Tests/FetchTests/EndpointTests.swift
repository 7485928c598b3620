// SPDX-License-Identifier: Apache-2.0
import Diagnostics
import TestSupport
import Testing

@testable import Fetch

struct EndpointTests {
  @Test(
    "an encrypted server, or this machine, is taken",
    arguments: [
      "https://proxy.example", "https://proxy.example:8443/venues/binance/", "http://127.0.0.1:80",
      "http://localhost:8080",
    ]
  )
  func taken(_ text: String) throws {
    let endpoint = try Endpoint(text)
    #expect(endpoint.url + "/" == text || endpoint.url == text)
    #expect(!endpoint.url.hasSuffix("/"))
  }

  @Test(
    "anything else is refused",
    arguments: [
      "", "proxy.example", "http://proxy.example", "ftp://proxy.example", "https://",
      "https://user:secret@proxy.example", "https://proxy.example/?key=1", "https://a b",
      "http://127.0.0.1.evil.example", "https://proxy.example:", "https://proxy.example:8x",
      "http://localhost@evil.example", "HTTPS://proxy.example",
    ]
  )
  func refused(_ text: String) {
    let error = #expect(throws: ReportError.self) { try Endpoint(text) }
    #expect(error?.stage == .arguments)
    #expect(error?.diagnostics.map(\.id) == ["fetch.bad-endpoint"])
  }

  @Test("names of assets are made alike, and what is none is refused")
  func assets() throws {
    #expect(try assetNames(["btc", "SOL", "BTC", "1000pepe"]) == ["BTC", "SOL", "1000PEPE"])
    let error = #expect(throws: ReportError.self) {
      try assetNames(["", "BTC/USD", "BTC", "ÄTH", String(repeating: "A", count: 21)])
    }
    #expect(error?.stage == .arguments)
    #expect(error?.diagnostics.map(\.id) == Array(repeating: "fetch.bad-asset", count: 4))
  }

  @Test("an unknown venue is told with its near spelling")
  func venue() throws {
    #expect(try FetchVenue.named("Binance").title == "Binance")
    let near = #expect(throws: ReportError.self) { try FetchVenue.named("binanse") }
    #expect(near?.diagnostics.map(\.id) == ["fetch.unknown-venue"])
    #expect(near?.diagnostics.first?.fix == "did you mean `binance`?")
    let far = #expect(throws: ReportError.self) { try FetchVenue.named("\u{1B}[2Jmoon") }
    #expect(far?.diagnostics.first?.summary == "no venue `?[2Jmoon` is known")
  }
}
