/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "candor-pack.h"

G_BEGIN_DECLS

#define CANDOR_TYPE_PATIENT_CONTROLS (candor_patient_controls_get_type ())

/**
 * CandorPatientControls:
 *
 * The two buttons over the patient's pages: back, where the window stands in place of the
 * clinician's, and full screen. They are seen while the pointer moves or one of them has the focus.
 */
G_DECLARE_FINAL_TYPE (CandorPatientControls, candor_patient_controls, CANDOR, PATIENT_CONTROLS, GtkWidget)

/* In the words of @pack: what they do now. */
void candor_patient_controls_show (CandorPatientControls *self,
                                   CandorPack            *pack,
                                   gboolean               back,
                                   gboolean               full_screen);
/* Where the pointer is. */
void candor_patient_controls_move (CandorPatientControls *self,
                                   double                 x,
                                   double                 y);

G_END_DECLS
