/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Names a folder with catalogues in the place of the installed one, for a build that is not installed. */
#define CANDOR_CATALOGUE_FOLDER "CANDOR_LOCALEDIR"

/**
 * candor_catalogue_open:
 *
 * Takes the language that the system is set to for what the program itself says: the clinician's.
 * The patient's is no part of it. Call it first of all, once.
 */
void candor_catalogue_open (void);

G_END_DECLS
