// SPDX-License-Identifier: Apache-2.0

extension ReleaseException {
  /// All exceptions, sorted by as-of day: the lapses of appropriations of 2013, 2018–19 and 2025,
  /// the outage of a clearing firm's software in 2023, and days that stay unsure.
  ///
  /// Sources: the CFTC's release schedules; its press releases 6745-13, 7864-19, 8662-23, 9138-25
  /// and 9147-25; its Historical Special Announcements; as compiled for this project. `derived`
  /// dates follow the announced pace of one report each Tuesday and Friday, `bound` dates are the
  /// earliest possible.
  static let table: [ReleaseException] = [
    .init(Year(2010).day(2, 9), on: Year(2010).day(2, 12), .rule),
    .init(Year(2012).day(10, 30), on: Year(2012).day(11, 2), .rule),
    .init(Year(2012).day(11, 27), on: Year(2012).day(11, 30), .rule),
    .init(Year(2013).day(10, 1), on: Year(2013).day(10, 25), .announced),
    .init(Year(2013).day(10, 8), on: Year(2013).day(11, 1), .bound),
    .init(Year(2013).day(10, 15), on: Year(2013).day(11, 1), .bound),
    .init(Year(2013).day(10, 22), on: Year(2013).day(11, 8), .bound),
    .init(Year(2013).day(10, 29), on: Year(2013).day(11, 8), .bound),
    .init(Year(2014).day(2, 11), on: Year(2014).day(2, 14), .rule),
    .init(Year(2015).day(3, 3), on: Year(2015).day(3, 6), .rule),
    .init(Year(2015).day(6, 30), on: Year(2015).day(7, 6), .rule),
    .init(Year(2017).day(3, 28), on: Year(2017).day(3, 31), .rule),
    .init(Year(2018).day(12, 4), on: Year(2018).day(12, 10), .rule),
    .init(Year(2018).day(12, 24), on: Year(2019).day(2, 1), .announced),
    .init(Year(2018).day(12, 31), on: Year(2019).day(2, 5), .derived),
    .init(Year(2019).day(1, 8), on: Year(2019).day(2, 8), .derived),
    .init(Year(2019).day(1, 15), on: Year(2019).day(2, 12), .derived),
    .init(Year(2019).day(1, 22), on: Year(2019).day(2, 15), .derived),
    .init(Year(2019).day(1, 29), on: Year(2019).day(2, 19), .derived),
    .init(Year(2019).day(2, 5), on: Year(2019).day(2, 22), .derived),
    .init(Year(2019).day(2, 12), on: Year(2019).day(2, 26), .derived),
    .init(Year(2019).day(2, 19), on: Year(2019).day(3, 1), .derived),
    .init(Year(2019).day(2, 26), on: Year(2019).day(3, 5), .derived),
    .init(Year(2023).day(1, 31), on: Year(2023).day(2, 24), .announced),
    .init(Year(2023).day(2, 7), on: Year(2023).day(3, 3), .announced),
    .init(Year(2023).day(2, 14), on: Year(2023).day(3, 8), .announced),
    .init(Year(2023).day(2, 21), on: Year(2023).day(3, 10), .announced),
    .init(Year(2023).day(2, 28), on: Year(2023).day(3, 14), .announced),
    .init(Year(2023).day(3, 7), on: Year(2023).day(3, 16), .announced),
    .init(Year(2023).day(3, 14), on: Year(2023).day(3, 21), .announced),
    .init(Year(2025).day(9, 30), on: Year(2025).day(11, 19), .announced),
    .init(Year(2025).day(10, 7), on: Year(2025).day(11, 21), .announced),
    .init(Year(2025).day(10, 14), on: Year(2025).day(11, 25), .announced),
    .init(Year(2025).day(10, 21), on: Year(2025).day(12, 2), .announced),
    .init(Year(2025).day(10, 28), on: Year(2025).day(12, 5), .announced),
    .init(Year(2025).day(11, 4), on: Year(2025).day(12, 9), .announced),
    .init(Year(2025).day(11, 10), on: Year(2025).day(12, 10), .announced),
    .init(Year(2025).day(11, 18), on: Year(2025).day(12, 12), .announced),
    .init(Year(2025).day(11, 25), on: Year(2025).day(12, 15), .announced),
    .init(Year(2025).day(12, 2), on: Year(2025).day(12, 17), .announced),
    .init(Year(2025).day(12, 9), on: Year(2025).day(12, 19), .announced),
    .init(Year(2025).day(12, 16), on: Year(2025).day(12, 23), .announced),
    .init(Year(2025).day(12, 23), on: Year(2025).day(12, 29), .announced),
  ]
}
