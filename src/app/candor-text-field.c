/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where a note or an answer is written. What is written lives in the discussion, by binding. */
#include "config.h"

#include "candor-text-field.h"

#include "candor-children.h"

struct _CandorTextField
{
  GtkWidget      parent_instance;
  GtkLabel      *caption;
  GtkTextView   *view;
  GtkTextBuffer *buffer;
};

enum
{
  PROP_TEXT = 1,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (CandorTextField, candor_text_field, GTK_TYPE_WIDGET)

static void
changed_cb (CandorTextField *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TEXT]);
}

/* How many characters the two have in common, from the beginning. */
static int
count_common (const char *a,
              const char *b)
{
  int n = 0;

  for (; *a != '\0' && g_utf8_get_char (a) == g_utf8_get_char (b); a = g_utf8_next_char (a), b = g_utf8_next_char (b))
    n++;
  return n;
}

/* Only what differs is replaced, so that the cursor stays where one writes, or goes to where
 * something was undone. */
static void
replace_text (CandorTextField *self,
              const char      *old,
              const char      *text)
{
  int         n_common = count_common (old, text);
  const char *rest = g_utf8_offset_to_pointer (text, n_common);
  size_t      n_end = 0;
  GtkTextIter start, end;

  old = g_utf8_offset_to_pointer (old, n_common);
  while (n_end < MIN (strlen (old), strlen (rest)) && old[strlen (old) - 1 - n_end] == rest[strlen (rest) - 1 - n_end])
    n_end++;
  /* A character is whole or not there. */
  while (n_end > 0 && (rest[strlen (rest) - n_end] & 0xc0) == 0x80)
    n_end--;
  gtk_text_buffer_get_iter_at_offset (self->buffer, &start, n_common);
  gtk_text_buffer_get_iter_at_offset (self->buffer, &end, n_common + (int) g_utf8_strlen (old, (gssize) (strlen (old) - n_end)));
  g_object_freeze_notify (G_OBJECT (self));
  gtk_text_buffer_delete (self->buffer, &start, &end);
  gtk_text_buffer_insert (self->buffer, &start, rest, (int) (strlen (rest) - n_end));
  g_object_thaw_notify (G_OBJECT (self));
  gtk_text_buffer_place_cursor (self->buffer, &start);
}

static gboolean
candor_text_field_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (CANDOR_TEXT_FIELD (widget)->view));
}

static void
candor_text_field_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), CANDOR_TYPE_TEXT_FIELD);
  candor_children_unparent (GTK_WIDGET (object));
  G_OBJECT_CLASS (candor_text_field_parent_class)->dispose (object);
}

static void
candor_text_field_get_property (GObject    *object,
                                guint       id,
                                GValue     *value,
                                GParamSpec *pspec)
{
  if (id == PROP_TEXT)
    g_value_take_string (value, candor_text_field_dup_text (CANDOR_TEXT_FIELD (object)));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
candor_text_field_set_property (GObject      *object,
                                guint         id,
                                const GValue *value,
                                GParamSpec   *pspec)
{
  if (id == PROP_TEXT)
    candor_text_field_set_text (CANDOR_TEXT_FIELD (object), g_value_get_string (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
candor_text_field_class_init (CandorTextFieldClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = candor_text_field_dispose;
  object_class->get_property = candor_text_field_get_property;
  object_class->set_property = candor_text_field_set_property;
  widget_class->grab_focus = candor_text_field_grab_focus;

  /** CandorTextField:text: what is written. */
  properties[PROP_TEXT] =
    g_param_spec_string ("text", NULL, NULL, "", G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (widget_class, "/org/candor_aid/Candor/candor-text-field.ui");
  gtk_widget_class_bind_template_child (widget_class, CandorTextField, caption);
  gtk_widget_class_bind_template_child (widget_class, CandorTextField, view);
  gtk_widget_class_bind_template_child (widget_class, CandorTextField, buffer);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "textfield");
}

static void
candor_text_field_init (CandorTextField *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
candor_text_field_new (const char *caption,
                       const char *name)
{
  CandorTextField *self;

  g_return_val_if_fail (caption != NULL, NULL);
  g_return_val_if_fail (name != NULL, NULL);
  self = g_object_new (CANDOR_TYPE_TEXT_FIELD, NULL);
  gtk_label_set_text (self->caption, caption);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->view), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  return GTK_WIDGET (self);
}

char *
candor_text_field_dup_text (CandorTextField *self)
{
  GtkTextIter start, end;

  g_return_val_if_fail (CANDOR_IS_TEXT_FIELD (self), NULL);
  gtk_text_buffer_get_bounds (self->buffer, &start, &end);
  return gtk_text_buffer_get_text (self->buffer, &start, &end, TRUE);
}

void
candor_text_field_set_text (CandorTextField *self,
                            const char      *text)
{
  g_autofree char *old = NULL;

  g_return_if_fail (CANDOR_IS_TEXT_FIELD (self));
  old = candor_text_field_dup_text (self);
  if (g_strcmp0 (old, text != NULL ? text : "") != 0)
    replace_text (self, old, text != NULL ? text : "");
}
