/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The steps of reading a pack: parse, validate, check, build. Each adds to the findings. */
#pragma once

#include "candor-pack.h"
#include "candor-xml-document-private.h"

G_BEGIN_DECLS

/* What the reader of untrusted files needs to know of a pack. */
extern const CandorXmlKind candor_pack_kind;

void        candor_pack_check (xmlDoc         *document,
                               CandorDate      today,
                               CandorFindings *findings);
CandorPack *candor_pack_build (xmlDoc     *document,
                               const char *digest) G_GNUC_WARN_UNUSED_RESULT;

/* The bytes of the pack that is compiled into the program. */
GBytes *candor_pack_lookup_builtin (GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
