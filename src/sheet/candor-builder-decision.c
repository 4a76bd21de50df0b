/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where the patient stands, and on the record who was there and how the talk went. */
#include "config.h"

#include "candor-builder-private.h"

CandorNode *
candor_builder_add_fact (CandorBuilder *self,
                         CandorNode    *parent,
                         const char    *word,
                         const char    *value)
{
  CandorNode *fact = candor_node_add (parent, CANDOR_NODE_PARAGRAPH, CANDOR_STYLE_NORMAL);

  candor_builder_add_word (self, fact, CANDOR_SPAN_QUIET, word);
  candor_node_add_span (fact, CANDOR_SPAN_PLAIN, " ", NULL);
  candor_builder_add_own (fact, CANDOR_SPAN_PLAIN, value);
  return fact;
}

/* Two texts with a comma of the pack's language between them, or the one that is there. */
static char *
dup_pair (CandorBuilder *self,
          const char    *first,
          const char    *second)
{
  g_autofree char *a = candor_builder_dup_trimmed (first);
  g_autofree char *b = candor_builder_dup_trimmed (second);

  if (*a == '\0' || *b == '\0')
    return g_strconcat (a, b, NULL);
  return candor_pack_dup_word (self->pack, "sheet.name-role", "name", a, "role", b, NULL);
}

/* --- The decision --- */

static void
add_back_on (CandorBuilder *self,
             CandorNode    *parent)
{
  CandorDecision  *decision = candor_discussion_get_decision (self->discussion);
  g_autofree char *text = candor_builder_dup_trimmed (candor_fields_get (CANDOR_FIELDS (decision), CANDOR_DECISION_BACK_ON));
  CandorDate       date;

  if (candor_decision_get_back_on (decision, &date))
    {
      g_free (text);
      text = candor_builder_dup_date (self, date);
    }
  if (*text != '\0')
    candor_builder_add_fact (self, parent, "sheet.back-on", text);
}

static void
add_proxy (CandorBuilder *self,
           CandorNode    *parent)
{
  CandorFields    *decision = CANDOR_FIELDS (candor_discussion_get_decision (self->discussion));
  g_autofree char *proxy = dup_pair (self,
                                     candor_fields_get (decision, CANDOR_DECISION_PROXY_NAME),
                                     candor_fields_get (decision, CANDOR_DECISION_PROXY_ROLE));

  if (*proxy != '\0')
    candor_builder_add_fact (self, parent, "sheet.proxy", proxy);
}

/* The choice, what the patient said of it, when to look again and who decides: what there is. */
void
candor_builder_add_choice (CandorBuilder *self,
                           CandorNode    *parent)
{
  CandorFields     *decision = CANDOR_FIELDS (candor_discussion_get_decision (self->discussion));
  const CandorNote *choice = candor_discussion_find_choice (self->discussion);
  g_autofree char  *note = candor_builder_dup_trimmed (candor_fields_get (decision, CANDOR_DECISION_NOTE));
  CandorNode       *words = NULL;

  if (choice != NULL || *note != '\0')
    words = candor_node_add (parent, CANDOR_NODE_PARAGRAPH, CANDOR_STYLE_NORMAL);
  if (choice != NULL)
    candor_builder_add_run_in (self, words, choice->title);
  if (*note != '\0')
    candor_builder_add_own (words, CANDOR_SPAN_PLAIN, note);
  add_back_on (self, parent);
  add_proxy (self, parent);
}

/* Nothing was chosen yet: boxes to tick at home, undecided among them. */
static void
add_choices (CandorBuilder *self)
{
  CandorSection *section = candor_pack_get_section (self->pack, CANDOR_TAB_VALUES);
  unsigned int   n = section != NULL ? candor_section_get_n_notes (section, CANDOR_NOTE_CHOICE) : 0;
  CandorNode    *split, *lists[2];

  if (n == 0)
    return;
  split = candor_node_add (self->place, CANDOR_NODE_SPLIT, CANDOR_STYLE_NORMAL);
  lists[0] = candor_node_add (split, CANDOR_NODE_LIST, CANDOR_STYLE_NORMAL);
  lists[1] = candor_node_add (split, CANDOR_NODE_LIST, CANDOR_STYLE_NORMAL);
  for (unsigned int i = 0; i < n; i++)
    candor_builder_add_text (self,
                             candor_node_add (lists[i >= (n + 1) / 2], CANDOR_NODE_ITEM, CANDOR_STYLE_CHECKBOX),
                             candor_section_get_note (section, CANDOR_NOTE_CHOICE, i)->title,
                             CANDOR_SPAN_PLAIN);
}

