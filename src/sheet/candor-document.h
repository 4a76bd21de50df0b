/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "candor-level.h"
#include "candor-text.h"

G_BEGIN_DECLS

/**
 * CandorNodeKind: a node of the sheet's document, a tree of few kinds.
 * @CANDOR_NODE_GROUP: children kept together on a page where they fit, if that leaves no page half empty
 * @CANDOR_NODE_HEADING: text; level 1 (the title) to 3
 * @CANDOR_NODE_PARAGRAPH: text
 * @CANDOR_NODE_LIST: children are items
 * @CANDOR_NODE_ITEM: text, with a bullet, number or check box; children stand under the text
 * @CANDOR_NODE_TABLE: children are rows; first rows flagged head repeat on the next page
 * @CANDOR_NODE_ROW: children are cells; never split over a page
 * @CANDOR_NODE_CELL: text; children stand under it
 * @CANDOR_NODE_FIGURE: drawn by `CandorFigure`; its text is its meaning in words, for readers that cannot see it
 * @CANDOR_NODE_BOX: children in a frame, kept together as in a group; warnings always, where they fit on a page
 * @CANDOR_NODE_LINES: ruled lines to write on
 * @CANDOR_NODE_QR: a QR code of an address; its text stands beside it
 * @CANDOR_NODE_SPLIT: two children side by side (start, end) where the page is wide enough, else one above the other
 */
typedef enum
{
  CANDOR_NODE_GROUP,
  CANDOR_NODE_HEADING,
  CANDOR_NODE_PARAGRAPH,
  CANDOR_NODE_LIST,
  CANDOR_NODE_ITEM,
  CANDOR_NODE_TABLE,
  CANDOR_NODE_ROW,
  CANDOR_NODE_CELL,
  CANDOR_NODE_FIGURE,
  CANDOR_NODE_BOX,
  CANDOR_NODE_LINES,
  CANDOR_NODE_QR,
  CANDOR_NODE_SPLIT,
} CandorNodeKind;

/** CandorNodeStyle: how a node looks, within its kind. */
typedef enum
{
  CANDOR_STYLE_NORMAL,
  CANDOR_STYLE_LEAD,     /* paragraph under the title */
  CANDOR_STYLE_QUIET,    /* second-rank text; a table of short words, whose rows stand close */
  CANDOR_STYLE_KEY,      /* box: accent bar */
  CANDOR_STYLE_CAUTION,  /* box: amber */
  CANDOR_STYLE_URGENT,   /* box: red */
  CANDOR_STYLE_BULLET,   /* item */
  CANDOR_STYLE_NUMBER,   /* item */
  CANDOR_STYLE_CHECKBOX, /* item */
  CANDOR_STYLE_CHECKED,  /* item: ticked check box */
  CANDOR_STYLE_HEAD,     /* row or cell: heads */
} CandorNodeStyle;

/**
 * CandorSpanFlags: how a run of characters looks.
 * @CANDOR_SPAN_BADGE: an evidence badge: symbol and word in a rounded frame; see `level`
 * @CANDOR_SPAN_MARK: small and raised: a mark that the sheet explains
 * @CANDOR_SPAN_CITATION: stands as its author wrote it, whatever the sheet's language
 */
typedef enum
{
  CANDOR_SPAN_PLAIN = 0,
  CANDOR_SPAN_EM = 1 << 0,
  CANDOR_SPAN_STRONG = 1 << 1,
  CANDOR_SPAN_QUIET = 1 << 2,
  CANDOR_SPAN_NAME = 1 << 3, /* keeps its own direction */
  CANDOR_SPAN_BADGE = 1 << 4,
  CANDOR_SPAN_MARK = 1 << 5,
  CANDOR_SPAN_CITATION = 1 << 6,
} CandorSpanFlags;

typedef struct
{
  CandorSpanFlags  flags;
  char            *text;     /* valid UTF-8 */
  char            *symbol;   /* nullable: of a badge, drawn before its text */
  char            *language; /* nullable: that of the document */
  CandorLevelKind  level;    /* for a badge */
} CandorSpan;

typedef struct _CandorNode CandorNode;
typedef struct _CandorFigure CandorFigure;

/**
 * CandorNode: one node. A tree owns its nodes; free the root. In a document of two languages a node
 * with text has the same in the second language beside it, unless both would say the very same.
 */
CandorNode      *candor_node_new         (CandorNodeKind  kind,
                                          CandorNodeStyle style) G_GNUC_WARN_UNUSED_RESULT;
void             candor_node_free        (CandorNode *self);
CandorNode      *candor_node_append      (CandorNode *self,
                                          CandorNode *child); /* takes child, returns it */
