/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define CANDOR_TYPE_APPLICATION (candor_application_get_type ())

/** CandorApplication: the program. Opens one window, on the built-in pack or the file it is given. */
G_DECLARE_FINAL_TYPE (CandorApplication, candor_application, CANDOR, APPLICATION, GtkApplication)

CandorApplication *candor_application_new        (void) G_GNUC_WARN_UNUSED_RESULT;
/* 0, or 2 if a file named on the command line was refused. */
int                candor_application_get_status (CandorApplication *self);

G_END_DECLS
