/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Files that are whole or not written at all, though any call to the system fails, or is the last before a kill. */
#define _GNU_SOURCE
#include "config.h"

#include "durable-place.h"

#include <errno.h>
#include <sys/wait.h>
#include <unistd.h>

/* The order is what makes it survive power loss: first the file, then its name, then the folder. */
static void
test_order (Place      *place,
            const void *data)
{
  g_autoptr (GString) log = g_string_new (NULL);

  fault.nameless = data == NULL;
  put (place->path, OLD);
  fault.log = log;
  g_assert_true (write_text (place->path, "short", NULL, NULL, NULL));
  fault.log = NULL;
  g_assert_cmpstr (log->str, ==,
                   data == NULL ? "open look create write flush ask name close rename flush close "
                                : "open look create write flush ask close rename flush close ");
}

static const struct
{
  int number;
  int code;
} numbers[] = {
  { ENOSPC, CANDOR_DURABLE_ERROR_NO_SPACE },
  { EDQUOT, CANDOR_DURABLE_ERROR_QUOTA },
  { EIO, CANDOR_DURABLE_ERROR_DISK },
  { EROFS, CANDOR_DURABLE_ERROR_READ_ONLY },
  { EACCES, CANDOR_DURABLE_ERROR_PERMISSION },
  { EFBIG, CANDOR_DURABLE_ERROR_TOO_LARGE },
  { ESTALE, CANDOR_DURABLE_ERROR_NO_FOLDER },
  { ENOENT, CANDOR_DURABLE_ERROR_NO_FOLDER },
  { ENOMEM, CANDOR_DURABLE_ERROR_DISK },
};

/* Whole and old, or whole and new; and nothing beside it. */
static void
check_whole (Place   *place,
             gboolean written)
{
  g_autofree char *text = get (place->path);

  g_assert_cmpstr (text, ==, written ? NEW : OLD);
  g_assert_cmpuint (count_files (place->folder), ==, 1);
}

/* FALSE where there is no such call. */
static gboolean
try_fault (Place       *place,
           Call         call,
           unsigned int nth,
           unsigned int number)
{
  g_autoptr (CandorStamp) stamp = NULL;
  g_autoptr (GError) error = NULL;
  gboolean written;
  gboolean in_place;
  gboolean hit;

  put (place->path, OLD);
  fault.call = call;
  fault.number = numbers[number].number;
  fault.countdown = nth;
  written = write_text (place->path, NEW, NULL, &stamp, &error);
  hit = fault.countdown == 0;
  fault.countdown = 0;
  g_assert_true (written == (error == NULL));
  if (error != NULL)
    g_assert_error (error, CANDOR_DURABLE_ERROR, numbers[number].code);
  /* Only the folder's flush comes after the new file is in place, and then we know what is there. */
  in_place = written || (call == CALL_FLUSH && nth == 2);
  check_whole (place, in_place);
  g_assert_true (in_place == (stamp != NULL));
  g_assert_false (in_place && candor_stamp_is_outdated (stamp, place->path));
  return hit;
}

static void
test_faults (Place      *place,
             const void *data)
{
  unsigned int n = 0;

  fault.nameless = data == NULL;
  for (Call call = 0; call < N_CALLS; call++)
    for (unsigned int number = 0; number < G_N_ELEMENTS (numbers); number++)
      for (unsigned int nth = 1; try_fault (place, call, nth, number); nth++)
        n++;
  g_test_message ("%u faults", n);
  g_assert_cmpuint (n, >=, 100);
}

/* An interrupted call is no fault. */
static void
test_interrupted (Place      *place,
                  const void *data)
{
  static const Call calls[] = { CALL_WRITE, CALL_FLUSH, CALL_CLOSE };

  for (unsigned int i = 0; i < G_N_ELEMENTS (calls); i++)
    {
      put (place->path, OLD);
      fault.call = calls[i];
      fault.number = EINTR;
      fault.countdown = 1;
      g_assert_true (write_text (place->path, NEW, NULL, NULL, NULL));
      g_assert_cmpuint (fault.countdown, ==, 0);
      check_whole (place, TRUE);
    }
}

static gboolean
try_kill (Place       *place,
          Call         call,
          unsigned int nth)
{
  g_autofree char *text = NULL;
  pid_t            child;
  int              status;

  put (place->path, OLD);
  child = fork ();
  if (child == 0)
    {
      fault.call = call;
      fault.countdown = nth;
      fault.dies = TRUE;
      write_text (place->path, NEW, NULL, NULL, NULL);
      _exit (0);
    }
  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
  g_assert_true (WIFEXITED (status));
  text = get (place->path);
  g_assert_true (g_str_equal (text, OLD) || g_str_equal (text, NEW));
  return WEXITSTATUS (status) == 9;
}

/* Killed at any call, it leaves a whole file, and nothing beside it where the disk allows that. */
static void
test_killed (Place      *place,
             const void *data)
{
  unsigned int n = 0, n_left = 0;

  fault.nameless = data == NULL;
  for (Call call = 0; call < N_CALLS; call++)
    for (unsigned int nth = 1; try_kill (place, call, nth); nth++)
      {
        g_autoptr (GDir) dir = g_dir_open (place->folder, 0, NULL);
        const char *name;

        n++;
        while ((name = g_dir_read_name (dir)) != NULL)
          if (g_str_has_suffix (name, ".tmp"))
            {
              g_autofree char *left = g_build_filename (place->folder, name, NULL);

              g_assert_cmpint (get_mode (left), ==, 0600);
              g_unlink (left);
              n_left++;
            }
      }
  g_test_message ("killed at %u calls, %u left something beside the file", n, n_left);
  g_assert_cmpuint (n, >=, 10);
  if (data == NULL)
    g_assert_cmpuint (n_left, <=, 2); /* between naming and renaming */
}

#define add(path, data, test) g_test_add (path, Place, data, set_up, test, tear_down)

int
main (int   argc,
      char *argv[])
{
  static const char named[] = "named";

  g_test_init (&argc, &argv, NULL);
  add ("/durable-faults/order", NULL, test_order);
  add ("/durable-faults/order-named", named, test_order);
  add ("/durable-faults/faults", NULL, test_faults);
  add ("/durable-faults/faults-named", named, test_faults);
  add ("/durable-faults/interrupted", NULL, test_interrupted);
  add ("/durable-faults/killed", NULL, test_killed);
  add ("/durable-faults/killed-named", named, test_killed);
  return g_test_run ();
}
