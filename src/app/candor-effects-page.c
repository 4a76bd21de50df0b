/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Side effects. What to do in an emergency stands before everything else. */
#include "config.h"

#include "candor-effects-page.h"

#include "candor-ladder-view.h"
#include "candor-text-label.h"

/* What is not made yet is guessed to have this many lines. */
#define RUNG_LINES 8

struct _CandorEffectsPage
{
  CandorSectionPage parent_instance;
};

G_DEFINE_FINAL_TYPE (CandorEffectsPage, candor_effects_page, CANDOR_TYPE_SECTION_PAGE)

static GtkWidget *
create_title (gpointer page)
{
  return candor_text_label_new (candor_page_get_pack (page), candor_section_get_ladder_title (candor_page_get_section (page)), "section");
}

typedef struct
{
  CandorPage *page; /* it has the slot */
  CandorRung *rung;
} Step;

static void
free_step (gpointer data)
{
  Step *step = data;

  g_object_unref (step->rung);
  g_free (step);
}

static GtkWidget *
create_rung (gpointer data)
{
  const Step *step = data;

  return candor_ladder_view_new (candor_page_get_pack (step->page), step->rung);
}

static void
append_rung (CandorPage *page,
             CandorRung *rung)
{
  Step      *step = g_new0 (Step, 1);
  GtkWidget *slot;

  step->page = page;
  step->rung = g_object_ref (rung);
  slot = candor_page_append_slot (page, candor_rung_get_id (rung), RUNG_LINES, create_rung, step, free_step);
  candor_page_add_anchor (page, candor_rung_get_id (rung), slot);
}

static void
candor_effects_page_fill_top (CandorSectionPage *self)
{
  CandorPage    *page = CANDOR_PAGE (self);
  CandorSection *section = candor_page_get_section (page);
  GListModel    *ladder = G_LIST_MODEL (candor_section_get_ladder (section));
  unsigned int   n_rungs = g_list_model_get_n_items (ladder);

  if (n_rungs > 0 && candor_section_get_ladder_title (section) != NULL)
    candor_page_append_slot (page, "ladder", 2, create_title, page, NULL);
  for (unsigned int i = 0; i < n_rungs; i++)
    {
      g_autoptr (CandorRung) rung = g_list_model_get_item (ladder, i);

      append_rung (page, rung);
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
