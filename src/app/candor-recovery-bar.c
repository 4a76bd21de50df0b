/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a crash left, offered at the next start. */
#include "config.h"

#include "candor-recovery-bar.h"

#include "candor-discussion-file.h"
#include "candor-packs.h"
#include "candor-sides.h"
#include "candor-when.h"

#include <glib/gi18n.h>

#define MIN_CHARS 20
/* So many at a time: the bar stays a bar. The next one comes when one of them is done with. */
#define MAX_ROWS 3

struct _CandorRecoveryBar
{
  GtkWidget    parent_instance;
  GListStore  *orphans;
  GtkRevealer *revealer;
  GtkLabel    *caption;
  GtkListBox  *list;
};

enum
{
  SIGNAL_RESTORE,
  SIGNAL_DISCARD,
  N_SIGNALS
};

static unsigned int signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CandorRecoveryBar, candor_recovery_bar, GTK_TYPE_WIDGET)

/* --- What a row says --- */

static char *
dup_title (CandorOrphan *orphan)
{
  g_autoptr (CandorPack) pack = candor_packs_find (candor_orphan_get_pack_id (orphan), "en");

  if (pack == NULL)
    return g_strdup (candor_orphan_get_pack_id (orphan));
  return g_strdup (candor_text_get_plain (candor_pack_get_about (pack, CANDOR_ABOUT_TITLE)));
}

/* What is sealed does not say how long the talk was. */
static char *
dup_length (CandorOrphan *orphan)
{
  g_autoptr (CandorDiscussionHead) head = NULL;

  if (candor_orphan_get_sealed (orphan))
    return NULL;
  head = candor_discussion_head_read (candor_orphan_get_bytes (orphan), "recovery copy", NULL);
  return head != NULL ? candor_when_dup_length (head->started, candor_orphan_get_when (orphan)) : NULL;
}

static char *
dup_when (CandorOrphan *orphan)
{
  g_autofree char *when = candor_when_dup (candor_orphan_get_when (orphan));
  g_autofree char *length = dup_length (orphan);

  if (candor_orphan_get_sealed (orphan))
    /* Translators: %s is when, "today at 14:05" */
    return g_strdup_printf (_ ("%s, protected with a passphrase"), when);
  if (length == NULL)
    return g_strdup (when);
  /* Translators: when and how long, "today at 14:05", "12 minutes" */
  return g_strdup_printf (_ ("%s, %s"), when, length);
}

static void
clicked_cb (GtkButton    *button,
            CandorOrphan *orphan)
{
  GtkWidget *self = gtk_widget_get_ancestor (GTK_WIDGET (button), CANDOR_TYPE_RECOVERY_BAR);
  gboolean   restores = gtk_widget_has_css_class (GTK_WIDGET (button), "restore");

  g_signal_emit (self, signals[restores ? SIGNAL_RESTORE : SIGNAL_DISCARD], 0, orphan);
}

static void
append_button (GtkBox       *box,
               CandorOrphan *orphan,
               const char   *label,
               const char   *name,
               const char   *css_class)
{
  GtkWidget *button = gtk_button_new_with_label (label);

  gtk_widget_add_css_class (button, css_class);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_signal_connect_object (button, "clicked", G_CALLBACK (clicked_cb), orphan, 0);
  gtk_box_append (box, button);
}

static GtkWidget *
create_label (const char *text,
              const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_widget_add_css_class (label, css_class);
  return label;
}

static GtkWidget *
create_row_cb (gpointer item,
               gpointer user_data)
{
  CandorOrphan    *orphan = item;
  g_autofree char *title = dup_title (orphan);
  g_autofree char *when = dup_when (orphan);
  /* Translators: names of buttons; %s is when, "today at 14:05, 12 minutes" */
  g_autofree char *restore = g_strdup_printf (_ ("Restore the discussion of %s"), when);
  g_autofree char *discard = g_strdup_printf (_ ("Discard the discussion of %s"), when);
  GtkWidget       *row = gtk_list_box_row_new ();
  GtkWidget       *sides = candor_sides_new (12, MIN_CHARS);
  GtkWidget       *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget       *buttons = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  gtk_widget_set_hexpand (words, TRUE);
  gtk_widget_set_valign (buttons, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (words), create_label (title, "recovery-title"));
  gtk_box_append (GTK_BOX (words), create_label (when, "quiet"));
  append_button (GTK_BOX (buttons), orphan, _ ("Restore"), restore, "restore");
  append_button (GTK_BOX (buttons), orphan, _ ("Discard…"), discard, "linky");
  candor_sides_append (CANDOR_SIDES (sides), words);
  candor_sides_append (CANDOR_SIDES (sides), buttons);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), sides);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_widget_set_focusable (row, FALSE);
  return row;
}

