/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What a pack says to patients, as short digests. Those of the first scheme are the same for ever: saved
 * discussions hold them. What came with the second is added with `add_later`, behind them.
 */
#include "config.h"

#include "candor-wording-private.h"

#define DIGEST_LENGTH 8 /* in hex */

typedef CandorWordingEntry Entry;

static guint32
digest (const char *what)
{
  g_autofree char *hex = g_compute_checksum_for_string (G_CHECKSUM_SHA256, what, -1);

  hex[DIGEST_LENGTH] = '\0';
  return (guint32) g_ascii_strtoull (hex, NULL, 16);
}

/* @what is hashed, @text shown. Lends the part, until the next is added. */
static CandorWordingPart *
add_part (Entry             *entry,
          CandorChangeAspect aspect,
          const char        *what,
          const char        *text)
{
  CandorWordingPart part = { g_strdup (text), digest (what), 0, (guint8) aspect, 1 };

  g_array_append_val (entry->parts, part);
  return &g_array_index (entry->parts, CandorWordingPart, entry->parts->len - 1);
}

static void
add_text (Entry      *entry,
          CandorText *text)
{
  if (text != NULL)
    add_part (entry, CANDOR_CHANGE_WORDS, candor_text_get_plain (text), candor_text_get_plain (text));
}

static void
add_later (Entry             *entry,
           CandorChangeAspect aspect,
           const char        *what,
           const char        *text)
{
  add_part (entry, aspect, what, text)->since = 2;
}

static void
add_text_later (Entry      *entry,
                CandorText *text)
{
  if (text != NULL)
    add_later (entry, CANDOR_CHANGE_WORDS, candor_text_get_plain (text), candor_text_get_plain (text));
}

/* An entry that the first scheme does not have; its title is its first part. */
static Entry *
add_entry_later (CandorWording *self,
                 const char    *id,
                 CandorText    *title)
{
  const char *text = candor_text_get_plain (title);
  Entry      *entry = candor_wording_add (self, id, text);

  if (entry->parts->len == 0)
    entry->since = 2;
  add_later (entry, CANDOR_CHANGE_WORDS, text, text);
  return entry;
}

/* --- Statements --- */

static int
compare_ids_cb (const void *a,
                const void *b)
{
  return g_strcmp0 (*(const char *const *) a, *(const char *const *) b);
}

/* In which order the sources are named says nothing. @role: what else stands with the words. */
static guint32
digest_evidence (CandorStatement *statement,
                 const char      *role)
{
  CandorDate as_of = candor_statement_get_as_of (statement);
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();
  g_autoptr (GString) what = g_string_new (role);

  g_string_append_printf (what, "\n%d-%d-%d", as_of.year, as_of.month, as_of.day);
  for (unsigned int i = 0; i < candor_statement_get_n_sources (statement); i++)
    g_ptr_array_add (ids, (char *) candor_source_get_id (candor_statement_get_source (statement, i)));
  g_ptr_array_sort (ids, compare_ids_cb);
  for (unsigned int i = 0; i < ids->len; i++)
    g_string_append_printf (what, "\n%s", (const char *) g_ptr_array_index (ids, i));
  return MAX (digest (what->str), 1); /* 0: none */
}

/* How strong it is counts as what it says. */
static void
add_statement (Entry           *entry,
               CandorStatement *statement,
               const char      *role)
{
  const char      *text = candor_text_get_plain (candor_statement_get_text (statement));
  g_autofree char *what = g_strdup_printf ("%s\n%s", candor_level_get_id (candor_statement_get_level (statement)), text);

  add_part (entry, CANDOR_CHANGE_WORDS, what, text)->evidence = digest_evidence (statement, role);
}

/* --- Items --- */

typedef struct
{
  Entry      *entry;
  CandorItem *item;
} ItemEntry;

static gboolean
has_sign (CandorEffect    *effect,
          CandorAspect     aspect,
          CandorStatement *statement)
{
  for (unsigned int i = 0; i < candor_effect_get_n (effect, aspect); i++)
    if (candor_effect_get (effect, aspect, i) == statement)
      return TRUE;
  return FALSE;
}

