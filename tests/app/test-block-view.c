/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Every kind of block on screen, wide and narrow. */
#include "config.h"

#include "candor-block-view.h"
#include "candor-prose.h"
#include "candor-figure-view.h"
#include "candor-sources-button.h"
#include "candor-table-view.h"
#include "page-test.h"

static CandorBlock *
find_block (CandorDiscussion *discussion,
            CandorBlockKind   kind)
{
  CandorItem *item = page_test_item (discussion, "size");

  for (unsigned int i = 0; i < candor_item_get_n_blocks (item); i++)
    if (candor_block_get_kind (candor_item_get_block (item, i)) == kind)
      return candor_item_get_block (item, i);
  g_assert_not_reached ();
}

static GtkWidget *
create_view (CandorDiscussion *discussion,
             CandorBlockKind   kind)
{
  return candor_block_view_new (candor_discussion_get_pack (discussion), find_block (discussion, kind));
}

/* No matter how narrow or wide: all of it is there, and inside its window. */
static void
test_fits (void)
{
  static const CandorBlockKind kinds[] = { CANDOR_BLOCK_SCALE, CANDOR_BLOCK_PATHWAY, CANDOR_BLOCK_TABLE, CANDOR_BLOCK_CLAIM,
                                           CANDOR_BLOCK_VIEWS };
  g_autoptr (CandorDiscussion) discussion = page_test_load ("small.xml");

  for (unsigned int i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      GtkWidget *view = g_object_ref_sink (create_view (discussion, kinds[i]));
      int        minimum, tall, flat;

      gtk_widget_measure (view, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
      g_assert_cmpint (minimum, <=, 312);
      gtk_widget_measure (view, GTK_ORIENTATION_VERTICAL, 312, NULL, &tall, NULL, NULL);
      gtk_widget_measure (view, GTK_ORIENTATION_VERTICAL, 800, NULL, &flat, NULL, NULL);
      g_assert_cmpint (flat, >, 0);
      g_assert_cmpint (tall, >, 0);
      g_assert_finalize_object (view);
    }
}

static void
test_table (void)
{
  g_autoptr (CandorDiscussion) discussion = page_test_load ("small.xml");
  GtkWidget *view = create_view (discussion, CANDOR_BLOCK_TABLE);
  GtkWindow *window = page_test_show (view, 800);
  GtkWidget *table = page_test_find_type (view, CANDOR_TYPE_TABLE_VIEW);
  GtkWidget *head = page_test_find_class (table, "head");
  GtkWidget *above = page_test_find_class (table, "stacked-head");

  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (table), GTK_ACCESSIBLE_ROLE_TABLE);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (table), GTK_ACCESSIBLE_PROPERTY_LABEL, "Drops and pills");
  g_assert_true (gtk_widget_get_child_visible (head));
  g_assert_false (gtk_widget_get_child_visible (above));
  page_test_close (window);

  view = create_view (discussion, CANDOR_BLOCK_TABLE);
  window = page_test_show (view, 200);
  table = page_test_find_type (view, CANDOR_TYPE_TABLE_VIEW);
  g_assert_false (gtk_widget_get_child_visible (page_test_find_class (table, "head")));
  g_assert_true (gtk_widget_get_child_visible (page_test_find_class (table, "stacked-head")));
  page_test_close (window);
}

/* A seller's claim is framed as one, and its answer stands with it. */
static void
test_claim (void)
{
  g_autoptr (CandorDiscussion) discussion = page_test_load ("small.xml");
  GtkWidget *view = create_view (discussion, CANDOR_BLOCK_CLAIM);
  GtkWindow *window = page_test_show (view, 700);
  GtkWidget *heard = page_test_find_class (view, "caution");

  g_assert_true (page_test_shows (heard, "Drops cure elbows."));
  g_assert_true (page_test_shows (heard, "Seller’s claim"));
  g_assert_false (page_test_shows (heard, "A trial saw no difference."));
  g_assert_true (page_test_shows (page_test_find_class (view, "answer"), "A trial saw no difference."));
  page_test_close (window);
}

