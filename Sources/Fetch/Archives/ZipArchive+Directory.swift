// SPDX-License-Identifier: Apache-2.0

extension ZipArchive {
  /// The files that the directory of an archive names.
  static func directory(of bytes: [UInt8]) throws(ZipFault) -> [Entry] {
    let fields = ZipFields(bytes)
    let end = try endRecord(fields)
    let count = try fields.short(end + 10)
    let (size, start) = (try fields.long(end + 12), try fields.long(end + 16))
    guard try fields.short(end + 4) == 0, try fields.short(end + 6) == 0,
      try fields.short(end + 8) == count, count <= most.files, start + size <= end
    else { throw ZipFault("its directory is none that is read") }
    var entries: [Entry] = []
    var (at, total) = (start, 0)
    for _ in 0..<count {
      let (entry, next) = try entry(at, fields, before: start)
      total += entry.size
      guard total <= most.bytes else { throw ZipFault("its files are too large") }
      entries.append(entry)
      at = next
    }
    guard at == start + size else { throw ZipFault("its directory ends elsewhere") }
    return entries
  }

  /// Where the record stands that ends the archive, whose comment reaches the very end.
  private static func endRecord(_ fields: ZipFields) throws(ZipFault) -> Int {
    let last = fields.count - 22
    guard last >= 0 else { throw ZipFault("it is too short") }
    for at in stride(from: last, through: max(0, last - 65_535), by: -1)
    where try fields.long(at) == 0x0605_4B50 {
      if at + 22 + (try fields.short(at + 20)) == fields.count { return at }
    }
    throw ZipFault("it has no directory")
  }

  private static func entry(
    _ at: Int,
    _ fields: ZipFields,
    before limit: Int
  ) throws(ZipFault) -> (Entry, next: Int) {
    guard try fields.long(at) == 0x0201_4B50 else { throw ZipFault("its directory is broken") }
    let (flags, method) = (try fields.short(at + 8), try fields.short(at + 10))
    let (packed, size) = (try fields.long(at + 20), try fields.long(at + 24))
    let nameLength = try fields.short(at + 28)
    let next = at + 46 + nameLength + (try fields.short(at + 30)) + (try fields.short(at + 32))
    let local = try fields.long(at + 42)
    let name = try fields.text(at + 46, nameLength)
    guard flags & 0x2041 == 0, method == 0 || method == 8, size <= most.bytes else {
      throw ZipFault("`\(printable(name))` is encrypted, too large, or packed in an unknown way")
    }
    guard try fields.long(local) == 0x0403_4B50 else { throw ZipFault("its directory is broken") }
    let start = local + 30 + (try fields.short(local + 26)) + (try fields.short(local + 28))
    guard start + packed <= limit else { throw ZipFault("`\(printable(name))` breaks off") }
    let entry = Entry(
      name: name,
      method: method,
      checksum: UInt32(try fields.long(at + 16)),
      packed: start..<(start + packed),
      size: size
    )
    return (entry, next)
  }
}
