/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What matters to the patient, as the patient reads it on a screen of their own. */
#include "config.h"

#include "candor-values-reader.h"

#include "candor-sides.h"
#include "candor-statement-view.h"
#include "candor-text-label.h"
#include "candor-tick.h"

#define MIN_CHARS 24

static GtkWidget *
create_card (int spacing)
{
  GtkWidget *card = gtk_box_new (GTK_ORIENTATION_VERTICAL, spacing);

  gtk_widget_add_css_class (card, "card");
  return card;
}

static CandorSection *
get_section (CandorDiscussion *discussion)
{
  return candor_pack_get_section (candor_discussion_get_pack (discussion), CANDOR_TAB_VALUES);
}

/* A box to tick and the words beside it; @tick is the box. */
static GtkWidget *
create_line (CandorPack *pack,
             CandorText *text,
             gboolean    round,
             GtkWidget **tick)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 14);

  *tick = candor_tick_new (candor_text_get_plain (text), round);
  gtk_box_append (GTK_BOX (line), *tick);
  gtk_box_append (GTK_BOX (line), candor_text_label_new (pack, text, "detail"));
  return line;
}

/* --- Circumstances --- */

static GtkWidget *
create_cautions (CandorPack         *pack,
                 CandorCircumstance *circumstance)
{
  GtkWidget *revealer = gtk_revealer_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  gtk_widget_add_css_class (box, "callout");
  gtk_widget_add_css_class (box, "caution");
  for (unsigned int i = 0; i < candor_circumstance_get_n_cautions (circumstance); i++)
    gtk_box_append (GTK_BOX (box), candor_statement_view_new (pack, candor_circumstance_get_caution (circumstance, i), "⚠"));
  gtk_revealer_set_child (GTK_REVEALER (revealer), box);
  return revealer;
}

static GtkWidget *
create_circumstance (CandorDiscussion   *discussion,
                     CandorCircumstance *circumstance)
{
  CandorPack   *pack = candor_discussion_get_pack (discussion);
  CandorAnswer *answer =
    candor_discussion_get_answer (discussion, CANDOR_ANSWER_CIRCUMSTANCE, candor_circumstance_get_id (circumstance));
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *revealer = create_cautions (pack, circumstance);
  GtkWidget *tick;

  gtk_box_append (GTK_BOX (box), create_line (pack, candor_circumstance_get_title (circumstance), FALSE, &tick));
  gtk_box_append (GTK_BOX (box), revealer);
  g_object_bind_property (answer, "value", tick, "active", G_BINDING_SYNC_CREATE);
  g_object_bind_property (tick, "active", revealer, "reveal-child", G_BINDING_SYNC_CREATE);
  return box;
}

GtkWidget *
candor_values_reader_new_circumstances (CandorDiscussion *discussion)
{
  GListModel *all;
  GtkWidget  *card;

  g_return_val_if_fail (CANDOR_IS_DISCUSSION (discussion), NULL);
  all = G_LIST_MODEL (candor_section_get_circumstances (get_section (discussion)));
  card = create_card (12);
  for (unsigned int i = 0; i < g_list_model_get_n_items (all); i++)
    {
      g_autoptr (CandorCircumstance) circumstance = g_list_model_get_item (all, i);

      gtk_box_append (GTK_BOX (card), create_circumstance (discussion, circumstance));
    }
  return card;
}

/* --- Weights --- */

/* "●●●○○ Matters": the words say what the marks show. */
static void
show_weight (CandorWeight *weight,
             GParamSpec   *pspec,
             CandorProse  *label)
{
  CandorPack      *pack = g_object_get_data (G_OBJECT (label), "pack");
  unsigned int     value = candor_weight_get_weight (weight);
  g_autofree char *id = g_strdup_printf ("weight.%u", value);
  g_autoptr (GString) text = g_string_new (NULL);

  for (unsigned int i = CANDOR_WEIGHT_LEAST; value > 0 && i <= CANDOR_WEIGHT_MOST; i++)
    g_string_append (text, i <= value ? "●" : "○");
  g_string_append_printf (text, "%s%s", value > 0 ? "\u00a0 " : "", candor_pack_get_word (pack, id));
  candor_prose_set_text (label, text->str);
  gtk_accessible_update_property (GTK_ACCESSIBLE (candor_prose_get_label (label)), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  candor_pack_get_word (pack, id), -1);
  if (value > 0)
    gtk_widget_add_css_class (GTK_WIDGET (label), "said");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (label), "said");
}

