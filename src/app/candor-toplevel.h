/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Whether a window was closed, or is NULL. GTK keeps a closed window alive as long as anybody holds it. */
gboolean candor_toplevel_is_gone (GtkWindow *window);
/* The program does not end before @task, though its last window goes. */
void candor_toplevel_hold_for (GTask *task);

G_END_DECLS
