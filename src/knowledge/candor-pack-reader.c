/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Reading of a pack: from file to model, with all that is wrong in it. */
#include "config.h"

#include "candor-pack-reader.h"

#include "candor-pack-private.h"
#include "candor-pack-reader-private.h"
#include "data/candor-knowledge-resources.h"

#include <string.h>

#define BUILTIN_FOLDER "/org/candor_aid/Candor/knowledge/"
#define BUILTIN "exosomes.xml"

G_DEFINE_QUARK (CandorPackError, candor_pack_error)

G_STATIC_ASSERT ((int) CANDOR_PACK_ERROR_MEANING == (int) CANDOR_XML_MEANING);
G_STATIC_ASSERT (CANDOR_PACK_MAX_BYTES == CANDOR_XML_MAX_BYTES);

/* The exosome pack has some three thousand elements, and none with more than some three hundred in it. */
const CandorXmlKind candor_pack_kind = { "pack", "pack", "/org/candor_aid/Candor/schema/candor-pack.rng", 20000, 1000 };

static char *
make_digest (GBytes *bytes)
{
  g_autofree char *checksum = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, bytes);

  return g_strndup (checksum, 8);
}

/* The steps in order; @step says which one refused. */
static CandorPack *
read_pack (GBytes         *bytes,
           CandorXmlStep  *step,
           CandorFindings *findings)
{
  g_autoptr (xmlDoc) document = NULL;
  g_autofree char *digest = make_digest (bytes);

  *step = CANDOR_XML_TOO_LARGE;
  if (!candor_xml_check_size (bytes, &candor_pack_kind, findings))
    return NULL;
  *step = CANDOR_XML_SYNTAX;
  document = candor_xml_parse (bytes, &candor_pack_kind, findings);
  if (document == NULL)
    return NULL;
  *step = CANDOR_XML_SCHEMA;
  if (!candor_xml_validate (document, &candor_pack_kind, findings))
    return NULL;
  *step = CANDOR_XML_MEANING;
  candor_pack_check (document, candor_date_today (), findings);
  return findings->n_errors == 0 ? candor_pack_build (document, digest) : NULL;
}

/* Hands the findings over and turns the first error among them into @error. */
static CandorPack *
finish (CandorPack     *pack,
        CandorXmlStep   step,
        CandorFindings *findings,
        GListStore     *store,
        GError        **error)
{
  candor_findings_sort (findings);
  if (store != NULL)
    g_list_store_splice (store, g_list_model_get_n_items (G_LIST_MODEL (store)), 0, findings->list->pdata,
                         findings->list->len);
  if (pack == NULL)
    candor_findings_set_error (findings, error, CANDOR_PACK_ERROR, (int) step);
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
  CandorXmlStep    step;

  g_return_val_if_fail (G_IS_FILE (file), NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  name = candor_xml_dup_name (file);
  found = candor_findings_new (name);
  bytes = candor_xml_read_file (file, &candor_pack_kind, NULL, &step, found);
  if (bytes != NULL)
    pack = read_pack (bytes, &step, found);
  if (pack != NULL)
    g_set_object (&pack->file, file);
  return finish (pack, step, found, findings, error);
}

CandorPack *
candor_pack_load_bytes (GBytes     *bytes,
                        const char *name,
                        GListStore *findings,
                        GError    **error)
{
  g_autoptr (CandorFindings) found = NULL;
  CandorPack   *pack;
  CandorXmlStep step;

  g_return_val_if_fail (bytes != NULL && name != NULL, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  found = candor_findings_new (name);
  pack = read_pack (bytes, &step, found);
  return finish (pack, step, found, findings, error);
}

GBytes *
candor_pack_lookup_builtin (GError **error)
{
  return g_resource_lookup_data (candor_knowledge_get_resource (), BUILTIN_FOLDER BUILTIN,
                                 G_RESOURCE_LOOKUP_FLAGS_NONE, error);
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
  return candor_pack_load_bytes (bytes, BUILTIN, findings, error);
}

char *
candor_pack_dup_language_name (const char *name,
                               const char *language)
{
  g_return_val_if_fail (name != NULL && language != NULL, NULL);

  if (g_str_has_suffix (name, ".xml"))
    return g_strdup_printf ("%.*s.%s.xml", (int) (strlen (name) - strlen (".xml")), name, language);
  return g_strdup_printf ("%s.%s", name, language);
}

CandorPack *
candor_pack_load_builtin_language (const char *language,
                                   GListStore *findings,
                                   GError    **error)
{
  g_autofree char *name = NULL;
  g_autofree char *path = NULL;
  g_autoptr (GBytes) bytes = NULL;

  g_return_val_if_fail (language != NULL, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  name = candor_pack_dup_language_name (BUILTIN, language);
  path = g_strconcat (BUILTIN_FOLDER, name, NULL);
  bytes = g_resource_lookup_data (candor_knowledge_get_resource (), path, G_RESOURCE_LOOKUP_FLAGS_NONE, error);
  return bytes != NULL ? candor_pack_load_bytes (bytes, name, findings, error) : NULL;
}

gboolean
candor_pack_has_builtin_language (const char *language)
{
  g_autofree char *name = NULL;
  g_autofree char *path = NULL;

  g_return_val_if_fail (language != NULL, FALSE);

  name = candor_pack_dup_language_name (BUILTIN, language);
  path = g_strconcat (BUILTIN_FOLDER, name, NULL);
  return g_resource_get_info (candor_knowledge_get_resource (), path, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL, NULL, NULL);
}
