/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define CANDOR_TYPE_SETTINGS (candor_settings_get_type ())

/**
 * CandorSettings:
 *
 * What a clinic sets once: never anything about a patient. Properties, notifying: `clinic`,
 * `clinic-address`, `clinician`, `country` (id of a jurisdiction), `paper` ("a4" or "letter"), all
 * strings and never %NULL, `text-size` (percent, 100 to 200), `recovery` (boolean: a recovery copy
 * of the running discussion is kept) and `recent-files` (boolean: the desktop may list which
 * discussions were opened and saved).
 *
 * They live in GSettings, so an administrator may preset and lock them. Where the schema is not
 * installed they hold their defaults and last as long as the program.
 */
G_DECLARE_FINAL_TYPE (CandorSettings, candor_settings, CANDOR, SETTINGS, GObject)

CandorSettings *candor_settings_get_default        (void);
const char     *candor_settings_get_clinic         (CandorSettings *self);
void            candor_settings_set_clinic         (CandorSettings *self,
                                                    const char     *clinic);
const char     *candor_settings_get_clinic_address (CandorSettings *self);
void            candor_settings_set_clinic_address (CandorSettings *self,
                                                    const char     *clinic_address);
const char     *candor_settings_get_clinician      (CandorSettings *self);
void            candor_settings_set_clinician      (CandorSettings *self,
                                                    const char     *clinician);
const char     *candor_settings_get_country        (CandorSettings *self);
void            candor_settings_set_country        (CandorSettings *self,
                                                    const char     *country);
const char     *candor_settings_get_paper          (CandorSettings *self);
void            candor_settings_set_paper          (CandorSettings *self,
                                                    const char     *paper);
int             candor_settings_get_text_size      (CandorSettings *self);
void            candor_settings_set_text_size      (CandorSettings *self,
                                                    int             text_size);
gboolean        candor_settings_get_recovery       (CandorSettings *self);
void            candor_settings_set_recovery       (CandorSettings *self,
                                                    gboolean        recovery);
gboolean        candor_settings_get_recent_files   (CandorSettings *self);
void            candor_settings_set_recent_files   (CandorSettings *self,
                                                    gboolean        recent_files);
/* Whether the administrator has locked the setting of that property. */
gboolean        candor_settings_is_locked          (CandorSettings *self,
                                                    const char     *name);

G_END_DECLS
