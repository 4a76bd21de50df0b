/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * CandorFindingSeverity:
 * @CANDOR_FINDING_ERROR: the pack is refused
 * @CANDOR_FINDING_WARNING: the pack opens, but should be mended
 * @CANDOR_FINDING_INFO: good to know
 */
typedef enum
{
  CANDOR_FINDING_ERROR,
  CANDOR_FINDING_WARNING,
  CANDOR_FINDING_INFO,
} CandorFindingSeverity;

#define CANDOR_TYPE_FINDING (candor_finding_get_type ())

/** CandorFinding: one thing that is wrong in a pack, with its place and a sentence for a librarian. */
G_DECLARE_FINAL_TYPE (CandorFinding, candor_finding, CANDOR, FINDING, GObject)

CandorFinding         *candor_finding_new          (const char            *file,
                                                    unsigned int           line,
                                                    CandorFindingSeverity  severity,
                                                    const char            *rule,
                                                    const char            *message) G_GNUC_WARN_UNUSED_RESULT;
const char            *candor_finding_get_file     (CandorFinding *self);
unsigned int           candor_finding_get_line     (CandorFinding *self); /* 0: the file as a whole */
CandorFindingSeverity  candor_finding_get_severity (CandorFinding *self);
const char            *candor_finding_get_rule     (CandorFinding *self); /* stable tag, "id-unknown" */
const char            *candor_finding_get_message  (CandorFinding *self);
char                  *candor_finding_dup_text     (CandorFinding *self) G_GNUC_WARN_UNUSED_RESULT; /* 'file:line: severity: text [rule]' */

G_END_DECLS