static char *
dup_role_in_jurisdiction (CandorJurisdiction *jurisdiction,
                          CandorStatement    *statement)
{
  for (unsigned int i = 0; i < candor_jurisdiction_get_n_actions (jurisdiction); i++)
    {
      const CandorAction *action = candor_jurisdiction_get_action (jurisdiction, i);

      if (action->statement == statement)
        return g_strdup_printf ("%s %d-%d-%d", action->kind, action->date.year, action->date.month, action->date.day);
    }
  for (unsigned int i = 0; i < candor_jurisdiction_get_n_reports (jurisdiction); i++)
    {
      const CandorReport *report = candor_jurisdiction_get_report (jurisdiction, i);

      if (report->statement == statement)
        return g_strdup_printf ("%s %s", report->address != NULL ? report->address : "", report->phone != NULL ? report->phone : "");
    }
  return g_strdup ("");
}

/* How urgent a sign is, when a regulator acted, where to report: the words do not say it. */
static char *
dup_role (CandorItem      *item,
          CandorStatement *statement)
{
  if (CANDOR_IS_JURISDICTION (item))
    return dup_role_in_jurisdiction (CANDOR_JURISDICTION (item), statement);
  if (CANDOR_IS_EFFECT (item) && has_sign (CANDOR_EFFECT (item), CANDOR_ASPECT_EMERGENCY, statement))
    return g_strdup ("emergency");
  if (CANDOR_IS_EFFECT (item) && has_sign (CANDOR_EFFECT (item), CANDOR_ASPECT_AT_ONCE, statement))
    return g_strdup ("at-once");
  return g_strdup ("");
}

static void
add_statement_cb (CandorStatement *statement,
                  gpointer         user_data)
{
  ItemEntry       *at = user_data;
  g_autofree char *role = dup_role (at->item, statement);

  add_statement (at->entry, statement, role);
}

static const char *
get_plain (CandorText *text)
{
  return text != NULL ? candor_text_get_plain (text) : "";
}

static void
add_frequency (Entry           *entry,
               CandorFrequency *frequency)
{
  CandorCounts     counts = candor_frequency_get_counts (frequency);
  g_autofree char *what =
    g_strdup_printf ("%d %u %u %u %u %u %u\n%s\n%s\n%s", candor_frequency_get_kind (frequency), counts.events, counts.lower,
                     counts.upper, counts.total, counts.studied, counts.cases, get_plain (candor_frequency_get_people (frequency)),
                     get_plain (candor_frequency_get_period (frequency)), get_plain (candor_frequency_get_limits (frequency)));

  add_part (entry, CANDOR_CHANGE_FIGURE, what, NULL);
}

static void
add_figure_mark (Entry                  *entry,
                 const CandorFigureMark *mark)
{
  g_autofree char *what = g_strdup_printf ("%" G_GUINT64_FORMAT " %" G_GUINT64_FORMAT "\n%s", mark->from, mark->to, get_plain (mark->title));

  add_later (entry, CANDOR_CHANGE_WORDS, what, get_plain (mark->title));
  add_text_later (entry, mark->note);
}

/* Its statements have been added with those of the item. */
static void
add_block (Entry       *entry,
           CandorBlock *block)
{
  add_text_later (entry, candor_block_get_title (block));
  for (unsigned int i = 0; candor_block_get_n_rows (block) > 0 && i < candor_block_get_n_columns (block); i++)
    add_text_later (entry, candor_block_get_cell (block, 0, i));
  for (unsigned int i = 0; i < candor_block_get_n_marks (block); i++)
    add_figure_mark (entry, candor_block_get_mark (block, i));
}

