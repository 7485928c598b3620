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
    Year(2007).day(1, 2),
    Year(2007).day(12, 24),
    Year(2008).day(12, 26),
    Year(2012).day(12, 24),
    Year(2014).day(12, 26),
    Year(2018).day(12, 5),
    Year(2018).day(12, 24),
    Year(2019).day(12, 24),
    Year(2020).day(12, 24),
    Year(2024).day(12, 24),
    Year(2025).day(1, 9),
    Year(2025).day(12, 24),
    Year(2025).day(12, 26),
  ]
}
