/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A discussion that was opened with another version of the knowledge file: what has changed. */
#include "config.h"

#include "candor-window-private.h"

#include "candor-change.h"
#include "candor-changes-window.h"
#include "candor-discussion-file.h"

#include <glib/gi18n.h>

static unsigned int
count_changes (CandorWindow *self,
               unsigned int *n_marked)
{
  g_autoptr (GListModel) changes = candor_discussion_list_changes (self->discussion);
  unsigned int n = g_list_model_get_n_items (changes);

  *n_marked = 0;
  for (unsigned int i = 0; i < n; i++)
    {
      g_autoptr (CandorChange) change = g_list_model_get_item (changes, i);

      if (candor_change_get_marked (change))
        (*n_marked)++;
    }
  return n;
}

static char *
dup_caption (unsigned int n)
{
  if (n == 0)
    return g_strdup (candor_changes_window_get_nothing ());
  /* Translators: %u things that the knowledge file says */
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "The knowledge file now says %u thing otherwise.",
                                       "The knowledge file now says %u things otherwise.", n),
                          n);
}

static char *
dup_detail (unsigned int n_marked)
{
  if (n_marked == 0)
    return g_strdup (_ ("None of it was talked about."));
  /* Translators: %u of these things */
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u of them was talked about.", "%u of them were talked about.", n_marked),
                          n_marked);
}

/* To be called when the discussion or its knowledge file is another one. */
void
candor_window_show_changes (CandorWindow *self)
{
  unsigned int     n_marked;
  unsigned int     n = count_changes (self, &n_marked);
  gboolean         shows = n > 0 || candor_discussion_has_other_pack (self->discussion);
  g_autofree char *caption = dup_caption (n);
  g_autofree char *detail = dup_detail (n_marked);

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.changes", shows);
  if (shows)
    {
      gtk_label_set_label (self->changes_caption, caption);
      gtk_label_set_label (self->changes_detail, detail);
      gtk_widget_set_visible (GTK_WIDGET (self->changes_detail), n > 0);
    }
  gtk_revealer_set_reveal_child (self->changes_bar, shows);
}

static void
show_item_cb (CandorWindow *self,
              const char   *id)
{
  if (!candor_window_show_item (self, id))
    candor_window_show_message (self, _ ("That place is not shown in this window."));
}

static void
told_cb (CandorWindow *self)
{
  candor_discussion_accept_changes (self->discussion);
  candor_window_show_changes (self);
}

static void
changes_cb (GtkWidget  *widget,
            const char *action_name,
            GVariant   *parameter)
{
  CandorWindow *self = CANDOR_WINDOW (widget);
  GtkWidget    *window = candor_changes_window_new (GTK_WINDOW (self), self->discussion);

  g_signal_connect_object (window, "show-item", G_CALLBACK (show_item_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (window, "told", G_CALLBACK (told_cb), self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (window));
}

static void
dismiss_cb (GtkWidget  *widget,
            const char *action_name,
            GVariant   *parameter)
{
  gtk_revealer_set_reveal_child (CANDOR_WINDOW (widget)->changes_bar, FALSE);
}

void
candor_window_install_changes (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, CandorWindow, changes_bar);
  gtk_widget_class_bind_template_child (widget_class, CandorWindow, changes_caption);
  gtk_widget_class_bind_template_child (widget_class, CandorWindow, changes_detail);
  gtk_widget_class_install_action (widget_class, "win.changes", NULL, changes_cb);
  gtk_widget_class_install_action (widget_class, "win.dismiss-changes", NULL, dismiss_cb);
}
