/* SPDX-License-Identifier: GPL-3.0-or-later */
/* All that dialogs, other windows and messages say, in the test language: see test-interface-language.c. */
#include "config.h"

#include "interface.h"

#include "candor-confirm-window.h"
#include "candor-discussion-file.h"
#include "candor-file-message.h"
#include "candor-findings-window.h"
#include "candor-pack-reader.h"
#include "candor-passphrase-window.h"
#include "candor-people-window.h"
#include "candor-test-app.h"
#include "candor-unsaved-window.h"
#include "candor-window-private.h"
#include "find-widget.h"
#include "page-test.h"

#include <glib/gi18n.h>

/* --- Other windows --- */

static void
test_windows (Interface    *self,
              gconstpointer width)
{
  static const char *const actions[] = { "win.people", "win.preferences", "win.about", "patient.open" };

  for (unsigned int i = 0; i < G_N_ELEMENTS (actions); i++)
    {
      interface_activate (self, actions[i]);
      interface_read_others (self, actions[i]);
    }
}

/* The one without an icon or words of its own. */
static gboolean
is_patient_menu (GtkWidget    *widget,
                 gconstpointer data)
{
  return GTK_IS_MENU_BUTTON (widget) && gtk_menu_button_get_icon_name (GTK_MENU_BUTTON (widget)) == NULL &&
         gtk_menu_button_get_label (GTK_MENU_BUTTON (widget)) == NULL && gtk_menu_button_get_menu_model (GTK_MENU_BUTTON (widget)) != NULL;
}

static GtkWidget *
show_people (Interface *self)
{
  GtkWindow *people;

  interface_activate (self, "win.people");
  test_app_wait_for ((people = test_app_find_window (CANDOR_TYPE_PEOPLE_WINDOW)) != NULL);
  return GTK_WIDGET (people);
}

/* A row for somebody who is here too. */
static void
test_people (Interface    *self,
             gconstpointer width)
{
  GtkWidget *people = show_people (self);

  g_signal_emit_by_name (find_button (people, _ ("Add a person")), "clicked");
  interface_read_others (self, "who is here");
}

/* The patient's window is open: what its button offers beside it, and what the window says. */
static void
test_patient (Interface    *self,
              gconstpointer width)
{
  GtkWidget *header = gtk_window_get_titlebar (GTK_WINDOW (self->window));
  GtkWidget *button;

  interface_activate (self, "patient.open");
  interface_read_window (self, "beside the patient’s window");
  button = find_widget (header, is_patient_menu, NULL);
  gtk_menu_button_popup (GTK_MENU_BUTTON (button));
  interface_read_popover (self, GTK_WIDGET (gtk_menu_button_get_popover (GTK_MENU_BUTTON (button))), "the patient’s menu");
  interface_read_others (self, "the patient’s window");
}

/* A page of them at a time. */
static void
test_shortcuts (Interface    *self,
                gconstpointer width)
{
  GtkWidget *overlay, *section;

  interface_activate (self, "win.shortcuts");
  test_app_wait_for ((overlay = test_app_find_window (GTK_TYPE_SHORTCUTS_WINDOW)) != NULL);
  section = find_widget_of_type (overlay, GTK_TYPE_SHORTCUTS_SECTION);
  for (int i = 0; i < 3; i++)
    {
      gboolean changed = FALSE;

      test_app_run (150);
      read_words (self->reader, overlay, "shortcuts");
      g_signal_emit_by_name (section, "change-current-page", 1, &changed);
    }
  gtk_window_close (GTK_WINDOW (overlay));
}

static void
read_new (Interface  *self,
          GtkWidget  *window,
          const char *where)
{
  gtk_window_present (GTK_WINDOW (window));
  interface_read_others (self, where);
}

static void
test_questions (Interface    *self,
                gconstpointer width)
{
  GtkWindow *parent = GTK_WINDOW (self->window);
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autoptr (GDateTime) before = g_date_time_add_days (now, -1);

  read_new (self, candor_unsaved_window_new (parent, _ ("Save this discussion before closing?"), NULL), "unsaved");
  read_new (self, candor_unsaved_window_new (parent, _ ("Save this discussion before closing?"), now), "unsaved today");
  read_new (self, candor_unsaved_window_new (parent, _ ("Save this discussion before closing?"), before), "unsaved since yesterday");
  candor_passphrase_choose_async (parent, NULL, NULL);
  interface_read_others (self, "a passphrase to be chosen");
}

static void
test_findings (Interface    *self,
               gconstpointer width)
{
  for (int code = CANDOR_PACK_ERROR_UNREADABLE; code <= CANDOR_PACK_ERROR_MEANING; code++)
    {
      g_autoptr (GListStore) findings = g_list_store_new (CANDOR_TYPE_FINDING);
      g_autoptr (CandorFinding) finding = candor_finding_new ("/1.xml", 3, CANDOR_FINDING_ERROR, "[rule]", "[what]");
      g_autoptr (GError) error = g_error_new_literal (CANDOR_PACK_ERROR, code, "[x]");

      g_list_store_append (findings, finding);
      read_new (self, candor_findings_window_new (GTK_WINDOW (self->window), error, G_LIST_MODEL (findings)), "a knowledge file that is refused");
    }
}

