/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a circumstance raises stands at once wherever it belongs: on the page of every item that it
 * touches, in words. */
#include "config.h"

#include "candor-window.h"

#include "candor-caution-list.h"
#include "candor-pack-reader.h"

#include "candor-test-app.h"

typedef struct
{
  CandorWindow     *window;
  CandorDiscussion *discussion;
} Fixture;

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CandorPack) pack = candor_pack_load_builtin (NULL, &error);

  g_assert_no_error (error);
  fixture->discussion = candor_discussion_new (pack);
  fixture->window = candor_window_new (NULL, fixture->discussion);
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 1280, 800);
  gtk_window_present (GTK_WINDOW (fixture->window));
  test_app_wait_for (gtk_widget_get_mapped (GTK_WIDGET (fixture->window)));
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  test_app_run (50);
  g_clear_object (&fixture->discussion);
}

/* Without the marks that keep a name in its own direction: they are for the eye. */
static char *
dup_words (const char *text)
{
  GString *words = g_string_new (text);

  g_string_replace (words, "\u2068", "", 0);
  g_string_replace (words, "\u2069", "", 0);
  return g_string_free (words, FALSE);
}

static gboolean
says (GtkWidget  *widget,
      const char *text)
{
  g_autofree char *label = GTK_IS_LABEL (widget) ? dup_words (gtk_label_get_text (GTK_LABEL (widget))) : g_strdup ("");
  g_autofree char *wanted = dup_words (text);

  return strstr (label, wanted) != NULL;
}

/* Whether @text stands in a list of cautions below @widget. */
static gboolean
warns (GtkWidget  *widget,
       const char *text,
       gboolean    inside)
{
  inside = inside || CANDOR_IS_CAUTION_LIST (widget);
  if (!gtk_widget_get_visible (widget))
    return FALSE;
  if (inside && says (widget, text))
    return TRUE;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    if (warns (child, text, inside))
      return TRUE;
  return FALSE;
}

/* Where an item stands: its card or row, or, in the comparison of options, its whole page. */
static GtkWidget *
find_place (Fixture    *fixture,
            CandorItem *item)
{
  CandorPage *page;

  g_assert_true (candor_window_show_item (fixture->window, candor_item_get_id (item)));
  page = candor_window_get_page (fixture->window, candor_window_get_position (fixture->window));
  test_app_wait_for (candor_page_is_complete (page));
  if (candor_item_get_kind (item) == CANDOR_ITEM_OPTION)
    return GTK_WIDGET (page);
  return candor_page_get_anchor (page, candor_item_get_id (item));
}

static const char *
get_caution (CandorCircumstance *circumstance,
             unsigned int        index)
{
  return candor_text_get_plain (candor_statement_get_text (candor_circumstance_get_caution (circumstance, index)));
}

/* The place and the page say it while the circumstance holds, and not otherwise. */
static void
check_item (Fixture            *fixture,
            CandorCircumstance *circumstance,
            unsigned int        index,
            CandorItem         *item)
{
  CandorAnswer *answer = candor_discussion_get_answer (fixture->discussion, CANDOR_ANSWER_CIRCUMSTANCE, candor_circumstance_get_id (circumstance));
  GtkWidget    *place = find_place (fixture, item);
  GtkWidget    *page = GTK_WIDGET (candor_window_get_page (fixture->window, candor_window_get_position (fixture->window)));

  g_assert_false (warns (place, get_caution (circumstance, index), FALSE));
  candor_answer_set_value (answer, 1);
  if (!warns (place, get_caution (circumstance, index), FALSE))
    g_error ("%s does not say: %s", candor_item_get_id (item), get_caution (circumstance, index));
  g_assert_true (warns (page, candor_text_get_plain (candor_circumstance_get_title (circumstance)), FALSE));
  candor_answer_set_value (answer, 0);
  g_assert_false (warns (place, get_caution (circumstance, index), FALSE));
}

static unsigned int
check_circumstance (Fixture            *fixture,
                    CandorCircumstance *circumstance)
{
  GListModel  *items = candor_pack_get_items (candor_discussion_get_pack (fixture->discussion));
  unsigned int n_checked = 0;

  for (unsigned int i = 0; i < candor_circumstance_get_n_cautions (circumstance); i++)
    for (unsigned int j = 0; j < g_list_model_get_n_items (items); j++)
      {
        g_autoptr (CandorItem) item = g_list_model_get_item (items, j);

        if (!candor_circumstance_touches (circumstance, i, candor_item_get_id (item)))
          continue;
        check_item (fixture, circumstance, i, item);
        n_checked++;
      }
  return n_checked;
}

static void
test_everywhere (Fixture      *fixture,
                 gconstpointer data)
{
  CandorSection *section = candor_pack_get_section (candor_discussion_get_pack (fixture->discussion), CANDOR_TAB_VALUES);
  GListModel    *circumstances = G_LIST_MODEL (candor_section_get_circumstances (section));

  g_assert_cmpuint (g_list_model_get_n_items (circumstances), >, 0);
  for (unsigned int i = 0; i < g_list_model_get_n_items (circumstances); i++)
    {
      g_autoptr (CandorCircumstance) circumstance = g_list_model_get_item (circumstances, i);

      g_assert_cmpuint (check_circumstance (fixture, circumstance), >, 0);
    }
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  g_test_add ("/cautions/everywhere", Fixture, NULL, set_up, test_everywhere, tear_down);
  return g_test_run ();
}
