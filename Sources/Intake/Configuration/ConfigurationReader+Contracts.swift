// SPDX-License-Identifier: Apache-2.0
import Positioning
import Yams

extension ConfigurationReader {
  /// `contracts:` — what contracts are of, by code; what is not written is as in the CFTC's table.
  mutating func contracts(_ node: Node) -> [String: ContractSize] {
    guard let mapping = node.mapping else {
      add(
        .wrongType,
        "`contracts` must be a list of contract codes with values",
        at: node,
        fix: "write one a line, such as `\"133741\": { asset: BTC, size: 5 }`"
      )
      return [:]
    }
    var all: [String: ContractSize] = [:]
    for (keyNode, value) in mapping {
      guard let code = text(keyNode, "contracts") else { continue }
      all[code] = contract(value, of: code)
    }
    return all
  }

  private mutating func contract(_ node: Node, of code: String) -> ContractSize? {
    let known = ContractSize.ofCFTC[code]
    var asset = known?.asset
    var size = known?.size
    let count = problems.count
    for (key, value) in entries(of: node, ["asset", "size"], in: "contract `\(code)`") {
      if key == "asset" {
        asset = text(value, key).map { Asset($0) }
      } else {
        size = number(value, key)
        if let size, size <= 0 {
          add(.wrongValue, "`size` of contract `\(code)` is not above 0", at: value)
        }
      }
    }
    guard problems.count == count else { return nil }
    guard let asset else {
      add(
        .missingKey,
        "contract `\(code)` needs an asset",
        at: node,
        fix: "write what it is of, such as `{ asset: BTC, size: 5 }`"
      )
      return nil
    }
    return ContractSize(asset: asset, size: size)
  }
}
