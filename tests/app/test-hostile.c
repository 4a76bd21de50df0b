/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What comes into the window from outside: a pack in which every text looks like markup, settings that
 * nobody would set, files of odd names. All of it is shown as the text that it is.
 */
#include "config.h"

#include "candor-window.h"

#include "candor-room.h"
#include "candor-settings.h"

#include "candor-test-app.h"
#include "find-widget.h"
#include "hands.h"

/* Markup of Pango's and of XML, formats, a mark that turns the text, quotes, a backslash; and as it stands in a file. */
#define ODD "</span><b>&amp;&lt;%s%n</i><a href=\"x\">\\\"'"
#define ODD_IN_XML "&lt;/span&gt;&lt;b&gt;&amp;amp;&amp;lt;%s%n&lt;/i&gt;&lt;a href=\"x\"&gt;\\\"'"

/* --- A pack --- */

/* Elements whose text is no prose. */
static gboolean
is_prose (const char *tag)
{
  static const char *const others[] = { "address", "day", "month-year", "decimal", "group", "list-separator", "list-last" };

  for (unsigned int i = 0; i < G_N_ELEMENTS (others); i++)
    if (g_str_has_prefix (tag, others[i]) && (tag[strlen (others[i])] == '>' || tag[strlen (others[i])] == ' '))
      return FALSE;
  return *tag != '/' && *tag != '?' && *tag != '!';
}

/* The small pack with ODD at the end of each text. */
static GBytes *
make_odd_pack (void)
{
  g_autofree char *path = g_build_filename (CANDOR_TEST_DATA, "small.xml", NULL);
  g_autofree char *text = NULL;
  g_auto (GStrv) tags = NULL;
  GString     *odd = g_string_new (NULL);
  unsigned int n = 0;

  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  tags = g_strsplit (text, "<", -1);
  for (char **tag = tags; *tag != NULL; tag++)
    {
      const char *after = strchr (*tag, '>');
      gboolean    has_words = after != NULL && after[1 + strspn (after + 1, " \n")] != '\0';

      g_string_append_printf (odd, "%s%s%s", tag != tags ? "<" : "", *tag, has_words && is_prose (*tag) ? ODD_IN_XML : "");
      n += has_words ? 1 : 0;
    }
  g_assert_cmpuint (n, >, 100);
  return g_string_free_to_bytes (odd);
}

static CandorDiscussion *
start_odd (void)
{
  g_autoptr (GBytes) bytes = make_odd_pack ();
  g_autoptr (GError) error = NULL;
  g_autoptr (CandorPack) pack = candor_pack_load_bytes (bytes, "odd.xml", NULL, &error);

  g_assert_no_error (error);
  return candor_discussion_new (pack);
}

static gboolean
shows_odd (GtkWidget    *widget,
           gconstpointer wanted)
{
  return GTK_IS_LABEL (widget) && strstr (gtk_label_get_text (GTK_LABEL (widget)), wanted) != NULL;
}

static void
show_all_pages (CandorWindow *window)
{
  for (unsigned int i = 0; i < candor_window_get_n_pages (window); i++)
    {
      GtkWidget *page;

      candor_window_set_position (window, i);
      page = GTK_WIDGET (candor_window_get_page (window, i));
      test_app_wait_for (gtk_widget_get_mapped (page) && candor_page_is_complete (CANDOR_PAGE (page)));
      hands_open_cards (page);
      test_app_run (150);
    }
}

/* Text that a label took for markup would not be there as it was written, or warn, which is fatal here. */
static void
test_pack (void)
{
  g_autoptr (CandorDiscussion) discussion = start_odd ();
  CandorWindow *window = candor_window_new (NULL, discussion);

  candor_mark_set_note (candor_discussion_get_mark (discussion, "lumps"), ODD);
  candor_ask_set_answer (candor_discussion_add_question (discussion, ODD), ODD);
  candor_discussion_add_value (discussion, ODD);
  g_object_set (candor_discussion_get_decision (discussion), "note", ODD, NULL);
  gtk_window_present (GTK_WINDOW (window));
  show_all_pages (window);
  for (unsigned int i = 0; i + 1 < candor_window_get_n_pages (window); i++)
    g_assert_nonnull (find_widget (GTK_WIDGET (candor_window_get_page (window, i)), shows_odd, ODD));
  candor_window_set_text_size (window, 200);
  test_app_run (200);
  gtk_window_destroy (GTK_WINDOW (window));
  test_app_run (50);
}