static void
add_item_cb (CandorWording *self,
             gpointer       item)
{
  Entry    *entry = candor_wording_add (self, candor_item_get_id (item), candor_text_get_plain (candor_item_get_title (item)));
  ItemEntry at = { entry, item };

  add_text (entry, candor_item_get_title (item));
  if (CANDOR_IS_EFFECT (item))
    add_frequency (entry, candor_effect_get_frequency (CANDOR_EFFECT (item)));
  if (CANDOR_IS_JURISDICTION (item))
    add_part (entry, CANDOR_CHANGE_FIGURE, candor_jurisdiction_get_status_name (CANDOR_JURISDICTION (item)), NULL);
  candor_item_foreach_statement (item, add_statement_cb, &at);
  if (CANDOR_IS_EFFECT (item))
    {
      g_autofree char *severity = g_strdup_printf ("severity %d", candor_effect_get_severity (CANDOR_EFFECT (item)));

      add_later (entry, CANDOR_CHANGE_FIGURE, severity, NULL);
    }
  for (unsigned int i = 0; i < candor_item_get_n_blocks (item); i++)
    add_block (entry, candor_item_get_block (item, i));
  for (unsigned int i = 0; i < candor_item_get_n_details (item); i++)
    add_block (entry, candor_item_get_detail (item, i));
}

/* --- Sections --- */

static void
add_ids (GString    *what,
         const char *name,
         GPtrArray  *ids)
{
  g_string_append (what, name);
  for (unsigned int i = 0; ids != NULL && i < ids->len; i++)
    g_string_append_printf (what, " %s", (const char *) g_ptr_array_index (ids, i));
}

static void
add_note (CandorWording    *self,
          const CandorNote *note)
{
  Entry *entry = candor_wording_add (self, note->id, candor_text_get_plain (note->title));
  g_autoptr (GString) speaks = g_string_new (NULL);

  add_text (entry, note->title);
  add_text (entry, note->extra);
  for (unsigned int i = 0; note->points != NULL && i < note->points->len; i++)
    add_text (entry, g_ptr_array_index (note->points, i));
  add_ids (speaks, "for", note->first);
  add_ids (speaks, "\nagainst", note->second);
  add_part (entry, CANDOR_CHANGE_FIGURE, speaks->str, NULL);
}

static void
add_circumstance (CandorWording      *self,
                  CandorCircumstance *circumstance)
{
  Entry *entry = candor_wording_add (self, candor_circumstance_get_id (circumstance),
                                     candor_text_get_plain (candor_circumstance_get_title (circumstance)));

  add_text (entry, candor_circumstance_get_title (circumstance));
  for (unsigned int i = 0; i < candor_circumstance_get_n_cautions (circumstance); i++)
    add_statement (entry, candor_circumstance_get_caution (circumstance, i), "");
}

static void
add_rung (CandorWording *self,
          CandorRung    *rung)
{
  Entry           *entry = add_entry_later (self, candor_rung_get_id (rung), candor_rung_get_title (rung));
  g_autofree char *help = g_strdup_printf ("help %d", candor_rung_get_help (rung));

  add_later (entry, CANDOR_CHANGE_FIGURE, help, NULL);
  add_statement (entry, candor_rung_get_advice (rung), "");
  for (unsigned int i = 0; i < candor_rung_get_n_signs (rung); i++)
    add_statement (entry, candor_rung_get_sign (rung, i), "");
}

static void
add_headings (CandorWording *self,
              CandorSection *section)
{
  Entry      *entry = add_entry_later (self, candor_section_get_id (section), candor_section_get_title (section));
  GListModel *ladder = G_LIST_MODEL (candor_section_get_ladder (section));

  add_text_later (entry, candor_section_get_lead (section));
  add_text_later (entry, candor_section_get_ladder_title (section));
  for (unsigned int i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (section)); i++)
    {
      g_autoptr (CandorPart) part = g_list_model_get_item (G_LIST_MODEL (section), i);

      add_text_later (add_entry_later (self, candor_part_get_id (part), candor_part_get_title (part)), candor_part_get_lead (part));
    }
  for (unsigned int i = 0; i < g_list_model_get_n_items (ladder); i++)
    {
      g_autoptr (CandorRung) rung = g_list_model_get_item (ladder, i);

      add_rung (self, rung);
    }
}

static void
add_section_cb (CandorWording *self,
                gpointer       section)
{
  GListModel *circumstances = G_LIST_MODEL (candor_section_get_circumstances (section));

  add_headings (self, section);
  for (CandorNoteKind kind = 0; kind < CANDOR_N_NOTE_KINDS; kind++)
    for (unsigned int i = 0; i < candor_section_get_n_notes (section, kind); i++)
      add_note (self, candor_section_get_note (section, kind, i));
  for (unsigned int i = 0; i < g_list_model_get_n_items (circumstances); i++)
    {
      g_autoptr (CandorCircumstance) circumstance = g_list_model_get_item (circumstances, i);

      add_circumstance (self, circumstance);
    }
}

