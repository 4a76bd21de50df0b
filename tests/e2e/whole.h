/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "visit.h"

G_BEGIN_DECLS

/* No other text on this machine has these words. */
#define WHOLE_PATIENT "Zyxwvut Quillfeather"
#define WHOLE_CLINICIAN "Plumwhistle"
#define WHOLE_NOTE "Grandmother called it wobblefroth."
#define WHOLE_QUESTION "May I ride my snorkelpony afterwards?"
#define WHOLE_WHY "Because of the dragonmarmalade."
/* Written when all is sealed already. */
#define WHOLE_LATER "In the end she whispered frumblethistle."
#define WHOLE_PASSPHRASE "crumbletrumpet velvet"

/* What tells each of them: said by the patient or of them; of that, what was never in the clear; who the clinician
 * is, which is a setting of the clinic too; what files are called; and the passphrase, nobody's business at all. */
extern const char *const whole_words[];
extern const char *const whole_later_words[];
extern const char *const whole_clinician_words[];
extern const char *const whole_name_words[];
extern const char *const whole_passphrase_words[];

/* The folder, in the program's home, that the person saves to. */
#define WHOLE_KEPT "kept"
/* A name may be the patient's, so these have a word of their own. The last one is sealed. */
#define WHOLE_DISCUSSION WHOLE_KEPT "/glimmerwick.candor"
#define WHOLE_RECOVERED WHOLE_KEPT "/again glimmerwick.candor"
#define WHOLE_RECORD WHOLE_KEPT "/record glimmerwick.pdf"
#define WHOLE_SEALED WHOLE_KEPT "/sealed glimmerwick.candor"

/* What the program is asked to do, by its names below: news of when each begins. */
typedef void (*WholePhase) (const char *name,
                            gpointer    data);

#define WHOLE_START "start"
#define WHOLE_TALK "talk"
#define WHOLE_LANGUAGE "language"
#define WHOLE_PATIENTS_WINDOW "patient's window"
#define WHOLE_SAVE "save"
#define WHOLE_SAVE_SEALED "save with a passphrase"
#define WHOLE_SEALED_TALK "talk on when it is sealed"
#define WHOLE_OPEN "open"
#define WHOLE_OPEN_SEALED "open with a passphrase"
#define WHOLE_COMMAND "open from the command line"
#define WHOLE_SHEET "make a sheet on the command line"
#define WHOLE_PDF "save as PDF"
#define WHOLE_COPY "copy the note"
#define WHOLE_PRINT "print"
#define WHOLE_CRASH "recover after a crash"
#define WHOLE_QUIT "quit"

/**
 * Whole:
 * @program: what runs in the program's place
 * @queue: prints there
 * @phase: told what comes next
 * @data: passed to it
 * @look: called with the running program when it has seen much: before it crashes, and before it ends
 */
typedef struct
{
  const char *program;
  CupsQueue  *queue;
  WholePhase  phase;
  gpointer    data;
  void (*look) (Visit   *visit,
                gpointer data);
} Whole;

/* Leads a whole consultation, with everything that the program can do for it; the folder that it wrote to. */
char *whole_lead (const Whole *self) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
