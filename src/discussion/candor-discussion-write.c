/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Writing of a discussion: a tree, in an order that depends on nothing but the state, serialized. */
#include "config.h"

#include "candor-discussion-file-private.h"
#include "candor-discussion-private.h"
#include "candor-plain.h"
#include "candor-room.h"

#include <libxml/xmlsave.h>

#define NAMESPACE "https://candor-aid.org/ns/discussion/1"

/**
 * Writer:
 * @discussion: what is written
 * @parts: how much of it
 * @room: what is left for titles of what was said something about
 */
typedef struct
{
  CandorDiscussion     *discussion;
  CandorDiscussionParts parts;
  unsigned int          room;
} Writer;

static const char *const ready_names[] = { NULL, "yes", "no" };
static const char *const teach_back_names[] = { NULL, "well", "again", "not-yet" };

static xmlNode *
add_element (xmlNode    *parent,
             const char *name)
{
  return xmlNewTextChild (parent, NULL, (const xmlChar *) name, NULL);
}

/* Nothing is written for nothing. */
static void
add_text (xmlNode    *parent,
          const char *name,
          const char *text)
{
  if (text != NULL && *text != '\0')
    xmlNewTextChild (parent, NULL, (const xmlChar *) name, (const xmlChar *) text);
}

static void
set_attribute (xmlNode    *node,
               const char *name,
               const char *value)
{
  xmlNewProp (node, (const xmlChar *) name, (const xmlChar *) value);
}

static void
set_flag (xmlNode    *node,
          const char *name,
          gboolean    flag)
{
  if (flag)
    set_attribute (node, name, "yes");
}

static void
set_time (xmlNode    *node,
          const char *name,
          GDateTime  *time)
{
  g_autofree char *text = candor_discussion_format_time (time);

  set_attribute (node, name, text);
}

/* In case that the pack loses it; as far as there is room for it. */
static void
add_title (Writer     *self,
           xmlNode    *node,
           const char *id)
{
  g_autofree char *title = NULL;

  if (self->parts != CANDOR_DISCUSSION_ALL)
    return;
  title = candor_room_clip (candor_discussion_get_title (self->discussion, id), CANDOR_ROOM_TITLE);
  if (candor_room_measure (title) > self->room)
    return;
  self->room -= candor_room_measure (title);
  add_text (node, "title", title);
}

static int
compare_keys_cb (const void *a,
                 const void *b)
{
  return g_strcmp0 (*(char *const *) a, *(char *const *) b);
}

static GPtrArray *
sort_keys (GHashTable *table)
{
  GPtrArray     *keys = g_ptr_array_new ();
  GHashTableIter iter;
  gpointer       key;

  g_hash_table_iter_init (&iter, table);
  while (g_hash_table_iter_next (&iter, &key, NULL))
    g_ptr_array_add (keys, key);
  g_ptr_array_sort (keys, compare_keys_cb);
  return keys;
}

/* An element without anything in it is left out. */
static void
drop_if_empty (xmlNode *node)
{
  if (node->children != NULL || node->properties != NULL)
    return;
  xmlUnlinkNode (node);
  xmlFreeNode (node);
}

/* --- Parts in the order of the schema --- */

static void
write_pack (Writer  *self,
            xmlNode *root)
{
  CandorPack *pack = self->discussion->pack;
  xmlNode    *node = add_element (root, "pack");

  set_attribute (node, "id", candor_pack_get_id (pack));
  set_attribute (node, "version", candor_pack_get_version (pack));
  set_attribute (node, "digest", candor_pack_get_digest (pack));
  set_attribute (node, "language", candor_pack_get_language (pack));
}

static void
write_mark (Writer     *self,
            xmlNode    *marks,
            CandorMark *mark)
{
  const char *id = candor_mark_get_item_id (mark);
  gboolean    reads_note = self->parts != CANDOR_DISCUSSION_FOR_PATIENT || candor_mark_get_note_for_patient (mark);
  xmlNode    *node;

  if ((candor_mark_is_empty (mark) && !candor_mark_get_note_for_patient (mark)) || !candor_plain_is_id (id))
    return;
  node = add_element (marks, "mark");
  set_attribute (node, "item", id);
  set_flag (node, "discussed", candor_mark_get_discussed (mark));
  set_flag (node, "concern", candor_mark_get_concern (mark));
  set_flag (node, "for-patient", candor_mark_get_note_for_patient (mark));
  add_title (self, node, id);
  if (reads_note)
    add_text (node, "note", candor_mark_get_note (mark));
}

