/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The top of a page: what it is about, the facts nobody should miss, and where to go from here. */
#include "config.h"

#include "candor-page-intro.h"

#include "candor-sides.h"
#include "candor-text-label.h"
#include "candor-wrap.h"

/* The decision and the key facts stand side by side where each has this many characters. */
#define MIN_CHARS 40

/* More than a handful is not key. */
#define MAX_FACTS 5

static void
jump_cb (GtkWidget *button,
         gpointer   user_data)
{
  candor_page_scroll_to_item (CANDOR_PAGE (gtk_widget_get_ancestor (button, CANDOR_TYPE_PAGE)), user_data);
}

static GtkWidget *
create_jump (CandorText *text,
             const char *id,
             const char *css_class)
{
  GtkWidget *button = gtk_button_new ();

  candor_text_label_set_button (GTK_BUTTON (button), candor_text_get_plain (text));
  gtk_label_set_xalign (candor_prose_get_label (CANDOR_PROSE (gtk_button_get_child (GTK_BUTTON (button)))), 0);
  gtk_widget_add_css_class (button, css_class);
  g_signal_connect_data (button, "clicked", G_CALLBACK (jump_cb), g_strdup (id), (GClosureNotify) (void (*) (void)) g_free, 0);
  return button;
}

static void
append_text (GtkBox     *box,
             CandorPack *pack,
             CandorText *text,
             const char *css_class)
{
  gtk_box_append (box, candor_text_label_new (pack, text, css_class));
}

static void
append_kicker (GtkBox     *box,
               const char *words)
{
  GtkWidget *kicker = candor_text_label_new_plain (words, "kicker");

  candor_prose_set_fill (CANDOR_PROSE (kicker), TRUE); /* its letters stand wider than the label knows */
  gtk_box_append (box, kicker);
}

static GPtrArray *
list_facts (CandorSection *section)
{
  g_autoptr (GPtrArray) facts = g_ptr_array_new_with_free_func (g_object_unref);
  unsigned int n_parts = g_list_model_get_n_items (G_LIST_MODEL (section));

  for (unsigned int i = 0; i < n_parts; i++)
    {
      g_autoptr (GListModel) part = g_list_model_get_item (G_LIST_MODEL (section), i);

      for (unsigned int j = 0; j < g_list_model_get_n_items (part) && facts->len < MAX_FACTS; j++)
        {
          g_autoptr (CandorItem) item = g_list_model_get_item (part, j);

          if (candor_item_get_key (item))
            g_ptr_array_add (facts, g_steal_pointer (&item));
        }
    }
  return g_steal_pointer (&facts);
}

static GtkWidget *
create_facts (CandorPack *pack,
              GPtrArray  *facts)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);

  gtk_widget_add_css_class (box, "facts");
  gtk_widget_set_hexpand (box, TRUE);
  gtk_widget_set_valign (box, GTK_ALIGN_CENTER);
  append_kicker (GTK_BOX (box), candor_pack_get_word (pack, "card.facts"));
  for (unsigned int i = 0; i < facts->len; i++)
    {
      CandorItem *item = g_ptr_array_index (facts, i);

      gtk_box_append (GTK_BOX (box), create_jump (candor_item_get_title (item), candor_item_get_id (item), "fact"));
    }
  return box;
}

static GtkWidget *
create_decision (CandorPack    *pack,
                 CandorSection *section)
{
  GtkWidget *sides = candor_sides_new (36, MIN_CHARS);
  GtkWidget *decision = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  g_autoptr (GPtrArray) facts = list_facts (section);

  gtk_widget_set_hexpand (decision, TRUE);
  append_kicker (GTK_BOX (decision), candor_pack_get_word (pack, "card.decision"));
  append_text (GTK_BOX (decision), pack, candor_pack_get_about (pack, CANDOR_ABOUT_DECISION), "display");
  append_text (GTK_BOX (decision), pack, candor_pack_get_about (pack, CANDOR_ABOUT_LEAD), "lead");
  candor_sides_append (CANDOR_SIDES (sides), decision);
  if (facts->len > 0)
    candor_sides_append (CANDOR_SIDES (sides), create_facts (pack, facts));
  return sides;
}

/* Title and lead in one line: the comparison below needs the height. */
static GtkWidget *
create_line (CandorPack    *pack,
             CandorSection *section)
{
  GtkWidget *sides = candor_sides_new (18, MIN_CHARS);
  GtkWidget *lead = candor_text_label_new_stacked (pack, candor_section_get_lead (section), "lead");

  gtk_widget_set_hexpand (lead, TRUE);
  gtk_widget_set_valign (lead, GTK_ALIGN_CENTER);
  candor_prose_set_max_chars (CANDOR_PROSE (lead), 0);
  candor_sides_append (CANDOR_SIDES (sides), candor_text_label_new (pack, candor_section_get_title (section), "title-line"));
  candor_sides_append (CANDOR_SIDES (sides), lead);
  return sides;
}

static GtkWidget *
create_jumps (CandorPack *pack,
              GPtrArray  *parts)
{
  GtkWidget *jumps = candor_wrap_new (6);

  candor_wrap_append (CANDOR_WRAP (jumps), candor_text_label_new_plain (candor_pack_get_word (pack, "card.jumps"), "jumps-title"));
  for (unsigned int i = 0; i < parts->len; i++)
    {
      CandorPart *part = g_ptr_array_index (parts, i);

      candor_wrap_append (CANDOR_WRAP (jumps), create_jump (candor_part_get_title (part), candor_part_get_id (part), "jump"));
    }
  return jumps;
}

/* The patient is led; the ways to go are the clinician's. */
static gboolean
wants_jumps (CandorPage *page,
             GPtrArray  *parts)
{
  return parts->len > 1 && candor_section_get_tab (candor_page_get_section (page)) != CANDOR_TAB_OPTIONS &&
         !candor_discussion_get_for_patient (candor_page_get_discussion (page));
}

/**
 * candor_page_intro_new:
 * @page: the page it stands on
 * @parts: (element-type CandorPart): the parts that the page shows
 *
 * Makes the top of a page. On the first page that is the decision and the key facts, on the
 * others the section's title; then, on all of them, the way to each part.
 *
 * Returns: (transfer floating): the intro
 */
GtkWidget *
candor_page_intro_new (CandorPage *page,
                       GPtrArray  *parts)
{
  GtkWidget     *box;
  CandorPack    *pack;
  CandorSection *section;

  g_return_val_if_fail (CANDOR_IS_PAGE (page), NULL);
  g_return_val_if_fail (parts != NULL, NULL);
  pack = candor_page_get_pack (page);
  section = candor_page_get_section (page);
  box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  gtk_widget_add_css_class (box, "intro");
  if (candor_section_get_tab (section) == CANDOR_TAB_ABOUT)
    gtk_box_append (GTK_BOX (box), create_decision (pack, section));
  else if (candor_section_get_tab (section) == CANDOR_TAB_OPTIONS)
    gtk_box_append (GTK_BOX (box), create_line (pack, section));
  else
    {
      append_text (GTK_BOX (box), pack, candor_section_get_title (section), "display");
      append_text (GTK_BOX (box), pack, candor_section_get_lead (section), "lead");
    }
  if (wants_jumps (page, parts))
    gtk_box_append (GTK_BOX (box), create_jumps (pack, parts));
  return box;
}