static void
test_message (void)
{
  g_autoptr (CandorDiscussion) discussion = test_app_start ();
  CandorWindow *window = candor_window_new (NULL, discussion);

  gtk_window_present (GTK_WINDOW (window));
  candor_window_show_message (window, ODD);
  test_app_wait_for (find_widget (GTK_WIDGET (window), shows_odd, ODD) != NULL);
  gtk_window_destroy (GTK_WINDOW (window));
  test_app_run (50);
}

/* --- Files --- */

static const char *const names[] = {
  "a\nb.xml",
  "invoice\xe2\x80\xae"
  "lmx.candor",
  "caf\xe9\xff.xml",
  "\x1b[31m.candor",
  "<b>&amp;.xml",
  "%s%n.candor",
  " ",
  "-k",
};

/* Opening says what is wrong, in labels that hold no character that turns or hides. */
static gboolean
is_unclean (GtkWidget    *widget,
            gconstpointer wanted)
{
  const char *text = GTK_IS_LABEL (widget) ? gtk_label_get_text (GTK_LABEL (widget)) : "";

  return strstr (text, "\xe2\x80\xae") != NULL || strchr (text, '\x1b') != NULL;
}

static void
test_file (const void *user_data)
{
  g_autoptr (CandorDiscussion) discussion = test_app_start ();
  CandorWindow *window = candor_window_new (NULL, discussion);
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = g_dir_make_tmp ("candor-XXXXXX", &error);
  g_autofree char *path = g_build_filename (folder, user_data, NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  GListModel *windows = gtk_window_get_toplevels ();

  g_assert_no_error (error);
  g_assert_true (g_file_set_contents (path, "<no/>", -1, NULL));
  gtk_window_present (GTK_WINDOW (window));
  candor_window_open_file (window, file, TRUE);
  test_app_run (500);
  for (unsigned int i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWidget) other = g_list_model_get_item (windows, i);

      g_assert_null (find_widget (other, is_unclean, NULL));
    }
  g_assert_true (candor_window_get_discussion (window) == discussion);
  while (g_list_model_get_n_items (windows) > 0)
    {
      g_autoptr (GtkWindow) other = g_list_model_get_item (windows, 0);

      gtk_window_destroy (other);
      test_app_run (20);
    }
  g_unlink (path);
  g_rmdir (folder);
}

/* --- Settings --- */

/* Bytes that are no text are left out: GLib's own reader complains of them before we see anything. */
static const struct
{
  const char *name;
  const char *keys; /* {n}: very much text; NULL: no file but a folder of its name */
} settings[] = {
  { "out-of-range", "text-size=99999\npaper='a5'\ncountry='nowhere'\n" },
  { "below-range", "text-size=-2147483648\npaper=''\n" },
  { "other-types", "text-size='large'\npaper=5\nclinic=true\nclinic-address=['a']\nclinician=1.5\n" },
  { "no-values", "text-size=\npaper\nclinic='\n" },
  { "markup", "clinic='" ODD_IN_XML "'\nclinic-address='</b>&\\\\n\\n%s'\nclinician='<span foreground=\"red\">'\n" },
  { "turned", "clinic='\xe2\x80\xae"
              "A\xe2\x81\xa6'\nclinician='\\u202e'\n" },
  { "controls", "clinic='\\u0001\\u001b[31m'\nclinician='\\u0000'\nclinic-address='\\ufffe'\n" },
  { "long", "clinic='{n}'\nclinic-address='{n}'\nclinician='{n}'\ncountry='{n}'\n" },
  { "many-lines", "clinic-address='\\n{n}\\n\\n\\n\\n\\n\\n\\n\\n\\n\\n\\n\\n\\n\\n\\n\\n\\n\\n\\n\\n\\n\\n\\n\\n\\n'\n" },
  { "not-a-file", NULL },
};

