/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "bytes.h"

#include "candor-pack.h"

G_BEGIN_DECLS

/* Reads what any_pack_make() changes. */
void any_pack_init (void);
/* The small pack, changed as @bytes say; NULL where it is none any more. */
CandorPack *any_pack_make (Bytes *bytes) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
