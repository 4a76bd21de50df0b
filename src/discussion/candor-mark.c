/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What was said about one item of the pack: plain state that tells of each change. */
#include "config.h"

#include "candor-mark.h"

#include "candor-plain.h"

struct _CandorMark
{
  GObject parent_instance;

  char    *item_id;
  char    *note;
  gboolean discussed;
  gboolean concern;
  gboolean note_for_patient;
};

enum
{
  PROP_0,
  PROP_ITEM_ID,
  PROP_DISCUSSED,
  PROP_CONCERN,
  PROP_NOTE,
  PROP_NOTE_FOR_PATIENT,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (CandorMark, candor_mark, G_TYPE_OBJECT)

static void
set_flag (CandorMark  *self,
          gboolean    *flag,
          gboolean     value,
          unsigned int property)
{
  value = !!value;
  if (*flag == value)
    return;
  *flag = value;
  g_object_notify_by_pspec (G_OBJECT (self), properties[property]);
}

static void
candor_mark_finalize (GObject *object)
{
  CandorMark *self = CANDOR_MARK (object);

  g_free (self->item_id);
  g_free (self->note);
  G_OBJECT_CLASS (candor_mark_parent_class)->finalize (object);
}

static void
candor_mark_get_property (GObject    *object,
                          guint       property,
                          GValue     *value,
                          GParamSpec *pspec)
{
  CandorMark *self = CANDOR_MARK (object);

  switch (property)
    {
    case PROP_ITEM_ID:
      g_value_set_string (value, self->item_id);
      break;
    case PROP_DISCUSSED:
      g_value_set_boolean (value, self->discussed);
      break;
    case PROP_CONCERN:
      g_value_set_boolean (value, self->concern);
      break;
    case PROP_NOTE:
      g_value_set_string (value, self->note);
      break;
    case PROP_NOTE_FOR_PATIENT:
      g_value_set_boolean (value, self->note_for_patient);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property, pspec);
    }
}

static void
candor_mark_set_property (GObject      *object,
                          guint         property,
                          const GValue *value,
                          GParamSpec   *pspec)
{
  CandorMark *self = CANDOR_MARK (object);

  switch (property)
    {
    case PROP_ITEM_ID:
      self->item_id = g_value_dup_string (value);
      break;
    case PROP_DISCUSSED:
      candor_mark_set_discussed (self, g_value_get_boolean (value));
      break;
    case PROP_CONCERN:
      candor_mark_set_concern (self, g_value_get_boolean (value));
      break;
    case PROP_NOTE:
      candor_mark_set_note (self, g_value_get_string (value));
      break;
    case PROP_NOTE_FOR_PATIENT:
      candor_mark_set_note_for_patient (self, g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property, pspec);
    }
}