/* --- The bar --- */

static void
items_changed_cb (CandorRecoveryBar *self)
{
  unsigned int n = g_list_model_get_n_items (G_LIST_MODEL (self->orphans));

  g_autofree char *caption = NULL;

  /* Translators: %u is a number of discussions */
  caption = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u discussion was not closed. What was written is still here.",
                                          "%u discussions were not closed. What was written is still here.", n),
                             n);
  if (n > 0)
    gtk_label_set_label (self->caption, caption);
  gtk_revealer_set_reveal_child (self->revealer, n > 0);
}

static void
later_cb (GtkWidget  *widget,
          const char *action_name,
          GVariant   *parameter)
{
  gtk_revealer_set_reveal_child (CANDOR_RECOVERY_BAR (widget)->revealer, FALSE);
}

static void
candor_recovery_bar_dispose (GObject *object)
{
  CandorRecoveryBar *self = CANDOR_RECOVERY_BAR (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), CANDOR_TYPE_RECOVERY_BAR);
  if (self->orphans != NULL)
    g_signal_handlers_disconnect_by_data (self->orphans, self);
  g_clear_object (&self->orphans);
  G_OBJECT_CLASS (candor_recovery_bar_parent_class)->dispose (object);
}

static void
candor_recovery_bar_class_init (CandorRecoveryBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = candor_recovery_bar_dispose;
  /** CandorRecoveryBar::restore: this one is wanted back. */
  signals[SIGNAL_RESTORE] = g_signal_new ("restore", CANDOR_TYPE_RECOVERY_BAR, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                          G_TYPE_NONE, 1, CANDOR_TYPE_ORPHAN);
  /** CandorRecoveryBar::discard: this one is not wanted. */
  signals[SIGNAL_DISCARD] = g_signal_new ("discard", CANDOR_TYPE_RECOVERY_BAR, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                          G_TYPE_NONE, 1, CANDOR_TYPE_ORPHAN);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/candor_aid/Candor/candor-recovery-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, CandorRecoveryBar, revealer);
  gtk_widget_class_bind_template_child (widget_class, CandorRecoveryBar, caption);
  gtk_widget_class_bind_template_child (widget_class, CandorRecoveryBar, list);
  gtk_widget_class_install_action (widget_class, "recovery.later", NULL, later_cb);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
candor_recovery_bar_init (CandorRecoveryBar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
candor_recovery_bar_new (GListStore *orphans)
{
  CandorRecoveryBar *self;
  g_autoptr (GListModel) first = NULL;

  g_return_val_if_fail (G_IS_LIST_STORE (orphans), NULL);
  self = g_object_new (CANDOR_TYPE_RECOVERY_BAR, NULL);
  self->orphans = g_object_ref (orphans);
  first = G_LIST_MODEL (gtk_slice_list_model_new (G_LIST_MODEL (g_object_ref (orphans)), 0, MAX_ROWS));
  gtk_list_box_bind_model (self->list, first, create_row_cb, NULL, NULL);
  g_signal_connect_object (orphans, "items-changed", G_CALLBACK (items_changed_cb), self, G_CONNECT_SWAPPED);
  items_changed_cb (self);
  return GTK_WIDGET (self);
}

void
candor_recovery_bar_withdraw (CandorRecoveryBar *self,
                              CandorOrphan      *orphan)
{
  unsigned int position;

  g_return_if_fail (CANDOR_IS_RECOVERY_BAR (self));
  g_return_if_fail (CANDOR_IS_ORPHAN (orphan));
  if (g_list_store_find (self->orphans, orphan, &position))
    g_list_store_remove (self->orphans, position);
}
