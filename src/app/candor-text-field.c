/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where a note or an answer is written. What is written lives in the discussion, by binding. */
#include "config.h"

#include "candor-text-field.h"

#include "candor-children.h"
#include "candor-limit.h"
#include "candor-long-word.h"
#include "candor-room.h"

struct _CandorTextField
{
  GtkWidget         parent_instance;
  CandorDiscussion *discussion;
  GtkLabel         *caption;
  GtkTextView      *view;
  GtkTextBuffer    *buffer;
  gboolean          following; /* what the discussion says already */
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
  g_autofree char *text = candor_text_field_dup_text (self);

  gtk_text_view_set_wrap_mode (self->view, candor_long_word_is_in (text) ? GTK_WRAP_CHAR : GTK_WRAP_WORD_CHAR);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TEXT]);
}

static gboolean
has_room (GtkWidget  *field,
          const char *before,
          const char *selected,
          const char *added)
{
  CandorTextField *self = CANDOR_TEXT_FIELD (field);
  unsigned int     taken = candor_room_measure (before) - candor_room_measure (selected) + candor_room_measure (added);
  unsigned int     line = *before == '\0' ? candor_room_measure_note (added) - candor_room_measure (added) : 0;

  return self->following ||
         (taken <= CANDOR_ROOM_NOTE && taken + line <= candor_room_measure (before) + candor_discussion_get_room (self->discussion));
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
  size_t      n_rest = strlen (rest);
  size_t      n_end = 0;
  size_t      n_old;
  GtkTextIter start, end;

  old = g_utf8_offset_to_pointer (old, n_common);
  n_old = strlen (old);
  while (n_end < MIN (n_old, n_rest) && old[n_old - 1 - n_end] == rest[n_rest - 1 - n_end])
    n_end++;
  /* A character is whole or not there. */
  while (n_end > 0 && (rest[n_rest - n_end] & 0xc0) == 0x80)
    n_end--;
  gtk_text_buffer_get_iter_at_offset (self->buffer, &start, n_common);
  gtk_text_buffer_get_iter_at_offset (self->buffer, &end, n_common + (int) g_utf8_strlen (old, (gssize) (n_old - n_end)));
  self->following = TRUE;
  g_object_freeze_notify (G_OBJECT (self));
  gtk_text_buffer_delete (self->buffer, &start, &end);
  gtk_text_buffer_insert (self->buffer, &start, rest, (int) (n_rest - n_end));
  g_object_thaw_notify (G_OBJECT (self));
  self->following = FALSE;
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
  g_clear_object (&CANDOR_TEXT_FIELD (object)->discussion);
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
candor_text_field_new (CandorDiscussion *discussion,
                       const char       *caption,
                       const char       *name)
{
  CandorTextField *self;

  g_return_val_if_fail (CANDOR_IS_DISCUSSION (discussion), NULL);
  g_return_val_if_fail (caption != NULL, NULL);
  g_return_val_if_fail (name != NULL, NULL);
  self = g_object_new (CANDOR_TYPE_TEXT_FIELD, NULL);
  self->discussion = g_object_ref (discussion);
  candor_limit_lines_by (self->view, GTK_WIDGET (self), has_room);
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
