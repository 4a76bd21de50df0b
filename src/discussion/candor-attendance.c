/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Who was there: patient, clinician, interpreter and others. */
#include "config.h"

#include "candor-attendance.h"

struct _CandorAttendance
{
  CandorFields parent_instance;

  GListStore *companions; /* of CandorCompanion */
};

static const char *const names[] = { "patient", "clinician", "interpreter", "interpreter-number", "language" };
static unsigned int      changed_signal;

G_DEFINE_FINAL_TYPE (CandorAttendance, candor_attendance, CANDOR_TYPE_FIELDS)

/* @part is this or a companion, @pspec what changed of it; %NULL where somebody came or went. */
static void
tell (CandorAttendance *self,
      GParamSpec       *pspec,
      GObject          *part)
{
  g_signal_emit (self, changed_signal, 0, part, pspec);
}

static void
candor_attendance_notify (GObject    *object,
                          GParamSpec *pspec)
{
  tell (CANDOR_ATTENDANCE (object), pspec, object);
}

static void
candor_attendance_dispose (GObject *object)
{
  g_clear_object (&CANDOR_ATTENDANCE (object)->companions);
  G_OBJECT_CLASS (candor_attendance_parent_class)->dispose (object);
}

static void
candor_attendance_class_init (CandorAttendanceClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = candor_attendance_dispose;
  object_class->notify = candor_attendance_notify;
  candor_fields_class_install (CANDOR_FIELDS_CLASS (klass), names, G_N_ELEMENTS (names));

  /**
   * CandorAttendance::changed:
   * @part: (nullable): this or a companion, where a text of it has changed
   * @pspec: (nullable): which
   *
   * Something has changed, a companion's name or role included.
   */
  changed_signal = g_signal_new ("changed", CANDOR_TYPE_ATTENDANCE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 2,
                                 G_TYPE_OBJECT, G_TYPE_PARAM);
}

static void
candor_attendance_init (CandorAttendance *self)
{
  self->companions = g_list_store_new (CANDOR_TYPE_COMPANION);
}

/** candor_attendance_new: Returns: (transfer full): nobody yet */
CandorAttendance *
candor_attendance_new (void)
{
  return g_object_new (CANDOR_TYPE_ATTENDANCE, NULL);
}

/** candor_attendance_get_companions: Returns: a list model of `CandorCompanion` */
GListModel *
candor_attendance_get_companions (CandorAttendance *self)
{
  g_return_val_if_fail (CANDOR_IS_ATTENDANCE (self), NULL);

  return G_LIST_MODEL (self->companions);
}

/**
 * candor_attendance_add_companion:
 * @name: (nullable): who
 * @role: (nullable): what they are to the patient
 *
 * Returns: (transfer none): the new companion, last in the list
 */
CandorCompanion *
candor_attendance_add_companion (CandorAttendance *self,
                                 const char       *name,
                                 const char       *role)
{
  g_autoptr (CandorCompanion) companion = NULL;

  g_return_val_if_fail (CANDOR_IS_ATTENDANCE (self), NULL);

  companion = candor_companion_new (name, role);
  g_signal_connect_object (companion, "notify", G_CALLBACK (tell), self, G_CONNECT_SWAPPED);
  g_list_store_append (self->companions, companion);
  tell (self, NULL, NULL);
  return companion;
}

/** candor_attendance_remove_companion: Takes a companion off the list. */
void
candor_attendance_remove_companion (CandorAttendance *self,
                                    CandorCompanion  *companion)
{
  unsigned int position;

  g_return_if_fail (CANDOR_IS_ATTENDANCE (self));
  g_return_if_fail (g_list_store_find (self->companions, companion, &position));

  g_signal_handlers_disconnect_by_func (companion, tell, self);
  g_list_store_remove (self->companions, position);
  tell (self, NULL, NULL);
}

/** candor_attendance_is_empty: Returns: whether nothing would be lost without it; the clinician does not count */
gboolean
candor_attendance_is_empty (CandorAttendance *self)
{
  g_return_val_if_fail (CANDOR_IS_ATTENDANCE (self), TRUE);

  for (unsigned int i = 0; i < G_N_ELEMENTS (names); i++)
    if (i != CANDOR_ATTENDANCE_CLINICIAN && !candor_fields_is_blank (CANDOR_FIELDS (self), i))
      return FALSE;
  for (unsigned int i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->companions)); i++)
    {
      g_autoptr (CandorCompanion) companion = g_list_model_get_item (G_LIST_MODEL (self->companions), i);

      if (!candor_companion_is_empty (companion))
        return FALSE;
    }
  return TRUE;
}
