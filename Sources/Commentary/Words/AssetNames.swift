// SPDX-License-Identifier: Apache-2.0
package import Positioning

/// The name of an asset in a sentence: "Bitcoin" for `BTC`; an unknown symbol stands for itself.
package func assetName(_ asset: Asset) -> String {
  names[asset.symbol.uppercased()] ?? asset.symbol
}

/// Whether `asset` is one of the crypto assets that the program knows by name.
func isCrypto(_ asset: Asset) -> Bool { names[asset.symbol.uppercased()] != nil }

private let names: [String: String] = [
  "BTC": "Bitcoin", "ETH": "Ether", "SOL": "Solana", "XRP": "XRP", "BNB": "BNB",
  "DOGE": "Dogecoin", "HYPE": "Hyperliquid", "SUI": "Sui", "LINK": "Chainlink",
  "AVAX": "Avalanche", "ADA": "Cardano", "LTC": "Litecoin", "BCH": "Bitcoin Cash",
  "DOT": "Polkadot", "TRX": "Tron", "TON": "Toncoin", "UNI": "Uniswap", "NEAR": "Near",
  "APT": "Aptos", "ARB": "Arbitrum", "OP": "Optimism", "FIL": "Filecoin", "AAVE": "Aave",
]
