/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The pages of the small pack and of the shipped one. */
#include "config.h"

#include "candor-item-card.h"
#include "candor-pack-reader.h"
#include "candor-question-list.h"
#include "candor-question-row.h"
#include "candor-window-pages.h"
#include "page-test.h"

static CandorPage *
create_page (CandorDiscussion *discussion,
             CandorTab         tab)
{
  CandorPack *pack = candor_discussion_get_pack (discussion);

  return candor_window_create_page (discussion, candor_pack_get_section (pack, tab));
}

static gboolean
is_complete (GtkWidget *page)
{
  return candor_page_is_complete (CANDOR_PAGE (page));
}

/* In a window of that width, all of it made. */
static GtkWindow *
show_page (CandorPage *page,
           int         width)
{
  GtkWindow *window = page_test_show (GTK_WIDGET (page), width);

  g_assert_true (page_test_wait_until (is_complete, GTK_WIDGET (page)));
  return window;
}

static void
assert_order (GtkWidget *first,
              GtkWidget *second)
{
  graphene_point_t point;

  g_assert_true (page_test_wait_until (page_test_is_laid_out, second));
  g_assert_true (gtk_widget_compute_point (second, first, graphene_point_zero (), &point));
  g_assert_cmpfloat (point.y, >, 0);
}

static void
test_about (void)
{
  g_autoptr (CandorDiscussion) discussion = page_test_load ("small.xml");
  CandorPage *page = create_page (discussion, CANDOR_TAB_ABOUT);
  GtkWindow  *window = show_page (page, 900);

  g_assert_true (page_test_shows (GTK_WIDGET (page), "Should I take blue drops, wait, or choose something else?"));
  g_assert_nonnull (page_test_find_class (GTK_WIDGET (page), "fact"));
  g_assert_nonnull (candor_page_get_anchor (page, "not-approved"));
  g_assert_nonnull (candor_page_get_anchor (page, "size"));
  page_test_close (window);
}

/* What to do in an emergency comes before everything else. */
static void
test_effects (void)
{
  g_autoptr (CandorDiscussion) discussion = page_test_load ("small.xml");
  CandorPage *page = create_page (discussion, CANDOR_TAB_EFFECTS);
  GtkWindow  *window = show_page (page, 900);

  assert_order (candor_page_get_anchor (page, "help-emergency"), candor_page_get_anchor (page, "help-watch"));
  assert_order (candor_page_get_anchor (page, "help-watch"), candor_page_get_anchor (page, "any"));
  assert_order (candor_page_get_anchor (page, "any"), candor_page_get_anchor (page, "dose"));
  page_test_close (window);
}

/* A place inside a card's detail opens it. */
static void
test_scroll (void)
{
  g_autoptr (CandorDiscussion) discussion = page_test_load ("small.xml");
  CandorPage *page = create_page (discussion, CANDOR_TAB_ABOUT);
  GtkWindow  *window = show_page (page, 900);
  GtkWidget  *card = candor_page_get_anchor (page, "size");

  g_assert_false (candor_page_scroll_to_item (page, "nowhere"));
  g_assert_true (candor_page_scroll_to_item (page, "claim-cure"));
  g_assert_true (page_test_wait_until (gtk_widget_is_focus, card));
  page_test_close (window);
}

static void
test_country (void)
{
  g_autoptr (CandorDiscussion) discussion = page_test_load ("small.xml");
  CandorPage *page = create_page (discussion, CANDOR_TAB_REGULATION);
  GtkWindow  *window = show_page (page, 900);
  GtkWidget  *other = candor_page_get_anchor (page, "eu");

  g_assert_true (CANDOR_IS_ITEM_CARD (candor_page_get_anchor (page, "us")));
  g_assert_true (page_test_wait_until (page_test_is_laid_out, other));
  g_assert_true (page_test_shows (GTK_WIDGET (page), "The agency warned the public."));
  g_assert_true (GTK_IS_BUTTON (other));
  g_signal_emit_by_name (other, "clicked");
  g_assert_cmpstr (candor_discussion_get_jurisdiction (discussion), ==, "eu");
  page_test_wait (100);
  g_assert_true (CANDOR_IS_ITEM_CARD (candor_page_get_anchor (page, "eu")));
  g_assert_false (page_test_shows (GTK_WIDGET (page), "The agency warned the public."));
  candor_discussion_set_jurisdiction (discussion, "us");
  page_test_wait (100);
  g_assert_true (CANDOR_IS_ITEM_CARD (candor_page_get_anchor (page, "us")));
  page_test_close (window);
}

static void
test_questions (void)
{
  g_autoptr (CandorDiscussion) discussion = page_test_load ("small.xml");
  CandorPage *page = create_page (discussion, CANDOR_TAB_QUESTIONS);
  GtkWindow  *window = show_page (page, 900);
  GtkWidget  *list = page_test_find_type (GTK_WIDGET (page), CANDOR_TYPE_QUESTION_LIST);

  g_assert_nonnull (candor_page_get_anchor (page, "f-safe"));
  candor_question_list_set_ticked_only (CANDOR_QUESTION_LIST (list), TRUE);
  g_assert_null (page_test_find_type (list, CANDOR_TYPE_QUESTION_ROW));
  g_assert_true (candor_page_scroll_to_item (page, "q-number"));
  g_assert_false (candor_question_list_get_ticked_only (CANDOR_QUESTION_LIST (list)));
  g_assert_true (page_test_wait_until (gtk_widget_is_focus, page_test_find_type (list, CANDOR_TYPE_QUESTION_ROW)));
  page_test_close (window);
}

