// SPDX-License-Identifier: Apache-2.0
#include "CGzip.h"
#include <limits.h>
#include <string.h>
#include <zlib.h>

enum { GZIP = 15 + 16, RAW = -15, LEVEL = 6, MEMORY = 8 };

size_t cgz_bound(size_t count) {
  /* Stored blocks of at least 2^14 bytes with 5 bytes each, and the head and foot of the member. */
  return count > INT_MAX ? 0 : count + (count >> 11) + 64;
}

size_t cgz_deflate(const uint8_t *bytes, size_t count, uint8_t *room, size_t size) {
  z_stream stream;
  memset(&stream, 0, sizeof stream);
  if (count > UINT_MAX || size > UINT_MAX) return 0;
  if (deflateInit2(&stream, LEVEL, Z_DEFLATED, GZIP, MEMORY, Z_DEFAULT_STRATEGY) != Z_OK) return 0;
  stream.next_in = (Bytef *)bytes;
  stream.avail_in = (uInt)count;
  stream.next_out = room;
  stream.avail_out = (uInt)size;
  int ended = deflate(&stream, Z_FINISH) == Z_STREAM_END;
  size_t written = size - stream.avail_out;
  deflateEnd(&stream);
  return ended ? written : 0;
}

static int expand(const uint8_t *bytes, size_t count, uint8_t *room, size_t size, int form) {
  z_stream stream;
  memset(&stream, 0, sizeof stream);
  if (count > UINT_MAX || size > UINT_MAX) return 0;
  if (inflateInit2(&stream, form) != Z_OK) return 0;
  stream.next_in = (Bytef *)bytes;
  stream.avail_in = (uInt)count;
  stream.next_out = room;
  stream.avail_out = (uInt)size;
  int whole = inflate(&stream, Z_FINISH) == Z_STREAM_END && stream.avail_in == 0 && stream.avail_out == 0;
  inflateEnd(&stream);
  return whole;
}

int cgz_inflate(const uint8_t *bytes, size_t count, uint8_t *room, size_t size) {
  return expand(bytes, count, room, size, GZIP);
}

int cgz_inflate_raw(const uint8_t *bytes, size_t count, uint8_t *room, size_t size) {
  return expand(bytes, count, room, size, RAW);
}

uint32_t cgz_crc32(const uint8_t *bytes, size_t count) {
  return (uint32_t)crc32_z(crc32_z(0, NULL, 0), bytes, count);
}
