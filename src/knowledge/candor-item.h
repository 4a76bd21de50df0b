/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "candor-block.h"
#include "candor-frequency.h"

G_BEGIN_DECLS

/** CandorItemKind: what an item is. */
typedef enum
{
  CANDOR_ITEM_TOPIC,
  CANDOR_ITEM_FACTOR,
  CANDOR_ITEM_FAQ,
  CANDOR_ITEM_EFFECT,
  CANDOR_ITEM_JURISDICTION,
  CANDOR_ITEM_QUESTION,
  CANDOR_ITEM_OPTION,
} CandorItemKind;

/**
 * CandorStatementFunc:
 * @statement: a statement of an item
 * @user_data: closure data
 */
typedef void (*CandorStatementFunc) (CandorStatement *statement,
                                     gpointer         user_data);

#define CANDOR_TYPE_ITEM (candor_item_get_type ())

/**
 * CandorItem:
 *
 * What can be talked about and marked: a topic, factor, frequent question, and the base of
 * effect, jurisdiction, question and option.
 */
G_DECLARE_DERIVABLE_TYPE (CandorItem, candor_item, CANDOR, ITEM, GObject)

struct _CandorItemClass
{
  GObjectClass parent_class;

  void (*foreach_statement) (CandorItem          *self,
                             CandorStatementFunc  func,
                             gpointer             user_data);
};

CandorItem      *candor_item_new               (CandorItemKind   kind,
                                                const char      *id,
                                                gboolean         key,
                                                CandorText      *title,
                                                CandorStatement *summary) G_GNUC_WARN_UNUSED_RESULT;
void             candor_item_add_block         (CandorItem  *self,
                                                CandorBlock *block);
void             candor_item_add_detail        (CandorItem  *self,
                                                CandorBlock *block);
CandorItemKind   candor_item_get_kind          (CandorItem *self);
const char      *candor_item_get_id            (CandorItem *self);
gboolean         candor_item_get_key           (CandorItem *self); /* key information, on the seven-minute path */
CandorText      *candor_item_get_title         (CandorItem *self);
CandorStatement *candor_item_get_summary       (CandorItem *self); /* nullable: questions have none */
unsigned int     candor_item_get_n_blocks      (CandorItem *self);
CandorBlock     *candor_item_get_block         (CandorItem   *self,
                                                unsigned int  index);
unsigned int     candor_item_get_n_details     (CandorItem *self); /* shown on demand */
CandorBlock     *candor_item_get_detail        (CandorItem   *self,
                                                unsigned int  index);
unsigned int     candor_item_get_line          (CandorItem *self); /* in the pack's file, from 1 */

/* Every statement of the item in reading order, those of its subclass too (virtual). */
void             candor_item_foreach_statement (CandorItem          *self,
                                                CandorStatementFunc  func,
                                                gpointer             user_data);

G_END_DECLS
