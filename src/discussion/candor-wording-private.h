/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a pack said, as short digests, statement by statement, so that a change is found later. */
#pragma once

#include "candor-change.h"
#include "candor-pack.h"
#include "candor-xml-private.h"

G_BEGIN_DECLS

/**
 * CANDOR_WORDING_SCHEME:
 *
 * What is kept of a pack today. The first scheme kept the words of items, notes and circumstances; the
 * second keeps the same digests, and adds what each statement rests on and all else that a patient reads.
 */
#define CANDOR_WORDING_SCHEME 2

/**
 * CandorWordingPart:
 * @text: (nullable): the words, where the pack is at hand and they are words
 * @digest: the first 32 bits of SHA-256
 * @evidence: the same of what a statement rests on; 0 for what is no statement, and in the first scheme
 * @aspect: what a change of it is about; of a pack only
 * @since: the first scheme that has it; of a pack only
 */
typedef struct
{
  char   *text;
  guint32 digest;
  guint32 evidence;
  guint8  aspect;
  guint8  since;
} CandorWordingPart;

/**
 * CandorWordingEntry:
 * @id: an item, value, circumstance, prompt and so on
 * @title: what it is called
 * @parts: (element-type CandorWordingPart): the title, then each statement
 * @since: the first scheme that has it; of a pack only
 */
typedef struct
{
  char        *id;
  char        *title;
  GArray      *parts;
  unsigned int since;
} CandorWordingEntry;

/**
 * CandorWording:
 * @version: of the pack
 * @digest: of its file
 * @language: that it was in
 * @scheme: what was kept of it, 1 to `CANDOR_WORDING_SCHEME`
 * @entries: (element-type CandorWordingEntry): in the pack's order
 * @by_id: id to entry
 *
 * It never changes once it is made; share it by reference count.
 */
typedef struct
{
  char        *version;
  char        *digest;
  char        *language;
  unsigned int scheme;
  GPtrArray   *entries;
  GHashTable  *by_id;
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

/* For whoever makes one: a wording without entries, and the entry for @id, made where there is none. */
CandorWording      *candor_wording_new (void) G_GNUC_WARN_UNUSED_RESULT;
CandorWordingEntry *candor_wording_add (CandorWording *self,
                                        const char    *id,
                                        const char    *title);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CandorWording, candor_wording_unref)

G_END_DECLS
