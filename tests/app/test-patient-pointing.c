/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Pointing: what the clinician points at in one language is marked in the patient's window in another. */
#include "config.h"

#include "candor-item-card.h"
#include "candor-pack-reader.h"
#include "candor-page-follow.h"
#include "candor-patient-window.h"
#include "candor-sources-button.h"
#include "candor-text-label.h"
#include "candor-window.h"

#include "candor-test-app.h"
#include "find-widget.h"

typedef struct
{
  CandorWindow        *window;
  CandorDiscussion    *discussion;
  CandorPatientWindow *patient;
  CandorPack          *arabic;
} Fixture;

static void
activate (Fixture    *fixture,
          const char *action)
{
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->window), action, NULL));
}

static CandorPage *
get_page (Fixture *fixture)
{
  return candor_window_get_page (fixture->window, candor_window_get_position (fixture->window));
}

static CandorPage *
get_patient_page (Fixture *fixture)
{
  return candor_patient_window_get_page (fixture->patient);
}

static void
wait_for_pages (Fixture *fixture)
{
  test_app_wait_for (gtk_widget_get_mapped (GTK_WIDGET (get_page (fixture))) && candor_page_is_complete (get_page (fixture)));
  test_app_wait_for (gtk_widget_get_mapped (GTK_WIDGET (get_patient_page (fixture))) && candor_page_is_complete (get_patient_page (fixture)));
}

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CandorPack) pack = candor_pack_load_builtin (NULL, &error);

  g_assert_no_error (error);
  fixture->arabic = candor_pack_load_builtin_language ("ar", NULL, &error);
  g_assert_no_error (error);
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);
  fixture->discussion = candor_discussion_new (pack);
  candor_discussion_set_language (fixture->discussion, "ar");
  fixture->window = candor_window_new (NULL, fixture->discussion);
  gtk_window_present (GTK_WINDOW (fixture->window));
  test_app_wait_for (gtk_widget_get_mapped (GTK_WIDGET (fixture->window)));
  candor_window_set_position (fixture->window, 1);
  activate (fixture, "patient.open");
  fixture->patient = test_app_find_window (CANDOR_TYPE_PATIENT_WINDOW);
  g_assert_nonnull (fixture->patient);
  wait_for_pages (fixture);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  test_app_run (50);
  g_clear_object (&fixture->discussion);
  g_clear_object (&fixture->arabic);
}

/* --- What is marked --- */

static gboolean
is_pointed (GtkWidget    *widget,
            gconstpointer data)
{
  return gtk_widget_has_css_class (widget, "pointed");
}

static GtkWidget *
find_pointed (CandorPage *page)
{
  return find_widget (GTK_WIDGET (page), is_pointed, NULL);
}

static unsigned int
count_pointed (GtkWidget *widget)
{
  unsigned int n = is_pointed (widget, NULL) ? 1 : 0;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    n += count_pointed (child);
  return n;
}

static gboolean
is_in_view (CandorPage *page,
            GtkWidget  *widget)
{
  graphene_rect_t bounds;

  return gtk_widget_compute_bounds (widget, GTK_WIDGET (page), &bounds) && bounds.size.height > 0 && bounds.origin.y >= 0 &&
         bounds.origin.y + bounds.size.height <= (float) gtk_widget_get_height (GTK_WIDGET (page));
}

/* The same statement, in the words of the patient's pack. */
static void
assert_points_at (Fixture    *fixture,
                  CandorText *arabic)
{
  GtkWidget *here, *there;

  test_app_wait_for (find_pointed (get_patient_page (fixture)) != NULL && find_pointed (get_page (fixture)) != NULL);
  here = find_pointed (get_page (fixture));
  there = find_pointed (get_patient_page (fixture));
  g_assert_cmpuint (count_pointed (GTK_WIDGET (fixture->window)), ==, 1);
  g_assert_cmpuint (count_pointed (GTK_WIDGET (fixture->patient)), ==, 1);
  g_assert_true (GTK_IS_LABEL (here) && GTK_IS_LABEL (there));
  g_assert_cmpuint (candor_text_label_get_order (GTK_LABEL (here)), ==, candor_text_get_order (arabic));
  g_assert_cmpuint (candor_text_label_get_order (GTK_LABEL (there)), ==, candor_text_get_order (arabic));
  g_assert_nonnull (strstr (gtk_label_get_text (GTK_LABEL (there)), candor_text_get_run (arabic, 0)->text));
  test_app_wait_for (is_in_view (get_patient_page (fixture), there));
}

static void
assert_points_at_nothing (Fixture *fixture)
{
  test_app_run (300);
  g_assert_cmpuint (count_pointed (GTK_WIDGET (fixture->window)), ==, 0);
  g_assert_cmpuint (count_pointed (GTK_WIDGET (fixture->patient)), ==, 0);
}

static CandorEffect *
find_effect (CandorPack *pack,
             const char *id)
{
  return CANDOR_EFFECT (candor_pack_find_item (pack, id));
}

static gboolean
is_badge_of (GtkWidget    *widget,
             gconstpointer order)
{
  CandorStatement *statement = CANDOR_IS_SOURCES_BUTTON (widget) ? candor_sources_button_get_statement (CANDOR_SOURCES_BUTTON (widget)) : NULL;

  return statement != NULL && gtk_widget_has_css_class (widget, "evidence") &&
         candor_text_get_order (candor_statement_get_text (statement)) == GPOINTER_TO_UINT (order);
}

