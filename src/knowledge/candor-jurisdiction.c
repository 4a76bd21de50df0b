/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A country or region: status, acts of its regulator, what to ask, where to report. */
#include "config.h"

#include "candor-jurisdiction.h"

#include "candor-names-private.h"

struct _CandorJurisdiction
{
  CandorItem   parent_instance;
  char        *region;
  CandorStatus status;
  CandorDate   checked;
  GPtrArray   *actions; /* of CandorAction, oldest first */
  GPtrArray   *asks;    /* of CandorStatement */
  GPtrArray   *reports; /* of CandorReport */
};

G_DEFINE_FINAL_TYPE (CandorJurisdiction, candor_jurisdiction, CANDOR_TYPE_ITEM)

static void
free_action (void *data)
{
  CandorAction *action = data;

  g_object_unref (action->statement);
  g_free (action);
}

static void
free_report (void *data)
{
  CandorReport *report = data;

  g_free (report->address);
  g_free (report->phone);
  g_object_unref (report->statement);
  g_free (report);
}

static void
candor_jurisdiction_finalize (GObject *object)
{
  CandorJurisdiction *self = CANDOR_JURISDICTION (object);

  g_free (self->region);
  g_ptr_array_unref (self->actions);
  g_ptr_array_unref (self->asks);
  g_ptr_array_unref (self->reports);
  G_OBJECT_CLASS (candor_jurisdiction_parent_class)->finalize (object);
}

static void
candor_jurisdiction_foreach_statement (CandorItem         *item,
                                       CandorStatementFunc func,
                                       gpointer            user_data)
{
  CandorJurisdiction *self = CANDOR_JURISDICTION (item);

  for (unsigned int i = 0; i < self->actions->len; i++)
    func (candor_jurisdiction_get_action (self, i)->statement, user_data);
  for (unsigned int i = 0; i < self->asks->len; i++)
    func (candor_jurisdiction_get_ask (self, i), user_data);
  for (unsigned int i = 0; i < self->reports->len; i++)
    func (candor_jurisdiction_get_report (self, i)->statement, user_data);
}

static void
candor_jurisdiction_class_init (CandorJurisdictionClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = candor_jurisdiction_finalize;
  CANDOR_ITEM_CLASS (klass)->foreach_statement = candor_jurisdiction_foreach_statement;
}

static void
candor_jurisdiction_init (CandorJurisdiction *self)
{
  self->actions = g_ptr_array_new_with_free_func (free_action);
  self->asks = g_ptr_array_new_with_free_func (g_object_unref);
  self->reports = g_ptr_array_new_with_free_func (free_report);
}

/**
 * candor_jurisdiction_new:
 * @region: two capital letters, ISO 3166, or "EU"
 * @checked: when its status was last looked up
 *
 * Returns: (transfer full): a jurisdiction without actions, asks and reports
 */
CandorJurisdiction *
candor_jurisdiction_new (const char      *id,
                         gboolean         key,
                         CandorText      *title,
                         CandorStatement *summary,
                         const char      *region,
                         CandorStatus     status,
                         CandorDate       checked)
{
  CandorJurisdiction *self = g_object_new (CANDOR_TYPE_JURISDICTION, "kind", CANDOR_ITEM_JURISDICTION, "id", id,
                                           "key", key, "title", title, "summary", summary, NULL);

  self->region = g_strdup (region);
  self->status = status;
  self->checked = checked;
  return self;
}

/** candor_jurisdiction_add_action: adds an act of the regulator; they are kept oldest first. */
void
candor_jurisdiction_add_action (CandorJurisdiction *self,
                                CandorDate          date,
                                const char         *kind,
                                CandorStatement    *statement)
{
  CandorAction *action;
  unsigned int  at;

  g_return_if_fail (CANDOR_IS_JURISDICTION (self) && CANDOR_IS_STATEMENT (statement));

  action = g_new0 (CandorAction, 1);
  action->date = date;
  action->kind = g_intern_string (kind);
  action->statement = g_object_ref (statement);
  at = self->actions->len;
  while (at > 0 && candor_date_compare (date, candor_jurisdiction_get_action (self, at - 1)->date) < 0)
    at--;
  g_ptr_array_insert (self->actions, at, action);
}

void
candor_jurisdiction_add_ask (CandorJurisdiction *self,
                             CandorStatement    *statement)
{
  g_return_if_fail (CANDOR_IS_JURISDICTION (self) && CANDOR_IS_STATEMENT (statement));

  g_ptr_array_add (self->asks, g_object_ref (statement));
}

void
candor_jurisdiction_add_report (CandorJurisdiction *self,
                                const char         *address,
                                const char         *phone,
                                CandorStatement    *statement)
{
  CandorReport *report;

  g_return_if_fail (CANDOR_IS_JURISDICTION (self) && CANDOR_IS_STATEMENT (statement));

  report = g_new0 (CandorReport, 1);
  report->address = g_strdup (address);
  report->phone = g_strdup (phone);
  report->statement = g_object_ref (statement);
  g_ptr_array_add (self->reports, report);
}

const char *
candor_jurisdiction_get_region (CandorJurisdiction *self)
{
  g_return_val_if_fail (CANDOR_IS_JURISDICTION (self), NULL);

  return self->region;
}

CandorStatus
candor_jurisdiction_get_status (CandorJurisdiction *self)
{
  g_return_val_if_fail (CANDOR_IS_JURISDICTION (self), CANDOR_STATUS_UNCLEAR);

  return self->status;
}

const char *
candor_jurisdiction_get_status_name (CandorJurisdiction *self)
{
  g_return_val_if_fail (CANDOR_IS_JURISDICTION (self), NULL);

  return candor_status_names[self->status];
}

CandorDate
candor_jurisdiction_get_checked (CandorJurisdiction *self)
{
  g_return_val_if_fail (CANDOR_IS_JURISDICTION (self), ((CandorDate){ 0 }));

  return self->checked;
}

unsigned int
candor_jurisdiction_get_n_actions (CandorJurisdiction *self)
{
  g_return_val_if_fail (CANDOR_IS_JURISDICTION (self), 0);

  return self->actions->len;
}

const CandorAction *
candor_jurisdiction_get_action (CandorJurisdiction *self,
                                unsigned int        index)
{
  g_return_val_if_fail (CANDOR_IS_JURISDICTION (self) && index < self->actions->len, NULL);

  return g_ptr_array_index (self->actions, index);
}

unsigned int
candor_jurisdiction_get_n_asks (CandorJurisdiction *self)
{
  g_return_val_if_fail (CANDOR_IS_JURISDICTION (self), 0);

  return self->asks->len;
}

CandorStatement *
candor_jurisdiction_get_ask (CandorJurisdiction *self,
                             unsigned int        index)
{
  g_return_val_if_fail (CANDOR_IS_JURISDICTION (self) && index < self->asks->len, NULL);

  return g_ptr_array_index (self->asks, index);
}

unsigned int
candor_jurisdiction_get_n_reports (CandorJurisdiction *self)
{
  g_return_val_if_fail (CANDOR_IS_JURISDICTION (self), 0);

  return self->reports->len;
}

const CandorReport *
candor_jurisdiction_get_report (CandorJurisdiction *self,
                                unsigned int        index)
{
  g_return_val_if_fail (CANDOR_IS_JURISDICTION (self) && index < self->reports->len, NULL);

  return g_ptr_array_index (self->reports, index);
}
