// SPDX-License-Identifier: Apache-2.0
package import Positioning

/// The name of an asset inside a sentence: "Bitcoin" for `BTC`, "gold" for `gold`, "the euro" for
/// `EUR`; an unknown symbol stands for itself.
package func assetName(_ asset: Asset) -> String {
  let symbol = asset.symbol.uppercased()
  return cryptoNames[symbol] ?? futuresNames[symbol] ?? currencyNames[symbol] ?? pointNames[symbol]
    ?? asset.symbol
}

/// The name of an asset at the head of a line: "Gold", "Euro"; no article, and a capital even where
/// an unknown symbol has none.
package func assetTitle(_ asset: Asset) -> String {
  let name = assetName(asset)
  return capitalised(name.hasPrefix("the ") ? String(name.dropFirst(4)) : name)
}

/// Whether `asset` is one of the crypto assets that the program knows by name.
func isCrypto(_ asset: Asset) -> Bool { cryptoNames[asset.symbol.uppercased()] != nil }

/// Whether a price of `asset` is a number of points or of per cent of par, no sum of dollars.
func isQuotedInPoints(_ asset: Asset) -> Bool { pointNames[asset.symbol.uppercased()] != nil }

/// Whether `asset` is a currency that the program knows by name.
func isCurrency(_ asset: Asset) -> Bool { currencyNames[asset.symbol.uppercased()] != nil }

private let cryptoNames: [String: String] = [
  "BTC": "Bitcoin", "ETH": "Ether", "SOL": "Solana", "XRP": "XRP", "BNB": "BNB",
  "DOGE": "Dogecoin", "HYPE": "Hyperliquid", "SUI": "Sui", "LINK": "Chainlink",
  "AVAX": "Avalanche", "ADA": "Cardano", "LTC": "Litecoin", "BCH": "Bitcoin Cash",
  "DOT": "Polkadot", "TRX": "Tron", "TON": "Toncoin", "UNI": "Uniswap", "NEAR": "Near",
  "APT": "Aptos", "ARB": "Arbitrum", "OP": "Optimism", "FIL": "Filecoin", "AAVE": "Aave",
  "BITCOIN": "Bitcoin", "ETHER": "Ether", "ETHEREUM": "Ether",
]

/// Futures as reports and price lists write them.
private let futuresNames: [String: String] = [
  "GOLD": "gold", "SILVER": "silver", "COPPER": "copper", "PLATINUM": "platinum",
  "PALLADIUM": "palladium",
  "CRUDE": "crude oil", "CRUDE_OIL": "crude oil", "WTI": "WTI crude oil",
  "BRENT": "Brent crude oil",
  "NATGAS": "natural gas", "NATURAL_GAS": "natural gas", "HEATING_OIL": "heating oil",
  "GASOLINE": "gasoline",
  "CORN": "corn", "WHEAT": "wheat", "SOYBEANS": "soybeans", "SOYBEAN_OIL": "soybean oil",
  "SOYBEAN_MEAL": "soybean meal", "OATS": "oats", "SUGAR": "sugar", "COFFEE": "coffee",
  "COCOA": "cocoa", "COTTON": "cotton", "OJ": "orange juice", "ORANGE_JUICE": "orange juice",
  "CATTLE": "cattle", "HOGS": "hogs", "LUMBER": "lumber",
]

private let currencyNames: [String: String] = [
  "EUR": "the euro", "JPY": "the yen", "GBP": "sterling", "CHF": "the Swiss franc",
  "AUD": "the Australian dollar", "CAD": "the Canadian dollar", "NZD": "the New Zealand dollar",
  "MXN": "the Mexican peso", "BRL": "the Brazilian real",
]

/// Futures whose price is no sum of dollars.
private let pointNames: [String: String] = [
  "USDX": "the dollar index", "DXY": "the dollar index", "SP500": "the S&P 500",
  "NASDAQ": "the Nasdaq 100", "NASDAQ100": "the Nasdaq 100", "DOW": "the Dow",
  "RUSSELL": "the Russell 2000", "RUSSELL2000": "the Russell 2000", "VIX": "the VIX",
  "TNOTE2": "two-year Treasury notes", "TNOTE5": "five-year Treasury notes",
  "TNOTE10": "ten-year Treasury notes", "BOND30": "Treasury bonds",
]
