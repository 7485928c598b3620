// SPDX-License-Identifier: Apache-2.0
#ifndef CMARKUP_H
#define CMARKUP_H
#include <stddef.h>
#include <stdint.h>

/* The only view of libxml2 that Swift gets: no libxml2 type appears here.

   One parse leaves three lists of plain records in the parser: what the document is made of, its
   attributes, and libxml2's complaints. They and all strings belong to the parser; they live until
   its next parse or its end, names until its end. A parser is used by one thread at a time. */
typedef struct cmk_parser cmk_parser;

enum { CMK_START = 1, CMK_END, CMK_TEXT, CMK_CDATA, CMK_COMMENT, CMK_INSTRUCTION, CMK_DOCTYPE };

enum {
  CMK_SELF_CLOSED = 1,       /* a start written `<x/>` */
  CMK_VISIBLE = 2,           /* a text with something else than blanks */
  CMK_EXTERNAL_SUBSET = 4,   /* a doctype with PUBLIC or SYSTEM */
  CMK_INTERNAL_SUBSET = 8    /* a doctype with `[`: the parse ends there */
};

/* One piece of a document. `end` is the byte offset behind it; for a text it means nothing.
   Names are ids (0: none), an end has none: it ends the last open start. For a start, `first` and
   `count` select its attributes. */
typedef struct {
  uint32_t end, name, prefix, namespace_;
  uint32_t first, count;
  uint8_t kind, flags;
} cmk_record;

/* Where an attribute's value is, `count` bytes from `value`. */
enum {
  CMK_IN_SOURCE = 0,   /* as written: `value` is an offset into the parsed bytes */
  CMK_EXPANDED = 1,    /* references replaced: an offset into cmk_parser_expanded */
  CMK_DECLARATION = 2  /* not an attribute but xmlns: `name` is the prefix, `value` the URI's id */
};

typedef struct {
  uint32_t name, prefix, value, count;
  uint8_t storage;
} cmk_attribute;

/* One complaint. `offset` is where the parser stood. Levels: 1 warning, 2 error, 3 fatal. */
typedef struct {
  uint32_t offset;
  int32_t code, level;
  const char *message;
} cmk_problem;

void cmk_initialize(void); /* once per process, before the first parser */
cmk_parser *cmk_parser_create(void); /* NULL: out of memory */
void cmk_parser_destroy(cmk_parser *parser);

/* The name of an id, UTF-8 with a closing NUL; NULL if no name has it. A name gets its id, counting
   from 1, when the parser first meets it. */
const char *cmk_parser_name(const cmk_parser *parser, uint32_t id);

/* What is kept: no records, to measure; all but texts of blanks alone; all. */
enum { CMK_NOTHING, CMK_VISIBLE_TEXT, CMK_ALL };

/* Parses `bytes` (at most INT32_MAX of them) as UTF-8 XML and keeps what `detail` says.
   1: well formed, 0: not, or stopped at an internal subset, -1: out of memory. */
int32_t cmk_parser_parse(cmk_parser *parser, const uint8_t *bytes, size_t count, int32_t detail);

const cmk_record *cmk_parser_records(const cmk_parser *parser, size_t *count);
const cmk_attribute *cmk_parser_attributes(const cmk_parser *parser, size_t *count);
const cmk_problem *cmk_parser_problems(const cmk_parser *parser, size_t *count);
const uint8_t *cmk_parser_expanded(const cmk_parser *parser, size_t *count);
/* The offset of the first byte 0, `count` if there is none. */
size_t cmk_find_zero(const uint8_t *bytes, size_t count);
#endif
