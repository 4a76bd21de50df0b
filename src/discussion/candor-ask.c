/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A question on this patient's list: plain state that tells of each change. */
#include "config.h"

#include "candor-ask.h"

#include "candor-plain.h"

struct _CandorAsk
{
  GObject parent_instance;

  char    *question_id; /* NULL for the patient's own words */
  char    *text;        /* NULL for a question of the pack */
  char    *answer;
  gboolean ticked;
};

enum
{
  PROP_0,
  PROP_QUESTION_ID,
  PROP_TEXT,
  PROP_TICKED,
  PROP_ANSWER,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (CandorAsk, candor_ask, G_TYPE_OBJECT)

static void
candor_ask_finalize (GObject *object)
{
  CandorAsk *self = CANDOR_ASK (object);

  g_free (self->question_id);
  g_free (self->text);
  g_free (self->answer);
  G_OBJECT_CLASS (candor_ask_parent_class)->finalize (object);
}

static void
candor_ask_get_property (GObject    *object,
                         guint       property,
                         GValue     *value,
                         GParamSpec *pspec)
{
  CandorAsk *self = CANDOR_ASK (object);

  switch (property)
    {
    case PROP_QUESTION_ID:
      g_value_set_string (value, self->question_id);
      break;
    case PROP_TEXT:
      g_value_set_string (value, self->text);
      break;
    case PROP_TICKED:
      g_value_set_boolean (value, self->ticked);
      break;
    case PROP_ANSWER:
      g_value_set_string (value, self->answer);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property, pspec);
    }
}

static void
candor_ask_set_property (GObject      *object,
                         guint         property,
                         const GValue *value,
                         GParamSpec   *pspec)
{
  CandorAsk *self = CANDOR_ASK (object);

  switch (property)
    {
    case PROP_QUESTION_ID:
      self->question_id = g_value_dup_string (value);
      break;
    case PROP_TEXT:
      candor_ask_set_text (self, g_value_get_string (value));
      break;
    case PROP_TICKED:
      candor_ask_set_ticked (self, g_value_get_boolean (value));
      break;
    case PROP_ANSWER:
      candor_ask_set_answer (self, g_value_get_string (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property, pspec);
    }
}

static void
candor_ask_class_init (CandorAskClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = candor_ask_finalize;
  object_class->get_property = candor_ask_get_property;
  object_class->set_property = candor_ask_set_property;

  /**
   * CandorAsk:question-id:
   *
   * The id of the pack's question; %NULL for a question in the patient's own words.
   */
  properties[PROP_QUESTION_ID] =
    g_param_spec_string ("question-id", NULL, NULL, NULL, G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  /**
   * CandorAsk:text:
   *
   * The patient's own words; %NULL for a question of the pack.
   */
  properties[PROP_TEXT] =
    g_param_spec_string ("text", NULL, NULL, NULL, G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  /**
   * CandorAsk:ticked:
   *
   * Whether it is to be asked.
   */
  properties[PROP_TICKED] =
    g_param_spec_boolean ("ticked", NULL, NULL, FALSE, G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  /**
   * CandorAsk:answer:
   *
   * What was answered; empty while the question is open, never %NULL.
   */
  properties[PROP_ANSWER] =
    g_param_spec_string ("answer", NULL, NULL, "", G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
candor_ask_init (CandorAsk *self)
{
  self->answer = g_strdup ("");
}

/**
 * candor_ask_new:
 * @question_id: (nullable): the id of a question of the pack
 * @text: (nullable): or the patient's own words; exactly one of the two is given
 *
 * Returns: (transfer full): a question, not ticked
 */
CandorAsk *
candor_ask_new (const char *question_id,
                const char *text)
{
  g_return_val_if_fail ((question_id == NULL) != (text == NULL), NULL);

  return g_object_new (CANDOR_TYPE_ASK, "question-id", question_id, "text", text, NULL);
}

/** candor_ask_get_question_id: Returns: (nullable): the pack's id; %NULL for own words */
const char *
candor_ask_get_question_id (CandorAsk *self)
{
  g_return_val_if_fail (CANDOR_IS_ASK (self), NULL);

  return self->question_id;
}

/** candor_ask_get_text: Returns: (nullable): the patient's own words; %NULL for a question of the pack */
const char *
candor_ask_get_text (CandorAsk *self)
{
  g_return_val_if_fail (CANDOR_IS_ASK (self), NULL);

  return self->text;
}

/**
 * candor_ask_set_text:
 * @text: the patient's own words; a question of the pack has none, and keeps none
 */
void
candor_ask_set_text (CandorAsk  *self,
                     const char *text)
{
  g_autofree char *kept = NULL;

  g_return_if_fail (CANDOR_IS_ASK (self));
  g_return_if_fail ((self->question_id == NULL) == (text != NULL));

  kept = candor_plain_dup (text);
  if (g_strcmp0 (self->text, kept) == 0)
    return;
  g_free (self->text);
  self->text = g_steal_pointer (&kept);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TEXT]);
}

/** candor_ask_get_ticked: Returns: whether it is to be asked */
gboolean
candor_ask_get_ticked (CandorAsk *self)
{
  g_return_val_if_fail (CANDOR_IS_ASK (self), FALSE);

  return self->ticked;
}

/** candor_ask_set_ticked: Says whether it is to be asked. */
void
candor_ask_set_ticked (CandorAsk *self,
                       gboolean   ticked)
{
  g_return_if_fail (CANDOR_IS_ASK (self));

  ticked = !!ticked;
  if (self->ticked == ticked)
    return;
  self->ticked = ticked;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TICKED]);
}

/** candor_ask_get_answer: Returns: what was answered, empty while the question is open */
const char *
candor_ask_get_answer (CandorAsk *self)
{
  g_return_val_if_fail (CANDOR_IS_ASK (self), NULL);

  return self->answer;
}

/**
 * candor_ask_set_answer:
 * @answer: (nullable): what was answered; %NULL counts as nothing
 *
 * Keeps the answer as it was typed, as far as it is text: see `candor_plain_dup`.
 */
void
candor_ask_set_answer (CandorAsk  *self,
                       const char *answer)
{
  g_autofree char *kept = NULL;

  g_return_if_fail (CANDOR_IS_ASK (self));

  kept = candor_plain_dup (answer != NULL ? answer : "");
  if (g_str_equal (self->answer, kept))
    return;
  g_free (self->answer);
  self->answer = g_steal_pointer (&kept);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ANSWER]);
}
