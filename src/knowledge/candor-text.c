/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Text with emphasis, glossary terms and names: a shared value that never changes once built. */
#include "config.h"

#include "candor-text.h"

#include <string.h>

struct _CandorText
{
  gatomicrefcount ref_count;
  GArray         *runs;  /* of CandorRun */
  GString        *plain; /* the runs' texts joined */
  char           *language;
};

G_DEFINE_BOXED_TYPE (CandorText, candor_text, candor_text_ref, candor_text_unref)

static void
clear_run (void *data)
{
  CandorRun *run = data;

  g_free (run->text);
  g_free (run->ref);
}

/* White space as XML has it: a no-break space is not folded, as an author wrote it on purpose. */
static gboolean
is_space (char c)
{
  return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

/* Folds each stretch of white space to one space; @after_space carries over from run to run. */
static void
fold_run (CandorRun *run,
          gboolean  *after_space)
{
  char *to = run->text;

  for (const char *from = run->text; *from != '\0'; from++)
    {
      gboolean space = is_space (*from);

      if (!space || !*after_space)
        *to++ = space ? ' ' : *from;
      *after_space = space;
    }
  *to = '\0';
}

static void
drop_empty_runs (CandorText *self)
{
  for (unsigned int i = self->runs->len; i > 0; i--)
    if (*g_array_index (self->runs, CandorRun, i - 1).text == '\0')
      g_array_remove_index (self->runs, i - 1);
}

static void
drop_last_space (CandorText *self)
{
  CandorRun *last;
  size_t     length;

  if (self->runs->len == 0)
    return;
  last = &g_array_index (self->runs, CandorRun, self->runs->len - 1);
  length = strlen (last->text);
  if (last->text[length - 1] == ' ')
    last->text[length - 1] = '\0';
}

/**
 * candor_text_new:
 * @language: (nullable): BCP 47
 *
 * Starts an empty text, to be filled with `candor_text_append` and `candor_text_fold_space`
 * before it is shared.
 *
 * Returns: (transfer full): the text
 */
CandorText *
candor_text_new (const char *language)
{
  CandorText *self = g_new0 (CandorText, 1);

  g_atomic_ref_count_init (&self->ref_count);
  self->runs = g_array_new (FALSE, FALSE, sizeof (CandorRun));
  g_array_set_clear_func (self->runs, clear_run);
  self->plain = g_string_new (NULL);
  self->language = g_strdup (language);
  return self;
}

/**
 * candor_text_new_plain:
 * @text: valid UTF-8; its white space is folded
 * @language: (nullable): BCP 47
 *
 * Returns: (transfer full): a text of one plain run
 */
CandorText *
candor_text_new_plain (const char *text,
                       const char *language)
{
  CandorText *self = candor_text_new (language);

  g_return_val_if_fail (text != NULL, self);

  candor_text_append (self, CANDOR_RUN_PLAIN, text, NULL);
  candor_text_fold_space (self);
  return self;
}

/**
 * candor_text_append:
 * @self: a text that only the caller holds
 * @flags: what the run is
 * @text: valid UTF-8
 * @ref: (nullable): for a term, the id of its glossary entry
 *
 * Adds a run. A run like the one before it is joined to that one.
 */
void
candor_text_append (CandorText    *self,
                    CandorRunFlags flags,
                    const char    *text,
                    const char    *ref)
{
  CandorRun run = { flags, NULL, NULL };

  g_return_if_fail (self != NULL && text != NULL);

  if (*text == '\0')
    return;
  g_string_append (self->plain, text);
  if (self->runs->len > 0)
    {
      CandorRun *last = &g_array_index (self->runs, CandorRun, self->runs->len - 1);

      if (last->flags == flags && g_strcmp0 (last->ref, ref) == 0)
        {
          g_autofree char *first = g_steal_pointer (&last->text);

          last->text = g_strconcat (first, text, NULL);
          return;
        }
    }
  run.text = g_strdup (text);
  run.ref = g_strdup (ref);
  g_array_append_val (self->runs, run);
}

/**
 * candor_text_fold_space:
 * @self: a text that only the caller holds
 *
 * Folds white space as a page shows it: one space between words, none at either end. Call it
 * after the last `candor_text_append`.
 */
void
candor_text_fold_space (CandorText *self)
{
  gboolean after_space = TRUE;

  g_return_if_fail (self != NULL);

  for (unsigned int i = 0; i < self->runs->len; i++)
    fold_run (&g_array_index (self->runs, CandorRun, i), &after_space);
  drop_empty_runs (self);
  drop_last_space (self);
  drop_empty_runs (self);
  g_string_truncate (self->plain, 0);
  for (unsigned int i = 0; i < self->runs->len; i++)
    g_string_append (self->plain, g_array_index (self->runs, CandorRun, i).text);
}

/** candor_text_ref: adds a reference, from any thread. */
CandorText *
candor_text_ref (CandorText *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

/** candor_text_unref: drops a reference; the last one frees the text. */
void
candor_text_unref (CandorText *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;
  g_array_unref (self->runs);
  g_string_free (self->plain, TRUE);
  g_free (self->language);
  g_free (self);
}

/** candor_text_get_plain: the words alone; never %NULL. */
const char *
candor_text_get_plain (CandorText *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->plain->str;
}

/** candor_text_get_language: (nullable): the BCP 47 tag of the language the words are really in. */
const char *
candor_text_get_language (CandorText *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->language;
}

/** candor_text_get_n_runs: how many runs, 0 for an empty text. */
unsigned int
candor_text_get_n_runs (CandorText *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->runs->len;
}

/** candor_text_get_run: lends the run at @index, below `candor_text_get_n_runs`. */
const CandorRun *
candor_text_get_run (CandorText  *self,
                     unsigned int index)
{
  g_return_val_if_fail (self != NULL && index < self->runs->len, NULL);

  return &g_array_index (self->runs, CandorRun, index);
}
