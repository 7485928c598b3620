// SPDX-License-Identifier: Apache-2.0
package import Positioning

/// An earlier slot of a note's lead that its reader may want to see again.
package struct Recall: Hashable, Sendable {
  /// Why it is worth another look.
  package enum Kind: Hashable, Sendable, CaseIterable {
    /// It is the same weekday a week before, or of weeks the same week a year before.
    case period
    /// The lead last stood in today's regime then, before the spell that it is in now.
    case regime
  }

  /// Why.
  package let kind: Kind
  /// The slot.
  package let slot: Day
  /// The lead's long ÷ short in it, as seen at the note's cut-off.
  package let ratio: Double

  /// A slot to look at again.
  package init(kind: Kind, slot: Day, ratio: Double) {
    (self.kind, self.slot, self.ratio) = (kind, slot, ratio)
  }
}
