/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What matters to the patient. */
#include "config.h"

#include "candor-values-page.h"

#include "candor-circumstances-view.h"
#include "candor-decision-view.h"
#include "candor-fit-view.h"
#include "candor-readiness-view.h"
#include "candor-text-label.h"
#include "candor-weights-view.h"

struct _CandorValuesPage
{
  CandorSectionPage parent_instance;
};

G_DEFINE_FINAL_TYPE (CandorValuesPage, candor_values_page, CANDOR_TYPE_SECTION_PAGE)

/* The heading is the anchor, so that a jump finds it and a screen reader can rest there. */
static void
append_group (CandorPage *page,
              const char *id,
              GtkWidget  *view)
{
  CandorPack      *pack = candor_page_get_pack (page);
  g_autofree char *lead = g_strconcat (id, "-lead", NULL);
  GtkWidget       *heading = candor_text_label_new_plain (candor_pack_get_word (pack, id), "section");

  gtk_widget_set_focusable (heading, TRUE);
  candor_page_append (page, heading);
  candor_page_append (page, candor_text_label_new_plain (candor_pack_get_word (pack, lead), "part-lead"));
  candor_page_append (page, view);
  candor_page_add_anchor (page, id, heading);
}

static void
candor_values_page_fill_top (CandorSectionPage *section_page)
{
  CandorPage       *page = CANDOR_PAGE (section_page);
  CandorDiscussion *discussion = candor_page_get_discussion (page);
  CandorSection    *section = candor_page_get_section (page);

  if (g_list_model_get_n_items (G_LIST_MODEL (candor_section_get_circumstances (section))) > 0)
    append_group (page, "values.circumstances", candor_circumstances_view_new (discussion));
  append_group (page, "values.weigh", candor_weights_view_new (discussion));
  append_group (page, "values.fit", candor_fit_view_new (discussion));
  if (candor_section_get_n_notes (section, CANDOR_NOTE_READY) > 0)
    append_group (page, "values.ready", candor_readiness_view_new (discussion));
  append_group (page, "values.decision", candor_decision_view_new (discussion));
}

static void
candor_values_page_class_init (CandorValuesPageClass *klass)
{
  CANDOR_SECTION_PAGE_CLASS (klass)->fill_top = candor_values_page_fill_top;
}

static void
candor_values_page_init (CandorValuesPage *self)
{
}

CandorPage *
candor_values_page_new (CandorDiscussion *discussion,
                        CandorSection    *section)
{
  return g_object_new (CANDOR_TYPE_VALUES_PAGE, "discussion", discussion, "section", section, NULL);
}
