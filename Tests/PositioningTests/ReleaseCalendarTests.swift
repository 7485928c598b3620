// SPDX-License-Identifier: Apache-2.0
import Positioning
import TestSupport
import Testing

/// The reference is a calendar written apart from ours, in Python 3 with `zoneinfo` (its own time
/// zone database) and lists of each year's holidays by `calendar`: for every day the third day that
/// is no weekend, holiday or closure, at `datetime(y, m, d, 15, 30, tzinfo=ZoneInfo(
/// "America/New_York")).timestamp()`; run once, its results are the numbers here.
@Suite("The release calendar of the CFTC")
struct ReleaseCalendarTests {
  private let calendar = ReleaseCalendar()

  @Test("each day of 2000 to 2030 agrees with the reference, moment by moment")
  func everyDay() throws {
    // The polynomial of all moments, modulo 2^61.
    var sum = 0
    var day = try day("2000-01-01")
    let end = try self.day("2030-12-31")
    while day <= end {
      sum = (sum &* 31 &+ calendar.published(asOf: day).seconds) & (1 << 61 - 1)
      day = day + 1
    }
    #expect(sum == 1_793_160_353_107_441_016)
  }

  @Test(
    "releases on both sides of each change of the clock",
    arguments: [
      ("2006-01-03", 1_136_579_400),
      ("2006-03-28", 1_143_837_000),
      ("2006-04-04", 1_144_438_200),
      ("2006-10-24", 1_161_977_400),
      ("2006-10-31", 1_162_585_800),
      ("2007-03-06", 1_173_472_200),
      ("2007-03-13", 1_174_073_400),
      ("2007-10-30", 1_194_031_800),
      ("2007-11-06", 1_194_640_200),
      ("2015-12-29", 1_451_939_400),
      ("2021-06-15", 1_624_303_800),
      ("2025-12-23", 1_767_040_200),
      ("2026-11-17", 1_795_206_600),
      ("2030-12-31", 1_925_497_800),
    ]
  )
  func moments(_ asOf: String, _ seconds: Int) throws {
    #expect(calendar.published(asOf: try day(asOf)) == Instant(seconds))
  }

  @Test("every exception is published on its day and says how that is known", arguments: exceptions)
  func exception(_ row: String) throws {
    let cells = row.split(separator: " ").map(String.init)
    let published = ReleaseCalendar.release(on: try day(cells[1]))
    #expect(calendar.published(asOf: try day(cells[0])) == published)
    #expect(calendar.quality(asOf: try day(cells[0])).rawValue == cells[2])
  }

  @Test("Friday of that week is wrong in 103 of 1,054 weeks, always too early")
  func fridays() throws {
    let odd = try Self.odd.map(day)
    var found: [String] = []
    var weeks = 0
    var tuesday = try day("2006-01-03")
    let last = try day("2026-03-10")
    while tuesday <= last {
      // A report is as of another day where a holiday takes the Tuesday.
      let asOf = odd.first { abs($0 - tuesday) < 3 } ?? tuesday
      let release = calendar.published(asOf: asOf).day
      let friday = tuesday + 3
      if release != friday {
        found.append("\(asOf) \(release)")
        #expect(release > friday)
      }
      weeks += 1
      tuesday = tuesday + 7
    }
    #expect(weeks == 1054)
    #expect(found == Self.late)
  }

  @Test("what a publisher knows better comes first")
  func overrides() throws {
    let asOf = try day("2025-10-07")
    let given = ReleaseCalendar(overrides: [asOf: Instant(7)])
    #expect(given.published(asOf: asOf) == Instant(7))
    #expect(given.quality(asOf: asOf) == .given)
    #expect(given.published(asOf: asOf + 7) == calendar.published(asOf: asOf + 7))
    #expect(given.quality(asOf: try day("2024-02-06")) == .rule)
  }

