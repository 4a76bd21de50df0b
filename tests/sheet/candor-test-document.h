/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Documents for the tests of the sheet layer: one with everything, and any number at random. */
#pragma once

#include "candor-sheet.h"

G_BEGIN_DECLS

/* The sketch of a sheet, with every kind of node. The longest word of all its texts is its last. */
CandorDocument *candor_test_document_new_sample (gboolean arabic) G_GNUC_WARN_UNUSED_RESULT;

/* @n_blocks blocks, chosen by @seed. */
CandorDocument *candor_test_document_new_random (guint32  seed,
                                                 int      n_blocks,
                                                 gboolean arabic) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
