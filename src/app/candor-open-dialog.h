/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * CandorOpenFunc:
 * @parent: the window that asked
 * @file: what the user chose
 */
typedef void (*CandorOpenFunc) (GtkWindow *parent,
                                GFile     *file);

/* Asks for a knowledge file; @chosen is called if the user chooses one. */
void candor_open_dialog_show (GtkWindow      *parent,
                              CandorOpenFunc  chosen);

G_END_DECLS
