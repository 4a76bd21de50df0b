/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "candor-discussion.h"
#include "candor-pack-reader.h"

#include "cups-queue.h"
#include "pdf-text.h"
#include "screen.h"

G_BEGIN_DECLS

/**
 * Visit:
 *
 * What journeys through the real program have in common: a home that goes with it, the way from
 * tab to tab, and what comes out: both sheets, the printer's pages, the note. Names of things on
 * screen and on paper come from the same pack.
 */
typedef struct
{
  Screen           *screen;
  CandorPack       *pack;  /* in the patient's language */
  CandorDiscussion *names; /* only to ask what things are called */
  CandorPack       *clinicians_pack;
  CandorDiscussion *clinicians_names;
  char             *folder;
} Visit;

/* The program speaks, and this finds its words in, the language of the environment. */
Visit *visit_start (void);
/* What is run in its place, and has its name. */
Visit *visit_start_program (const char *program);
/* The patient's language, at the top of the window. */
void visit_choose_language (Visit      *self,
                            const char *code);
/* The program must still be alive and have nothing to complain about. */
void visit_end (Visit *self);
/* The same, where the program has ended; its folder, which is still there. */
char *visit_end_stopped (Visit *self) G_GNUC_WARN_UNUSED_RESULT;
void  visit_remove_folder (const char *folder);

const char *visit_get_word (Visit      *self,
                            const char *id);
/* The same visit, to ask what things are called by the clinician, whose language the record is in. */
Visit visit_for_clinician (Visit *self);
/* What an id of the pack is called. */
const char *visit_get_title (Visit      *self,
                             const char *id);

void visit_open (Visit    *self,
                 CandorTab tab);
void visit_open_summary (Visit *self);
/* "Matters most: I want ...": how buttons and fields are named. @mark: an id of a word. */
char *visit_dup_name (Visit      *self,
                      const char *mark,
                      const char *of) G_GNUC_WARN_UNUSED_RESULT;
void  visit_press (Visit      *self,
                   const char *mark,
                   const char *of);
/* The same, where the button stays pressed. */
void visit_choose (Visit      *self,
                   const char *mark,
                   const char *of);
/* A box or a radio button. */
void visit_check (Visit      *self,
                  AtspiRole   role,
                  const char *name);
void visit_write (Visit      *self,
                  const char *mark,
                  const char *of,
                  const char *text);

/* Saves the discussion as the person does, in the file chooser that @key opens. */
void visit_keep (Visit      *self,
                 const char *key,
                 const char *path);
/* How many recovery copies there are. */
unsigned int visit_count_copies (Visit *self);
/* Saves a sheet as the person does, and reads it. @kind: as on Summary, in English. */
char        *visit_save (Visit      *self,
                         const char *kind,
                         const char *file_name) G_GNUC_WARN_UNUSED_RESULT;
unsigned int visit_count_pages (Visit      *self,
                                const char *file_name);
/* Where such a file is. */
char *visit_dup_path (Visit      *self,
                      const char *file_name) G_GNUC_WARN_UNUSED_RESULT;
/* Prints by key from where it is; the path of what came out of the printer. */
char *visit_print (Visit     *self,
                   CupsQueue *queue) G_GNUC_WARN_UNUSED_RESULT;
/* Copies the note by key, and pastes it in another program. */
char *visit_copy_note (Visit *self) G_GNUC_WARN_UNUSED_RESULT;

/* Aborts unless @text, pages or plain text, holds @needle in any script. */
void visit_assert (const char *text,
                   const char *needle);
void visit_assert_not (const char *text,
                       const char *needle);
/* Aborts unless @text holds these circumstances with all of their cautions, and no other. */
void visit_assert_circumstances (Visit             *self,
                                 const char        *text,
                                 const char *const *ids);
/* Aborts unless @text holds @first and @second with @between. */
void visit_assert_pair (const char *text,
                        const char *first,
                        const char *between,
                        const char *second);

#define VISIT_PATIENT "For the patient to take home"
#define VISIT_RECORD "Record for the chart"

G_END_DECLS
