/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Why a file was not written, as a sentence that says what to do. */
#include "config.h"

#include "candor-durable-error-private.h"

#include <errno.h>

#define MAX_SHOWN 120 /* characters of a path in a sentence */

G_DEFINE_QUARK (CandorDurableError, candor_durable_error)

static const char *const sentences[CANDOR_N_DURABLE_ERRORS] = {
  "the folder is not there; choose another folder",
  "it may not be written by you; choose another folder or name",
  "the disk can only be read; choose another disk",
  "the disk is full; make room, or choose another disk",
  "your share of the disk is used up; make room, or choose another disk",
  "files may not become that large here; choose another disk",
  "a folder has that name; choose another name",
  "what has that name is no file; choose another name",
  "the name is too long, or not one that the disk can hold; choose another name",
  "the name is a link that leads nowhere but to itself; choose another name",
  "somebody else has changed the file since it was opened; choose another name, or overwrite it",
  "the disk failed; choose another disk",
};

CandorDurableError
candor_durable_error_from_errno (int number)
{
  switch (number)
    {
    case ENOENT:
    case ENOTDIR:
    case ESTALE:
      return CANDOR_DURABLE_ERROR_NO_FOLDER;
    case EACCES:
    case EPERM:
    case ETXTBSY:
    case EBUSY:
      return CANDOR_DURABLE_ERROR_PERMISSION;
    case EROFS:
      return CANDOR_DURABLE_ERROR_READ_ONLY;
    case ENOSPC:
      return CANDOR_DURABLE_ERROR_NO_SPACE;
    case EDQUOT:
      return CANDOR_DURABLE_ERROR_QUOTA;
    case EFBIG:
      return CANDOR_DURABLE_ERROR_TOO_LARGE;
    case EISDIR:
      return CANDOR_DURABLE_ERROR_IS_FOLDER;
    case ENAMETOOLONG:
    case EINVAL:
    case EILSEQ:
      return CANDOR_DURABLE_ERROR_NAME;
    case ELOOP:
      return CANDOR_DURABLE_ERROR_LINK;
    default:
      return CANDOR_DURABLE_ERROR_DISK;
    }
}

/* A name may hold any byte and 4 KiB of them, and must not break the sentence. */
static char *
make_shown (const char *path)
{
  g_autofree char *name = g_filename_display_name (path);
  glong            length = g_utf8_strlen (name, -1);
  const char      *from = length > MAX_SHOWN ? g_utf8_offset_to_pointer (name, length - MAX_SHOWN) : name;
  GString         *shown = g_string_new (length > MAX_SHOWN ? "…" : "");

  for (const char *at = from; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar c = g_utf8_get_char (at);

      g_string_append_unichar (shown, g_unichar_isprint (c) && g_unichar_type (c) != G_UNICODE_FORMAT ? c : 0xfffd);
    }
  return g_string_free (shown, FALSE);
}

gboolean
candor_durable_error_set (GError           **error,
                          const char        *path,
                          CandorDurableError code)
{
  g_autofree char *shown = make_shown (path);

  g_set_error (error, CANDOR_DURABLE_ERROR, (int) code, "%s: not saved: %s", shown, sentences[code]);
  return FALSE;
}
