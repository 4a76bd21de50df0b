/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A discussion as bytes: what is saved, undone and carried over to another pack. */
#pragma once

#include "candor-discussion.h"
#include "candor-durable-file.h"
#include "candor-seal.h"

G_BEGIN_DECLS

#define CANDOR_DISCUSSION_ERROR (candor_discussion_error_quark ())

/**
 * CandorDiscussionError:
 * @CANDOR_DISCUSSION_ERROR_UNREADABLE: no such file, not a regular file, or no permission
 * @CANDOR_DISCUSSION_ERROR_TOO_LARGE: above 16 MiB, or more text or rows than a discussion may have (candor-room.h)
 * @CANDOR_DISCUSSION_ERROR_XML: not well-formed, not UTF-8, too deep, or has a DOCTYPE or entities
 * @CANDOR_DISCUSSION_ERROR_SCHEMA: well-formed, but not of the shape of a discussion
 * @CANDOR_DISCUSSION_ERROR_MEANING: of the right shape, but an id stands twice or a time is not real
 * @CANDOR_DISCUSSION_ERROR_NEWER: written by a newer version of this program
 * @CANDOR_DISCUSSION_ERROR_OTHER_PACK: about another pack than the one it is read into
 */
typedef enum
{
  CANDOR_DISCUSSION_ERROR_UNREADABLE,
  CANDOR_DISCUSSION_ERROR_TOO_LARGE,
  CANDOR_DISCUSSION_ERROR_XML,
  CANDOR_DISCUSSION_ERROR_SCHEMA,
  CANDOR_DISCUSSION_ERROR_MEANING,
  CANDOR_DISCUSSION_ERROR_NEWER,
  CANDOR_DISCUSSION_ERROR_OTHER_PACK,
} CandorDiscussionError;

GQuark candor_discussion_error_quark (void);

/** Largest file read, in bytes. */
#define CANDOR_DISCUSSION_MAX_BYTES (16 * 1024 * 1024)

#define CANDOR_TYPE_DISCUSSION_HEAD (candor_discussion_head_get_type ())

/**
 * CandorDiscussionHead:
 * @pack_id: the pack that was talked about
 * @pack_version: its version
 * @pack_digest: 8 hex digits of its SHA-256
 * @pack_language: the language that it was in, BCP 47
 * @language: the patient's language
 * @started: when the talk began
 * @saved: (nullable): when this was saved
 *
 * What a saved discussion says of itself, so that the pack can be found that it is about.
 */
typedef struct
{
  char      *pack_id;
  char      *pack_version;
  char      *pack_digest;
  char      *pack_language;
  char      *language;
  GDateTime *started;
  GDateTime *saved;
} CandorDiscussionHead;

GType candor_discussion_head_get_type (void) G_GNUC_CONST;
void  candor_discussion_head_free (CandorDiscussionHead *self);

/* All of a file and, if @stamp is not NULL, which file it was; NULL with @error set. */
GBytes *candor_discussion_read_file (GFile        *file,
                                     CandorStamp **stamp,
                                     GError      **error) G_GNUC_WARN_UNUSED_RESULT;
/* Checks all of @bytes; NULL with @error set where it could not be restored into any discussion. */
CandorDiscussionHead *candor_discussion_head_read (GBytes     *bytes,
                                                   const char *name,
                                                   GError    **error) G_GNUC_WARN_UNUSED_RESULT;

/* The whole state, the same bytes for the same state. */
GBytes *candor_discussion_to_bytes (CandorDiscussion *self) G_GNUC_WARN_UNUSED_RESULT;
/* What is to be written to a file; @key may be NULL. NULL with @error set where it could not be opened again. */
GBytes *candor_discussion_prepare (CandorDiscussion *self,
                                   CandorSealKey    *key,
                                   GError          **error) G_GNUC_WARN_UNUSED_RESULT;
/* Takes the state over in place. Tells only of what changed, and of `changed` once if anything did.
 * @name stands before what is wrong in messages. With an error the discussion is as it was. */
gboolean candor_discussion_restore (CandorDiscussion *self,
                                    GBytes           *bytes,
                                    const char       *name,
                                    GError          **error);
/* The same state in another language or version of the same pack. */
CandorDiscussion *candor_discussion_copy (CandorDiscussion *self,
                                          CandorPack       *pack) G_GNUC_WARN_UNUSED_RESULT;
/* Of it what the patient may see on a screen of their own, only to be read. */
CandorDiscussion *candor_discussion_copy_for_patient (CandorDiscussion *self,
                                                      CandorPack       *pack) G_GNUC_WARN_UNUSED_RESULT;
/* Brings such a copy up to date, in place; returns whether there was anything new. */
gboolean candor_discussion_follow (CandorDiscussion *self,
                                   CandorDiscussion *other);

/* What the pack says otherwise than when this was saved: of CandorChange (candor-change.h). */
GListModel *candor_discussion_list_changes (CandorDiscussion *self) G_GNUC_WARN_UNUSED_RESULT;
/* Whether there may be any: the pack's file is another one, in the same language. */
gboolean candor_discussion_has_other_pack (CandorDiscussion *self);
/* What something was said about though the pack no longer has it, by id; see candor_discussion_get_title. */
GPtrArray *candor_discussion_list_withdrawn (CandorDiscussion *self) G_GNUC_WARN_UNUSED_RESULT; /* of CandorMark */
/* The patient was told of them: the list is empty from now on. */
void candor_discussion_accept_changes (CandorDiscussion *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CandorDiscussionHead, candor_discussion_head_free)

G_END_DECLS
