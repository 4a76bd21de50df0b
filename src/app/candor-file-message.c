/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Why a file was not saved or opened, in words that a clinician can act on. */
#include "config.h"

#include "candor-file-message.h"

#include "candor-discussion-file.h"
#include "candor-durable-file.h"
#include "candor-file-name.h"
#include "candor-seal.h"

#include <glib/gi18n.h>

/* @form is a sentence of ours, with one %s for the name: no other character of it is special. */
static char *
fill (const char *form,
      GFile      *file)
{
  g_autofree char *name = file != NULL ? candor_file_name_dup (file) : g_strdup (_ ("recovery copy"));
  g_auto (GStrv) around = g_strsplit (form, "%s", 2);

  return g_strconcat (around[0], name, around[1], NULL);
}

/* Translators: in all of these %s is a file's name. */
static const char *
get_durable_message (int code)
{
  switch ((CandorDurableError) code)
    {
    case CANDOR_DURABLE_ERROR_NO_FOLDER:
      return _ ("“%s” was not saved: its folder is not there any more. Save it in another folder.");
    case CANDOR_DURABLE_ERROR_PERMISSION:
      return _ ("“%s” was not saved: you may not write there. Save it in another folder.");
    case CANDOR_DURABLE_ERROR_READ_ONLY:
      return _ ("“%s” was not saved: that disk can only be read. Save it on another disk.");
    case CANDOR_DURABLE_ERROR_NO_SPACE:
      return _ ("“%s” was not saved: the disk is full. Make room, or save it on another disk.");
    case CANDOR_DURABLE_ERROR_QUOTA:
      return _ ("“%s” was not saved: your share of the disk is used up. Make room, or save it on another disk.");
    case CANDOR_DURABLE_ERROR_TOO_LARGE:
      return _ ("“%s” was not saved: files may not become that large there. Save it on another disk.");
    case CANDOR_DURABLE_ERROR_IS_FOLDER:
      return _ ("“%s” was not saved: a folder has that name. Save it under another name.");
    case CANDOR_DURABLE_ERROR_NOT_REGULAR:
      return _ ("“%s” was not saved: what has that name is a device and no file. Save it under another name.");
    case CANDOR_DURABLE_ERROR_NAME:
      return _ ("“%s” was not saved: the disk cannot hold that name. Save it under a shorter, simpler name.");
    case CANDOR_DURABLE_ERROR_LINK:
      return _ ("“%s” was not saved: the name is a link that leads nowhere. Save it under another name.");
    case CANDOR_DURABLE_ERROR_CHANGED:
      return _ ("“%s” was not saved: somebody else has changed that file. Save it under another name.");
    case CANDOR_DURABLE_ERROR_DISK:
    default:
      return _ ("“%s” was not saved: the disk, or the way to it, failed. Save it on another disk.");
    }
}

char *
candor_file_message_dup_save (GFile        *file,
                              const GError *error)
{
  g_return_val_if_fail (G_IS_FILE (file), NULL);
  g_return_val_if_fail (error != NULL, NULL);
  if (error->domain == CANDOR_DURABLE_ERROR)
    return fill (get_durable_message (error->code), file);
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED))
    return fill (_ ("“%s” was not saved: Candor writes in folders of this computer only. Save it in one of these."), file);
  if (error->domain == CANDOR_SEAL_ERROR && error->code == CANDOR_SEAL_ERROR_MEMORY)
    return fill (_ ("“%s” was not saved: there is not enough memory for the passphrase. Close other programs, and save again."), file);
  if (error->domain == CANDOR_DISCUSSION_ERROR && error->code == CANDOR_DISCUSSION_ERROR_TOO_LARGE)
    return fill (_ ("“%s” was not saved: there is more text in this discussion than a file may hold. Shorten the longest notes."), file);
  return fill (_ ("“%s” was not saved. Save it in another folder or under another name."), file);
}

/* Translators: in all of these %s is a file's name. */
static const char *
get_discussion_message (int code)
{
  switch ((CandorDiscussionError) code)
    {
    case CANDOR_DISCUSSION_ERROR_UNREADABLE:
      return _ ("“%s” was not opened: it is not there, or you may not read it. Choose another file.");
    case CANDOR_DISCUSSION_ERROR_TOO_LARGE:
      return _ ("“%s” was not opened: it is too large to be a discussion. Choose another file.");
    case CANDOR_DISCUSSION_ERROR_NEWER:
      return _ ("“%s” was not opened: a newer version of Candor has saved it. Open it with that version.");
    case CANDOR_DISCUSSION_ERROR_OTHER_PACK:
      return _ ("“%s” was not opened: it is about another knowledge file. Choose the one that it is about.");
    case CANDOR_DISCUSSION_ERROR_XML:
    case CANDOR_DISCUSSION_ERROR_SCHEMA:
    case CANDOR_DISCUSSION_ERROR_MEANING:
    default:
      return _ ("“%s” was not opened: it is damaged, or no discussion. Look for a copy of it, such as a backup.");
    }
}

/* Translators: in all of these %s is a file's name. */
static const char *
get_seal_message (int code)
{
  switch ((CandorSealError) code)
    {
    case CANDOR_SEAL_ERROR_NEWER:
      return _ ("“%s” was not opened: a newer version of Candor has saved it. Open it with that version.");
    case CANDOR_SEAL_ERROR_TRUNCATED:
      return _ ("“%s” was not opened: its end is missing. Look for a copy of it, such as a backup.");
    case CANDOR_SEAL_ERROR_COST:
      return _ ("“%s” was not opened: it asks for more time or memory than is right. Look for a copy of it, such as a backup.");
    case CANDOR_SEAL_ERROR_MEMORY:
      return _ ("“%s” was not opened: there is not enough memory for the passphrase. Close other programs, and open it again.");
    case CANDOR_SEAL_ERROR_PASSPHRASE:
      return _ ("“%s” was not opened: that is not its passphrase. Open it again, and mind capital letters.");
    case CANDOR_SEAL_ERROR_DAMAGED:
    case CANDOR_SEAL_ERROR_NOT_SEALED:
    default:
      return _ ("“%s” was not opened: it was changed since it was saved. Look for a copy of it, such as a backup.");
    }
}

char *
candor_file_message_dup_open (GFile        *file,
                              const GError *error)
{
  g_return_val_if_fail (file == NULL || G_IS_FILE (file), NULL);
  g_return_val_if_fail (error != NULL, NULL);
  if (error->domain == CANDOR_SEAL_ERROR)
    return fill (get_seal_message (error->code), file);
  return fill (get_discussion_message (error->domain == CANDOR_DISCUSSION_ERROR ? error->code : CANDOR_DISCUSSION_ERROR_UNREADABLE),
               file);
}
