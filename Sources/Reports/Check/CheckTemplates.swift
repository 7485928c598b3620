// SPDX-License-Identifier: Apache-2.0
internal import Diagnostics
internal import Pages
internal import Templating

/// A publisher's templates together with ours, compiled against the pages' views.
func checkTemplates(_ folder: String) throws(ReportError) -> CheckReceipt {
  let count = try filePaths(below: folder, .templates).count
  do throws(ReportError) {
    _ = try pageTemplates(publisher: folder)
    return CheckReceipt(count: count, findings: [])
  } catch {
    return CheckReceipt(count: count, findings: error.diagnostics)
  }
}

/// One template with what it takes in; the names of its data are checked if it is one of ours.
func checkTemplate(_ path: String, below root: String) throws(ReportError) -> CheckReceipt {
  do throws(ReportError) {
    _ = try TemplateLibrary(templateClosure(of: path, below: root))
    return CheckReceipt(count: 1, findings: [])
  } catch {
    return CheckReceipt(count: 1, findings: error.diagnostics)
  }
}
