// SPDX-License-Identifier: Apache-2.0
#include "CMarkup.h"
#include <libxml/parser.h>
#include <libxml/dict.h>
#include <libxml/parserInternals.h>
#include <libxml/xmlerror.h>
#include <limits.h>
#include <stdlib.h>
#include <string.h>

#if LIBXML_VERSION >= 21200
typedef const xmlError *cmk_error;
#else
typedef xmlErrorPtr cmk_error;
#endif

/* A growing array; `items` may move at each push. */
typedef struct { void *items; size_t count, room; } cmk_list;

/* A name's address in the parser's dictionary and its id; address NULL: free. */
typedef struct { const xmlChar *address; uint32_t id; } cmk_slot;

struct cmk_parser {
  xmlParserCtxtPtr context;
  cmk_slot *slots; /* open addressing; the room is a power of two, at least twice the names */
  unsigned slot_bits;
  cmk_list names, records, attributes, problems, expanded;
  size_t size; /* of the bytes being parsed */
  const xmlChar *last_uri; /* most elements have the namespace of the one before */
  uint32_t last_uri_id;
  int detail, out_of_memory, stopped;
};

static void *push(cmk_parser *p, cmk_list *list, size_t item, size_t more) {
  if (list->count + more > list->room) {
    size_t room = list->room * 2 < list->count + more ? list->count + more + 64 : list->room * 2;
    void *moved = realloc(list->items, room * item);
    if (!moved) {
      p->out_of_memory = 1;
      xmlStopParser(p->context);
      return NULL;
    }
    list->items = moved;
    list->room = room;
  }
  void *place = (char *)list->items + list->count * item;
  list->count += more;
  return place;
}

/* --- Names: the dictionary gives each name one address, so an address is enough to know it. --- */

static size_t slot_of(const cmk_parser *p, const xmlChar *address) {
  return ((uint64_t)(uintptr_t)address * 0x9E3779B97F4A7C15u) >> (64 - p->slot_bits);
}

static int grow_slots(cmk_parser *p) {
  unsigned bits = p->slot_bits + 1;
  cmk_slot *slots = calloc((size_t)1 << bits, sizeof *slots), *old = p->slots;
  size_t room = old ? (size_t)1 << p->slot_bits : 0;
  if (!slots) { p->out_of_memory = 1; return 0; }
  p->slots = slots;
  p->slot_bits = bits;
  for (size_t i = 0; i < room; i++) {
    if (!old[i].address) continue;
    size_t at = slot_of(p, old[i].address);
    while (slots[at].address) at = (at + 1) & (((size_t)1 << bits) - 1);
    slots[at] = old[i];
  }
  free(old);
  return 1;
}

static uint32_t add_name(cmk_parser *p, const xmlChar *address) {
  if ((p->names.count + 1) * 2 > (size_t)1 << p->slot_bits && !grow_slots(p)) return 0;
  const xmlChar **name = push(p, &p->names, sizeof *name, 1);
  if (!name) return 0;
  *name = address;
  size_t at = slot_of(p, address);
  while (p->slots[at].address) at = (at + 1) & (((size_t)1 << p->slot_bits) - 1);
  p->slots[at] = (cmk_slot){address, (uint32_t)p->names.count};
  return p->slots[at].id;
}

static inline uint32_t id_of(cmk_parser *p, const xmlChar *address) {
  if (!address) return 0;
  size_t at = slot_of(p, address);
  while (p->slots[at].address != address) {
    if (!p->slots[at].address) return add_name(p, address);
    at = (at + 1) & (((size_t)1 << p->slot_bits) - 1);
  }
  return p->slots[at].id;
}

/* --- Records --- */

/* The cursor as an offset: the input holds all bytes from the first on, so the rest tells it. */
static inline uint32_t cursor(const cmk_parser *p) {
  xmlParserInputPtr input = p->context->input;
  if (!input) return (uint32_t)p->size;
  size_t rest = (size_t)(input->end - input->cur);
  return rest > p->size ? 0 : (uint32_t)(p->size - rest);
}

static cmk_record *record(cmk_parser *p, uint8_t kind, uint32_t end) {
  cmk_record *r = push(p, &p->records, sizeof *r, 1);
  if (r) *r = (cmk_record){.end = end, .kind = kind};
  return r;
}

