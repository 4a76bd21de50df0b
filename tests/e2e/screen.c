/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Seeing and pressing what the program shows, over the accessibility bus. */
#include "config.h"

#include "screen-private.h"

#include <string.h>

#define FORGET_POLLS 50
/* Deeper than any window; and no deeper than its pages lie. */
#define MAX_DEPTH 80
#define PLACE_DEPTH 8

/* Names of our own: later versions of the library have cleanups for theirs. */
typedef AtspiAction       Action;
typedef AtspiEditableText Field;
typedef AtspiStateSet     States;
typedef AtspiText         Words;
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Action, g_object_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Field, g_object_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (States, g_object_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Words, g_object_unref)

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

static Node *
find_node (Screen       *self,
           Node         *root,
           const Wanted *wanted,
           unsigned int  max_depth)
{
  gint64 deadline = screen_get_deadline ();
  Node  *found;

  while ((found = search (root, wanted, 0, max_depth)) == NULL)
    {
      if (g_get_monotonic_time () > deadline)
        {
          g_autofree char *role_name = atspi_role_get_name (wanted->role);

          g_error ("The screen has no %s “%s”", role_name, wanted->name);
        }
      screen_pause (self);
    }
  return found;
}

Node *
screen_find (Screen     *self,
             AtspiRole   role,
             const char *name)
{
  if (self->place != NULL)
    return find_node (self, self->place, &(Wanted){ role, name, 0 }, MAX_DEPTH);
  return find_node (self, self->application, &(Wanted){ role, name, 1 }, MAX_DEPTH);
}

gboolean
screen_has_window (Screen *self,
                   int     index)
{
  g_autoptr (Node) window = atspi_accessible_get_child_at_index (self->application, index, NULL);

  return window != NULL;
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
  Node *place = screen_find (self, role, name);

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
  g_autoptr (Node) found = screen_find (self, role, name);

  g_assert_nonnull (found);
}

void
screen_wait_for_end (Screen     *self,
                     AtspiRole   role,
                     const char *name)
{
  Node        *root = self->place != NULL ? self->place : self->application;
  const Wanted wanted = { role, name, self->place != NULL ? 0 : 1 };
  gint64       deadline = screen_get_deadline ();

  for (;;)
    {
      g_autoptr (Node) found = search (root, &wanted, 0, MAX_DEPTH);

      if (found == NULL)
        return;
      if (g_get_monotonic_time () > deadline)
        g_error ("“%s” does not go away", name);
      screen_pause (self);
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
  g_autoptr (Node) found = screen_find (self, role, name);

  press (found, name);
}

static void
wait_for_state (Screen        *self,
                AtspiRole      role,
                const char    *name,
                AtspiStateType state,
                gboolean       wanted)
{
  g_autoptr (Node) found = screen_find (self, role, name);
  gint64       deadline = screen_get_deadline ();
  gboolean     has_state = !wanted;
  unsigned int n_polls = 0;

  while (has_state != wanted)
    {
      g_autoptr (States) states = atspi_accessible_get_state_set (found);

      has_state = atspi_state_set_contains (states, state);
      if (has_state != wanted && g_get_monotonic_time () > deadline)
        g_error ("“%s” does not %s state %d", name, wanted ? "get to" : "leave", state);
      screen_pause (self);
      /* What is shown anew is another thing of the same name. */
      if (has_state != wanted && ++n_polls % FORGET_POLLS == 0)
        {
          g_object_unref (found);
          found = screen_find (self, role, name);
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
  g_autoptr (Node) found = screen_find (self, role, name);
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
  g_autoptr (Node) field = screen_find (self, ATSPI_ROLE_TEXT, name);
  g_autoptr (Field) editable = atspi_accessible_get_editable_text_iface (field);

  if (editable == NULL)
    g_error ("The field “%s” cannot be written to over the accessibility bus", name);
  g_assert_true (atspi_editable_text_set_text_contents (editable, text, NULL));
}

void
screen_wait_for_text (Screen     *self,
                      const char *name,
                      const char *text)
{
  g_autoptr (Node) field = screen_find (self, ATSPI_ROLE_TEXT, name);
  g_autoptr (Words) words = atspi_accessible_get_text_iface (field);
  gint64 deadline = screen_get_deadline ();

  while (TRUE)
    {
      int              n = atspi_text_get_character_count (words, NULL);
      g_autofree char *found = atspi_text_get_text (words, 0, n, NULL);

      if (g_strcmp0 (found, text) == 0)
        return;
      if (g_get_monotonic_time () > deadline)
        g_error ("“%s” holds “%s” and not “%s”", name, found, text);
      screen_pause (self);
    }
}

void
screen_wait_for_file (Screen     *self,
                      const char *path)
{
  gint64 deadline = screen_get_deadline ();

  while (!g_file_test (path, G_FILE_TEST_EXISTS))
    {
      if (g_get_monotonic_time () > deadline)
        g_error ("There is no file %s", path);
      screen_pause (self);
    }
}
