/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "candor-patient-window.h"
#include "candor-window.h"

G_BEGIN_DECLS

#define CANDOR_TYPE_PRESENTER (candor_presenter_get_type ())

/**
 * CandorPresenter:
 *
 * Leads the patient's window from the clinician's: it shows the same discussion in the patient's
 * language, goes where the clinician goes unless it is held still, opens what the clinician opens,
 * and marks what the clinician points at.
 *
 * It gives the clinician's window, and the patient's, the actions `patient.open`, `patient.hold`
 * (both with a boolean state), `patient.larger`, `patient.smaller`, `patient.full-screen`,
 * `patient.monitor` (int), `patient.point`, `patient.point-next`, `patient.point-away`, `patient.escape`
 * and, for what the pages of the clinician show, `patient.tell` (two strings: what, and its value).
 */
G_DECLARE_FINAL_TYPE (CandorPresenter, candor_presenter, CANDOR, PRESENTER, GObject)

/* @window: is not referenced, and has the presenter. */
CandorPresenter *candor_presenter_new (CandorWindow *window) G_GNUC_WARN_UNUSED_RESULT;
/* The window has another discussion. */
void candor_presenter_set_discussion (CandorPresenter  *self,
                                      CandorDiscussion *discussion);
/* The window shows another tab, or its pages show another pack. */
void                 candor_presenter_follow_tab (CandorPresenter *self);
CandorPatientWindow *candor_presenter_get_patient (CandorPresenter *self); /* nullable: not open */

/* Keys that work where no field takes them. */
void candor_presenter_bind_keys (GtkWidgetClass *widget_class);

G_END_DECLS
