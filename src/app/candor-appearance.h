/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define CANDOR_TYPE_APPEARANCE (candor_appearance_get_type ())

/**
 * CandorAppearance:
 *
 * Loads the stylesheet with the colours that suit the desktop: light, dark or high contrast. It
 * follows the desktop's settings portal and GTK's own theme while the program runs; without a
 * session bus there is GTK's theme alone.
 */
G_DECLARE_FINAL_TYPE (CandorAppearance, candor_appearance, CANDOR, APPEARANCE, GObject)

CandorAppearance *candor_appearance_new      (GdkDisplay *display) G_GNUC_WARN_UNUSED_RESULT;
gboolean          candor_appearance_get_dark (CandorAppearance *self);
gboolean          candor_appearance_get_high_contrast (CandorAppearance *self);

G_END_DECLS
