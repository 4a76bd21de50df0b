/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A consultation in which everything that was written can be known again wherever it goes: marks, a
 * note, a name, values, a decision, teach-back, another language, the patient's window; saved, saved
 * with a passphrase, as PDF, copied, printed, recovered after a crash.
 */
#include "config.h"

#include "whole.h"

#include <glib/gi18n.h>
#include <glib/gstdio.h>

const char *const whole_words[] = { "Zyxwvut", "Quillfeather", "Plumwhistle", "wobblefroth", "snorkelpony", "dragonmarmalade", NULL };
const char *const whole_passphrase_words[] = { "crumbletrumpet", NULL };

#define TOPIC "t-key-approval"
#define EFFECT "e-site"
#define RESTORE "Restore the discussion of today at *"
#define PROTECT "Protect with a passphrase"
#define DEADLINE_SECONDS 30
/* No change is longer away from the recovery copy than this. */
#define BEHIND_MILLISECONDS 2000

static void
begin (const Whole *self,
       const char  *phase)
{
  self->phase (phase, self->data);
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

  screen_enter_dialog (visit->screen);
  screen_key (visit->screen, "ctrl+s");
  type_name (visit, path);
  screen_key (visit->screen, "Return");
  screen_wait_for_file (visit->screen, path);
}

/* Once it is saved there is nothing to recover. */
static void
wait_until_saved (Visit *visit)
{
  g_autofree char *folder = visit_dup_path (visit, ".local/state/candor/recovery");
  gint64           deadline = g_get_monotonic_time () + DEADLINE_SECONDS * G_USEC_PER_SEC;

  for (gboolean saved = FALSE; !saved; g_usleep (20000))
    {
      g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
      const char *name;

      saved = TRUE;
      while ((name = g_dir_read_name (dir)) != NULL)
        saved = saved && !g_str_has_suffix (name, ".candor");
      if (!saved && g_get_monotonic_time () > deadline)
        g_error ("The recovery copy stays after the discussion was saved");
    }
}

static void
save_sealed (Visit      *visit,
             const char *name)
{
  g_autofree char *path = visit_dup_path (visit, name);
  g_autofree char *contents = NULL;

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
  wait_until_saved (visit);
  g_assert_true (g_file_get_contents (path, &contents, NULL, NULL));
  g_assert_false (g_str_has_prefix (contents, "<?xml"));
}

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
  save (visit, WHOLE_KEPT "/recovered.candor");
}

static void
hand_out (const Whole *self,
          Visit       *visit)
{
  g_autofree char *sheet = NULL;
  g_autofree char *note = NULL;
  g_autofree char *printed = NULL;

  begin (self, WHOLE_PDF);
  sheet = visit_save (visit, VISIT_RECORD, WHOLE_KEPT "/record.pdf");
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
  save (visit, WHOLE_KEPT "/discussion.candor");
  hand_out (self, visit);
  begin (self, WHOLE_CRASH);
  crash (self, visit);
  begin (self, WHOLE_LANGUAGE);
  switch_language (visit);
  begin (self, WHOLE_SAVE_SEALED);
  save_sealed (visit, WHOLE_KEPT "/sealed.candor");
  self->look (visit, self->data);
  begin (self, WHOLE_QUIT);
  screen_quit (visit->screen, "ctrl+q");
  return visit_end_stopped (visit);
}