/* What the readiness check found missing, each with what to do about it. */
static void
add_not_ready (CandorBuilder *self)
{
  CandorSection *section = candor_pack_get_section (self->pack, CANDOR_TAB_VALUES);
  unsigned int   n = section != NULL ? candor_section_get_n_notes (section, CANDOR_NOTE_READY) : 0;
  CandorNode    *list = candor_node_new (CANDOR_NODE_LIST, CANDOR_STYLE_NORMAL);

  for (unsigned int i = 0; i < n; i++)
    {
      const CandorNote *ready = candor_section_get_note (section, CANDOR_NOTE_READY, i);

      if (candor_discussion_get_answered (self->discussion, CANDOR_ANSWER_READY, ready->id) != CANDOR_READY_NO)
        continue;
      candor_builder_add_text (self,
                               candor_node_add (list, CANDOR_NODE_ITEM, CANDOR_STYLE_BULLET),
                               ready->extra,
                               CANDOR_SPAN_PLAIN);
    }
  if (candor_node_get_n_children (list) == 0)
    {
      candor_node_free (list);
      return;
    }
  candor_builder_add_heading_word (self, self->place, 3, "sheet.not-ready");
  candor_node_append (self->place, list);
}

void
candor_builder_add_decision (CandorBuilder *self)
{
  CandorDecision *decision = candor_discussion_get_decision (self->discussion);

  if (candor_pack_get_section (self->pack, CANDOR_TAB_VALUES) == NULL)
    return;
  if (!candor_decision_is_empty (decision))
    {
      candor_builder_add_word_heading (self, "sheet.decision");
      candor_builder_add_choice (self, self->place);
    }
  else if (!candor_builder_is_full (self))
    {
      candor_builder_add_word_heading (self, "sheet.decision");
      add_choices (self);
    }
  add_not_ready (self);
}

/* --- Who was there --- */

static char *
dup_clinician (CandorBuilder *self)
{
  CandorFields    *attendance = CANDOR_FIELDS (candor_discussion_get_attendance (self->discussion));
  g_autofree char *said = candor_builder_dup_trimmed (candor_fields_get (attendance, CANDOR_ATTENDANCE_CLINICIAN));

  if (*said == '\0' && self->request->clinician != NULL)
    return candor_builder_dup_trimmed (self->request->clinician);
  return g_steal_pointer (&said);
}

static char *
dup_interpreter (CandorBuilder *self)
{
  CandorFields *attendance = CANDOR_FIELDS (candor_discussion_get_attendance (self->discussion));

  return dup_pair (self,
                   candor_fields_get (attendance, CANDOR_ATTENDANCE_INTERPRETER),
                   candor_fields_get (attendance, CANDOR_ATTENDANCE_INTERPRETER_NUMBER));
}

char *
candor_builder_dup_signer (CandorBuilder *self,
                           const char    *word)
{
  CandorFields *attendance = CANDOR_FIELDS (candor_discussion_get_attendance (self->discussion));

  if (g_str_equal (word, "sheet.patient"))
    return candor_builder_dup_trimmed (candor_fields_get (attendance, CANDOR_ATTENDANCE_PATIENT));
  if (g_str_equal (word, "sheet.clinician"))
    return dup_clinician (self);
  if (g_str_equal (word, "sheet.interpreter"))
    return dup_interpreter (self);
  return g_strdup ("");
}

static void
add_person (CandorBuilder *self,
            CandorNode    *group,
            const char    *word,
            const char    *text)
{
  if (*text != '\0')
    candor_builder_add_fact (self, group, word, text);
}

static char *
dup_companions (CandorBuilder *self)
{
  GListModel *companions = candor_attendance_get_companions (candor_discussion_get_attendance (self->discussion));
  g_autoptr (GStrvBuilder) names = g_strv_builder_new ();
  g_auto (GStrv) list = NULL;

  for (unsigned int i = 0; i < g_list_model_get_n_items (companions); i++)
    {
      g_autoptr (CandorFields) companion = g_list_model_get_item (companions, i);
      g_autofree char *name = dup_pair (self,
                                        candor_fields_get (companion, CANDOR_COMPANION_NAME),
                                        candor_fields_get (companion, CANDOR_COMPANION_ROLE));

      if (*name != '\0')
        g_strv_builder_add (names, name);
    }
  list = g_strv_builder_end (names);
  return g_strjoinv (" · ", list);
}

