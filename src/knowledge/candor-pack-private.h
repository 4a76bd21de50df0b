/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a pack holds, and how the reader fills it. Nobody else changes one. */
#pragma once

#include "candor-pack.h"
#include "candor-words-private.h"

G_BEGIN_DECLS

struct _CandorPack
{
  GObject       parent_instance;
  char         *id;
  char         *version;
  char         *language;
  char         *digest;
  unsigned int  denominator;
  CandorDate    written;
  CandorDate    review;
  CandorText   *abouts[CANDOR_N_ABOUTS];
  GPtrArray    *authors;   /* of CandorPerson */
  GPtrArray    *reviewers; /* of CandorPerson */
  GPtrArray    *languages; /* of CandorLanguage */
  CandorFormat *format;
  CandorWords  *words;
  GPtrArray    *texts;  /* of CandorText, in the order of the file; the same places in every language */
  unsigned int  n_strings;      /* texts and words that translators translate */
  unsigned int  n_untranslated; /* of these, in another language than the pack's */
  GFile        *file;   /* or NULL: built in */
  CandorPack   *beside; /* or NULL */
  GListStore   *levels;
  GListStore   *sources;
  GListStore   *terms;
  GListStore   *sections;
  GListStore   *items;
  GHashTable   *ids;        /* set of char * */
  GHashTable   *item_by_id; /* id → CandorItem, lent by items */
  GHashTable   *term_by_id; /* id → CandorTerm, lent by terms */
  GHashTable   *section_of; /* CandorItem → CandorSection, lent by items and sections */
};

CandorPack *candor_pack_new (const char  *id,
                             const char  *version,
                             const char  *language,
                             const char  *digest,
                             unsigned int denominator) G_GNUC_WARN_UNUSED_RESULT;
void        candor_pack_set_dates (CandorPack *self,
                                   CandorDate  written,
                                   CandorDate  review);
void        candor_pack_set_about (CandorPack *self,
                                   CandorAbout about,
                                   CandorText *text);
void        candor_pack_take_author (CandorPack   *self,
                                     CandorPerson *person);
void        candor_pack_take_reviewer (CandorPack   *self,
                                       CandorPerson *person);
void        candor_pack_take_language (CandorPack     *self,
                                       CandorLanguage *language);
void        candor_pack_set_format (CandorPack   *self,
                                    CandorFormat *format);
void        candor_pack_set_word (CandorPack *self,
                                  const char *id,
                                  const char *category,
                                  const char *text,
                                  const char *language);
/* @translatable: a translation would change it; takes its own reference. */
void        candor_pack_add_text (CandorPack *self,
                                  CandorText *text,
                                  gboolean    translatable);
void        candor_pack_add_level (CandorPack  *self,
                                   CandorLevel *level);
void        candor_pack_add_source (CandorPack   *self,
                                    CandorSource *source);
void        candor_pack_add_term (CandorPack *self,
                                  CandorTerm *term);
void        candor_pack_add_section (CandorPack    *self,
                                     CandorSection *section);
void        candor_pack_add_id (CandorPack *self,
                                const char *id);

G_END_DECLS
