// SPDX-License-Identifier: Apache-2.0
import Foundation
import Templating

@testable import Pages

extension GalleryEntry {
  /// What the gallery's page shows of it; ids are made unique by the case.
  func html(in sample: GalleryCase) throws -> String {
    switch self {
    case .leftOut: return "<p>Left out.</p>"
    case .cannot(let reason): return "<p>Cannot occur: \(reason)</p>"
    case .marks(let drawings):
      return drawings.map { "<p>\(String(decoding: $0.bytes, as: UTF8.self))</p>" }
        .joined(separator: "\n")
    case .figure(let figure):
      let page = try ChartPage(title: "", strips: [], figures: [figure]).render()
      guard let start = page.range(of: "<figure"), let end = page.range(of: "</figure>") else {
        return page
      }
      let html = String(page[start.lowerBound..<end.upperBound])
      return ["f-\(figure.id)\"", "\(figure.id)-t", "\(figure.id)-d"].reduce(html) { html, id in
        html.replacing(id, with: "\(sample.slug)-\(id)")
      }
    }
  }
}
