/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The Summary tab: the pages follow the discussion and the choices beside them. */
#include "config.h"

#include "candor-builder.h"
#include "candor-pack-reader.h"
#include "candor-preview-page.h"
#include "candor-preview.h"
#include "candor-settings.h"
#include "candor-summary-page.h"

#include "find-widget.h"

#define DEADLINE_SECONDS 20

typedef struct
{
  CandorDiscussion *discussion;
  GtkWidget        *window;
  GtkWidget        *page;
  CandorPreview    *preview;
  unsigned int      n_sheets; /* made so far */
} Fixture;

static void
count_sheet_cb (CandorPreview *preview,
                GParamSpec    *pspec,
                Fixture       *fixture)
{
  fixture->n_sheets++;
}

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  g_autoptr (GListStore) findings = g_list_store_new (CANDOR_TYPE_FINDING);
  g_autoptr (GError) error = NULL;
  g_autoptr (CandorPack) pack = candor_pack_load_builtin (findings, &error);

  g_assert_no_error (error);
  candor_settings_set_paper (candor_settings_get_default (), "a4");
  fixture->discussion = candor_discussion_new (pack);
  fixture->page = GTK_WIDGET (candor_summary_page_new (fixture->discussion));
  fixture->window = gtk_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 1100, 700);
  gtk_window_set_child (GTK_WINDOW (fixture->window), fixture->page);
  fixture->preview = CANDOR_PREVIEW (find_widget_of_type (fixture->page, CANDOR_TYPE_PREVIEW));
  g_signal_connect (fixture->preview, "notify::sheet", G_CALLBACK (count_sheet_cb), fixture);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  g_object_add_weak_pointer (G_OBJECT (fixture->page), (gpointer *) &fixture->page);
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_null (fixture->page);
  g_assert_finalize_object (fixture->discussion);
}

static void
show (Fixture *fixture)
{
  gtk_window_present (GTK_WINDOW (fixture->window));
  gtk_test_widget_wait_for_draw (fixture->window);
  g_assert_nonnull (candor_preview_get_sheet (fixture->preview));
}

/* Waits for the sheet that follows a change. */
static void
wait_for_sheets (Fixture     *fixture,
                 unsigned int n_sheets)
{
  gint64 deadline = g_get_monotonic_time () + DEADLINE_SECONDS * G_USEC_PER_SEC;

  while (fixture->n_sheets < n_sheets)
    {
      g_assert_cmpint (g_get_monotonic_time (), <, deadline);
      g_main_context_iteration (NULL, TRUE);
    }
}

static char *
read_sheet (Fixture *fixture)
{
  return candor_document_dup_text (candor_sheet_get_document (candor_preview_get_sheet (fixture->preview)));
}

static unsigned int
count_shown_pages (Fixture *fixture)
{
  GtkWidget   *page = find_widget_of_type (GTK_WIDGET (fixture->preview), CANDOR_TYPE_PREVIEW_PAGE);
  unsigned int n_pages = 0;

  for (; page != NULL; page = gtk_widget_get_next_sibling (page))
    n_pages++;
  return n_pages;
}

static CandorItem *
get_item (Fixture     *fixture,
          unsigned int position)
{
  GListModel *items = candor_pack_get_items (candor_discussion_get_pack (fixture->discussion));
  g_autoptr (CandorItem) item = g_list_model_get_item (items, position);

  return item;
}

static void
test_pages (Fixture      *fixture,
            gconstpointer data)
{
  GtkWidget       *page;
  g_autofree char *text = NULL;
  g_autofree char *name = NULL;

  g_assert_null (candor_preview_get_sheet (fixture->preview));
  show (fixture);
  g_assert_cmpuint (fixture->n_sheets, ==, 1);
  g_assert_cmpuint (count_shown_pages (fixture), ==, candor_sheet_get_n_pages (candor_preview_get_sheet (fixture->preview)));
  page = find_widget_of_type (GTK_WIDGET (fixture->preview), CANDOR_TYPE_PREVIEW_PAGE);
  gtk_test_accessible_assert_role (page, GTK_ACCESSIBLE_ROLE_IMG);
  text = candor_sheet_dup_page_text (candor_preview_get_sheet (fixture->preview), 0);
  name = g_strdup_printf ("Page 1 of %u: %s", candor_sheet_get_n_pages (candor_preview_get_sheet (fixture->preview)), text);
  gtk_test_accessible_assert_property (page, GTK_ACCESSIBLE_PROPERTY_LABEL, name);
  g_assert_nonnull (strstr (text, candor_document_get_title (candor_sheet_get_document (candor_preview_get_sheet (fixture->preview)))));
  g_assert_true (gtk_widget_get_focusable (page));
}

