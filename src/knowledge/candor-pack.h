/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "candor-circumstance.h"
#include "candor-effect.h"
#include "candor-format.h"
#include "candor-jurisdiction.h"
#include "candor-ladder.h"
#include "candor-option.h"
#include "candor-question.h"
#include "candor-section.h"
#include "candor-term.h"

G_BEGIN_DECLS

/** CandorAbout: the texts of a pack's front matter. */
typedef enum
{
  CANDOR_ABOUT_TITLE,
  CANDOR_ABOUT_PROBLEM,
  CANDOR_ABOUT_DECISION,
  CANDOR_ABOUT_LEAD,
  CANDOR_ABOUT_METHOD,
  CANDOR_ABOUT_STRENGTH,
  CANDOR_ABOUT_UPDATES,
  CANDOR_ABOUT_FUNDING,
  CANDOR_ABOUT_INTERESTS,
  CANDOR_ABOUT_DEVELOPMENT,
  CANDOR_ABOUT_DISCLAIMER,
} CandorAbout;
#define CANDOR_N_ABOUTS 11

/**
 * CandorPerson:
 * @name: who
 * @qualification: with what training
 * @reviewed: for a reviewer, when; year 0 for an author
 */
typedef struct
{
  char       *name;
  CandorText *qualification;
  CandorDate  reviewed;
} CandorPerson;

/**
 * CandorLanguage:
 * @code: BCP 47
 * @name: in its own script
 * @state: "source", "draft" or "reviewed"
 * @reviewer: (nullable): who reviewed it
 * @reviewed: when
 */
typedef struct
{
  char       *code;
  char       *name;
  char       *state;
  char       *reviewer;
  CandorDate  reviewed;
} CandorLanguage;

#define CANDOR_TYPE_PACK (candor_pack_get_type ())

/**
 * CandorPack:
 *
 * One knowledge file in one language. Read by `candor_pack_load` (candor-pack-reader.h); it does
 * not change afterwards.
 */
G_DECLARE_FINAL_TYPE (CandorPack, candor_pack, CANDOR, PACK, GObject)

const char           *candor_pack_get_id            (CandorPack *self);
const char           *candor_pack_get_version       (CandorPack *self);
const char           *candor_pack_get_language      (CandorPack *self);
const char           *candor_pack_get_digest        (CandorPack *self); /* 8 hex digits of SHA-256 of the file */
unsigned int          candor_pack_get_denominator   (CandorPack *self);
CandorDate            candor_pack_get_written       (CandorPack *self);
CandorDate            candor_pack_get_review        (CandorPack *self);
gboolean              candor_pack_is_overdue        (CandorPack *self,
                                                     CandorDate  today);
CandorText           *candor_pack_get_about         (CandorPack  *self,
                                                     CandorAbout  about);
GPtrArray            *candor_pack_get_authors       (CandorPack *self); /* of CandorPerson */
GPtrArray            *candor_pack_get_reviewers     (CandorPack *self); /* of CandorPerson */
GPtrArray            *candor_pack_get_languages     (CandorPack *self); /* of CandorLanguage */
CandorFormat         *candor_pack_get_format        (CandorPack *self);
/* The file that it was read from; NULL for one that was not read from a file. */
GFile                *candor_pack_get_file          (CandorPack *self);
/* How many strings translators translate, and how many of them are in the pack's language. */
unsigned int          candor_pack_count_strings     (CandorPack   *self,
                                                     unsigned int *n_translated);
/* "source", "draft" or "reviewed". */
const char           *candor_pack_get_state         (CandorPack *self);
GListModel           *candor_pack_get_levels        (CandorPack *self); /* of CandorLevel */
GListModel           *candor_pack_get_sources       (CandorPack *self); /* of CandorSource */
GListModel           *candor_pack_get_terms         (CandorPack *self); /* of CandorTerm */
GListModel           *candor_pack_get_sections      (CandorPack *self); /* of CandorSection */
CandorSection        *candor_pack_get_section       (CandorPack *self,
                                                     CandorTab   tab); /* nullable */
/* Items of all sections in reading order: jurisdictions, options, then parts. */
GListModel           *candor_pack_get_items         (CandorPack *self); /* of CandorItem */
CandorItem           *candor_pack_find_item         (CandorPack *self,
                                                     const char *id); /* nullable */
CandorSection        *candor_pack_find_section_of   (CandorPack *self,
                                                     CandorItem *item); /* nullable */
CandorTerm           *candor_pack_find_term         (CandorPack *self,
                                                     const char *id); /* nullable */
gboolean              candor_pack_has_id            (CandorPack *self,
                                                     const char *id); /* any id of any element */
/* The fixed words. A word the pack lacks yields its id in brackets, so that it shows. */
const char           *candor_pack_get_word          (CandorPack *self,
                                                     const char *id);
const char           *candor_pack_get_word_language (CandorPack *self,
                                                     const char *id); /* that of the pack, unless nobody translated it */
gboolean              candor_pack_has_word          (CandorPack *self,
                                                     const char *id);
/* All of them with their ids and forms, always in the same order: to see whether any differs. */
char                 *candor_pack_dup_all_words     (CandorPack *self) G_GNUC_WARN_UNUSED_RESULT;
/* Fills {name} from pairs (name, value) ended by NULL. "n" should be formatted by the caller. */
char                 *candor_pack_dup_word          (CandorPack *self,
                                                     const char *id,
                                                     ...) G_GNUC_NULL_TERMINATED G_GNUC_WARN_UNUSED_RESULT;
/* The same, choosing the plural form by @n; {n} is filled with @n in the pack's number format. */
char                 *candor_pack_dup_word_n        (CandorPack *self,
                                                     const char *id,
                                                     guint64     n,
                                                     ...) G_GNUC_NULL_TERMINATED G_GNUC_WARN_UNUSED_RESULT;

/**
 * candor_pack_new_beside:
 * @first: a pack in one language
 * @second: the same version of it in another
 *
 * Makes a pack that is all that @first is and carries @second, for whoever reads both languages
 * side by side. It shares their contents, so it costs next to nothing.
 *
 * Returns: (transfer full): the pack; @first alone where the two do not match text for text
 */
CandorPack           *candor_pack_new_beside        (CandorPack *first,
                                                     CandorPack *second) G_GNUC_WARN_UNUSED_RESULT;
CandorPack           *candor_pack_get_beside        (CandorPack *self); /* nullable */
/* The same text in the language beside; %NULL where there is none, and where nobody translated one of the two. */
CandorText           *candor_pack_find_beside       (CandorPack *self,
                                                     CandorText *text);

G_END_DECLS
