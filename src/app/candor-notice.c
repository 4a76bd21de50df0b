/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A message in place of a dialog. */
#include "config.h"

#include "candor-notice.h"

/* Milliseconds before a wait shows, and that good news stays. */
#define WAIT_TIME 100
#define SAY_TIME 6000

struct _CandorNotice
{
  GtkWidget    parent_instance;
  GtkRevealer *revealer;
  GtkWidget   *bar;
  GtkSpinner  *spinner;
  GtkLabel    *label;
  GtkWidget   *close;
  unsigned int timeout;
};

G_DEFINE_FINAL_TYPE (CandorNotice, candor_notice, GTK_TYPE_WIDGET)

static void
show_notice (CandorNotice *self,
             gboolean      waiting,
             gboolean      bad)
{
  gtk_spinner_set_spinning (self->spinner, waiting);
  gtk_widget_set_visible (GTK_WIDGET (self->spinner), waiting);
  gtk_widget_set_visible (self->close, !waiting);
  if (bad)
    gtk_widget_add_css_class (self->bar, "caution");
  else
    gtk_widget_remove_css_class (self->bar, "caution");
  gtk_revealer_set_reveal_child (self->revealer, TRUE);
}

static gboolean
waited_cb (gpointer user_data)
{
  CandorNotice *self = user_data;

  self->timeout = 0;
  show_notice (self, TRUE, FALSE);
  return G_SOURCE_REMOVE;
}

static gboolean
said_cb (gpointer user_data)
{
  CandorNotice *self = user_data;

  self->timeout = 0;
  candor_notice_clear (self);
  return G_SOURCE_REMOVE;
}

static void
dismiss_cb (GtkWidget  *widget,
            const char *action_name,
            GVariant   *parameter)
{
  candor_notice_clear (CANDOR_NOTICE (widget));
  gtk_widget_child_focus (GTK_WIDGET (gtk_widget_get_root (widget)), GTK_DIR_TAB_FORWARD);
}

static void
candor_notice_dispose (GObject *object)
{
  g_clear_handle_id (&CANDOR_NOTICE (object)->timeout, g_source_remove);
  gtk_widget_dispose_template (GTK_WIDGET (object), CANDOR_TYPE_NOTICE);
  G_OBJECT_CLASS (candor_notice_parent_class)->dispose (object);
}

static void
candor_notice_class_init (CandorNoticeClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = candor_notice_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, "/org/candor_aid/Candor/candor-notice.ui");
  gtk_widget_class_bind_template_child (widget_class, CandorNotice, revealer);
  gtk_widget_class_bind_template_child (widget_class, CandorNotice, bar);
  gtk_widget_class_bind_template_child (widget_class, CandorNotice, spinner);
  gtk_widget_class_bind_template_child (widget_class, CandorNotice, label);
  gtk_widget_class_bind_template_child (widget_class, CandorNotice, close);
  gtk_widget_class_install_action (widget_class, "notice.dismiss", NULL, dismiss_cb);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_STATUS);
}

static void
candor_notice_init (CandorNotice *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
candor_notice_say (CandorNotice *self,
                   const char   *text)
{
  g_return_if_fail (CANDOR_IS_NOTICE (self));
  g_return_if_fail (text != NULL);
  g_clear_handle_id (&self->timeout, g_source_remove);
  gtk_label_set_label (self->label, text);
  show_notice (self, FALSE, FALSE);
  self->timeout = g_timeout_add (SAY_TIME, said_cb, self);
}

void
candor_notice_warn (CandorNotice *self,
                    const char   *text)
{
  g_return_if_fail (CANDOR_IS_NOTICE (self));
  g_return_if_fail (text != NULL);
  g_clear_handle_id (&self->timeout, g_source_remove);
  gtk_label_set_label (self->label, text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->close), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, text, -1);
  show_notice (self, FALSE, TRUE);
  gtk_widget_grab_focus (self->close);
}

void
candor_notice_wait (CandorNotice *self,
                    const char   *text)
{
  g_return_if_fail (CANDOR_IS_NOTICE (self));
  g_return_if_fail (text != NULL);
  candor_notice_clear (self);
  gtk_label_set_label (self->label, text);
  self->timeout = g_timeout_add (WAIT_TIME, waited_cb, self);
}

void
candor_notice_clear (CandorNotice *self)
{
  g_return_if_fail (CANDOR_IS_NOTICE (self));
  g_clear_handle_id (&self->timeout, g_source_remove);
  gtk_spinner_stop (self->spinner);
  gtk_revealer_set_reveal_child (self->revealer, FALSE);
}

const char *
candor_notice_get_text (CandorNotice *self)
{
  g_return_val_if_fail (CANDOR_IS_NOTICE (self), NULL);
  return gtk_revealer_get_reveal_child (self->revealer) ? gtk_label_get_label (self->label) : NULL;
}