/* The badge of the last thing to do about an effect: it stands in the detail of its card. */
static CandorText *
focus_statement (Fixture *fixture)
{
  CandorEffect    *effect = find_effect (fixture->arabic, "e-site");
  CandorStatement *statement = candor_effect_get (effect, CANDOR_ASPECT_CARE, candor_effect_get_n (effect, CANDOR_ASPECT_CARE) - 1);
  CandorText      *text = candor_statement_get_text (statement);
  GtkWidget       *card = candor_page_get_anchor (get_page (fixture), "e-site");
  GtkWidget       *badge;

  candor_item_card_set_detail_open (CANDOR_ITEM_CARD (card), TRUE);
  badge = find_widget (card, is_badge_of, GUINT_TO_POINTER (candor_text_get_order (text)));
  g_assert_nonnull (badge);
  test_app_wait_for (gtk_widget_get_mapped (badge));
  g_assert_true (gtk_widget_grab_focus (badge));
  return text;
}

/* --- Tests --- */

static void
test_card (Fixture      *fixture,
           gconstpointer data)
{
  GtkWidget *there;

  g_assert_true (gtk_widget_grab_focus (candor_page_get_anchor (get_page (fixture), "e-site")));
  activate (fixture, "patient.point");
  test_app_wait_for (find_pointed (get_patient_page (fixture)) != NULL);
  there = find_pointed (get_patient_page (fixture));
  g_assert_true (there == candor_page_get_anchor (get_patient_page (fixture), "e-site"));
  g_assert_true (find_pointed (get_page (fixture)) == candor_page_get_anchor (get_page (fixture), "e-site"));
  test_app_wait_for (gtk_widget_get_height (there) > gtk_widget_get_height (GTK_WIDGET (get_patient_page (fixture))) ||
                     is_in_view (get_patient_page (fixture), there));
  /* Pointing again takes it away. */
  activate (fixture, "patient.point");
  assert_points_at_nothing (fixture);
}

static void
test_statement (Fixture      *fixture,
                gconstpointer data)
{
  CandorText *text = focus_statement (fixture);

  activate (fixture, "patient.point");
  assert_points_at (fixture, text);
  activate (fixture, "patient.point-away");
  assert_points_at_nothing (fixture);
}

/* A window that is held still on another page goes where it is pointed. */
static void
test_held (Fixture      *fixture,
           gconstpointer data)
{
  CandorText *text;

  candor_window_set_position (fixture->window, 0);
  activate (fixture, "patient.hold");
  candor_window_set_position (fixture->window, 1);
  g_assert_cmpuint (candor_patient_window_get_position (fixture->patient), ==, 0);
  text = focus_statement (fixture);
  activate (fixture, "patient.point");
  assert_points_at (fixture, text);
  g_assert_cmpuint (candor_patient_window_get_position (fixture->patient), ==, 1);
  activate (fixture, "patient.hold");
}

/* From text to text through a card, and at the end the card as a whole. */
static void
test_next (Fixture      *fixture,
           gconstpointer data)
{
  CandorItem *item = CANDOR_ITEM (find_effect (fixture->arabic, "e-site"));
  GtkWidget  *card = candor_page_get_anchor (get_page (fixture), "e-site");

  g_assert_true (gtk_widget_grab_focus (card));
  activate (fixture, "patient.point-next");
  assert_points_at (fixture, candor_item_get_title (item));
  activate (fixture, "patient.point-next");
  assert_points_at (fixture, candor_statement_get_text (candor_item_get_summary (item)));
  for (unsigned int i = 0; find_pointed (get_page (fixture)) != card; i++)
    {
      g_assert_cmpuint (i, <, 30);
      activate (fixture, "patient.point-next");
      test_app_run (20);
    }
}

/* Another language for the patient does not move the pointer to another statement. */
static void
test_other_language (Fixture      *fixture,
                     gconstpointer data)
{
  CandorText      *text = focus_statement (fixture);
  GtkWidget       *there;
  g_autofree char *arabic = NULL;

  activate (fixture, "patient.point");
  assert_points_at (fixture, text);
  arabic = g_strdup (gtk_label_get_text (GTK_LABEL (find_pointed (get_patient_page (fixture)))));
  candor_discussion_set_language (fixture->discussion, "es");
  wait_for_pages (fixture);
  test_app_run (400);
  there = find_pointed (get_patient_page (fixture));
  g_assert_nonnull (there);
  g_assert_cmpuint (candor_text_label_get_order (GTK_LABEL (there)), ==, candor_text_get_order (text));
  g_assert_cmpstr (gtk_label_get_text (GTK_LABEL (there)), !=, arabic);
}

/* Where the clinician goes on, the pointer does not stay behind. */
static void
test_goes_on (Fixture      *fixture,
              gconstpointer data)
{
  focus_statement (fixture);
  activate (fixture, "patient.point");
  candor_window_set_position (fixture->window, 2);
  assert_points_at_nothing (fixture);
}

/* Without the window there is nowhere to point, and no harm done. */
static void
test_closed (Fixture      *fixture,
             gconstpointer data)
{
  focus_statement (fixture);
  activate (fixture, "patient.open");
  activate (fixture, "patient.point");
  activate (fixture, "patient.point-next");
  test_app_run (100);
  g_assert_cmpuint (count_pointed (GTK_WIDGET (fixture->window)), ==, 0);
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv);
#define ADD(path, func) g_test_add ("/patient-pointing/" path, Fixture, NULL, set_up, func, tear_down)
  ADD ("card", test_card);
  ADD ("statement", test_statement);
  ADD ("held", test_held);
  ADD ("next", test_next);
  ADD ("other-language", test_other_language);
  ADD ("goes-on", test_goes_on);
  ADD ("closed", test_closed);
  return g_test_run ();
}
