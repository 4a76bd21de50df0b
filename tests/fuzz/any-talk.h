/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "bytes.h"

#include "candor-discussion.h"

G_BEGIN_DECLS

/* Goes on with a talk as @bytes say, until they end. */
void any_talk_hold (CandorDiscussion *discussion,
                    Bytes            *bytes);

G_END_DECLS
