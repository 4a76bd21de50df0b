/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Runs a fuzz target on each file of the folders that are named: in every build, with no fuzzer. */
#include "config.h"

#include "fuzz.h"

static void
test_file (const void *user_data)
{
  const char      *path = user_data;
  g_autofree char *contents = NULL;
  g_autofree char *exact = NULL;
  g_autoptr (GError) error = NULL;
  size_t size;

  g_file_get_contents (path, &contents, &size, &error);
  g_assert_no_error (error);
  /* No zero stands at its end, so that what reads on is seen to. */
  exact = g_memdup2 (contents, size);
  g_assert_cmpint (LLVMFuzzerTestOneInput ((const uint8_t *) exact, size), ==, 0);
}

static void
add_folder (const char *folder)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GDir) dir = g_dir_open (folder, 0, &error);
  const char *name;

  g_assert_no_error (error);
  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *test = g_strconcat ("/replay/", name, NULL);
      char            *path = g_build_filename (folder, name, NULL);

      g_test_add_data_func_full (test, path, test_file, g_free);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  LLVMFuzzerInitialize (&argc, &argv);
  g_assert_cmpint (argc, >, 1);
  for (int i = 1; i < argc; i++)
    add_folder (argv[i]);
  return g_test_run ();
}
