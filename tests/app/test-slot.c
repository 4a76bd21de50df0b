/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Slots: made when they come into view, made anew in place, and nothing in view moves. */
#include "config.h"

#include "candor-slot.h"

#include "candor-page.h"
#include "find-widget.h"
#include "page-test.h"

#define N_SLOTS 60
#define HEIGHT 100

/* A page of boxes of equal height, each with words, a toggle and an entry. */
#define TEST_TYPE_PAGE (test_page_get_type ())
G_DECLARE_FINAL_TYPE (TestPage, test_page, TEST, PAGE, CandorPage)

struct _TestPage
{
  CandorPage parent_instance;
  GtkWidget *slots[N_SLOTS];
};

G_DEFINE_FINAL_TYPE (TestPage, test_page, CANDOR_TYPE_PAGE)

/* What the next box is made like; a box is made from its number. */
static const char  *language = "en";
static int          height = HEIGHT;
static unsigned int n_made;

static void
toggled_cb (GtkToggleButton *toggle,
            GtkWidget       *box)
{
  GtkWidget *more = gtk_entry_new ();

  gtk_widget_set_name (more, "more");
  if (gtk_toggle_button_get_active (toggle))
    gtk_box_append (GTK_BOX (box), more);
}

static GtkWidget *
create_box (gpointer number)
{
  g_autofree char *words = g_strdup_printf ("%s %u", language, GPOINTER_TO_UINT (number));
  GtkWidget       *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget       *toggle = gtk_toggle_button_new ();

  n_made++;
  gtk_widget_set_size_request (box, -1, height);
  gtk_widget_set_name (toggle, "toggle");
  gtk_box_append (GTK_BOX (box), gtk_label_new (words));
  gtk_box_append (GTK_BOX (box), toggle);
  g_signal_connect_object (toggle, "toggled", G_CALLBACK (toggled_cb), box, 0);
  return box;
}

static void
test_page_fill (CandorPage *page)
{
  for (unsigned int i = 0; i < N_SLOTS; i++)
    {
      g_autofree char *key = g_strdup_printf ("box %u", i);

      TEST_PAGE (page)->slots[i] = candor_page_append_slot (page, key, 4, create_box, GUINT_TO_POINTER (i), NULL);
    }
}

static void
test_page_class_init (TestPageClass *klass)
{
  CANDOR_PAGE_CLASS (klass)->fill = test_page_fill;
}

static void
test_page_init (TestPage *self)
{
}

typedef struct
{
  CandorDiscussion *discussion;
  TestPage         *page;
  GtkWindow        *window;
  GtkAdjustment    *adjustment;
} Fixture;

static gboolean
is_complete (GtkWidget *page)
{
  return candor_page_is_complete (CANDOR_PAGE (page));
}

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  language = "en";
  height = HEIGHT;
  n_made = 0;
  fixture->discussion = page_test_load ("small.xml");
  fixture->page = g_object_new (TEST_TYPE_PAGE, "discussion", fixture->discussion, NULL);
  fixture->window = page_test_show (GTK_WIDGET (fixture->page), 500);
  fixture->adjustment =
    gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (page_test_find_type (GTK_WIDGET (fixture->page), GTK_TYPE_SCROLLED_WINDOW)));
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  page_test_close (fixture->window);
  g_object_unref (fixture->discussion);
}

static void
complete (Fixture *fixture)
{
  g_assert_true (page_test_wait_until (is_complete, GTK_WIDGET (fixture->page)));
  gtk_test_widget_wait_for_draw (GTK_WIDGET (fixture->window));
}

/* Everything in another language, with another height; what is shown now is the next frame. */
static void
translate (Fixture    *fixture,
           const char *to,
           int         to_height)
{
  language = to;
  height = to_height;
  n_made = 0;
  candor_page_show (CANDOR_PAGE (fixture->page), fixture->discussion, NULL);
  gtk_test_widget_wait_for_draw (GTK_WIDGET (fixture->window));
}

static GtkWidget *
find_label (Fixture     *fixture,
            unsigned int number)
{
  return page_test_find_type (fixture->page->slots[number], GTK_TYPE_LABEL);
}

static double
get_top (Fixture   *fixture,
         GtkWidget *widget)
{
  graphene_point_t point;

  g_assert_true (gtk_widget_compute_point (widget, GTK_WIDGET (fixture->window), &GRAPHENE_POINT_INIT (0, 0), &point));
  return point.y;
}

/* The labels in view say their number in the language they should. */
static void
check_view (Fixture *fixture)
{
  unsigned int n_seen = 0;

  for (unsigned int i = 0; i < N_SLOTS; i++)
    {
      g_autofree char *words = g_strdup_printf ("%s %u", language, i);
      GtkWidget       *label = find_label (fixture, i);
      double           top = get_top (fixture, fixture->page->slots[i]);

      if (top + gtk_widget_get_height (fixture->page->slots[i]) <= 0 || top >= gtk_widget_get_height (GTK_WIDGET (fixture->window)))
        continue;
      g_assert_nonnull (label);
      g_assert_true (gtk_widget_get_mapped (label));
      g_assert_cmpstr (gtk_label_get_text (GTK_LABEL (label)), ==, words);
      n_seen++;
    }
  g_assert_cmpuint (n_seen, >, 2);
}

/* The first frame shows what is in view, the rest comes while nobody waits. */
static void
test_first (Fixture      *fixture,
            gconstpointer data)
{
  check_view (fixture);
  g_assert_cmpuint (n_made, <, N_SLOTS / 2);
  complete (fixture);
  g_assert_cmpuint (n_made, ==, N_SLOTS);
}

