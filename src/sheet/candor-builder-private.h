/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "candor-builder.h"
#include "candor-pack.h"

G_BEGIN_DECLS

/**
 * CandorBuilder: what the parts of a sheet share while it is built. It remembers what was
 * printed, so that the sheet explains and cites just that.
 */
typedef struct
{
  const CandorSheetRequest *request;
  CandorDiscussion         *discussion;
  CandorPack               *pack;   /* in the language that is being built */
  CandorPack               *first;  /* the sheet's languages */
  CandorPack               *second; /* nullable */
  CandorFormat             *format;
  CandorDocument           *document;
  CandorNode               *place;  /* where the next part goes */
  GHashTable               *cited;  /* CandorSource to how often it was cited */
  GHashTable               *levels; /* set of CandorLevel */
  GPtrArray                *terms;  /* of CandorTerm, in the order of first use */
  GPtrArray                *none;   /* of const char *: words of what the record has none of */
} CandorBuilder;

/* --- Small pieces (candor-builder.c) --- */
/* A fixed word of the pack, in the language that it is really in. */
void candor_builder_add_word (CandorBuilder  *self,
                              CandorNode     *node,
                              CandorSpanFlags flags,
                              const char     *word);
/* The same, where the caller has filled it in. */
void candor_builder_add_filled (CandorBuilder  *self,
                                CandorNode     *node,
                                CandorSpanFlags flags,
                                const char     *word,
                                const char     *text);
/* A node of its own with a fixed word. */
CandorNode *candor_builder_add_words (CandorBuilder  *self,
                                      CandorNode     *parent,
                                      CandorNodeKind  kind,
                                      CandorNodeStyle style,
                                      const char     *word);
/* What somebody wrote or said in this talk, in whatever language: it keeps its own direction. */
void        candor_builder_add_own (CandorNode     *node,
                                    CandorSpanFlags flags,
                                    const char     *text);
CandorNode *candor_builder_add_heading (CandorNode *parent,
                                        int         level); /* still empty */
void        candor_builder_add_heading_word (CandorBuilder *self,
                                             CandorNode    *parent,
                                             int            level,
                                             const char    *word);
void        candor_builder_add_word_heading (CandorBuilder *self,
                                             const char    *word); /* level 2 */
CandorNode *candor_builder_add_text_heading (CandorBuilder *self,
                                             CandorNode    *parent,
                                             CandorText    *text); /* level 3 */
/* A label with a line to write on. */
void candor_builder_add_blank (CandorBuilder *self,
                               const char    *word);
/* Adds text of the pack to a node; its glossary terms will be explained. */
void candor_builder_add_text (CandorBuilder  *self,
                              CandorNode     *node,
                              CandorText     *text,
                              CandorSpanFlags flags);
/* Adds a statement; its sources will be cited. */
void candor_builder_add_statement (CandorBuilder   *self,
                                   CandorNode      *node,
                                   CandorStatement *statement);
void candor_builder_add_badge (CandorBuilder   *self,
                               CandorNode      *node,
                               CandorStatement *statement);
/* The title in bold, run in before what is added next. */
void candor_builder_add_run_in (CandorBuilder *self,
                                CandorNode    *node,
                                CandorText    *title);
/* What was noted about things that the pack no longer has, by the names they had. */
void        candor_builder_add_withdrawn (CandorBuilder *self,
                                          CandorNode    *list,
                                          CandorNodeKind kind,
                                          gboolean       for_patient);
void        candor_builder_cite (CandorBuilder   *self,
                                 CandorStatement *statement);
char       *candor_builder_dup_date (CandorBuilder *self,
                                     CandorDate     date) G_GNUC_WARN_UNUSED_RESULT;
char       *candor_builder_dup_day (CandorBuilder *self,
                                    GDateTime     *when) G_GNUC_WARN_UNUSED_RESULT;
char       *candor_builder_dup_number (CandorBuilder *self,
                                       guint64        number) G_GNUC_WARN_UNUSED_RESULT;
CandorMark *candor_builder_get_mark (CandorBuilder *self,
                                     CandorItem    *item);
gboolean    candor_builder_is_marked (CandorBuilder *self,
                                      CandorItem    *item); /* discussed or of concern */
gboolean    candor_builder_is_before_talk (CandorBuilder *self);
gboolean    candor_builder_has_part (CandorBuilder   *self,
                                     CandorSheetParts part);
