// SPDX-License-Identifier: Apache-2.0

/// A made-up payload of each shape that venues send, and what its source adds.
struct VenueSample: Sendable {
  let format: String
  let text: String

  /// What the formats ask for that say it themselves in none of these payloads.
  static let constants = [
    "venue": "X", "asset": "BTC", "unit": "usd", "time": "2026-08-06T12:00:00Z", "price": "100",
    "interval": "1h",
  ]

  private init(_ format: String, _ text: String) { (self.format, self.text) = (format, text) }

  private static func okx(_ format: String, _ rows: String) -> VenueSample {
    VenueSample(format, #"{"code":"0","msg":"","data":[\#(rows)]}"#)
  }

  private static func bybit(_ format: String, _ rows: String) -> VenueSample {
    VenueSample(
      format,
      #"{"retCode":0,"result":{"symbol":"BTCUSDT","category":"linear","list":[\#(rows)]},"time":"1780243200000"}"#
    )
  }

  private static func ratios(_ format: String, _ side: String = "Account") -> VenueSample {
    VenueSample(
      format,
      """
      [{"symbol":"BTCUSDT","long\(side)":"0.6","short\(side)":"0.4","longShortRatio":"1.5",
        "timestamp":"1780243200000"},
       {"symbol":"BTCUSDT","long\(side)":"0.5","short\(side)":"0.5","longShortRatio":"1",
        "timestamp":1780246800000}]
      """
    )
  }

  private static func shares(_ format: String, _ name: String) -> VenueSample {
    okx(
      format,
      """
      {"time":1780243200000,"\(name)_long_percent":75.5,"\(name)_short_percent":24.5,
       "\(name)_long_short_ratio":3.08}
      """
    )
  }
}

extension VenueSample {
  /// One of each format, of some in several layouts.
  static let all: [VenueSample] = binance + others + coinglass

  private static let binance = [
    VenueSample(
      "binance_metrics",
      """
      create_time,symbol,sum_open_interest,sum_open_interest_value,count_toptrader_long_short_ratio,\
      sum_toptrader_long_short_ratio,count_long_short_ratio,sum_taker_long_short_vol_ratio
      2026-06-01 00:05:00,BTCUSDT,80.5,2900000.25,1.09,1.38,1.07,0.72
      2026-06-01 00:10:00,BTCUSDT,81,2900000,1.1,,1.08,0.7

      """
    ),
    ratios("binance_account_ratio"), ratios("binance_top_account_ratio"),
    ratios("binance_top_position_ratio", "Position"),
    VenueSample(
      "binance_taker_volume",
      #"[{"buySellRatio":"1.5","sellVol":"200.5","buyVol":"300.75","timestamp":1780243200000}]"#
    ),
    VenueSample(
      "binance_open_interest",
      """
      [{"pair":"BTCUSD","contractType":"PERPETUAL","sumOpenInterest":"20403",
        "sumOpenInterestValue":"176.25","timestamp":1780243200000}]
      """
    ),
    VenueSample(
      "binance_funding",
      """
      calc_time,funding_interval_hours,last_funding_rate
      1780243200002,8,-0.0001
      1780272000000,8,0.0002

      """
    ),
    VenueSample(
      "binance_klines",
      #"[[1780243200000,"10","12.5","9","11","7",1780246799999,"70.5",3,"4","40.25","0"]]"#
    ),
    VenueSample(
      "binance_klines",
      "timestamp,open,high,low,close\n1780243200000,10,12.5,9,11\n1780246800000,11,12,9.5,10\n"
    ),
  ]

  private static let others = [
    bybit(
      "bybit_account_ratio",
      #"{"buyRatio":"0.6","sellRatio":"0.4","timestamp":"1780243200000"}"#
    ),
    bybit(
      "bybit_open_interest",
      #"{"openInterest":"200.5","singleOpenInterest":"100.25","timestamp":"1780243200000"}"#
    ),
    bybit(
      "bybit_tickers",
      """
      {"symbol":"BTCUSDT","lastPrice":"68000.5","openInterest":"69655.5","fundingRate":"0.0001",
       "openInterestValue":"4781864596.5","fundingIntervalHour":"8"}
      """
    ),
    bybit(
      "bybit_funding",
      #"{"symbol":"BTCPERP","fundingRate":"0.0001","fundingRateTimestamp":"1780243200000"}"#
    ),
    okx("okx_account_ratio", #"["1780246800000","3.46"],["1780243200000","0"]"#),
    okx("okx_top_account_ratio", #"["1780246800000","3.46"]"#),
    okx("okx_top_position_ratio", #"["1780246800000","3.46"]"#),
    okx("okx_taker_volume", #"["1780246800000","24.5","18.25"],["1780243200000","0","1"]"#),
    okx(
      "okx_open_interest",
      #"{"instId":"BTC-USDT-SWAP","oi":"3000","oiCcy":"30","oiUsd":"1800.5","ts":"1780243200000"}"#
    ),
    okx(
      "okx_funding",
      """
      {"instId":"BTC-USDT-SWAP","fundingRate":"0.0002","realizedRate":"0.0001",
       "fundingTime":"1780243200000"}
      """
    ),
    okx("okx_candles", #"["1780243200000","4","5","3","4.5","9","8","60.5","1"]"#),
    VenueSample("bitfinex_longs", "[[1780243260000,20.5],[1780243200000,21.5]]"),
    VenueSample("bitfinex_shorts", "[[1780243260000,-2.5],[1780243200000,2.25]]"),
  ]

  private static let coinglass = [
    shares("coinglass_account_ratio", "global_account"),
    shares("coinglass_top_account_ratio", "top_account"),
    shares("coinglass_top_position_ratio", "top_position"),
    okx(
      "coinglass_liquidations",
      #"{"time":1780243200000,"long_liquidation_usd":"5.5","short_liquidation_usd":"0"}"#
    ),
    okx(
      "coinglass_taker_volume",
      #"{"time":1780243200000,"taker_buy_volume_usd":"5.5","taker_sell_volume_usd":"4"}"#
    ),
    okx(
      "coinglass_bitfinex_margin",
      #"{"time":1780243200,"long_quantity":104637.5,"short_quantity":2828.25}"#
    ),
    VenueSample(
      "coinglass_liquidation_map",
      """
      {"code":"0","data":{"data":{"90":[[90,5.5,25,null],[90,1.5,50,null]],
       "110":[[110,7,null,null]]}}}
      """
    ),
    VenueSample(
      "liquidation_levels_daily",
      """
      {"2026-07-10":[{"h":0,"levels":[{"price":53.5,"long_liq_usd":4.0,"short_liq_usd":1.5}]},
       {"h":22,"levels":[{"price":54,"long_liq_usd":0,"short_liq_usd":2}]}]}
      """
    ),
    VenueSample(
      "liquidation_heatmap",
      """
      {"symbol":"BTCUSDT","price":100.5,"oi_total":20,"oi_usd":2010.0,"updated":1780243200.01,
       "levels":[{"price":90,"long_liq_usd":4,"short_liq_usd":0}]}
      """
    ),
  ]
}
