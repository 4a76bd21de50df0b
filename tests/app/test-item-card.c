/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Items on cards: what is always seen, what opens, and marks that live in the discussion. */
#include "config.h"

#include "candor-item-card.h"
#include "candor-marks-bar.h"
#include "candor-text-field.h"
#include "page-test.h"

static GtkWidget *
create_card (CandorDiscussion *discussion,
             const char       *id)
{
  return candor_item_card_new (discussion, page_test_item (discussion, id), 0, 3);
}

/* The three ways to say how often must not be taken for one another. */
static void
test_how_often (void)
{
  static const struct
  {
    const char *id;
    gboolean    figure;
    gboolean    not_studied;
  } cases[] = { { "any", TRUE, FALSE }, { "severe", TRUE, FALSE }, { "lumps", FALSE, TRUE } };
  g_autoptr (CandorDiscussion) discussion = page_test_load ("small.xml");

  for (unsigned int i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      GtkWidget *card = g_object_ref_sink (create_card (discussion, cases[i].id));

      g_assert_true ((page_test_find_class (card, "number") != NULL) == cases[i].figure);
      g_assert_true ((page_test_find_class (card, "not-studied") != NULL) == cases[i].not_studied);
      g_assert_finalize_object (card);
    }
}

static void
test_key (void)
{
  g_autoptr (CandorDiscussion) discussion = page_test_load ("small.xml");
  GtkWidget *key = g_object_ref_sink (create_card (discussion, "not-approved"));
  GtkWidget *other = g_object_ref_sink (create_card (discussion, "size"));

  g_assert_true (gtk_widget_has_css_class (key, "key"));
  g_assert_false (gtk_widget_has_css_class (other, "key"));
  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (key), GTK_ACCESSIBLE_ROLE_GROUP);
  g_assert_finalize_object (key);
  g_assert_finalize_object (other);
}

static void
test_detail (void)
{
  g_autoptr (CandorDiscussion) discussion = page_test_load ("small.xml");
  GtkWidget *card = create_card (discussion, "not-approved");
  GtkWindow *window = page_test_show (card, 700);

  g_assert_true (page_test_shows (card, "The agency says that no drop is approved."));
  g_assert_false (page_test_shows (card, "Nobody asked."));
  page_test_activate (card, "card.more");
  page_test_wait (50);
  g_assert_true (candor_item_card_get_detail_open (CANDOR_ITEM_CARD (card)));
  g_assert_true (page_test_shows (card, "Nobody asked."));
  page_test_activate (card, "card.more");
  page_test_wait (50);
  g_assert_false (page_test_shows (card, "Nobody asked."));
  page_test_close (window);
}

/* Without detail there is nothing to open. */
static void
test_no_detail (void)
{
  g_autoptr (CandorDiscussion) discussion = page_test_load ("small.xml");
  GtkWidget *card = g_object_ref_sink (create_card (discussion, "dose"));

  candor_item_card_set_detail_open (CANDOR_ITEM_CARD (card), TRUE);
  g_assert_false (candor_item_card_get_detail_open (CANDOR_ITEM_CARD (card)));
  g_assert_finalize_object (card);
}

/* Urgent signs are seen without opening anything; the rest of an effect opens. */
static void
test_effect (void)
{
  g_autoptr (CandorDiscussion) discussion = page_test_load ("small.xml");
  GtkWidget *card = create_card (discussion, "any");
  GtkWindow *window = page_test_show (card, 700);

  g_assert_true (page_test_shows (card, "Trouble breathing."));
  g_assert_nonnull (page_test_find_class (card, "urgent"));
  g_assert_false (page_test_shows (card, "Within days."));
  candor_item_card_set_detail_open (CANDOR_ITEM_CARD (card), TRUE);
  page_test_wait (50);
  g_assert_true (page_test_shows (card, "Within days."));
  g_assert_true (page_test_shows (card, "Rest."));
  page_test_close (window);
}

static void
test_marks (void)
{
  g_autoptr (CandorDiscussion) discussion = page_test_load ("small.xml");
  CandorMark      *mark = candor_discussion_get_mark (discussion, "any");
  GtkWidget       *card = create_card (discussion, "any");
  GtkWindow       *window = page_test_show (card, 700);
  GtkToggleButton *discussed = GTK_TOGGLE_BUTTON (page_test_find_class (card, "discussed"));

  page_test_activate (card, "card.discussed");
  g_assert_true (candor_mark_get_discussed (mark));
  g_assert_true (gtk_toggle_button_get_active (discussed));
  gtk_toggle_button_set_active (discussed, FALSE);
  g_assert_false (candor_mark_get_discussed (mark));
  page_test_activate (card, "card.concern");
  g_assert_true (candor_mark_get_concern (mark));
  page_test_close (window);
}

static void
test_note (void)
{
  g_autoptr (CandorDiscussion) discussion = page_test_load ("small.xml");
  CandorMark *mark = candor_discussion_get_mark (discussion, "any");
  GtkWidget  *card = create_card (discussion, "any");
  GtkWindow  *window = page_test_show (card, 700);
  GtkWidget  *field;

  g_assert_null (page_test_find_type (card, CANDOR_TYPE_TEXT_FIELD));
  page_test_activate (card, "card.note");
  field = page_test_find_type (card, CANDOR_TYPE_TEXT_FIELD);
  candor_text_field_set_text (CANDOR_TEXT_FIELD (field), "Ask her sister");
  g_assert_cmpstr (candor_mark_get_note (mark), ==, "Ask her sister");
  g_assert_nonnull (page_test_find_class (card, "written"));
  candor_mark_set_note (mark, "");
  g_assert_null (page_test_find_class (card, "written"));
  page_test_close (window);
}

/* A note that was written before is in view. */
static void
test_written_note (void)
{
  g_autoptr (CandorDiscussion) discussion = page_test_load ("small.xml");
  GtkWidget       *card;
  g_autofree char *text = NULL;

  candor_mark_set_note (candor_discussion_get_mark (discussion, "any"), "Kept");
  card = g_object_ref_sink (create_card (discussion, "any"));
  g_assert_true (candor_marks_bar_get_note_open (CANDOR_MARKS_BAR (page_test_find_type (card, CANDOR_TYPE_MARKS_BAR))));
  text = candor_text_field_dup_text (CANDOR_TEXT_FIELD (page_test_find_type (card, CANDOR_TYPE_TEXT_FIELD)));
  g_assert_cmpstr (text, ==, "Kept");
  g_assert_finalize_object (card);
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  g_test_add_func ("/item-card/how-often", test_how_often);
  g_test_add_func ("/item-card/key", test_key);
  g_test_add_func ("/item-card/detail", test_detail);
  g_test_add_func ("/item-card/no-detail", test_no_detail);
  g_test_add_func ("/item-card/effect", test_effect);
  g_test_add_func ("/item-card/marks", test_marks);
  g_test_add_func ("/item-card/note", test_note);
  g_test_add_func ("/item-card/written-note", test_written_note);
  return g_test_run ();
}
