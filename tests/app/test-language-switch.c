/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Another language changes every word in view at once, and nothing else: not the place, not what
 * was opened, typed or focused. On every tab of the built-in pack, wherever one has scrolled. */
#include "config.h"

#include "candor-item-card.h"
#include "candor-pack-reader.h"
#include "candor-test-app.h"
#include "candor-text-label.h"
#include "candor-window.h"
#include "page-test.h"

#define N_PLACES 4

typedef struct
{
  CandorPack       *english;
  CandorPack       *other;
  CandorDiscussion *discussion;
  CandorWindow     *window;
} Fixture;

static void
set_up (Fixture      *fixture,
        gconstpointer language)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = g_file_new_for_path (g_getenv ("CANDOR_PSEUDO_PACK"));

  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);
  fixture->english = candor_pack_load_builtin (NULL, &error);
  g_assert_no_error (error);
  if (language != NULL)
    fixture->other = candor_pack_load_builtin_language (language, NULL, &error);
  else
    fixture->other = candor_pack_load (file, NULL, &error);
  g_assert_no_error (error);
  fixture->discussion = candor_discussion_new (fixture->english);
  fixture->window = candor_window_new (NULL, fixture->discussion);
  gtk_window_present (GTK_WINDOW (fixture->window));
  test_app_wait_for (page_test_is_laid_out (GTK_WIDGET (fixture->window)));
}

static void
tear_down (Fixture      *fixture,
           gconstpointer language)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  test_app_run (20);
  g_clear_object (&fixture->discussion);
  g_clear_object (&fixture->english);
  g_clear_object (&fixture->other);
}

/* A tab, all of it made, laid out and drawn. */
static CandorPage *
show_tab (Fixture     *fixture,
          unsigned int tab)
{
  CandorPage *page;

  candor_window_set_position (fixture->window, tab);
  page = candor_window_get_page (fixture->window, tab);
  test_app_wait_for (candor_page_is_complete (page) && page_test_is_laid_out (GTK_WIDGET (page)));
  test_app_run (50);
  return page;
}

/* What is shown after this is the very next frame. */
static void
speak (Fixture    *fixture,
       CandorPack *pack)
{
  candor_discussion_set_pack (fixture->discussion, pack);
  gtk_test_widget_wait_for_draw (GTK_WIDGET (fixture->window));
}

static GtkAdjustment *
get_adjustment (CandorPage *page)
{
  return gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (page_test_find_type (GTK_WIDGET (page), GTK_TYPE_SCROLLED_WINDOW)));
}

static void
scroll (CandorPage *page,
        double      fraction)
{
  GtkAdjustment *adjustment = get_adjustment (page);

  gtk_adjustment_set_value (adjustment,
                            fraction * (gtk_adjustment_get_upper (adjustment) - gtk_adjustment_get_page_size (adjustment)));
  gtk_test_widget_wait_for_draw (GTK_WIDGET (page));
  test_app_run (20);
}

static gboolean
find_top (GtkWidget *widget,
          GtkWidget *page,
          double    *top)
{
  graphene_rect_t bounds;

  if (!gtk_widget_get_mapped (widget) || !gtk_widget_compute_bounds (widget, page, &bounds))
    return FALSE;
  *top = bounds.origin.y;
  return *top + bounds.size.height > 0 && *top < gtk_widget_get_height (page);
}

/* --- Words --- */

/* Names of publishers, days and addresses stay as they are. */
static gboolean
may_stay (Fixture    *fixture,
          const char *text)
{
  GListModel *sources = candor_pack_get_sources (fixture->english);

  if (strpbrk (text, "0123456789/@") != NULL)
    return TRUE;
  for (unsigned int i = 0; i < g_list_model_get_n_items (sources); i++)
    {
      g_autoptr (CandorSource) source = g_list_model_get_item (sources, i);

      if (g_str_has_prefix (text, candor_text_get_plain (candor_source_get_publisher (source))))
        return TRUE;
    }
  return FALSE;
}

static gboolean
has_letters (const char *text)
{
  unsigned int n_letters = 0;

  for (const char *c = text; *c != '\0'; c++)
    n_letters += g_ascii_isalpha (*c) ? 1 : 0;
  return n_letters > 2;
}

