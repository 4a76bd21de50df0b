/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Undo and redo. The state of now is kept as the bytes it is written as; a step keeps only the
 * stretch in which the bytes before and after it differ, so that thousands of steps take little.
 */
#include "config.h"

#include "candor-history.h"

#include "candor-discussion-file-private.h"
#include "candor-discussion-private.h"
#include "candor-step-private.h"

/* Typing goes on as one step as long as no pause is longer than this. */
#define PAUSE (2 * G_USEC_PER_SEC)
#define NEVER G_MAXUINT

struct _CandorHistory
{
  GObject parent_instance;

  CandorDiscussion *discussion;
  GBytes           *now;       /* the state after the last step that was done */
  GPtrArray        *steps;     /* of CandorStep */
  unsigned int      position;  /* how many of them are done */
  unsigned int      saved_at;  /* the position that is in the file, or NEVER */
  gboolean          had_news;  /* what is in the file has news of the pack that the patient was not told yet */
  gboolean          restoring; /* the change that is told of is our own */

  gboolean    pending;     /* something has changed since the last step */
  gboolean    pack_came;   /* a pack among it */
  GObject    *typed_in;    /* all that is pending was typed here; only compared, never used */
  const char *typed_field; /* and in this field */
  GObject    *last_in;     /* the same for the last step */
  const char *last_field;
  gint64      last_typed; /* monotonic time */
  guint       commit_source;

  gboolean could_undo; /* as last told */
  gboolean could_redo;
  gboolean was_modified;
};

