/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "candor-page.h"

G_BEGIN_DECLS

#define CANDOR_TYPE_PATIENT_WINDOW (candor_patient_window_get_type ())

/**
 * CandorPatientWindow:
 *
 * What the patient reads, large and with nothing around it, on a screen of their own. It shows a
 * copy of the discussion for the patient and changes nothing; which page and place it shows is for
 * others to say.
 *
 * What it has no action for itself it passes on to the clinician's window.
 */
G_DECLARE_FINAL_TYPE (CandorPatientWindow, candor_patient_window, CANDOR, PATIENT_WINDOW, GtkWindow)

/**
 * candor_patient_window_new:
 * @leader: the clinician's window; its actions are carried out there
 * @discussion: a copy for the patient
 *
 * Returns: (transfer none): the window, owned by GTK; not shown yet
 */
CandorPatientWindow *candor_patient_window_new (GtkWindow        *leader,
                                                CandorDiscussion *discussion) G_GNUC_WARN_UNUSED_RESULT;
/* Shows it again: another copy, or its pack in another language. */
void        candor_patient_window_show (CandorPatientWindow *self,
                                        CandorDiscussion    *discussion);
CandorPage *candor_patient_window_get_page (CandorPatientWindow *self);
/* Tabs as in the clinician's window: the last one is the sheet. */
unsigned int candor_patient_window_get_position (CandorPatientWindow *self);
void         candor_patient_window_set_position (CandorPatientWindow *self,
                                                 unsigned int         position);
/* In percent, 150 at first; the nearest step between 100 and 300 is taken. */
int  candor_patient_window_get_text_size (CandorPatientWindow *self);
void candor_patient_window_set_text_size (CandorPatientWindow *self,
                                          int                  text_size);
void candor_patient_window_step_text_size (CandorPatientWindow *self,
                                           int                  step);
/* Whether it stands in place of the clinician's window: then it offers a way back. */
gboolean candor_patient_window_get_alone (CandorPatientWindow *self);
void     candor_patient_window_set_alone (CandorPatientWindow *self,
                                          gboolean             alone);
void     candor_patient_window_toggle_full_screen (CandorPatientWindow *self);

G_END_DECLS
