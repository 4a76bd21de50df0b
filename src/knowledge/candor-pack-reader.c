/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Reading of a pack: from file to model, with all that is wrong in it. */
#include "config.h"

#include "candor-pack-reader.h"

#include "candor-pack-reader-private.h"
#include "data/candor-knowledge-resources.h"

#include <errno.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#define BUILTIN "/org/candor_aid/Candor/knowledge/exosomes.xml"

G_DEFINE_QUARK (CandorPackError, candor_pack_error)

/* A path as the author typed it, where the file is below the current folder. */
static char *
dup_name (GFile *file)
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

/* Does not wait for a writer where the path is a fifo. */
static int
open_regular (const char      *path,
              CandorPackError *code,
              CandorFindings  *findings)
{
  struct stat about;
  int         file = open (path, O_RDONLY | O_NONBLOCK | O_CLOEXEC | O_NOCTTY);

  *code = CANDOR_PACK_ERROR_UNREADABLE;
  if (file < 0 || fstat (file, &about) != 0)
    candor_findings_add (findings, 0, CANDOR_FINDING_ERROR, "file-unreadable", "the file cannot be read: %s",
                         g_strerror (errno));
  else if (!S_ISREG (about.st_mode))
    candor_findings_add (findings, 0, CANDOR_FINDING_ERROR, "file-kind",
                         "this is a folder or a device, not a file");
  else if (about.st_size > CANDOR_PACK_MAX_BYTES)
    {
      *code = CANDOR_PACK_ERROR_TOO_LARGE;
      candor_findings_add (findings, 0, CANDOR_FINDING_ERROR, "file-size",
                           "the file is larger than 16 MiB, so it is no pack");
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
  while ((n > 0 && all->len <= CANDOR_PACK_MAX_BYTES) || (n < 0 && errno == EINTR));
  if (n < 0)
    {
      candor_findings_add (findings, 0, CANDOR_FINDING_ERROR, "file-unreadable", "the file cannot be read: %s",
                           g_strerror (errno));
      return NULL;
    }
  return g_byte_array_free_to_bytes (g_steal_pointer (&all));
}

static GBytes *
read_file (GFile           *file,
           CandorPackError *code,
           CandorFindings  *findings)
{
  const char *path = g_file_peek_path (file);
  GBytes     *bytes;
  int         descriptor;

  if (path == NULL)
    {
      *code = CANDOR_PACK_ERROR_UNREADABLE;
      candor_findings_add (findings, 0, CANDOR_FINDING_ERROR, "file-unreadable",
                           "the file is not on this computer; copy it here first");
      return NULL;
    }
  descriptor = open_regular (path, code, findings);
  if (descriptor < 0)
    return NULL;
  bytes = read_all (descriptor, findings);
  close_file (&descriptor);
  return bytes;
}

static char *
make_digest (GBytes *bytes)
{
  g_autofree char *checksum = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, bytes);

  return g_strndup (checksum, 8);
}

/* The steps in order; @code says which one refused. */
static CandorPack *
read_pack (GBytes          *bytes,
           CandorPackError *code,
           CandorFindings  *findings)
{
  g_autoptr (xmlDoc) document = NULL;
  g_autofree char *digest = make_digest (bytes);

  *code = CANDOR_PACK_ERROR_TOO_LARGE;
  if (g_bytes_get_size (bytes) > CANDOR_PACK_MAX_BYTES)
    {
      candor_findings_add (findings, 0, CANDOR_FINDING_ERROR, "file-size",
                           "the file is larger than 16 MiB, so it is no pack");
      return NULL;
    }
  *code = CANDOR_PACK_ERROR_XML;
  document = candor_pack_parse (bytes, findings);
  if (document == NULL)
    return NULL;
  *code = CANDOR_PACK_ERROR_SCHEMA;
  if (!candor_pack_validate (document, findings))
    return NULL;
  *code = CANDOR_PACK_ERROR_MEANING;
  candor_pack_check (document, candor_date_today (), findings);
  return findings->n_errors == 0 ? candor_pack_build (document, digest) : NULL;
}

static void
set_first_error (GError        **error,
                 CandorPackError code,
                 CandorFindings *findings)
{
  for (unsigned int i = 0; i < findings->list->len; i++)
    {
      CandorFinding   *finding = g_ptr_array_index (findings->list, i);
      g_autofree char *line = g_strdup_printf (":%u", candor_finding_get_line (finding));

      if (candor_finding_get_severity (finding) != CANDOR_FINDING_ERROR)
        continue;
      g_set_error (error, CANDOR_PACK_ERROR, code, "%s%s: %s", candor_finding_get_file (finding),
                   candor_finding_get_line (finding) > 0 ? line : "", candor_finding_get_message (finding));
      return;
    }
}

/* Hands the findings over and turns the first error among them into @error. */
static CandorPack *
finish (CandorPack     *pack,
        CandorPackError code,
        CandorFindings *findings,
        GListStore     *store,
        GError        **error)
{
  candor_findings_sort (findings);
  if (store != NULL)
    g_list_store_splice (store, g_list_model_get_n_items (G_LIST_MODEL (store)), 0, findings->list->pdata,
                         findings->list->len);
  if (pack == NULL)
    set_first_error (error, code, findings);
  return pack;
}

CandorPack *
candor_pack_load (GFile      *file,
                  GListStore *findings,
                  GError    **error)
{
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (CandorFindings) found = NULL;
  g_autofree char *name = NULL;
  CandorPack      *pack = NULL;
  CandorPackError  code;

  g_return_val_if_fail (G_IS_FILE (file), NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  name = dup_name (file);
  found = candor_findings_new (name);
  bytes = read_file (file, &code, found);
  if (bytes != NULL)
    pack = read_pack (bytes, &code, found);
  return finish (pack, code, found, findings, error);
}

CandorPack *
candor_pack_load_bytes (GBytes     *bytes,
                        const char *name,
                        GListStore *findings,
                        GError    **error)
{
  g_autoptr (CandorFindings) found = NULL;
  CandorPack     *pack;
  CandorPackError code;

  g_return_val_if_fail (bytes != NULL && name != NULL, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  found = candor_findings_new (name);
  pack = read_pack (bytes, &code, found);
  return finish (pack, code, found, findings, error);
}

GBytes *
candor_pack_lookup_builtin (GError **error)
{
  return g_resource_lookup_data (candor_knowledge_get_resource (), BUILTIN, G_RESOURCE_LOOKUP_FLAGS_NONE,
                                 error);
}

CandorPack *
candor_pack_load_builtin (GListStore *findings,
                          GError    **error)
{
  g_autoptr (GBytes) bytes = NULL;

  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  bytes = candor_pack_lookup_builtin (error);
  if (bytes == NULL)
    return NULL;
  return candor_pack_load_bytes (bytes, "exosomes.xml", findings, error);
}
