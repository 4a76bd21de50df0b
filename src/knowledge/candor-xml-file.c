/* SPDX-License-Identifier: GPL-3.0-or-later */
/* From a path that somebody named to bytes: regular files only, of a size that can be read. */
#include "config.h"

#include "candor-xml-document-private.h"

#include <errno.h>
#include <fcntl.h>
#include <unistd.h>

/** candor_xml_dup_name: (transfer full): a path as it was typed, where the file is below the current folder. */
char *
candor_xml_dup_name (GFile *file)
{
  g_autofree char *folder = g_get_current_dir ();
  g_autoptr (GFile) here = g_file_new_for_path (folder);
  char *relative = g_file_get_relative_path (here, file);

  return relative != NULL ? relative : g_file_get_parse_name (file);
}

static void
close_file (int *file)
{
  if (*file >= 0)
    close (*file);
}

static void
add_too_large (const CandorXmlKind *kind,
               CandorFindings      *findings)
{
  candor_findings_add (findings, 0, CANDOR_FINDING_ERROR, "file-size",
                       "the file is larger than 16 MiB, so it is no %s", kind->noun);
}

/* Does not wait for a writer where the path is a fifo. */
static int
open_regular (const char          *path,
              const CandorXmlKind *kind,
              struct stat         *about,
              CandorXmlStep       *step,
              CandorFindings      *findings)
{
  int file = open (path, O_RDONLY | O_NONBLOCK | O_CLOEXEC | O_NOCTTY);

  *step = CANDOR_XML_UNREADABLE;
  if (file < 0 || fstat (file, about) != 0)
    candor_findings_add (findings, 0, CANDOR_FINDING_ERROR, "file-unreadable", "the file cannot be read: %s",
                         g_strerror (errno));
  else if (!S_ISREG (about->st_mode))
    candor_findings_add (findings, 0, CANDOR_FINDING_ERROR, "file-kind",
                         "this is a folder or a device, not a file");
  else if (about->st_size > CANDOR_XML_MAX_BYTES)
    {
      *step = CANDOR_XML_TOO_LARGE;
      add_too_large (kind, findings);
    }
  else
    return file;
  close_file (&file);
  return -1;
}

/* Reads at most one byte above the limit, as a file may grow while it is read. */
static GBytes *
read_all (int             file,
          CandorFindings *findings)
{
  g_autoptr (GByteArray) all = g_byte_array_new ();
  guint8 buffer[65536];
  gssize n;

  do
    {
      n = read (file, buffer, sizeof buffer);
      if (n > 0)
        g_byte_array_append (all, buffer, (guint) n);
    }
  while ((n > 0 && all->len <= CANDOR_XML_MAX_BYTES) || (n < 0 && errno == EINTR));
  if (n < 0)
    {
      candor_findings_add (findings, 0, CANDOR_FINDING_ERROR, "file-unreadable", "the file cannot be read: %s",
                           g_strerror (errno));
      return NULL;
    }
  return g_byte_array_free_to_bytes (g_steal_pointer (&all));
}

/**
 * candor_xml_read_file:
 * @about: (nullable): what the system says of the file that was opened
 * @step: where it was refused
 *
 * Returns: (transfer full) (nullable): all of the file, or %NULL with an error in @findings
 */
GBytes *
candor_xml_read_file (GFile               *file,
                      const CandorXmlKind *kind,
                      struct stat         *about,
                      CandorXmlStep       *step,
                      CandorFindings      *findings)
{
  const char *path = g_file_peek_path (file);
  struct stat own;
  GBytes     *bytes;
  int         descriptor;

  *step = CANDOR_XML_UNREADABLE;
  if (path == NULL)
    {
      candor_findings_add (findings, 0, CANDOR_FINDING_ERROR, "file-unreadable",
                           "the file is not on this computer; copy it here first");
      return NULL;
    }
  descriptor = open_regular (path, kind, about != NULL ? about : &own, step, findings);
  if (descriptor < 0)
    return NULL;
  bytes = read_all (descriptor, findings);
  close_file (&descriptor);
  return bytes;
}

/** candor_xml_check_size: whether @bytes are few enough to be read; if not, an error was added to @findings. */
gboolean
candor_xml_check_size (GBytes              *bytes,
                       const CandorXmlKind *kind,
                       CandorFindings      *findings)
{
  if (g_bytes_get_size (bytes) <= CANDOR_XML_MAX_BYTES)
    return TRUE;
  add_too_large (kind, findings);
  return FALSE;
}
