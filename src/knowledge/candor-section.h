/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "candor-item.h"

G_BEGIN_DECLS

/** CandorTab: the tab a section fills, in the order of a consultation. */
typedef enum
{
  CANDOR_TAB_ABOUT,
  CANDOR_TAB_EFFECTS,
  CANDOR_TAB_REGULATION,
  CANDOR_TAB_QUESTIONS,
  CANDOR_TAB_OPTIONS,
  CANDOR_TAB_VALUES,
} CandorTab;

/**
 * CandorNote:
 * @id: its id
 * @title: its words
 * @extra: (nullable): for a prompt %NULL, for a readiness question what to do about a "no"
 * @kind: (nullable): for a choice "no", "not-now" and so on; for a criterion "good", "harm" and so on
 * @first: (nullable) (element-type utf8): for a value the options it speaks for
 * @second: (nullable) (element-type utf8): for a value the options it speaks against
 * @points: (nullable) (element-type CandorText): for a prompt, what a good answer holds
 *
 * A short entry of a section: criterion, prompt, value, readiness question or choice.
 */
typedef struct
{
  char       *id;
  CandorText *title;
  CandorText *extra;
  char       *kind;
  GPtrArray  *first;
  GPtrArray  *second;
  GPtrArray  *points;
} CandorNote;

/** CandorNoteKind: which list of a section a note stands in. */
typedef enum
{
  CANDOR_NOTE_PROMPT,
  CANDOR_NOTE_CRITERION,
  CANDOR_NOTE_VALUE,
  CANDOR_NOTE_READY,
  CANDOR_NOTE_CHOICE,
} CandorNoteKind;
#define CANDOR_N_NOTE_KINDS 5

#define CANDOR_TYPE_PART (candor_part_get_type ())
/** CandorPart: items under one heading of a section. A list model of `CandorItem`. */
G_DECLARE_FINAL_TYPE (CandorPart, candor_part, CANDOR, PART, GObject)

CandorPart *candor_part_new       (const char *id,
                                   CandorText *title,
                                   CandorText *lead) G_GNUC_WARN_UNUSED_RESULT;
void        candor_part_add       (CandorPart *self,
                                   CandorItem *item);
const char *candor_part_get_id    (CandorPart *self);
CandorText *candor_part_get_title (CandorPart *self);
CandorText *candor_part_get_lead  (CandorPart *self); /* nullable */

#define CANDOR_TYPE_SECTION (candor_section_get_type ())
/** CandorSection: what one tab of the window holds. A list model of `CandorPart`. */
G_DECLARE_FINAL_TYPE (CandorSection, candor_section, CANDOR, SECTION, GObject)

CandorSection    *candor_section_new               (const char *id,
                                                    CandorTab   tab,
                                                    CandorText *title,
                                                    CandorText *lead) G_GNUC_WARN_UNUSED_RESULT;
void              candor_section_add_part          (CandorSection *self,
                                                    CandorPart    *part);
void              candor_section_take_note         (CandorSection  *self,
                                                    CandorNoteKind  kind,
                                                    CandorNote     *note);
const char       *candor_section_get_id            (CandorSection *self);
CandorTab         candor_section_get_tab           (CandorSection *self);
CandorText       *candor_section_get_title         (CandorSection *self); /* the tab's name */
CandorText       *candor_section_get_lead          (CandorSection *self);
GListStore       *candor_section_get_ladder        (CandorSection *self); /* of CandorRung; often empty */
GListStore       *candor_section_get_jurisdictions (CandorSection *self); /* of CandorJurisdiction; often empty */
GListStore       *candor_section_get_options       (CandorSection *self); /* of CandorOption; often empty */
GListStore       *candor_section_get_circumstances (CandorSection *self); /* of CandorCircumstance; often empty */
CandorText       *candor_section_get_ladder_title  (CandorSection *self); /* nullable */
void              candor_section_set_ladder_title  (CandorSection *self,
                                                    CandorText    *title);
unsigned int      candor_section_get_n_notes       (CandorSection  *self,
                                                    CandorNoteKind  kind);
const CandorNote *candor_section_get_note          (CandorSection  *self,
                                                    CandorNoteKind  kind,
                                                    unsigned int    index);

G_END_DECLS
