/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Somebody else who was there: a name and a role. */
#include "config.h"

#include "candor-companion.h"

struct _CandorCompanion
{
  CandorFields parent_instance;
};

static const char *const names[] = { "name", "role" };

G_DEFINE_FINAL_TYPE (CandorCompanion, candor_companion, CANDOR_TYPE_FIELDS)

static void
candor_companion_class_init (CandorCompanionClass *klass)
{
  candor_fields_class_install (CANDOR_FIELDS_CLASS (klass), names, G_N_ELEMENTS (names));
}

static void
candor_companion_init (CandorCompanion *self)
{
}

/**
 * candor_companion_new:
 * @name: (nullable): who
 * @role: (nullable): what they are to the patient
 *
 * Returns: (transfer full): somebody who was there
 */
CandorCompanion *
candor_companion_new (const char *name,
                      const char *role)
{
  return g_object_new (CANDOR_TYPE_COMPANION, "name", name, "role", role, NULL);
}

/** candor_companion_is_empty: Returns: whether neither name nor role is given */
gboolean
candor_companion_is_empty (CandorCompanion *self)
{
  g_return_val_if_fail (CANDOR_IS_COMPANION (self), TRUE);

  return candor_fields_is_blank (CANDOR_FIELDS (self), CANDOR_COMPANION_NAME) &&
         candor_fields_is_blank (CANDOR_FIELDS (self), CANDOR_COMPANION_ROLE);
}
