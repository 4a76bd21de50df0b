/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the files of the application share. */
#pragma once

#include "candor-appearance.h"
#include "candor-application.h"
#include "candor-window.h"

G_BEGIN_DECLS

/* What the program ends with where a file was refused. */
#define CANDOR_STATUS_REFUSED 2

struct _CandorApplication
{
  GtkApplication    parent_instance;
  CandorAppearance *appearance;
  int               status;
  unsigned int      recover_id; /* idle that looks for what a crash left */
  gboolean          recovered;  /* once */
};

/* A file that was to be opened from outside was refused. */
void candor_application_note_refusal (CandorApplication *self);
/* A window on the built-in pack. */
CandorWindow *candor_application_create_window (CandorApplication *self);
/* The one that was used last; a dialog may be above it. */
CandorWindow *candor_application_find_window (CandorApplication *self); /* nullable */
/* Ends the program once every discussion is saved, or may go. */
void candor_application_settle_and_quit (CandorApplication *self);
/* The session ends: nobody can be asked any more. */
void candor_application_flush (CandorApplication *self);

G_END_DECLS
