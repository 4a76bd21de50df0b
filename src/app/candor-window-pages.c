/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which page shows which section of a pack. */
#include "config.h"

#include "candor-window-pages.h"

#include "candor-effects-page.h"
#include "candor-options-page.h"
#include "candor-questions-page.h"
#include "candor-regulation-page.h"
#include "candor-section-page.h"
#include "candor-sheet-reader.h"
#include "candor-summary-page.h"
#include "candor-values-page.h"

static const CandorTab tabs[] = {
  CANDOR_TAB_ABOUT,
  CANDOR_TAB_EFFECTS,
  CANDOR_TAB_REGULATION,
  CANDOR_TAB_QUESTIONS,
  CANDOR_TAB_OPTIONS,
  CANDOR_TAB_VALUES,
};

/**
 * candor_window_list_sections:
 * @pack: a pack
 *
 * Lists the sections that the window has a page for; a pack need not have them all.
 *
 * Returns: (transfer full): a list model of `CandorSection`
 */
GListModel *
candor_window_list_sections (CandorPack *pack)
{
  GListStore *sections;

  g_return_val_if_fail (CANDOR_IS_PACK (pack), NULL);
  sections = g_list_store_new (CANDOR_TYPE_SECTION);
  for (unsigned int i = 0; i < G_N_ELEMENTS (tabs); i++)
    {
      CandorSection *section = candor_pack_get_section (pack, tabs[i]);

      if (section != NULL)
        g_list_store_append (sections, section);
    }
  return G_LIST_MODEL (sections);
}

gboolean
candor_window_has_page (CandorSection *section)
{
  g_return_val_if_fail (section == NULL || CANDOR_IS_SECTION (section), FALSE);
  for (unsigned int i = 0; section != NULL && i < G_N_ELEMENTS (tabs); i++)
    if (candor_section_get_tab (section) == tabs[i])
      return TRUE;
  return FALSE;
}

/**
 * candor_window_create_page:
 * @discussion: the consultation
 * @section: (nullable): a section from `candor_window_list_sections`, or `NULL` for Summary
 *
 * Makes the page that shows a section.
 *
 * Returns: (transfer floating): the page
 */
CandorPage *
candor_window_create_page (CandorDiscussion *discussion,
                           CandorSection    *section)
{
  g_return_val_if_fail (CANDOR_IS_DISCUSSION (discussion), NULL);
  g_return_val_if_fail (section == NULL || CANDOR_IS_SECTION (section), NULL);
  if (section == NULL)
    return candor_discussion_get_for_patient (discussion) ? candor_sheet_reader_new (discussion) : candor_summary_page_new (discussion);
  switch (candor_section_get_tab (section))
    {
    case CANDOR_TAB_EFFECTS:
      return candor_effects_page_new (discussion, section);
    case CANDOR_TAB_REGULATION:
      return candor_regulation_page_new (discussion, section);
    case CANDOR_TAB_QUESTIONS:
      return candor_questions_page_new (discussion, section);
    case CANDOR_TAB_OPTIONS:
      return candor_options_page_new (discussion, section);
    case CANDOR_TAB_VALUES:
      return candor_values_page_new (discussion, section);
    case CANDOR_TAB_ABOUT:
      return candor_section_page_new (discussion, section);
    default:
      g_return_val_if_reached (NULL);
    }
}