/* Filled anew, a page shows the same, and the list still shows the patient's own. */
static void
test_refill (void)
{
  g_autoptr (CandorDiscussion) discussion = page_test_load ("small.xml");
  CandorPage *page = create_page (discussion, CANDOR_TAB_QUESTIONS);
  GtkWindow  *window = show_page (page, 900);
  GtkWidget  *list = page_test_find_type (GTK_WIDGET (page), CANDOR_TYPE_QUESTION_LIST);

  candor_question_list_set_ticked_only (CANDOR_QUESTION_LIST (list), TRUE);
  candor_page_show (page, discussion, candor_page_get_section (page));
  list = page_test_find_type (GTK_WIDGET (page), CANDOR_TYPE_QUESTION_LIST);
  g_assert_true (candor_question_list_get_ticked_only (CANDOR_QUESTION_LIST (list)));
  page_test_close (window);
}

static GtkWidget *
find_column (CandorPage *page)
{
  GtkWidget *scroller = page_test_find_type (GTK_WIDGET (page), GTK_TYPE_SCROLLED_WINDOW);

  return gtk_widget_get_first_child (gtk_scrolled_window_get_child (GTK_SCROLLED_WINDOW (scroller)));
}

static CandorDiscussion *
load_shipped (void)
{
  g_autoptr (GListStore) findings = g_list_store_new (CANDOR_TYPE_FINDING);
  g_autoptr (GBytes) bytes = g_resources_lookup_data ("/org/candor_aid/Candor/knowledge/exosomes.xml", 0, NULL);
  g_autoptr (CandorPack) pack = candor_pack_load_bytes (bytes, "exosomes.xml", findings, NULL);

  g_assert_nonnull (pack);
  return candor_discussion_new (pack);
}

static void
assert_no_missing_word (GtkWidget *widget)
{
  if (GTK_IS_LABEL (widget))
    g_assert_false (g_str_has_prefix (gtk_label_get_text (GTK_LABEL (widget)), "["));
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    assert_no_missing_word (child);
}

/* Every tab of the shipped pack is made at once, has all its words, and fits a phone's width. */
static void
test_shipped (void)
{
  static const CandorTab tabs[] = { CANDOR_TAB_ABOUT, CANDOR_TAB_EFFECTS, CANDOR_TAB_REGULATION, CANDOR_TAB_QUESTIONS };
  g_autoptr (CandorDiscussion) discussion = load_shipped ();

  for (unsigned int i = 0; i < G_N_ELEMENTS (tabs); i++)
    {
      double      seconds;
      CandorPage *page;
      GtkWindow  *window;
      int         minimum;

      g_test_timer_start ();
      page = create_page (discussion, tabs[i]);
      seconds = g_test_timer_elapsed ();
      g_test_minimized_result (seconds, "tab %u: made in %.0f ms", i, seconds * 1000);
      window = show_page (page, 360);
      assert_no_missing_word (GTK_WIDGET (page));
      gtk_widget_measure (find_column (page), GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
      g_assert_cmpint (minimum, <=, 360);
      page_test_close (window);
    }
}

/* Notes on several options are laid out without a warning; those are fatal. */
static void
test_option_notes (void)
{
  g_autoptr (CandorDiscussion) discussion = load_shipped ();
  CandorSection *section = candor_pack_get_section (candor_discussion_get_pack (discussion), CANDOR_TAB_OPTIONS);
  GListModel    *options = G_LIST_MODEL (candor_section_get_options (section));
  GtkWindow     *window;

  for (unsigned int i = 0; i < g_list_model_get_n_items (options); i++)
    {
      g_autoptr (CandorItem) option = g_list_model_get_item (options, i);

      candor_mark_set_note (candor_discussion_get_mark (discussion, candor_item_get_id (option)), "We come back to this.");
    }
  window = show_page (create_page (discussion, CANDOR_TAB_OPTIONS), 1280);
  g_assert_true (page_test_shows (GTK_WIDGET (window), candor_text_get_plain (candor_section_get_title (section))));
  page_test_wait (500);
  page_test_close (window);
}

/* Each control says which item it belongs to. */
static void
test_names (void)
{
  g_autoptr (CandorDiscussion) discussion = load_shipped ();
  CandorPack      *pack = candor_discussion_get_pack (discussion);
  CandorPage      *page = create_page (discussion, CANDOR_TAB_EFFECTS);
  GtkWindow       *window = show_page (page, 900);
  GtkWidget       *card = page_test_find_type (GTK_WIDGET (page), CANDOR_TYPE_ITEM_CARD);
  const char      *title = candor_text_get_plain (candor_item_get_title (candor_item_card_get_item (CANDOR_ITEM_CARD (card))));
  g_autofree char *discussed = candor_pack_dup_word (pack, "mark.name", "mark", candor_pack_get_word (pack, "mark.discussed"),
                                                     "of", title, NULL);

  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (page_test_find_class (card, "discussed")), GTK_ACCESSIBLE_PROPERTY_LABEL, discussed);
  page_test_close (window);
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  g_test_add_func ("/pages/about", test_about);
  g_test_add_func ("/pages/effects", test_effects);
  g_test_add_func ("/pages/scroll", test_scroll);
  g_test_add_func ("/pages/country", test_country);
  g_test_add_func ("/pages/questions", test_questions);
  g_test_add_func ("/pages/refill", test_refill);
  g_test_add_func ("/pages/shipped", test_shipped);
  g_test_add_func ("/pages/option-notes", test_option_notes);
  g_test_add_func ("/pages/names", test_names);
  return g_test_run ();
}
