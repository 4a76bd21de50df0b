/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One consultation: pack, language and marks. Its country is in candor-discussion-country.c, questions
 * in -asks.c, what is weighed and decided in -weights.c and -decide.c, how much is covered in
 * -progress.c. */
#include "config.h"

#include "candor-discussion-private.h"

#include "candor-plain.h"

enum
{
  PROP_0,
  PROP_PACK,
  PROP_JURISDICTION,
  PROP_LANGUAGE,
  PROP_TOUCHED,
  N_PROPS
};

static GParamSpec  *properties[N_PROPS];
static unsigned int changed_signal;

G_DEFINE_FINAL_TYPE (CandorDiscussion, candor_discussion, G_TYPE_OBJECT)

static gboolean
is_touched (CandorDiscussion *self)
{
  GHashTableIter iter;
  gpointer       mark;

  g_hash_table_iter_init (&iter, self->marks);
  while (g_hash_table_iter_next (&iter, NULL, &mark))
    if (!candor_mark_is_empty (mark))
      return TRUE;
  return candor_discussion_has_asked (self) || candor_discussion_has_decided (self);
}

void
candor_discussion_note_change (CandorDiscussion *self)
{
  gboolean touched;

  if (self->n_holds > 0)
    {
      self->changed_on_hold = TRUE;
      return;
    }
  touched = is_touched (self);
  if (self->touched != touched)
    {
      self->touched = touched;
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TOUCHED]);
    }
  g_signal_emit (self, changed_signal, 0);
}

/* Texts that people type; what is ticked or chosen is an act of its own each time. */
static gboolean
is_typed (GParamSpec *pspec)
{
  return pspec != NULL && G_IS_PARAM_SPEC_STRING (pspec) && !g_str_equal (pspec->name, "fits") && !g_str_equal (pspec->name, "choice");
}

void
candor_discussion_note_part (CandorDiscussion *self,
                             GParamSpec       *pspec,
                             GObject          *part)
{
  if (is_typed (pspec))
    {
      self->typed_in = part;
      self->typed_field = g_intern_string (pspec->name);
    }
  candor_discussion_note_change (self);
  self->typed_in = NULL;
  self->typed_field = NULL;
}

/* Each part that is watched is unwatched again, at the latest with the discussion: an object that
 * watches as many for its own end as a file may hold parts is slow. */
void
candor_discussion_watch (CandorDiscussion *self,
                         GObject          *part)
{
  g_signal_connect_swapped (part, "notify", G_CALLBACK (candor_discussion_note_part), self);
}

void
candor_discussion_unwatch (CandorDiscussion *self,
                           GObject          *part)
{
  g_signal_handlers_disconnect_by_func (part, candor_discussion_note_part, self);
}

void
candor_discussion_hold_changes (CandorDiscussion *self)
{
  self->n_holds++;
  g_object_freeze_notify (G_OBJECT (self));
}

void
candor_discussion_release_changes (CandorDiscussion *self)
{
  g_return_if_fail (self->n_holds > 0);

  self->n_holds--;
  g_object_thaw_notify (G_OBJECT (self));
  if (self->n_holds > 0 || !self->changed_on_hold)
    return;
  self->changed_on_hold = FALSE;
  candor_discussion_note_change (self);
}

static void
unwatch_table (CandorDiscussion *self,
               GHashTable       *parts)
{
  GHashTableIter iter;
  gpointer       part;

  g_hash_table_iter_init (&iter, parts);
  while (g_hash_table_iter_next (&iter, NULL, &part))
    candor_discussion_unwatch (self, part);
}

static void
unwatch_list (CandorDiscussion *self,
              GListStore       *parts)
{
  for (unsigned int i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (parts)); i++)
    {
      g_autoptr (GObject) part = g_list_model_get_item (G_LIST_MODEL (parts), i);

      candor_discussion_unwatch (self, part);
    }
}

/* Somebody else may keep a part longer. */
static void
unwatch_all (CandorDiscussion *self)
{
  unwatch_table (self, self->marks);
  unwatch_table (self, self->answers);
  unwatch_list (self, self->asks);
  unwatch_list (self, self->weights);
  candor_discussion_unwatch (self, G_OBJECT (self->decision));
}

static void
candor_discussion_dispose (GObject *object)
{
  CandorDiscussion *self = CANDOR_DISCUSSION (object);

  if (self->marks != NULL)
    unwatch_all (self);
  g_clear_object (&self->pack);
  g_clear_object (&self->asks);
  candor_discussion_clear_deciding (self);
  g_clear_pointer (&self->marks, g_hash_table_unref);
  G_OBJECT_CLASS (candor_discussion_parent_class)->dispose (object);
}

