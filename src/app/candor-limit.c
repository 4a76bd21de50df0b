/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Fields that are full. Nothing that is typed or pasted is cut off unseen: it is refused, and said why. */
#include "config.h"

#include "candor-limit.h"

#include "candor-room.h"

#include <glib/gi18n.h>

#define KEY "candor-limit"
#define CHARS 36 /* of a line of the message */

static GtkWidget *
find_popover (GtkWidget *field)
{
  return g_object_get_data (G_OBJECT (field), KEY);
}

/* A widget that is gone must have no children left, and only some know of this one. */
static void
destroy_cb (GtkWidget *field)
{
  GtkWidget *popover = find_popover (field);

  if (popover != NULL && gtk_widget_get_parent (popover) != NULL)
    gtk_widget_unparent (popover);
  g_object_set_data (G_OBJECT (field), KEY, NULL);
}

static void
focus_moved_cb (GtkWidget  *field,
                GParamSpec *pspec,
                GtkWindow  *window)
{
  GtkWidget *focus = gtk_window_get_focus (window);

  if (focus == NULL || (focus != field && !gtk_widget_is_ancestor (focus, field)))
    candor_limit_forget (field);
}

static GtkWidget *
create_message (void)
{
  GtkWidget *label = gtk_label_new (_ ("There is no room for more here, so nothing was added. Shorten or remove something first."));

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_max_width_chars (GTK_LABEL (label), CHARS);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  return label;
}

/* The focus stays where one writes. */
static GtkWidget *
create_popover (GtkWidget *field)
{
  GtkWidget *popover = g_object_ref_sink (gtk_popover_new ());
  GtkWidget *message = create_message ();
  GtkRoot   *root = gtk_widget_get_root (field);

  gtk_widget_add_css_class (popover, "full");
  gtk_popover_set_autohide (GTK_POPOVER (popover), FALSE);
  gtk_popover_set_child (GTK_POPOVER (popover), message);
  gtk_accessible_update_property (GTK_ACCESSIBLE (popover), GTK_ACCESSIBLE_PROPERTY_LABEL, gtk_label_get_text (GTK_LABEL (message)), -1);
  gtk_widget_set_parent (popover, field);
  g_object_set_data_full (G_OBJECT (field), KEY, popover, g_object_unref);
  g_signal_connect (field, "destroy", G_CALLBACK (destroy_cb), NULL);
  if (root != NULL)
    g_signal_connect_object (root, "notify::focus-widget", G_CALLBACK (focus_moved_cb), field, G_CONNECT_SWAPPED);
  return popover;
}

void
candor_limit_tell (GtkWidget *field)
{
  GtkWidget *popover;

  g_return_if_fail (GTK_IS_WIDGET (field));
  popover = find_popover (field);
  if (popover == NULL)
    popover = create_popover (field);
  gtk_widget_error_bell (field);
  if (gtk_widget_get_mapped (field))
    gtk_popover_popup (GTK_POPOVER (popover));
}

void
candor_limit_forget (GtkWidget *field)
{
  GtkWidget *popover;

  g_return_if_fail (GTK_IS_WIDGET (field));
  popover = find_popover (field);
  if (popover != NULL)
    gtk_popover_popdown (GTK_POPOVER (popover));
}

const char *
candor_limit_get_told (GtkWidget *field)
{
  GtkWidget *popover;

  g_return_val_if_fail (GTK_IS_WIDGET (field), NULL);
  popover = find_popover (field);
  if (popover == NULL || !gtk_widget_get_visible (popover))
    return NULL;
  return gtk_label_get_text (GTK_LABEL (gtk_popover_get_child (GTK_POPOVER (popover))));
}

/* --- Pasting --- */

#define GUARD "candor-limit-guard"

/**
 * Guard: of the widget that one writes in.
 * @field: that or one around it
 * @pasting: what comes was looked at
 */
typedef struct
{
  GtkWidget      *field;
  CandorLimitFunc fits;
  gboolean        pasting;
} Guard;

static void
read_cb (GObject      *clipboard,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr (GtkWidget) inner = user_data;
  Guard           *guard = g_object_get_data (G_OBJECT (inner), GUARD);
  g_autofree char *text = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (clipboard), result, NULL);

  if (text == NULL || gtk_widget_get_root (inner) == NULL)
    return;
  if (!guard->fits (guard->field, text))
    {
      candor_limit_tell (guard->field);
      return;
    }
  guard->pasting = TRUE;
  g_signal_emit_by_name (inner, "paste-clipboard");
  guard->pasting = FALSE;
}

static void
paste_cb (GtkWidget *inner)
{
  Guard *guard = g_object_get_data (G_OBJECT (inner), GUARD);

  if (guard->pasting)
    return;
  g_signal_stop_emission_by_name (inner, "paste-clipboard");
  gdk_clipboard_read_text_async (gtk_widget_get_clipboard (inner), NULL, read_cb, g_object_ref (inner));
}

