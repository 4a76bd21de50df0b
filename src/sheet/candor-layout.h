/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Private to the sheet layer: what a document becomes before it is drawn.
 *
 * A document flows into strips: things as wide as the page that are never cut, such as a line of
 * a paragraph or a row of a table. Each strip says how bad a page break before it would be; pages
 * are cut between strips. What is drawn are pieces. Lengths are points; x counts from the start
 * edge of the paper, which is the right one in a right-to-left document. */
#pragma once

#include <pango/pangocairo.h>

#include "candor-figure.h"
#include "candor-layout-style.h"
#include "candor-sheet.h"

G_BEGIN_DECLS

#define CANDOR_LAYOUT_MARGIN CANDOR_MM (15) /* at both sides */
#define CANDOR_LAYOUT_TOP CANDOR_MM (14)
#define CANDOR_LAYOUT_FOOT CANDOR_MM (10)    /* below the foot: printers leave 6 mm white */
#define CANDOR_LAYOUT_FOOT_GAP CANDOR_MM (5) /* above it */

/** CandorTag: an element of the structure that a tagged PDF holds. */
typedef struct _CandorTag CandorTag;
struct _CandorTag
{
  const char *name;
  const char *scope;    /* nullable: of a TH, "Column" or "Row" */
  const char *language; /* nullable: that of the document */
  CandorTag  *parent;
  char       *address; /* nullable: of a Link */
  char       *alt;     /* nullable: in words */
  char       *actual;  /* nullable: the characters that a drawing stands for */
  CandorTag  *part;    /* nullable: what holds this element's content on the page `part_page` */
  int         part_page;
  int         page; /* the last page with content, -1 before there is any */
  gboolean    split;
  double      box[4]; /* of a picture: left, bottom, right, top, from the paper's lower left corner */
};

/** CandorRange: a part of a text in one language, from the end of the range before. */
typedef struct
{
  int         end; /* in bytes */
  const char *language;
} CandorRange;

/** CandorStretch: a part of a line in an element of its own, from the end of the stretch before. */
typedef struct
{
  int        end; /* in bytes of the text */
  CandorTag *tag;
} CandorStretch;

typedef enum
{
  CANDOR_PIECE_TEXT,  /* one line */
  CANDOR_PIECE_CHECK, /* a check box */
  CANDOR_PIECE_RULE,  /* a horizontal line */
  CANDOR_PIECE_QR,
  CANDOR_PIECE_FIGURE,
  CANDOR_PIECE_FRAME, /* of a box */
} CandorPieceKind;

/** CandorPiece: something to draw. Holds nothing; the layout owns what it points to. */
typedef struct
{
  CandorPieceKind  kind;
  CandorNodeStyle  style; /* of a check box or a frame */
  CandorInk        ink;   /* of a rule or a check box */
  double           x;
  double           y; /* from the top of its strip, once placed from the top of the page */
  double           width;
  double           height;
  double           baseline;  /* of a line, from y */
  double           font_size; /* of a figure */
  PangoLayoutLine *line;
  GArray          *stretches; /* nullable: of CandorStretch: of a line in several languages */
  gboolean         at_end;    /* a line that stands at the end of its width */
  PangoContext    *context;   /* of a figure */
  CandorTag       *tag;       /* NULL: decoration, no content */
  CandorNode      *node;      /* of a heading's first line, a figure, a code */
  const char      *address;   /* of a code */
} CandorPiece;

/** CandorKeep: how bad a page break before a strip is. */
typedef enum
{
  CANDOR_KEEP_NONE,
  CANDOR_KEEP_GROUP,   /* cuts what belongs together and fits on one page */
  CANDOR_KEEP_LINES,   /* leaves a single line of a paragraph */
  CANDOR_KEEP_WHOLE,   /* cuts a warning, or a row that stands as a list */
  CANDOR_KEEP_HEADING, /* leaves a heading alone */
} CandorKeep;

