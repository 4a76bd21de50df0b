/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where a pack is read from, and what reading it leaves behind in the process. */
#include "config.h"

#include "candor-pack-reader.h"

#include "candor-test-pack.h"

#include <libxml/parser.h>

#include <sys/stat.h>
#include <unistd.h>

#define GIB ((off_t) 1024 * 1024 * 1024)
/* The user id that owns nothing, by custom. */
#define NOBODY 65534

static CandorPack *
load_string (const char *text,
             GError    **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));

  return candor_pack_load_bytes (bytes, "in.xml", NULL, error);
}

static CandorPack *
load_path (const char *path,
           GError    **error)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);

  return candor_pack_load (file, NULL, error);
}

typedef struct
{
  char *folder;
} Fixture;

static void
set_up (Fixture    *fixture,
        const void *data)
{
  fixture->folder = g_dir_make_tmp ("candor-XXXXXX", NULL);
  g_assert_nonnull (fixture->folder);
}

static void
tear_down (Fixture    *fixture,
           const void *data)
{
  g_autoptr (GDir) dir = g_dir_open (fixture->folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (fixture->folder, name, NULL);

      unlink (path);
    }
  rmdir (fixture->folder);
  g_free (fixture->folder);
}

static void
test_missing (Fixture    *fixture,
              const void *data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "none.xml", NULL);
  g_autoptr (GError) error = NULL;

  check_refused (load_path (path, &error), &error, CANDOR_PACK_ERROR_UNREADABLE,
                 "*none.xml: the file cannot be read: *");
}

static void
test_folder (Fixture    *fixture,
             const void *data)
{
  g_autoptr (GError) error = NULL;

  check_refused (load_path (fixture->folder, &error), &error, CANDOR_PACK_ERROR_UNREADABLE,
                 "*: this is a folder or a device*");
}

static void
test_fifo (Fixture    *fixture,
           const void *data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "fifo.xml", NULL);
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (mkfifo (path, 0600), ==, 0);
  check_refused (load_path (path, &error), &error, CANDOR_PACK_ERROR_UNREADABLE,
                 "*: this is a folder or a device*");
}

static void
test_device (Fixture    *fixture,
             const void *data)
{
  g_autoptr (GError) error = NULL;

  check_refused (load_path ("/dev/zero", &error), &error, CANDOR_PACK_ERROR_UNREADABLE,
                 "*: this is a folder or a device*");
}

static void
test_forbidden (Fixture    *fixture,
                const void *data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "mine.xml", NULL);
  g_autoptr (GError) error = NULL;
  uid_t user = geteuid ();

  g_assert_true (g_file_set_contents (path, "x", 1, NULL));
  g_assert_cmpint (chmod (path, 0), ==, 0);
  /* Root may read everything, so it becomes nobody for the moment. */
  g_assert_true (user != 0 || seteuid (NOBODY) == 0);
  check_refused (load_path (path, &error), &error, CANDOR_PACK_ERROR_UNREADABLE,
                 "*mine.xml: the file cannot be read: *");
  g_assert_cmpint (seteuid (user), ==, 0);
}

/* A sparse file costs no room on the disk. */
static void
test_too_large (Fixture    *fixture,
                const void *data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "large.xml", NULL);
  g_autoptr (GError) error = NULL;

  g_assert_true (g_file_set_contents (path, "x", 1, NULL));
  g_assert_cmpint (truncate (path, 4 * GIB), ==, 0);
  check_refused (load_path (path, &error), &error, CANDOR_PACK_ERROR_TOO_LARGE,
                 "*: the file is larger than 16 MiB*");
}

static void
test_link (Fixture    *fixture,
           const void *data)
{
  g_autofree char *target = g_build_filename (CANDOR_TEST_DATA, "small.xml", NULL);
  g_autofree char *path = g_build_filename (fixture->folder, "link.xml", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (CandorPack) pack = NULL;

  g_assert_cmpint (symlink (target, path), ==, 0);
  pack = load_path (path, &error);
  g_assert_no_error (error);
  g_assert_nonnull (pack);
}

static void
test_elsewhere (void)
{
  g_autoptr (GFile) file = g_file_new_for_uri ("https://example.org/pack.xml");
  g_autoptr (GError) error = NULL;

  check_refused (candor_pack_load (file, NULL, &error), &error, CANDOR_PACK_ERROR_UNREADABLE,
                 "https://example.org/pack.xml: the file is not on this computer*");
}

static xmlParserInput *
load_nothing_cb (const char    *address,
                 const char    *id,
                 xmlParserCtxt *context)
{
  return NULL;
}

static void
note_problem_cb (void     *data,
                 xmlError *problem)
{
  *(unsigned int *) data += 1;
}

/* What others in the process have set in libxml2 is as it was, and hears nothing from us. */
static void
test_leaves_libxml2_alone (void)
{
  unsigned int            n = 0;
  xmlExternalEntityLoader before = xmlGetExternalEntityLoader ();
  g_autoptr (GError) error = NULL;

  xmlSetExternalEntityLoader (load_nothing_cb);
  xmlSetStructuredErrorFunc (&n, note_problem_cb);
  check_refused (load_string ("<a><b></a>", &error), &error, CANDOR_PACK_ERROR_XML, "*");
  g_clear_error (&error);
  check_refused (load_string ("<a/>", &error), &error, CANDOR_PACK_ERROR_SCHEMA, "*");
  g_assert_cmpuint (n, ==, 0);
  g_assert_true (xmlGetExternalEntityLoader () == load_nothing_cb);
  g_assert_true (xmlStructuredError == note_problem_cb);
  g_assert_null (xmlGetLastError ());
  xmlSetStructuredErrorFunc (NULL, NULL);
  xmlSetExternalEntityLoader (before);
}

#define ADD_PATH_TEST(name, function) \
  g_test_add ("/pack-reader/path/" name, Fixture, NULL, set_up, function, tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD_PATH_TEST ("missing", test_missing);
  ADD_PATH_TEST ("folder", test_folder);
  ADD_PATH_TEST ("fifo", test_fifo);
  ADD_PATH_TEST ("device", test_device);
  ADD_PATH_TEST ("forbidden", test_forbidden);
  ADD_PATH_TEST ("too-large", test_too_large);
  ADD_PATH_TEST ("link", test_link);
  g_test_add_func ("/pack-reader/path/elsewhere", test_elsewhere);
  g_test_add_func ("/pack-reader/leaves-libxml2-alone", test_leaves_libxml2_alone);
  return g_test_run ();
}
