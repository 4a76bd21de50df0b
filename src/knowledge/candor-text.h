/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

#define CANDOR_TYPE_TEXT (candor_text_get_type ())

/**
 * CandorText:
 *
 * A piece of text from a pack: runs of characters with emphasis, glossary terms and names.
 * It never changes; share it by reference count.
 */
typedef struct _CandorText CandorText;

/**
 * CandorRunFlags:
 * @CANDOR_RUN_PLAIN: nothing special
 * @CANDOR_RUN_EM: emphasis
 * @CANDOR_RUN_STRONG: strong emphasis
 * @CANDOR_RUN_TERM: a word that the glossary explains; see `CandorRun.ref`
 * @CANDOR_RUN_NAME: a name, address, number or code that keeps its own direction
 */
typedef enum
{
  CANDOR_RUN_PLAIN = 0,
  CANDOR_RUN_EM = 1 << 0,
  CANDOR_RUN_STRONG = 1 << 1,
  CANDOR_RUN_TERM = 1 << 2,
  CANDOR_RUN_NAME = 1 << 3,
} CandorRunFlags;

/**
 * CandorRun:
 * @flags: what the run is
 * @text: valid UTF-8, white space folded, never %NULL
 * @ref: (nullable): for a term, the id of its glossary entry
 */
typedef struct
{
  CandorRunFlags flags;
  char          *text;
  char          *ref;
} CandorRun;

GType            candor_text_get_type     (void) G_GNUC_CONST;
CandorText      *candor_text_new          (const char *language) G_GNUC_WARN_UNUSED_RESULT;
CandorText      *candor_text_new_plain    (const char *text,
                                           const char *language) G_GNUC_WARN_UNUSED_RESULT;
void             candor_text_append       (CandorText     *self,
                                           CandorRunFlags  flags,
                                           const char     *text,
                                           const char     *ref);
void             candor_text_fold_space   (CandorText     *self);
CandorText      *candor_text_ref          (CandorText *self) G_GNUC_WARN_UNUSED_RESULT;
void             candor_text_unref        (CandorText *self);
const char      *candor_text_get_plain    (CandorText *self);
const char      *candor_text_get_language (CandorText *self);
/* Whether it keeps its own language in every translation, as the title of a source does. */
gboolean         candor_text_is_citation  (CandorText *self);
/* Where it stands among the texts of its pack, the same in every language; G_MAXUINT for a text of no pack. */
unsigned int     candor_text_get_order    (CandorText *self);
unsigned int     candor_text_get_n_runs   (CandorText *self);
const CandorRun *candor_text_get_run      (CandorText   *self,
                                           unsigned int  index);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CandorText, candor_text_unref)

G_END_DECLS
