/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What matters to the patient. */
#include "config.h"

#include "candor-values-page.h"

#include "candor-circumstances-view.h"
#include "candor-decision-view.h"
#include "candor-fit-view.h"
#include "candor-readiness-view.h"
#include "candor-text-label.h"
#include "candor-values-reader.h"
#include "candor-weights-view.h"

/* What is not made yet is guessed to have this many lines. */
#define HEADING_LINES 5
#define VIEW_LINES 24

struct _CandorValuesPage
{
  CandorSectionPage parent_instance;
};

G_DEFINE_FINAL_TYPE (CandorValuesPage, candor_values_page, CANDOR_TYPE_SECTION_PAGE)

typedef struct
{
  CandorPage *page; /* it has the slot */
  const char *id;   /* of the heading's word */
  GtkWidget *(*create) (CandorDiscussion *discussion);
} Group;

static Group *
make_group (CandorPage *page,
            const char *id,
            GtkWidget *(*create) (CandorDiscussion *discussion))
{
  Group *group = g_new0 (Group, 1);

  *group = (Group){ page, id, create };
  return group;
}

static GtkWidget *
create_heading (gpointer data)
{
  const Group     *group = data;
  CandorPack      *pack = candor_page_get_pack (group->page);
  g_autofree char *lead = g_strconcat (group->id, "-lead", NULL);
  GtkWidget       *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 18);
  GtkWidget       *heading = candor_text_label_new_plain (candor_pack_get_word (pack, group->id), "section");

  candor_text_label_make_stop (CANDOR_PROSE (heading), group->id);
  gtk_box_append (GTK_BOX (box), heading);
  gtk_box_append (GTK_BOX (box), candor_text_label_new_plain (candor_pack_get_word (pack, lead), "part-lead"));
  return box;
}

static GtkWidget *
create_view (gpointer data)
{
  const Group *group = data;

  return group->create (candor_page_get_discussion (group->page));
}

static GtkWidget *
append_group (CandorPage *page,
              const char *id,
              GtkWidget *(*create) (CandorDiscussion *discussion))
{
  g_autofree char *key = g_strconcat ("heading ", id, NULL);
  GtkWidget       *heading = candor_page_append_slot (page, key, HEADING_LINES, create_heading, make_group (page, id, create), g_free);

  candor_page_append_slot (page, id, VIEW_LINES, create_view, make_group (page, id, create), g_free);
  candor_page_add_anchor (page, id, heading);
  return heading;
}

static void
candor_values_page_fill_top (CandorSectionPage *section_page)
{
  CandorPage    *page = CANDOR_PAGE (section_page);
  CandorSection *section = candor_page_get_section (page);
  gboolean       reads = candor_discussion_get_for_patient (candor_page_get_discussion (page));
  GtkWidget     *weigh;

  if (g_list_model_get_n_items (G_LIST_MODEL (candor_section_get_circumstances (section))) > 0)
    append_group (page, "values.circumstances", reads ? candor_values_reader_new_circumstances : candor_circumstances_view_new);
  weigh = append_group (page, "values.weigh", reads ? candor_values_reader_new_weights : candor_weights_view_new);
  /* The stop of the seven-minute path. */
  candor_page_add_anchor (page, candor_section_get_id (section), weigh);
  append_group (page, "values.fit", candor_fit_view_new);
  if (candor_section_get_n_notes (section, CANDOR_NOTE_READY) > 0)
    append_group (page, "values.ready", reads ? candor_values_reader_new_readiness : candor_readiness_view_new);
  append_group (page, "values.decision", reads ? candor_values_reader_new_decision : candor_decision_view_new);
}

static void
candor_values_page_class_init (CandorValuesPageClass *klass)
{
  CANDOR_SECTION_PAGE_CLASS (klass)->fill_top = candor_values_page_fill_top;
}

static void
candor_values_page_init (CandorValuesPage *self)
{
}

CandorPage *
candor_values_page_new (CandorDiscussion *discussion,
                        CandorSection    *section)
{
  return g_object_new (CANDOR_TYPE_VALUES_PAGE, "discussion", discussion, "section", section, NULL);
}
