// SPDX-License-Identifier: Apache-2.0
import Foundation

/// A mail taken apart by Python's `email` with its default policy, which no part of this project is
/// made of.
struct MailReader: Decodable {
  let defects: [String]
  let headers: [[String]]
  let parts: [String]
  let text: String, html: String

  /// The values of the fields called `name`.
  func values(_ name: String) -> [String] {
    headers.filter { $0[0].lowercased() == name.lowercased() }.map { $0[1] }
  }

  /// Whether Python is there; tests that need it run there only.
  static let isThere = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
    .contains { FileManager.default.isExecutableFile(atPath: "\($0)/python3") }

  private static let program = """
    import email, email.policy, json, sys
    m = email.message_from_bytes(sys.stdin.buffer.read(), policy=email.policy.default)
    d = []
    for p in m.walk():
      d += [type(x).__name__ for x in p.defects]
      for k, v in p.items():
        d += [k + ": " + type(x).__name__ for x in getattr(v, "defects", ())]
    body = lambda kind: m.get_body((kind,)).get_content()
    print(json.dumps({"defects": d, "headers": [[k, str(v)] for k, v in m.items()],
      "parts": [p.get_content_type() for p in m.walk()], "text": body("plain"), "html": body("html")}))
    """

  /// Reads `mail`.
  static func read(_ mail: [UInt8]) throws -> MailReader {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["python3", "-c", program]
    let (input, output) = (Pipe(), Pipe())
    (process.standardInput, process.standardOutput) = (input, output)
    process.standardError = FileHandle.nullDevice
    try process.run()
    DispatchQueue.global().async {
      input.fileHandleForWriting.write(Data(mail))
      input.fileHandleForWriting.closeFile()
    }
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return try JSONDecoder().decode(MailReader.self, from: data)
  }
}