void
candor_limit_guard_paste (GtkWidget      *inner,
                          GtkWidget      *field,
                          CandorLimitFunc fits)
{
  Guard *guard = g_new0 (Guard, 1);

  g_return_if_fail (GTK_IS_WIDGET (inner));
  g_return_if_fail (GTK_IS_WIDGET (field));
  guard->field = field;
  guard->fits = fits;
  g_object_set_data_full (G_OBJECT (inner), GUARD, guard, g_free);
  g_signal_connect (inner, "paste-clipboard", G_CALLBACK (paste_cb), NULL);
}

/* --- Places to write --- */

static unsigned int
get_room (gpointer keeper)
{
  return GPOINTER_TO_UINT (g_object_get_data (keeper, KEY));
}

static gboolean
has_room (gpointer    keeper,
          const char *before,
          const char *text,
          int         length)
{
  g_autofree char *inserted = length < 0 ? g_strdup (text) : g_strndup (text, (size_t) length);

  return candor_room_measure (before) + candor_room_measure (inserted) <= get_room (keeper);
}

static void
insert_cb (GtkEditable *inner,
           const char  *text,
           int          length,
           int         *position,
           GtkWidget   *entry)
{
  if (has_room (inner, gtk_editable_get_text (inner), text, length))
    return;
  g_signal_stop_emission_by_name (inner, "insert-text");
  candor_limit_tell (entry);
}

static gboolean
fits_entry (GtkWidget  *entry,
            const char *text)
{
  GtkEditable     *inner = gtk_editable_get_delegate (GTK_EDITABLE (entry));
  int              start, end;
  g_autofree char *selected = gtk_editable_get_selection_bounds (inner, &start, &end) ? gtk_editable_get_chars (inner, start, end) : NULL;

  return candor_room_measure (gtk_editable_get_text (inner)) - candor_room_measure (selected) + candor_room_measure (text) <= get_room (inner);
}

void
candor_limit_entry (GtkEditable *entry,
                    unsigned int room)
{
  GtkEditable *inner;

  g_return_if_fail (GTK_IS_EDITABLE (entry));
  inner = gtk_editable_get_delegate (entry);
  g_object_set_data (G_OBJECT (inner), KEY, GUINT_TO_POINTER (room));
  g_signal_connect (inner, "insert-text", G_CALLBACK (insert_cb), entry);
  g_signal_connect_swapped (inner, "changed", G_CALLBACK (candor_limit_forget), entry);
  candor_limit_guard_paste (GTK_WIDGET (inner), GTK_WIDGET (entry), fits_entry);
}

static char *
dup_lines (GtkTextBuffer *buffer)
{
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  return gtk_text_buffer_get_text (buffer, &start, &end, TRUE);
}

char *
candor_limit_dup_selected (GtkTextBuffer *buffer)
{
  GtkTextIter start, end;

  g_return_val_if_fail (GTK_IS_TEXT_BUFFER (buffer), NULL);
  if (!gtk_text_buffer_get_selection_bounds (buffer, &start, &end))
    return NULL;
  return gtk_text_buffer_get_text (buffer, &start, &end, TRUE);
}

static void
insert_lines_cb (GtkTextBuffer *buffer,
                 GtkTextIter   *place,
                 const char    *text,
                 int            length,
                 GtkWidget     *view)
{
  g_autofree char *before = dup_lines (buffer);

  if (has_room (buffer, before, text, length))
    return;
  g_signal_stop_emission_by_name (buffer, "insert-text");
  candor_limit_tell (view);
}

static gboolean
fits_lines (GtkWidget  *view,
            const char *text)
{
  GtkTextBuffer   *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (view));
  g_autofree char *before = dup_lines (buffer);
  g_autofree char *selected = candor_limit_dup_selected (buffer);

  return candor_room_measure (before) - candor_room_measure (selected) + candor_room_measure (text) <= get_room (buffer);
}

void
candor_limit_lines (GtkTextView *view,
                    unsigned int room)
{
  GtkTextBuffer *buffer;

  g_return_if_fail (GTK_IS_TEXT_VIEW (view));
  buffer = gtk_text_view_get_buffer (view);
  g_object_set_data (G_OBJECT (buffer), KEY, GUINT_TO_POINTER (room));
  g_signal_connect_object (buffer, "insert-text", G_CALLBACK (insert_lines_cb), view, 0);
  g_signal_connect_object (buffer, "changed", G_CALLBACK (candor_limit_forget), view, G_CONNECT_SWAPPED);
  candor_limit_guard_paste (GTK_WIDGET (view), GTK_WIDGET (view), fits_lines);
}
