/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which language candor-cli speaks: the system's, with or without a locale for it. CANDOR_LOCALEDIR
 * names the folder with the test language, en_XA, in which every string stands in brackets. */
#include "config.h"

#include <gio/gio.h>
#include <string.h>

/** Setting: what the system says. */
typedef struct
{
  const char *name;
  const char *lc_all; /* NULL: unset, as for the rest */
  const char *lang;
  const char *language;
  gboolean    translated;
} Setting;

static const Setting settings[] = {
  { "language", "C.UTF-8", NULL, "en_XA", TRUE },
  { "second-language", "C.UTF-8", NULL, "xx:en_XA", TRUE },
  { "lang", NULL, "C.UTF-8", "en_XA", TRUE },
  /* No such locale was generated here, as on a machine that was set up for another language. */
  { "no-locale", NULL, "en_XA.UTF-8", NULL, TRUE },
  { "no-locale-all", "en_XA.UTF-8", NULL, NULL, TRUE },
  { "no-locale-language", NULL, "fr_FR.UTF-8", "en_XA", TRUE },
  { "english", "C.UTF-8", NULL, NULL, FALSE },
  { "none", NULL, NULL, NULL, FALSE },
  /* Who asks for C gets what the programs were written in: scripts rely on it. */
  { "c", "C", NULL, "en_XA", FALSE },
};

static void
set (GSubprocessLauncher *launcher,
     const char          *name,
     const char          *value)
{
  if (value != NULL)
    g_subprocess_launcher_setenv (launcher, name, value, TRUE);
  else
    g_subprocess_launcher_unsetenv (launcher, name);
}

static char *
run (const Setting     *setting,
     const char *const *argv)
{
  g_autoptr (GSubprocessLauncher) launcher = g_subprocess_launcher_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE | G_SUBPROCESS_FLAGS_STDERR_MERGE);
  g_autoptr (GSubprocess) process = NULL;
  g_autoptr (GError) error = NULL;
  char *output = NULL;

  set (launcher, "LC_ALL", setting->lc_all);
  set (launcher, "LANG", setting->lang);
  set (launcher, "LANGUAGE", setting->language);
  set (launcher, "LC_MESSAGES", NULL);
  process = g_subprocess_launcher_spawnv (launcher, argv, &error);
  g_assert_no_error (error);
  g_subprocess_communicate_utf8 (process, NULL, NULL, &output, NULL, &error);
  g_assert_no_error (error);
  return output;
}

/* Help: the program's own text, and that of its options. */
static void
test_setting (gconstpointer data)
{
  const Setting   *setting = data;
  g_autofree char *own = run (setting, (const char *const[]){ CANDOR_TEST_CLI, "--help", NULL });
  g_autofree char *options = run (setting, (const char *const[]){ CANDOR_TEST_CLI, "sheet", "--help", NULL });
  g_autofree char *error = run (setting, (const char *const[]){ CANDOR_TEST_CLI, NULL });

  g_assert_cmpint (strstr (own, "[Çóɱɱáñďš") != NULL, ==, setting->translated);
  g_assert_cmpint (strstr (own, "Commands:") == NULL, ==, setting->translated);
  g_assert_cmpint (strstr (options, "Print in 18 point") == NULL, ==, setting->translated);
  g_assert_cmpint (strstr (error, "no command") == NULL, ==, setting->translated);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  for (unsigned int i = 0; i < G_N_ELEMENTS (settings); i++)
    {
      g_autofree char *path = g_strdup_printf ("/tongues/%s", settings[i].name);

      g_test_add_data_func (path, &settings[i], test_setting);
    }
  return g_test_run ();
}