static GtkWidget *
create_weight_words (CandorDiscussion *discussion,
                     CandorWeight     *weight)
{
  GtkWidget *label = candor_text_label_new_plain ("", "answer-words");

  g_object_set_data_full (G_OBJECT (label), "pack", g_object_ref (candor_discussion_get_pack (discussion)), g_object_unref);
  g_signal_connect_object (weight, "notify::weight", G_CALLBACK (show_weight), label, 0);
  show_weight (weight, NULL, CANDOR_PROSE (label));
  return label;
}

static GtkWidget *
create_weight_row_cb (gpointer weight,
                      gpointer discussion)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *sides = candor_sides_new (14, MIN_CHARS);
  GtkWidget *words = candor_text_label_new_plain (candor_discussion_get_weight_title (discussion, weight), "detail");

  if (candor_weight_get_text (weight) != NULL)
    g_object_bind_property (weight, "text", words, "label", G_BINDING_SYNC_CREATE);
  gtk_widget_set_hexpand (words, TRUE);
  candor_sides_append (CANDOR_SIDES (sides), words);
  candor_sides_append (CANDOR_SIDES (sides), create_weight_words (discussion, weight));
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), sides);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_widget_set_focusable (row, FALSE);
  gtk_widget_add_css_class (row, "weight");
  return row;
}

GtkWidget *
candor_values_reader_new_weights (CandorDiscussion *discussion)
{
  GtkWidget *card;
  GtkWidget *list;

  g_return_val_if_fail (CANDOR_IS_DISCUSSION (discussion), NULL);
  card = create_card (0);
  list = gtk_list_box_new ();
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_list_box_bind_model (GTK_LIST_BOX (list), candor_discussion_get_weights (discussion), create_weight_row_cb,
                           g_object_ref (discussion), g_object_unref);
  gtk_widget_add_css_class (list, "weights");
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  candor_pack_get_word (candor_discussion_get_pack (discussion), "values.weigh"), -1);
  gtk_box_append (GTK_BOX (card), list);
  return card;
}

/* --- Readiness --- */

static gboolean
answer_to_words (GBinding     *binding,
                 const GValue *from,
                 GValue       *to,
                 gpointer      pack)
{
  unsigned int value = g_value_get_uint (from);

  g_value_set_string (to, value == CANDOR_READY_UNSET ? "" : candor_pack_get_word (pack, value == CANDOR_READY_YES ? "ready.yes" : "ready.no"));
  return TRUE;
}

static gboolean
answer_is_no (GBinding     *binding,
              const GValue *from,
              GValue       *to,
              gpointer      user_data)
{
  g_value_set_boolean (to, g_value_get_uint (from) == CANDOR_READY_NO);
  return TRUE;
}

static GtkWidget *
create_advice (CandorPack   *pack,
               CandorText   *text,
               CandorAnswer *answer)
{
  GtkWidget *revealer = gtk_revealer_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  gtk_widget_add_css_class (box, "callout");
  gtk_widget_add_css_class (box, "calm");
  gtk_box_append (GTK_BOX (box), candor_text_label_new (pack, text, "detail"));
  gtk_revealer_set_child (GTK_REVEALER (revealer), box);
  g_object_bind_property_full (answer, "value", revealer, "reveal-child", G_BINDING_SYNC_CREATE, answer_is_no, NULL, NULL, NULL);
  return revealer;
}

static GtkWidget *
create_ready (CandorDiscussion *discussion,
              const CandorNote *ready)
{
  CandorPack   *pack = candor_discussion_get_pack (discussion);
  CandorAnswer *answer = candor_discussion_get_answer (discussion, CANDOR_ANSWER_READY, ready->id);
  GtkWidget    *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget    *sides = candor_sides_new (14, MIN_CHARS);
  GtkWidget    *said = candor_text_label_new_plain ("", "answer-words");

  gtk_widget_add_css_class (said, "said");
  g_object_bind_property_full (answer, "value", said, "label", G_BINDING_SYNC_CREATE, answer_to_words, NULL,
                               g_object_ref (pack), g_object_unref);
  candor_sides_append (CANDOR_SIDES (sides), candor_text_label_new_beside (pack, ready->title, "detail"));
  candor_sides_append (CANDOR_SIDES (sides), said);
  gtk_box_append (GTK_BOX (box), sides);
  gtk_box_append (GTK_BOX (box), create_advice (pack, ready->extra, answer));
  return box;
}

GtkWidget *
candor_values_reader_new_readiness (CandorDiscussion *discussion)
{
  CandorSection *section;
  GtkWidget     *card;

  g_return_val_if_fail (CANDOR_IS_DISCUSSION (discussion), NULL);
  section = get_section (discussion);
  card = create_card (14);
  for (unsigned int i = 0; i < candor_section_get_n_notes (section, CANDOR_NOTE_READY); i++)
    gtk_box_append (GTK_BOX (card), create_ready (discussion, candor_section_get_note (section, CANDOR_NOTE_READY, i)));
  return card;
}