static void
test_views (void)
{
  g_autoptr (CandorDiscussion) discussion = page_test_load ("small.xml");
  GtkWidget *view = g_object_ref_sink (create_view (discussion, CANDOR_BLOCK_VIEWS));

  g_assert_cmpuint (page_test_count_class (view, "voice"), ==, 2);
  g_assert_cmpuint (page_test_count_class (view, "evidence"), ==, 3);
  g_assert_finalize_object (view);
}

/* To who cannot see it, a figure is what it says. */
static void
test_figure (void)
{
  g_autoptr (CandorDiscussion) discussion = page_test_load ("small.xml");
  GtkWidget *view = create_view (discussion, CANDOR_BLOCK_SCALE);
  GtkWindow *window = page_test_show (view, 700);
  GtkWidget *figure = page_test_find_type (view, CANDOR_TYPE_FIGURE_VIEW);

  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (figure), GTK_ACCESSIBLE_ROLE_IMG);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (figure), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       candor_figure_get_words (candor_figure_view_get_figure (CANDOR_FIGURE_VIEW (figure))));
  g_assert_true (page_test_shows (view, "A drop is about a thousandth of a hair."));
  page_test_close (window);
}

/* The evidence of a statement is a button that opens its sources and goes with its page. */
static void
test_sources (void)
{
  g_autoptr (CandorDiscussion) discussion = page_test_load ("small.xml");
  GtkWidget *view = create_view (discussion, CANDOR_BLOCK_CLAIM);
  GtkWindow *window = page_test_show (view, 700);
  GtkWidget *button = page_test_find_type (view, CANDOR_TYPE_SOURCES_BUTTON);
  GtkWidget *popover;

  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, "Drops cure elbows.");
  g_signal_emit_by_name (button, "clicked");
  page_test_wait (50);
  popover = page_test_find_type (button, GTK_TYPE_POPOVER);
  g_assert_nonnull (popover);
  g_assert_true (page_test_shows (popover, "Why drops"));
  g_assert_true (page_test_shows (popover, "Only sellers say it."));
  gtk_popover_popdown (GTK_POPOVER (popover));
  page_test_wait (100);
  g_assert_null (page_test_find_type (button, GTK_TYPE_POPOVER));
  g_signal_emit_by_name (button, "clicked");
  page_test_wait (50);
  page_test_close (window);
}

/* A term in a text explains itself. */
static void
test_term (void)
{
  g_autoptr (CandorDiscussion) discussion = page_test_load ("small.xml");
  CandorItem *item = page_test_item (discussion, "not-approved");
  g_autoptr (CandorBlock) block = candor_block_new (NULL, CANDOR_BLOCK_STATEMENT, NULL);
  GtkWidget *view, *label, *popover;
  GtkWindow *window;
  gboolean   handled = FALSE;

  candor_block_add_statement (block, candor_item_get_summary (item));
  view = candor_block_view_new (candor_discussion_get_pack (discussion), block);
  window = page_test_show (view, 700);
  label = GTK_WIDGET (candor_prose_get_label (CANDOR_PROSE (page_test_find_class (view, "detail"))));
  g_signal_emit_by_name (label, "activate-link", "term:drop", &handled);
  g_assert_true (handled);
  page_test_wait (50);
  popover = page_test_find_type (label, GTK_TYPE_POPOVER);
  g_assert_true (page_test_shows (popover, "A very small amount of a liquid."));
  page_test_close (window);
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  g_test_add_func ("/block-view/fits", test_fits);
  g_test_add_func ("/block-view/table", test_table);
  g_test_add_func ("/block-view/claim", test_claim);
  g_test_add_func ("/block-view/views", test_views);
  g_test_add_func ("/block-view/figure", test_figure);
  g_test_add_func ("/block-view/sources", test_sources);
  g_test_add_func ("/block-view/term", test_term);
  return g_test_run ();
}
