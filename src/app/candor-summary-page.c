/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The last tab: what goes home with the patient. */
#include "config.h"

#include "candor-summary-page.h"

struct _CandorSummaryPage
{
  CandorPage parent_instance;
};

G_DEFINE_FINAL_TYPE (CandorSummaryPage, candor_summary_page, CANDOR_TYPE_PAGE)

static void
candor_summary_page_fill (CandorPage *self)
{
  CandorText *title = candor_pack_get_about (candor_page_get_pack (self), CANDOR_ABOUT_TITLE);
  GtkWidget  *label = gtk_label_new (candor_text_get_plain (title));

  gtk_widget_add_css_class (label, "display");
  candor_page_append (self, label);
}

static void
candor_summary_page_class_init (CandorSummaryPageClass *klass)
{
  CANDOR_PAGE_CLASS (klass)->fill = candor_summary_page_fill;
}

static void
candor_summary_page_init (CandorSummaryPage *self)
{
}

CandorPage *
candor_summary_page_new (CandorDiscussion *discussion)
{
  return g_object_new (CANDOR_TYPE_SUMMARY_PAGE, "discussion", discussion, NULL);
}
