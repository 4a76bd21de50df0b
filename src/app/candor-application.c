/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The program: its windows, its keys, and the files it is asked to open. */
#include "config.h"

#include "candor-application-private.h"

#include "candor-orphan.h"
#include "candor-packs.h"
#include "candor-settings.h"
#include "candor-window-private.h"

#include <glib/gi18n.h>

/* What tells GApplication to go on after the options. */
#define GO_ON -1

G_DEFINE_FINAL_TYPE (CandorApplication, candor_application, GTK_TYPE_APPLICATION)

static const struct
{
  const char *action;
  const char *keys[5];
} accels[] = {
  { "app.quit", { "<Control>q" } },
  { "window.close", { "<Control>w" } },
  { "win.new-discussion", { "<Control>n" } },
  { "app.new-window", { "<Control><Shift>n" } },
  { "win.open", { "<Control>o" } },
  { "win.save", { "<Control>s" } },
  { "win.save-as", { "<Control><Shift>s" } },
  { "win.undo", { "<Control>z" } },
  { "win.redo", { "<Control><Shift>z", "<Control>y" } },
  { "win.print", { "<Control>p" } },
  { "win.save-pdf", { "<Control>e" } },
  { "win.copy-note", { "<Control><Shift>c" } },
  { "win.preferences", { "<Control>comma" } },
  { "win.search", { "<Control>f" } },
  { "win.swap-language", { "F6" } },
  { "win.both-languages", { "<Shift>F6" } },
  { "win.path-next", { "F8" } },
  { "win.path-back", { "<Shift>F8" } },
  { "win.people", { "F9" } },
  { "patient.open", { "F7" } },
  { "patient.hold", { "<Shift>F7" } },
  { "patient.full-screen", { "F11" } },
  { "win.shortcuts", { "F1", "<Control>question" } },
  { "win.text-larger", { "<Control>plus", "<Control>equal", "<Control>KP_Add" } },
  { "win.text-smaller", { "<Control>minus", "<Control>KP_Subtract" } },
  { "win.text-normal", { "<Control>0", "<Control>KP_0" } },
  { "win.next-tab", { "<Control>Page_Down", "<Control>Tab" } },
  { "win.previous-tab", { "<Control>Page_Up", "<Control><Shift>Tab", "<Control><Shift>ISO_Left_Tab" } },
  { "win.tab(0)", { "<Alt>1" } },
  { "win.tab(1)", { "<Alt>2" } },
  { "win.tab(2)", { "<Alt>3" } },
  { "win.tab(3)", { "<Alt>4" } },
  { "win.tab(4)", { "<Alt>5" } },
  { "win.tab(5)", { "<Alt>6" } },
  { "win.tab(6)", { "<Alt>7" } },
};

CandorWindow *
candor_application_create_window (CandorApplication *self)
{
  g_autoptr (CandorPack) pack = candor_packs_load_builtin ();
  g_autoptr (CandorDiscussion) discussion = candor_discussion_new (pack);

  return candor_window_new (GTK_APPLICATION (self), discussion);
}

CandorWindow *
candor_application_find_window (CandorApplication *self)
{
  for (GList *l = gtk_application_get_windows (GTK_APPLICATION (self)); l != NULL; l = l->next)
    if (CANDOR_IS_WINDOW (l->data))
      return l->data;
  return NULL;
}

/* When the first window is there, and nobody waits for it any more. Copies from before recovery was
 * switched off are offered too: they would lie there for ever. */
static gboolean
recover_cb (gpointer user_data)
{
  CandorApplication *self = user_data;
  CandorWindow      *window = candor_application_find_window (self);
  g_autoptr (GListModel) orphans = NULL;

  self->recover_id = 0;
  if (window == NULL)
    return G_SOURCE_REMOVE;
  orphans = candor_orphan_list ();
  if (g_list_model_get_n_items (orphans) > 0)
    candor_window_offer (window, G_LIST_STORE (orphans));
  return G_SOURCE_REMOVE;
}

static void
look_for_orphans (CandorApplication *self)
{
  if (!self->recovered)
    self->recover_id = g_idle_add (recover_cb, self);
  self->recovered = TRUE;
}

static CandorWindow *
ensure_window (CandorApplication *self)
{
  CandorWindow *window = candor_application_find_window (self);

  if (window == NULL)
    window = candor_application_create_window (self);
  gtk_window_present (GTK_WINDOW (window));
  look_for_orphans (self);
  return window;
}

static void
quit_cb (GSimpleAction *action,
         GVariant      *parameter,
         gpointer       user_data)
{
  candor_application_settle_and_quit (user_data);
}