typedef struct
{
  GArray    *items;
  double     gap; /* before it, unless it begins a page */
  double     height;
  CandorKeep keep;
  int        head;    /* first of the strips that repeat if a page begins with this one */
  int        n_heads; /* how many */
} CandorStrip;

/** CandorFrame: a box around the strips from first to last. */
typedef struct
{
  int             first;
  int             last; /* -1 while it is open */
  CandorNodeStyle style;
  double          x;
  double          width;
  double          pad_top;
  double          pad_bottom;
} CandorFrame;

typedef struct
{
  GPtrArray *strips;
  GArray    *frames; /* in the order in which they open */
  double     gap;    /* wanted after the last strip */
  gboolean   fresh;  /* a box or column has opened: the next strip's own gap is not wanted */
  CandorKeep keep;   /* at least, for the next strip */
  CandorKeep after;  /* at least, for the strip after the next */
} CandorFlow;

typedef struct
{
  GArray *items; /* decoration first, then content in reading order */
} CandorPage;

/** CandorBadge: a badge inside a line of text. */
typedef struct
{
  PangoLayout    *layout;
  CandorLevelKind level;
  CandorInk       ink;
  double          width; /* of the frame */
  double          height;
  double          radius;
  double          ascent;  /* of the first line's baseline below the frame's top */
  double          inset;   /* of the words below the frame's top; below 0 where signs are higher */
  double          padding; /* at the sides */
} CandorBadge;

typedef struct
{
  CandorDocument       *document;
  CandorPageStyle       style;
  const CandorPalette  *palette;
  CandorMeasures        measures[1];
  gboolean              right_to_left;
  double                width; /* of the paper */
  double                height;
  double                top; /* of what pages hold */
  double                bottom;
  PangoFontMap         *font_map;
  PangoContext         *contexts[2];        /* left-to-right, right-to-left */
  PangoContext         *figure_contexts[2]; /* of the first language, of the second */
  GPtrArray            *layouts;
  GPtrArray            *badges;
  GPtrArray            *stretches; /* of GArray */
  GPtrArray            *tags;
  CandorTag            *root;
  CandorFlow           *flow;
  GPtrArray            *pages;
} CandorLayout;

/** CandorLane: a part of a column for one of two languages. */
typedef struct
{
  double x;
  double width;
} CandorLane;

/** CandorColumn: where nodes flow: a part of the page's width, and what surrounds it. */
typedef struct
{
  CandorLayout   *layout;
  CandorFlow     *flow;
  double          x;
  double          width;
  CandorTag      *tag;
  CandorNodeStyle box;    /* of the innermost box */
  gboolean        strong; /* all text is */
  gboolean        cell;   /* of a table or like one: paragraphs stand closer */
  gboolean        paired; /* two languages stand side by side, each in its lane */
  CandorLane      lanes[2];
} CandorColumn;

/* candor-layout.c */
CandorLayout *candor_layout_new (CandorDocument *document,
                                 CandorPageStyle style) G_GNUC_WARN_UNUSED_RESULT;
void          candor_layout_free (CandorLayout *self);
CandorTag    *candor_layout_add_tag (CandorLayout *self,
                                     const char   *name,
                                     CandorTag    *parent);
double        candor_layout_get_x (CandorLayout      *self,
                                   const CandorPiece *item);
double        candor_layout_get_line_x (CandorLayout      *self,
                                        const CandorPiece *item);

/* candor-layout-language.c */
gboolean       candor_language_runs_right_to_left (const char *language);
gboolean       candor_language_text_runs_right_to_left (const char *text);
gboolean       candor_language_has_italics (const char *language);
PangoLanguage *candor_language_get_pango (const char *language);
const char    *candor_language_get_families (const char *language);

/* candor-layout-text.c */
PangoLayout *candor_layout_set_text (CandorLayout     *self,
                                     const CandorType *type,
                                     const char       *text,
                                     const char       *language,
                                     double            width);
gboolean     candor_layout_language_runs_right_to_left (CandorLayout *self,
                                                        const char   *language);
const char  *candor_layout_get_language (CandorLayout *self,
                                         CandorNode   *node);
