/* SPDX-License-Identifier: GPL-3.0-or-later */
/* CandorFindingsWindow: every finding is there, what made the program refuse the file first. */
#include "config.h"

#include "candor-findings-window.h"

#include "candor-test-app.h"
#include "find-widget.h"

static void
test_list (void)
{
  g_autoptr (GListStore) findings = g_list_store_new (CANDOR_TYPE_FINDING);
  g_autoptr (CandorFinding) info = candor_finding_new ("/tmp/a.xml", 3, CANDOR_FINDING_INFO, "r-info", "good to know");
  g_autoptr (CandorFinding) late = candor_finding_new ("/tmp/a.xml", 9, CANDOR_FINDING_ERROR, "r-error", "wrong <b>");
  g_autoptr (CandorFinding) early = candor_finding_new ("/tmp/a.xml", 0, CANDOR_FINDING_ERROR, "r-error", "also wrong");
  g_autoptr (GError) error = g_error_new_literal (CANDOR_PACK_ERROR, CANDOR_PACK_ERROR_MEANING, "x");
  g_autofree char *text = NULL;
  GtkWidget       *window;

  g_list_store_append (findings, info);
  g_list_store_append (findings, late);
  g_list_store_append (findings, early);
  window = candor_findings_window_new (NULL, error, G_LIST_MODEL (findings));
  gtk_window_present (GTK_WINDOW (window));
  test_app_wait_for (gtk_widget_get_width (window) > 0);
  text = candor_findings_window_dup_text (CANDOR_FINDINGS_WINDOW (window));
  g_assert_cmpstr (text, ==,
                   "/tmp/a.xml: error: also wrong [r-error]\n"
                   "/tmp/a.xml:9: error: wrong <b> [r-error]\n"
                   "/tmp/a.xml:3: info: good to know [r-info]\n");
  g_assert_true (gtk_widget_activate_action (window, "findings.copy", NULL));
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_reasons (void)
{
  static const CandorPackError codes[] = { CANDOR_PACK_ERROR_UNREADABLE, CANDOR_PACK_ERROR_TOO_LARGE, CANDOR_PACK_ERROR_XML,
                                           CANDOR_PACK_ERROR_SCHEMA };
  g_autoptr (GHashTable) reasons = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (unsigned int i = 0; i < G_N_ELEMENTS (codes); i++)
    {
      g_autoptr (GListStore) none = g_list_store_new (CANDOR_TYPE_FINDING);
      g_autoptr (GError) error = g_error_new_literal (CANDOR_PACK_ERROR, codes[i], "x");
      GtkWidget *window = candor_findings_window_new (NULL, error, G_LIST_MODEL (none));
      GtkWidget *reason = find_widget_of_type (gtk_window_get_child (GTK_WINDOW (window)), GTK_TYPE_LABEL);

      g_hash_table_add (reasons, g_strdup (gtk_label_get_label (GTK_LABEL (reason))));
      gtk_window_destroy (GTK_WINDOW (window));
    }
  g_assert_cmpuint (g_hash_table_size (reasons), ==, G_N_ELEMENTS (codes));
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  g_test_add_func ("/findings-window/list", test_list);
  g_test_add_func ("/findings-window/reasons", test_reasons);
  return g_test_run ();
}
