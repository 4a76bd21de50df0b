/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Discussed, concerns me, note: on every item. */
#include "config.h"

#include "candor-marks-bar.h"

#include "candor-children.h"
#include "candor-text-label.h"
#include "candor-tooltip.h"
#include "candor-wrap.h"

struct _CandorMarksBar
{
  GtkWidget        parent_instance;
  CandorMark      *mark;
  GtkToggleButton *discussed;
  GtkToggleButton *concern;
  GtkToggleButton *note;
};

enum
{
  PROP_NOTE_OPEN = 1,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (CandorMarksBar, candor_marks_bar, GTK_TYPE_WIDGET)

static void
note_toggled_cb (CandorMarksBar *self)
{
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->note), GTK_ACCESSIBLE_STATE_EXPANDED,
                               gtk_toggle_button_get_active (self->note), -1);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_NOTE_OPEN]);
}

static void
note_changed_cb (CandorMarksBar *self)
{
  if (*candor_mark_get_note (self->mark) != '\0')
    gtk_widget_add_css_class (GTK_WIDGET (self->note), "written");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->note), "written");
}

static void
candor_marks_bar_dispose (GObject *object)
{
  CandorMarksBar *self = CANDOR_MARKS_BAR (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), CANDOR_TYPE_MARKS_BAR);
  candor_children_unparent (GTK_WIDGET (self));
  g_clear_object (&self->mark);
  G_OBJECT_CLASS (candor_marks_bar_parent_class)->dispose (object);
}

static void
candor_marks_bar_get_property (GObject    *object,
                               guint       id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  if (id == PROP_NOTE_OPEN)
    g_value_set_boolean (value, candor_marks_bar_get_note_open (CANDOR_MARKS_BAR (object)));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
candor_marks_bar_set_property (GObject      *object,
                               guint         id,
                               const GValue *value,
                               GParamSpec   *pspec)
{
  if (id == PROP_NOTE_OPEN)
    candor_marks_bar_set_note_open (CANDOR_MARKS_BAR (object), g_value_get_boolean (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
candor_marks_bar_class_init (CandorMarksBarClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = candor_marks_bar_dispose;
  object_class->get_property = candor_marks_bar_get_property;
  object_class->set_property = candor_marks_bar_set_property;

  /** CandorMarksBar:note-open: whether the place for the note is open. */
  properties[PROP_NOTE_OPEN] =
    g_param_spec_boolean ("note-open", NULL, NULL, FALSE, G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (CANDOR_TYPE_WRAP);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/candor_aid/Candor/candor-marks-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, CandorMarksBar, discussed);
  gtk_widget_class_bind_template_child (widget_class, CandorMarksBar, concern);
  gtk_widget_class_bind_template_child (widget_class, CandorMarksBar, note);
  gtk_widget_class_bind_template_callback (widget_class, note_toggled_cb);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
candor_marks_bar_init (CandorMarksBar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
name_button (GtkToggleButton *button,
             const char      *symbol,
             const char      *word,
             const char      *tooltip,
             CandorPack      *pack,
             const char      *title)
{
  g_autofree char *label = g_strdup_printf ("%s\u00a0%s", symbol, word);
  g_autofree char *name = candor_pack_dup_word (pack, "mark.name", "mark", word, "of", title, NULL);

  candor_text_label_set_button (GTK_BUTTON (button), label);
  candor_tooltip_set (GTK_WIDGET (button), tooltip);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

GtkWidget *
candor_marks_bar_new (CandorPack *pack,
                      CandorMark *mark,
                      const char *title)
{
  CandorMarksBar *self;

  g_return_val_if_fail (CANDOR_IS_PACK (pack), NULL);
  g_return_val_if_fail (CANDOR_IS_MARK (mark), NULL);
  g_return_val_if_fail (title != NULL, NULL);
  self = g_object_new (CANDOR_TYPE_MARKS_BAR, NULL);
  self->mark = g_object_ref (mark);
  name_button (self->discussed, "✓", candor_pack_get_word (pack, "mark.discussed"), candor_pack_get_word (pack, "mark.discussed-tip"), pack, title);
  name_button (self->concern, "!", candor_pack_get_word (pack, "mark.concern"), candor_pack_get_word (pack, "mark.concern-tip"), pack, title);
  name_button (self->note, "✎", candor_pack_get_word (pack, "mark.note"), candor_pack_get_word (pack, "mark.note-tip"), pack, title);
  g_object_bind_property (mark, "discussed", self->discussed, "active", G_BINDING_BIDIRECTIONAL | G_BINDING_SYNC_CREATE);
  g_object_bind_property (mark, "concern", self->concern, "active", G_BINDING_BIDIRECTIONAL | G_BINDING_SYNC_CREATE);
  g_signal_connect_object (mark, "notify::note", G_CALLBACK (note_changed_cb), self, G_CONNECT_SWAPPED);
  note_changed_cb (self);
  return GTK_WIDGET (self);
}

gboolean
candor_marks_bar_get_note_open (CandorMarksBar *self)
{
  g_return_val_if_fail (CANDOR_IS_MARKS_BAR (self), FALSE);
  return gtk_toggle_button_get_active (self->note);
}

void
candor_marks_bar_set_note_open (CandorMarksBar *self,
                                gboolean        note_open)
{
  g_return_if_fail (CANDOR_IS_MARKS_BAR (self));
  gtk_toggle_button_set_active (self->note, note_open);
}