static void
write_marks (Writer  *self,
             xmlNode *root)
{
  xmlNode *marks = add_element (root, "marks");
  g_autoptr (GPtrArray) ids = sort_keys (self->discussion->marks);

  for (unsigned int i = 0; i < ids->len; i++)
    write_mark (self, marks, g_hash_table_lookup (self->discussion->marks, g_ptr_array_index (ids, i)));
  drop_if_empty (marks);
}

static void
write_ask (Writer    *self,
           xmlNode   *asks,
           CandorAsk *ask)
{
  const char *id = candor_ask_get_question_id (ask);
  xmlNode    *node = add_element (asks, "ask");

  if (id != NULL)
    set_attribute (node, "question", id);
  set_flag (node, "ticked", candor_ask_get_ticked (ask));
  if (id == NULL)
    xmlNewTextChild (node, NULL, (const xmlChar *) "words", (const xmlChar *) candor_ask_get_text (ask));
  else if (candor_ask_get_ticked (ask) || *candor_ask_get_answer (ask) != '\0')
    add_title (self, node, id);
  if (self->parts != CANDOR_DISCUSSION_FOR_PATIENT)
    add_text (node, "answer", candor_ask_get_answer (ask));
}

/* All of them, as their order is state too. */
static void
write_asks (Writer  *self,
            xmlNode *root)
{
  xmlNode    *asks = add_element (root, "asks");
  GListModel *list = G_LIST_MODEL (self->discussion->asks);

  if (self->discussion->reordered)
    set_attribute (asks, "order", "own");
  for (unsigned int i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (CandorAsk) ask = g_list_model_get_item (list, i);

      write_ask (self, asks, ask);
    }
  drop_if_empty (asks);
}

static const char *const answer_names[CANDOR_N_ANSWER_KINDS] = { "circumstance", "ready", "teach-back", "hidden" };

static void
write_answer (Writer       *self,
              xmlNode      *answers,
              CandorAnswer *answer)
{
  CandorAnswerKind kind = candor_answer_get_kind (answer);
  const char      *id = candor_answer_get_id (answer);
  unsigned int     value = candor_answer_get_value (answer);
  xmlNode         *node;

  if (value == 0 || !candor_plain_is_id (id))
    return;
  if (kind == CANDOR_ANSWER_TEACH_BACK && self->parts == CANDOR_DISCUSSION_FOR_PATIENT)
    return;
  node = add_element (answers, answer_names[kind]);
  set_attribute (node, "id", id);
  if (kind == CANDOR_ANSWER_READY)
    set_attribute (node, "is", ready_names[value]);
  else if (kind == CANDOR_ANSWER_TEACH_BACK)
    set_attribute (node, "went", teach_back_names[value]);
  add_title (self, node, id);
}

/* The keys begin with the kind. */
static void
write_answers (Writer  *self,
               xmlNode *root)
{
  xmlNode *answers = add_element (root, "answers");
  g_autoptr (GPtrArray) keys = sort_keys (self->discussion->answers);

  for (unsigned int i = 0; i < keys->len; i++)
    write_answer (self, answers, g_hash_table_lookup (self->discussion->answers, g_ptr_array_index (keys, i)));
  drop_if_empty (answers);
}

static void
write_fits (xmlNode      *node,
            CandorWeight *weight)
{
  g_autofree char *fits = NULL;
  g_auto (GStrv) words = NULL;

  g_object_get (weight, "fits", &fits, NULL);
  words = g_strsplit (fits, " ", -1);
  for (char **word = words; *word != NULL; word++)
    if (**word != '\0' && candor_plain_is_id (*word + 1))
      {
        xmlNode *fit = add_element (node, "fit");

        set_attribute (fit, "option", *word + 1);
        set_attribute (fit, "speaks", **word == '+' ? "for" : "against");
      }
}

static void
write_weight (Writer       *self,
              xmlNode      *weights,
              CandorWeight *weight)
{
  const char      *id = candor_weight_get_value_id (weight);
  xmlNode         *node = add_element (weights, "weight");
  g_autofree char *step = g_strdup_printf ("%u", candor_weight_get_weight (weight));

  if (id != NULL)
    set_attribute (node, "value", id);
  if (candor_weight_get_weight (weight) != CANDOR_WEIGHT_NONE)
    set_attribute (node, "weight", step);
  if (id == NULL)
    xmlNewTextChild (node, NULL, (const xmlChar *) "words", (const xmlChar *) candor_weight_get_text (weight));
  else if (candor_weight_get_weight (weight) != CANDOR_WEIGHT_NONE)
    add_title (self, node, id);
  write_fits (node, weight);
}