static void
test_live (Fixture      *fixture,
           gconstpointer data)
{
  static const char own_question[] = "Who pays if it goes wrong, and where is that written?";
  g_autofree char  *before = NULL;
  g_autofree char  *after = NULL;

  show (fixture);
  before = read_sheet (fixture);
  g_assert_null (strstr (before, own_question));
  candor_discussion_add_question (fixture->discussion, own_question);
  wait_for_sheets (fixture, 2);
  after = read_sheet (fixture);
  g_assert_nonnull (strstr (after, own_question));
}

/* Twenty changes in one go are one new sheet. */
static void
test_debounced (Fixture      *fixture,
                gconstpointer data)
{
  gint64 later;

  show (fixture);
  for (unsigned int i = 0; i < 20; i++)
    candor_mark_set_discussed (candor_discussion_get_mark (fixture->discussion, candor_item_get_id (get_item (fixture, i))), TRUE);
  g_assert_cmpuint (fixture->n_sheets, ==, 1);
  wait_for_sheets (fixture, 2);
  later = g_get_monotonic_time () + G_USEC_PER_SEC / 2;
  while (g_get_monotonic_time () < later)
    if (!g_main_context_iteration (NULL, FALSE))
      g_usleep (1000);
  g_assert_cmpuint (fixture->n_sheets, ==, 2);
}

/* Nobody looks: nothing is made. */
static void
test_hidden (Fixture      *fixture,
             gconstpointer data)
{
  gint64 later = g_get_monotonic_time () + G_USEC_PER_SEC / 2;

  candor_discussion_add_question (fixture->discussion, "Is it so?");
  while (g_get_monotonic_time () < later)
    if (!g_main_context_iteration (NULL, FALSE))
      g_usleep (1000);
  g_assert_cmpuint (fixture->n_sheets, ==, 0);
}

static void
test_kinds (Fixture      *fixture,
            gconstpointer data)
{
  static const char *const labels[] = { "Key facts, to read before a talk", "Record for the chart", "For the patient to take home" };
  g_autofree char         *last = NULL;

  show (fixture);
  last = read_sheet (fixture);
  for (unsigned int i = 0; i < G_N_ELEMENTS (labels); i++)
    {
      g_autofree char *text = NULL;

      gtk_check_button_set_active (GTK_CHECK_BUTTON (find_check_button (fixture->page, labels[i])), TRUE);
      wait_for_sheets (fixture, fixture->n_sheets + 1);
      text = read_sheet (fixture);
      g_assert_cmpstr (text, !=, last);
      g_free (last);
      last = g_steal_pointer (&text);
    }
}

static void
test_parts (Fixture      *fixture,
            gconstpointer data)
{
  CandorPack      *pack = candor_discussion_get_pack (fixture->discussion);
  g_autofree char *with = NULL;
  g_autofree char *without = NULL;

  show (fixture);
  with = read_sheet (fixture);
  gtk_expander_set_expanded (GTK_EXPANDER (find_widget_of_type (fixture->page, GTK_TYPE_EXPANDER)), TRUE);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (find_check_button (fixture->page, "Sources, with QR codes")), FALSE);
  wait_for_sheets (fixture, 2);
  without = read_sheet (fixture);
  g_assert_nonnull (strstr (with, "https://"));
  g_assert_cmpuint (strlen (without), <, strlen (with));
  /* The footer's pack and the key facts stay. */
  g_assert_nonnull (strstr (without, candor_text_get_plain (candor_pack_get_about (pack, CANDOR_ABOUT_TITLE))));
}

static void
test_paper (Fixture      *fixture,
            gconstpointer data)
{
  show (fixture);
  g_assert_cmpfloat_with_epsilon (candor_sheet_get_width (candor_preview_get_sheet (fixture->preview)), 595, 1);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (find_check_button (fixture->page, "Letter")), TRUE);
  wait_for_sheets (fixture, 2);
  g_assert_cmpfloat_with_epsilon (candor_sheet_get_width (candor_preview_get_sheet (fixture->preview)), 612, 0.5);
  g_assert_cmpstr (candor_settings_get_paper (candor_settings_get_default ()), ==, "letter");
  candor_settings_set_paper (candor_settings_get_default (), "a4");
  wait_for_sheets (fixture, 3);
  g_assert_true (gtk_check_button_get_active (GTK_CHECK_BUTTON (find_check_button (fixture->page, "A4"))));
}

