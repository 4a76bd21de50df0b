/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A consultation in which everything that was written can be known again wherever it goes: marks, a
 * note, a name, values, a decision, teach-back, another language, the patient's window; saved, saved
 * with a passphrase and talked on, as PDF, copied, printed, recovered after a crash, opened again.
 */
#include "config.h"

#include "whole.h"

#include "candor-seal.h"

#include <glib/gi18n.h>
#include <glib/gstdio.h>

const char *const whole_words[] = { "Zyxwvut", "Quillfeather", "wobblefroth", "snorkelpony", "dragonmarmalade", "frumblethistle", NULL };
const char *const whole_later_words[] = { "frumblethistle", NULL };
const char *const whole_clinician_words[] = { "Plumwhistle", NULL };
const char *const whole_name_words[] = { "glimmerwick", NULL };
const char *const whole_passphrase_words[] = { "crumbletrumpet", NULL };

#define TOPIC "t-key-approval"
#define EFFECT "e-site"
#define RESTORE "Restore the discussion of today at *"
#define PROTECT "Protect with a passphrase"
#define DEADLINE_SECONDS 30
#define SETTLE_MILLISECONDS 2000
/* No change is longer away from the recovery copy than this. */
#define BEHIND_MILLISECONDS 2000

static void
begin (const Whole *self,
       const char  *phase)
{
  self->phase (phase, self->data);
}

/* Who asks about a thing just when it goes can make this version of the toolkit crash: nobody asks for a while. */
static void
settle (void)
{
  g_usleep (SETTLE_MILLISECONDS * 1000);
}

/* --- The talk --- */

static void
say_who_is_here (Visit *visit)
{
  screen_key (visit->screen, "F9");
  screen_enter_dialog (visit->screen);
  screen_write (visit->screen, "Patient, as your records name them", WHOLE_PATIENT);
  screen_write (visit->screen, "Clinician", WHOLE_CLINICIAN);
  screen_press (visit->screen, ATSPI_ROLE_PUSH_BUTTON, "Done");
  screen_wait_for_end (visit->screen, ATSPI_ROLE_PUSH_BUTTON, "Done");
}

static void
mark (Visit *visit)
{
  visit_open (visit, CANDOR_TAB_ABOUT);
  visit_choose (visit, "mark.discussed", visit_get_title (visit, TOPIC));
  visit_open (visit, CANDOR_TAB_EFFECTS);
  visit_press (visit, "mark.note", visit_get_title (visit, EFFECT));
  visit_write (visit, "mark.note", visit_get_title (visit, EFFECT), WHOLE_NOTE);
}

/* Typed by keys, as input methods see those. */
static void
ask (Visit *visit)
{
  const char *caption = visit_get_word (visit, "question.add-caption");

  visit_open (visit, CANDOR_TAB_QUESTIONS);
  screen_click (visit->screen, ATSPI_ROLE_TEXT, caption);
  screen_type (visit->screen, WHOLE_QUESTION);
  screen_wait_for_text (visit->screen, caption, WHOLE_QUESTION);
  screen_press (visit->screen, ATSPI_ROLE_PUSH_BUTTON, visit_get_word (visit, "question.add"));
  screen_wait_for (visit->screen, ATSPI_ROLE_LIST_ITEM, WHOLE_QUESTION);
}

static void
decide (Visit *visit)
{
  g_autofree char *explained = g_strdup_printf ("Explained well: %s", visit_get_title (visit, "say-weigh"));

  visit_open (visit, CANDOR_TAB_VALUES);
  visit_choose (visit, "weight.5", visit_get_title (visit, "v-proof"));
  visit_choose (visit, "ready.yes", visit_get_title (visit, "ready-sure"));
  visit_check (visit, ATSPI_ROLE_RADIO_BUTTON, visit_get_title (visit, "ch-no"));
  screen_write (visit->screen, visit_get_word (visit, "decision.note"), WHOLE_WHY);
  screen_press (visit->screen, ATSPI_ROLE_PUSH_BUTTON, explained);
  screen_wait_for_state (visit->screen, ATSPI_ROLE_PUSH_BUTTON, explained, ATSPI_STATE_PRESSED);
}

static void
search (Visit *visit)
{
  screen_key (visit->screen, "ctrl+f");
  screen_type (visit->screen, "snorkelpony");
  screen_key (visit->screen, "Escape");
  screen_key (visit->screen, "Escape");
}

static void
talk (Visit *visit)
{
  say_who_is_here (visit);
  mark (visit);
  ask (visit);
  decide (visit);
  search (visit);
}

/* What the patient reads, then what the clinician does, and the patient's again. */
static void
switch_language (Visit *visit)
{
  visit_choose_language (visit, "es");
  visit_open (visit, CANDOR_TAB_QUESTIONS);
  screen_wait_for (visit->screen, ATSPI_ROLE_LIST_ITEM, WHOLE_QUESTION);
  screen_key (visit->screen, "F6");
  screen_key (visit->screen, "F6");
}