/* --- Decision --- */

static gboolean
is_chosen (GBinding     *binding,
           const GValue *from,
           GValue       *to,
           gpointer      id)
{
  g_value_set_boolean (to, g_strcmp0 (g_value_get_string (from), id) == 0);
  return TRUE;
}

static void
append_choice (GtkBox           *box,
               CandorDiscussion *discussion,
               const CandorNote *choice)
{
  GtkWidget *tick;

  gtk_box_append (box, create_line (candor_discussion_get_pack (discussion), choice->title, TRUE, &tick));
  g_object_bind_property_full (candor_discussion_get_decision (discussion), "choice", tick, "active", G_BINDING_SYNC_CREATE,
                               is_chosen, NULL, g_strdup (choice->id), g_free);
}

/* Something that was written, below what it is about; not there while it is empty. */
static GtkWidget *
append_written (GtkBox     *box,
                const char *caption)
{
  GtkWidget *written = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);
  GtkWidget *label = candor_text_label_new_plain ("", "detail");

  gtk_box_append (GTK_BOX (written), candor_text_label_new_plain (caption, "field-caption"));
  gtk_box_append (GTK_BOX (written), label);
  gtk_box_append (box, written);
  return label;
}

static void
show_written (GtkWidget  *label,
              const char *text)
{
  candor_prose_set_text (CANDOR_PROSE (label), text);
  gtk_widget_set_visible (gtk_widget_get_parent (label), text != NULL && *text != '\0');
}

static char *
dup_day (CandorPack     *pack,
         CandorDecision *decision)
{
  CandorDate date;

  return candor_decision_get_back_on (decision, &date) ? candor_format_date (candor_pack_get_format (pack), date) : NULL;
}

static char *
dup_proxy (CandorPack   *pack,
           CandorFields *decision)
{
  const char *name = candor_fields_get (decision, CANDOR_DECISION_PROXY_NAME);
  const char *role = candor_fields_get (decision, CANDOR_DECISION_PROXY_ROLE);

  if (*name == '\0' || *role == '\0')
    return g_strdup (*name != '\0' ? name : role);
  return candor_pack_dup_word (pack, "sheet.name-role", "name", name, "role", role, NULL);
}

static void
decision_changed_cb (GtkWidget *more)
{
  CandorPack      *pack = g_object_get_data (G_OBJECT (more), "pack");
  CandorDecision  *decision = g_object_get_data (G_OBJECT (more), "decision");
  g_autofree char *day = dup_day (pack, decision);
  g_autofree char *proxy = dup_proxy (pack, CANDOR_FIELDS (decision));

  show_written (g_object_get_data (G_OBJECT (more), "note"), candor_fields_get (CANDOR_FIELDS (decision), CANDOR_DECISION_NOTE));
  show_written (g_object_get_data (G_OBJECT (more), "day"), day);
  show_written (g_object_get_data (G_OBJECT (more), "proxy"), proxy);
}

static GtkWidget *
create_more (CandorDiscussion *discussion)
{
  CandorPack     *pack = candor_discussion_get_pack (discussion);
  CandorDecision *decision = candor_discussion_get_decision (discussion);
  GtkWidget      *more = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);

  g_object_set_data_full (G_OBJECT (more), "pack", g_object_ref (pack), g_object_unref);
  g_object_set_data_full (G_OBJECT (more), "decision", g_object_ref (decision), g_object_unref);
  g_object_set_data (G_OBJECT (more), "note", append_written (GTK_BOX (more), candor_pack_get_word (pack, "decision.note")));
  g_object_set_data (G_OBJECT (more), "day", append_written (GTK_BOX (more), candor_pack_get_word (pack, "sheet.back-on")));
  g_object_set_data (G_OBJECT (more), "proxy", append_written (GTK_BOX (more), candor_pack_get_word (pack, "sheet.proxy")));
  g_signal_connect_object (decision, "notify", G_CALLBACK (decision_changed_cb), more, G_CONNECT_SWAPPED);
  decision_changed_cb (more);
  return more;
}

GtkWidget *
candor_values_reader_new_decision (CandorDiscussion *discussion)
{
  CandorSection *section;
  GtkWidget     *card;

  g_return_val_if_fail (CANDOR_IS_DISCUSSION (discussion), NULL);
  section = get_section (discussion);
  card = create_card (12);
  for (unsigned int i = 0; i < candor_section_get_n_notes (section, CANDOR_NOTE_CHOICE); i++)
    append_choice (GTK_BOX (card), discussion, candor_section_get_note (section, CANDOR_NOTE_CHOICE, i));
  gtk_box_append (GTK_BOX (card), create_more (discussion));
  return card;
}
