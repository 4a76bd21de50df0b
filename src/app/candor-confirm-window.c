/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A question with two answers, before something is lost. */
#include "config.h"

#include "candor-confirm-window.h"

#include <glib/gi18n.h>

struct _CandorConfirmWindow
{
  GtkWindow  parent_instance;
  GtkLabel  *question;
  GtkLabel  *body;
  GtkButton *cancel;
  GtkButton *accept;
};

enum
{
  SIGNAL_CONFIRMED,
  N_SIGNALS
};

static unsigned int signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CandorConfirmWindow, candor_confirm_window, GTK_TYPE_WINDOW)

static void
accept_cb (GtkWidget  *widget,
           const char *action_name,
           GVariant   *parameter)
{
  g_autoptr (GtkWidget) self = g_object_ref (widget);

  gtk_window_destroy (GTK_WINDOW (self));
  /* What follows may take the parent away, and GTK would look for it. */
  gtk_window_set_transient_for (GTK_WINDOW (self), NULL);
  g_signal_emit (self, signals[SIGNAL_CONFIRMED], 0);
}

static void
candor_confirm_window_class_init (CandorConfirmWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  /** CandorConfirmWindow::confirmed: the answer was yes. */
  signals[SIGNAL_CONFIRMED] = g_signal_new ("confirmed", CANDOR_TYPE_CONFIRM_WINDOW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                            G_TYPE_NONE, 0);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/candor_aid/Candor/candor-confirm-window.ui");
  gtk_widget_class_bind_template_child (widget_class, CandorConfirmWindow, question);
  gtk_widget_class_bind_template_child (widget_class, CandorConfirmWindow, body);
  gtk_widget_class_bind_template_child (widget_class, CandorConfirmWindow, cancel);
  gtk_widget_class_bind_template_child (widget_class, CandorConfirmWindow, accept);
  gtk_widget_class_install_action (widget_class, "confirm.accept", NULL, accept_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
candor_confirm_window_init (CandorConfirmWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * candor_confirm_window_new:
 * @parent: (nullable): the window it belongs to
 * @question: one short question
 * @body: what would be lost
 * @accept: what the accepting button says: a verb, never "OK"
 *
 * Returns: (transfer floating): the window
 */
GtkWidget *
candor_confirm_window_new (GtkWindow  *parent,
                           const char *question,
                           const char *body,
                           const char *accept)
{
  CandorConfirmWindow *self;

  g_return_val_if_fail (question != NULL && body != NULL && accept != NULL, NULL);
  self = g_object_new (CANDOR_TYPE_CONFIRM_WINDOW, "transient-for", parent, "title", question, NULL);
  gtk_label_set_label (self->question, question);
  gtk_label_set_label (self->body, body);
  gtk_button_set_label (self->accept, accept);
  return GTK_WIDGET (self);
}

void
candor_confirm_window_set_calm (CandorConfirmWindow *self)
{
  g_return_if_fail (CANDOR_IS_CONFIRM_WINDOW (self));
  gtk_widget_remove_css_class (GTK_WIDGET (self->accept), "danger");
  gtk_widget_add_css_class (GTK_WIDGET (self->accept), "primary");
  gtk_button_set_label (self->cancel, _ ("Cancel"));
  gtk_window_set_default_widget (GTK_WINDOW (self), GTK_WIDGET (self->accept));
  gtk_window_set_focus (GTK_WINDOW (self), GTK_WIDGET (self->accept));
}
