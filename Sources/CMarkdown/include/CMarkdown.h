// SPDX-License-Identifier: Apache-2.0
#ifndef CMARKDOWN_H
#define CMARKDOWN_H
#include <stddef.h>
#include <stdint.h>

/* The only view of cmark-gfm that Swift gets: no cmark type appears here.

   One parse leaves a list of plain records, a node after its parent and before its next sibling.
   Records and strings belong to the document and live until it is destroyed. */
typedef struct cmd_document cmd_document;

enum {
  CMD_DOCUMENT = 1, CMD_QUOTE, CMD_LIST, CMD_ITEM, CMD_CODE_BLOCK, CMD_HTML_BLOCK, CMD_PARAGRAPH,
  CMD_HEADING, CMD_RULE, CMD_TABLE, CMD_ROW, CMD_CELL,
  CMD_TEXT, CMD_SOFT_BREAK, CMD_LINE_BREAK, CMD_CODE, CMD_HTML, CMD_EMPHASIS, CMD_STRONG,
  CMD_STRUCK, CMD_LINK, CMD_IMAGE,
  CMD_OTHER /* none of these: nothing that is asked for makes one */
};

/* One node. `text` is what a text, a code or raw HTML says, or where a link leads; else NULL.
   `end` is the index behind its last descendant. Lines and columns (in bytes) count from 1.
   `number` is a heading's level, or the first number of an ordered list, -1 for another list. */
typedef struct {
  const char *text;
  uint32_t end, depth, line, column;
  int32_t number;
  uint8_t kind;
  uint8_t is_tight; /* a list whose items are no paragraphs */
} cmd_node;

void cmd_initialize(void); /* once per process, before the first parse */

/* Parses `bytes`, which are UTF-8, as CommonMark with tables and strikethrough. NULL: out of memory. */
cmd_document *cmd_parse(const uint8_t *bytes, size_t count);
void cmd_document_destroy(cmd_document *document);
const cmd_node *cmd_document_nodes(const cmd_document *document, size_t *count);
#endif
