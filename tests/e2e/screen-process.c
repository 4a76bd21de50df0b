/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The program that is looked at: how it starts and ends. */
#include "config.h"

#include "screen-private.h"

#include "../sanitized.h"

#include <signal.h>
#include <string.h>

#define DEADLINE_SECONDS 90

#if SANITIZED
/* libatspi loses what it was told where the program's windows are not there yet. The sanitizer asks this
 * of the journey, and not of the program that it leads, which is another process. */
int __lsan_is_turned_off (void);

int
__lsan_is_turned_off (void)
{
  return 1;
}
#endif

void
screen_check_alive (Screen *self)
{
  g_autofree char *complaints = NULL;

  if (g_subprocess_get_identifier (self->process) != NULL)
    return;
  g_file_get_contents (self->complaints, &complaints, NULL, NULL);
  g_error ("The program ended: %s", complaints);
}

void
screen_pause (Screen *self)
{
  while (g_main_context_iteration (NULL, FALSE))
    ;
  screen_check_alive (self);
  g_usleep (SCREEN_POLL_MICROSECONDS);
}

gint64
screen_get_deadline (void)
{
  return g_get_monotonic_time () + DEADLINE_SECONDS * G_USEC_PER_SEC;
}

static Node *
find_application (const char *name)
{
  g_autoptr (Node) desktop = atspi_get_desktop (0);
  int n_children = atspi_accessible_get_child_count (desktop, NULL);

  for (int i = 0; i < n_children; i++)
    {
      g_autoptr (Node) child = atspi_accessible_get_child_at_index (desktop, i, NULL);
      g_autofree char *child_name = child != NULL ? atspi_accessible_get_name (child, NULL) : NULL;

      if (g_strcmp0 (child_name, name) == 0)
        return g_steal_pointer (&child);
    }
  return NULL;
}

static void
wait_for_application (Screen     *self,
                      const char *program)
{
  g_autofree char *name = g_path_get_basename (program);
  gint64           deadline = screen_get_deadline ();

  while ((self->application = find_application (name)) == NULL)
    {
      if (g_get_monotonic_time () > deadline)
        g_error ("%s does not come up on the accessibility bus", name);
      screen_pause (self);
    }
  /* What was seen a moment ago says nothing of now, but for what a thing is. */
  atspi_accessible_set_cache_mask (self->application, ATSPI_CACHE_ROLE);
}

/* The person's own folders stay out of it, and so does what only tests set. */
static GSubprocessLauncher *
create_launcher (const char *folder,
                 const char *complaints)
{
  static const char *const unset[] = { "XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME", "G_DEBUG", "GTK_A11Y" };
  GSubprocessLauncher     *launcher = g_subprocess_launcher_new (G_SUBPROCESS_FLAGS_NONE);

  g_subprocess_launcher_set_stderr_file_path (launcher, complaints);
  g_subprocess_launcher_setenv (launcher, "HOME", folder, TRUE);
  for (unsigned int i = 0; i < G_N_ELEMENTS (unset); i++)
    g_subprocess_launcher_unsetenv (launcher, unset[i]);
  return launcher;
}

Screen *
screen_start (const char *program,
              const char *folder)
{
  return screen_start_on (program, folder, NULL);
}

Screen *
screen_start_on (const char *program,
                 const char *folder,
                 const char *file)
{
  Screen *self = g_new0 (Screen, 1);
  g_autoptr (GSubprocessLauncher) launcher = NULL;
  g_autoptr (GError) error = NULL;
  const char *const argv[] = { program, file, NULL };

  g_assert_cmpint (atspi_init (), <=, 1);
  self->complaints = g_build_filename (folder, "stderr", NULL);
  launcher = create_launcher (folder, self->complaints);
  self->process = g_subprocess_launcher_spawnv (launcher, argv, &error);
  g_assert_no_error (error);
  wait_for_application (self, program);
  return self;
}

static void
free_screen (Screen *self)
{
  g_clear_object (&self->place);
  g_object_unref (self->application);
  g_object_unref (self->process);
  g_free (self->complaints);
  g_free (self);
}

/* The bus knows it for a while yet. */
static void
wait_until_gone (const char *program)
{
  gint64 deadline = screen_get_deadline ();
  Node  *dead;

  while ((dead = find_application (program)) != NULL)
    {
      g_object_unref (dead);
      if (g_get_monotonic_time () > deadline)
        g_error ("The accessibility bus does not forget %s", program);
      while (g_main_context_iteration (NULL, FALSE))
        ;
      g_usleep (SCREEN_POLL_MICROSECONDS);
    }
}

void
screen_kill (Screen *self)
{
  g_autofree char *program = atspi_accessible_get_name (self->application, NULL);

  screen_check_alive (self);
  g_subprocess_send_signal (self->process, SIGKILL);
  g_subprocess_wait (self->process, NULL, NULL);
  wait_until_gone (program);
  free_screen (self);
}

static void
check_complaints (Screen *self)
{
  g_autofree char *complaints = NULL;
  g_auto (GStrv) lines = NULL;
  g_autoptr (GError) error = NULL;

  g_file_get_contents (self->complaints, &complaints, NULL, &error);
  g_assert_no_error (error);
  lines = g_strsplit (complaints, "\n", -1);
  /* GTK's printing code warns where a machine has no colour service. */
  for (unsigned int i = 0; lines[i] != NULL; i++)
    if (strstr (lines[i], "CRITICAL **") != NULL || (strstr (lines[i], "WARNING **") != NULL && strstr (lines[i], "colord") == NULL))
      g_error ("The program complained: %s", lines[i]);
}

int
screen_crash (Screen *self,
              int     number)
{
  int status;

  screen_check_alive (self);
  g_subprocess_send_signal (self->process, number);
  g_subprocess_wait (self->process, NULL, NULL);
  status = g_subprocess_get_status (self->process);
  free_screen (self);
  return status;
}

void
screen_stop (Screen *self)
{
  screen_check_alive (self);
  g_subprocess_send_signal (self->process, SIGTERM);
  g_subprocess_wait (self->process, NULL, NULL);
  check_complaints (self);
  free_screen (self);
}

int
screen_quit_with_status (Screen     *self,
                         const char *key)
{
  int    status;
  gint64 deadline = screen_get_deadline ();

  screen_key (self, key);
  while (g_subprocess_get_identifier (self->process) != NULL)
    {
      if (g_get_monotonic_time () > deadline)
        g_error ("%s does not end the program", key);
      g_main_context_iteration (NULL, FALSE);
      g_usleep (SCREEN_POLL_MICROSECONDS);
    }
  g_assert_true (g_subprocess_get_if_exited (self->process));
  status = g_subprocess_get_exit_status (self->process);
  check_complaints (self);
  free_screen (self);
  return status;
}

void
screen_quit (Screen     *self,
             const char *key)
{
  g_assert_cmpint (screen_quit_with_status (self, key), ==, 0);
}

char *
screen_dup_process (Screen *self)
{
  return g_strdup (g_subprocess_get_identifier (self->process));
}
