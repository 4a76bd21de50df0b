/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Fields that are full. Nothing that is typed or pasted is cut off unseen: it is refused, and said why. */
#include "config.h"

#include "candor-limit.h"

#include "candor-room.h"

#include <glib/gi18n.h>

#define KEY "candor-limit"
#define GUARD "candor-limit-guard"
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

/* --- Places to write --- */

/**
 * Guard: of the widget or buffer that is written in.
 * @field: what says that it is full
 * @has_room: what knows
 * @room: for the places that have a room of their own
 * @pasting: what comes was looked at
 */
typedef struct
{
  GtkWidget      *field;
  CandorLimitFunc has_room;
  unsigned int    room;
  gboolean        pasting;
} Guard;

static Guard *
get_guard (gpointer inner)
{
  return g_object_get_data (G_OBJECT (inner), GUARD);
}

static gboolean
fits (Guard      *guard,
      const char *before,
      const char *selected,
      const char *added)
{
  if (guard->has_room != NULL)
    return guard->has_room (guard->field, before, selected, added);
  return candor_room_measure (before) - candor_room_measure (selected) + candor_room_measure (added) <= guard->room;
}

static char *
dup_text (GtkWidget *inner)
{
  GtkTextIter start, end;

  if (GTK_IS_EDITABLE (inner))
    return g_strdup (gtk_editable_get_text (GTK_EDITABLE (inner)));
  gtk_text_buffer_get_bounds (gtk_text_view_get_buffer (GTK_TEXT_VIEW (inner)), &start, &end);
  return gtk_text_iter_get_text (&start, &end);
}

/* NULL where nothing is. */
static char *
dup_selected (GtkWidget *inner)
{
  GtkTextIter start, end;
  int         first, last;

  if (GTK_IS_EDITABLE (inner))
    return gtk_editable_get_selection_bounds (GTK_EDITABLE (inner), &first, &last) ? gtk_editable_get_chars (GTK_EDITABLE (inner), first, last) : NULL;
  if (!gtk_text_buffer_get_selection_bounds (gtk_text_view_get_buffer (GTK_TEXT_VIEW (inner)), &start, &end))
    return NULL;
  return gtk_text_iter_get_text (&start, &end);
}

/* What was selected is gone already when something is inserted in its place. @emitter: whose signal it is */
static void
check_insertion (GtkWidget  *inner,
                 gpointer    emitter,
                 const char *text,
                 int         length)
{
  Guard           *guard = get_guard (inner);
  g_autofree char *before = dup_text (inner);
  g_autofree char *added = length < 0 ? g_strdup (text) : g_strndup (text, (size_t) length);

  if (fits (guard, before, NULL, added))
    return;
  g_signal_stop_emission_by_name (emitter, "insert-text");
  candor_limit_tell (guard->field);
}

static void
insert_cb (GtkEditable *inner,
           const char  *text,
           int          length,
           int         *position)
{
  check_insertion (GTK_WIDGET (inner), inner, text, length);
}

static void
insert_lines_cb (GtkTextBuffer *buffer,
                 GtkTextIter   *place,
                 const char    *text,
                 int            length,
                 GtkWidget     *view)
{
  check_insertion (view, buffer, text, length);
}

static void
read_cb (GObject      *clipboard,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr (GtkWidget) inner = user_data;
  Guard           *guard = get_guard (inner);
  g_autofree char *text = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (clipboard), result, NULL);
  g_autofree char *before = NULL;
  g_autofree char *selected = NULL;

  if (text == NULL || gtk_widget_get_root (inner) == NULL)
    return;
  before = dup_text (inner);
  selected = dup_selected (inner);
  if (!fits (guard, before, selected, text))
    {
      candor_limit_tell (guard->field);
      return;
    }
  guard->pasting = TRUE;
  g_signal_emit_by_name (inner, "paste-clipboard");
  guard->pasting = FALSE;
}

/* What has no room is not pasted over what is selected, which would be gone then. */
static void
paste_cb (GtkWidget *inner)
{
  if (get_guard (inner)->pasting)
    return;
  g_signal_stop_emission_by_name (inner, "paste-clipboard");
  gdk_clipboard_read_text_async (gtk_widget_get_clipboard (inner), NULL, read_cb, g_object_ref (inner));
}

static void
guard_place (GtkWidget      *inner,
             GtkWidget      *field,
             CandorLimitFunc has_room,
             unsigned int    room)
{
  Guard *guard = g_new0 (Guard, 1);

  *guard = (Guard){ field, has_room, room, FALSE };
  g_object_set_data_full (G_OBJECT (inner), GUARD, guard, g_free);
  g_signal_connect (inner, "paste-clipboard", G_CALLBACK (paste_cb), NULL);
}

static void
guard_lines (GtkTextView    *view,
             GtkWidget      *field,
             CandorLimitFunc has_room,
             unsigned int    room)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (view);

  guard_place (GTK_WIDGET (view), field, has_room, room);
  g_signal_connect_object (buffer, "insert-text", G_CALLBACK (insert_lines_cb), view, 0);
  g_signal_connect_object (buffer, "changed", G_CALLBACK (candor_limit_forget), field, G_CONNECT_SWAPPED);
}

void
candor_limit_entry (GtkEditable *entry,
                    unsigned int room)
{
  GtkEditable *inner;

  g_return_if_fail (GTK_IS_EDITABLE (entry));
  inner = gtk_editable_get_delegate (entry);
  guard_place (GTK_WIDGET (inner), GTK_WIDGET (entry), NULL, room);
  g_signal_connect (inner, "insert-text", G_CALLBACK (insert_cb), NULL);
  g_signal_connect_swapped (inner, "changed", G_CALLBACK (candor_limit_forget), entry);
}

void
candor_limit_lines (GtkTextView *view,
                    unsigned int room)
{
  g_return_if_fail (GTK_IS_TEXT_VIEW (view));
  guard_lines (view, GTK_WIDGET (view), NULL, room);
}

void
candor_limit_lines_by (GtkTextView    *view,
                       GtkWidget      *field,
                       CandorLimitFunc has_room)
{
  g_return_if_fail (GTK_IS_TEXT_VIEW (view));
  g_return_if_fail (GTK_IS_WIDGET (field));
  g_return_if_fail (has_room != NULL);
  guard_lines (view, field, has_room, 0);
}