static void
write_weights (Writer  *self,
               xmlNode *root)
{
  xmlNode    *weights = add_element (root, "weights");
  GListModel *list = G_LIST_MODEL (self->discussion->weights);

  for (unsigned int i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (CandorWeight) weight = g_list_model_get_item (list, i);

      write_weight (self, weights, weight);
    }
  drop_if_empty (weights);
}

static void
write_criteria (Writer  *self,
                xmlNode *root)
{
  xmlNode *criteria = add_element (root, "criteria");

  for (char **id = self->discussion->criteria; id != NULL && *id != NULL; id++)
    set_attribute (add_element (criteria, "criterion"), "id", *id);
  drop_if_empty (criteria);
}

/* Each text of a form in an element that is called as its property is. */
static void
write_fields (xmlNode      *node,
              CandorFields *fields,
              unsigned int  first)
{
  CandorFieldsClass *klass = CANDOR_FIELDS_GET_CLASS (fields);

  for (unsigned int i = first; i < klass->n_fields; i++)
    add_text (node, klass->names[i], candor_fields_get (fields, i));
}

static void
write_decision (Writer  *self,
                xmlNode *root)
{
  CandorDecision *decision = self->discussion->decision;
  xmlNode        *node = add_element (root, "decision");
  const char     *choice = candor_decision_get_choice (decision);

  if (choice != NULL && candor_plain_is_id (choice))
    {
      set_attribute (node, "choice", choice);
      add_title (self, node, choice);
    }
  write_fields (node, CANDOR_FIELDS (decision), CANDOR_DECISION_NOTE);
  drop_if_empty (node);
}

static void
write_attendance (Writer  *self,
                  xmlNode *root)
{
  CandorAttendance *attendance = self->discussion->attendance;
  GListModel       *companions = candor_attendance_get_companions (attendance);
  xmlNode          *node = add_element (root, "attendance");

  write_fields (node, CANDOR_FIELDS (attendance), CANDOR_ATTENDANCE_PATIENT);
  for (unsigned int i = 0; i < g_list_model_get_n_items (companions); i++)
    {
      g_autoptr (CandorFields) companion = g_list_model_get_item (companions, i);

      write_fields (add_element (node, "companion"), companion, CANDOR_COMPANION_NAME);
    }
  drop_if_empty (node);
}

static void
write_root (Writer  *self,
            xmlNode *root)
{
  CandorDiscussion *discussion = self->discussion;
  const char       *jurisdiction = candor_discussion_get_wanted_jurisdiction (discussion);

  set_attribute (root, "version", "2");
  set_time (root, "started", discussion->started);
  if (discussion->saved != NULL && self->parts == CANDOR_DISCUSSION_ALL)
    set_time (root, "saved", discussion->saved);
  set_attribute (root, "language", discussion->language);
  if (jurisdiction != NULL)
    set_attribute (root, "jurisdiction", jurisdiction);
  if (self->parts == CANDOR_DISCUSSION_ALL)
    write_pack (self, root);
  write_marks (self, root);
  write_asks (self, root);
  write_answers (self, root);
  write_weights (self, root);
  write_criteria (self, root);
  write_decision (self, root);
  if (self->parts != CANDOR_DISCUSSION_FOR_PATIENT)
    write_attendance (self, root);
  if (self->parts == CANDOR_DISCUSSION_ALL)
    candor_wording_write (discussion->wording != NULL ? discussion->wording : candor_wording_get (discussion->pack), root);
}

static GBytes *
serialize (xmlDoc *document)
{
  xmlBuffer   *buffer = xmlBufferCreate ();
  xmlSaveCtxt *save = xmlSaveToBuffer (buffer, "UTF-8", XML_SAVE_FORMAT);
  GBytes      *bytes;

  xmlSaveDoc (save, document);
  xmlSaveClose (save);
  bytes = g_bytes_new (xmlBufferContent (buffer), (size_t) xmlBufferLength (buffer));
  xmlBufferFree (buffer);
  return bytes;
}

GBytes *
candor_discussion_write (CandorDiscussion     *self,
                         CandorDiscussionParts parts)
{
  Writer writer = { self, parts, CANDOR_ROOM_TITLES };
  g_autoptr (xmlDoc) document = xmlNewDoc ((const xmlChar *) "1.0");
  xmlNode *root = xmlNewNode (NULL, (const xmlChar *) "discussion");

  xmlDocSetRootElement (document, root);
  xmlSetNs (root, xmlNewNs (root, (const xmlChar *) NAMESPACE, NULL));
  write_root (&writer, root);
  return serialize (document);
}
