/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The patient's language in the window: chosen, swapped with the clinician's, both, and right to left. */
#include "config.h"

#include "candor-pack-reader.h"
#include "candor-test-app.h"
#include "candor-window.h"
#include "page-test.h"

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
  gtk_window_present (GTK_WINDOW (fixture->window));
  test_app_wait_for (page_test_is_laid_out (GTK_WIDGET (fixture->window)));
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  g_clear_object (&fixture->discussion);
}

static const char *
get_title (CandorPack *pack)
{
  return candor_text_get_plain (candor_section_get_title (candor_pack_get_section (pack, CANDOR_TAB_EFFECTS)));
}

static CandorPack *
get_pack (Fixture *fixture)
{
  return candor_discussion_get_pack (fixture->discussion);
}

static void
choose (Fixture    *fixture,
        const char *code)
{
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.language", "s", code));
  g_assert_cmpstr (candor_pack_get_language (get_pack (fixture)), ==, code);
  g_assert_cmpstr (candor_discussion_get_language (fixture->discussion), ==, code);
}

static void
test_choose (Fixture      *fixture,
             gconstpointer data)
{
  CandorMark *mark = candor_discussion_get_mark (fixture->discussion, "t-what");

  candor_mark_set_discussed (mark, TRUE);
  candor_window_set_position (fixture->window, 1);
  choose (fixture, "es");
  test_app_wait_for (page_test_shows (GTK_WIDGET (fixture->window), get_title (get_pack (fixture))));
  g_assert_cmpuint (candor_window_get_position (fixture->window), ==, 1);
  g_assert_true (candor_mark_get_discussed (candor_discussion_get_mark (fixture->discussion, "t-what")));
  /* A draft says so. */
  g_assert_true (page_test_shows (GTK_WIDGET (fixture->window), candor_pack_get_word (get_pack (fixture), "sheet.draft")));
}

/* A drop-down tells of the choice while it is made. */
static void
test_drop_down (Fixture      *fixture,
                gconstpointer data)
{
  GtkWidget *drop_down = page_test_find_type (GTK_WIDGET (fixture->window), GTK_TYPE_DROP_DOWN);

  gtk_drop_down_set_selected (GTK_DROP_DOWN (drop_down), 1);
  g_assert_cmpstr (candor_pack_get_language (get_pack (fixture)), ==, "es");
  gtk_drop_down_set_selected (GTK_DROP_DOWN (drop_down), 2);
  g_assert_cmpstr (candor_pack_get_language (get_pack (fixture)), ==, "ar");
  gtk_drop_down_set_selected (GTK_DROP_DOWN (drop_down), 0);
  g_assert_cmpstr (candor_pack_get_language (get_pack (fixture)), ==, "en");
}

/* The first letters and Enter, however quick. */
static void
test_type_to_find (Fixture      *fixture,
                   gconstpointer data)
{
  static const char *const letters[][2] = { { "esp", "es" }, { "Eng", "en" }, { "العر", "ar" } };
  GtkWidget               *drop_down = page_test_find_type (GTK_WIDGET (fixture->window), GTK_TYPE_DROP_DOWN);
  GtkWidget               *entry = page_test_find_type (drop_down, GTK_TYPE_SEARCH_ENTRY);

  for (unsigned int i = 0; i < G_N_ELEMENTS (letters); i++)
    {
      gtk_editable_set_text (GTK_EDITABLE (entry), letters[i][0]);
      g_signal_emit_by_name (entry, "activate");
      g_assert_cmpstr (candor_pack_get_language (get_pack (fixture)), ==, letters[i][1]);
    }
  gtk_editable_set_text (GTK_EDITABLE (entry), "Klingon");
  g_signal_emit_by_name (entry, "activate");
  g_assert_cmpstr (candor_pack_get_language (get_pack (fixture)), ==, "ar");
}

/* The sheet stays the patient's, whatever the window shows. */
static void
test_swap (Fixture      *fixture,
           gconstpointer data)
{
  g_autoptr (CandorPack) patient = NULL;

  choose (fixture, "es");
  page_test_activate (GTK_WIDGET (fixture->window), "win.swap-language");
  g_assert_cmpstr (candor_pack_get_language (get_pack (fixture)), ==, "en");
  g_assert_cmpstr (candor_discussion_get_language (fixture->discussion), ==, "es");
  patient = candor_window_dup_patient_pack (fixture->window, FALSE);
  g_assert_cmpstr (candor_pack_get_language (patient), ==, "es");
  page_test_activate (GTK_WIDGET (fixture->window), "win.swap-language");
  g_assert_cmpstr (candor_pack_get_language (get_pack (fixture)), ==, "es");
}

static void
test_both (Fixture      *fixture,
           gconstpointer data)
{
  candor_window_set_position (fixture->window, 1);
  choose (fixture, "ar");
  page_test_activate (GTK_WIDGET (fixture->window), "win.both-languages");
  g_assert_nonnull (candor_pack_get_beside (get_pack (fixture)));
  test_app_wait_for (page_test_shows (GTK_WIDGET (fixture->window), get_title (get_pack (fixture))) &&
                     page_test_shows (GTK_WIDGET (fixture->window), get_title (candor_pack_get_beside (get_pack (fixture)))));
}

static void
check_direction (GtkWidget       *widget,
                 GtkTextDirection direction)
{
  /* What the clinician reads keeps its own direction. */
  if (gtk_widget_has_css_class (widget, "teach-back"))
    return;
  if (gtk_widget_get_mapped (widget))
    g_assert_cmpint (gtk_widget_get_direction (widget), ==, direction);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    check_direction (child, direction);
}

static void
test_right_to_left (Fixture      *fixture,
                    gconstpointer data)
{
  CandorPage *page;

  choose (fixture, "ar");
  for (unsigned int i = 0; i + 1 < candor_window_get_n_pages (fixture->window); i++)
    {
      candor_window_set_position (fixture->window, i);
      page = candor_window_get_page (fixture->window, i);
      candor_page_complete (page);
      test_app_run (100);
      check_direction (GTK_WIDGET (page), GTK_TEXT_DIR_RTL);
    }
  choose (fixture, "en");
  test_app_run (100);
  check_direction (GTK_WIDGET (candor_window_get_page (fixture->window, candor_window_get_position (fixture->window))), GTK_TEXT_DIR_LTR);
}

static void
add (const char *path,
     void (*test) (Fixture *, gconstpointer))
{
  g_test_add (path, Fixture, NULL, set_up, test, tear_down);
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  add ("/language/choose", test_choose);
  add ("/language/drop-down", test_drop_down);
  add ("/language/type-to-find", test_type_to_find);
  add ("/language/swap", test_swap);
  add ("/language/both", test_both);
  add ("/language/right-to-left", test_right_to_left);
  return g_test_run ();
}
