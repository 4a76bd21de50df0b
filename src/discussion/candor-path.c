/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The way through the key information of all sections, stop by stop. */
#include "config.h"

#include "candor-path-private.h"

struct _CandorPath
{
  GObject parent_instance;

  CandorDiscussion *discussion;
  GPtrArray        *stops; /* of CandorStop */
  gboolean          active;
  unsigned int      position;
  unsigned int      n_left;
  gint64            since;  /* microseconds, monotonic: when it was joined */
  gint64            before; /* microseconds on the path until then */
};

enum
{
  PROP_0,
  PROP_ACTIVE,
  PROP_POSITION,
  PROP_N_STOPS,
  PROP_N_LEFT,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (CandorPath, candor_path, G_TYPE_OBJECT)

static CandorStop *
get_stop (CandorPath  *self,
          unsigned int position)
{
  return g_ptr_array_index (self->stops, position);
}

static void
update_left (CandorPath *self)
{
  unsigned int n_left = 0;

  for (unsigned int i = 0; i < self->stops->len; i++)
    n_left += !candor_stop_is_covered (get_stop (self, i), self->discussion);
  if (self->n_left == n_left)
    return;
  self->n_left = n_left;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_N_LEFT]);
}

static void
set_position (CandorPath  *self,
              unsigned int position)
{
  if (self->position == position)
    return;
  self->position = position;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_POSITION]);
}

static void
set_active (CandorPath *self,
            gboolean    active)
{
  if (self->active == active)
    return;
  if (active)
    self->since = g_get_monotonic_time ();
  else
    self->before += g_get_monotonic_time () - self->since;
  self->active = active;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ACTIVE]);
}

/* Another country or language has other stops; the place on the path stays. */
static void
discussion_changed_cb (CandorPath *self)
{
  unsigned int n_before = self->stops->len;

  g_ptr_array_unref (self->stops);
  self->stops = candor_stop_list (self->discussion);
  if (self->stops->len != n_before)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_N_STOPS]);
  if (self->position > 0 && self->position >= self->stops->len)
    set_position (self, self->stops->len > 0 ? self->stops->len - 1 : 0);
  update_left (self);
}

static void
candor_path_dispose (GObject *object)
{
  CandorPath *self = CANDOR_PATH (object);

  g_clear_object (&self->discussion);
  g_clear_pointer (&self->stops, g_ptr_array_unref);
  G_OBJECT_CLASS (candor_path_parent_class)->dispose (object);
}

static void
candor_path_get_property (GObject    *object,
                          guint       property,
                          GValue     *value,
                          GParamSpec *pspec)
{
  CandorPath *self = CANDOR_PATH (object);

  switch (property)
    {
    case PROP_ACTIVE:
      g_value_set_boolean (value, self->active);
      break;
    case PROP_POSITION:
      g_value_set_uint (value, self->position);
      break;
    case PROP_N_STOPS:
      g_value_set_uint (value, self->stops->len);
      break;
    case PROP_N_LEFT:
      g_value_set_uint (value, self->n_left);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property, pspec);
    }
}

