/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Save, discard or stay: before a discussion that is not saved goes. */
#include "config.h"

#include "candor-unsaved-window.h"

#include "candor-when.h"

#include <glib/gi18n.h>

struct _CandorUnsavedWindow
{
  GtkWindow parent_instance;
  GtkLabel *question;
  GtkLabel *body;
};

enum
{
  SIGNAL_SAVE,
  SIGNAL_DISCARD,
  N_SIGNALS
};

static unsigned int signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CandorUnsavedWindow, candor_unsaved_window, GTK_TYPE_WINDOW)

static void
answer_cb (GtkWidget  *widget,
           const char *action_name,
           GVariant   *parameter)
{
  g_autoptr (GtkWidget) self = g_object_ref (widget);

  gtk_window_destroy (GTK_WINDOW (self));
  /* What follows may take the parent away, and GTK would look for it. */
  gtk_window_set_transient_for (GTK_WINDOW (self), NULL);
  g_signal_emit (self, signals[g_str_equal (action_name, "unsaved.save") ? SIGNAL_SAVE : SIGNAL_DISCARD], 0);
}

static void
candor_unsaved_window_class_init (CandorUnsavedWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  /** CandorUnsavedWindow::save: it is to be saved first. */
  signals[SIGNAL_SAVE] = g_signal_new ("save", CANDOR_TYPE_UNSAVED_WINDOW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  /** CandorUnsavedWindow::discard: it may go. */
  signals[SIGNAL_DISCARD] =
    g_signal_new ("discard", CANDOR_TYPE_UNSAVED_WINDOW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/candor_aid/Candor/candor-unsaved-window.ui");
  gtk_widget_class_bind_template_child (widget_class, CandorUnsavedWindow, question);
  gtk_widget_class_bind_template_child (widget_class, CandorUnsavedWindow, body);
  gtk_widget_class_install_action (widget_class, "unsaved.save", NULL, answer_cb);
  gtk_widget_class_install_action (widget_class, "unsaved.discard", NULL, answer_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
candor_unsaved_window_init (CandorUnsavedWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
candor_unsaved_window_new (GtkWindow  *parent,
                           const char *question,
                           GDateTime  *saved)
{
  CandorUnsavedWindow *self;
  g_autofree char     *when = NULL;
  g_autofree char     *body = NULL;

  g_return_val_if_fail (question != NULL, NULL);
  self = g_object_new (CANDOR_TYPE_UNSAVED_WINDOW, "transient-for", parent, "title", question, NULL);
  gtk_label_set_label (self->question, question);
  if (saved != NULL)
    {
      when = candor_when_dup (saved);
      /* Translators: %s is a time, "today at 14:05" or "on 24 November at 9:30" */
      body = g_strdup_printf (_ ("It was saved %s. What was marked and written since is lost if you discard it."), when);
    }
  else
    body = g_strdup (_ ("It was never saved. What was marked and written is lost if you discard it."));
  gtk_label_set_label (self->body, body);
  return GTK_WIDGET (self);
}
