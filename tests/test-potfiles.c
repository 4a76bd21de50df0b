/* SPDX-License-Identifier: GPL-3.0-or-later */
/* po/POTFILES.in names exactly the files that hold words for translators. */
#include "config.h"

#include <gio/gio.h>
#include <string.h>

static const char *const folders[] = { "src/app", "src/cli", "ui" };
static const char *const marks[] = { "_ (\"", "N_ (\"", "C_ (\"", "g_dngettext (", "translatable=\"yes\"" };

static gboolean
has_words (const char *path)
{
  g_autofree char *text = NULL;

  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  for (unsigned int i = 0; i < G_N_ELEMENTS (marks); i++)
    if (strstr (text, marks[i]) != NULL)
      return TRUE;
  return FALSE;
}

static char *
read_potfiles (const char *top)
{
  g_autofree char *path = g_build_filename (top, "po", "POTFILES.in", NULL);
  g_autofree char *text = NULL;

  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  return g_strconcat ("\n", text, "\n", NULL);
}

static void
test_complete (void)
{
  g_autofree char *top = g_build_filename (g_getenv ("G_TEST_SRCDIR"), "..", NULL);
  g_autofree char *potfiles = read_potfiles (top);

  for (unsigned int i = 0; i < G_N_ELEMENTS (folders); i++)
    {
      g_autofree char *folder = g_build_filename (top, folders[i], NULL);
      g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
      const char *name;

      g_assert_nonnull (dir);
      while ((name = g_dir_read_name (dir)) != NULL)
        {
          g_autofree char *path = g_build_filename (folder, name, NULL);
          g_autofree char *line = g_strdup_printf ("\n%s/%s\n", folders[i], name);
          gboolean         named = strstr (potfiles, line) != NULL;

          if (!g_str_has_suffix (name, ".c") && !g_str_has_suffix (name, ".ui"))
            continue;
          if (named != has_words (path))
            g_error ("po/POTFILES.in: %s/%s should%s be in it", folders[i], name, named ? " not" : "");
        }
    }
}

static void
test_exist (void)
{
  g_autofree char *top = g_build_filename (g_getenv ("G_TEST_SRCDIR"), "..", NULL);
  g_autofree char *potfiles = read_potfiles (top);
  g_auto (GStrv) lines = g_strsplit (g_strstrip (potfiles), "\n", -1);

  for (char **line = lines; *line != NULL; line++)
    {
      g_autofree char *path = g_build_filename (top, *line, NULL);

      if (**line != '#')
        g_assert_true (g_file_test (path, G_FILE_TEST_IS_REGULAR));
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/potfiles/complete", test_complete);
  g_test_add_func ("/potfiles/exist", test_exist);
  return g_test_run ();
}
