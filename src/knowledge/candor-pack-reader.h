/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "candor-finding.h"
#include "candor-pack.h"

G_BEGIN_DECLS

#define CANDOR_PACK_ERROR (candor_pack_error_quark ())

/**
 * CandorPackError:
 * @CANDOR_PACK_ERROR_UNREADABLE: no such file, not a regular file, or no permission
 * @CANDOR_PACK_ERROR_TOO_LARGE: above 16 MiB
 * @CANDOR_PACK_ERROR_XML: not well-formed, not UTF-8, too deep, or has a DOCTYPE or entities
 * @CANDOR_PACK_ERROR_SCHEMA: well-formed, but not of the pack's shape
 * @CANDOR_PACK_ERROR_MEANING: of the right shape, but an id, number or date is wrong
 */
typedef enum
{
  CANDOR_PACK_ERROR_UNREADABLE,
  CANDOR_PACK_ERROR_TOO_LARGE,
  CANDOR_PACK_ERROR_XML,
  CANDOR_PACK_ERROR_SCHEMA,
  CANDOR_PACK_ERROR_MEANING,
} CandorPackError;

GQuark      candor_pack_error_quark (void);

/* Largest file read, in bytes. Other bounds are those of the reader of any file: candor-xml-document-private.h. */
#define CANDOR_PACK_MAX_BYTES (16 * 1024 * 1024)

/**
 * candor_pack_load:
 * @file: the pack's file
 * @findings: (nullable) (element-type CandorFinding): every finding is added here, errors and warnings
 * @error: return location for a `CandorPackError`; its message is the first error finding
 *
 * Reads, validates and checks a pack. All findings are reported, not only the first. With any
 * error finding the pack is refused whole.
 *
 * Returns: (transfer full): the pack, or %NULL with @error set
 */
CandorPack *candor_pack_load        (GFile      *file,
                                     GListStore *findings,
                                     GError    **error) G_GNUC_WARN_UNUSED_RESULT;
CandorPack *candor_pack_load_bytes  (GBytes     *bytes,
                                     const char *name,
                                     GListStore *findings,
                                     GError    **error) G_GNUC_WARN_UNUSED_RESULT;
/* The exosome pack that is compiled into the program. */
CandorPack *candor_pack_load_builtin (GListStore *findings,
                                      GError    **error) G_GNUC_WARN_UNUSED_RESULT;
/* One of its translations; fails where there is none. */
CandorPack *candor_pack_load_builtin_language (const char *language,
                                               GListStore *findings,
                                               GError    **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean    candor_pack_has_builtin_language (const char *language);
/* What the translation of a pack's file is called: pack.xml has pack.es.xml beside it. */
char       *candor_pack_dup_language_name (const char *name,
                                           const char *language) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