static void
candor_path_class_init (CandorPathClass *klass)
{
  GObjectClass     *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->dispose = candor_path_dispose;
  object_class->get_property = candor_path_get_property;

  /** CandorPath:active: whether somebody is on the path. */
  properties[PROP_ACTIVE] = g_param_spec_boolean ("active", NULL, NULL, FALSE, flags);
  /** CandorPath:position: the stop, from 0. */
  properties[PROP_POSITION] = g_param_spec_uint ("position", NULL, NULL, 0, G_MAXUINT, 0, flags);
  /** CandorPath:n-stops: how many stops there are. */
  properties[PROP_N_STOPS] = g_param_spec_uint ("n-stops", NULL, NULL, 0, G_MAXUINT, 0, flags);
  /** CandorPath:n-left: how many of them are not covered yet. */
  properties[PROP_N_LEFT] = g_param_spec_uint ("n-left", NULL, NULL, 0, G_MAXUINT, 0, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
candor_path_init (CandorPath *self)
{
  self->stops = g_ptr_array_new ();
}

/** candor_path_new: Returns: (transfer full): the path of a consultation, not joined yet */
CandorPath *
candor_path_new (CandorDiscussion *discussion)
{
  CandorPath *self;

  g_return_val_if_fail (CANDOR_IS_DISCUSSION (discussion), NULL);

  self = g_object_new (CANDOR_TYPE_PATH, NULL);
  self->discussion = g_object_ref (discussion);
  g_signal_connect_object (discussion, "changed", G_CALLBACK (discussion_changed_cb), self, G_CONNECT_SWAPPED);
  discussion_changed_cb (self);
  return self;
}

/** candor_path_get_active: Returns: whether somebody is on the path */
gboolean
candor_path_get_active (CandorPath *self)
{
  g_return_val_if_fail (CANDOR_IS_PATH (self), FALSE);

  return self->active;
}

/** candor_path_get_position: Returns: the stop, from 0 */
unsigned int
candor_path_get_position (CandorPath *self)
{
  g_return_val_if_fail (CANDOR_IS_PATH (self), 0);

  return self->position;
}

/** candor_path_get_n_stops: Returns: how many stops there are */
unsigned int
candor_path_get_n_stops (CandorPath *self)
{
  g_return_val_if_fail (CANDOR_IS_PATH (self), 0);

  return self->stops->len;
}

/** candor_path_get_n_left: Returns: how many stops are not covered yet */
unsigned int
candor_path_get_n_left (CandorPath *self)
{
  g_return_val_if_fail (CANDOR_IS_PATH (self), 0);

  return self->n_left;
}

/** candor_path_get_section: Returns: (transfer none): the section of a stop */
CandorSection *
candor_path_get_section (CandorPath  *self,
                         unsigned int stop)
{
  g_return_val_if_fail (CANDOR_IS_PATH (self) && stop < self->stops->len, NULL);

  return get_stop (self, stop)->section;
}

/** candor_path_get_place: Returns: the id of the stop's first item, or of what stands for it on its page */
const char *
candor_path_get_place (CandorPath  *self,
                       unsigned int stop)
{
  g_return_val_if_fail (CANDOR_IS_PATH (self) && stop < self->stops->len, NULL);

  return candor_stop_get_place (get_stop (self, stop));
}

/** candor_path_get_title: Returns: what a stop is called: the title of its section, or the word for its place */
const char *
candor_path_get_title (CandorPath  *self,
                       unsigned int stop)
{
  g_return_val_if_fail (CANDOR_IS_PATH (self) && stop < self->stops->len, NULL);

  return candor_stop_get_title (get_stop (self, stop), candor_discussion_get_pack (self->discussion));
}

/** candor_path_get_n_items: Returns: how many points a stop covers; 0 where the patient speaks */
unsigned int
candor_path_get_n_items (CandorPath  *self,
                         unsigned int stop)
{
  g_return_val_if_fail (CANDOR_IS_PATH (self) && stop < self->stops->len, 0);

  return get_stop (self, stop)->items->len;
}

/** candor_path_get_item: Returns: (transfer none): a point that a stop covers */
CandorItem *
candor_path_get_item (CandorPath  *self,
                      unsigned int stop,
                      unsigned int index)
{
  g_return_val_if_fail (CANDOR_IS_PATH (self) && stop < self->stops->len, NULL);
  g_return_val_if_fail (index < get_stop (self, stop)->items->len, NULL);

  return g_ptr_array_index (get_stop (self, stop)->items, index);
}

/** candor_path_is_covered: Returns: whether all of a stop was discussed */
gboolean
candor_path_is_covered (CandorPath  *self,
                        unsigned int stop)
{
  g_return_val_if_fail (CANDOR_IS_PATH (self) && stop < self->stops->len, FALSE);

  return candor_stop_is_covered (get_stop (self, stop), self->discussion);
}

/**
 * candor_path_join:
 * @section: (nullable): where the patient is; %NULL, or one after the last stop: the end
 *
 * Joins at the section's first stop that is not covered, or its first stop.
 */
void
candor_path_join (CandorPath    *self,
                  CandorSection *section)
{
  gboolean found = FALSE;

  g_return_if_fail (CANDOR_IS_PATH (self));
  g_return_if_fail (section == NULL || CANDOR_IS_SECTION (section));

  if (self->stops->len == 0)
    return;
  for (unsigned int i = self->stops->len; i-- > 0;)
    {
      if (get_stop (self, i)->section != section || (found && candor_stop_is_covered (get_stop (self, i), self->discussion)))
        continue;
      set_position (self, i);
      found = TRUE;
    }
  if (!found)
    set_position (self, self->stops->len - 1);
  set_active (self, TRUE);
}

/** candor_path_next: Returns: whether there was another stop; where not, the path is left */
gboolean
candor_path_next (CandorPath *self)
{
  g_return_val_if_fail (CANDOR_IS_PATH (self), FALSE);

  if (!self->active || self->stops->len == 0)
    return FALSE;
  candor_stop_cover (get_stop (self, self->position), self->discussion);
  if (self->position + 1 < self->stops->len)
    {
      set_position (self, self->position + 1);
      return TRUE;
    }
  candor_path_leave (self);
  return FALSE;
}

/** candor_path_back: Returns: whether there was a stop before */
gboolean
candor_path_back (CandorPath *self)
{
  g_return_val_if_fail (CANDOR_IS_PATH (self), FALSE);

  if (!self->active || self->position == 0)
    return FALSE;
  set_position (self, self->position - 1);
  return TRUE;
}

/** candor_path_leave: Leaves the path; the clock stops. */
void
candor_path_leave (CandorPath *self)
{
  g_return_if_fail (CANDOR_IS_PATH (self));

  set_active (self, FALSE);
}

/** candor_path_get_elapsed: Returns: how long the path was active, in seconds */
unsigned int
candor_path_get_elapsed (CandorPath *self)
{
  gint64 now;

  g_return_val_if_fail (CANDOR_IS_PATH (self), 0);

  now = self->active ? g_get_monotonic_time () - self->since : 0;
  return (unsigned int) ((self->before + now) / G_TIME_SPAN_SECOND);
}
