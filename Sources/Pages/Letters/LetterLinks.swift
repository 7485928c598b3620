// SPDX-License-Identifier: Apache-2.0
internal import Positioning
internal import Templating

/// The addresses that a letter holds, all of them absolute.
struct LetterLinks: Sendable {
  let home: String
  let note: String
  let csv: String, json: String
  let method: String, corrections: String
  let unsubscribe: String

  /// The addresses of the note of `day` on the site at `baseURL`.
  init(to day: Day, at baseURL: String, unsubscribe: String) {
    let folder = baseURL + noteFolder(of: day)
    home = baseURL + "index.html"
    note = folder + "index.html"
    csv = folder + "data.csv"
    json = folder + "note.json"
    method = baseURL + "methodology/index.html"
    corrections = baseURL + "errata/index.html"
    self.unsubscribe = unsubscribe
  }
}

extension LetterLinks {
  /// The names that templates see.
  static let model = Model<LetterLinks>(
    .text("home") { $0.home },
    .text("note") { $0.note },
    .text("csv") { $0.csv },
    .text("json") { $0.json },
    .text("method") { $0.method },
    .text("corrections") { $0.corrections },
    .text("unsubscribe") { $0.unsubscribe }
  )
}