static GParamSpec *
make_flag (const char *name)
{
  return g_param_spec_boolean (name, NULL, NULL, FALSE, G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
}

static void
candor_mark_class_init (CandorMarkClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = candor_mark_finalize;
  object_class->get_property = candor_mark_get_property;
  object_class->set_property = candor_mark_set_property;

  /**
   * CandorMark:item-id:
   *
   * The id of the pack's item that this is about.
   */
  properties[PROP_ITEM_ID] =
    g_param_spec_string ("item-id", NULL, NULL, NULL, G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  /**
   * CandorMark:discussed:
   *
   * Whether clinician and patient have talked about it.
   */
  properties[PROP_DISCUSSED] = make_flag ("discussed");
  /**
   * CandorMark:concern:
   *
   * Whether the patient said that it concerns them.
   */
  properties[PROP_CONCERN] = make_flag ("concern");
  /**
   * CandorMark:note:
   *
   * The clinician's note; empty where there is none, never %NULL.
   */
  properties[PROP_NOTE] =
    g_param_spec_string ("note", NULL, NULL, "", G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  /**
   * CandorMark:note-for-patient:
   *
   * Whether the note is printed on the patient's sheet too.
   */
  properties[PROP_NOTE_FOR_PATIENT] = make_flag ("note-for-patient");
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
candor_mark_init (CandorMark *self)
{
  self->note = g_strdup ("");
}

/**
 * candor_mark_new:
 * @item_id: the id of an item, which the pack of today may no longer have
 *
 * Returns: (transfer full): an empty mark
 */
CandorMark *
candor_mark_new (const char *item_id)
{
  g_return_val_if_fail (item_id != NULL, NULL);

  return g_object_new (CANDOR_TYPE_MARK, "item-id", item_id, NULL);
}

/** candor_mark_get_item_id: Returns: the id of the item that this is about */
const char *
candor_mark_get_item_id (CandorMark *self)
{
  g_return_val_if_fail (CANDOR_IS_MARK (self), NULL);

  return self->item_id;
}

/** candor_mark_get_discussed: Returns: whether it was talked about */
gboolean
candor_mark_get_discussed (CandorMark *self)
{
  g_return_val_if_fail (CANDOR_IS_MARK (self), FALSE);

  return self->discussed;
}

/** candor_mark_set_discussed: Says whether it was talked about. */
void
candor_mark_set_discussed (CandorMark *self,
                           gboolean    discussed)
{
  g_return_if_fail (CANDOR_IS_MARK (self));

  set_flag (self, &self->discussed, discussed, PROP_DISCUSSED);
}

/** candor_mark_get_concern: Returns: whether it concerns the patient */
gboolean
candor_mark_get_concern (CandorMark *self)
{
  g_return_val_if_fail (CANDOR_IS_MARK (self), FALSE);

  return self->concern;
}

/** candor_mark_set_concern: Says whether it concerns the patient. */
void
candor_mark_set_concern (CandorMark *self,
                         gboolean    concern)
{
  g_return_if_fail (CANDOR_IS_MARK (self));

  set_flag (self, &self->concern, concern, PROP_CONCERN);
}

/** candor_mark_get_note: Returns: the note, empty where there is none */
const char *
candor_mark_get_note (CandorMark *self)
{
  g_return_val_if_fail (CANDOR_IS_MARK (self), NULL);

  return self->note;
}

/**
 * candor_mark_set_note:
 * @note: (nullable): the words; %NULL counts as none
 *
 * Keeps the note as it was typed, as far as it is text (`candor_plain_dup`): white space at its ends
 * is part of typing.
 */
void
candor_mark_set_note (CandorMark *self,
                      const char *note)
{
  g_autofree char *kept = NULL;

  g_return_if_fail (CANDOR_IS_MARK (self));

  kept = candor_plain_dup (note != NULL ? note : "");
  if (g_str_equal (self->note, kept))
    return;
  g_free (self->note);
  self->note = g_steal_pointer (&kept);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_NOTE]);
}

/** candor_mark_get_note_for_patient: Returns: whether the note goes on the patient's sheet too */
gboolean
candor_mark_get_note_for_patient (CandorMark *self)
{
  g_return_val_if_fail (CANDOR_IS_MARK (self), FALSE);

  return self->note_for_patient;
}

/** candor_mark_set_note_for_patient: Says whether the note goes on the patient's sheet too. */
void
candor_mark_set_note_for_patient (CandorMark *self,
                                  gboolean    for_patient)
{
  g_return_if_fail (CANDOR_IS_MARK (self));

  set_flag (self, &self->note_for_patient, for_patient, PROP_NOTE_FOR_PATIENT);
}

/**
 * candor_mark_is_empty:
 *
 * Returns: whether nothing would be lost without this mark; where the note would go does not count
 */
gboolean
candor_mark_is_empty (CandorMark *self)
{
  g_return_val_if_fail (CANDOR_IS_MARK (self), TRUE);

  return !self->discussed && !self->concern && *self->note == '\0';
}