/* --- What the pack says beside its sections --- */

static void
add_level_cb (CandorWording *self,
              gpointer       level)
{
  Entry *entry = add_entry_later (self, candor_level_get_id (level), candor_level_get_name (level));

  add_text_later (entry, candor_level_get_meaning (level));
  add_later (entry, CANDOR_CHANGE_FIGURE, candor_level_get_kind_name (level), NULL);
}

static void
add_term_cb (CandorWording *self,
             gpointer       term)
{
  add_statement (add_entry_later (self, candor_term_get_id (term), candor_term_get_title (term)), candor_term_get_meaning (term), "");
}

/* When it was last looked at is no news: that changes with each review. */
static void
add_source_cb (CandorWording *self,
               gpointer       source)
{
  Entry           *entry = add_entry_later (self, candor_source_get_id (source), candor_source_get_title (source));
  CandorDate       date = candor_source_get_date (source);
  const char      *address = candor_source_get_address (source);
  g_autofree char *what = g_strdup_printf ("%s %d-%d-%d\n%s", candor_source_get_kind_name (source), date.year, date.month, date.day,
                                           address != NULL ? address : "");

  add_text_later (entry, candor_source_get_publisher (source));
  add_later (entry, CANDOR_CHANGE_FIGURE, what, NULL);
}

static void
add_people (Entry     *entry,
            GPtrArray *people)
{
  for (unsigned int i = 0; i < people->len; i++)
    {
      const CandorPerson *person = g_ptr_array_index (people, i);
      g_autofree char    *what = g_strdup_printf ("%s\n%s", person->name, get_plain (person->qualification));

      add_later (entry, CANDOR_CHANGE_WORDS, what, person->name);
    }
}

/* The front matter, and whether any of the fixed words is another one. */
static void
add_front (CandorWording *self,
           CandorPack    *pack)
{
  Entry           *entry = add_entry_later (self, candor_pack_get_id (pack), candor_pack_get_about (pack, CANDOR_ABOUT_TITLE));
  g_autofree char *words = candor_pack_dup_all_words (pack);

  for (CandorAbout about = CANDOR_ABOUT_TITLE + 1; about < CANDOR_N_ABOUTS; about++)
    add_text_later (entry, candor_pack_get_about (pack, about));
  add_people (entry, candor_pack_get_authors (pack));
  add_people (entry, candor_pack_get_reviewers (pack));
  add_later (entry, CANDOR_CHANGE_LABELS, words, NULL);
}

typedef void (*AddFunc) (CandorWording *self,
                         gpointer       object);

static void
add_all (CandorWording *self,
         GListModel    *list,
         AddFunc        add)
{
  for (unsigned int i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (GObject) object = g_list_model_get_item (list, i);

      add (self, object);
    }
}

static CandorWording *
make_of_pack (CandorPack *pack)
{
  CandorWording *self = candor_wording_new ();

  self->scheme = CANDOR_WORDING_SCHEME;
  self->version = g_strdup (candor_pack_get_version (pack));
  self->digest = g_strdup (candor_pack_get_digest (pack));
  self->language = g_strdup (candor_pack_get_language (pack));
  add_all (self, candor_pack_get_items (pack), add_item_cb);
  add_all (self, candor_pack_get_sections (pack), add_section_cb);
  add_all (self, candor_pack_get_levels (pack), add_level_cb);
  add_all (self, candor_pack_get_terms (pack), add_term_cb);
  add_all (self, candor_pack_get_sources (pack), add_source_cb);
  add_front (self, pack);
  return self;
}

/** candor_wording_get: (transfer none): what @pack says; packs do not change, so it is made once. */
CandorWording *
candor_wording_get (CandorPack *pack)
{
  CandorWording *self = g_object_get_data (G_OBJECT (pack), "candor-wording");

  if (self == NULL)
    {
      self = make_of_pack (pack);
      g_object_set_data_full (G_OBJECT (pack), "candor-wording", self, (GDestroyNotify) candor_wording_unref);
    }
  return self;
}
