/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "candor-statement.h"

G_BEGIN_DECLS

/**
 * CandorBlockKind:
 * @CANDOR_BLOCK_STATEMENT: one statement
 * @CANDOR_BLOCK_BULLETS: a list of statements, with or without a title
 * @CANDOR_BLOCK_STEPS: the same, in order
 * @CANDOR_BLOCK_TABLE: a title, column heads, rows of texts; one statement a row carries its evidence
 * @CANDOR_BLOCK_SCALE: a figure of things by width in nanometres
 * @CANDOR_BLOCK_PATHWAY: a figure of steps in order
 * @CANDOR_BLOCK_VIEWS: a title, two or more statements that disagree, and the answer last
 * @CANDOR_BLOCK_CLAIM: what you may hear, and the answer to it
 */
typedef enum
{
  CANDOR_BLOCK_STATEMENT,
  CANDOR_BLOCK_BULLETS,
  CANDOR_BLOCK_STEPS,
  CANDOR_BLOCK_TABLE,
  CANDOR_BLOCK_SCALE,
  CANDOR_BLOCK_PATHWAY,
  CANDOR_BLOCK_VIEWS,
  CANDOR_BLOCK_CLAIM,
} CandorBlockKind;

/**
 * CandorFigureMark:
 * @from: for a scale, the smallest width in nanometres
 * @to: for a scale, the largest width, or @from where there is one width
 * @subject: whether this is what the pack is about
 * @icon: (nullable): for a pathway: "donor", "cells", "separate", "filter", "store" or "give"
 * @title: what it is
 * @note: (nullable): for a pathway: what may go wrong there
 *
 * One thing in a figure.
 */
typedef struct
{
  guint64     from;
  guint64     to;
  gboolean    subject;
  char       *icon;
  CandorText *title;
  CandorText *note;
} CandorFigureMark;

#define CANDOR_TYPE_BLOCK (candor_block_get_type ())
G_DECLARE_FINAL_TYPE (CandorBlock, candor_block, CANDOR, BLOCK, GObject)

CandorBlock            *candor_block_new              (const char      *id,
                                                       CandorBlockKind  kind,
                                                       CandorText      *title) G_GNUC_WARN_UNUSED_RESULT;
void                    candor_block_add_statement    (CandorBlock     *self,
                                                       CandorStatement *statement);
void                    candor_block_set_meaning      (CandorBlock     *self,
                                                       CandorText      *meaning);
void                    candor_block_take_mark        (CandorBlock      *self,
                                                       CandorFigureMark *mark);
void                    candor_block_set_columns      (CandorBlock     *self,
                                                       unsigned int     n_columns);
void                    candor_block_add_cell         (CandorBlock     *self,
                                                       CandorText      *cell);
const char             *candor_block_get_id           (CandorBlock *self); /* nullable */
CandorBlockKind         candor_block_get_kind         (CandorBlock *self);
CandorText             *candor_block_get_title        (CandorBlock *self); /* nullable */
CandorText             *candor_block_get_meaning      (CandorBlock *self); /* figures: the same in words */
/* Statement, list: each one. Views: each view, then the answer. Claim: heard, then answer.
 * Table: one a row, whose text is the row's cells joined. Figure: one, whose text is its meaning. */
unsigned int            candor_block_get_n_statements (CandorBlock *self);
CandorStatement        *candor_block_get_statement    (CandorBlock  *self,
                                                       unsigned int  index);
/* Tables. Row 0 is the head; n_rows counts it. */
unsigned int            candor_block_get_n_columns    (CandorBlock *self);
unsigned int            candor_block_get_n_rows       (CandorBlock *self);
CandorText             *candor_block_get_cell         (CandorBlock  *self,
                                                       unsigned int  row,
                                                       unsigned int  column);
/* Figures. */
unsigned int            candor_block_get_n_marks      (CandorBlock *self);
const CandorFigureMark *candor_block_get_mark         (CandorBlock  *self,
                                                       unsigned int  index);

G_END_DECLS
