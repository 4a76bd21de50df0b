/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "page-test.h"

#include "candor-test-pack.h"
#include "find-widget.h"

CandorDiscussion *
page_test_load (const char *name)
{
  g_autoptr (GListStore) findings = g_list_store_new (CANDOR_TYPE_FINDING);
  g_autoptr (CandorPack) pack = candor_test_load (name, findings);

  return candor_discussion_new (pack);
}

CandorItem *
page_test_item (CandorDiscussion *discussion,
                const char       *id)
{
  CandorItem *item = candor_pack_find_item (candor_discussion_get_pack (discussion), id);

  g_assert_nonnull (item);
  return item;
}

static gboolean
time_over_cb (gpointer user_data)
{
  gboolean *over = user_data;

  *over = TRUE;
  return G_SOURCE_REMOVE;
}

void
page_test_wait (unsigned int milliseconds)
{
  gboolean over = FALSE;

  g_timeout_add (milliseconds, time_over_cb, &over);
  while (!over)
    g_main_context_iteration (NULL, TRUE);
}

gboolean
page_test_wait_until (gboolean (*test) (GtkWidget *widget),
                      GtkWidget *widget)
{
  for (unsigned int i = 0; i < 500 && !test (widget); i++)
    page_test_wait (20);
  return test (widget);
}

gboolean
page_test_is_laid_out (GtkWidget *widget)
{
  return gtk_widget_get_height (widget) > 0;
}

GtkWindow *
page_test_show (GtkWidget *widget,
                int        width)
{
  GtkWindow *window = GTK_WINDOW (gtk_window_new ());

  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);
  gtk_window_set_decorated (window, FALSE);
  gtk_window_set_default_size (window, width, 600);
  gtk_window_set_child (window, widget);
  gtk_window_present (window);
  gtk_test_widget_wait_for_draw (GTK_WIDGET (window));
  return window;
}

void
page_test_close (GtkWindow *window)
{
  gtk_window_destroy (window);
  page_test_wait (1);
}

static gboolean
has_type (GtkWidget    *widget,
          gconstpointer data)
{
  return G_TYPE_CHECK_INSTANCE_TYPE (widget, GPOINTER_TO_SIZE (data));
}

static gboolean
has_class (GtkWidget    *widget,
           gconstpointer data)
{
  return gtk_widget_has_css_class (widget, data);
}

static gboolean
has_words (GtkWidget    *widget,
           gconstpointer data)
{
  return GTK_IS_LABEL (widget) && gtk_widget_get_mapped (widget) && strstr (gtk_label_get_text (GTK_LABEL (widget)), data) != NULL;
}

GtkWidget *
page_test_find_type (GtkWidget *widget,
                     GType      type)
{
  return find_widget (widget, has_type, GSIZE_TO_POINTER (type));
}

GtkWidget *
page_test_find_class (GtkWidget  *widget,
                      const char *css_class)
{
  return find_widget (widget, has_class, css_class);
}

unsigned int
page_test_count_class (GtkWidget  *widget,
                       const char *css_class)
{
  unsigned int n = gtk_widget_has_css_class (widget, css_class) ? 1 : 0;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    n += page_test_count_class (child, css_class);
  return n;
}

gboolean
page_test_shows (GtkWidget  *widget,
                 const char *text)
{
  return find_widget (widget, has_words, text) != NULL;
}

void
page_test_activate (GtkWidget  *widget,
                    const char *action)
{
  g_assert_true (gtk_widget_activate_action (widget, action, NULL));
}
