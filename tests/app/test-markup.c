/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Texts of the pack as markup: nothing in them is taken for markup. */
#include "config.h"

#include "candor-markup.h"

#include <gtk/gtk.h>

typedef struct
{
  const char    *name;
  CandorRunFlags flags;
  const char    *text;
  const char    *ref;
  const char    *markup;
} Case;

static const Case cases[] = {
  { "plain", CANDOR_RUN_PLAIN, "so", NULL, "<span lang=\"en\">so</span>" },
  { "escaped", CANDOR_RUN_PLAIN, "<b>a & \"b\"", NULL, "<span lang=\"en\">&lt;b&gt;a &amp; &quot;b&quot;</span>" },
  { "em", CANDOR_RUN_EM, "no", NULL, "<span lang=\"en\"><i>no</i></span>" },
  { "strong", CANDOR_RUN_STRONG, "no", NULL, "<span lang=\"en\"><b>no</b></span>" },
  { "both", CANDOR_RUN_EM | CANDOR_RUN_STRONG, "no", NULL, "<span lang=\"en\"><b><i>no</i></b></span>" },
  { "term", CANDOR_RUN_TERM, "R&D", "r-d", "<span lang=\"en\"><a href=\"term:r-d\">R&amp;D</a></span>" },
  { "name", CANDOR_RUN_NAME, "Act 7", NULL, "<span lang=\"en\">\u2068Act 7\u2069</span>" },
};

static void
test_case (gconstpointer user_data)
{
  const Case *test = user_data;
  g_autoptr (CandorText) text = candor_text_new ("en");
  g_autofree char *markup = NULL;

  candor_text_append (text, test->flags, test->text, test->ref);
  markup = candor_markup_from_text (text);
  g_assert_cmpstr (markup, ==, test->markup);
}

/* Whatever a text holds, a label shows it as it is. */
static void
test_label (void)
{
  const char *words = "<a href=\"http://x\">1 < 2 & 3</a> &amp; ‘so’";
  g_autoptr (CandorText) text = candor_text_new_plain (words, "en-\"><b>");
  g_autofree char *markup = candor_markup_from_text (text);
  GtkWidget       *label = g_object_ref_sink (gtk_label_new (NULL));

  gtk_label_set_markup (GTK_LABEL (label), markup);
  g_assert_cmpstr (gtk_label_get_text (GTK_LABEL (label)), ==, words);
  g_object_unref (label);
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  for (unsigned int i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/markup/", cases[i].name, NULL);

      g_test_add_data_func (path, &cases[i], test_case);
    }
  g_test_add_func ("/markup/label", test_label);
  return g_test_run ();
}
