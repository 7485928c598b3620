// SPDX-License-Identifier: Apache-2.0
import Synchronization

/// Time in which waiting takes no time, with a note of how long was waited, and chance by a seed.
public final class PaperTime: Sendable {
  private let waits = Mutex<[Duration]>([])
  private let chances: Mutex<SplitMix64>
  private let start: Int

  /// Time that begins at so many seconds since 1970.
  public init(at start: Int = 1_700_000_000, seed: UInt64 = 1) {
    self.start = start
    chances = Mutex(SplitMix64(seed: seed))
  }

  /// Every wait so far.
  public var waited: [Duration] { waits.withLock { $0 } }

  /// How long was waited in all.
  public var uptime: Duration { waited.reduce(.zero, +) }

  /// Seconds since 1970.
  public var now: Int { start + Int(uptime.components.seconds) }

  /// Waits.
  public func wait(_ duration: Duration) { waits.withLock { $0.append(duration) } }

  /// A number from 0 to below 1.
  public func chance() -> Double { chances.withLock { $0.uniform() } }
}
