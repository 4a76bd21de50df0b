/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A check button with an action and a clean name for assistive technology. */
#include "config.h"

#include "candor-check-button.h"

struct _CandorCheckButton
{
  GtkCheckButton parent_instance;
};

G_DEFINE_FINAL_TYPE (CandorCheckButton, candor_check_button, GTK_TYPE_CHECK_BUTTON)

/* "_Six" to "Six", "A__B" to "A_B". */
static char *
strip_mnemonic (const char *label)
{
  GString *name = g_string_new (NULL);

  for (const char *c = label; *c != '\0'; c++)
    {
      if (*c == '_' && c[1] != '\0')
        c++;
      g_string_append_c (name, *c);
    }
  return g_string_free (name, FALSE);
}

/* Long words in a narrow window go on below. */
static void
wrap_label (GtkWidget *label)
{
  if (!GTK_IS_LABEL (label))
    return;
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
}

static void
name_after_label_cb (GtkCheckButton *button)
{
  const char      *label = gtk_check_button_get_label (button);
  g_autofree char *name = NULL;

  if (label == NULL)
    return;
  wrap_label (gtk_widget_get_last_child (GTK_WIDGET (button)));
  name = gtk_check_button_get_use_underline (button) ? strip_mnemonic (label) : g_strdup (label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
toggle_cb (GtkWidget  *widget,
           const char *action_name,
           GVariant   *parameter)
{
  /* What a click does: a radio button in a group is never switched off by itself. */
  g_signal_emit_by_name (widget, "activate");
}

static void
candor_check_button_class_init (CandorCheckButtonClass *klass)
{
  gtk_widget_class_install_action (GTK_WIDGET_CLASS (klass), "check.toggle", NULL, toggle_cb);
}

static void
candor_check_button_init (CandorCheckButton *self)
{
  g_signal_connect (self, "notify::label", G_CALLBACK (name_after_label_cb), NULL);
  g_signal_connect (self, "notify::use-underline", G_CALLBACK (name_after_label_cb), NULL);
}

/**
 * candor_check_button_new:
 * @label: (nullable): its words, without mnemonic; %NULL for none, and then it needs an accessible label
 */
GtkWidget *
candor_check_button_new (const char *label)
{
  return g_object_new (CANDOR_TYPE_CHECK_BUTTON, "label", label, NULL);
}

/**
 * candor_check_button_new_radio:
 * @label: its words, without mnemonic
 * @group: (nullable): another one of which only one holds
 *
 * Assistive technology cannot see that check buttons are in a group: it is told.
 */
GtkWidget *
candor_check_button_new_radio (const char     *label,
                               GtkCheckButton *group)
{
  GtkWidget *self = g_object_new (CANDOR_TYPE_CHECK_BUTTON, "label", label, "accessible-role", GTK_ACCESSIBLE_ROLE_RADIO, NULL);

  gtk_check_button_set_group (GTK_CHECK_BUTTON (self), group);
  return self;
}
