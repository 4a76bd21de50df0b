/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The direction of what the patient reads, which is not that of the rest of the window. */
#include "config.h"

#include "candor-mirror.h"

#include "candor-slot.h"

static G_DEFINE_QUARK (candor - mirror, candor_mirror)

  /* What was said of @widget itself; NONE: nothing. */
  static GtkTextDirection
  get_own (GtkWidget *widget)
{
  return GPOINTER_TO_INT (g_object_get_qdata (G_OBJECT (widget), candor_mirror_quark ()));
}

static void
take (GtkWidget       *widget,
      GtkTextDirection direction)
{
  if (gtk_widget_get_direction (widget) != direction)
    gtk_widget_set_direction (widget, direction);
}

/* What is about to be made anew turns when it is there. */
static void
spread (GtkWidget       *widget,
        GtkTextDirection direction)
{
  take (widget, direction);
  if (CANDOR_IS_SLOT (widget) && candor_slot_is_due (CANDOR_SLOT (widget)))
    return;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    if (get_own (child) == GTK_TEXT_DIR_NONE)
      spread (child, direction);
}

/* Widgets are mapped before they are laid out, so what is made later turns before anybody sees it. */
static gboolean
mapped_cb (GSignalInvocationHint *hint,
           guint                  n_values,
           const GValue          *values,
           gpointer               user_data)
{
  GtkWidget *widget = g_value_get_object (values);

  for (GtkWidget *above = widget; above != NULL; above = gtk_widget_get_parent (above))
    if (get_own (above) != GTK_TEXT_DIR_NONE)
      {
        take (widget, get_own (above));
        break;
      }
  return TRUE;
}

static void
watch_maps (void)
{
  static gsize watching = 0;

  if (!g_once_init_enter (&watching))
    return;
  g_signal_add_emission_hook (g_signal_lookup ("map", GTK_TYPE_WIDGET), 0, mapped_cb, NULL, NULL);
  g_once_init_leave (&watching, 1);
}

void
candor_mirror_set (GtkWidget       *top,
                   GtkTextDirection direction)
{
  g_return_if_fail (GTK_IS_WIDGET (top));
  g_return_if_fail (direction != GTK_TEXT_DIR_NONE);
  watch_maps ();
  if (get_own (top) == direction)
    return;
  g_object_set_qdata (G_OBJECT (top), candor_mirror_quark (), GINT_TO_POINTER (direction));
  spread (top, direction);
}

void
candor_mirror_follow (GtkWidget  *top,
                      CandorPack *pack)
{
  g_return_if_fail (CANDOR_IS_PACK (pack));
  candor_mirror_set (top, candor_format_get_right_to_left (candor_pack_get_format (pack)) ? GTK_TEXT_DIR_RTL : GTK_TEXT_DIR_LTR);
}
