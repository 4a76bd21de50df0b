/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Questions to ask a clinic. */
#include "config.h"

#include "candor-questions-page.h"

#include "candor-question-list.h"
#include "candor-question-reader.h"

/* What is not made yet is guessed to have this many lines. */
#define LIST_LINES 60

struct _CandorQuestionsPage
{
  CandorSectionPage parent_instance;
  CandorSlot       *slot; /* weak: of the list */
};

G_DEFINE_FINAL_TYPE (CandorQuestionsPage, candor_questions_page, CANDOR_TYPE_SECTION_PAGE)

static GtkWidget *
create_list (gpointer page)
{
  CandorDiscussion *discussion = candor_page_get_discussion (page);

  if (candor_discussion_get_for_patient (discussion))
    return candor_question_reader_new (discussion, candor_page_get_section (page));
  return candor_question_list_new (discussion, candor_page_get_section (page));
}

static void
candor_questions_page_fill_top (CandorSectionPage *section_page)
{
  CandorQuestionsPage *self = CANDOR_QUESTIONS_PAGE (section_page);
  CandorPage          *page = CANDOR_PAGE (self);

  g_set_weak_pointer (&self->slot, CANDOR_SLOT (candor_page_append_slot (page, "questions", LIST_LINES, create_list, page, NULL)));
}

/* For the patient to read, it is a reader. */
static GtkWidget *
get_list (CandorQuestionsPage *self)
{
  candor_slot_make (self->slot);
  return candor_slot_get_child (self->slot);
}

static GtkWidget *
find_row (CandorQuestionsPage *self,
          const char          *id)
{
  GtkWidget *list = get_list (self);

  if (CANDOR_IS_QUESTION_READER (list))
    return candor_question_reader_find_row (CANDOR_QUESTION_READER (list), id);
  return candor_question_list_find_row (CANDOR_QUESTION_LIST (list), id);
}

/* Questions are rows of the list. */
static gboolean
candor_questions_page_shows_part (CandorSectionPage *self,
                                  CandorPart        *part)
{
  g_autoptr (CandorItem) first = g_list_model_get_item (G_LIST_MODEL (part), 0);

  return first != NULL && candor_item_get_kind (first) != CANDOR_ITEM_QUESTION;
}

static gboolean
candor_questions_page_scroll_to_item (CandorPage *page,
                                      const char *item_id)
{
  CandorQuestionsPage *self = CANDOR_QUESTIONS_PAGE (page);
  GtkWidget           *row = find_row (self, item_id);

  if (row != NULL)
    candor_page_add_anchor (page, item_id, row);
  return CANDOR_PAGE_CLASS (candor_questions_page_parent_class)->scroll_to_item (page, item_id);
}

/* The key questions stand in different parts: to be chosen from together, they show without the others. */
static void
candor_questions_page_show_items (CandorPage *page,
                                  GPtrArray  *items)
{
  GtkWidget *list = get_list (CANDOR_QUESTIONS_PAGE (page));

  if (CANDOR_IS_QUESTION_LIST (list) && items->len > 1 && candor_item_get_kind (g_ptr_array_index (items, 0)) == CANDOR_ITEM_QUESTION)
    candor_question_list_set_key_only (CANDOR_QUESTION_LIST (list), TRUE);
  CANDOR_PAGE_CLASS (candor_questions_page_parent_class)->show_items (page, items);
}

static void
candor_questions_page_follow (CandorPage *page,
                              const char *what,
                              const char *value)
{
  GtkWidget *list = get_list (CANDOR_QUESTIONS_PAGE (page));

  if (CANDOR_IS_QUESTION_READER (list) && g_str_equal (what, "questions"))
    candor_question_reader_set_filter (CANDOR_QUESTION_READER (list), g_str_equal (value, "key"), g_str_equal (value, "ticked"));
  else if (CANDOR_IS_QUESTION_READER (list) && (g_str_equal (what, "open") || g_str_equal (what, "close")))
    candor_question_reader_set_open (CANDOR_QUESTION_READER (list), value, g_str_equal (what, "open"));
  CANDOR_PAGE_CLASS (candor_questions_page_parent_class)->follow (page, what, value);
}

static void
candor_questions_page_dispose (GObject *object)
{
  g_clear_weak_pointer (&CANDOR_QUESTIONS_PAGE (object)->slot);
  G_OBJECT_CLASS (candor_questions_page_parent_class)->dispose (object);
}

static void
candor_questions_page_class_init (CandorQuestionsPageClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = candor_questions_page_dispose;
  CANDOR_PAGE_CLASS (klass)->scroll_to_item = candor_questions_page_scroll_to_item;
  CANDOR_PAGE_CLASS (klass)->show_items = candor_questions_page_show_items;
  CANDOR_PAGE_CLASS (klass)->follow = candor_questions_page_follow;
  CANDOR_SECTION_PAGE_CLASS (klass)->fill_top = candor_questions_page_fill_top;
  CANDOR_SECTION_PAGE_CLASS (klass)->shows_part = candor_questions_page_shows_part;
}

static void
candor_questions_page_init (CandorQuestionsPage *self)
{
}

CandorPage *
candor_questions_page_new (CandorDiscussion *discussion,
                           CandorSection    *section)
{
  return g_object_new (CANDOR_TYPE_QUESTIONS_PAGE, "discussion", discussion, "section", section, NULL);
}
