// SPDX-License-Identifier: Apache-2.0
internal import Diagnostics
internal import Site

extension BuildCache {
  /// Why notes come out otherwise than the last build of `output` made them.
  ///
  /// The head of the cache tells by which program and of which templates and settings it was; also
  /// where nothing in it can be kept.
  ///
  /// - Parameters:
  ///   - output: The folder published to.
  ///   - program: This program.
  ///   - shared: The digest of the templates and settings of this build.
  /// - Returns: ``ChangedNotes/Cause/unknown`` without a cache.
  static func cause(
    since output: String,
    by program: String?,
    _ shared: [UInt8]
  ) -> ChangedNotes.Cause {
    do throws(ReportError) {
      guard let program, let bytes = try contentBeside(output, suffix) else { return .unknown }
      var reader = ByteReader(bytes)
      guard let format = reader.text(), format.hasPrefix(formats), let maker = reader.text() else {
        return .unknown
      }
      // A cache of another format was written by another program.
      return format == Self.format && maker == program && reader.data() == shared ? .data : .makers
    } catch {
      // What cannot be read tells nothing.
      return .unknown
    }
  }
}
