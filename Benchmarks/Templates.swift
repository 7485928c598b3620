// SPDX-License-Identifier: Apache-2.0
import Diagnostics

/// Pages that one core renders in a second, from values and from records made beforehand.
func measureTemplates() throws(ReportError) {
  let sample = try SamplePage()
  let record = sample.record
  var output: [UInt8] = []
  try sample.render(record, into: &output)
  let (size, sum) = (output.count, checksum(output))

  let whole = try medianSeconds(rounds: 15, calls: 200) { () throws(ReportError) in
    try sample.render(sample.record, into: &output)
  }
  let alone = try medianSeconds(rounds: 15, calls: 200) { () throws(ReportError) in
    try sample.render(record, into: &output)
  }
  let page = "page of \((Double(size) / 1000).short) KB"
  printRow("Values to \(page)", rate(whole, size), goal: "5000 pages/s", checksum: sum)
  printRow("Record to \(page)", rate(alone, size), checksum: sum)
}

private func rate(_ seconds: Double, _ bytes: Int) -> String {
  "\((1 / seconds).short) pages/s, \((Double(bytes) / seconds / 1e6).short) MB/s"
}
