/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "candor-discussion.h"

G_BEGIN_DECLS

#define CANDOR_TYPE_PEOPLE_WINDOW (candor_people_window_get_type ())

/**
 * CandorPeopleWindow:
 *
 * Who was there, for the record: all optional. The clinician is kept as a setting, the patient
 * never.
 */
G_DECLARE_FINAL_TYPE (CandorPeopleWindow, candor_people_window, CANDOR, PEOPLE_WINDOW, GtkWindow)

GtkWidget *candor_people_window_new (GtkWindow        *parent,
                                     CandorAttendance *attendance) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
