/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Seeing and pressing what another program shows, over the accessibility bus. */
#include "config.h"

#include "screen.h"

#include <gio/gio.h>
#include <signal.h>
#include <string.h>

#define DEADLINE_SECONDS 90
#define POLL_MICROSECONDS 20000
#define WHEEL_POLLS 50
#define FORGET_POLLS 50
/* Deeper than any window; and no deeper than its pages lie. */
#define MAX_DEPTH 80
#define PLACE_DEPTH 8

/* Names of our own: later versions of the library have cleanups for theirs. */
typedef AtspiAccessible   Node;
typedef AtspiAction       Action;
typedef AtspiComponent    Component;
typedef AtspiEditableText Field;
typedef AtspiStateSet     States;
typedef AtspiText         Words;
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Node, g_object_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Action, g_object_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Component, g_object_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Field, g_object_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (States, g_object_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Words, g_object_unref)

struct _Screen
{
  GSubprocess *process;
  char        *complaints; /* the file with its standard error */
  Node        *application;
  Node        *place; /* NULL: in any window but the first */
};

typedef struct
{
  AtspiRole   role;
  const char *name;
  int         n_skipped; /* children of the root that are not looked into */
} Wanted;

static gboolean
is_wanted (Node         *node,
           const Wanted *wanted)
{
  g_autofree char *name = NULL;

  if (atspi_accessible_get_role (node, NULL) != wanted->role)
    return FALSE;
  name = atspi_accessible_get_name (node, NULL);
  if (g_str_has_suffix (wanted->name, "*"))
    return name != NULL && strncmp (name, wanted->name, strlen (wanted->name) - 1) == 0;
  return g_strcmp0 (name, wanted->name) == 0;
}

/* Nothing to press hangs below these, but for what a button has opened, and each look costs a message. */
static gboolean
is_leaf (Node *node)
{
  switch ((int) atspi_accessible_get_role (node, NULL))
    {
    case ATSPI_ROLE_CHECK_BOX:
    case ATSPI_ROLE_IMAGE:
    case ATSPI_ROLE_LABEL:
    case ATSPI_ROLE_PUSH_BUTTON:
    case ATSPI_ROLE_RADIO_BUTTON:
    case ATSPI_ROLE_SCROLL_BAR:
    case ATSPI_ROLE_TEXT:
      return TRUE;
    default:
      return FALSE;
    }
}

/* Things come and go while we look: what cannot be read is not there. */
static Node *
search (Node         *node,
        const Wanted *wanted,
        unsigned int  depth,
        unsigned int  max_depth)
{
  int n_children;

  if (node == NULL || depth > max_depth)
    return NULL;
  if (is_wanted (node, wanted))
    return g_object_ref (node);
  if (depth > 0 && is_leaf (node))
    return NULL;
  n_children = atspi_accessible_get_child_count (node, NULL);
  for (int i = depth == 0 ? wanted->n_skipped : 0; i < n_children; i++)
    {
      g_autoptr (Node) child = atspi_accessible_get_child_at_index (node, i, NULL);
      Node *found = search (child, wanted, depth + 1, max_depth);

      if (found != NULL)
        return found;
    }
  return NULL;
}

static void
check_alive (Screen *self)
{
  g_autofree char *complaints = NULL;

  if (g_subprocess_get_identifier (self->process) != NULL)
    return;
  g_file_get_contents (self->complaints, &complaints, NULL, NULL);
  g_error ("The program ended: %s", complaints);
}

static void
pause_briefly (Screen *self)
{
  while (g_main_context_iteration (NULL, FALSE))
    ;
  check_alive (self);
  g_usleep (POLL_MICROSECONDS);
}

static gint64
get_deadline (void)
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
  gint64           deadline = get_deadline ();

  while ((self->application = find_application (name)) == NULL)
    {
      if (g_get_monotonic_time () > deadline)
        g_error ("%s does not come up on the accessibility bus", name);
      pause_briefly (self);
    }
  /* What was seen a moment ago says nothing of now, but for what a thing is. */
  atspi_accessible_set_cache_mask (self->application, ATSPI_CACHE_ROLE);
}