static void
new_window_cb (GSimpleAction *action,
               GVariant      *parameter,
               gpointer       user_data)
{
  gtk_window_present (GTK_WINDOW (candor_application_create_window (user_data)));
}

static void
candor_application_startup (GApplication *application)
{
  CandorApplication        *self = CANDOR_APPLICATION (application);
  static const GActionEntry entries[] = {
    { "quit", quit_cb, NULL, NULL, NULL, { 0 } },
    { "new-window", new_window_cb, NULL, NULL, NULL, { 0 } },
  };

  G_APPLICATION_CLASS (candor_application_parent_class)->startup (application);
  gtk_window_set_default_icon_name (CANDOR_APPLICATION_ID);
  /* Labels can be selected so that the keyboard reaches them; that alone must not mark their text. */
  g_object_set (gtk_settings_get_default (), "gtk-label-select-on-focus", FALSE, NULL);
  self->appearance = candor_appearance_new (gdk_display_get_default ());
  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
  /* Somebody is asked by the desktop, as nothing can be saved while it ends; all the same nothing is lost. */
  g_signal_connect (self, "query-end", G_CALLBACK (candor_application_flush), NULL);
  for (unsigned int i = 0; i < G_N_ELEMENTS (accels); i++)
    gtk_application_set_accels_for_action (GTK_APPLICATION (self), accels[i].action, (const char *const *) accels[i].keys);
}

static void
candor_application_activate (GApplication *application)
{
  ensure_window (CANDOR_APPLICATION (application));
}

static void
candor_application_open (GApplication *application,
                         GFile       **files,
                         int           n_files,
                         const char   *hint)
{
  CandorApplication *self = CANDOR_APPLICATION (application);
  CandorWindow      *window = ensure_window (self);

  candor_window_open_files (window, files, (unsigned int) n_files, FALSE);
}

void
candor_application_note_refusal (CandorApplication *self)
{
  g_return_if_fail (CANDOR_IS_APPLICATION (self));
  self->status = CANDOR_STATUS_REFUSED;
}

static void
candor_application_shutdown (GApplication *application)
{
  g_clear_handle_id (&CANDOR_APPLICATION (application)->recover_id, g_source_remove);
  g_clear_object (&CANDOR_APPLICATION (application)->appearance);
  G_APPLICATION_CLASS (candor_application_parent_class)->shutdown (application);
}

/* The version needs neither a screen nor a bus. A new window is asked of the program that runs
 * already; one that starts has it anyway. */
static int
candor_application_handle_local_options (GApplication *application,
                                         GVariantDict *options)
{
  if (g_variant_dict_contains (options, "version"))
    {
      g_print ("candor %s\n", CANDOR_VERSION);
      return 0;
    }
  if (!g_variant_dict_contains (options, "new-window") || !g_application_register (application, NULL, NULL) ||
      !g_application_get_is_remote (application))
    return GO_ON;
  g_action_group_activate_action (G_ACTION_GROUP (application), "new-window", NULL);
  return 0;
}

static void
candor_application_class_init (CandorApplicationClass *klass)
{
  GApplicationClass *application_class = G_APPLICATION_CLASS (klass);

  application_class->startup = candor_application_startup;
  application_class->activate = candor_application_activate;
  application_class->open = candor_application_open;
  application_class->shutdown = candor_application_shutdown;
  application_class->handle_local_options = candor_application_handle_local_options;
}

static void
candor_application_init (CandorApplication *self)
{
  g_application_set_option_context_parameter_string (G_APPLICATION (self), _ ("[FILE…]"));
  g_application_set_option_context_summary (G_APPLICATION (self),
                                            _ ("Opens a window on each FILE, a saved discussion or a knowledge file, or on the built-in one."));
  g_application_add_main_option (G_APPLICATION (self), "version", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_NONE,
                                 _ ("Say which version this is"), NULL);
  g_application_add_main_option (G_APPLICATION (self), "new-window", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_NONE,
                                 _ ("Open another window, also where the program runs already"), NULL);
}

/**
 * candor_application_new:
 *
 * Returns: (transfer full): the program
 */
CandorApplication *
candor_application_new (void)
{
  return g_object_new (CANDOR_TYPE_APPLICATION, "application-id", CANDOR_APPLICATION_ID, "flags", G_APPLICATION_HANDLES_OPEN,
                       "register-session", TRUE, NULL);
}

int
candor_application_get_status (CandorApplication *self)
{
  g_return_val_if_fail (CANDOR_IS_APPLICATION (self), CANDOR_STATUS_REFUSED);
  return self->status;
}
