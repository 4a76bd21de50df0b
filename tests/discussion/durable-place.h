/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A folder of its own for each test of durable files, where no call to the system fails yet. */
#pragma once

#include "candor-durable-file.h"

#include "durable-faults.h"

#include <glib/gstdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#define OLD "what was there before"
#define NEW "what is written now, and is longer than what was there before"

typedef struct
{
  char *folder;
  char *path;
} Place;

static inline void
set_up (Place      *place,
        const void *data)
{
  place->folder = g_dir_make_tmp ("candor-durable-XXXXXX", NULL);
  place->path = g_build_filename (place->folder, "letter.candor", NULL);
  memset (&fault, 0, sizeof fault);
  fault.nameless = TRUE;
}

static inline void
tear_down (Place      *place,
           const void *data)
{
  g_autofree char *command = g_strdup_printf ("rm -rf '%s'", place->folder);

  memset (&fault, 0, sizeof fault);
  g_chmod (place->folder, 0700);
  g_assert_cmpint (system (command), ==, 0);
  g_free (place->folder);
  g_free (place->path);
}

static inline void
put (const char *path,
     const char *text)
{
  g_assert_true (g_file_set_contents (path, text, -1, NULL));
}

static inline char *
get (const char *path)
{
  char *text = NULL;

  g_file_get_contents (path, &text, NULL, NULL);
  return text;
}

static inline void
assert_holds (const char *path,
              const char *expected)
{
  g_autofree char *text = get (path);

  g_assert_cmpstr (text, ==, expected);
}

static inline unsigned int
count_files (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  unsigned int n = 0;

  while (g_dir_read_name (dir) != NULL)
    n++;
  return n;
}

static inline gboolean
write_text (const char   *path,
            const char   *text,
            CandorStamp  *expected,
            CandorStamp **stamp,
            GError      **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));

  return candor_durable_file_write (path, bytes, expected, stamp, error);
}

static inline mode_t
get_mode (const char *path)
{
  struct stat about;

  g_assert_cmpint (stat (path, &about), ==, 0);
  return about.st_mode & 07777;
}
