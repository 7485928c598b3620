// SPDX-License-Identifier: Apache-2.0

/// An invented venue.
struct VenueProfile: Hashable, Sendable {
  /// The venue's name; no venue of this name trades anything.
  let name: String
  /// Its part of an asset's positions; the parts of the three named venues add up to 1.
  let part: Double
  /// Its own standing ln(short ÷ long), on top of the asset's.
  let bias: Double

  /// The first `count` venues of the catalogue, in code-point order of their names.
  ///
  /// - Parameter count: At least 1; venues beyond the named ones come on top, ever smaller.
  /// - Returns: `count` venues of different names.
  static func first(_ count: Int) -> [VenueProfile] {
    let made =
      named.count < count
      ? (named.count + 1...count).map {
        VenueProfile(name: "Venue\($0)", part: 0.5 / Double($0), bias: 0)
      } : []
    return (named.prefix(count) + made).sorted { $0.name < $1.name }
  }

  private static let named = [
    VenueProfile(name: "Aldgate", part: 0.46, bias: 0.05),
    VenueProfile(name: "Borough", part: 0.32, bias: -0.15),
    VenueProfile(name: "Cornhill", part: 0.22, bias: 0.15),
  ]
}
