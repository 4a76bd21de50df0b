/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "candor-pack-reader-private.h"

G_BEGIN_DECLS

/* Reviews the wording of all that a patient reads in an English pack. */
void candor_pack_review_texts (const xmlNode  *pack,
                               CandorFindings *findings);

G_END_DECLS
