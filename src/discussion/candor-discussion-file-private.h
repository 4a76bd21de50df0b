/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The steps of saving and restoring. */
#pragma once

#include "candor-discussion-file.h"
#include "candor-xml-document-private.h"

G_BEGIN_DECLS

/**
 * CandorDiscussionParts: what is written.
 * @CANDOR_DISCUSSION_ALL: all of it
 * @CANDOR_DISCUSSION_STATE: what can be undone: no time of saving, nothing that the pack says again
 * @CANDOR_DISCUSSION_FOR_PATIENT: of that, what the patient may see on a screen: no notes but those for
 *   the patient, no answers that were written down, nothing of what was said back, nobody's name
 */
typedef enum
{
  CANDOR_DISCUSSION_ALL,
  CANDOR_DISCUSSION_STATE,
  CANDOR_DISCUSSION_FOR_PATIENT,
} CandorDiscussionParts;

/* What the reader of untrusted files needs to know of a discussion. */
extern const CandorXmlKind candor_discussion_kind;

GBytes *candor_discussion_write (CandorDiscussion     *self,
                                 CandorDiscussionParts parts) G_GNUC_WARN_UNUSED_RESULT;
/* What the schema cannot say. */
void candor_discussion_check (xmlDoc         *document,
                              CandorFindings *findings);
/* Whether it holds more than the window takes. */
void candor_discussion_check_room (xmlDoc         *document,
                                   CandorFindings *findings);
/* Takes over what was checked; it cannot fail. */
void candor_discussion_apply (CandorDiscussion *self,
                              xmlDoc           *document);
/* The lists of it. */
void candor_discussion_apply_asks (CandorDiscussion *self,
                                   const xmlNode    *asks);
void candor_discussion_apply_weights (CandorDiscussion *self,
                                      const xmlNode    *weights);
/* Takes over bytes that candor_discussion_write made. */
void candor_discussion_revert (CandorDiscussion *self,
                               GBytes           *bytes);

/* The words of a child element, "" where there is none; and the time that an attribute says. */
char      *candor_discussion_dup_text (const xmlNode *node,
                                       const char    *name) G_GNUC_WARN_UNUSED_RESULT;
gboolean   candor_discussion_is_yes (const xmlNode *node,
                                     const char    *name);
GDateTime *candor_discussion_dup_time (const xmlNode *node,
                                       const char    *name) G_GNUC_WARN_UNUSED_RESULT; /* nullable */
char      *candor_discussion_format_time (GDateTime *time) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
