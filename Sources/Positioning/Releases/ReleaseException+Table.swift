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
    .init(14_649, after: 3, .rule),  // 2010-02-09 on 2010-02-12
    .init(15_643, after: 3, .rule),  // 2012-10-30 on 2012-11-02
    .init(15_671, after: 3, .rule),  // 2012-11-27 on 2012-11-30
    .init(15_979, after: 24, .announced),  // 2013-10-01 on 2013-10-25
    .init(15_986, after: 24, .bound),  // 2013-10-08 on 2013-11-01
    .init(15_993, after: 17, .bound),  // 2013-10-15 on 2013-11-01
    .init(16_000, after: 17, .bound),  // 2013-10-22 on 2013-11-08
    .init(16_007, after: 10, .bound),  // 2013-10-29 on 2013-11-08
    .init(16_112, after: 3, .rule),  // 2014-02-11 on 2014-02-14
    .init(16_497, after: 3, .rule),  // 2015-03-03 on 2015-03-06
    .init(16_616, after: 6, .rule),  // 2015-06-30 on 2015-07-06
    .init(17_253, after: 3, .rule),  // 2017-03-28 on 2017-03-31
    .init(17_869, after: 6, .rule),  // 2018-12-04 on 2018-12-10
    .init(17_889, after: 39, .announced),  // 2018-12-24 on 2019-02-01
    .init(17_896, after: 36, .derived),  // 2018-12-31 on 2019-02-05
    .init(17_904, after: 31, .derived),  // 2019-01-08 on 2019-02-08
    .init(17_911, after: 28, .derived),  // 2019-01-15 on 2019-02-12
    .init(17_918, after: 24, .derived),  // 2019-01-22 on 2019-02-15
    .init(17_925, after: 21, .derived),  // 2019-01-29 on 2019-02-19
    .init(17_932, after: 17, .derived),  // 2019-02-05 on 2019-02-22
    .init(17_939, after: 14, .derived),  // 2019-02-12 on 2019-02-26
    .init(17_946, after: 10, .derived),  // 2019-02-19 on 2019-03-01
    .init(17_953, after: 7, .derived),  // 2019-02-26 on 2019-03-05
    .init(19_388, after: 24, .announced),  // 2023-01-31 on 2023-02-24
    .init(19_395, after: 24, .announced),  // 2023-02-07 on 2023-03-03
    .init(19_402, after: 22, .announced),  // 2023-02-14 on 2023-03-08
    .init(19_409, after: 17, .announced),  // 2023-02-21 on 2023-03-10
    .init(19_416, after: 14, .announced),  // 2023-02-28 on 2023-03-14
    .init(19_423, after: 9, .announced),  // 2023-03-07 on 2023-03-16
    .init(19_430, after: 7, .announced),  // 2023-03-14 on 2023-03-21
    .init(20_361, after: 50, .announced),  // 2025-09-30 on 2025-11-19
    .init(20_368, after: 45, .announced),  // 2025-10-07 on 2025-11-21
    .init(20_375, after: 42, .announced),  // 2025-10-14 on 2025-11-25
    .init(20_382, after: 42, .announced),  // 2025-10-21 on 2025-12-02
    .init(20_389, after: 38, .announced),  // 2025-10-28 on 2025-12-05
    .init(20_396, after: 35, .announced),  // 2025-11-04 on 2025-12-09
    .init(20_402, after: 30, .announced),  // 2025-11-10 on 2025-12-10
    .init(20_410, after: 24, .announced),  // 2025-11-18 on 2025-12-12
    .init(20_417, after: 20, .announced),  // 2025-11-25 on 2025-12-15
    .init(20_424, after: 15, .announced),  // 2025-12-02 on 2025-12-17
    .init(20_431, after: 10, .announced),  // 2025-12-09 on 2025-12-19
    .init(20_438, after: 7, .announced),  // 2025-12-16 on 2025-12-23
    .init(20_445, after: 6, .announced),  // 2025-12-23 on 2025-12-29
  ]
}
