// SPDX-License-Identifier: Apache-2.0
internal import Positioning

extension Analyst {
  /// The note whose study the note at `index` uses: the first with its headline in its quarter.
  ///
  /// It is the note itself or an earlier one, so nothing later is in the study.
  package func studyNote(ofNoteAt index: Int) -> NoteDate {
    let note = notes[index]
    let quarter = Quarter(of: note.date)
    var first = note
    for earlier in notes[..<index].reversed() {
      guard Quarter(of: earlier.date) == quarter else { break }
      if earlier.headline == note.headline { first = earlier }
    }
    return first
  }

  /// The books that the studies of `notes` are made from, each once.
  package func studyBooks(for notes: [NoteDate]) -> StudyBooks {
    var books = StudyBooks()
    for note in notes {
      let name = StudyBooks.Name(headline: note.headline, asset: pricedAsset(of: note))
      books.names[note.date] = name
      if books.books[name] == nil {
        books.books[name] = studyBook(of: name.headline, pricedBy: name.asset)
      }
    }
    return books
  }

  /// What came after extremes of the markets of a note's headline, as known at its cut-off.
  ///
  /// Where these markets add in dollars, their total is studied with the price of the asset that
  /// stands beside the note.
  ///
  /// - Parameters:
  ///   - note: One of those that `books` were made for.
  ///   - books: What studies are made from.
  /// - Returns: `nil` where no market has a price.
  package func study(asOf note: NoteDate, from books: StudyBooks) -> Almanac.DatedStudy? {
    guard let book = books.names[note.date].flatMap({ books.books[$0] }) else { return nil }
    let study = book.study(asOf: note.date, at: note.cutOff)
    return study.cells.isEmpty ? nil : Almanac.DatedStudy(note: note, study: study, book: book)
  }

  /// The book of the headline of `note`, with its total priced by `asset` if there is one.
  fileprivate func studyBook(
    of headline: NoteAnalysis.Headline,
    pricedBy asset: Asset?
  ) -> StudyBook? {
    guard let group = groups.first(where: { $0.headline == headline }) else { return nil }
    let total = asset.flatMap { asset in
      StudySubject(
        sumOf: group,
        TrackedGroup.SumName(level: .single, unit: .usd),
        as: .total,
        pricedBy: asset,
        prices: books.prices,
        settings: settings
      )
    }
    return StudyBook(
      of: group,
      prices: books.prices,
      settings: settings,
      adding: total.map { [$0] } ?? []
    )
  }

  /// The asset whose price a total of the headline of `note` would be seen with; `nil` where its
  /// markets do not add in dollars.
  fileprivate func pricedAsset(of note: NoteDate) -> Asset? {
    let group = groups.first { $0.headline == note.headline }
    let name = TrackedGroup.SumName(level: .single, unit: .usd)
    guard group?.sums[name] != nil else { return nil }
    return analysis(of: note).context?.asset
  }
}

/// The books of studies, one for each headline and asset.
package struct StudyBooks: Sendable {
  fileprivate struct Name: Hashable, Sendable {
    let headline: NoteAnalysis.Headline
    let asset: Asset?
  }

  fileprivate var books: [Name: StudyBook] = [:]
  /// Which book the study of a note is made from, by the note's day.
  fileprivate var names: [Day: Name] = [:]
}

/// A quarter of a calendar year.
private struct Quarter: Equatable {
  let year: Int, number: Int

  init(of day: Day) {
    (year, number) = (day.civil.year, (day.civil.month - 1) / 3)
  }
}
