/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A discussion as the patient may see it on a screen of their own. What is not for the patient is
 * left out here and not by whatever shows it, so that nothing can show it by mistake. */
#include "config.h"

#include "candor-discussion-file-private.h"
#include "candor-discussion-private.h"

/* Words of things that the pack has lost come from whoever last knew them, in whatever language. */
static void
copy_lost_titles (CandorDiscussion *self,
                  CandorDiscussion *other)
{
  GHashTableIter iter;
  gpointer       id, title;

  candor_discussion_keep_titles (other);
  g_hash_table_iter_init (&iter, other->titles);
  while (g_hash_table_iter_next (&iter, &id, &title))
    if (!candor_pack_has_id (self->pack, id))
      g_hash_table_replace (self->titles, g_strdup (id), g_strdup (title));
}

/**
 * candor_discussion_copy_for_patient:
 * @pack: the same pack in the patient's language: its id is the same
 *
 * Makes a discussion that is only read: it has the choices of @self, but no notes that are not for
 * the patient, no answers that were written down, nothing of what was said back and nobody's name.
 * Bring it up to date with `candor_discussion_follow`.
 *
 * Returns: (transfer full): the copy
 */
CandorDiscussion *
candor_discussion_copy_for_patient (CandorDiscussion *self,
                                    CandorPack       *pack)
{
  CandorDiscussion *copy;

  g_return_val_if_fail (CANDOR_IS_DISCUSSION (self), NULL);
  g_return_val_if_fail (CANDOR_IS_PACK (pack), NULL);
  g_return_val_if_fail (g_str_equal (candor_pack_get_id (self->pack), candor_pack_get_id (pack)), NULL);

  copy = candor_discussion_new (pack);
  copy->shown = g_bytes_new (NULL, 0);
  candor_discussion_follow (copy, self);
  return copy;
}

/**
 * candor_discussion_follow:
 * @self: a copy for the patient
 * @other: the discussion to follow, about the same pack
 *
 * Takes over what the patient may see, in place, as `candor_discussion_restore` does.
 *
 * Returns: whether there was anything new
 */
gboolean
candor_discussion_follow (CandorDiscussion *self,
                          CandorDiscussion *other)
{
  g_autoptr (GBytes) now = NULL;

  g_return_val_if_fail (CANDOR_IS_DISCUSSION (self), FALSE);
  g_return_val_if_fail (CANDOR_IS_DISCUSSION (other), FALSE);
  g_return_val_if_fail (self->shown != NULL, FALSE);
  g_return_val_if_fail (g_str_equal (candor_pack_get_id (self->pack), candor_pack_get_id (other->pack)), FALSE);

  now = candor_discussion_write (other, CANDOR_DISCUSSION_FOR_PATIENT);
  if (g_bytes_equal (now, self->shown))
    return FALSE;
  g_bytes_unref (self->shown);
  self->shown = g_steal_pointer (&now);
  copy_lost_titles (self, other);
  candor_discussion_revert (self, self->shown);
  return TRUE;
}

/** candor_discussion_get_for_patient: Returns: whether this is a copy for the patient to read */
gboolean
candor_discussion_get_for_patient (CandorDiscussion *self)
{
  g_return_val_if_fail (CANDOR_IS_DISCUSSION (self), FALSE);

  return self->shown != NULL;
}
