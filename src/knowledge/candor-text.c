/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Text with emphasis, glossary terms and names: a shared value that never changes once built. */
#include "config.h"

#include "candor-text-private.h"

#include <string.h>

struct _CandorText
{
  gatomicrefcount ref_count;
  GArray         *runs;  /* of CandorRun */
  GString        *plain; /* the runs' texts joined */
  char           *language;
  unsigned int    order; /* among the texts of its pack */
  gboolean        is_citation;
};

G_DEFINE_BOXED_TYPE (CandorText, candor_text, candor_text_ref, candor_text_unref)

static void
clear_run (void *data)
{
  CandorRun *run = data;

  g_free (run->text);
  g_free (run->ref);
}

static GArray *
make_runs (void)
{
  GArray *runs = g_array_new (FALSE, FALSE, sizeof (CandorRun));

  g_array_set_clear_func (runs, clear_run);
  return runs;
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

/* The last run may be empty now; then the one before it ends in no space, or that was folded. */
static void
drop_last_space (CandorText *self)
{
  for (unsigned int i = self->runs->len; i > 0; i--)
    {
      char  *text = g_array_index (self->runs, CandorRun, i - 1).text;
      size_t length = strlen (text);

      if (length == 0)
        continue;
      if (text[length - 1] == ' ')
        text[length - 1] = '\0';
      return;
    }
}

static gboolean
are_alike (const CandorRun *a,
           const CandorRun *b)
{
  return a->flags == b->flags && g_strcmp0 (a->ref, b->ref) == 0;
}

/* Makes one run of the runs from @first to before @end, all alike. */
static CandorRun
join_alike (CandorText  *self,
            unsigned int first,
            unsigned int end)
{
  g_autoptr (GString) joined = g_string_new (NULL);
  const CandorRun *like = &g_array_index (self->runs, CandorRun, first);

  for (unsigned int i = first; i < end; i++)
    g_string_append (joined, g_array_index (self->runs, CandorRun, i).text);
  g_string_append (self->plain, joined->str);
  return (CandorRun){ like->flags, g_string_free (g_steal_pointer (&joined), FALSE), g_strdup (like->ref) };
}

/* In one pass, as comments and emphasis may cut a text into very many runs. */
static void
join_runs (CandorText *self)
{
  g_autoptr (GArray) runs = make_runs ();
  unsigned int end;

  g_string_truncate (self->plain, 0);
  for (unsigned int first = 0; first < self->runs->len; first = end)
    {
      CandorRun run;

      for (end = first + 1; end < self->runs->len; end++)
        if (*g_array_index (self->runs, CandorRun, end).text != '\0' &&
            !are_alike (&g_array_index (self->runs, CandorRun, first),
                        &g_array_index (self->runs, CandorRun, end)))
          break;
      run = join_alike (self, first, end);
      if (*run.text != '\0')
        g_array_append_val (runs, run);
      else
        clear_run (&run);
    }
  g_array_unref (self->runs);
  self->runs = g_steal_pointer (&runs);
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
  self->runs = make_runs ();
  self->plain = g_string_new (NULL);
  self->language = g_strdup (language);
  self->order = G_MAXUINT;
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
 * Adds a run. Call `candor_text_fold_space` after the last one.
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
  run.text = g_strdup (text);
  run.ref = g_strdup (ref);
  g_array_append_val (self->runs, run);
}

/**
 * candor_text_fold_space:
 * @self: a text that only the caller holds
 *
 * Makes the text ready to be shared: white space is folded as a page shows it, one space between
 * words and none at either end, and runs that are alike are joined.
 */
void
candor_text_fold_space (CandorText *self)
{
  gboolean after_space = TRUE;

  g_return_if_fail (self != NULL);

  for (unsigned int i = 0; i < self->runs->len; i++)
    fold_run (&g_array_index (self->runs, CandorRun, i), &after_space);
  drop_last_space (self);
  join_runs (self);
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

/** candor_text_get_order: the number of its place in the pack, the same in every language; G_MAXUINT without a pack. */
unsigned int
candor_text_get_order (CandorText *self)
{
  g_return_val_if_fail (self != NULL, G_MAXUINT);

  return self->order;
}

/** candor_text_is_citation: whether no translation changes it. */
gboolean
candor_text_is_citation (CandorText *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->is_citation;
}

/** candor_text_set_citation: says that no translation changes a text that only the caller holds. */
void
candor_text_set_citation (CandorText *self)
{
  g_return_if_fail (self != NULL);

  self->is_citation = TRUE;
}

/** candor_text_set_order: says where a text that only the caller holds stands in its pack. */
void
candor_text_set_order (CandorText  *self,
                       unsigned int order)
{
  g_return_if_fail (self != NULL);

  self->order = order;
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