enum
{
  PROP_0,
  PROP_CAN_UNDO,
  PROP_CAN_REDO,
  PROP_MODIFIED,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (CandorHistory, candor_history, G_TYPE_OBJECT)

static void
set_now (CandorHistory *self,
         GBytes        *now)
{
  g_bytes_unref (self->now);
  self->now = now;
}

/* --- Steps --- */

static CandorStep *
get_step (CandorHistory *self,
          unsigned int   position)
{
  return g_ptr_array_index (self->steps, position);
}

static gboolean
has_audible (CandorHistory *self,
             unsigned int   from,
             unsigned int   to)
{
  for (unsigned int i = from; i < to; i++)
    if (!get_step (self, i)->silent)
      return TRUE;
  return FALSE;
}

static gboolean
is_modified (CandorHistory *self)
{
  if (self->pending || self->saved_at == NEVER || (self->had_news && self->discussion->wording == NULL))
    return TRUE;
  return has_audible (self, MIN (self->saved_at, self->position), MAX (self->saved_at, self->position));
}

static void
tell (CandorHistory *self,
      gboolean      *last,
      gboolean       value,
      unsigned int   property)
{
  if (*last == value)
    return;
  *last = value;
  g_object_notify_by_pspec (G_OBJECT (self), properties[property]);
}

static void
tell_all (CandorHistory *self)
{
  tell (self, &self->could_undo, candor_history_get_can_undo (self), PROP_CAN_UNDO);
  tell (self, &self->could_redo, candor_history_get_can_redo (self), PROP_CAN_REDO);
  tell (self, &self->was_modified, is_modified (self), PROP_MODIFIED);
}

/* What was undone cannot be redone once something else was done. */
static void
forget_undone (CandorHistory *self)
{
  if (self->position < self->steps->len)
    g_ptr_array_set_size (self->steps, (int) self->position);
  if (self->saved_at > self->position)
    self->saved_at = NEVER;
}

/* Whether what is pending goes on with what was typed in the last step. */
static gboolean
goes_on (CandorHistory *self)
{
  return self->typed_in != NULL && self->typed_in == self->last_in && self->typed_field == self->last_field &&
         self->position > 0 && self->position == self->steps->len && self->saved_at != self->position &&
         !get_step (self, self->position - 1)->silent;
}

/* Takes the last step off the list, to be made again with what followed it; its state before. */
static GBytes *
reopen_last (CandorHistory *self)
{
  GBytes *before = candor_step_undo (get_step (self, self->position - 1), self->now);

  self->position--;
  g_ptr_array_set_size (self->steps, (int) self->position);
  return before;
}

static void
add_step (CandorHistory *self,
          GBytes        *before,
          GBytes        *after)
{
  if (g_bytes_equal (before, after))
    return;
  g_ptr_array_add (self->steps, candor_step_new (before, after, self->pack_came));
  self->position++;
}

static void
forget_typing (CandorHistory *self)
{
  self->last_in = NULL;
  self->last_field = NULL;
}

void
candor_history_commit (CandorHistory *self)
{
  g_autoptr (GBytes) before = NULL;
  GBytes *after;

  g_return_if_fail (CANDOR_IS_HISTORY (self));

  g_clear_handle_id (&self->commit_source, g_source_remove);
  if (!self->pending)
    return;
  self->pending = FALSE;
  after = candor_discussion_write (self->discussion, CANDOR_DISCUSSION_STATE);
  if (!g_bytes_equal (self->now, after))
    {
      forget_undone (self);
      before = goes_on (self) ? reopen_last (self) : g_bytes_ref (self->now);
      add_step (self, before, after);
    }
  set_now (self, after);
  self->last_in = self->typed_in;
  self->last_field = self->typed_field;
  self->typed_in = NULL;
  self->typed_field = NULL;
  self->pack_came = FALSE;
  tell_all (self);
}

/* Undone or redone: no more typing goes on with what stands there now. */
static void
restore (CandorHistory *self)
{
  forget_typing (self);
  self->restoring = TRUE;
  candor_discussion_revert (self->discussion, self->now);
  self->restoring = FALSE;
  tell_all (self);
}

/* --- Listening --- */

static gboolean
commit_cb (gpointer data)
{
  CandorHistory *self = data;

  self->commit_source = 0;
  candor_history_commit (self);
  return G_SOURCE_REMOVE;
}

static void
note_typing (CandorHistory *self,
             gint64         now)
{
  if (self->discussion->typed_in != NULL && now - self->last_typed > PAUSE)
    forget_typing (self);
  if (self->discussion->typed_in != NULL)
    self->last_typed = now;
  self->typed_in = self->discussion->typed_in;
  self->typed_field = self->discussion->typed_field;
}

static void
changed_cb (CandorHistory *self)
{
  if (self->restoring)
    return;
  if (!self->pending)
    note_typing (self, g_get_monotonic_time ());
  else if (self->typed_in != self->discussion->typed_in || self->typed_field != self->discussion->typed_field)
    self->typed_in = NULL;
  self->pending = TRUE;
  /* Before the next key or click, which are other acts. */
  if (self->commit_source == 0)
    self->commit_source = g_idle_add_full (G_PRIORITY_HIGH, commit_cb, self, NULL);
  tell (self, &self->was_modified, TRUE, PROP_MODIFIED);
}

/* What was done before is a step of its own. */
static void
pack_cb (CandorHistory *self)
{
  self->pack_came = TRUE;
}

/* --- The object --- */

static void
candor_history_dispose (GObject *object)
{
  CandorHistory *self = CANDOR_HISTORY (object);

  g_clear_handle_id (&self->commit_source, g_source_remove);
  if (self->discussion != NULL)
    g_signal_handlers_disconnect_by_data (self->discussion, self);
  g_clear_object (&self->discussion);
  G_OBJECT_CLASS (candor_history_parent_class)->dispose (object);
}

static void
candor_history_finalize (GObject *object)
{
  CandorHistory *self = CANDOR_HISTORY (object);

  g_ptr_array_unref (self->steps);
  g_clear_pointer (&self->now, g_bytes_unref);
  G_OBJECT_CLASS (candor_history_parent_class)->finalize (object);
}

static void
candor_history_get_property (GObject    *object,
                             guint       property,
                             GValue     *value,
                             GParamSpec *pspec)
{
  CandorHistory *self = CANDOR_HISTORY (object);

  switch (property)
    {
    case PROP_CAN_UNDO:
      g_value_set_boolean (value, candor_history_get_can_undo (self));
      break;
    case PROP_CAN_REDO:
      g_value_set_boolean (value, candor_history_get_can_redo (self));
      break;
    case PROP_MODIFIED:
      g_value_set_boolean (value, candor_history_get_modified (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property, pspec);
    }
}

static void
candor_history_class_init (CandorHistoryClass *klass)
{
  GObjectClass     *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->dispose = candor_history_dispose;
  object_class->finalize = candor_history_finalize;
  object_class->get_property = candor_history_get_property;

  /** CandorHistory:can-undo: whether there is a step to take back. */
  properties[PROP_CAN_UNDO] = g_param_spec_boolean ("can-undo", NULL, NULL, FALSE, flags);
  /** CandorHistory:can-redo: whether a step was taken back, and nothing else done since. */
  properties[PROP_CAN_REDO] = g_param_spec_boolean ("can-redo", NULL, NULL, FALSE, flags);
  /** CandorHistory:modified: whether the state of now is another one than was saved. */
  properties[PROP_MODIFIED] = g_param_spec_boolean ("modified", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
candor_history_init (CandorHistory *self)
{
  self->steps = g_ptr_array_new_with_free_func ((GDestroyNotify) candor_step_free);
}

/**
 * candor_history_new:
 * @discussion: what is listened to; its state of now counts as saved
 *
 * Returns: (transfer full): a history without a step
 */
CandorHistory *
candor_history_new (CandorDiscussion *discussion)
{
  CandorHistory *self;

  g_return_val_if_fail (CANDOR_IS_DISCUSSION (discussion), NULL);

  self = g_object_new (CANDOR_TYPE_HISTORY, NULL);
  self->discussion = g_object_ref (discussion);
  self->now = candor_discussion_write (discussion, CANDOR_DISCUSSION_STATE);
  self->had_news = discussion->wording != NULL;
  g_signal_connect_object (discussion, "notify::pack", G_CALLBACK (pack_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (discussion, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  return self;
}

/** candor_history_get_can_undo: Returns: whether there is a step to take back, one at hand included */
gboolean
candor_history_get_can_undo (CandorHistory *self)
{
  g_return_val_if_fail (CANDOR_IS_HISTORY (self), FALSE);

  return self->pending || has_audible (self, 0, self->position);
}

/** candor_history_get_can_redo: Returns: whether a step was taken back, and nothing else done since */
gboolean
candor_history_get_can_redo (CandorHistory *self)
{
  g_return_val_if_fail (CANDOR_IS_HISTORY (self), FALSE);

  return !self->pending && has_audible (self, self->position, self->steps->len);
}

/**
 * candor_history_undo:
 *
 * Takes the last step back, in place: see `candor_discussion_restore`.
 *
 * Returns: whether there was one
 */
gboolean
candor_history_undo (CandorHistory *self)
{
  const CandorStep *step;

  g_return_val_if_fail (CANDOR_IS_HISTORY (self), FALSE);

  candor_history_commit (self);
  if (!candor_history_get_can_undo (self))
    return FALSE;
  do
    {
      step = get_step (self, --self->position);
      set_now (self, candor_step_undo (step, self->now));
    }
  while (step->silent);
  restore (self);
  return TRUE;
}

/**
 * candor_history_redo:
 *
 * Does again what was taken back last, in place.
 *
 * Returns: whether there was something
 */
gboolean
candor_history_redo (CandorHistory *self)
{
  const CandorStep *step;

  g_return_val_if_fail (CANDOR_IS_HISTORY (self), FALSE);

  candor_history_commit (self);
  if (!candor_history_get_can_redo (self))
    return FALSE;
  do
    {
      step = get_step (self, self->position++);
      set_now (self, candor_step_redo (step, self->now));
    }
  while (step->silent);
  restore (self);
  return TRUE;
}

/** candor_history_get_modified: Returns: whether something would be lost by closing without saving */
gboolean
candor_history_get_modified (CandorHistory *self)
{
  g_return_val_if_fail (CANDOR_IS_HISTORY (self), FALSE);

  candor_history_commit (self);
  return is_modified (self);
}

/**
 * candor_history_set_saved:
 * @saved: whether the state of now is in the file; %FALSE where no state of this discussion is
 */
void
candor_history_set_saved (CandorHistory *self,
                          gboolean       saved)
{
  g_return_if_fail (CANDOR_IS_HISTORY (self));

  candor_history_commit (self);
  self->saved_at = saved ? self->position : NEVER;
  self->had_news = self->discussion->wording != NULL;
  forget_typing (self);
  tell_all (self);
}
