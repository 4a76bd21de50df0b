/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Finding what is not translated, and what has no room. */
#include "config.h"

#include "read-words.h"

#include <string.h>

/* Edges fall between pixels. */
#define TOLERANCE 1.5

struct _ReadWords
{
  GPtrArray  *stays;  /* of GRegex */
  GHashTable *seen;   /* strings */
  GHashTable *faults; /* sentences, and where first */
  const char *where;
};

ReadWords *
read_words_new (void)
{
  ReadWords *self = g_new0 (ReadWords, 1);

  self->stays = g_ptr_array_new_with_free_func ((GDestroyNotify) g_regex_unref);
  self->seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->faults = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  return self;
}

void
read_words_let (ReadWords  *self,
                const char *pattern)
{
  g_autofree char *whole = g_strconcat ("^(", pattern, ")$", NULL);
  g_autoptr (GError) error = NULL;
  GRegex *regex = g_regex_new (whole, 0, 0, &error);

  g_assert_no_error (error);
  g_ptr_array_add (self->stays, regex);
}

void
read_words_finish (ReadWords *self)
{
  GHashTableIter iter;
  gpointer       fault, where;
  unsigned int   n_faults = g_hash_table_size (self->faults);

  g_test_message ("%u strings seen", g_hash_table_size (self->seen));
  g_hash_table_iter_init (&iter, self->faults);
  while (g_hash_table_iter_next (&iter, &fault, &where))
    g_test_message ("%s: %s", (const char *) where, (const char *) fault);
  g_ptr_array_unref (self->stays);
  g_hash_table_unref (self->seen);
  g_hash_table_unref (self->faults);
  g_free (self);
  if (n_faults > 0)
    g_test_fail_printf ("%u faults", n_faults);
}

G_GNUC_PRINTF (2, 3)
static void
add_fault (ReadWords  *self,
           const char *format,
           ...)
{
  va_list          arguments;
  g_autofree char *fault = NULL;

  va_start (arguments, format);
  fault = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  if (!g_hash_table_contains (self->faults, fault))
    g_hash_table_insert (self->faults, g_strdup (fault), g_strdup (self->where));
}

/* --- Words --- */

/* The letters of @text that stand outside of brackets. */
static char *
dup_outside (const char *text)
{
  GString *outside = g_string_new (NULL);
  int      depth = 0;

  for (const char *c = text; *c != '\0'; c = g_utf8_next_char (c))
    {
      gunichar letter = g_utf8_get_char (c);

      if (*c == '[')
        depth++;
      else if (*c == ']')
        depth--;
      else if (depth <= 0 && (g_unichar_isalpha (letter) || letter == ' '))
        g_string_append_unichar (outside, letter);
    }
  return g_strstrip (g_string_free (outside, FALSE));
}

static gboolean
may_stay (ReadWords  *self,
          const char *text)
{
  for (unsigned int i = 0; i < self->stays->len; i++)
    if (g_regex_match (g_ptr_array_index (self->stays, i), text, 0, NULL))
      return TRUE;
  return FALSE;
}

static void
check_text (ReadWords  *self,
            GtkWidget  *widget,
            const char *what,
            const char *text)
{
  g_autofree char *outside = NULL;

  if (text == NULL || *text == '\0')
    return;
  g_hash_table_add (self->seen, g_strdup (text));
  outside = dup_outside (text);
  if (*outside != '\0' && !may_stay (self, text))
    add_fault (self, "%s, %s “%s” is not translated: “%s”", G_OBJECT_TYPE_NAME (widget), what, text, outside);
}

static void
check_accessible (ReadWords            *self,
                  GtkWidget            *widget,
                  GtkAccessibleProperty property,
                  const char           *what)
{
  g_autofree char *value = NULL;

  if (!gtk_test_accessible_has_property (GTK_ACCESSIBLE (widget), property))
    return;
  value = gtk_test_accessible_check_property (GTK_ACCESSIBLE (widget), property, "\001");
  check_text (self, widget, what, value);
}

