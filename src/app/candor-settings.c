/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The clinic's settings, kept by GSettings where its schema is installed. */
#include "config.h"

#include "candor-settings.h"

#include "candor-room.h"

struct _CandorSettings
{
  GObject    parent_instance;
  GSettings *settings; /* NULL: no schema installed */
  char      *clinic;
  char      *clinic_address;
  char      *clinician;
  char      *country;
  char      *paper;
  int        text_size; /* percent */
  gboolean   recovery;
  gboolean   recent_files;
};

enum
{
  PROP_CLINIC = 1,
  PROP_CLINIC_ADDRESS,
  PROP_CLINICIAN,
  PROP_COUNTRY,
  PROP_PAPER,
  PROP_TEXT_SIZE,
  PROP_RECOVERY,
  PROP_RECENT_FILES,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (CandorSettings, candor_settings, G_TYPE_OBJECT)

static GSettings *
open_settings (void)
{
  GSettingsSchemaSource *source = g_settings_schema_source_get_default ();
  g_autoptr (GSettingsSchema) schema = NULL;

  if (source != NULL)
    schema = g_settings_schema_source_lookup (source, CANDOR_APPLICATION_ID, TRUE);
  return schema != NULL ? g_settings_new_full (schema, NULL, NULL) : NULL;
}

/* No window takes more than there is room for; whatever else sets more is cut to it. */
static void
set_text (CandorSettings *self,
          char          **field,
          const char     *text,
          unsigned int    property)
{
  unsigned int     room = property == PROP_CLINIC_ADDRESS ? CANDOR_ROOM_ADDRESS : CANDOR_ROOM_NAME;
  g_autofree char *kept = candor_room_clip (text != NULL ? text : "", room);

  if (g_strcmp0 (*field, kept) == 0)
    return;
  g_free (*field);
  *field = g_steal_pointer (&kept);
  g_object_notify_by_pspec (G_OBJECT (self), properties[property]);
}

static void
set_flag (CandorSettings *self,
          gboolean       *field,
          gboolean        flag,
          unsigned int    property)
{
  flag = !!flag;
  if (*field == flag)
    return;
  *field = flag;
  g_object_notify_by_pspec (G_OBJECT (self), properties[property]);
}

static void
candor_settings_constructed (GObject *object)
{
  CandorSettings *self = CANDOR_SETTINGS (object);

  G_OBJECT_CLASS (candor_settings_parent_class)->constructed (object);
  self->settings = open_settings ();
  if (self->settings == NULL)
    return;
  for (unsigned int i = 1; i < N_PROPS; i++)
    g_settings_bind (self->settings, properties[i]->name, self, properties[i]->name, G_SETTINGS_BIND_DEFAULT | G_SETTINGS_BIND_NO_SENSITIVITY);
}

static void
candor_settings_dispose (GObject *object)
{
  g_clear_object (&CANDOR_SETTINGS (object)->settings);
  G_OBJECT_CLASS (candor_settings_parent_class)->dispose (object);
}

static void
candor_settings_finalize (GObject *object)
{
  CandorSettings *self = CANDOR_SETTINGS (object);

  g_free (self->clinic);
  g_free (self->clinic_address);
  g_free (self->clinician);
  g_free (self->country);
  g_free (self->paper);
  G_OBJECT_CLASS (candor_settings_parent_class)->finalize (object);
}

static void
candor_settings_get_property (GObject    *object,
                              guint       id,
                              GValue     *value,
                              GParamSpec *pspec)
{
  CandorSettings *self = CANDOR_SETTINGS (object);

  switch (id)
    {
    case PROP_CLINIC:
      g_value_set_string (value, candor_settings_get_clinic (self));
      break;
    case PROP_CLINIC_ADDRESS:
      g_value_set_string (value, candor_settings_get_clinic_address (self));
      break;
    case PROP_CLINICIAN:
      g_value_set_string (value, candor_settings_get_clinician (self));
      break;
    case PROP_COUNTRY:
      g_value_set_string (value, candor_settings_get_country (self));
      break;
    case PROP_PAPER:
      g_value_set_string (value, candor_settings_get_paper (self));
      break;
    case PROP_TEXT_SIZE:
      g_value_set_int (value, candor_settings_get_text_size (self));
      break;
    case PROP_RECOVERY:
      g_value_set_boolean (value, candor_settings_get_recovery (self));
      break;
    case PROP_RECENT_FILES:
      g_value_set_boolean (value, candor_settings_get_recent_files (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
candor_settings_set_property (GObject      *object,
                              guint         id,
                              const GValue *value,
                              GParamSpec   *pspec)
{
  CandorSettings *self = CANDOR_SETTINGS (object);

  switch (id)
    {
    case PROP_CLINIC:
      candor_settings_set_clinic (self, g_value_get_string (value));
      break;
    case PROP_CLINIC_ADDRESS:
      candor_settings_set_clinic_address (self, g_value_get_string (value));
      break;
    case PROP_CLINICIAN:
      candor_settings_set_clinician (self, g_value_get_string (value));
      break;
    case PROP_COUNTRY:
      candor_settings_set_country (self, g_value_get_string (value));
      break;
    case PROP_PAPER:
      candor_settings_set_paper (self, g_value_get_string (value));
      break;
    case PROP_TEXT_SIZE:
      candor_settings_set_text_size (self, g_value_get_int (value));
      break;
    case PROP_RECOVERY:
      candor_settings_set_recovery (self, g_value_get_boolean (value));
      break;
    case PROP_RECENT_FILES:
      candor_settings_set_recent_files (self, g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
candor_settings_class_init (CandorSettingsClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags   flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->constructed = candor_settings_constructed;
  object_class->dispose = candor_settings_dispose;
  object_class->finalize = candor_settings_finalize;
  object_class->get_property = candor_settings_get_property;
  object_class->set_property = candor_settings_set_property;

  /** CandorSettings:clinic: name of the clinic. */
  properties[PROP_CLINIC] = g_param_spec_string ("clinic", NULL, NULL, "", flags);
  /** CandorSettings:clinic-address: address and phone number, in lines. */
  properties[PROP_CLINIC_ADDRESS] = g_param_spec_string ("clinic-address", NULL, NULL, "", flags);
  /** CandorSettings:clinician: who talks with the patient. */
  properties[PROP_CLINICIAN] = g_param_spec_string ("clinician", NULL, NULL, "", flags);
  /** CandorSettings:country: id of the jurisdiction shown first; empty: the pack's first. */
  properties[PROP_COUNTRY] = g_param_spec_string ("country", NULL, NULL, "", flags);
  /** CandorSettings:paper: "a4" or "letter". */
  properties[PROP_PAPER] = g_param_spec_string ("paper", NULL, NULL, "a4", flags);
  /** CandorSettings:text-size: size of the patient's text in percent. */
  properties[PROP_TEXT_SIZE] = g_param_spec_int ("text-size", NULL, NULL, 100, 200, 100, flags);
  /** CandorSettings:recovery: whether a recovery copy of the running discussion is kept. */
  properties[PROP_RECOVERY] = g_param_spec_boolean ("recovery", NULL, NULL, TRUE, flags);
  /** CandorSettings:recent-files: whether the desktop may list which discussions were opened and saved. */
  properties[PROP_RECENT_FILES] = g_param_spec_boolean ("recent-files", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
candor_settings_init (CandorSettings *self)
{
  self->clinic = g_strdup ("");
  self->clinic_address = g_strdup ("");
  self->clinician = g_strdup ("");
  self->country = g_strdup ("");
  self->paper = g_strdup ("a4");
  self->text_size = 100;
  self->recovery = TRUE;
}

/**
 * candor_settings_get_default:
 *
 * The settings that the whole program shares. Main thread only.
 *
 * Returns: (transfer none): the settings
 */
CandorSettings *
candor_settings_get_default (void)
{
  static CandorSettings *settings;

  if (settings == NULL)
    settings = g_object_new (CANDOR_TYPE_SETTINGS, NULL);
  return settings;
}

const char *
candor_settings_get_clinic (CandorSettings *self)
{
  g_return_val_if_fail (CANDOR_IS_SETTINGS (self), NULL);
  return self->clinic;
}

void
candor_settings_set_clinic (CandorSettings *self,
                            const char     *clinic)
{
  g_return_if_fail (CANDOR_IS_SETTINGS (self));
  set_text (self, &self->clinic, clinic, PROP_CLINIC);
}

const char *
candor_settings_get_clinic_address (CandorSettings *self)
{
  g_return_val_if_fail (CANDOR_IS_SETTINGS (self), NULL);
  return self->clinic_address;
}

void
candor_settings_set_clinic_address (CandorSettings *self,
                                    const char     *clinic_address)
{
  g_return_if_fail (CANDOR_IS_SETTINGS (self));
  set_text (self, &self->clinic_address, clinic_address, PROP_CLINIC_ADDRESS);
}

const char *
candor_settings_get_clinician (CandorSettings *self)
{
  g_return_val_if_fail (CANDOR_IS_SETTINGS (self), NULL);
  return self->clinician;
}

void
candor_settings_set_clinician (CandorSettings *self,
                               const char     *clinician)
{
  g_return_if_fail (CANDOR_IS_SETTINGS (self));
  set_text (self, &self->clinician, clinician, PROP_CLINICIAN);
}

const char *
candor_settings_get_country (CandorSettings *self)
{
  g_return_val_if_fail (CANDOR_IS_SETTINGS (self), NULL);
  return self->country;
}

void
candor_settings_set_country (CandorSettings *self,
                             const char     *country)
{
  g_return_if_fail (CANDOR_IS_SETTINGS (self));
  set_text (self, &self->country, country, PROP_COUNTRY);
}

const char *
candor_settings_get_paper (CandorSettings *self)
{
  g_return_val_if_fail (CANDOR_IS_SETTINGS (self), NULL);
  return self->paper;
}

void
candor_settings_set_paper (CandorSettings *self,
                           const char     *paper)
{
  g_return_if_fail (CANDOR_IS_SETTINGS (self));
  g_return_if_fail (g_strcmp0 (paper, "a4") == 0 || g_strcmp0 (paper, "letter") == 0);
  set_text (self, &self->paper, paper, PROP_PAPER);
}

int
candor_settings_get_text_size (CandorSettings *self)
{
  g_return_val_if_fail (CANDOR_IS_SETTINGS (self), 100);
  return self->text_size;
}

void
candor_settings_set_text_size (CandorSettings *self,
                               int             text_size)
{
  g_return_if_fail (CANDOR_IS_SETTINGS (self));
  g_return_if_fail (text_size >= 100 && text_size <= 200);
  if (self->text_size == text_size)
    return;
  self->text_size = text_size;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TEXT_SIZE]);
}

gboolean
candor_settings_get_recovery (CandorSettings *self)
{
  g_return_val_if_fail (CANDOR_IS_SETTINGS (self), FALSE);
  return self->recovery;
}

void
candor_settings_set_recovery (CandorSettings *self,
                              gboolean        recovery)
{
  g_return_if_fail (CANDOR_IS_SETTINGS (self));
  set_flag (self, &self->recovery, recovery, PROP_RECOVERY);
}

gboolean
candor_settings_get_recent_files (CandorSettings *self)
{
  g_return_val_if_fail (CANDOR_IS_SETTINGS (self), FALSE);
  return self->recent_files;
}

void
candor_settings_set_recent_files (CandorSettings *self,
                                  gboolean        recent_files)
{
  g_return_if_fail (CANDOR_IS_SETTINGS (self));
  set_flag (self, &self->recent_files, recent_files, PROP_RECENT_FILES);
}

gboolean
candor_settings_is_locked (CandorSettings *self,
                           const char     *name)
{
  g_return_val_if_fail (CANDOR_IS_SETTINGS (self), FALSE);
  g_return_val_if_fail (name != NULL, FALSE);
  return self->settings != NULL && !g_settings_is_writable (self->settings, name);
}