/* Keeps an expanded value and returns its size. libxml2 leaves `&` as `&#38;` where it replaces
   no entities; no other `&` is in such a value. */
static uint32_t keep(cmk_parser *p, const xmlChar *value, uint32_t count) {
  uint8_t *copy = push(p, &p->expanded, 1, count);
  uint32_t kept = 0;
  for (uint32_t i = 0; copy && i < count; i++) {
    copy[kept++] = value[i];
    if (value[i] == '&' && count - i >= 5 && !memcmp(value + i, "&#38;", 5)) i += 4;
  }
  return kept;
}

static void on_start(void *data, const xmlChar *local, const xmlChar *prefix, const xmlChar *uri,
                     int declarations, const xmlChar **declared, int attributes, int defaulted,
                     const xmlChar **attribute) {
  (void)defaulted;
  cmk_parser *p = data;
  xmlParserInputPtr input = p->context->input;
  int closed = *input->cur == '/';
  size_t first = p->attributes.count;
  cmk_record *r = record(p, CMK_START, cursor(p) + (closed ? 2 : 1));
  if (!r) return;
  r->flags = closed ? CMK_SELF_CLOSED : 0;
  r->name = id_of(p, local);
  r->prefix = id_of(p, prefix);
  if (uri != p->last_uri) {
    p->last_uri = uri;
    p->last_uri_id = id_of(p, uri);
  }
  r->namespace_ = p->last_uri_id;
  r->first = (uint32_t)first;
  r->count = (uint32_t)(attributes + declarations);
  cmk_attribute *a = push(p, &p->attributes, sizeof *a, r->count);
  if (!a) { r->count = 0; return; }
  for (int i = 0; i < declarations; i++, a++)
    *a = (cmk_attribute){.name = id_of(p, declared[2 * i]), .value = id_of(p, declared[2 * i + 1]),
                         .storage = CMK_DECLARATION};
  for (int i = 0; i < attributes; i++, a++, attribute += 5) {
    const xmlChar *value = attribute[3];
    uint32_t count = (uint32_t)(attribute[4] - value);
    *a = (cmk_attribute){id_of(p, attribute[0]), id_of(p, attribute[1]), 0, count, CMK_IN_SOURCE};
    if (value >= input->base && value <= input->end) {
      a->value = (uint32_t)(p->size - (size_t)(input->end - value));
    } else {
      a->storage = CMK_EXPANDED;
      a->value = (uint32_t)p->expanded.count;
      a->count = keep(p, value, count);
    }
  }
}

static void on_end(void *data, const xmlChar *local, const xmlChar *prefix, const xmlChar *uri) {
  cmk_parser *p = data;
  (void)local, (void)prefix, (void)uri;
  record(p, CMK_END, cursor(p));
}

static int visible(const xmlChar *text, int count) {
  for (int i = 0; i < count; i++)
    if (text[i] > ' ') return 1;
  return 0;
}

static void on_text(void *data, const xmlChar *text, int count) {
  cmk_parser *p = data;
  cmk_record *last = NULL;
  if (p->records.count) last = (cmk_record *)p->records.items + p->records.count - 1;
  if (last && last->kind != CMK_TEXT) last = NULL;
  if (last && last->flags & CMK_VISIBLE) return; /* one record for all texts in a row */
  int seen = visible(text, count);
  if (!last && (seen || p->detail == CMK_ALL)) last = record(p, CMK_TEXT, 0);
  if (last && seen) last->flags = CMK_VISIBLE;
}

static void on_cdata(void *data, const xmlChar *text, int count) {
  (void)text, (void)count;
  record(data, CMK_CDATA, cursor(data));
}

static void on_comment(void *data, const xmlChar *text) {
  (void)text;
  record(data, CMK_COMMENT, cursor(data));
}

static void on_instruction(void *data, const xmlChar *target, const xmlChar *text) {
  (void)text;
  cmk_parser *p = data;
  cmk_record *r = record(p, CMK_INSTRUCTION, cursor(p));
  if (r) r->name = id_of(p, xmlDictLookup(p->context->dict, target, -1));
}

