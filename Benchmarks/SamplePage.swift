// SPDX-License-Identifier: Apache-2.0
import Diagnostics
import Markup
import Templating

/// The page that is measured: a table of 200 rows and a drawing of 400 rectangles, about 48 KB.
struct SamplePage {
  private let template: Template
  private let view = PageView()

  /// Compiles the template.
  init() throws(ReportError) {
    let source = TemplateSource(
      name: "page",
      file: "page.html",
      kind: .html,
      bytes: Array(pageTemplate.utf8)
    )
    template = try TemplateLibrary([source]).template("page", for: PageView.model.shape)
  }

  /// The data as the template takes it.
  var record: Record { PageView.model.record(of: view) }

  /// Renders `record` into `output` in place of what is there.
  func render(_ record: Record, into output: inout [UInt8]) throws(ReportError) {
    output.removeAll(keepingCapacity: true)
    try template.render(record, into: &output)
  }

  /// Renders the data, from the view to bytes.
  func bytes() throws(ReportError) -> [UInt8] { try template.render(record) }

  /// The page ready to be inspected.
  func page(_ bytes: [UInt8]) -> Page {
    Page(SiteFile(path: "index.html", bytes: bytes), kind: .html)
  }
}

private let pageTemplate = """
  <!DOCTYPE html>
  <html xmlns="http://www.w3.org/1999/xhtml" lang="en" xml:lang="en">
  <head>
  <meta charset="utf-8"/>
  <title>{{title}}</title>
  <meta name="viewport" content="width=device-width, initial-scale=1"/>
  </head>
  <body>
  <main>
  <h1>{{title}}</h1>
  <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1000 1000" role="img" aria-labelledby="t d">
  <title id="t">{{title}}</title>
  <desc id="d">Bars of many sizes</desc>
  {{#bars}}
  <rect x="{{x}}" y="{{y}}" width="{{width}}" height="{{height}}"/>
  {{/bars}}
  </svg>
  <table>
  <caption>{{title}}</caption>
  <thead>
  <tr><th scope="col">Time</th><th scope="col">Asset</th><th scope="col">Venue</th>\
  <th scope="col">Long</th><th scope="col">Short</th><th scope="col">Ratio</th></tr>
  </thead>
  <tbody>
  {{#rows}}
  <tr><td>{{time}}</td><td>{{asset}}</td><td>{{venue}}</td><td>{{long}}</td><td>{{short}}</td>\
  <td>{{ratio}}</td></tr>
  {{/rows}}
  </tbody>
  </table>
  </main>
  </body>
  </html>

  """
