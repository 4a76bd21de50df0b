/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The findings of one pack while it is read. */
#include "config.h"

#include "candor-findings-private.h"
#include "candor-printable.h"

#define MAX_MESSAGE 500 /* bytes */

static int
compare_lines_cb (const void *a,
                  const void *b)
{
  unsigned int first = candor_finding_get_line (*(CandorFinding *const *) a);
  unsigned int second = candor_finding_get_line (*(CandorFinding *const *) b);

  return first < second ? -1 : first > second;
}

/** candor_findings_new: (transfer full): no findings yet. */
CandorFindings *
candor_findings_new (const char *file)
{
  CandorFindings *self = g_new0 (CandorFindings, 1);

  self->file = candor_printable_dup (file, 0);
  self->list = g_ptr_array_new_with_free_func (g_object_unref);
  return self;
}

/** candor_findings_free: frees all; findings that others hold live on. */
void
candor_findings_free (CandorFindings *self)
{
  g_free (self->file);
  g_ptr_array_unref (self->list);
  g_free (self);
}

/** candor_findings_add: notes one thing; beyond `CANDOR_FINDINGS_MAX` only its being an error counts. */
void
candor_findings_add (CandorFindings       *self,
                     unsigned int          line,
                     CandorFindingSeverity severity,
                     const char           *rule,
                     const char           *format,
                     ...)
{
  g_autofree char *message = NULL;
  g_autofree char *presentable = NULL;
  va_list          args;

  if (severity == CANDOR_FINDING_ERROR)
    self->n_errors++;
  if (candor_findings_are_full (self))
    return;
  va_start (args, format);
  message = g_strdup_vprintf (format, args);
  va_end (args);
  /* A value from the file may be megabytes long, or hold what garbles a terminal. */
  presentable = candor_printable_dup (message, MAX_MESSAGE);
  g_ptr_array_add (self->list, candor_finding_new (self->file, line, severity, rule, presentable));
}

/** candor_findings_are_full: whether more findings would not be kept, so that looking for them is idle. */
gboolean
candor_findings_are_full (CandorFindings *self)
{
  return self->list->len >= CANDOR_FINDINGS_MAX;
}

/** candor_findings_sort: puts findings in the order of lines; those of one line stay as they were added. */
void
candor_findings_sort (CandorFindings *self)
{
  g_ptr_array_sort (self->list, compare_lines_cb);
}

/**
 * candor_findings_set_error:
 *
 * Makes @error of the first error among the findings; there must be one.
 */
void
candor_findings_set_error (CandorFindings *self,
                           GError        **error,
                           GQuark          domain,
                           int             code)
{
  for (unsigned int i = 0; i < self->list->len; i++)
    {
      CandorFinding   *finding = g_ptr_array_index (self->list, i);
      g_autofree char *line = g_strdup_printf (":%u", candor_finding_get_line (finding));

      if (candor_finding_get_severity (finding) != CANDOR_FINDING_ERROR)
        continue;
      g_set_error (error, domain, code, "%s%s: %s", candor_finding_get_file (finding),
                   candor_finding_get_line (finding) > 0 ? line : "", candor_finding_get_message (finding));
      return;
    }
}