static void
candor_discussion_finalize (GObject *object)
{
  CandorDiscussion *self = CANDOR_DISCUSSION (object);

  g_free (self->jurisdiction);
  g_free (self->missing_jurisdiction);
  g_free (self->language);
  g_clear_pointer (&self->saved, g_date_time_unref);
  g_clear_pointer (&self->wording, candor_wording_unref);
  g_date_time_unref (self->started);
  g_hash_table_unref (self->titles);
  g_clear_pointer (&self->shown, g_bytes_unref);
  G_OBJECT_CLASS (candor_discussion_parent_class)->finalize (object);
}

static void
candor_discussion_get_property (GObject    *object,
                                guint       property,
                                GValue     *value,
                                GParamSpec *pspec)
{
  CandorDiscussion *self = CANDOR_DISCUSSION (object);

  switch (property)
    {
    case PROP_PACK:
      g_value_set_object (value, self->pack);
      break;
    case PROP_JURISDICTION:
      g_value_set_string (value, self->jurisdiction);
      break;
    case PROP_LANGUAGE:
      g_value_set_string (value, self->language);
      break;
    case PROP_TOUCHED:
      g_value_set_boolean (value, self->touched);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property, pspec);
    }
}

static void
candor_discussion_set_property (GObject      *object,
                                guint         property,
                                const GValue *value,
                                GParamSpec   *pspec)
{
  CandorDiscussion *self = CANDOR_DISCUSSION (object);

  switch (property)
    {
    case PROP_PACK:
      candor_discussion_set_pack (self, g_value_get_object (value));
      break;
    case PROP_JURISDICTION:
      candor_discussion_set_jurisdiction (self, g_value_get_string (value));
      break;
    case PROP_LANGUAGE:
      candor_discussion_set_language (self, g_value_get_string (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property, pspec);
    }
}

static void
candor_discussion_class_init (CandorDiscussionClass *klass)
{
  GObjectClass     *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->dispose = candor_discussion_dispose;
  object_class->finalize = candor_discussion_finalize;
  object_class->get_property = candor_discussion_get_property;
  object_class->set_property = candor_discussion_set_property;

  /**
   * CandorDiscussion:pack:
   *
   * The pack, in one of its languages.
   */
  properties[PROP_PACK] = g_param_spec_object ("pack", NULL, NULL, CANDOR_TYPE_PACK, flags);
  /**
   * CandorDiscussion:jurisdiction:
   *
   * The id of the chosen country; %NULL where the pack has none.
   */
  properties[PROP_JURISDICTION] = g_param_spec_string ("jurisdiction", NULL, NULL, NULL, flags);
  /**
   * CandorDiscussion:language:
   *
   * The patient's language, BCP 47; never %NULL. It starts as the pack's and does not follow it.
   */
  properties[PROP_LANGUAGE] = g_param_spec_string ("language", NULL, NULL, NULL, flags);
  /**
   * CandorDiscussion:touched:
   *
   * Whether something would be lost by starting anew.
   */
  properties[PROP_TOUCHED] =
    g_param_spec_boolean ("touched", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  /**
   * CandorDiscussion::changed:
   *
   * Some state has changed, marks and questions included. Emitted once a change, after it.
   */
  changed_signal = g_signal_new ("changed", CANDOR_TYPE_DISCUSSION, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
candor_discussion_init (CandorDiscussion *self)
{
  self->started = g_date_time_new_now_local ();
  self->marks = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_object_unref);
  self->titles = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->asks = g_list_store_new (CANDOR_TYPE_ASK);
  candor_discussion_init_deciding (self);
}

/**
 * candor_discussion_new:
 * @pack: what it is about
 *
 * Returns: (transfer full): a consultation that starts now, in the pack's first country and its language
 */
CandorDiscussion *
candor_discussion_new (CandorPack *pack)
{
  CandorDiscussion *self;

  g_return_val_if_fail (CANDOR_IS_PACK (pack), NULL);

  self = g_object_new (CANDOR_TYPE_DISCUSSION, NULL);
  self->language = g_strdup (candor_pack_get_language (pack));
  candor_discussion_set_pack (self, pack);
  return self;
}

/** candor_discussion_get_pack: Returns: the pack, in one of its languages */
CandorPack *
candor_discussion_get_pack (CandorDiscussion *self)
{
  g_return_val_if_fail (CANDOR_IS_DISCUSSION (self), NULL);

  return self->pack;
}

/**
 * candor_discussion_set_pack:
 * @pack: another language or version of the same pack: its id is the same
 *
 * Keeps every mark and answer, and every question that is ticked or answered, though the new pack may lack
 * them; the country stays where the new pack has it, and comes back with a pack that has it again.
 */
void
candor_discussion_set_pack (CandorDiscussion *self,
                            CandorPack       *pack)
{
  g_autoptr (CandorWording) told = NULL;

  g_return_if_fail (CANDOR_IS_DISCUSSION (self));
  g_return_if_fail (CANDOR_IS_PACK (pack));
  g_return_if_fail (self->pack == NULL || g_str_equal (candor_pack_get_id (self->pack), candor_pack_get_id (pack)));

  if (self->pack == pack)
    return;
  if (self->pack != NULL)
    told = candor_wording_ref (self->wording != NULL ? self->wording : candor_wording_get (self->pack));
  candor_discussion_keep_titles (self);
  g_set_object (&self->pack, pack);
  candor_discussion_know_wording (self, told);
  /* Whoever is told of one property finds the others already in line with it. */
  candor_discussion_hold_changes (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PACK]);
  candor_discussion_keep_jurisdiction (self, candor_discussion_get_wanted_jurisdiction (self));
  candor_discussion_update_asks (self);
  candor_discussion_update_weights (self);
  candor_discussion_note_change (self);
  candor_discussion_release_changes (self);
}

/** candor_discussion_get_language: Returns: the patient's language, BCP 47 */
const char *
candor_discussion_get_language (CandorDiscussion *self)
{
  g_return_val_if_fail (CANDOR_IS_DISCUSSION (self), NULL);

  return self->language;
}

/**
 * candor_discussion_set_language:
 * @language: the patient's language, BCP 47; what has not the form of a tag changes nothing
 *
 * The pack stays as it is: see `candor_discussion_set_pack` and `candor_discussion_copy`.
 */
void
candor_discussion_set_language (CandorDiscussion *self,
                                const char       *language)
{
  g_return_if_fail (CANDOR_IS_DISCUSSION (self));
  g_return_if_fail (language != NULL);

  if (g_str_equal (self->language, language) || !candor_plain_is_language (language))
    return;
  g_free (self->language);
  self->language = g_strdup (language);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LANGUAGE]);
  candor_discussion_note_change (self);
}

