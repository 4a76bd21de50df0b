/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What nobody has translated yet stands in the window in English, says so, and is read so. */
#include "config.h"

#include "candor-pack-reader.h"
#include "candor-window.h"
#include "page-test.h"

#include <string.h>

#define LEFT_ENGLISH "Drops are small."

static char *
replace (const char *text,
         const char *old,
         const char *by)
{
  g_auto (GStrv) parts = g_strsplit (text, old, 2);

  g_assert_cmpuint (g_strv_length (parts), ==, 2);
  return g_strjoinv (by, parts);
}

/* The small pack as if it were in German, but for one statement. */
static CandorPack *
load (void)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = g_build_filename (CANDOR_TEST_DATA, "small.xml", NULL);
  g_autofree char *text = NULL;
  g_autofree char *listed = NULL;
  g_autofree char *german = NULL;
  g_autofree char *mixed = NULL;
  g_autoptr (GBytes) bytes = NULL;
  CandorPack *pack;

  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);
  listed = replace (text, "</languages>", "<language code=\"de\" state=\"draft\">Deutsch</language></languages>");
  german = replace (listed, "xml:lang=\"en\"", "xml:lang=\"de\"");
  mixed = replace (german, ">" LEFT_ENGLISH, " xml:lang=\"en\">" LEFT_ENGLISH);
  bytes = g_bytes_new (mixed, strlen (mixed));
  pack = candor_pack_load_bytes (bytes, "small.de.xml", NULL, &error);
  g_assert_no_error (error);
  return pack;
}

static GtkLabel *
find_label (GtkWidget  *widget,
            const char *text)
{
  GtkLabel *found = NULL;

  if (GTK_IS_LABEL (widget) && strstr (gtk_label_get_text (GTK_LABEL (widget)), text) != NULL)
    return GTK_LABEL (widget);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL; child = gtk_widget_get_next_sibling (child))
    found = find_label (child, text);
  return found;
}

/* The language that a screen reader is told for the first letter of @label. */
static const char *
get_language (GtkLabel *label)
{
  PangoAttrIterator *attributes = pango_attr_list_get_iterator (pango_layout_get_attributes (gtk_label_get_layout (label)));
  PangoAttribute    *language = pango_attr_iterator_get (attributes, PANGO_ATTR_LANGUAGE);
  const char        *code = language != NULL ? pango_language_to_string (((PangoAttrLanguage *) language)->value) : NULL;

  pango_attr_iterator_destroy (attributes);
  return code;
}

static void
test_window (void)
{
  g_autoptr (CandorPack) pack = load ();
  g_autoptr (CandorDiscussion) discussion = candor_discussion_new (pack);
  CandorWindow *window = candor_window_new (NULL, discussion);
  GtkLabel     *left, *other;

  gtk_window_present (GTK_WINDOW (window));
  g_assert_true (page_test_wait_until (page_test_is_laid_out, GTK_WIDGET (window)));
  candor_page_complete (candor_window_get_page (window, 0));
  left = find_label (GTK_WIDGET (window), LEFT_ENGLISH);
  other = find_label (GTK_WIDGET (window), "The agency says");
  g_assert_nonnull (left);
  g_assert_nonnull (other);
  g_assert_cmpstr (gtk_label_get_text (left), ==, LEFT_ENGLISH " (EN)");
  g_assert_cmpstr (get_language (left), ==, "en");
  g_assert_null (strstr (gtk_label_get_text (other), "(EN)"));
  g_assert_cmpstr (get_language (other), ==, "de");
  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  g_test_add_func ("/untranslated/window", test_window);
  return g_test_run ();
}
