// SPDX-License-Identifier: Apache-2.0

/// A sound page around `content`, which starts at line 4, column 1.
func samplePage(_ content: String) -> String {
  """
  <!DOCTYPE html>
  <html xmlns="http://www.w3.org/1999/xhtml" lang="en">
  <head><meta charset="utf-8"/><title>T</title></head><body><main><h1>H</h1>
  \(content)
  </main></body>
  </html>
  """
}
