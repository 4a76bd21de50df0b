/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * CandorThen:
 *
 * What is to be done once something else is settled; it is dropped where that is given up. Share it
 * by reference count.
 */
typedef struct _CandorThen CandorThen;

/**
 * CandorThenFunc:
 * @target: on what it is done: a window
 * @data: what else it needs
 */
typedef void (*CandorThenFunc) (gpointer target,
                                gpointer data);

CandorThen *candor_then_new (CandorThenFunc func,
                             gpointer       data,
                             GDestroyNotify destroy) G_GNUC_WARN_UNUSED_RESULT;
CandorThen *candor_then_ref (CandorThen *self) G_GNUC_WARN_UNUSED_RESULT;
void        candor_then_unref (CandorThen *self);
void        candor_then_run (CandorThen *self,
                             gpointer    target);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CandorThen, candor_then_unref)

G_END_DECLS
