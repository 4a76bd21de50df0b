/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a step of the history changes: only the stretch that differs is kept. */
#include "config.h"

#include "candor-step-private.h"

/* A copy: a part of bytes would keep the whole of them. */
static GBytes *
cut (const char *data,
     size_t      from,
     size_t      to)
{
  return g_bytes_new (data + from, to - from);
}

CandorStep *
candor_step_new (GBytes  *before,
                 GBytes  *after,
                 gboolean silent)
{
  size_t      n_before, n_after;
  const char *old = g_bytes_get_data (before, &n_before);
  const char *new = g_bytes_get_data (after, &n_after);
  size_t      least = MIN (n_before, n_after);
  size_t      start = 0, end = 0;
  CandorStep *step = g_new0 (CandorStep, 1);

  while (start < least && old[start] == new[start])
    start++;
  while (end < least - start && old[n_before - 1 - end] == new[n_after - 1 - end])
    end++;
  step->at = start;
  step->before = cut (old, start, n_before - end);
  step->after = cut (new, start, n_after - end);
  step->silent = silent;
  return step;
}

void
candor_step_free (CandorStep *self)
{
  g_bytes_unref (self->before);
  g_bytes_unref (self->after);
  g_free (self);
}

/* The bytes with @out at @at replaced by @in. */
static GBytes *
replace (GBytes *bytes,
         size_t  at,
         GBytes *out,
         GBytes *in)
{
  size_t      size;
  const char *data = g_bytes_get_data (bytes, &size);
  size_t      rest = at + g_bytes_get_size (out);
  GByteArray *all = g_byte_array_sized_new ((guint) (size - g_bytes_get_size (out) + g_bytes_get_size (in)));

  g_byte_array_append (all, (const guint8 *) data, (guint) at);
  if (g_bytes_get_size (in) > 0)
    g_byte_array_append (all, g_bytes_get_data (in, NULL), (guint) g_bytes_get_size (in));
  g_byte_array_append (all, (const guint8 *) data + rest, (guint) (size - rest));
  return g_byte_array_free_to_bytes (all);
}

GBytes *
candor_step_undo (const CandorStep *self,
                  GBytes           *after)
{
  return replace (after, self->at, self->after, self->before);
}

GBytes *
candor_step_redo (const CandorStep *self,
                  GBytes           *before)
{
  return replace (before, self->at, self->before, self->after);
}
