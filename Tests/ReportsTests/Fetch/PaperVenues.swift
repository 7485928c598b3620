// SPDX-License-Identifier: Apache-2.0
import Fetch
import TestSupport

/// Bybit on paper: the newest first, `openInterest` of both sides.
func paperBybit(until now: Int, page: Int = 1000) -> PaperVenue {
  PaperVenue({ path, query in
    guard query["symbol"] == "BTCUSDT" else {
      return .json(#"{"retCode":10001,"retMsg":"params error: symbol invalid","result":{}}"#)
    }
    guard let start = query["startTime"].flatMap({ Int($0) }),
      let end = query["endTime"].flatMap({ Int($0) }),
      let limit = query["limit"].flatMap({ Int($0) }), query["category"] == "linear"
    else { return .json(#"{"retCode":10001,"retMsg":"params error: times"}"#) }
    let step = path.hasSuffix("funding/history") ? 8 * 3600 : 3600
    let times = hours(start, min(end, now * 1000), every: step, limit: 1000).reversed()
      .prefix(min(limit, page))
    let rows = times.map { second -> String in
      if path.hasSuffix("account-ratio") {
        let (long, short) = shares(second, "bybit")
        return
          #"{"symbol":"BTCUSDT","buyRatio":"\#(long)","sellRatio":"\#(short)","timestamp":"\#(second)000"}"#
      }
      if path.hasSuffix("open-interest") {
        let one = 50_000 + Int(figure(second, "oi") * 1000)
        return
          #"{"openInterest":"\#(2 * one).00","singleOpenInterest":"\#(one).00","timestamp":"\#(second)000"}"#
      }
      return #"{"symbol":"BTCUSDT","fundingRate":"0.0001","fundingRateTimestamp":"\#(second)000"}"#
    }
    let list = rows.joined(separator: ",")
    return .json(
      #"{"retCode":0,"retMsg":"OK","result":{"symbol":"BTCUSDT","category":"linear","list":[\#(list)]},"time":\#(now)000}"#
    )
  })
}

/// OKX on paper: the newest first, both times exclusive, at most a page.
func paperOKX(until now: Int) -> PaperVenue {
  PaperVenue({ path, query in
    let isFunding = path.hasSuffix("funding-rate-history"), isBars = path.hasSuffix("candles")
    guard query["instId"] == "BTC-USDT-SWAP" || query["ccy"] == "BTC" else {
      return .json(#"{"code":"51001","msg":"Instrument ID does not exist","data":[]}"#)
    }
    let names = isFunding || isBars ? ("before", "after") : ("begin", "end")
    guard let start = query[names.0].flatMap({ Int($0) }),
      let end = query[names.1].flatMap({ Int($0) })
    else { return .json(#"{"code":"50014","msg":"Parameter can not be empty","data":[]}"#) }
    let step = isFunding ? 8 * 3600 : 3600
    let limit = query["limit"].flatMap { Int($0) } ?? 720
    let all = hours(start + 1, min(end - 1, now * 1000), every: step, limit: 10_000)
    let rows = all.reversed().prefix(limit).map { second -> String in
      if isFunding {
        return
          #"{"instId":"BTC-USDT-SWAP","fundingRate":"0.0002","realizedRate":"0.0001","fundingTime":"\#(second)000"}"#
      }
      if isBars {
        let isOver = second + 3600 <= now ? 1 : 0
        return #"["\#(second)000","60000","60100","59900","60050","10","0.1","6000","\#(isOver)"]"#
      }
      if path.hasSuffix("taker-volume-contract") {
        return
          #"["\#(second)000","\#(1000 + Int(figure(second, "sell") * 100))","\#(2000 + Int(figure(second, "buy") * 100))"]"#
      }
      if path.hasSuffix("open-interest-volume") {
        return #"["\#(second)000","3000000000","500000000"]"#
      }
      return #"["\#(second)000","1.\#(10 + Int(figure(second, path) * 89))"]"#
    }
    return .json(#"{"code":"0","msg":"","data":[\#(rows.joined(separator: ","))]}"#)
  })
}

/// Bitfinex on paper: a row each five minutes, the oldest first.
func paperBitfinex(until now: Int) -> PaperVenue {
  PaperVenue({ path, query in
    guard path.contains(":tBTCUSD:") else {
      return .json(#"["error",10020,"symbol: invalid"]"#, status: 500)
    }
    guard let start = query["start"].flatMap({ Int($0) }),
      let end = query["end"].flatMap({ Int($0) })
    else {
      return .json(#"["error",10020,"start: invalid"]"#, status: 500)
    }
    let side = path.contains(":long/") ? "long" : "short"
    let times = hours(start, min(end, now * 1000), every: 300, limit: 10_000)
    let rows = times.map { second in
      "[\(second)000,\(side == "short" ? "-" : "")\(1000 + Int(figure(second, side) * 9000)).5]"
    }
    return .json("[\(rows.joined(separator: ","))]")
  })
}

/// Coinglass on paper.
func paperCoinglass(until now: Int) -> PaperVenue {
  PaperVenue({ path, query in
    guard let start = query["start_time"].flatMap({ Int($0) }),
      let end = query["end_time"].flatMap({ Int($0) }),
      query["interval"] == "4h"
    else { return .json(#"{"code":"400","msg":"bad times"}"#) }
    let rows = hours(start, min(end, now * 1000), every: 14_400, limit: 1000).map {
      second -> String in
      let share = 40 + Int(figure(second, path) * 20)
      let ratio = "\((Double(share * 100) / Double(100 - share)).rounded() / 100)"
      for (name, prefix) in [
        ("global-long-short-account", "global_account"), ("top-long-short-account", "top_account"),
        ("top-long-short-position", "top_position"),
      ] where path.contains(name) {
        return
          #"{"time":\#(second)000,"\#(prefix)_long_percent":\#(share).0,"\#(prefix)_short_percent":\#(100 - share).0,"\#(prefix)_long_short_ratio":\#(ratio)}"#
      }
      if path.contains("liquidation") {
        return
          #"{"time":\#(second)000,"long_liquidation_usd":"\#(share)000.5","short_liquidation_usd":"100.5"}"#
      }
      if path.contains("taker") {
        return
          #"{"time":\#(second)000,"taker_buy_volume_usd":"\#(share)000.5","taker_sell_volume_usd":"50000.5"}"#
      }
      return #"{"time":\#(second),"long_quantity":\#(share)000.5,"short_quantity":2828.53}"#
    }
    return .json(#"{"code":"0","msg":"success","data":[\#(rows.joined(separator: ","))]}"#)
  })
}

/// The CFTC on paper: an archive a year and report, of two contracts, up to the last Tuesday published.
func paperCFTC(until now: Int) -> PaperVenue {
  PaperVenue({ path, _ in
    let name = path.split(separator: "/").last.map(String.init) ?? ""
    guard let year = Int(name.dropLast(4).suffix(4)), name.hasSuffix(".zip") else { return nil }
    let report: PaperReport? =
      name.hasPrefix("fut_fin_txt_")
      ? .financial
      : name.hasPrefix("deacot")
        ? .legacy : name.hasPrefix("fut_disagg_txt_") ? .disaggregated : nil
    guard let report else { return nil }
    let text = report.rows(of: year, until: now)
    if text.isEmpty { return HTTPAnswer(404, Array("<html>".utf8)) }
    return HTTPAnswer(200, zipArchive([ZipFile("report.txt", Array(text.utf8))]))
  })
}
