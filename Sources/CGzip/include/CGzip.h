// SPDX-License-Identifier: Apache-2.0
#ifndef CGZIP_H
#define CGZIP_H
#include <stddef.h>
#include <stdint.h>

/* The only view of zlib that Swift gets: no zlib type appears here. Nothing is kept between calls. */

/* How many bytes gzip makes of `count` bytes at most; 0 if there are too many. */
size_t cgz_bound(size_t count);

/* Compresses `bytes` into `room`, as one member without name and time (RFC 1952). Returns how many bytes
   were written; 0 if they did not fit, or memory ran out. */
size_t cgz_deflate(const uint8_t *bytes, size_t count, uint8_t *room, size_t size);

/* Expands one member into `room`. Returns whether it is whole, sound, and exactly `size` bytes. */
int cgz_inflate(const uint8_t *bytes, size_t count, uint8_t *room, size_t size);

/* Expands deflated bytes without a head or foot (RFC 1951) into `room`. Returns whether they are whole,
   sound, and exactly `size` bytes. */
int cgz_inflate_raw(const uint8_t *bytes, size_t count, uint8_t *room, size_t size);

/* The CRC-32 of `bytes`. */
uint32_t cgz_crc32(const uint8_t *bytes, size_t count);
#endif