/** candor_discussion_get_started: Returns: when the consultation began, in local time */
GDateTime *
candor_discussion_get_started (CandorDiscussion *self)
{
  g_return_val_if_fail (CANDOR_IS_DISCUSSION (self), NULL);

  return self->started;
}

/**
 * candor_discussion_set_started:
 * @started: when the consultation began, where that is not the moment this object was made
 */
void
candor_discussion_set_started (CandorDiscussion *self,
                               GDateTime        *started)
{
  g_return_if_fail (CANDOR_IS_DISCUSSION (self));
  g_return_if_fail (started != NULL);

  if (g_date_time_equal (self->started, started))
    return;
  g_date_time_unref (self->started);
  self->started = g_date_time_ref (started);
  candor_discussion_note_change (self);
}

/** candor_discussion_get_saved: Returns: (nullable): when it was saved, as its file says or will say */
GDateTime *
candor_discussion_get_saved (CandorDiscussion *self)
{
  g_return_val_if_fail (CANDOR_IS_DISCUSSION (self), NULL);

  return self->saved;
}

/** candor_discussion_set_saved: Says when it is saved; to be called before it is written. No change of state. */
void
candor_discussion_set_saved (CandorDiscussion *self,
                             GDateTime        *saved)
{
  g_return_if_fail (CANDOR_IS_DISCUSSION (self));

  if (saved != NULL)
    g_date_time_ref (saved);
  g_clear_pointer (&self->saved, g_date_time_unref);
  self->saved = saved;
}

/**
 * candor_discussion_get_mark:
 * @item_id: the id of an item, of this pack or another version of it
 *
 * Returns: (transfer none): the item's mark, made on first use; an empty mark changes nothing
 */
CandorMark *
candor_discussion_get_mark (CandorDiscussion *self,
                            const char       *item_id)
{
  CandorMark *mark;

  g_return_val_if_fail (CANDOR_IS_DISCUSSION (self), NULL);
  g_return_val_if_fail (item_id != NULL, NULL);

  mark = g_hash_table_lookup (self->marks, item_id);
  if (mark == NULL)
    {
      mark = candor_mark_new (item_id);
      candor_discussion_watch (self, G_OBJECT (mark));
      g_hash_table_insert (self->marks, g_strdup (item_id), mark);
    }
  return mark;
}

/** candor_discussion_get_touched: Returns: whether something would be lost by starting anew */
gboolean
candor_discussion_get_touched (CandorDiscussion *self)
{
  g_return_val_if_fail (CANDOR_IS_DISCUSSION (self), FALSE);

  return self->touched;
}
