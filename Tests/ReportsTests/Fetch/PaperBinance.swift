// SPDX-License-Identifier: Apache-2.0
import Fetch

/// Binance on paper, which knows BTC and ETH; at its end of time it has published all but the newest.
func paperBinance(until now: Int, page: Int = 500) -> PaperVenue {
  PaperVenue({ path, query in
    let symbol = query["symbol"] ?? ""
    guard ["BTCUSDT", "ETHUSDT"].contains(symbol) else {
      return .json(#"{"code":-1121,"msg":"Invalid symbol."}"#, status: 400)
    }
    guard let start = query["startTime"].flatMap({ Int($0) }),
      let end = query["endTime"].flatMap({ Int($0) }),
      let limit = query["limit"].flatMap({ Int($0) })
    else { return .json(#"{"code":-1102,"msg":"A parameter was not sent."}"#, status: 400) }
    if path.hasPrefix("/futures/data/"), start / 1000 < now - 30 * 86_400 {
      return .json(#"{"code":-1130,"msg":"parameter 'startTime' is invalid."}"#, status: 400)
    }
    guard let row = rows[path.split(separator: "/").last.map(String.init) ?? ""] else { return nil }
    let step = path.hasSuffix("fundingRate") ? 8 * 3600 : 3600
    // A bar that has only begun is given too.
    let last = path.hasSuffix("klines") ? end : min(end, now * 1000)
    let times = hours(start, min(last, now * 1000), every: step, limit: min(limit, page))
    return .json("[\(times.map { row($0, symbol) }.joined(separator: ","))]")
  })
}

private let rows: [String: @Sendable (_ seconds: Int, _ symbol: String) -> String] = [
  "globalLongShortAccountRatio": { ratio($0, $1, "all") },
  "topLongShortAccountRatio": { ratio($0, $1, "heads") },
  "topLongShortPositionRatio": { ratio($0, $1, "top") },
  "takerlongshortRatio": { seconds, symbol in
    let (buy, sell) = (
      100 + Int(figure(seconds, "buy") * 900), 100 + Int(figure(seconds, "sell") * 900)
    )
    return
      #"{"buySellRatio":"\#(four(buy * 10_000 / sell))","buyVol":"\#(buy).0000","sellVol":"\#(sell).0000","timestamp":\#(seconds)000}"#
  },
  "openInterestHist": { seconds, symbol in
    let coins = 80_000 + Int(figure(seconds, "oi") * 9_000)
    return
      #"{"symbol":"\#(symbol)","sumOpenInterest":"\#(coins).000","sumOpenInterestValue":"\#(coins * 60_000).00","CMCCirculatingSupply":"19000000.0","timestamp":\#(seconds)000}"#
  },
  "fundingRate": { seconds, symbol in
    // Settled some milliseconds late.
    #"{"symbol":"\#(symbol)","fundingTime":\#(seconds)007,"fundingRate":"0.000\#(1 + Int(figure(seconds, "rate") * 8))0000","markPrice":"60000.00"}"#
  },
  "klines": { seconds, symbol in
    let price = 60_000 + Int(figure(seconds, "price") * 1000)
    return
      #"[\#(seconds)000,"\#(price).1","\#(price + 50).0","\#(price - 50).0","\#(price).2","100.5",\#(seconds + 3599)999,"6030000.00",1234,"50.2","3010000.00","0"]"#
  },
]

private func ratio(_ seconds: Int, _ symbol: String, _ name: String) -> String {
  let (long, short) = shares(seconds, name + symbol)
  let part = Int(long.dropFirst(2)) ?? 0
  return
    #"{"symbol":"\#(symbol)","longShortRatio":"\#(four(part * 10_000 / (10_000 - part)))","longAccount":"\#(long)","shortAccount":"\#(short)","timestamp":\#(seconds)000}"#
}

/// A number of ten-thousandths as a decimal.
private func four(_ value: Int) -> String {
  let rest = String(value % 10_000)
  return "\(value / 10_000).\(String(repeating: "0", count: 4 - rest.count))\(rest)"
}