static const char *
get_keyfile_folder (void)
{
  static char *folder;

  if (folder == NULL)
    folder = g_build_filename (g_get_user_config_dir (), "glib-2.0", "settings", NULL);
  return folder;
}

static void
write_settings (const char *keys)
{
  g_autofree char *path = g_build_filename (get_keyfile_folder (), "keyfile", NULL);
  g_autofree char *much = g_strnfill (1000000, 'n');
  g_autoptr (GString) text = g_string_new ("[org/candor_aid/Candor]\n");

  g_string_append (text, keys != NULL ? keys : "");
  g_string_replace (text, "{n}", much, 0);
  g_rmdir (path);
  g_unlink (path);
  g_assert_cmpint (g_mkdir_with_parents (get_keyfile_folder (), 0700), ==, 0);
  if (keys == NULL)
    g_assert_cmpint (g_mkdir (path, 0700), ==, 0);
  else
    g_assert_true (g_file_set_contents (path, text->str, -1, NULL));
}

/* In a process of its own: settings are read once. */
static void
test_settings_subprocess (void)
{
  CandorSettings *values = candor_settings_get_default ();
  g_autoptr (CandorDiscussion) discussion = test_app_start ();
  CandorWindow *window = candor_window_new (NULL, discussion);

  g_assert_true (g_strcmp0 (candor_settings_get_paper (values), "a4") == 0 || g_strcmp0 (candor_settings_get_paper (values), "letter") == 0);
  g_assert_cmpint (candor_settings_get_text_size (values), >=, 100);
  g_assert_cmpint (candor_settings_get_text_size (values), <=, 200);
  g_assert_true (g_utf8_validate (candor_settings_get_clinic (values), -1, NULL));
  g_assert_cmpuint (candor_room_measure (candor_settings_get_clinic (values)), <=, CANDOR_ROOM_NAME);
  g_assert_cmpuint (candor_room_measure (candor_settings_get_clinic_address (values)), <=, CANDOR_ROOM_ADDRESS);
  g_assert_cmpuint (candor_room_measure (candor_settings_get_clinician (values)), <=, CANDOR_ROOM_NAME);
  gtk_window_present (GTK_WINDOW (window));
  show_all_pages (window);
  gtk_window_destroy (GTK_WINDOW (window));
  test_app_run (50);
}

static void
test_settings (const void *user_data)
{
  write_settings (user_data);
  g_test_trap_subprocess ("/hostile/settings/subprocess", 0, G_TEST_SUBPROCESS_INHERIT_STDERR);
  g_test_trap_assert_passed ();
}

static void
add_all (const char *folder)
{
  g_test_add_func ("/hostile/pack", test_pack);
  g_test_add_func ("/hostile/message", test_message);
  for (unsigned int i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *path = g_strdup_printf ("/hostile/file/%u", i);

      g_test_add_data_func (path, names[i], test_file);
    }
  for (unsigned int i = 0; i < G_N_ELEMENTS (settings); i++)
    {
      g_autofree char *path = g_strconcat ("/hostile/settings/", settings[i].name, NULL);

      g_test_add_data_func (path, settings[i].keys, test_settings);
    }
  g_test_add_func ("/hostile/settings/subprocess", test_settings_subprocess);
}

int
main (int   argc,
      char *argv[])
{
  g_autofree char *folder = g_dir_make_tmp ("candor-hostile-XXXXXX", NULL);
  g_autofree char *remove = g_strdup_printf ("rm -rf '%s'", folder);
  int              status;

  /* The program that is started again keeps the folder that it is told. */
  g_setenv ("XDG_CONFIG_HOME", folder, g_getenv ("CANDOR_TEST_SUBPROCESS") == NULL);
  g_setenv ("CANDOR_TEST_SUBPROCESS", "yes", TRUE);
  gtk_test_init (&argc, &argv, NULL);
  add_all (folder);
  status = g_test_run ();
  g_spawn_command_line_sync (remove, NULL, NULL, NULL, NULL);
  return status;
}