static void
show_patient (Visit *visit)
{
  visit_open (visit, CANDOR_TAB_EFFECTS);
  screen_key (visit->screen, "F7");
  screen_enter_dialog (visit->screen);
  screen_key (visit->screen, "alt+4");
  screen_wait_for (visit->screen, ATSPI_ROLE_LIST_ITEM, WHOLE_QUESTION);
  screen_key (visit->screen, "F7");
  screen_wait_for_end (visit->screen, ATSPI_ROLE_LIST_ITEM, WHOLE_QUESTION);
}

/* --- What stays --- */

/* Into the dialog that is open. */
static void
type_name (Visit      *visit,
           const char *path)
{
  screen_wait_for_state (visit->screen, ATSPI_ROLE_TEXT, "Name:", ATSPI_STATE_FOCUSED);
  screen_key (visit->screen, "ctrl+a");
  screen_type (visit->screen, path);
}

static void
save (Visit      *visit,
      const char *name)
{
  g_autofree char *path = visit_dup_path (visit, name);

  visit_keep (visit, "ctrl+s", path);
}

static void
wait_for_recovery_copies (Visit       *visit,
                          unsigned int n)
{
  gint64 deadline = g_get_monotonic_time () + DEADLINE_SECONDS * G_USEC_PER_SEC;

  for (; visit_count_copies (visit) != n; g_usleep (20000))
    if (g_get_monotonic_time () > deadline)
      g_error (n == 0 ? "The recovery copy stays after the discussion was saved" : "There is no recovery copy");
}

/* Once it is saved there is nothing to recover. */
static void
save_again (Visit *visit)
{
  screen_key (visit->screen, "ctrl+s");
  wait_for_recovery_copies (visit, 0);
}

static void
assert_sealed (Visit *visit)
{
  g_autofree char *path = visit_dup_path (visit, WHOLE_SEALED);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GBytes) bytes = g_file_load_bytes (file, NULL, NULL, NULL);

  g_assert_nonnull (bytes);
  g_assert_true (candor_seal_is_sealed (bytes));
}

static void
save_sealed (Visit *visit)
{
  g_autofree char *path = visit_dup_path (visit, WHOLE_SEALED);

  screen_enter_dialog (visit->screen);
  screen_key (visit->screen, "ctrl+shift+s");
  screen_wait_for_state (visit->screen, ATSPI_ROLE_TEXT, "Name:", ATSPI_STATE_FOCUSED);
  screen_enter (visit->screen, ATSPI_ROLE_FILLER, "Save Discussion");
  screen_click (visit->screen, ATSPI_ROLE_CHECK_BOX, PROTECT);
  screen_click (visit->screen, ATSPI_ROLE_TEXT, "Name:");
  type_name (visit, path);
  screen_key (visit->screen, "Return");
  screen_enter_dialog (visit->screen);
  screen_wait_for (visit->screen, ATSPI_ROLE_LABEL, "The same again");
  screen_type (visit->screen, WHOLE_PASSPHRASE);
  screen_key (visit->screen, "Tab");
  screen_type (visit->screen, WHOLE_PASSPHRASE);
  screen_key (visit->screen, "Return");
  screen_wait_for_file (visit->screen, path);
  settle ();
  /* It takes what is typed until it is gone. */
  screen_wait_for_end (visit->screen, ATSPI_ROLE_LABEL, "The same again");
  wait_for_recovery_copies (visit, 0);
  assert_sealed (visit);
}

/* The copy that is made of it, and the file that it is saved to again, must be sealed like the first. */
static void
talk_on (Visit *visit)
{
  visit_open (visit, CANDOR_TAB_ABOUT);
  visit_choose (visit, "mark.note", visit_get_title (visit, TOPIC));
  visit_write (visit, "mark.note", visit_get_title (visit, TOPIC), WHOLE_LATER);
  visit_open (visit, CANDOR_TAB_EFFECTS);
  visit_choose (visit, "mark.discussed", visit_get_title (visit, EFFECT));
  wait_for_recovery_copies (visit, 1);
  g_usleep (BEHIND_MILLISECONDS * 1000);
  save_again (visit);
  assert_sealed (visit);
}

/* --- Opening --- */

/* What only the sealed file has of it. */
static void
check_opened (Visit   *visit,
              gboolean sealed)
{
  g_autofree char *name = visit_dup_name (visit, "mark.discussed", visit_get_title (visit, EFFECT));

  visit_open (visit, CANDOR_TAB_QUESTIONS);
  screen_wait_for (visit->screen, ATSPI_ROLE_LIST_ITEM, WHOLE_QUESTION);
  visit_open (visit, CANDOR_TAB_EFFECTS);
  if (sealed)
    screen_wait_for_state (visit->screen, ATSPI_ROLE_PUSH_BUTTON, name, ATSPI_STATE_PRESSED);
  else
    screen_wait_for_no_state (visit->screen, ATSPI_ROLE_PUSH_BUTTON, name, ATSPI_STATE_PRESSED);
}

