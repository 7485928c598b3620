// SPDX-License-Identifier: Apache-2.0
internal import Glibc

extension Colour {
  /// The relative luminance, from 0 for black to 1 for white (WCAG 2.2, "relative luminance").
  package var luminance: Double {
    func linear(_ part: Int) -> Double {
      let value = Double(part) / 255
      return value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
    }
    return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
  }

  /// The contrast ratio with `other`, from 1 to 21 (WCAG 2.2, "contrast ratio").
  package func contrast(with other: Colour) -> Double {
    let (light, dark) = (max(luminance, other.luminance), min(luminance, other.luminance))
    return (light + 0.05) / (dark + 0.05)
  }

  /// The colour of the same hue nearest to this one that has `least` contrast with all of `grounds`:
  /// this one mixed with black or white in steps of a hundredth.
  ///
  /// - Returns: `nil` if none reaches it.
  package func reaching(_ least: Double, on grounds: [Colour]) -> Colour? {
    let ends = [0, 255].map { Colour(red: $0, green: $0, blue: $0) }
    for step in 0...100 {
      let near = ends.map { mixed(with: $0, Double(step) / 100) }
      let found = near.first { colour in
        grounds.allSatisfy { colour.contrast(with: $0) >= least }
      }
      if let found { return found }
    }
    return nil
  }

  private func mixed(with other: Colour, _ share: Double) -> Colour {
    func part(_ a: Int, _ b: Int) -> Int { Int((Double(a) + Double(b - a) * share).rounded()) }
    return Colour(
      red: part(red, other.red),
      green: part(green, other.green),
      blue: part(blue, other.blue)
    )
  }
}