  @Test(
    "holidays on weekends are observed beside them, and Juneteenth only from 2021",
    arguments: [
      // New Year 2022 is a Saturday, observed on 31 December 2021.
      ("2021-12-28", "2022-01-03"), ("2021-06-15", "2021-06-21"), ("2020-06-16", "2020-06-19"),
      // Inauguration Day 2021-01-20 and Good Friday 2024-03-29 are business days.
      ("2021-01-19", "2021-01-22"), ("2024-03-26", "2024-03-29"),
      // Martin Luther King's day 2025 is Inauguration Day too.
      ("2025-01-14", "2025-01-17"), ("2025-01-21", "2025-01-24"), ("2028-12-26", "2028-12-29"),
    ]
  )
  func holidays(_ asOf: String, _ release: String) throws {
    #expect(calendar.published(asOf: try day(asOf)).day == (try day(release)))
  }

  private func day(_ text: String) throws -> Day {
    let parts = text.split(separator: "-").compactMap { Int($0) }
    return try #require(Day(year: parts[0], month: parts[1], day: parts[2]))
  }
}

extension ReleaseCalendarTests {
  /// As-of days that are no Tuesdays, 2006 to March 2026, from the CFTC's own reports of gold.
  private static let odd = words(
    """
    2006-07-03 2007-01-03 2007-12-24 2007-12-31 2008-12-22 2009-11-09 2012-12-24
    2012-12-31 2017-07-03 2018-12-24 2018-12-31 2020-12-21 2023-07-03 2025-11-10
    """
  )

  /// As-of day and release of all weeks that were not published on their Friday.
  private static let late = pairs(
    """
    2006-11-07 2006-11-13, 2006-11-21 2006-11-27, 2007-01-03 2007-01-08, 2007-07-03 2007-07-09,
    2007-11-20 2007-11-26, 2008-07-01 2008-07-07, 2008-11-25 2008-12-01, 2008-12-22 2008-12-29,
    2008-12-30 2009-01-05, 2009-06-30 2009-07-06, 2009-11-24 2009-11-30, 2009-12-22 2009-12-28,
    2009-12-29 2010-01-04, 2010-11-09 2010-11-15, 2010-11-23 2010-11-29, 2010-12-21 2010-12-27,
    2010-12-28 2011-01-03, 2011-11-08 2011-11-14, 2011-11-22 2011-11-28, 2012-07-03 2012-07-09,
    2012-11-20 2012-11-26, 2013-07-02 2013-07-08, 2013-10-01 2013-10-25, 2013-10-08 2013-11-01,
    2013-10-15 2013-11-01, 2013-10-22 2013-11-08, 2013-10-29 2013-11-08, 2013-11-26 2013-12-02,
    2013-12-24 2013-12-30, 2013-12-31 2014-01-06, 2014-07-01 2014-07-07, 2014-11-25 2014-12-01,
    2014-12-23 2014-12-30, 2014-12-30 2015-01-05, 2015-06-30 2015-07-06, 2015-11-10 2015-11-16,
    2015-11-24 2015-11-30, 2015-12-22 2015-12-28, 2015-12-29 2016-01-04, 2016-11-08 2016-11-14,
    2016-11-22 2016-11-28, 2017-11-07 2017-11-13, 2017-11-21 2017-11-27, 2018-07-03 2018-07-09,
    2018-11-20 2018-11-26, 2018-12-04 2018-12-10, 2018-12-24 2019-02-01, 2018-12-31 2019-02-05,
    2019-01-08 2019-02-08, 2019-01-15 2019-02-12, 2019-01-22 2019-02-15, 2019-01-29 2019-02-19,
    2019-02-05 2019-02-22, 2019-02-12 2019-02-26, 2019-02-19 2019-03-01, 2019-02-26 2019-03-05,
    2019-07-02 2019-07-08, 2019-11-26 2019-12-02, 2019-12-24 2019-12-30, 2019-12-31 2020-01-06,
    2020-06-30 2020-07-06, 2020-11-10 2020-11-16, 2020-11-24 2020-11-30, 2020-12-21 2020-12-28,
    2020-12-29 2021-01-04, 2021-06-15 2021-06-21, 2021-11-09 2021-11-15, 2021-11-23 2021-11-29,
    2021-12-21 2021-12-27, 2021-12-28 2022-01-03, 2022-11-08 2022-11-14, 2022-11-22 2022-11-28,
    2023-01-31 2023-02-24, 2023-02-07 2023-03-03, 2023-02-14 2023-03-08, 2023-02-21 2023-03-10,
    2023-02-28 2023-03-14, 2023-03-07 2023-03-16, 2023-03-14 2023-03-21, 2023-11-07 2023-11-13,
    2023-11-21 2023-11-27, 2024-06-18 2024-06-24, 2024-07-02 2024-07-08, 2024-11-26 2024-12-02,
    2024-12-24 2024-12-30, 2024-12-31 2025-01-06, 2025-01-07 2025-01-13, 2025-06-17 2025-06-23,
    2025-07-01 2025-07-07, 2025-09-30 2025-11-19, 2025-10-07 2025-11-21, 2025-10-14 2025-11-25,
    2025-10-21 2025-12-02, 2025-10-28 2025-12-05, 2025-11-04 2025-12-09, 2025-11-10 2025-12-10,
    2025-11-18 2025-12-12, 2025-11-25 2025-12-15, 2025-12-02 2025-12-17, 2025-12-09 2025-12-19,
    2025-12-16 2025-12-23, 2025-12-23 2025-12-29, 2025-12-30 2026-01-05
    """
  )

