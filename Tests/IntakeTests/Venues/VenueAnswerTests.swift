// SPDX-License-Identifier: Apache-2.0
import Diagnostics
import History
import Positioning
import Testing

@testable import Intake

@Suite("What a venue answers")
struct VenueAnswerTests {
  @Test("is told apart before it is read")
  func kinds() {
    func kind(_ text: String) -> AnswerKind { AnswerKind(Array(text.utf8)) }
    #expect(kind("[]") == .data(isEmpty: true))
    #expect(kind("[[1,2]]") == .data(isEmpty: false))
    #expect(kind(#"{"code":"0","data":[]}"#) == .data(isEmpty: true))
    #expect(kind(#"{"code":"0","data":null}"#) == .data(isEmpty: true))
    #expect(kind(#"{"retCode":0,"result":{"list":[]}}"#) == .data(isEmpty: true))
    #expect(kind(#"{"retCode":0,"result":{"list":[{}]}}"#) == .data(isEmpty: false))
    #expect(
      kind(#"{"code":-1121,"msg":"Invalid symbol."}"#)
        == .refusal(code: "-1121", words: "Invalid symbol.")
    )
    #expect(
      kind(#"{"retCode":10001,"retMsg":"params error"}"#)
        == .refusal(code: "10001", words: "params error")
    )
    #expect(
      kind(#"["error",10020,"symbol: invalid"]"#)
        == .refusal(code: "10020", words: "symbol: invalid")
    )
    for text in ["", "<html>", #"{"code":"0","data":[["1"#, "[1] [2]"] {
      guard case .broken = kind(text) else {
        Issue.record("`\(text)` is no payload")
        continue
      }
    }
  }

  @Test("is read as a file of its name would be, and sides of two answers find each other")
  func read() throws {
    let answers = [("longs", "[[1700000000000,100.5]]"), ("shorts", "[[1700000000000,-4.5]]")].map {
      VenueAnswer(
        Array($0.1.utf8),
        named: "bitfinex: pos.size",
        format: "bitfinex_\($0.0)",
        constants: ["contract": "tBTCUSD", "no column": "x"]
      )
    }
    let batch = try readBatch(answers).batch
    #expect(batch.files == ["bitfinex: pos.size"])
    #expect(batch.positions.count == 1 && batch.gaps.isEmpty)
    #expect(batch.positions[0].long == 100.5 && batch.positions[0].short == 4.5)
    #expect(batch.series.map(\.contract) == ["tBTCUSD"])
  }

  @Test("is refused like a file, with the name it was given")
  func refused() {
    let answer = VenueAnswer(
      Array(#"[{"a":1}]"#.utf8),
      named: "binance: x",
      format: "binance_funding"
    )
    do throws(ReportError) {
      _ = try readBatch([answer])
      Issue.record("it was read")
    } catch {
      #expect(error.diagnostics.map(\.id) == ["data.venue-shape"])
      #expect(error.diagnostics.first?.location?.file == "binance: x")
    }
  }
}
