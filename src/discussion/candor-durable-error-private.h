/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Why a file was not written, as a sentence that says what to do. */
#pragma once

#include "candor-durable-file.h"

G_BEGIN_DECLS

/* Says that nothing was written to @path, and why. Returns: FALSE */
gboolean candor_durable_error_set (GError           **error,
                                   const char        *path,
                                   CandorDurableError code);
/* What an error number of the system's comes to. */
CandorDurableError candor_durable_error_from_errno (int number);

G_END_DECLS
