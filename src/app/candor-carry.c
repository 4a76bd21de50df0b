/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a person did to a widget is kept when another one, in another language, takes its place. */
#include "config.h"

#include "candor-carry.h"

#include "candor-children.h"
#include "candor-slot.h"

#include <stdlib.h>
#include <string.h>

G_DEFINE_INTERFACE (CandorHeir, candor_heir, GTK_TYPE_WIDGET)

static void
candor_heir_default_init (CandorHeirInterface *iface)
{
}

/* --- Controls --- */

static void
carry_toggle (GtkWidget *widget,
              GtkWidget *old)
{
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (widget), gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (old)));
}

static void
carry_check (GtkWidget *widget,
             GtkWidget *old)
{
  gtk_check_button_set_active (GTK_CHECK_BUTTON (widget), gtk_check_button_get_active (GTK_CHECK_BUTTON (old)));
}

static void
carry_revealer (GtkWidget *widget,
                GtkWidget *old)
{
  gtk_revealer_set_reveal_child (GTK_REVEALER (widget), gtk_revealer_get_reveal_child (GTK_REVEALER (old)));
}

static void
carry_expander (GtkWidget *widget,
                GtkWidget *old)
{
  gtk_expander_set_expanded (GTK_EXPANDER (widget), gtk_expander_get_expanded (GTK_EXPANDER (old)));
}

static void
carry_drop_down (GtkWidget *widget,
                 GtkWidget *old)
{
  gtk_drop_down_set_selected (GTK_DROP_DOWN (widget), gtk_drop_down_get_selected (GTK_DROP_DOWN (old)));
}

/* The words are set only where they differ: most are bound to a model, which would hear of it. */
static void
carry_text (GtkWidget *widget,
            GtkWidget *old)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (old));
  int         start, end;

  if (g_strcmp0 (gtk_editable_get_text (GTK_EDITABLE (widget)), text) != 0)
    gtk_editable_set_text (GTK_EDITABLE (widget), text);
  if (gtk_editable_get_selection_bounds (GTK_EDITABLE (old), &start, &end))
    gtk_editable_select_region (GTK_EDITABLE (widget), start, end);
  else
    gtk_editable_set_position (GTK_EDITABLE (widget), gtk_editable_get_position (GTK_EDITABLE (old)));
}

static char *
dup_words (GtkTextBuffer *buffer)
{
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  return gtk_text_buffer_get_text (buffer, &start, &end, TRUE);
}

static void
carry_text_view (GtkWidget *widget,
                 GtkWidget *old)
{
  GtkTextBuffer   *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (widget));
  GtkTextBuffer   *old_buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (old));
  g_autofree char *words = dup_words (buffer);
  g_autofree char *old_words = dup_words (old_buffer);
  GtkTextIter      insert, bound;

  if (g_strcmp0 (words, old_words) != 0)
    gtk_text_buffer_set_text (buffer, old_words, -1);
  gtk_text_buffer_get_iter_at_mark (old_buffer, &insert, gtk_text_buffer_get_insert (old_buffer));
  gtk_text_buffer_get_iter_at_mark (old_buffer, &bound, gtk_text_buffer_get_selection_bound (old_buffer));
  gtk_text_buffer_get_iter_at_offset (buffer, &insert, gtk_text_iter_get_offset (&insert));
  gtk_text_buffer_get_iter_at_offset (buffer, &bound, gtk_text_iter_get_offset (&bound));
  gtk_text_buffer_select_range (buffer, &insert, &bound);
}

static void
carry_slot (GtkWidget *widget,
            GtkWidget *old)
{
  candor_slot_take_over (CANDOR_SLOT (widget), CANDOR_SLOT (old));
}

static void
carry_heir (GtkWidget *widget,
            GtkWidget *old)
{
  CANDOR_HEIR_GET_IFACE (widget)->take_over (CANDOR_HEIR (widget), CANDOR_HEIR (old));
}

