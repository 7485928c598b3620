// SPDX-License-Identifier: Apache-2.0
import Diagnostics
import Foundation
import Reports
import TestSupport
import Testing

@Suite("The markup of an analyst's text")
struct ProseMarkupTests {
  /// What the page of a note shows of `text`.
  private func markup(_ text: String) async throws -> String {
    let desk = try Desk(Positions.input(2).merging(["notes/2025-12-02.md": text]) { $1 })
    try await desk.build()
    let page = try desk.read("site/2025/12/02/index.html")
    let own = try #require(page.range(of: #"id="own""#))
    let start = try #require(
      page.range(of: "<div class=\"prose\">\n", range: own.upperBound..<page.endIndex)
    )
    let end = try #require(page.range(of: "\n</div>\n", range: start.upperBound..<page.endIndex))
    return String(page[start.upperBound..<end.lowerBound])
  }

  @Test("is what the templates write around its characters")
  func whole() async throws {
    let markup = try await markup(
      """
      A *b **c*** ~~d~~ `<e>` [f](https://example.org/?a=1&b='2')\\
      g & "h"

      > q

      3. one
      4. two

      - x

        y

      | h | i |
      |---|---|
      | 1 < 2 | `\\|` |

      ---

          <code>
      """
    )
    #expect(
      markup == """
        <p>A <em>b <strong>c</strong></em> <s>d</s> <code>&lt;e&gt;</code> \
        <a href="https://example.org/?a=1&amp;b=&#39;2&#39;">f</a><br/>g &amp; "h"</p>
        <blockquote><p>q</p>
        </blockquote>
        <ol start="3"><li>one</li><li>two</li></ol>
        <ul><li><p>x</p>
        <p>y</p>
        </li></ul>
        <div class="scroll" tabindex="0" role="group" aria-label="Table"><table>\
        <caption class="vh">Table</caption><thead><tr><th scope="col">h</th><th scope="col">i</th>\
        </tr></thead><tbody>
        <tr><td>1 &lt; 2</td><td><code>|</code></td></tr>
        </tbody></table></div>
        <hr/>
        <pre><code>&lt;code&gt;
        </code></pre>

        """
    )
  }

  @Test("has headings that follow those of the page, above and instead")
  func headings() async throws {
    let text = "# A\n\n### B\n\n##### C\n\n###### D\n\n## E"
    let above = try await markup(text)
    #expect(above.matches(of: /<h(\d)>/).map { String($0.1) } == ["3", "4", "5", "6", "4"])
    let instead = try await markup("---\nplace: instead\n---\n\(text)")
    #expect(instead.matches(of: /<h(\d)>/).map { String($0.1) } == ["2", "3", "4", "5", "3"])
  }
}