static void on_doctype(void *data, const xmlChar *name, const xmlChar *public, const xmlChar *system) {
  cmk_parser *p = data;
  int internal = *p->context->input->cur == '[';
  cmk_record *r = record(p, CMK_DOCTYPE, cursor(p) + 1);
  if (!r) return;
  r->name = id_of(p, xmlDictLookup(p->context->dict, name, -1));
  r->flags = (public || system ? CMK_EXTERNAL_SUBSET : 0) | (internal ? CMK_INTERNAL_SUBSET : 0);
  if (!internal) return;
  p->stopped = 1; /* no declaration is ever read */
  xmlStopParser(p->context);
}

static void on_problem(void *data, cmk_error e) {
  cmk_parser *p = data;
  if (!e || e->code == XML_ERR_USER_STOP) return;
  if (p->problems.count >= 256) return; /* echoes of the first ones */
  cmk_problem *problem = push(p, &p->problems, sizeof *problem, 1);
  if (problem)
    *problem = (cmk_problem){cursor(p), e->code, e->level, strdup(e->message ? e->message : "")};
}

/* --- Life --- */

void cmk_initialize(void) { LIBXML_TEST_VERSION xmlInitParser(); }

static void listen(cmk_parser *p) {
  xmlSAXHandler *sax = p->context->sax;
  memset(sax, 0, sizeof *sax);
  sax->initialized = XML_SAX2_MAGIC;
  sax->serror = on_problem;
  p->context->userData = p;
  if (p->detail == CMK_NOTHING) return;
  sax->startElementNs = on_start;
  sax->endElementNs = on_end;
  sax->characters = sax->ignorableWhitespace = on_text;
  sax->cdataBlock = on_cdata;
  sax->comment = on_comment;
  sax->processingInstruction = on_instruction;
  sax->internalSubset = on_doctype;
}

cmk_parser *cmk_parser_create(void) {
  cmk_parser *p = calloc(1, sizeof *p);
  if (!p) return NULL;
  p->context = xmlNewParserCtxt();
  p->slot_bits = 10;
  if (p->context && grow_slots(p)) return p;
  cmk_parser_destroy(p);
  return NULL;
}

static void forget(cmk_parser *p) {
  cmk_problem *problem = p->problems.items;
  for (size_t i = 0; i < p->problems.count; i++) free((char *)problem[i].message);
  p->records.count = p->attributes.count = p->problems.count = p->expanded.count = 0;
  p->out_of_memory = p->stopped = 0;
}

void cmk_parser_destroy(cmk_parser *p) {
  forget(p);
  if (p->context) xmlFreeParserCtxt(p->context);
  free(p->slots);
  free(p->names.items);
  free(p->records.items);
  free(p->attributes.items);
  free(p->problems.items);
  free(p->expanded.items);
  free(p);
}

const char *cmk_parser_name(const cmk_parser *p, uint32_t id) {
  const xmlChar **names = p->names.items;
  return id == 0 || id > p->names.count ? NULL : (const char *)names[id - 1];
}

int32_t cmk_parser_parse(cmk_parser *p, const uint8_t *bytes, size_t count, int32_t detail) {
  forget(p);
  if (count > INT_MAX) return 0;
  p->size = count;
  p->detail = detail;
  listen(p);
  xmlDocPtr tree =
      xmlCtxtReadMemory(p->context, (const char *)bytes, (int)count, NULL, NULL, XML_PARSE_NONET);
  if (tree) xmlFreeDoc(tree);
  if (p->out_of_memory) return -1;
  return p->context->wellFormed && !p->stopped;
}

size_t cmk_find_zero(const uint8_t *bytes, size_t count) {
  const uint8_t *zero = count ? memchr(bytes, 0, count) : NULL;
  return zero ? (size_t)(zero - bytes) : count;
}

#define CMK_ACCESSOR(list, type) \
  const type *cmk_parser_##list(const cmk_parser *p, size_t *count) { \
    *count = p->list.count; \
    return p->list.items; \
  }
CMK_ACCESSOR(records, cmk_record)
CMK_ACCESSOR(attributes, cmk_attribute)
CMK_ACCESSOR(problems, cmk_problem)
CMK_ACCESSOR(expanded, uint8_t)