/* What of the chooser has no name is called by its kind. */
static void
choose_file (Visit      *visit,
             const char *name)
{
  g_autofree char *path = visit_dup_path (visit, name);

  screen_key (visit->screen, "ctrl+o");
  screen_enter (visit->screen, ATSPI_ROLE_FILLER, "Open");
  screen_wait_for_state (visit->screen, ATSPI_ROLE_FILLER, "GtkTreeView", ATSPI_STATE_FOCUSED);
  screen_key (visit->screen, "ctrl+l");
  screen_wait_for_state (visit->screen, ATSPI_ROLE_TEXT, "GtkFileChooserEntry", ATSPI_STATE_FOCUSED);
  screen_type (visit->screen, path);
  screen_key (visit->screen, "Return");
  settle ();
  screen_enter_dialog (visit->screen);
  screen_wait_for_end (visit->screen, ATSPI_ROLE_FILLER, "Open");
}

static void
open_plain (Visit *visit)
{
  choose_file (visit, WHOLE_RECOVERED);
  check_opened (visit, FALSE);
}

static void
open_sealed (Visit *visit)
{
  choose_file (visit, WHOLE_SEALED);
  screen_wait_for (visit->screen, ATSPI_ROLE_LABEL, "Type the passphrase");
  screen_type (visit->screen, WHOLE_PASSPHRASE);
  screen_key (visit->screen, "Return");
  settle ();
  screen_wait_for_end (visit->screen, ATSPI_ROLE_LABEL, "Type the passphrase");
  check_opened (visit, TRUE);
}

static void
open_by_command (const Whole *self,
                 Visit       *visit)
{
  g_autofree char *path = visit_dup_path (visit, WHOLE_RECOVERED);

  visit->screen = screen_start_on (self->program, visit->folder, path);
  check_opened (visit, FALSE);
  screen_quit (visit->screen, "ctrl+q");
}

/* --- A crash --- */

/* What only the recovery copy has, after a crash. */
static void
crash (const Whole *self,
       Visit       *visit)
{
  visit_open (visit, CANDOR_TAB_ABOUT);
  visit_choose (visit, "mark.concern", visit_get_title (visit, TOPIC));
  g_usleep (BEHIND_MILLISECONDS * 1000);
  screen_kill (visit->screen);
  visit->screen = screen_start (self->program, visit->folder);
  screen_enter (visit->screen, ATSPI_ROLE_PANEL, "Recovered discussions");
  screen_press (visit->screen, ATSPI_ROLE_PUSH_BUTTON, RESTORE);
  screen_wait_for_end (visit->screen, ATSPI_ROLE_PUSH_BUTTON, RESTORE);
  visit_open (visit, CANDOR_TAB_QUESTIONS);
  screen_wait_for (visit->screen, ATSPI_ROLE_LIST_ITEM, WHOLE_QUESTION);
  save (visit, WHOLE_RECOVERED);
}

static void
hand_out (const Whole *self,
          Visit       *visit)
{
  g_autofree char *sheet = NULL;
  g_autofree char *note = NULL;
  g_autofree char *printed = NULL;

  begin (self, WHOLE_PDF);
  sheet = visit_save (visit, VISIT_RECORD, WHOLE_RECORD);
  pdf_text_assert (sheet, WHOLE_PATIENT);
  begin (self, WHOLE_PRINT);
  visit_open (visit, CANDOR_TAB_ABOUT);
  printed = visit_print (visit, self->queue);
  screen_enter (visit->screen, ATSPI_ROLE_STATUS_BAR, "Sent to “" CUPS_QUEUE_PDF "”.");
  begin (self, WHOLE_COPY);
  note = visit_copy_note (visit);
  pdf_text_assert (note, WHOLE_NOTE);
}

static void
create_kept (Visit *visit)
{
  g_autofree char *kept = visit_dup_path (visit, WHOLE_KEPT);

  g_assert_cmpint (g_mkdir (kept, 0700), ==, 0);
}

char *
whole_lead (const Whole *self)
{
  Visit *visit;

  begin (self, WHOLE_START);
  visit = visit_start_program (self->program);
  create_kept (visit);
  begin (self, WHOLE_TALK);
  talk (visit);
  begin (self, WHOLE_PATIENTS_WINDOW);
  show_patient (visit);
  begin (self, WHOLE_SAVE);
  save (visit, WHOLE_DISCUSSION);
  hand_out (self, visit);
  self->look (visit, self->data);
  begin (self, WHOLE_CRASH);
  crash (self, visit);
  begin (self, WHOLE_LANGUAGE);
  switch_language (visit);
  begin (self, WHOLE_SAVE);
  save_again (visit);
  begin (self, WHOLE_SAVE_SEALED);
  save_sealed (visit);
  begin (self, WHOLE_SEALED_TALK);
  talk_on (visit);
  begin (self, WHOLE_OPEN);
  open_plain (visit);
  begin (self, WHOLE_OPEN_SEALED);
  open_sealed (visit);
  self->look (visit, self->data);
  begin (self, WHOLE_QUIT);
  screen_quit (visit->screen, "ctrl+q");
  begin (self, WHOLE_COMMAND);
  open_by_command (self, visit);
  return visit_end_stopped (visit);
}
