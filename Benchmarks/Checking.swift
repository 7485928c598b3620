// SPDX-License-Identifier: Apache-2.0
import Diagnostics
import Markup

/// Megabytes of page that one core renders and inspects in a second, and inspects alone.
func measureChecking() throws(ReportError) {
  let sample = try SamplePage()
  let bytes = try sample.bytes()
  let page = sample.page(bytes)
  var inspector = Inspector()
  let findings = inspector.inspect(page).findings
  guard findings.isEmpty else { throw ReportError(.checking, findings) }

  var seen = 0
  let both = try medianSeconds(rounds: 15, calls: 100) { () throws(ReportError) in
    seen += inspector.inspect(sample.page(try sample.bytes())).ids.count
  }
  let alone = try medianSeconds(rounds: 15, calls: 100) { () throws(ReportError) in
    seen += inspector.inspect(page).ids.count
  }
  let sum = checksum(bytes) + "-\(seen)"
  printRow("Values to checked page", rate(both, bytes), goal: "110 MB/s", checksum: sum)
  printRow("Check alone", rate(alone, bytes), checksum: sum)
}

private func rate(_ seconds: Double, _ bytes: [UInt8]) -> String {
  "\((Double(bytes.count) / seconds / 1e6).short) MB/s, \((1 / seconds).short) pages/s"
}
