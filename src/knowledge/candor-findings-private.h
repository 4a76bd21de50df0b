/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The findings of one pack while it is read. */
#pragma once

#include "candor-finding.h"

G_BEGIN_DECLS

/**
 * CandorFindings:
 * @file: the pack, as findings name it
 * @list: (element-type CandorFinding): what was found
 * @n_errors: how many of them are errors
 */
typedef struct
{
  char        *file;
  GPtrArray   *list;
  unsigned int n_errors;
} CandorFindings;

/* A broken file may have a fault in every line; nobody reads more than this many. */
#define CANDOR_FINDINGS_MAX 1000

CandorFindings *candor_findings_new (const char *file) G_GNUC_WARN_UNUSED_RESULT;
void            candor_findings_free (CandorFindings *self);
void            candor_findings_add (CandorFindings       *self,
                                     unsigned int          line,
                                     CandorFindingSeverity severity,
                                     const char           *rule,
                                     const char           *format,
                                     ...) G_GNUC_PRINTF (5, 6);
gboolean        candor_findings_are_full (CandorFindings *self);
void            candor_findings_sort (CandorFindings *self);
/* Makes an error of the first one that is an error, as "file:line: what". */
void candor_findings_set_error (CandorFindings *self,
                                GError        **error,
                                GQuark          domain,
                                int             code);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CandorFindings, candor_findings_free)

G_END_DECLS
