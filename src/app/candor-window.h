/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "candor-keep.h"
#include "candor-page.h"

G_BEGIN_DECLS

#define CANDOR_TYPE_WINDOW (candor_window_get_type ())

/**
 * CandorWindow:
 *
 * The window in which one discussion is led. Properties, notifying: `discussion`, `country` (id of
 * the jurisdiction), `text-size` (percent: 100, 110, 125, 150, 175 or 200). The style class `narrow`
 * is set below 900 pixels, and `tiny` as well below 600.
 *
 * Pages reach other places with the action `win.show-item` (string: any id that a page has an
 * anchor for), and tell of what they did with `candor_window_show_message`.
 */
G_DECLARE_FINAL_TYPE (CandorWindow, candor_window, CANDOR, WINDOW, GtkApplicationWindow)

CandorWindow     *candor_window_new            (GtkApplication   *application,
                                                CandorDiscussion *discussion) G_GNUC_WARN_UNUSED_RESULT;
CandorDiscussion *candor_window_get_discussion (CandorWindow *self);
void              candor_window_set_discussion (CandorWindow     *self,
                                                CandorDiscussion *discussion);
/* What keeps it from getting lost; a discussion that is set gets a new one. */
CandorKeep       *candor_window_get_keep       (CandorWindow *self);
void              candor_window_set_keep       (CandorWindow *self,
                                                CandorKeep   *keep);
const char       *candor_window_get_country    (CandorWindow *self); /* nullable: the pack has none */
void              candor_window_set_country    (CandorWindow *self,
                                                const char   *country);
int               candor_window_get_text_size  (CandorWindow *self);
void              candor_window_set_text_size  (CandorWindow *self,
                                                int           text_size);
unsigned int      candor_window_get_n_pages    (CandorWindow *self);
/* The page of a tab; made now if it was not needed yet. */
CandorPage       *candor_window_get_page       (CandorWindow *self,
                                                unsigned int  position);
unsigned int      candor_window_get_position   (CandorWindow *self); /* of the tab that is shown */
void              candor_window_set_position   (CandorWindow *self,
                                                unsigned int  position);
gboolean          candor_window_show_item      (CandorWindow *self,
                                                const char   *id);
/* A line at the foot of the window that goes by itself. Nothing about a patient in it. */
void              candor_window_show_message   (CandorWindow *self,
                                                const char   *message);
/* Opens a discussion or a pack; @here: in the place of what is shown, which is asked about first. */
void              candor_window_open_file      (CandorWindow *self,
                                                GFile        *file,
                                                gboolean      here);
void              candor_window_open_files     (CandorWindow *self,
                                                GFile       **files,
                                                unsigned int  n_files,
                                                gboolean      here);
/* Opens a pack, asking first if marks would be lost; a bad one is refused with its findings.
 * Returns whether the file holds a pack. */
gboolean          candor_window_open           (CandorWindow *self,
                                                GFile        *file);
void              candor_window_open_pack      (CandorWindow *self,
                                                CandorPack   *pack);
void              candor_window_show_refusal   (CandorWindow *self,
                                                const GError *error,
                                                GListStore   *findings); /* of CandorFinding */
/* For sheets: the pack in the patient's language, with the clinician's beside it if @both; or in
 * the clinician's alone. The discussion's own where there is no other. */
CandorPack *candor_window_dup_patient_pack   (CandorWindow *self,
                                              gboolean      both) G_GNUC_WARN_UNUSED_RESULT;
CandorPack *candor_window_dup_clinician_pack (CandorWindow *self) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
