/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One thing that is wrong in a pack. */
#include "config.h"

#include "candor-finding.h"

struct _CandorFinding
{
  GObject               parent_instance;
  char                 *file;
  unsigned int          line; /* 0: the file as a whole */
  CandorFindingSeverity severity;
  const char           *rule; /* interned */
  char                 *message;
};

G_DEFINE_FINAL_TYPE (CandorFinding, candor_finding, G_TYPE_OBJECT)

static const char *const severity_names[] = { "error", "warning", "info" };

static void
candor_finding_finalize (GObject *object)
{
  CandorFinding *self = CANDOR_FINDING (object);

  g_free (self->file);
  g_free (self->message);
  G_OBJECT_CLASS (candor_finding_parent_class)->finalize (object);
}

static void
candor_finding_class_init (CandorFindingClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = candor_finding_finalize;
}

static void
candor_finding_init (CandorFinding *self)
{
}

/**
 * candor_finding_new:
 * @file: the pack's name, as the author knows it
 * @line: from 1, or 0 for the file as a whole
 * @rule: a stable tag
 * @message: a sentence that says what is wrong and what to do
 *
 * Returns: (transfer full): a finding
 */
CandorFinding *
candor_finding_new (const char           *file,
                    unsigned int          line,
                    CandorFindingSeverity severity,
                    const char           *rule,
                    const char           *message)
{
  CandorFinding *self = g_object_new (CANDOR_TYPE_FINDING, NULL);

  self->file = g_strdup (file);
  self->line = line;
  self->severity = severity;
  self->rule = g_intern_string (rule);
  self->message = g_strdup (message);
  return self;
}

const char *
candor_finding_get_file (CandorFinding *self)
{
  g_return_val_if_fail (CANDOR_IS_FINDING (self), NULL);

  return self->file;
}

unsigned int
candor_finding_get_line (CandorFinding *self)
{
  g_return_val_if_fail (CANDOR_IS_FINDING (self), 0);

  return self->line;
}

CandorFindingSeverity
candor_finding_get_severity (CandorFinding *self)
{
  g_return_val_if_fail (CANDOR_IS_FINDING (self), CANDOR_FINDING_ERROR);

  return self->severity;
}

const char *
candor_finding_get_rule (CandorFinding *self)
{
  g_return_val_if_fail (CANDOR_IS_FINDING (self), NULL);

  return self->rule;
}

const char *
candor_finding_get_message (CandorFinding *self)
{
  g_return_val_if_fail (CANDOR_IS_FINDING (self), NULL);

  return self->message;
}

/** candor_finding_dup_text: (transfer full): 'file:line: severity: text [rule]', without the line where that is
 * 0. */
char *
candor_finding_dup_text (CandorFinding *self)
{
  g_autofree char *place = NULL;

  g_return_val_if_fail (CANDOR_IS_FINDING (self), NULL);

  if (self->line > 0)
    place = g_strdup_printf ("%s:%u", self->file, self->line);
  return g_strdup_printf ("%s: %s: %s [%s]", place != NULL ? place : self->file, severity_names[self->severity],
                          self->message, self->rule);
}