void
candor_builder_add_record_people (CandorBuilder *self,
                                  CandorNode    *group)
{
  CandorFields    *attendance = CANDOR_FIELDS (candor_discussion_get_attendance (self->discussion));
  g_autofree char *patient = candor_builder_dup_signer (self, "sheet.patient");
  g_autofree char *clinician = dup_clinician (self);
  g_autofree char *others = dup_companions (self);
  g_autofree char *interpreter = dup_interpreter (self);
  g_autofree char *language = candor_builder_dup_trimmed (candor_fields_get (attendance, CANDOR_ATTENDANCE_LANGUAGE));

  candor_builder_add_fact (self, group, "sheet.record-patient", *patient != '\0' ? patient : "____________________");
  add_person (self, group, "sheet.record-clinician", clinician);
  add_person (self, group, "sheet.record-others", others);
  add_person (self, group, "sheet.record-interpreter", interpreter);
  add_person (self, group, "sheet.record-interpreted", language);
}

/* --- How the talk went --- */

static void
add_prompts (CandorBuilder  *self,
             CandorNode     *item,
             CandorSection  *section,
             CandorTeachBack state,
             gboolean       *any)
{
  unsigned int n = candor_section_get_n_notes (section, CANDOR_NOTE_PROMPT);

  for (unsigned int i = 0; i < n; i++)
    {
      const CandorNote *prompt = candor_section_get_note (section, CANDOR_NOTE_PROMPT, i);

      if (candor_discussion_get_answered (self->discussion, CANDOR_ANSWER_TEACH_BACK, prompt->id) != state)
        continue;
      candor_node_add_span (item, CANDOR_SPAN_PLAIN, *any ? " · " : " ", NULL);
      candor_builder_add_text (self, item, prompt->title, CANDOR_SPAN_PLAIN);
      *any = TRUE;
    }
}

/* One line a state; those that nobody asked are not named. */
static void
add_teach_back (CandorBuilder *self,
                CandorNode    *group)
{
  static const char *const words[] = { NULL, "teach.well", "teach.again", "teach.not-yet" };
  GListModel              *sections = candor_pack_get_sections (self->pack);

  for (CandorTeachBack state = CANDOR_TEACH_BACK_WELL; state <= CANDOR_TEACH_BACK_NOT_YET; state++)
    {
      CandorNode *item = candor_node_new (CANDOR_NODE_PARAGRAPH, CANDOR_STYLE_NORMAL);
      gboolean    any = FALSE;

      candor_builder_add_word (self, item, CANDOR_SPAN_STRONG, words[state]);
      for (unsigned int i = 0; i < g_list_model_get_n_items (sections); i++)
        {
          g_autoptr (CandorSection) section = g_list_model_get_item (sections, i);

          add_prompts (self, item, section, state, &any);
        }
      if (any)
        candor_node_append (group, item);
      else
        candor_node_free (item);
    }
}

static void
add_readiness (CandorBuilder *self,
               CandorNode    *cell)
{
  CandorSection *section = candor_pack_get_section (self->pack, CANDOR_TAB_VALUES);
  unsigned int   n = section != NULL ? candor_section_get_n_notes (section, CANDOR_NOTE_READY) : 0;

  for (unsigned int i = 0; i < n; i++)
    {
      const CandorNote *ready = candor_section_get_note (section, CANDOR_NOTE_READY, i);
      unsigned int      answer = candor_discussion_get_answered (self->discussion, CANDOR_ANSWER_READY, ready->id);
      CandorNode       *words;

      if (answer == CANDOR_READY_UNSET)
        continue;
      words = candor_node_add (cell, CANDOR_NODE_PARAGRAPH, CANDOR_STYLE_NORMAL);
      candor_builder_add_text (self, words, ready->title, CANDOR_SPAN_PLAIN);
      candor_node_add_span (words, CANDOR_SPAN_PLAIN, " ", NULL);
      candor_builder_add_word (self, words, CANDOR_SPAN_STRONG, answer == CANDOR_READY_YES ? "ready.yes" : "ready.no");
    }
}

static void
add_row (CandorBuilder *self,
         CandorNode    *table,
         const char    *word,
         void (*add) (CandorBuilder *self, CandorNode *cell))
{
  CandorNode *cell = candor_node_new (CANDOR_NODE_CELL, CANDOR_STYLE_NORMAL);

  add (self, cell);
  candor_builder_take_record_row (self, table, word, cell);
}

void
candor_builder_add_record_deciding (CandorBuilder *self,
                                    CandorNode    *table)
{
  add_row (self, table, "sheet.record-circumstances", candor_builder_add_circumstances);
  add_row (self, table, "sheet.record-values", candor_builder_add_weights);
  add_row (self, table, "sheet.record-teach-back", add_teach_back);
  add_row (self, table, "sheet.record-ready", add_readiness);
  add_row (self, table, "sheet.record-decision", candor_builder_add_choice);
}