/* Asked for at run time: types register themselves. */
static void
carry_one (GtkWidget *widget,
           GtkWidget *old)
{
  const struct
  {
    GType type;
    void (*carry) (GtkWidget *widget, GtkWidget *old);
  } controls[] = {
    { CANDOR_TYPE_HEIR, carry_heir },
    { CANDOR_TYPE_SLOT, carry_slot },
    { GTK_TYPE_TOGGLE_BUTTON, carry_toggle },
    { GTK_TYPE_CHECK_BUTTON, carry_check },
    { GTK_TYPE_REVEALER, carry_revealer },
    { GTK_TYPE_EXPANDER, carry_expander },
    { GTK_TYPE_DROP_DOWN, carry_drop_down },
    { GTK_TYPE_TEXT, carry_text },
    { GTK_TYPE_TEXT_VIEW, carry_text_view },
  };

  for (unsigned int i = 0; i < G_N_ELEMENTS (controls); i++)
    if (G_TYPE_CHECK_INSTANCE_TYPE (widget, controls[i].type) && G_TYPE_CHECK_INSTANCE_TYPE (old, controls[i].type))
      controls[i].carry (widget, old);
}

/* --- The walk --- */

static gboolean
is_open (GtkWidget *widget)
{
  return (GTK_IS_TOGGLE_BUTTON (widget) && gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (widget))) || CANDOR_IS_HEIR (widget);
}

/* A slot carries over itself when its time comes; what pops up has gone by now. */
static gboolean
is_closed_world (GtkWidget *widget)
{
  return CANDOR_IS_SLOT (widget) || GTK_IS_MENU_BUTTON (widget) || GTK_IS_DROP_DOWN (widget) || GTK_IS_NATIVE (widget);
}

/* What opens something goes first, as much of it is made only then. */
static void
walk (GtkWidget *widget,
      GtkWidget *old,
      gboolean   opening)
{
  GtkWidget *child, *old_child;

  if (G_OBJECT_TYPE (widget) != G_OBJECT_TYPE (old))
    return;
  if (opening == is_open (old))
    carry_one (widget, old);
  if (is_closed_world (widget))
    return;
  child = gtk_widget_get_first_child (widget);
  old_child = gtk_widget_get_first_child (old);
  while (child != NULL && old_child != NULL)
    {
      walk (child, old_child, opening);
      child = gtk_widget_get_next_sibling (child);
      old_child = gtk_widget_get_next_sibling (old_child);
    }
}

void
candor_carry_state (GtkWidget *widget,
                    GtkWidget *old)
{
  g_return_if_fail (GTK_IS_WIDGET (widget));
  g_return_if_fail (GTK_IS_WIDGET (old));
  walk (widget, old, TRUE);
  walk (widget, old, FALSE);
}

/* --- The focus --- */

char *
candor_carry_dup_focus (GtkWidget *old)
{
  GtkRoot   *root;
  GtkWidget *focus;
  GString   *path;

  g_return_val_if_fail (GTK_IS_WIDGET (old), NULL);
  root = gtk_widget_get_root (old);
  focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  if (focus == NULL || (focus != old && !gtk_widget_is_ancestor (focus, old)))
    return NULL;
  path = g_string_new (NULL);
  for (; focus != old; focus = gtk_widget_get_parent (focus))
    {
      g_autofree char *position = g_strdup_printf ("%u ", candor_children_find_position (focus));

      g_string_prepend (path, position);
    }
  return g_string_free (path, FALSE);
}

/* A text that takes the focus by itself would mark all its words. */
static gboolean
grab_focus (GtkWidget *widget)
{
  return GTK_IS_TEXT (widget) ? gtk_text_grab_focus_without_selecting (GTK_TEXT (widget)) : gtk_widget_grab_focus (widget);
}

void
candor_carry_focus (GtkWidget  *widget,
                    const char *focus)
{
  const char *step = focus;
  char       *end;

  g_return_if_fail (GTK_IS_WIDGET (widget));
  g_return_if_fail (focus != NULL);
  for (; *step != '\0'; step = end)
    {
      unsigned int position = (unsigned int) strtoul (step, &end, 10);
      GtkWidget   *child;

      if (CANDOR_IS_SLOT (widget))
        candor_slot_make (CANDOR_SLOT (widget));
      child = candor_children_get_nth (widget, position);
      if (child == NULL)
        break;
      widget = child;
      end += strspn (end, " ");
    }
  while (widget != NULL && !grab_focus (widget))
    widget = CANDOR_IS_SLOT (widget) ? NULL : gtk_widget_get_parent (widget);
}