/* In the test language each string of the pack stands in brackets. What the clinician reads does not. */
static void
check_words (Fixture   *fixture,
             GtkWidget *widget,
             GtkWidget *page)
{
  static const char *const clinicians[] = { "Compare instead:", "Hide", NULL };
  double                   top;

  if (gtk_widget_has_css_class (widget, "teach-back"))
    return;
  if (GTK_IS_LABEL (widget) && find_top (widget, page, &top))
    {
      const char *text = gtk_label_get_text (GTK_LABEL (widget));

      if (has_letters (text) && strchr (text, '[') == NULL && !g_strv_contains (clinicians, text) && !may_stay (fixture, text))
        g_error ("In view, but not in the other language: %s", text);
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    check_words (fixture, child, page);
}

static void
test_words (Fixture      *fixture,
            gconstpointer data)
{
  for (unsigned int tab = 0; tab + 1 < candor_window_get_n_pages (fixture->window); tab++)
    for (unsigned int i = 0; i < N_PLACES; i++)
      {
        CandorPage *page;

        speak (fixture, fixture->english);
        page = show_tab (fixture, tab);
        scroll (page, (double) i / (N_PLACES - 1));
        speak (fixture, fixture->other);
        check_words (fixture, GTK_WIDGET (page), GTK_WIDGET (page));
      }
}

/* --- Place --- */

/* The text of the pack that begins highest in view, the same in all languages. */
typedef struct
{
  GtkWidget   *page;
  unsigned int order;
  double       top;
} Place;

static void
find_highest (GtkWidget *widget,
              Place     *place)
{
  double top;

  if (GTK_IS_LABEL (widget) && candor_text_label_get_order (GTK_LABEL (widget)) != G_MAXUINT && find_top (widget, place->page, &top) &&
      top >= 0 && top < place->top)
    {
      place->top = top;
      place->order = candor_text_label_get_order (GTK_LABEL (widget));
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    find_highest (child, place);
}

/* A text may stand at more than one place. */
static gboolean
is_there (GtkWidget   *widget,
          const Place *place)
{
  double top;

  if (GTK_IS_LABEL (widget) && candor_text_label_get_order (GTK_LABEL (widget)) == place->order && find_top (widget, place->page, &top) &&
      top == place->top)
    return TRUE;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    if (is_there (child, place))
      return TRUE;
  return FALSE;
}

static void
check_top (Fixture    *fixture,
           CandorPage *page)
{
  speak (fixture, fixture->other);
  g_assert_cmpfloat (gtk_adjustment_get_value (get_adjustment (page)), ==, 0);
  test_app_wait_for (candor_page_is_complete (page));
  g_assert_cmpfloat (gtk_adjustment_get_value (get_adjustment (page)), ==, 0);
}

static void
check_place (Fixture   *fixture,
             GtkWidget *page,
             double     fraction)
{
  Place place = { page, G_MAXUINT, G_MAXDOUBLE };

  scroll (CANDOR_PAGE (page), fraction);
  find_highest (page, &place);
  if (place.order == G_MAXUINT || fraction == 1)
    return; /* what gets shorter cannot stay where it was at the very end */
  speak (fixture, fixture->other);
  if (!is_there (page, &place))
    g_error ("Tab %u at %.2f: text %u has moved from %.0f", candor_window_get_position (fixture->window), fraction, place.order, place.top);
  test_app_wait_for (candor_page_is_complete (CANDOR_PAGE (page)));
  test_app_run (30);
  g_assert_true (is_there (page, &place));
}

static void
test_place (Fixture      *fixture,
            gconstpointer data)
{
  for (unsigned int tab = 0; tab + 1 < candor_window_get_n_pages (fixture->window); tab++)
    check_top (fixture, show_tab (fixture, tab));
  for (unsigned int tab = 0; tab + 1 < candor_window_get_n_pages (fixture->window); tab++)
    for (unsigned int i = 1; i < N_PLACES; i++)
      {
        speak (fixture, fixture->english);
        check_place (fixture, GTK_WIDGET (show_tab (fixture, tab)), (double) i / (N_PLACES - 1));
      }
}

/* --- What was done --- */

static GtkWidget *
find_text_view (GtkWidget *widget)
{
  return page_test_find_type (widget, GTK_TYPE_TEXT_VIEW);
}

static void
test_state (Fixture      *fixture,
            gconstpointer data)
{
  CandorPage    *page = show_tab (fixture, 0);
  GtkWidget     *card = candor_page_get_anchor (page, "t-what");
  GtkTextBuffer *buffer;

  g_assert_true (CANDOR_IS_ITEM_CARD (card));
  candor_item_card_set_detail_open (CANDOR_ITEM_CARD (card), TRUE);
  page_test_activate (card, "card.discussed");
  page_test_activate (card, "card.note");
  buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (find_text_view (card)));
  gtk_text_buffer_set_text (buffer, "as she said", -1);
  gtk_widget_grab_focus (find_text_view (card));
  test_app_run (50);
  speak (fixture, fixture->other);
  g_assert_true (candor_page_get_anchor (page, "t-what") != card);
  card = candor_page_get_anchor (page, "t-what");
  g_assert_true (candor_item_card_get_detail_open (CANDOR_ITEM_CARD (card)));
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (fixture->window)) == find_text_view (card));
  g_assert_cmpstr (candor_mark_get_note (candor_discussion_get_mark (fixture->discussion, "t-what")), ==, "as she said");
  g_assert_true (candor_mark_get_discussed (candor_discussion_get_mark (fixture->discussion, "t-what")));
}

/* The question that one is writing, the list that is shown, and what is compared. */
static void
test_lists (Fixture      *fixture,
            gconstpointer data)
{
  CandorPage *page = show_tab (fixture, 3);
  GtkWidget  *entry = page_test_find_type (GTK_WIDGET (page), GTK_TYPE_ENTRY);

  gtk_editable_set_text (GTK_EDITABLE (entry), "Who pays");
  speak (fixture, fixture->other);
  g_assert_true (page_test_find_type (GTK_WIDGET (page), GTK_TYPE_ENTRY) != entry);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (page_test_find_type (GTK_WIDGET (page), GTK_TYPE_ENTRY))), ==, "Who pays");
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  g_test_add ("/language-switch/words", Fixture, NULL, set_up, test_words, tear_down);
  g_test_add ("/language-switch/place", Fixture, "es", set_up, test_place, tear_down);
  g_test_add ("/language-switch/place-mirrored", Fixture, "ar", set_up, test_place, tear_down);
  g_test_add ("/language-switch/state", Fixture, "es", set_up, test_state, tear_down);
  g_test_add ("/language-switch/lists", Fixture, "es", set_up, test_lists, tear_down);
  return g_test_run ();
}
