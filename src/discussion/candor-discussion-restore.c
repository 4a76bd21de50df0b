/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Taking a saved state over, in place: objects that widgets are bound to stay the same ones. */
#include "config.h"

#include "candor-discussion-file-private.h"
#include "candor-discussion-private.h"

#include <string.h>

char *
candor_discussion_dup_text (const xmlNode *node,
                            const char    *name)
{
  const xmlNode *child = node != NULL ? candor_xml_find (node, name) : NULL;

  return child != NULL ? candor_xml_dup_content (child) : g_strdup ("");
}

gboolean
candor_discussion_is_yes (const xmlNode *node,
                          const char    *name)
{
  g_autofree char *value = node != NULL ? candor_xml_dup_attribute (node, name) : NULL;

  return value != NULL;
}

GDateTime *
candor_discussion_dup_time (const xmlNode *node,
                            const char    *name)
{
  g_autofree char *text = candor_xml_dup_attribute (node, name);

  return text != NULL ? g_date_time_new_from_iso8601 (text, NULL) : NULL;
}

/* To the second, with the offset from UTC of where the talk was; with four digits for any year. */
char *
candor_discussion_format_time (GDateTime *time)
{
  g_autofree char *rest = g_date_time_format (time, "-%m-%dT%H:%M:%S%:z");

  return g_strdup_printf ("%04d%s", g_date_time_get_year (time), rest);
}

/* Children of an element that may be missing. */
static const xmlNode *
first_in (const xmlNode *root,
          const char    *name)
{
  const xmlNode *list = candor_xml_find (root, name);

  return list != NULL ? candor_xml_first (list) : NULL;
}

/* A title is only needed where the pack no longer has it. */
static void
keep_saved_title (CandorDiscussion *self,
                  const xmlNode    *node,
                  const char       *id)
{
  g_autofree char *title = candor_discussion_dup_text (node, "title");

  if (*title != '\0')
    g_hash_table_replace (self->titles, g_strdup (id), g_steal_pointer (&title));
}

/* --- Marks and answers: what the file does not name goes back to nothing --- */

static void
apply_mark (CandorDiscussion *self,
            const char       *id,
            const xmlNode    *node)
{
  CandorMark      *mark = candor_discussion_get_mark (self, id);
  g_autofree char *note = candor_discussion_dup_text (node, "note");

  candor_mark_set_discussed (mark, candor_discussion_is_yes (node, "discussed"));
  candor_mark_set_concern (mark, candor_discussion_is_yes (node, "concern"));
  candor_mark_set_note_for_patient (mark, candor_discussion_is_yes (node, "for-patient"));
  candor_mark_set_note (mark, note);
}

static GHashTable *
copy_keys (GHashTable *table)
{
  GHashTable    *keys = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  GHashTableIter iter;
  gpointer       key;

  g_hash_table_iter_init (&iter, table);
  while (g_hash_table_iter_next (&iter, &key, NULL))
    g_hash_table_add (keys, g_strdup (key));
  return keys;
}

static void
apply_marks (CandorDiscussion *self,
             const xmlNode    *root)
{
  g_autoptr (GHashTable) others = copy_keys (self->marks);
  GHashTableIter iter;
  gpointer       other;

  for (const xmlNode *node = first_in (root, "marks"); node != NULL; node = candor_xml_next (node))
    {
      g_autofree char *id = candor_xml_dup_attribute (node, "item");

      keep_saved_title (self, node, id);
      apply_mark (self, id, node);
      g_hash_table_remove (others, id);
    }
  g_hash_table_iter_init (&iter, others);
  while (g_hash_table_iter_next (&iter, &other, NULL))
    apply_mark (self, other, NULL);
}

static unsigned int
find_value (const xmlNode     *node,
            const char        *attribute,
            const char *const *names)
{
  g_autofree char *value = candor_xml_dup_attribute (node, attribute);
  unsigned int     i = 0;

  while (names[i] != NULL && g_strcmp0 (names[i], value) != 0)
    i++;
  return i + 1;
}

static unsigned int
read_answer (const xmlNode    *node,
             CandorAnswerKind *kind)
{
  static const char *const ready[] = { "yes", "no", NULL };
  static const char *const teach_back[] = { "well", "again", "not-yet", NULL };

  *kind = CANDOR_ANSWER_CIRCUMSTANCE;
  if (candor_xml_is (node, "ready"))
    {
      *kind = CANDOR_ANSWER_READY;
      return find_value (node, "is", ready);
    }
  if (candor_xml_is (node, "teach-back"))
    {
      *kind = CANDOR_ANSWER_TEACH_BACK;
      return find_value (node, "went", teach_back);
    }
  if (candor_xml_is (node, "hidden"))
    *kind = CANDOR_ANSWER_HIDDEN;
  return 1;
}

