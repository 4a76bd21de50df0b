/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The steps of reading a pack: parse, validate, check, build. Each adds to the findings. */
#pragma once

#include "candor-findings-private.h"
#include "candor-pack.h"
#include "candor-xml-private.h"

G_BEGIN_DECLS

gboolean    candor_pack_check_bytes (const char     *data,
                                     size_t          size,
                                     CandorFindings *findings);
xmlDoc     *candor_pack_parse (GBytes         *bytes,
                               CandorFindings *findings) G_GNUC_WARN_UNUSED_RESULT;
gboolean    candor_pack_validate (xmlDoc         *document,
                                  CandorFindings *findings);
void        candor_pack_check (xmlDoc         *document,
                               CandorDate      today,
                               CandorFindings *findings);
CandorPack *candor_pack_build (xmlDoc     *document,
                               const char *digest) G_GNUC_WARN_UNUSED_RESULT;

/* The bytes of the pack that is compiled into the program. */
GBytes *candor_pack_lookup_builtin (GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
