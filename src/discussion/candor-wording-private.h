/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a pack said, as short digests, statement by statement, so that a change is found later. */
#pragma once

#include "candor-pack.h"
#include "candor-xml-private.h"

G_BEGIN_DECLS

/**
 * CandorWordingPart:
 * @digest: the first 32 bits of SHA-256
 * @text: (nullable): the words, where the pack is at hand and they are words
 */
typedef struct
{
  guint32 digest;
  char   *text;
} CandorWordingPart;

/**
 * CandorWordingEntry:
 * @id: an item, value, circumstance, prompt and so on
 * @title: what it is called
 * @parts: (element-type CandorWordingPart): the title, then each statement
 */
typedef struct
{
  char   *id;
  char   *title;
  GArray *parts;
} CandorWordingEntry;

/**
 * CandorWording:
 * @version: of the pack
 * @digest: of its file
 * @language: that it was in
 * @entries: (element-type CandorWordingEntry): in the pack's order
 * @by_id: id to entry
 *
 * It never changes; share it by reference count.
 */
typedef struct
{
  char       *version;
  char       *digest;
  char       *language;
  GPtrArray  *entries;
  GHashTable *by_id;
} CandorWording;

const CandorWordingPart *candor_wording_entry_get_part (const CandorWordingEntry *self,
                                                        unsigned int              index);
/* FALSE where @parts is no list of digests, as <parts> holds; else they are added to @digests. */
gboolean candor_wording_read_digests (const char *parts,
                                      GArray     *digests);
/* Made once a pack, which keeps it. */
CandorWording *candor_wording_get (CandorPack *pack);
CandorWording *candor_wording_read (const xmlNode *node) G_GNUC_WARN_UNUSED_RESULT;
void           candor_wording_write (CandorWording *self,
                                     xmlNode       *root);
CandorWording *candor_wording_ref (CandorWording *self) G_GNUC_WARN_UNUSED_RESULT;
void           candor_wording_unref (CandorWording *self);
/* Whether one can find in the other what the pack has changed. */
gboolean                  candor_wording_is_other (CandorWording *self,
                                                   CandorPack    *pack);
const CandorWordingEntry *candor_wording_find (CandorWording *self,
                                               const char    *id); /* nullable */
gboolean                  candor_wording_entry_has (const CandorWordingEntry *self,
                                                    guint32                   digest);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CandorWording, candor_wording_unref)

G_END_DECLS
