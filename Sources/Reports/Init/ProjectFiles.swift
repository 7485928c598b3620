// SPDX-License-Identifier: Apache-2.0

/// The files of a new project.
let projectFiles: [(path: String, bytes: [UInt8])] = [
  ("leverage-notes.yml", Array(configurationText.utf8)),
  (".gitignore", Array(ignoredText.utf8)),
  ("Data/positions/.gitkeep", []),
  ("Data/market/.gitkeep", []),
  ("Data/levels/.gitkeep", []),
  ("Data/cftc/.gitkeep", []),
  ("Data/venue/.gitkeep", []),
  ("Data/comments/.gitkeep", []),
  ("Notes/.gitkeep", []),
]

/// The build's own files are beside the output, under its name with a dot before it; who got which
/// mail is in `Mail/`.
private let ignoredText = """
  /Output/
  /.Output.*
  /Mail/

  """

private let configurationText = """
  # What leverage-notes builds. One key is required; a misspelt one is an error.

  # Where the site will live, with a slash at its end.
  base_url: https://example.org/notes/

  title: Leverage Notes

  # The time of day, UTC, at which the note of a day is written.
  # cut_off: "24:00"

  # What the first figure is about. Without it: the measure with most markets.
  # headline: { measure: account_ratio }

  # How the site looks: colours, fonts and sizes by their names in style.css, a logo, the sections of a
  # note, which may have other names, another order, or be left out.
  # design:
  #   tokens: { paper: "#fffaf3", long: "#0b5d57", short: "#c2410c" }
  #   dark: { long: "#4fc3b8", short: "#fb923c" }
  #   logo: { file: logo.svg, dark: logo-dark.svg }
  #   sections: { history: The way here, readers: false }

  # What to read. Without `sources`: the CFTC's text files in Data/cftc/, exports and payloads of
  # venues in Data/venue/, and the CSV and JSON Lines files in Data/positions/, Data/market/ and
  # Data/levels/, in canonical columns:
  #
  #   Data/positions/*.csv    time,asset,measure,long,short     or ratio instead of long,short
  #                           also venue, population, unit, published, source, status
  #   Data/market/*.csv       time,asset,close                  also funding_rate, open_interest, …
  #   Data/levels/*.csv       time,asset,price,long,short       what a model says would be liquidated
  #
  # sources:
  #   - positions: Data/positions/*.csv
  #   - market: Data/market/*.csv
  #   - levels: Data/levels/*.csv
  #
  # What Binance, Bybit, OKX, Bitfinex and Coinglass give is read as it comes, under the payload's name
  # or, where its content tells which it is, as of any venue:
  #
  #   - binance_metrics: Data/binance/*.csv
  #   - okx_account_ratio: { files: Data/okx/*.json, constants: { contract: BTC-USDT-SWAP } }
  #   - venue: Data/venue/*.json
  #
  # What `ingest` put into a store is read from there:
  #
  #   - sqlite: history.sqlite
  #
  # Any other CSV is read by naming its columns, and what it does not say:
  #
  #   - positions:
  #       files: Data/binance/*.csv
  #       columns: { time: create_time, ratio: count_long_short_ratio }
  #       constants: { asset: BTC, venue: Binance, measure: account_ratio }
  #
  # The weekly report of the CFTC, as its text files are, and what a contract is:
  #
  #   - cftc: Data/cftc/*.txt
  #
  # contracts: { "133741": { asset: BTC, size: 5 }, "133742": { asset: BTC, size: 0.1 } }
  # cadence: weekly
  # releases: releases.csv        # extra publication dates: as_of,published

  # What readers said, as JSON: Data/comments/*.jsonl, one object a line with note (the day of the note
  # it is about), author, time, text, likes. A note quotes at most three on the note before it.

  # Your own words: Markdown by the day of the note, Notes/2026-11-20.md, above the generated text or
  # instead of it. Another folder:
  # notes: Notes

  # From which ratio of the larger to the smaller side a figure leans, is crowded, is extreme.
  # regimes: { reported: { by: bands, leaning: 1.5, crowded: 3, extreme: 8 } }

  # How far below and above the price liquidation levels count.
  # levels: { band: 10% }

  # How old the newest figures may be when the site is published, and what happens when they are older:
  # banner, refuse or last_good.
  # freshness: { max_age: 36h, late: banner }

  # How many of the newest notes have a picture for where they are linked to: a number, all or none.
  # cards: 30

  # Text compressed beside itself, for servers that send that where they can: gzip or none.
  # compress: none

  # The morning mail: who sends it, to whom (a file with one address a line), by what.
  # mail:
  #   from: Leverage Notes <notes@example.org>
  #   to: subscribers.txt
  #   smtp: smtps://mail.example.org        # or  sendmail: /usr/sbin/sendmail -i
  #   unsubscribe: "https://example.org/unsubscribe?who={recipient}"

  """