/* Scrolled into a part that nobody has made yet. */
static void
test_scroll (Fixture      *fixture,
             gconstpointer data)
{
  gtk_adjustment_set_value (fixture->adjustment, 2000);
  gtk_test_widget_wait_for_draw (GTK_WIDGET (fixture->window));
  check_view (fixture);
}

/* In the other language what is in view is there at once, what is not waits, and the words that
 * stood at the top stand there still, to the pixel. */
static void
test_hold (Fixture      *fixture,
           gconstpointer data)
{
  static const int heights[] = { HEIGHT, HEIGHT + 37, HEIGHT - 45 };
  double           top;

  complete (fixture);
  gtk_adjustment_set_value (fixture->adjustment, 2050);
  gtk_test_widget_wait_for_draw (GTK_WIDGET (fixture->window));
  top = get_top (fixture, find_label (fixture, 18));
  g_assert_cmpfloat (top, >=, 0);
  g_assert_cmpfloat (top, <, HEIGHT);
  for (unsigned int i = 0; i < G_N_ELEMENTS (heights); i++)
    {
      translate (fixture, i % 2 == 0 ? "es" : "ar", heights[i]);
      check_view (fixture);
      g_assert_cmpuint (n_made, <, N_SLOTS / 2);
      g_assert_cmpfloat (get_top (fixture, find_label (fixture, 18)), ==, top);
      complete (fixture);
      g_assert_cmpuint (n_made, ==, N_SLOTS);
      g_assert_cmpfloat (get_top (fixture, find_label (fixture, 18)), ==, top);
    }
}

static gboolean
is_named (GtkWidget    *widget,
          gconstpointer name)
{
  return g_str_equal (gtk_widget_get_name (widget), name);
}

static GtkWidget *
find_named (Fixture     *fixture,
            unsigned int number,
            const char  *name)
{
  return find_widget (fixture->page->slots[number], is_named, name);
}

/* What was opened, typed and focused stays so, in view and out of it. */
static void
test_state (Fixture      *fixture,
            gconstpointer data)
{
  static const unsigned int numbers[] = { 1, N_SLOTS - 2 };
  GtkWidget                *text;

  complete (fixture);
  for (unsigned int i = 0; i < G_N_ELEMENTS (numbers); i++)
    {
      gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (find_named (fixture, numbers[i], "toggle")), TRUE);
      gtk_editable_set_text (GTK_EDITABLE (find_named (fixture, numbers[i], "more")), "my own words");
    }
  text = page_test_find_type (find_named (fixture, numbers[1], "more"), GTK_TYPE_TEXT);
  g_assert_true (gtk_widget_grab_focus (text));
  gtk_editable_set_position (GTK_EDITABLE (text), 3);
  translate (fixture, "es", HEIGHT);
  complete (fixture);
  for (unsigned int i = 0; i < G_N_ELEMENTS (numbers); i++)
    {
      g_assert_true (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (find_named (fixture, numbers[i], "toggle"))));
      g_assert_false (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (find_named (fixture, numbers[i] - 1, "toggle"))));
      g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (find_named (fixture, numbers[i], "more"))), ==, "my own words");
    }
  text = page_test_find_type (find_named (fixture, numbers[1], "more"), GTK_TYPE_TEXT);
  g_assert_true (gtk_window_get_focus (fixture->window) == text);
  g_assert_cmpint (gtk_editable_get_position (GTK_EDITABLE (text)), ==, 3);
}

/* A slot that stands on no page waits for nothing. */
static void
test_alone (void)
{
  GtkWidget *slot = candor_slot_new (create_box, GUINT_TO_POINTER (7), NULL);
  GtkWindow *window;

  g_assert_true (candor_slot_is_due (CANDOR_SLOT (slot)));
  window = page_test_show (slot, 300);
  g_assert_false (candor_slot_is_due (CANDOR_SLOT (slot)));
  g_assert_true (page_test_shows (slot, "7"));
  candor_slot_set_source (CANDOR_SLOT (slot), create_box, GUINT_TO_POINTER (8), NULL);
  g_assert_true (page_test_shows (slot, "8"));
  page_test_close (window);
}

static GtkWidget *
create_hidden (gpointer data)
{
  GtkWidget *label = gtk_label_new ("hidden");

  gtk_widget_set_visible (label, FALSE);
  return label;
}

/* What is not to be seen takes no room. */
static void
test_hidden (void)
{
  GtkWidget *slot = g_object_ref_sink (candor_slot_new (create_hidden, NULL, NULL));

  candor_slot_make (CANDOR_SLOT (slot));
  g_assert_false (gtk_widget_get_visible (slot));
  gtk_widget_set_visible (candor_slot_get_child (CANDOR_SLOT (slot)), TRUE);
  g_assert_true (gtk_widget_get_visible (slot));
  g_assert_finalize_object (slot);
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  g_test_add ("/slot/first", Fixture, NULL, set_up, test_first, tear_down);
  g_test_add ("/slot/scroll", Fixture, NULL, set_up, test_scroll, tear_down);
  g_test_add ("/slot/hold", Fixture, NULL, set_up, test_hold, tear_down);
  g_test_add ("/slot/state", Fixture, NULL, set_up, test_state, tear_down);
  g_test_add_func ("/slot/alone", test_alone);
  g_test_add_func ("/slot/hidden", test_hidden);
  return g_test_run ();
}