CandorDate  candor_builder_get_day (GDateTime *when);
char       *candor_builder_dup_trimmed (const char *text) G_GNUC_WARN_UNUSED_RESULT;
/* Whether a sheet holds so much of the patient's own that what anybody can look up is kept short. */
gboolean candor_builder_is_full (CandorBuilder *self);
/* Where the sheet says what a treatment costs: the pack's part with the id "p-cost". */
gboolean candor_builder_is_cost (CandorPart *part);

/**
 * CandorBuilderItemFunc:
 * @self: the builder
 * @section: the section of the item
 * @part: (nullable): its part; %NULL for a jurisdiction or an option
 * @item: the item
 * @user_data: closure data
 */
typedef void (*CandorBuilderItemFunc) (CandorBuilder *self,
                                       CandorSection *section,
                                       CandorPart    *part,
                                       CandorItem    *item,
                                       gpointer       user_data);

/* Every item of a section that this consultation is about: of the countries only the chosen one. */
void candor_builder_foreach_item (CandorBuilder        *self,
                                  CandorSection        *section,
                                  CandorBuilderItemFunc func,
                                  gpointer              user_data);
void candor_builder_foreach_section (CandorBuilder        *self,
                                     CandorBuilderItemFunc func,
                                     gpointer              user_data);

/* --- Around the text (candor-builder-head.c) --- */
CandorDocument *candor_builder_make_document (CandorBuilder *self) G_GNUC_WARN_UNUSED_RESULT;
void            candor_builder_set_letterhead (CandorBuilder *self);
void            candor_builder_set_footer (CandorBuilder *self);

/* --- Languages (candor-builder-languages.c) --- */
/* Marks what stands in another language than it should, and says what the mark means. */
void candor_builder_mark_languages (CandorDocument *document,
                                    CandorPack     *pack);

/* --- The sheets --- */
void candor_builder_add_patient (CandorBuilder *self); /* blank too */
void candor_builder_add_record (CandorBuilder *self);
void candor_builder_add_glossary (CandorBuilder *self); /* the interpreter's */

/* --- Parts of the patient's sheet, in its order --- */
void candor_builder_add_head (CandorBuilder *self);
void candor_builder_add_key_facts (CandorBuilder *self);
void candor_builder_add_talked (CandorBuilder *self);
void candor_builder_add_harms (CandorBuilder *self);
void candor_builder_add_ladder (CandorBuilder *self);
void candor_builder_add_status (CandorBuilder *self);
void candor_builder_add_options (CandorBuilder *self);
void candor_builder_add_values (CandorBuilder *self);
void candor_builder_add_cautions (CandorBuilder *self);
void candor_builder_add_decision (CandorBuilder *self);
void candor_builder_add_questions (CandorBuilder *self);
void candor_builder_add_cost (CandorBuilder *self);
void candor_builder_add_next (CandorBuilder *self);
void candor_builder_add_terms (CandorBuilder *self);
void candor_builder_add_sources (CandorBuilder *self);
void candor_builder_add_colophon (CandorBuilder *self);

/* --- Parts of the record --- */
void candor_builder_add_record_people (CandorBuilder *self,
                                       CandorNode    *group);
void candor_builder_add_record_deciding (CandorBuilder *self,
                                         CandorNode    *table);
/* Takes the content of a row of the record's table; what is empty is told in one row at its end. */
void candor_builder_take_record_row (CandorBuilder *self,
                                     CandorNode    *table,
                                     const char    *word,
                                     CandorNode    *cell);
/* A name to print beside a signature line; empty where nobody said it. */
char *candor_builder_dup_signer (CandorBuilder *self,
                                 const char    *word) G_GNUC_WARN_UNUSED_RESULT;

/* --- What both sheets say of what was weighed and decided (candor-builder-values.c, -decision.c) --- */
/* Says at an item that a circumstance of this patient bears on it. */
void candor_builder_add_caution_mark (CandorBuilder *self,
                                      CandorNode    *node,
                                      const char    *item_id);
void candor_builder_add_circumstances (CandorBuilder *self,
                                       CandorNode    *parent);
/* One line a step of the scale, from what matters most. */
void candor_builder_add_weights (CandorBuilder *self,
                                 CandorNode    *parent);
void candor_builder_add_choice (CandorBuilder *self,
                                CandorNode    *parent);
/* A quiet label and what it is, in a paragraph. */
CandorNode *candor_builder_add_fact (CandorBuilder *self,
                                     CandorNode    *parent,
                                     const char    *word,
                                     const char    *value);

G_END_DECLS
