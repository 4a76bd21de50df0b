/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where the patient leans: a choice of the pack, a note, a day to look again, a proxy. */
#include "config.h"

#include "candor-decision.h"

struct _CandorDecision
{
  CandorFields parent_instance;
};

static const char *const names[] = { "choice", "note", "back-on", "proxy-name", "proxy-role" };

G_DEFINE_FINAL_TYPE (CandorDecision, candor_decision, CANDOR_TYPE_FIELDS)

static void
candor_decision_class_init (CandorDecisionClass *klass)
{
  candor_fields_class_install (CANDOR_FIELDS_CLASS (klass), names, G_N_ELEMENTS (names));
}

static void
candor_decision_init (CandorDecision *self)
{
}

/** candor_decision_new: Returns: (transfer full): no decision yet */
CandorDecision *
candor_decision_new (void)
{
  return g_object_new (CANDOR_TYPE_DECISION, NULL);
}

/** candor_decision_get_choice: Returns: (nullable): the id of the pack's choice */
const char *
candor_decision_get_choice (CandorDecision *self)
{
  const char *choice;

  g_return_val_if_fail (CANDOR_IS_DECISION (self), NULL);

  choice = candor_fields_get (CANDOR_FIELDS (self), CANDOR_DECISION_CHOICE);
  return *choice != '\0' ? choice : NULL;
}

/** candor_decision_get_back_on: Returns: whether there is a day to look again, in @date */
gboolean
candor_decision_get_back_on (CandorDecision *self,
                             CandorDate     *date)
{
  g_autofree char *text = NULL;

  g_return_val_if_fail (CANDOR_IS_DECISION (self), FALSE);
  g_return_val_if_fail (date != NULL, FALSE);

  text = g_strstrip (g_strdup (candor_fields_get (CANDOR_FIELDS (self), CANDOR_DECISION_BACK_ON)));
  return candor_date_parse (text, date) && date->day != 0;
}

/** candor_decision_is_empty: Returns: whether nothing would be lost without it */
gboolean
candor_decision_is_empty (CandorDecision *self)
{
  g_return_val_if_fail (CANDOR_IS_DECISION (self), TRUE);

  for (unsigned int i = 0; i < G_N_ELEMENTS (names); i++)
    if (!candor_fields_is_blank (CANDOR_FIELDS (self), i))
      return FALSE;
  return TRUE;
}
