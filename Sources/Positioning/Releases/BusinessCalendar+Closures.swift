// SPDX-License-Identifier: Apache-2.0

extension BusinessCalendar {
  /// Days on which an executive order closed the federal government.
  ///
  /// They are national days of mourning for former Presidents (2 January 2007, 5 December 2018,
  /// 9 January 2025) and days beside Christmas.
  ///
  /// Source: executive orders in the Federal Register and the release schedules of the CFTC, as
  /// compiled for this project.
  static let closures: [Day] = [
    Day(13_515),  // 2007-01-02
    Day(13_871),  // 2007-12-24
    Day(14_239),  // 2008-12-26
    Day(15_698),  // 2012-12-24
    Day(16_430),  // 2014-12-26
    Day(17_870),  // 2018-12-05
    Day(17_889),  // 2018-12-24
    Day(18_254),  // 2019-12-24
    Day(18_620),  // 2020-12-24
    Day(20_081),  // 2024-12-24
    Day(20_097),  // 2025-01-09
    Day(20_446),  // 2025-12-24
    Day(20_448),  // 2025-12-26
  ]
}