static void
check_names (ReadWords *self,
             GtkWidget *widget)
{
  check_accessible (self, widget, GTK_ACCESSIBLE_PROPERTY_LABEL, "name");
  check_accessible (self, widget, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, "description");
  check_accessible (self, widget, GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT, "value");
  check_accessible (self, widget, GTK_ACCESSIBLE_PROPERTY_ROLE_DESCRIPTION, "role");
  check_text (self, widget, "tooltip", gtk_widget_get_tooltip_text (widget));
  if (GTK_IS_LABEL (widget))
    check_text (self, widget, "text", gtk_label_get_text (GTK_LABEL (widget)));
  if (GTK_IS_WINDOW (widget))
    check_text (self, widget, "title", gtk_window_get_title (GTK_WINDOW (widget)));
  if (g_object_class_find_property (G_OBJECT_GET_CLASS (widget), "placeholder-text") != NULL)
    {
      g_autofree char *text = NULL;

      g_object_get (widget, "placeholder-text", &text, NULL);
      check_text (self, widget, "placeholder", text);
    }
}

/* --- Room --- */

/* What is beyond the edge of a scrolled area can be scrolled to, in the direction in which it scrolls. */
static gboolean
scrolls (GtkWidget *area)
{
  GtkPolicyType across = GTK_POLICY_NEVER;

  if (GTK_IS_SCROLLED_WINDOW (area))
    gtk_scrolled_window_get_policy (GTK_SCROLLED_WINDOW (area), &across, NULL);
  return across == GTK_POLICY_AUTOMATIC || across == GTK_POLICY_ALWAYS;
}

static void
check_edges (ReadWords *self,
             GtkWidget *label)
{
  graphene_rect_t bounds;

  for (GtkWidget *above = gtk_widget_get_parent (label); above != NULL; above = gtk_widget_get_parent (above))
    {
      if (scrolls (above) || !gtk_widget_compute_bounds (label, above, &bounds))
        return;
      if (bounds.origin.x < -TOLERANCE || bounds.origin.x + bounds.size.width > (float) gtk_widget_get_width (above) + (float) TOLERANCE)
        {
          add_fault (self, "“%s” reaches over the edge of a %s: %.0f to %.0f of %d pixels", gtk_label_get_text (GTK_LABEL (label)),
                     G_OBJECT_TYPE_NAME (above), bounds.origin.x, bounds.origin.x + bounds.size.width, gtk_widget_get_width (above));
          return;
        }
      if (GTK_IS_NATIVE (above))
        return;
    }
}

/* A title that is cut off in a bar is told in full to who points at it, and to a screen reader; what
 * stands in an empty field is its name. */
static gboolean
may_be_cut (GtkWidget *label)
{
  GtkWidget  *parent = gtk_widget_get_parent (label);
  const char *text = gtk_label_get_text (GTK_LABEL (label));

  return g_strcmp0 (gtk_widget_get_tooltip_text (label), text) == 0 || g_strcmp0 (gtk_widget_get_tooltip_text (parent), text) == 0 ||
         (GTK_IS_TEXT (parent) && gtk_test_accessible_has_property (GTK_ACCESSIBLE (gtk_widget_get_parent (parent)), GTK_ACCESSIBLE_PROPERTY_LABEL));
}

static void
check_room (ReadWords *self,
            GtkWidget *label)
{
  PangoLayout *layout = gtk_label_get_layout (GTK_LABEL (label));
  const char  *text = gtk_label_get_text (GTK_LABEL (label));
  int          width, height;

  if (*text == '\0' || gtk_widget_get_width (label) == 0)
    return;
  pango_layout_get_pixel_size (layout, &width, &height);
  if (pango_layout_is_ellipsized (layout) && !may_be_cut (label))
    add_fault (self, "“%s” is cut off (in a %s)", text, G_OBJECT_TYPE_NAME (gtk_widget_get_parent (label)));
  if (width > gtk_widget_get_width (label) + TOLERANCE || height > gtk_widget_get_height (label) + TOLERANCE)
    add_fault (self, "“%s” needs %d×%d and has %d×%d pixels", text, width, height, gtk_widget_get_width (label), gtk_widget_get_height (label));
  check_edges (self, label);
}

static void
read_widget (ReadWords *self,
             GtkWidget *widget)
{
  if (!gtk_widget_get_mapped (widget))
    return;
  check_names (self, widget);
  if (GTK_IS_LABEL (widget))
    check_room (self, widget);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    read_widget (self, child);
}

void
read_words (ReadWords  *self,
            GtkWidget  *root,
            const char *where)
{
  self->where = where;
  read_widget (self, root);
}