  /// As-of day, release and quality of every exception.
  static let exceptions = pairs(
    """
    2010-02-09 2010-02-12 rule, 2012-10-30 2012-11-02 rule, 2012-11-27 2012-11-30 rule,
    2013-10-01 2013-10-25 announced, 2013-10-08 2013-11-01 bound, 2013-10-15 2013-11-01 bound,
    2013-10-22 2013-11-08 bound, 2013-10-29 2013-11-08 bound, 2014-02-11 2014-02-14 rule,
    2015-03-03 2015-03-06 rule, 2015-06-30 2015-07-06 rule, 2017-03-28 2017-03-31 rule,
    2018-12-04 2018-12-10 rule, 2018-12-24 2019-02-01 announced, 2018-12-31 2019-02-05 derived,
    2019-01-08 2019-02-08 derived, 2019-01-15 2019-02-12 derived, 2019-01-22 2019-02-15 derived,
    2019-01-29 2019-02-19 derived, 2019-02-05 2019-02-22 derived, 2019-02-12 2019-02-26 derived,
    2019-02-19 2019-03-01 derived, 2019-02-26 2019-03-05 derived, 2023-01-31 2023-02-24 announced,
    2023-02-07 2023-03-03 announced, 2023-02-14 2023-03-08 announced, 2023-02-21 2023-03-10 announced,
    2023-02-28 2023-03-14 announced, 2023-03-07 2023-03-16 announced, 2023-03-14 2023-03-21 announced,
    2025-09-30 2025-11-19 announced, 2025-10-07 2025-11-21 announced, 2025-10-14 2025-11-25 announced,
    2025-10-21 2025-12-02 announced, 2025-10-28 2025-12-05 announced, 2025-11-04 2025-12-09 announced,
    2025-11-10 2025-12-10 announced, 2025-11-18 2025-12-12 announced, 2025-11-25 2025-12-15 announced,
    2025-12-02 2025-12-17 announced, 2025-12-09 2025-12-19 announced, 2025-12-16 2025-12-23 announced,
    2025-12-23 2025-12-29 announced
    """
  )

  private static func words(_ text: String) -> [String] {
    text.split { $0 == " " || $0 == "\n" }.map(String.init)
  }

  private static func pairs(_ text: String) -> [String] {
    text.split(separator: ",").map { words(String($0)).joined(separator: " ") }
  }
}
