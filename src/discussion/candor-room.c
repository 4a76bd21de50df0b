/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How much room a text takes, and how much a discussion has left. */
#include "config.h"

#include "candor-room.h"

#include "candor-discussion-private.h"

/* A line takes its place on paper however short it is, and the time that it takes to set. */
#define LINE_BREAK 50

static unsigned int
measure_character (gunichar c)
{
  return (c >= '\n' && c <= '\r') || c == 0x85 || c == 0x2028 || c == 0x2029 ? LINE_BREAK : 1;
}

/**
 * candor_room_measure:
 * @text: (nullable): valid UTF-8
 *
 * Returns: how much room @text takes: its characters, a line break counting as 50
 */
unsigned int
candor_room_measure (const char *text)
{
  unsigned int room = 0;

  for (const char *at = text; at != NULL && *at != '\0'; at = g_utf8_next_char (at))
    room += measure_character (g_utf8_get_char (at));
  return room;
}

/** candor_room_measure_note: Returns: what @text, nullable, takes of the room for all notes: a line more, if there is any */
unsigned int
candor_room_measure_note (const char *text)
{
  return text != NULL && *text != '\0' ? LINE_BREAK + candor_room_measure (text) : 0;
}

/**
 * candor_room_clip:
 * @text: (nullable): valid UTF-8
 * @room: at least 1
 *
 * Returns: (transfer full) (nullable): @text, or its beginning and an ellipsis where it takes more than @room
 */
char *
candor_room_clip (const char  *text,
                  unsigned int room)
{
  const char      *at = text;
  g_autofree char *beginning = NULL;
  unsigned int     taken = 1; /* by the ellipsis */

  if (candor_room_measure (text) <= room)
    return g_strdup (text);
  while (taken + measure_character (g_utf8_get_char (at)) <= room)
    {
      taken += measure_character (g_utf8_get_char (at));
      at = g_utf8_next_char (at);
    }
  beginning = g_strndup (text, (size_t) (at - text));
  return g_strconcat (beginning, "…", NULL);
}

static unsigned int
measure_notes (CandorDiscussion *self)
{
  unsigned int   room = candor_room_measure_note (candor_fields_get (CANDOR_FIELDS (self->decision), CANDOR_DECISION_NOTE));
  GHashTableIter iter;
  gpointer       mark;

  g_hash_table_iter_init (&iter, self->marks);
  while (g_hash_table_iter_next (&iter, NULL, &mark))
    room += candor_room_measure_note (candor_mark_get_note (mark));
  for (unsigned int i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->asks)); i++)
    {
      g_autoptr (CandorAsk) ask = g_list_model_get_item (G_LIST_MODEL (self->asks), i);

      room += candor_room_measure_note (candor_ask_get_answer (ask));
    }
  return room;
}

/** candor_discussion_get_room: Returns: how much more all notes and answers together may take */
unsigned int
candor_discussion_get_room (CandorDiscussion *self)
{
  g_return_val_if_fail (CANDOR_IS_DISCUSSION (self), 0);

  return CANDOR_ROOM_NOTES - MIN (measure_notes (self), CANDOR_ROOM_NOTES);
}

/* Of questions or of what matters: those in the patient's own words. */
static gboolean
has_room_for_row (GListModel *rows)
{
  unsigned int n = 0;

  for (unsigned int i = 0; i < g_list_model_get_n_items (rows); i++)
    {
      g_autoptr (GObject) row = g_list_model_get_item (rows, i);
      g_autofree char *text = NULL;

      g_object_get (row, "text", &text, NULL);
      n += text != NULL;
    }
  return n < CANDOR_ROOM_OWN_ROWS;
}

/** candor_discussion_has_room_for_question: Returns: whether another question in own words may be added */
gboolean
candor_discussion_has_room_for_question (CandorDiscussion *self)
{
  g_return_val_if_fail (CANDOR_IS_DISCUSSION (self), FALSE);

  return has_room_for_row (G_LIST_MODEL (self->asks));
}

/** candor_discussion_has_room_for_value: Returns: whether another row of what matters may be added */
gboolean
candor_discussion_has_room_for_value (CandorDiscussion *self)
{
  g_return_val_if_fail (CANDOR_IS_DISCUSSION (self), FALSE);

  return has_room_for_row (G_LIST_MODEL (self->weights));
}