gboolean     candor_layout_runs_right_to_left (CandorLayout *self,
                                               CandorNode   *node);
PangoLayout *candor_layout_set_node (CandorLayout     *self,
                                     const CandorType *type,
                                     CandorNode       *label,
                                     CandorNode       *node,
                                     double            width,
                                     GArray           *ranges);
void         candor_layout_measure_line (CandorLayout     *self,
                                         const CandorType *type,
                                         PangoLayoutLine  *line,
                                         CandorPiece      *item);
void         candor_layout_get_font_box (const CandorType *type,
                                         PangoContext     *context,
                                         double           *ascent,
                                         double           *descent);

/* candor-layout-badge.c */
CandorBadge *candor_layout_add_badge (CandorLayout     *self,
                                      const CandorSpan *span,
                                      double            width);
CandorBadge *candor_layout_get_run_badge (PangoGlyphItem *run);

/* candor-layout-flow.c */
CandorFlow  *candor_flow_new (void) G_GNUC_WARN_UNUSED_RESULT;
void         candor_flow_free (CandorFlow *self);
CandorStrip *candor_flow_add_strip (CandorFlow *self,
                                    double      gap,
                                    double      height);
void         candor_flow_open_frame (CandorFlow        *self,
                                     const CandorFrame *frame,
                                     double             gap);
void         candor_flow_close_frame (CandorFlow *self,
                                      double      gap);
double       candor_flow_place (CandorFlow *self,
                                int         first,
                                int         end,
                                double      y,
                                GArray     *items);
void         candor_flow_keep_together (CandorFlow *self,
                                        int         first,
                                        double      height,
                                        CandorKeep  keep);
CandorStrip *candor_flow_add_columns (CandorFlow   *self,
                                      double        gap,
                                      CandorColumn *columns,
                                      int           n,
                                      gboolean      centred);

/* candor-layout-blocks.c, -lines.c, -letterhead.c, -things.c, -table.c */
void         candor_column_add_node (CandorColumn *self,
                                     CandorNode   *node);
void         candor_column_add_children (CandorColumn *self,
                                         CandorNode   *node);
void         candor_column_add_lines (CandorColumn     *self,
                                      const CandorType *type,
                                      PangoLayout      *layout,
                                      CandorTag        *tag);
void         candor_column_add_text (CandorColumn     *self,
                                     const CandorType *type,
                                     CandorNode       *node,
                                     const char       *tag);
void         candor_column_add_labelled (CandorColumn     *self,
                                         const CandorType *type,
                                         CandorNode       *label,
                                         CandorNode       *node,
                                         const char       *tag);
void         candor_column_open_lanes (CandorColumn *self);
void         candor_column_indent (CandorColumn *self,
                                   double        indent);
CandorColumn candor_column_get_lane (CandorColumn *self,
                                     int           lane,
                                     CandorFlow   *flow);
gboolean     candor_columns_fit_page (CandorColumn *columns,
                                      int           n);
void         candor_column_add_letterhead (CandorColumn *self);
void         candor_column_add_figure (CandorColumn *self,
                                       CandorNode   *node);
gboolean     candor_column_can_split (CandorColumn *self,
                                      CandorNode   *node);
void         candor_column_add_split (CandorColumn *self,
                                      CandorNode   *node);
unsigned int candor_column_add_codes (CandorColumn *self,
                                      CandorNode   *parent,
                                      unsigned int  first);
void         candor_column_add_table (CandorColumn *self,
                                      CandorNode   *node);

/* candor-layout-pages.c, candor-layout-check.c */
void         candor_layout_break_pages (CandorLayout *self);
double       candor_layout_measure_page (CandorLayout *self,
                                         unsigned int  page);
double       candor_layout_measure_footer (CandorLayout *self);
unsigned int candor_layout_count_misfits (CandorLayout *self);
unsigned int candor_layout_count_unknown (CandorLayout *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CandorLayout, candor_layout_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CandorFlow, candor_flow_free)

G_END_DECLS