/* The talk was saved with an older version, in which a title was another one. */
static CandorPack *
load_newer (CandorPack *pack)
{
  const char      *title = candor_text_get_plain (candor_item_get_title (candor_pack_find_item (pack, "t-what")));
  g_autofree char *text = NULL;
  g_autofree char *newer = g_strdup_printf ("[%s]", title);
  g_auto (GStrv) parts = NULL;
  g_autofree char *changed = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;
  CandorPack *loaded;

  g_assert_true (g_file_get_contents (g_getenv ("CANDOR_PSEUDO_PACK"), &text, NULL, NULL));
  parts = g_strsplit (text, title, 2);
  changed = g_strjoinv (newer, parts);
  bytes = g_bytes_new (changed, strlen (changed));
  loaded = candor_pack_load_bytes (bytes, "newer.xml", NULL, &error);
  g_assert_no_error (error);
  return loaded;
}

static void
test_changes (Interface    *self,
              gconstpointer width)
{
  g_autoptr (CandorPack) newer = load_newer (self->pack);
  g_autoptr (CandorDiscussion) discussion = candor_discussion_new (newer);
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;

  candor_mark_set_discussed (candor_discussion_get_mark (self->discussion, "t-what"), TRUE);
  bytes = candor_discussion_to_bytes (self->discussion);
  candor_discussion_restore (discussion, bytes, "older", &error);
  g_assert_no_error (error);
  candor_window_set_discussion (self->window, discussion);
  interface_read_window (self, "what has changed, in short");
  interface_activate (self, "win.changes");
  interface_read_others (self, "what has changed");
}

/* --- Messages --- */

static void
read_notice (Interface  *self,
             char       *message,
             const char *where)
{
  candor_notice_warn (self->window->notice, message);
  interface_read_window (self, where);
  g_free (message);
}

static void
test_notices (Interface    *self,
              gconstpointer width)
{
  g_autoptr (GFile) file = g_file_new_for_path ("/[a file].candor");
  const struct
  {
    GQuark domain;
    int    n_codes;
  } errors[] = { { CANDOR_DISCUSSION_ERROR, CANDOR_DISCUSSION_ERROR_OTHER_PACK + 1 }, { CANDOR_SEAL_ERROR, CANDOR_SEAL_ERROR_PASSPHRASE + 1 } };

  for (unsigned int i = 0; i < G_N_ELEMENTS (errors); i++)
    for (int code = 0; code < errors[i].n_codes; code++)
      {
        g_autoptr (GError) error = g_error_new_literal (errors[i].domain, code, "x");

        read_notice (self, candor_file_message_dup_open (file, error), "a file that is not opened");
        read_notice (self, candor_file_message_dup_open (NULL, error), "a copy that is not opened");
      }
  for (int code = 0; code <= CANDOR_DURABLE_ERROR_DISK; code++)
    {
      g_autoptr (GError) error = g_error_new_literal (CANDOR_DURABLE_ERROR, code, "x");

      read_notice (self, candor_file_message_dup_save (file, error), "a file that is not saved");
    }
}

/* What the window says for a moment at its foot. */
static void
test_messages (Interface    *self,
               gconstpointer width)
{
  static const char *const actions[] = { "win.undo", "win.redo", "win.copy-note", "win.swap-language", "patient.point" };

  candor_mark_set_discussed (candor_discussion_get_mark (self->discussion, "t-what"), TRUE);
  test_app_run (700);
  for (unsigned int i = 0; i < G_N_ELEMENTS (actions); i++)
    {
      interface_activate (self, actions[i]);
      test_app_wait_for (gtk_revealer_get_child_revealed (self->window->message_bar));
      interface_read_window (self, actions[i]);
    }
  gtk_widget_activate_action (GTK_WIDGET (self->window), "win.show-item", "s", "nowhere");
  interface_read_window (self, "a place that is not shown");
}

static void
test_confirmations (Interface    *self,
                    gconstpointer width)
{
  GtkWindow *parent = GTK_WINDOW (self->window);

  read_new (self, candor_confirm_window_new (parent, _ ("Discard this discussion?"), _ ("There is a file of that name. Replacing it loses what is in it."), _ ("Replace")),
                                                        "a confirmation");
}

/* A talk whose program died. */
static void
test_recovery (Interface    *self,
               gconstpointer width)
{
  g_autoptr (CandorDiscussion) discussion = candor_discussion_new (self->pack);
  CandorKeep *keep = candor_keep_new (discussion, NULL, NULL, NULL);
  g_autoptr (GListModel) orphans = NULL;

  candor_mark_set_discussed (candor_discussion_get_mark (discussion, "t-what"), TRUE);
  g_assert_true (candor_keep_flush (keep));
  g_assert_finalize_object (keep);
  orphans = candor_orphan_list ();
  g_assert_cmpuint (g_list_model_get_n_items (orphans), >, 0);
  candor_window_offer (self->window, G_LIST_STORE (orphans));
  interface_read_window (self, "what a crash left");
  while (g_list_model_get_n_items (orphans) > 0)
    {
      g_autoptr (CandorOrphan) orphan = g_list_model_get_item (orphans, 0);

      candor_orphan_discard (orphan);
      g_list_store_remove (G_LIST_STORE (orphans), 0);
    }
}

int
main (int   argc,
      char *argv[])
{
  interface_start (&argc, &argv);
  interface_add ("windows", test_windows);
  interface_add ("people", test_people);
  interface_add ("patient", test_patient);
  interface_add ("shortcuts", test_shortcuts);
  interface_add ("questions", test_questions);
  interface_add ("findings", test_findings);
  interface_add ("changes", test_changes);
  interface_add ("notices", test_notices);
  interface_add ("messages", test_messages);
  interface_add ("confirmations", test_confirmations);
  interface_add ("recovery", test_recovery);
  return interface_run ();
}
