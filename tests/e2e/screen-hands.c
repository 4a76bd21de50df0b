/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Keys and the mouse, as a person has them. */
#include "config.h"

#include "screen-private.h"

#define WHEEL_POLLS 50

typedef AtspiComponent Component;
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Component, g_object_unref)

static void
run (Screen            *self,
     const char *const *argv)
{
  g_autoptr (GError) error = NULL;
  int status;

  screen_check_alive (self);
  g_spawn_sync (NULL, (char **) argv, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, NULL, NULL, &status, &error);
  g_assert_no_error (error);
  g_spawn_check_wait_status (status, &error);
  g_assert_no_error (error);
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
  g_autoptr (Node) found = screen_find (self, role, name);
  gint64 deadline = screen_get_deadline ();

  while (!is_in_view (self, found))
    {
      if (g_get_monotonic_time () > deadline)
        g_error ("“%s” does not come into view", name);
      screen_pause (self);
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
    screen_pause (self);
}

unsigned int
screen_read_to (Screen     *self,
                AtspiRole   role,
                const char *name)
{
  g_autoptr (Node) found = screen_find (self, role, name);
  unsigned int n_turns = 0;
  gint64       deadline = screen_get_deadline ();

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
  g_autoptr (Node) found = screen_find (self, role, name);
  AtspiRect box;

  screen_wait_for_view (self, role, name);
  box = get_box (found);
  /* At its start: a box to tick stands before its words. */
  press_mouse (self, box.x + MIN (box.width, box.height) / 2, box.y + box.height / 2, "1");
}
