/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Side effects. What to do in an emergency stands before everything else. */
#include "config.h"

#include "candor-effects-page.h"

#include "candor-ladder-view.h"
#include "candor-text-label.h"

struct _CandorEffectsPage
{
  CandorSectionPage parent_instance;
};

G_DEFINE_FINAL_TYPE (CandorEffectsPage, candor_effects_page, CANDOR_TYPE_SECTION_PAGE)

static void
candor_effects_page_fill_top (CandorSectionPage *self)
{
  CandorPage    *page = CANDOR_PAGE (self);
  CandorSection *section = candor_page_get_section (page);
  GListModel    *ladder = G_LIST_MODEL (candor_section_get_ladder (section));
  unsigned int   n_rungs = g_list_model_get_n_items (ladder);

  if (n_rungs > 0 && candor_section_get_ladder_title (section) != NULL)
    candor_page_append (page, candor_text_label_new (candor_page_get_pack (page), candor_section_get_ladder_title (section), "section"));
  for (unsigned int i = 0; i < n_rungs; i++)
    {
      g_autoptr (CandorRung) rung = g_list_model_get_item (ladder, i);
      GtkWidget *view = candor_ladder_view_new (candor_page_get_pack (page), rung);

      candor_page_append (page, view);
      candor_page_add_anchor (page, candor_rung_get_id (rung), view);
    }
}

static void
candor_effects_page_class_init (CandorEffectsPageClass *klass)
{
  CANDOR_SECTION_PAGE_CLASS (klass)->fill_top = candor_effects_page_fill_top;
}

static void
candor_effects_page_init (CandorEffectsPage *self)
{
}

CandorPage *
candor_effects_page_new (CandorDiscussion *discussion,
                         CandorSection    *section)
{
  return g_object_new (CANDOR_TYPE_EFFECTS_PAGE, "discussion", discussion, "section", section, NULL);
}