CandorNode      *candor_node_add         (CandorNode     *self,
                                          CandorNodeKind  kind,
                                          CandorNodeStyle style); /* new child, transfer none */
/* Text is added, never replaced. */
void             candor_node_add_span    (CandorNode      *self,
                                          CandorSpanFlags  flags,
                                          const char      *text,
                                          const char      *language);
void             candor_node_add_text    (CandorNode      *self,
                                          CandorText      *text,
                                          CandorSpanFlags  flags); /* added to those of the runs */
void             candor_node_add_badge   (CandorNode  *self,
                                          CandorLevel *level);
void             candor_node_add_mark    (CandorNode  *self,
                                          unsigned int after,
                                          const char  *text);
void             candor_node_set_level   (CandorNode *self,
                                          int         level); /* heading 1 to 3 */
void             candor_node_set_number  (CandorNode *self,
                                          int         number);
void             candor_node_set_lines   (CandorNode *self,
                                          int         n_lines);
void             candor_node_set_address (CandorNode *self,
                                          const char *address); /* QR, or link of a paragraph or item */
void             candor_node_set_figure  (CandorNode   *self,
                                          CandorFigure *figure); /* takes it */
void             candor_node_set_weights (CandorNode *self,
                                          const int  *weights,
                                          int         n); /* table, split: relative column widths */

CandorNodeKind   candor_node_get_kind    (CandorNode *self);
CandorNodeStyle  candor_node_get_style   (CandorNode *self);
int              candor_node_get_level   (CandorNode *self);
int              candor_node_get_number  (CandorNode *self); /* 0: none */
CandorNode      *candor_node_get_beside  (CandorNode *self); /* nullable */
const char      *candor_node_get_language (CandorNode *self); /* nullable */
int              candor_node_get_lines   (CandorNode *self);
const char      *candor_node_get_address (CandorNode *self);
CandorFigure    *candor_node_get_figure  (CandorNode *self);
const int       *candor_node_get_weights (CandorNode *self,
                                          int        *n);
unsigned int     candor_node_get_n_children (CandorNode *self);
CandorNode      *candor_node_get_child   (CandorNode   *self,
                                          unsigned int  index);
unsigned int     candor_node_get_n_spans (CandorNode *self);
const CandorSpan *candor_node_get_span   (CandorNode   *self,
                                          unsigned int  index);
char            *candor_node_dup_plain   (CandorNode *self) G_GNUC_WARN_UNUSED_RESULT; /* its own text only */

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CandorNode, candor_node_free)

#define CANDOR_TYPE_DOCUMENT (candor_document_get_type ())

/**
 * CandorDocument: what is printed: a tree of nodes with what every page says in its footer.
 */
G_DECLARE_FINAL_TYPE (CandorDocument, candor_document, CANDOR, DOCUMENT, GObject)

CandorDocument *candor_document_new                (const char *title,
                                                    const char *language,
                                                    gboolean    right_to_left) G_GNUC_WARN_UNUSED_RESULT;
CandorNode     *candor_document_get_root           (CandorDocument *self); /* a group */
const char     *candor_document_get_title          (CandorDocument *self);
const char     *candor_document_get_language       (CandorDocument *self);
gboolean        candor_document_get_right_to_left  (CandorDocument *self);
/* Whether it is read by professionals, who have smaller letters rather than another page of a few lines. */
void            candor_document_set_for_chart      (CandorDocument *self,
                                                    gboolean        for_chart);
gboolean        candor_document_get_for_chart      (CandorDocument *self);
/* Left part of the footer; the right is @page with {page} and {pages} filled in by the layout. */
void            candor_document_set_footer         (CandorDocument *self,
                                                    const char     *text,
                                                    const char     *page);
const char     *candor_document_get_footer         (CandorDocument *self);
const char     *candor_document_get_page_pattern   (CandorDocument *self);
/* Head of the first page: the clinic at the start, whose sheet and when at the end. Lines. */
void            candor_document_set_letterhead     (CandorDocument     *self,
                                                    const char * const *start,
                                                    const char * const *end);
const char * const *candor_document_get_letterhead_start (CandorDocument *self);
const char * const *candor_document_get_letterhead_end   (CandorDocument *self);
/**
 * candor_document_take_beside:
 * @self: a document in the first language
 * @other: (transfer full): the same in a second one, with the same nodes in the same order
 *
 * Puts the texts of @other beside those of @self, and numbers the statements.
 */
void            candor_document_take_beside        (CandorDocument *self,
                                                    CandorDocument *other);
/* What the second language has of its own: title, footer, direction; no nodes any more. */
CandorDocument *candor_document_get_beside         (CandorDocument *self); /* nullable */
/* The whole document as plain text, in reading order: `-f text`, the clipboard, tests. */
char           *candor_document_dup_text           (CandorDocument *self) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