static void
press (Node       *node,
       const char *name)
{
  static const char *const presses[] = { "click", "check.toggle", "activate" };
  g_autoptr (Action) action = atspi_accessible_get_action_iface (node);
  int n_actions = action != NULL ? atspi_action_get_n_actions (action, NULL) : 0;

  for (int i = 0; i < n_actions; i++)
    {
      g_autofree char *action_name = atspi_action_get_action_name (action, i, NULL);

      for (unsigned int k = 0; k < G_N_ELEMENTS (presses); k++)
        if (g_strcmp0 (action_name, presses[k]) == 0)
          {
            g_assert_true (atspi_action_do_action (action, i, NULL));
            return;
          }
    }
  g_error ("“%s” cannot be pressed over the accessibility bus", name);
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
  gint64 deadline = get_deadline ();
  Node  *dead;

  while ((dead = find_application (program)) != NULL)
    {
      g_object_unref (dead);
      if (g_get_monotonic_time () > deadline)
        g_error ("The accessibility bus does not forget %s", program);
      while (g_main_context_iteration (NULL, FALSE))
        ;
      g_usleep (POLL_MICROSECONDS);
    }
}

void
screen_kill (Screen *self)
{
  g_autofree char *program = atspi_accessible_get_name (self->application, NULL);

  check_alive (self);
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

  check_alive (self);
  g_subprocess_send_signal (self->process, number);
  g_subprocess_wait (self->process, NULL, NULL);
  status = g_subprocess_get_status (self->process);
  free_screen (self);
  return status;
}

