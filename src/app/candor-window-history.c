/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Undo and redo, in the window. There is one history: what is typed into a field that the
 * discussion holds is undone with everything else. A field whose text is nobody's yet, such as a
 * search, undoes its own typing first.
 */
#include "config.h"

#include "candor-window-private.h"

#include "candor-difference.h"
#include "candor-discussion-file.h"

#include <glib/gi18n.h>
#include <string.h>

/* Where the cursor belongs when a text has become another: behind what differs, in characters. */
static int
find_cursor (const char *before,
             const char *after)
{
  glong       n_before = g_utf8_strlen (before, -1), n_after = g_utf8_strlen (after, -1);
  const char *old = before + strlen (before), *new = after + strlen (after);
  glong       n_same = 0;

  while (n_same < MIN (n_before, n_after))
    {
      old = g_utf8_prev_char (old);
      new = g_utf8_prev_char (new);
      if (g_utf8_get_char (old) != g_utf8_get_char (new))
        break;
      n_same++;
    }
  return (int) (n_after - n_same);
}

/* The text of an entry that the discussion holds is set anew: the cursor stays where one writes. */
static void
keep_cursor (GtkWidget  *focus,
             const char *before)
{
  const char *after;

  if (focus == NULL || before == NULL || !GTK_IS_EDITABLE (focus))
    return;
  after = gtk_editable_get_text (GTK_EDITABLE (focus));
  if (!g_str_equal (before, after))
    gtk_editable_set_position (GTK_EDITABLE (focus), find_cursor (before, after));
}

static gboolean
has_own_undo (GtkWidget *focus)
{
  if (GTK_IS_TEXT (focus))
    return gtk_editable_get_enable_undo (GTK_EDITABLE (focus)) && gtk_editable_get_editable (GTK_EDITABLE (focus));
  if (GTK_IS_TEXT_VIEW (focus))
    return gtk_text_buffer_get_enable_undo (gtk_text_view_get_buffer (GTK_TEXT_VIEW (focus)));
  return FALSE;
}

/* GTK says that an action ran even where there was nothing to undo: the text tells. */
static gboolean
undo_own (GtkWidget *focus,
          gboolean   redo)
{
  g_autofree char *before = NULL;

  if (!has_own_undo (focus))
    return FALSE;
  if (GTK_IS_TEXT_VIEW (focus))
    {
      GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (focus));

      if (redo ? !gtk_text_buffer_get_can_redo (buffer) : !gtk_text_buffer_get_can_undo (buffer))
        return FALSE;
    }
  else
    before = g_strdup (gtk_editable_get_text (GTK_EDITABLE (focus)));
  gtk_widget_activate_action (focus, redo ? "text.redo" : "text.undo", NULL);
  return before == NULL || !g_str_equal (before, gtk_editable_get_text (GTK_EDITABLE (focus)));
}

/* The page of a tab; NULL where the pack has none. */
static CandorPage *
find_page (CandorWindow *self,
           CandorTab     tab)
{
  for (unsigned int i = 0; i < g_list_model_get_n_items (self->sections); i++)
    {
      g_autoptr (CandorSection) section = g_list_model_get_item (self->sections, i);

      if (candor_section_get_tab (section) == tab)
        return candor_window_get_page (self, i);
    }
  return NULL;
}

/* Whoever writes in a field sees what becomes of it, and goes on there. */
static gboolean
is_working_at (CandorWindow *self,
               const char   *id)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (self));
  GtkWidget *anchor = candor_page_get_anchor (candor_window_get_page (self, candor_window_get_position (self)), id);

  return focus != NULL && anchor != NULL && gtk_widget_is_ancestor (focus, anchor);
}

/* What was undone out of sight is brought into sight. */
static void
show_difference (CandorWindow *self,
                 GBytes       *before)
{
  g_autoptr (GBytes) after = candor_discussion_to_bytes (self->discussion);
  g_autofree char *id = NULL;
  CandorTab        tab;
  CandorPage      *page;

  if (!candor_difference_find (before, after, &tab, &id))
    return;
  if (id != NULL && (is_working_at (self, id) || candor_window_show_item (self, id)))
    return;
  page = id == NULL || tab != CANDOR_TAB_ABOUT ? find_page (self, tab) : NULL;
  for (unsigned int i = 0; page != NULL && i < candor_window_get_n_pages (self); i++)
    if (candor_window_get_page (self, i) == page)
      candor_window_set_position (self, i);
}

static void
step (CandorWindow *self,
      gboolean      redo)
{
  CandorHistory *history = candor_keep_get_history (self->keep);
  GtkWidget     *focus = gtk_window_get_focus (GTK_WINDOW (self));
  g_autoptr (GBytes) state = NULL;
  g_autofree char *before = NULL;
  g_autofree char *language = g_strdup (candor_discussion_get_language (self->discussion));

  if (undo_own (focus, redo))
    return;
  state = candor_discussion_to_bytes (self->discussion);
  before = GTK_IS_EDITABLE (focus) ? g_strdup (gtk_editable_get_text (GTK_EDITABLE (focus))) : NULL;
  if (redo ? !candor_history_redo (history) : !candor_history_undo (history))
    return;
  if (gtk_window_get_focus (GTK_WINDOW (self)) == focus)
    keep_cursor (focus, before);
  if (!g_str_equal (language, candor_discussion_get_language (self->discussion)))
    candor_window_follow_language (self);
  show_difference (self, state);
  candor_window_show_message (self, redo ? _ ("Done again.") : _ ("Undone. Ctrl+Shift+Z does it again."));
}

static void
undo_cb (GtkWidget  *widget,
         const char *action_name,
         GVariant   *parameter)
{
  step (CANDOR_WINDOW (widget), FALSE);
}

static void
redo_cb (GtkWidget  *widget,
         const char *action_name,
         GVariant   *parameter)
{
  step (CANDOR_WINDOW (widget), TRUE);
}

static void
enable_actions (CandorWindow *self)
{
  CandorHistory *history = candor_keep_get_history (self->keep);

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.undo", candor_history_get_can_undo (history));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.redo", candor_history_get_can_redo (history));
}

void
candor_window_show_history (CandorWindow *self)
{
  CandorHistory *history = candor_keep_get_history (self->keep);

  g_signal_connect_object (history, "notify::can-undo", G_CALLBACK (enable_actions), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (history, "notify::can-redo", G_CALLBACK (enable_actions), self, G_CONNECT_SWAPPED);
  enable_actions (self);
}

void
candor_window_install_history (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.undo", NULL, undo_cb);
  gtk_widget_class_install_action (widget_class, "win.redo", NULL, redo_cb);
}
