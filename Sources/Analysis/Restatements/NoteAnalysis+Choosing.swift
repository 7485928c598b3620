// SPDX-License-Identifier: Apache-2.0
internal import Positioning

extension NoteAnalysis {
  /// The same note, which tells the two assets, and the part left out, that `other` tells.
  ///
  /// Which they are follows from the figures. So two analyses of one note can only be compared figure
  /// by figure where one of them chooses for both.
  package func choosing(as other: NoteAnalysis) -> NoteAnalysis {
    var chosen = self
    if let parts = other.concentration?.parts {
      chosen.concentration = concentration?.headed(by: parts.prefix(2).map(\.asset))
    }
    if let most = other.outlook.sensitivity?.most.leftOut {
      chosen.outlook.sensitivity = outlook.sensitivity?.telling(most)
    }
    return chosen
  }
}

extension Concentration {
  /// The same spread with `assets` before all others; one with nothing on the side has a share of 0.
  fileprivate func headed(by assets: [Asset]) -> Concentration {
    let first = assets.map { asset in
      parts.first { $0.asset == asset } ?? Part(asset: asset, amount: 0, share: 0)
    }
    let rest = parts.filter { !assets.contains($0.asset) }
    return Concentration(side: side, parts: first + rest, herfindahl: herfindahl)
  }
}

extension Sensitivity {
  /// The same with `leftOut` as what matters most; `nil` if nothing is known without it.
  fileprivate func telling(_ leftOut: LeftOut) -> Sensitivity? {
    outcomes.first { $0.leftOut == leftOut }.map {
      Sensitivity(whole: whole, outcomes: outcomes, ratios: ratios, most: $0)
    }
  }
}
