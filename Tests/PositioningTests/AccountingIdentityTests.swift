// SPDX-License-Identifier: Apache-2.0
import Positioning
import Testing

@Suite struct AccountingIdentityTests {
  @Test("no rows agree")
  func empty() { #expect(AccountingIdentity([]).holds) }

  @Test("sums may differ by one printed step a row, no more")
  func tolerance() {
    #expect(AccountingIdentity([(100, 40, 1), (50, 110, 1)]).holds)
    #expect(AccountingIdentity([(100, 40, 1), (50, 112, 1)]).holds)
    #expect(!AccountingIdentity([(100, 40, 1), (50, 112.001, 1)]).holds)
    #expect(AccountingIdentity([(100, 40, 1), (50, 108, 1)]).holds)
    #expect(!AccountingIdentity([(100, 40, 1), (50, 107, 1)]).holds)
  }

  @Test("rows without rounding must agree, but for the rounding of the sums themselves")
  func exact() {
    let thirds = (0..<10).map { _ in (long: 0.1, short: 0.0, step: 0.0) }
    #expect(AccountingIdentity(thirds + [(0, 1, 0)]).holds)
    #expect(!AccountingIdentity([(1, 0, 0), (0, 1.000_001, 0)]).holds)
    #expect(!AccountingIdentity([(5e9, 0, 0), (0, 5e9 + 1, 0)]).holds)
  }

  @Test("steps of different size add up")
  func steps() {
    let identity = AccountingIdentity([(4e9, 0, 1e9), (0, 5e9, 1), (0, 0, 0.5)])
    #expect(identity.long == 4e9)
    #expect(identity.short == 5e9)
    #expect(identity.tolerance == 1e9 + 1.5)
    #expect(identity.holds)
  }
}
