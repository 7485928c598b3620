// SPDX-License-Identifier: Apache-2.0
internal import Positioning

/// Which notes are to have a card.
enum CardChoice: Sendable {
  /// The newest so many, drawn by the tool of this name, if there is one.
  case newest(Int, by: String)
  /// Those of these days, which were drawn already: their drawings are made, but no pictures.
  case drawn(Set<Day>)
}
