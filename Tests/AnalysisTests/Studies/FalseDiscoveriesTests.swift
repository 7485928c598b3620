// SPDX-License-Identifier: Apache-2.0
import Testing

@testable import Analysis

@Suite("False discoveries")
struct FalseDiscoveriesTests {
  @Test("are none without tests, and a missing test never passes")
  func empty() {
    #expect(discoveries(among: [], rate: 0.1) == [])
    #expect(discoveries(among: [nil, nil], rate: 0.1) == [false, false])
    #expect(discoveries(among: [nil, 0.1, nil], rate: 0.1) == [false, true, false])
    #expect(discoveries(among: [0.1001], rate: 0.1) == [false])
  }

  @Test("a test outside the family does not make it larger")
  func outside() {
    #expect(discoveries(among: [0.05, nil, 0.5], rate: 0.1) == [true, false, false])
    #expect(discoveries(among: [0.05, 0.5, 0.5], rate: 0.1) == [false, false, false])
  }

  // python3 -c 'from statsmodels.stats.multitest import multipletests;
  // print(multipletests(p, alpha=0.1, method="fdr_bh")[0])'; statsmodels 0.15.0. The second list
  // also by scipy.stats.false_discovery_control(p) <= 0.1; SciPy 1.17.1.
  @Test("pass as in statsmodels and SciPy")
  func reference() {
    #expect(
      discoveries(among: [0.03, 0.09, 0.01, 0.075, 0.2, 0.075, 0.5], rate: 0.1)
        == [false, false, true, false, false, false, false]
    )
    let p = [
      0.452, 0.0073, 0.0091, 0.5466, 0.4174, 0.673, 0.3373, 0.3648, 0.5834, 0.443, 0.0059, 0.0477,
      0.2194, 0.0195, 0.1756, 0.1037, 0.4791, 0.6208, 0.3019, 0.0817,
    ]
    let passed = discoveries(among: p, rate: 0.1)
    #expect(passed.indices.filter { passed[$0] } == [1, 2, 10, 13])
    // All pass by the last one alone.
    #expect(discoveries(among: [0.02, 0.04, 0.06, 0.08, 0.1], rate: 0.1).allSatisfy { $0 })
  }
}
