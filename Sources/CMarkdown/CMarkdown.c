// SPDX-License-Identifier: Apache-2.0
#include "CMarkdown.h"
#include <cmark-gfm.h>
#include <cmark-gfm-core-extensions.h>
#include <stdlib.h>
#include <string.h>

struct cmd_document {
  cmark_node *root;
  cmd_node *nodes;
  size_t count, room;
};

void cmd_initialize(void) { cmark_gfm_core_extensions_ensure_registered(); }

static uint8_t kind_of_extension(cmark_node *node) {
  const char *name = cmark_node_get_type_string(node);
  if (!strcmp(name, "table")) return CMD_TABLE;
  if (!strcmp(name, "table_header") || !strcmp(name, "table_row")) return CMD_ROW;
  if (!strcmp(name, "table_cell")) return CMD_CELL;
  if (!strcmp(name, "strikethrough")) return CMD_STRUCK;
  return CMD_OTHER;
}

static uint8_t kind_of(cmark_node *node) {
  switch (cmark_node_get_type(node)) {
  case CMARK_NODE_DOCUMENT: return CMD_DOCUMENT;
  case CMARK_NODE_BLOCK_QUOTE: return CMD_QUOTE;
  case CMARK_NODE_LIST: return CMD_LIST;
  case CMARK_NODE_ITEM: return CMD_ITEM;
  case CMARK_NODE_CODE_BLOCK: return CMD_CODE_BLOCK;
  case CMARK_NODE_HTML_BLOCK: return CMD_HTML_BLOCK;
  case CMARK_NODE_PARAGRAPH: return CMD_PARAGRAPH;
  case CMARK_NODE_HEADING: return CMD_HEADING;
  case CMARK_NODE_THEMATIC_BREAK: return CMD_RULE;
  case CMARK_NODE_TEXT: return CMD_TEXT;
  case CMARK_NODE_SOFTBREAK: return CMD_SOFT_BREAK;
  case CMARK_NODE_LINEBREAK: return CMD_LINE_BREAK;
  case CMARK_NODE_CODE: return CMD_CODE;
  case CMARK_NODE_HTML_INLINE: return CMD_HTML;
  case CMARK_NODE_EMPH: return CMD_EMPHASIS;
  case CMARK_NODE_STRONG: return CMD_STRONG;
  case CMARK_NODE_LINK: return CMD_LINK;
  case CMARK_NODE_IMAGE: return CMD_IMAGE;
  default: return kind_of_extension(node);
  }
}

static const char *text_of(cmark_node *node, uint8_t kind) {
  switch (kind) {
  case CMD_TEXT: case CMD_CODE: case CMD_CODE_BLOCK: case CMD_HTML: case CMD_HTML_BLOCK:
    return cmark_node_get_literal(node);
  case CMD_LINK: case CMD_IMAGE: return cmark_node_get_url(node);
  default: return NULL;
  }
}

static int32_t number_of(cmark_node *node, uint8_t kind) {
  if (kind == CMD_HEADING) return cmark_node_get_heading_level(node);
  int is_ordered = kind == CMD_LIST && cmark_node_get_list_type(node) == CMARK_ORDERED_LIST;
  return is_ordered ? cmark_node_get_list_start(node) : -1;
}

static int add(cmd_document *document, cmark_node *node, uint32_t depth) {
  if (document->count == document->room) {
    size_t room = document->room * 2 + 64;
    cmd_node *moved = realloc(document->nodes, room * sizeof *moved);
    if (!moved) return 0;
    document->nodes = moved;
    document->room = room;
  }
  uint8_t kind = kind_of(node);
  cmark_node_set_user_data(node, (void *)(uintptr_t)document->count);
  document->nodes[document->count++] = (cmd_node){
    .text = text_of(node, kind), .depth = depth, .kind = kind,
    .line = (uint32_t)cmark_node_get_start_line(node),
    .column = (uint32_t)cmark_node_get_start_column(node),
    .number = number_of(node, kind),
    .is_tight = kind == CMD_LIST && cmark_node_get_list_tight(node),
  };
  return 1;
}

/* Without recursion, so that no depth of nesting can exhaust the stack here. */
static int add_all(cmd_document *document) {
  cmark_node *node = document->root;
  uint32_t depth = 0;
  while (node) {
    if (!add(document, node, depth)) return 0;
    cmark_node *next = cmark_node_first_child(node);
    if (next) {
      depth++;
      node = next;
      continue;
    }
    for (; node; node = cmark_node_parent(node), depth--) {
      size_t index = (size_t)(uintptr_t)cmark_node_get_user_data(node);
      document->nodes[index].end = (uint32_t)document->count;
      next = cmark_node_next(node);
      if (next) break;
    }
    node = next;
  }
  return 1;
}

cmd_document *cmd_parse(const uint8_t *bytes, size_t count) {
  cmark_parser *parser = cmark_parser_new(CMARK_OPT_DEFAULT);
  const char *extensions[] = {"table", "strikethrough"};
  for (size_t i = 0; i < 2; i++) {
    cmark_syntax_extension *found = cmark_find_syntax_extension(extensions[i]);
    if (found) cmark_parser_attach_syntax_extension(parser, found);
  }
  cmark_parser_feed(parser, (const char *)bytes, count);
  cmd_document *document = calloc(1, sizeof *document);
  cmark_node *root = cmark_parser_finish(parser);
  cmark_parser_free(parser);
  if (!document) {
    cmark_node_free(root);
    return NULL;
  }
  document->root = root;
  if (!add_all(document)) {
    cmd_document_destroy(document);
    return NULL;
  }
  return document;
}

void cmd_document_destroy(cmd_document *document) {
  if (!document) return;
  cmark_node_free(document->root);
  free(document->nodes);
  free(document);
}

const cmd_node *cmd_document_nodes(const cmd_document *document, size_t *count) {
  *count = document->count;
  return document->nodes;
}
