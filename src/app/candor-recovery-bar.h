/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "candor-orphan.h"

G_BEGIN_DECLS

#define CANDOR_TYPE_RECOVERY_BAR (candor_recovery_bar_get_type ())

/**
 * CandorRecoveryBar:
 *
 * Offers recovery copies, quietly: it takes no focus and stops no work, and it goes when there are
 * none left or somebody puts them off. Signals, with the #CandorOrphan: `restore`, `discard`.
 */
G_DECLARE_FINAL_TYPE (CandorRecoveryBar, candor_recovery_bar, CANDOR, RECOVERY_BAR, GtkWidget)

GtkWidget *candor_recovery_bar_new (GListStore *orphans) G_GNUC_WARN_UNUSED_RESULT; /* of CandorOrphan */
/* This one is offered no more: it was restored or discarded. */
void candor_recovery_bar_withdraw (CandorRecoveryBar *self,
                                   CandorOrphan      *orphan);

G_END_DECLS
