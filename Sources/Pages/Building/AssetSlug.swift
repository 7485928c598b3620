// SPDX-License-Identifier: Apache-2.0
package import Analysis
package import Positioning

/// The folder of an asset's page below the root: "assets/btc/".
///
/// It is a function of the name alone, so later assets change no address, and no two names share
/// one: ``slug(of:)``. A name of more than ``longestPart`` bytes as a slug makes folders in folders.
package func assetFolder(of asset: Asset) -> String { "assets/" + folder(named: asset.symbol) }

/// The folder of a venue's page below the root: "venues/cme/"; made as that of an asset.
func venueFolder(of venue: Venue) -> String { "venues/" + folder(named: venue.name) }

/// The folder of a page about `name`, below that of its kind: "btc/".
func folder(named name: String) -> String {
  var rest = Array(slug(of: name).utf8)[...]
  var parts: [String] = []
  while !rest.isEmpty {
    var end = min(rest.startIndex + longestPart, rest.endIndex)
    // A folder that begins with a dot is hidden.
    if end < rest.endIndex, rest[end] == UInt8(ascii: ".") { end -= 1 }
    parts.append(String(decoding: rest[..<end], as: UTF8.self))
    rest = rest[end...]
  }
  return parts.map { $0 + "/" }.joined()
}

/// The folder of a measure's page below the root: "measures/trader-class-noncommercial/".
package func measureFolder(of headline: NoteAnalysis.Headline) -> String {
  let words = [headline.measure.rawValue, headline.population?.rawValue].compactMap { $0 }
  return "measures/" + words.joined(separator: "_").map { $0 == "_" ? "-" : $0 } + "/"
}

/// The way from a page at `path` back to the site's root: "../../" for "assets/btc/index.html".
func wayToRoot(from path: String) -> String {
  path.utf8.lazy.filter { $0 == UInt8(ascii: "/") }.map { _ in "../" }.joined()
}

/// A name as lower-case ASCII that any file system and any address carries unchanged.
///
/// Letters of ASCII become small, digits and `_` stay, a blank is a hyphen, and any other scalar is
/// its hexadecimal number between two `~`. This can be read back one way only, so names that differ
/// in more than the case of letters, as those of a dataset do, have slugs that differ.
///
///     slug(of: "BTC")      // "btc"
///     slug(of: "S&P 500")  // "s~26~p-500"
///
/// - Complexity: O(n) in the name's scalars.
package func slug(of name: String) -> String {
  var text = ""
  for scalar in name.unicodeScalars {
    switch scalar {
    case "a"..."z", "0"..."9", "_": text.unicodeScalars.append(scalar)
    case "A"..."Z": text += scalar.properties.lowercaseMapping
    case " ": text += "-"
    default: text += "~" + String(scalar.value, radix: 16) + "~"
    }
  }
  return text
}

/// The most bytes of one part of an address; file systems take up to 255.
private let longestPart = 200