static void
test_large_print (Fixture      *fixture,
                  gconstpointer data)
{
  unsigned int n_pages;

  show (fixture);
  n_pages = candor_sheet_get_n_pages (candor_preview_get_sheet (fixture->preview));
  gtk_check_button_set_active (GTK_CHECK_BUTTON (find_check_button (fixture->page, "Large print")), TRUE);
  wait_for_sheets (fixture, 2);
  g_assert_cmpuint (candor_sheet_get_n_pages (candor_preview_get_sheet (fixture->preview)), >, n_pages);
  g_assert_cmpuint (count_shown_pages (fixture), ==, candor_sheet_get_n_pages (candor_preview_get_sheet (fixture->preview)));
}

static void
text_read_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  *(char **) user_data = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (source), result, NULL);
}

static void
test_copy_note (Fixture      *fixture,
                gconstpointer data)
{
  GdkClipboard    *clipboard = gtk_widget_get_clipboard (fixture->window);
  CandorItem      *item = get_item (fixture, 0);
  CandorMark      *mark = candor_discussion_get_mark (fixture->discussion, candor_item_get_id (item));
  g_autofree char *text = NULL;
  gint64           deadline = g_get_monotonic_time () + DEADLINE_SECONDS * G_USEC_PER_SEC;

  show (fixture);
  candor_mark_set_discussed (mark, TRUE);
  candor_mark_set_note (mark, "Wants to think it over.");
  g_assert_true (gtk_widget_activate_action (fixture->page, "summary.copy-note", NULL));
  gdk_clipboard_read_text_async (clipboard, NULL, text_read_cb, &text);
  while (text == NULL)
    {
      g_assert_cmpint (g_get_monotonic_time (), <, deadline);
      g_main_context_iteration (NULL, TRUE);
    }
  g_assert_nonnull (strstr (text, candor_text_get_plain (candor_item_get_title (item))));
  g_assert_nonnull (strstr (text, "Wants to think it over."));
}

static void
test_zoom (Fixture      *fixture,
           gconstpointer data)
{
  GtkWidget *page;
  int        width;

  show (fixture);
  page = find_widget_of_type (GTK_WIDGET (fixture->preview), CANDOR_TYPE_PREVIEW_PAGE);
  width = gtk_widget_get_width (page);
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->preview), "preview.zoom-in", NULL));
  g_assert_cmpfloat (candor_preview_get_zoom (fixture->preview), >, 0);
  gtk_test_widget_wait_for_draw (fixture->window);
  g_assert_cmpint (gtk_widget_get_width (page), >, width);
  for (unsigned int i = 0; i < 20; i++)
    gtk_widget_activate_action (GTK_WIDGET (fixture->preview), "preview.zoom-out", NULL);
  g_assert_cmpfloat (candor_preview_get_zoom (fixture->preview), ==, 0.25);
  gtk_widget_activate_action (GTK_WIDGET (fixture->preview), "preview.fit", NULL);
  gtk_test_widget_wait_for_draw (fixture->window);
  g_assert_cmpint (gtk_widget_get_width (page), ==, width);
}

static void
test_narrow (Fixture      *fixture,
             gconstpointer data)
{
  GtkWidget *choices;

  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 400, 700);
  show (fixture);
  choices = find_button (fixture->page, "Choices");
  while (!gtk_widget_get_visible (choices))
    g_main_context_iteration (NULL, TRUE);
  gtk_test_widget_wait_for_draw (fixture->window);
  g_assert_false (gtk_widget_get_mapped (find_check_button (fixture->page, "Large print")));
  g_assert_true (gtk_widget_get_mapped (find_button (fixture->page, "Print")));
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (choices), TRUE);
  gtk_test_widget_wait_for_draw (fixture->window);
  g_assert_true (gtk_widget_get_mapped (find_check_button (fixture->page, "Large print")));
}

#define ADD(path, test) g_test_add (path, Fixture, NULL, set_up, test, tear_down)

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  ADD ("/summary/pages", test_pages);
  ADD ("/summary/live", test_live);
  ADD ("/summary/debounced", test_debounced);
  ADD ("/summary/hidden", test_hidden);
  ADD ("/summary/kinds", test_kinds);
  ADD ("/summary/parts", test_parts);
  ADD ("/summary/paper", test_paper);
  ADD ("/summary/large-print", test_large_print);
  ADD ("/summary/copy-note", test_copy_note);
  ADD ("/summary/zoom", test_zoom);
  ADD ("/summary/narrow", test_narrow);
  return g_test_run ();
}
