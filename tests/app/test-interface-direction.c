/* SPDX-License-Identifier: GPL-3.0-or-later */
/* An interface that runs from right to left, around a patient's area that runs as its own language
 * does. LANGUAGE is ar, with the test language in the place of its catalogue. */
#include "config.h"

#include "candor-application.h"
#include "candor-catalogue.h"
#include "candor-pack-reader.h"
#include "candor-people-window.h"
#include "candor-test-app.h"
#include "candor-window-private.h"
#include "find-widget.h"
#include "page-test.h"

typedef struct
{
  CandorDiscussion *discussion;
  CandorWindow     *window;
} Fixture;

static void
set_up (Fixture      *fixture,
        gconstpointer language)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CandorPack) pack = candor_pack_load_builtin (NULL, &error);

  g_assert_no_error (error);
  fixture->discussion = candor_discussion_new (pack);
  fixture->window = candor_window_new (GTK_APPLICATION (g_application_get_default ()), fixture->discussion);
  gtk_window_present (GTK_WINDOW (fixture->window));
  test_app_wait_for (page_test_is_laid_out (GTK_WIDGET (fixture->window)));
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.language", "s", language));
  g_assert_cmpstr (candor_pack_get_language (candor_discussion_get_pack (fixture->discussion)), ==, language);
  test_app_run (100);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer language)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  test_app_run (50);
  g_clear_object (&fixture->discussion);
}

static GtkTextDirection
get_direction (const char *language)
{
  return g_str_equal (language, "ar") ? GTK_TEXT_DIR_RTL : GTK_TEXT_DIR_LTR;
}

/* All that is shown of @widget but what is the clinician's in it, which runs as the interface does. */
static void
check_patient (GtkWidget       *widget,
               GtkTextDirection direction)
{
  if (!gtk_widget_get_mapped (widget))
    return;
  if (gtk_widget_has_css_class (widget, "teach-back"))
    direction = GTK_TEXT_DIR_RTL;
  if (gtk_widget_get_direction (widget) != direction)
    g_error ("A %s runs the wrong way", G_OBJECT_TYPE_NAME (widget));
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    check_patient (child, direction);
}

static void
check_interface (GtkWidget *widget)
{
  g_assert_cmpint (gtk_widget_get_direction (widget), ==, GTK_TEXT_DIR_RTL);
}

/* The title that stands first stands at the right. */
static void
test_window (Fixture      *fixture,
             gconstpointer language)
{
  graphene_rect_t fold, menu;
  GtkWidget      *window = GTK_WIDGET (fixture->window);

  g_assert_cmpint (gtk_widget_get_default_direction (), ==, GTK_TEXT_DIR_RTL);
  check_interface (window);
  check_interface (GTK_WIDGET (fixture->window->fold));
  check_interface (GTK_WIDGET (fixture->window->menu_button));
  check_interface (GTK_WIDGET (fixture->window->notice));
  check_interface (GTK_WIDGET (fixture->window->message));
  g_assert_true (gtk_widget_compute_bounds (GTK_WIDGET (fixture->window->fold), window, &fold));
  g_assert_true (gtk_widget_compute_bounds (GTK_WIDGET (fixture->window->menu_button), window, &menu));
  g_assert_cmpfloat (fold.origin.x, >, menu.origin.x);
}

static void
test_pages (Fixture      *fixture,
            gconstpointer language)
{
  check_patient (GTK_WIDGET (fixture->window->tab_bar), get_direction (language));
  for (unsigned int i = 0; i + 1 < candor_window_get_n_pages (fixture->window); i++)
    {
      CandorPage *page;

      candor_window_set_position (fixture->window, i);
      page = candor_window_get_page (fixture->window, i);
      candor_page_complete (page);
      test_app_run (100);
      check_patient (GTK_WIDGET (page), get_direction (language));
    }
}

/* Summary is the clinician's, but for the pages in it. */
static void
test_summary (Fixture      *fixture,
              gconstpointer language)
{
  unsigned int last = candor_window_get_n_pages (fixture->window) - 1;

  candor_window_set_position (fixture->window, last);
  test_app_run (200);
  check_interface (find_widget_of_type (GTK_WIDGET (candor_window_get_page (fixture->window, last)), GTK_TYPE_BUTTON));
}

static void
test_dialog (Fixture      *fixture,
             gconstpointer language)
{
  GtkWindow *people;

  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.people", NULL));
  test_app_wait_for ((people = test_app_find_window (CANDOR_TYPE_PEOPLE_WINDOW)) != NULL);
  check_interface (GTK_WIDGET (people));
  check_interface (find_widget_of_type (GTK_WIDGET (people), GTK_TYPE_ENTRY));
  gtk_window_close (people);
}

/* What stands in the patient's window is the patient's. */
static void
test_patient (Fixture      *fixture,
              gconstpointer language)
{
  CandorPatientWindow *patient;

  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "patient.open", NULL);
  test_app_wait_for ((patient = candor_presenter_get_patient (fixture->window->presenter)) != NULL);
  test_app_wait_for (page_test_is_laid_out (GTK_WIDGET (patient)));
  test_app_run (200);
  check_patient (gtk_window_get_child (GTK_WINDOW (patient)), get_direction (language));
}

static void
add (const char *name,
     void (*test) (Fixture *, gconstpointer))
{
  static const char *const languages[] = { "en", "ar" };

  for (unsigned int i = 0; i < G_N_ELEMENTS (languages); i++)
    {
      g_autofree char *path = g_strdup_printf ("/interface-direction/%s/%s", languages[i], name);

      g_test_add (path, Fixture, languages[i], set_up, test, tear_down);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr (CandorApplication) application = NULL;
  g_autoptr (GError) error = NULL;

  candor_catalogue_open ();
  gtk_disable_setlocale ();
  gtk_test_init (&argc, &argv, NULL);
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);
  application = candor_application_new ();
  g_application_register (G_APPLICATION (application), NULL, &error);
  g_assert_no_error (error);
  g_application_set_default (G_APPLICATION (application));
  add ("window", test_window);
  add ("pages", test_pages);
  add ("summary", test_summary);
  add ("dialog", test_dialog);
  add ("patient", test_patient);
  return g_test_run ();
}