void
screen_stop (Screen *self)
{
  check_alive (self);
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
  gint64 deadline = get_deadline ();

  screen_key (self, key);
  while (g_subprocess_get_identifier (self->process) != NULL)
    {
      if (g_get_monotonic_time () > deadline)
        g_error ("%s does not end the program", key);
      g_main_context_iteration (NULL, FALSE);
      g_usleep (POLL_MICROSECONDS);
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

static Node *
find_node (Screen       *self,
           Node         *root,
           const Wanted *wanted,
           unsigned int  max_depth)
{
  gint64 deadline = get_deadline ();
  Node  *found;

  while ((found = search (root, wanted, 0, max_depth)) == NULL)
    {
      if (g_get_monotonic_time () > deadline)
        {
          g_autofree char *role_name = atspi_role_get_name (wanted->role);

          g_error ("The screen has no %s “%s”", role_name, wanted->name);
        }
      pause_briefly (self);
    }
  return found;
}

static Node *
find_here (Screen     *self,
           AtspiRole   role,
           const char *name)
{
  if (self->place != NULL)
    return find_node (self, self->place, &(Wanted){ role, name, 0 }, MAX_DEPTH);
  return find_node (self, self->application, &(Wanted){ role, name, 1 }, MAX_DEPTH);
}

void
screen_enter (Screen     *self,
              AtspiRole   role,
              const char *name)
{
  Node *place = find_node (self, self->application, &(Wanted){ role, name, 0 }, PLACE_DEPTH);

  g_clear_object (&self->place);
  self->place = place;
}

void
screen_narrow (Screen     *self,
               AtspiRole   role,
               const char *name)
{
  Node *place = find_here (self, role, name);

  g_clear_object (&self->place);
  self->place = place;
}

void
screen_enter_dialog (Screen *self)
{
  g_clear_object (&self->place);
}

void
screen_wait_for (Screen     *self,
                 AtspiRole   role,
                 const char *name)
{
  g_autoptr (Node) found = find_here (self, role, name);

  g_assert_nonnull (found);
}

void
screen_wait_for_end (Screen     *self,
                     AtspiRole   role,
                     const char *name)
{
  Node        *root = self->place != NULL ? self->place : self->application;
  const Wanted wanted = { role, name, self->place != NULL ? 0 : 1 };
  gint64       deadline = get_deadline ();

  for (;;)
    {
      g_autoptr (Node) found = search (root, &wanted, 0, MAX_DEPTH);

      if (found == NULL)
        return;
      if (g_get_monotonic_time () > deadline)
        g_error ("“%s” does not go away", name);
      pause_briefly (self);
    }
}

/* What a thing is called, described as, and says itself. */
static gboolean
says (Node       *node,
      const char *text)
{
  g_autofree char *name = atspi_accessible_get_name (node, NULL);
  g_autofree char *description = atspi_accessible_get_description (node, NULL);
  g_autoptr (Words) words = atspi_accessible_get_text_iface (node);
  g_autofree char *said = words != NULL ? atspi_text_get_text (words, 0, atspi_text_get_character_count (words, NULL), NULL) : NULL;

  return (name != NULL && strstr (name, text) != NULL) || (description != NULL && strstr (description, text) != NULL) ||
         (said != NULL && strstr (said, text) != NULL);
}

/* Everything, also below what holds nothing to press. */
static gboolean
says_below (Node        *node,
            const char  *text,
            unsigned int depth,
            int          n_skipped)
{
  int n_children;

  if (node == NULL || depth > MAX_DEPTH)
    return FALSE;
  if (depth > 0 && says (node, text))
    return TRUE;
  n_children = atspi_accessible_get_child_count (node, NULL);
  for (int i = n_skipped; i < n_children; i++)
    {
      g_autoptr (Node) child = atspi_accessible_get_child_at_index (node, i, NULL);

      if (says_below (child, text, depth + 1, 0))
        return TRUE;
    }
  return FALSE;
}

gboolean
screen_says (Screen     *self,
             const char *text)
{
  return self->place != NULL ? says_below (self->place, text, 0, 0) : says_below (self->application, text, 0, 1);
}

void
screen_press (Screen     *self,
              AtspiRole   role,
              const char *name)
{
  g_autoptr (Node) found = find_here (self, role, name);

  press (found, name);
}

static void
wait_for_state (Screen        *self,
                AtspiRole      role,
                const char    *name,
                AtspiStateType state,
                gboolean       wanted)
{
  g_autoptr (Node) found = find_here (self, role, name);
  gint64       deadline = get_deadline ();
  gboolean     has_state = !wanted;
  unsigned int n_polls = 0;

  while (has_state != wanted)
    {
      g_autoptr (States) states = atspi_accessible_get_state_set (found);

      has_state = atspi_state_set_contains (states, state);
      if (has_state != wanted && g_get_monotonic_time () > deadline)
        g_error ("“%s” does not %s state %d", name, wanted ? "get to" : "leave", state);
      pause_briefly (self);
      /* What is shown anew is another thing of the same name. */
      if (has_state != wanted && ++n_polls % FORGET_POLLS == 0)
        {
          g_object_unref (found);
          found = find_here (self, role, name);
        }
    }
}

void
screen_wait_for_state (Screen        *self,
                       AtspiRole      role,
                       const char    *name,
                       AtspiStateType state)
{
  wait_for_state (self, role, name, state, TRUE);
}

gboolean
screen_has_state (Screen        *self,
                  AtspiRole      role,
                  const char    *name,
                  AtspiStateType state)
{
  g_autoptr (Node) found = find_here (self, role, name);
  g_autoptr (States) states = atspi_accessible_get_state_set (found);

  return atspi_state_set_contains (states, state);
}

void
screen_wait_for_no_state (Screen        *self,
                          AtspiRole      role,
                          const char    *name,
                          AtspiStateType state)
{
  wait_for_state (self, role, name, state, FALSE);
}

void
screen_write (Screen     *self,
              const char *name,
              const char *text)
{
  g_autoptr (Node) field = find_here (self, ATSPI_ROLE_TEXT, name);
  g_autoptr (Field) editable = atspi_accessible_get_editable_text_iface (field);

  if (editable == NULL)
    g_error ("The field “%s” cannot be written to over the accessibility bus", name);
  g_assert_true (atspi_editable_text_set_text_contents (editable, text, NULL));
}

static void
run (Screen            *self,
     const char *const *argv)
{
  g_autoptr (GError) error = NULL;
  int status;

  check_alive (self);
  g_spawn_sync (NULL, (char **) argv, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, NULL, NULL, &status, &error);
  g_assert_no_error (error);
  g_spawn_check_wait_status (status, &error);
  g_assert_no_error (error);
}

void
screen_wait_for_text (Screen     *self,
                      const char *name,
                      const char *text)
{
  g_autoptr (Node) field = find_here (self, ATSPI_ROLE_TEXT, name);
  g_autoptr (Words) words = atspi_accessible_get_text_iface (field);
  gint64 deadline = get_deadline ();

  while (TRUE)
    {
      int              n = atspi_text_get_character_count (words, NULL);
      g_autofree char *found = atspi_text_get_text (words, 0, n, NULL);

      if (g_strcmp0 (found, text) == 0)
        return;
      if (g_get_monotonic_time () > deadline)
        g_error ("“%s” holds “%s” and not “%s”", name, found, text);
      pause_briefly (self);
    }
}

static void
run_xdotool (Screen     *self,
             const char *command,
             const char *argument)
{
  const char *const argv[] = { "xdotool", command, argument, NULL };

  run (self, argv);
}

void
screen_key (Screen     *self,
            const char *key)
{
  run_xdotool (self, "key", key);
}

void
screen_type (Screen     *self,
             const char *text)
{
  run_xdotool (self, "type", text);
}

void
screen_wait_for_file (Screen     *self,
                      const char *path)
{
  gint64 deadline = get_deadline ();

  while (!g_file_test (path, G_FILE_TEST_EXISTS))
    {
      if (g_get_monotonic_time () > deadline)
        g_error ("There is no file %s", path);
      pause_briefly (self);
    }
}

/* Within the window, in pixels; empty while it is not laid out. */
static AtspiRect
get_box (Node *node)
{
  g_autoptr (Component) component = atspi_accessible_get_component_iface (node);
  AtspiRect *box = component != NULL ? atspi_component_get_extents (component, ATSPI_COORD_TYPE_WINDOW, NULL) : NULL;
  AtspiRect  copy = { 0 };

  if (box != NULL)
    copy = *box;
  g_free (box);
  return copy;
}

static gboolean
is_in_view (Screen *self,
            Node   *node)
{
  AtspiRect view = get_box (self->place);
  AtspiRect box = get_box (node);

  /* What fills a bar may begin a pixel above it. */
  return box.height > 0 && box.y >= view.y - 1 && box.y + box.height <= view.y + view.height;
}

void
screen_wait_for_view (Screen     *self,
                      AtspiRole   role,
                      const char *name)
{
  g_autoptr (Node) found = find_here (self, role, name);
  gint64 deadline = get_deadline ();

  while (!is_in_view (self, found))
    {
      if (g_get_monotonic_time () > deadline)
        g_error ("“%s” does not come into view", name);
      pause_briefly (self);
    }
}

static void
press_mouse (Screen     *self,
             int         x,
             int         y,
             const char *button)
{
  g_autofree char  *place_x = g_strdup_printf ("%d", x);
  g_autofree char  *place_y = g_strdup_printf ("%d", y);
  const char *const argv[] = { "xdotool", "mousemove", place_x, place_y, "click", button, NULL };

  run (self, argv);
}

/* Waits for what the wheel does, but not for ever: at the end of a page it does nothing. */
static void
turn_wheel (Screen *self,
            Node   *node)
{
  AtspiRect view = get_box (self->place);
  int       before = get_box (node).y;

  press_mouse (self, view.x + view.width / 2, view.y + view.height / 2, "5");
  for (unsigned int i = 0; i < WHEEL_POLLS && get_box (node).y == before; i++)
    pause_briefly (self);
}

unsigned int
screen_read_to (Screen     *self,
                AtspiRole   role,
                const char *name)
{
  g_autoptr (Node) found = find_here (self, role, name);
  unsigned int n_turns = 0;
  gint64       deadline = get_deadline ();

  while (!is_in_view (self, found))
    {
      if (g_get_monotonic_time () > deadline)
        g_error ("Reading on does not lead to “%s”", name);
      turn_wheel (self, found);
      n_turns++;
    }
  return n_turns;
}

void
screen_click (Screen     *self,
              AtspiRole   role,
              const char *name)
{
  g_autoptr (Node) found = find_here (self, role, name);
  AtspiRect box;

  screen_wait_for_view (self, role, name);
  box = get_box (found);
  /* At its start: a box to tick stands before its words. */
  press_mouse (self, box.x + MIN (box.width, box.height) / 2, box.y + box.height / 2, "1");
}
