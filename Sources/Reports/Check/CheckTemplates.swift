// SPDX-License-Identifier: Apache-2.0
internal import Diagnostics
internal import Pages
internal import Templating

/// A publisher's templates together with ours, compiled against the pages' views, and the sheet of
/// mails; with a warning for each that is a copy of an older one of ours.
func checkTemplates(_ folder: String) throws(ReportError) -> CheckReceipt {
  let count = try filePaths(below: folder, .templates).count
  do throws(ReportError) {
    _ = try pageTemplates(publisher: folder)
    _ = try letterStyles(publisher: folder)
    return CheckReceipt(count: count, findings: try behindCopies(in: folder))
  } catch {
    return CheckReceipt(count: count, findings: error.diagnostics)
  }
}

/// One template with what it takes in; a phrase with what its rule requires.
func checkTemplate(_ path: String, below root: String) throws(ReportError) -> CheckReceipt {
  if path.hasPrefix("commentary/") {
    let all = try checkTemplates(root).findings
    return CheckReceipt(count: 1, findings: all.filter { $0.location?.file == "\(root)/\(path)" })
  }
  do throws(ReportError) {
    _ = try TemplateLibrary(templateClosure(of: path, below: root))
    return CheckReceipt(count: 1, findings: [])
  } catch {
    return CheckReceipt(count: 1, findings: error.diagnostics)
  }
}
