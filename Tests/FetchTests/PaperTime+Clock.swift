// SPDX-License-Identifier: Apache-2.0
import Fetch
import Positioning
import TestSupport

extension PaperTime {
  /// The time as a fetch has it.
  var clock: FetchClock {
    FetchClock(
      now: { Instant(self.now) },
      uptime: { self.uptime },
      sleep: { self.wait($0) },
      chance: { self.chance() }
    )
  }
}
