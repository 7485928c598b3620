// SPDX-License-Identifier: Apache-2.0

/// The media type of a file by the end of its name, as a plain web server gives it; text is UTF-8.
func contentType(of name: String) -> String {
  let ending = name.lastIndex(of: ".").map { name[name.index(after: $0)...].lowercased() } ?? ""
  return switch ending {
  case "html": "text/html; charset=utf-8"
  case "css": "text/css; charset=utf-8"
  case "csv": "text/csv; charset=utf-8"
  case "txt": "text/plain; charset=utf-8"
  case "js": "text/javascript; charset=utf-8"
  // The feeds' and the site map's own bytes say that they are UTF-8.
  case "xml" where name == "feed.xml": "application/atom+xml; charset=utf-8"
  case "xml": "application/xml; charset=utf-8"
  case "json" where name == "feed.json": "application/feed+json; charset=utf-8"
  case "json": "application/json; charset=utf-8"
  case "jsonl", "ndjson": "application/x-ndjson; charset=utf-8"
  case "svg": "image/svg+xml; charset=utf-8"
  case "png": "image/png"
  case "jpg", "jpeg": "image/jpeg"
  case "webp": "image/webp"
  case "ico": "image/vnd.microsoft.icon"
  case "woff2": "font/woff2"
  case "pdf": "application/pdf"
  case "" where name == "SHA256SUMS": "text/plain; charset=utf-8"
  default: "application/octet-stream"
  }
}