static void
apply_answers (CandorDiscussion *self,
               const xmlNode    *root)
{
  g_autoptr (GHashTable) others = copy_keys (self->answers);
  GHashTableIter iter;
  gpointer       other;

  for (const xmlNode *node = first_in (root, "answers"); node != NULL; node = candor_xml_next (node))
    {
      g_autofree char *id = candor_xml_dup_attribute (node, "id");
      g_autofree char *key = NULL;
      CandorAnswerKind kind;
      unsigned int     value = read_answer (node, &kind);

      keep_saved_title (self, node, id);
      candor_answer_set_value (candor_discussion_get_answer (self, kind, id), value);
      key = g_strdup_printf ("%d %s", kind, id);
      g_hash_table_remove (others, key);
    }
  g_hash_table_iter_init (&iter, others);
  while (g_hash_table_iter_next (&iter, &other, NULL))
    candor_answer_set_value (g_hash_table_lookup (self->answers, other), 0);
}

/* --- The rest --- */

static void
apply_criteria (CandorDiscussion *self,
                const xmlNode    *root)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) ids = NULL;
  static char *none[] = { NULL };

  for (const xmlNode *node = first_in (root, "criteria"); node != NULL; node = candor_xml_next (node))
    {
      g_autofree char *id = candor_xml_dup_attribute (node, "id");

      g_strv_builder_add (builder, id);
    }
  ids = g_strv_builder_end (builder);
  if (g_strv_equal ((const char *const *) ids, (const char *const *) (self->criteria != NULL ? self->criteria : none)))
    return;
  g_clear_pointer (&self->criteria, g_strfreev);
  if (*ids != NULL)
    self->criteria = g_steal_pointer (&ids);
  candor_discussion_note_change (self);
}

static void
apply_fields (CandorFields  *fields,
              unsigned int   first,
              const xmlNode *node)
{
  CandorFieldsClass *klass = CANDOR_FIELDS_GET_CLASS (fields);

  for (unsigned int i = first; i < klass->n_fields; i++)
    {
      g_autofree char *text = candor_discussion_dup_text (node, klass->names[i]);

      candor_fields_set (fields, i, text);
    }
}

static void
apply_decision (CandorDiscussion *self,
                const xmlNode    *root)
{
  const xmlNode   *node = candor_xml_find (root, "decision");
  g_autofree char *choice = node != NULL ? candor_xml_dup_attribute (node, "choice") : NULL;

  if (choice != NULL)
    keep_saved_title (self, node, choice);
  candor_fields_set (CANDOR_FIELDS (self->decision), CANDOR_DECISION_CHOICE, choice);
  apply_fields (CANDOR_FIELDS (self->decision), CANDOR_DECISION_NOTE, node);
}

/* Companions have no ids: the first is the first. */
static void
apply_companions (CandorAttendance *attendance,
                  const xmlNode    *node)
{
  GListModel  *list = candor_attendance_get_companions (attendance);
  unsigned int n = 0;

  for (const xmlNode *child = node != NULL ? candor_xml_first (node) : NULL; child != NULL; child = candor_xml_next (child))
    if (candor_xml_is (child, "companion"))
      {
        g_autoptr (CandorFields) companion = g_list_model_get_item (list, n);

        if (companion == NULL)
          companion = g_object_ref (CANDOR_FIELDS (candor_attendance_add_companion (attendance, NULL, NULL)));
        apply_fields (companion, CANDOR_COMPANION_NAME, child);
        n++;
      }
  while (g_list_model_get_n_items (list) > n)
    {
      g_autoptr (CandorCompanion) last = g_list_model_get_item (list, g_list_model_get_n_items (list) - 1);

      candor_attendance_remove_companion (attendance, last);
    }
}

static void
apply_attendance (CandorDiscussion *self,
                  const xmlNode    *root)
{
  const xmlNode *node = candor_xml_find (root, "attendance");

  apply_fields (CANDOR_FIELDS (self->attendance), CANDOR_ATTENDANCE_PATIENT, node);
  apply_companions (self->attendance, node);
}

/* A time that is the same to the second is the same time: no file keeps more. */
static void
apply_started (CandorDiscussion *self,
               const xmlNode    *root)
{
  g_autofree char *before = candor_discussion_format_time (self->started);
  g_autofree char *after = candor_xml_dup_attribute (root, "started");
  g_autoptr (GDateTime) started = candor_discussion_dup_time (root, "started");

  if (!g_str_equal (before, after))
    candor_discussion_set_started (self, started);
}

/** candor_discussion_apply: takes over the state in a document that was checked. */
void
candor_discussion_apply (CandorDiscussion *self,
                         xmlDoc           *document)
{
  const xmlNode   *root = xmlDocGetRootElement (document);
  g_autofree char *language = candor_xml_dup_attribute (root, "language");
  g_autofree char *jurisdiction = candor_xml_dup_attribute (root, "jurisdiction");

  candor_discussion_hold_changes (self);
  apply_started (self, root);
  candor_discussion_set_language (self, language);
  candor_discussion_keep_jurisdiction (self, jurisdiction);
  apply_marks (self, root);
  candor_discussion_apply_asks (self, candor_xml_find (root, "asks"));
  apply_answers (self, root);
  candor_discussion_apply_weights (self, candor_xml_find (root, "weights"));
  apply_criteria (self, root);
  apply_decision (self, root);
  apply_attendance (self, root);
  candor_discussion_release_changes (self);
}
