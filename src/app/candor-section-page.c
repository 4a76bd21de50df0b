/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The page of a section whose items are read one after the other. */
#include "config.h"

#include "candor-section-page.h"

#include "candor-caution-list.h"
#include "candor-item-card.h"
#include "candor-page-intro.h"
#include "candor-teach-back-view.h"
#include "candor-text-label.h"

/* A line of text, its evidence beside it, and the room that a card takes round them. */
#define MAX_CHARS 112
/* What is not made yet is guessed to have this many lines. */
#define INTRO_LINES 12
#define HEADING_LINES 4
#define CARD_LINES 14

G_DEFINE_TYPE (CandorSectionPage, candor_section_page, CANDOR_TYPE_PAGE)

/* What a slot of the page is made from. */
typedef struct
{
  CandorPage  *page;   /* it has the slot, so it outlives this */
  GObject     *object; /* strong: an item, a part or nothing */
  GPtrArray   *parts;  /* strong, or NULL */
  unsigned int index;  /* of the item */
  unsigned int n_items;
} Piece;

static Piece *
make_piece (CandorPage *page,
            gpointer    object)
{
  Piece *piece = g_new0 (Piece, 1);

  piece->page = page;
  piece->object = object != NULL ? g_object_ref (object) : NULL;
  return piece;
}

static void
free_piece (gpointer data)
{
  Piece *piece = data;

  g_clear_object (&piece->object);
  g_clear_pointer (&piece->parts, g_ptr_array_unref);
  g_free (piece);
}

static int
compare_key (gconstpointer a,
             gconstpointer b)
{
  CandorItem *const *first = a;
  CandorItem *const *second = b;

  return candor_item_get_key (*second) - candor_item_get_key (*first);
}

/* Key information stands first; otherwise the pack's order is kept. */
static GPtrArray *
sort_items (GListModel *items)
{
  g_autoptr (GPtrArray) sorted = g_ptr_array_new_with_free_func (g_object_unref);
  unsigned int n_items = g_list_model_get_n_items (items);

  for (unsigned int i = 0; i < n_items; i++)
    g_ptr_array_add (sorted, g_list_model_get_item (items, i));
  g_ptr_array_sort (sorted, compare_key);
  return g_steal_pointer (&sorted);
}

static GtkWidget *
create_card (gpointer data)
{
  const Piece *piece = data;

  return candor_item_card_new (candor_page_get_discussion (piece->page), CANDOR_ITEM (piece->object), piece->index, piece->n_items);
}

static void
append_items (CandorPage *self,
              GListModel *items)
{
  g_autoptr (GPtrArray) sorted = sort_items (items);

  for (unsigned int i = 0; i < sorted->len; i++)
    {
      CandorItem *item = g_ptr_array_index (sorted, i);
      Piece      *piece = make_piece (self, item);
      GtkWidget  *slot;

      piece->index = i;
      piece->n_items = sorted->len;
      slot = candor_page_append_slot (self, candor_item_get_id (item), CARD_LINES, create_card, piece, free_piece);
      candor_page_add_anchor (self, candor_item_get_id (item), slot);
    }
}

static GtkWidget *
create_heading (gpointer data)
{
  const Piece *piece = data;
  CandorPart  *part = CANDOR_PART (piece->object);
  CandorPack  *pack = candor_page_get_pack (piece->page);
  GtkWidget   *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 18);
  GtkWidget   *heading = candor_text_label_new (pack, candor_part_get_title (part), "section");

  candor_text_label_make_stop (CANDOR_PROSE (heading), candor_part_get_id (part));
  gtk_box_append (GTK_BOX (box), heading);
  if (candor_part_get_lead (part) != NULL)
    gtk_box_append (GTK_BOX (box), candor_text_label_new (pack, candor_part_get_lead (part), "part-lead"));
  return box;
}

static void
append_part (CandorPage *self,
             CandorPart *part)
{
  g_autofree char *key = g_strconcat ("part ", candor_part_get_id (part), NULL);
  GtkWidget       *slot = candor_page_append_slot (self, key, HEADING_LINES, create_heading, make_piece (self, part), free_piece);

  candor_page_add_anchor (self, candor_part_get_id (part), slot);
  append_items (self, G_LIST_MODEL (part));
}

static GtkWidget *
create_teach_back (gpointer data)
{
  const Piece *piece = data;

  return candor_teach_back_view_new (candor_page_get_discussion (piece->page), candor_page_get_section (piece->page));
}

static GtkWidget *
create_intro (gpointer data)
{
  const Piece *piece = data;

  return candor_page_intro_new (piece->page, piece->parts);
}

static void
append_intro (CandorPage *self,
              GPtrArray  *parts)
{
  Piece *piece = make_piece (self, NULL);

  piece->parts = g_ptr_array_ref (parts);
  candor_page_append_slot (self, "intro", INTRO_LINES, create_intro, piece, free_piece);
}

static GPtrArray *
list_parts (CandorSectionPage *self)
{
  CandorSection *section = candor_page_get_section (CANDOR_PAGE (self));
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_object_unref);
  unsigned int n_parts = g_list_model_get_n_items (G_LIST_MODEL (section));

  for (unsigned int i = 0; i < n_parts; i++)
    {
      g_autoptr (CandorPart) part = g_list_model_get_item (G_LIST_MODEL (section), i);

      if (CANDOR_SECTION_PAGE_GET_CLASS (self)->shows_part (self, part))
        g_ptr_array_add (parts, g_steal_pointer (&part));
    }
  return g_steal_pointer (&parts);
}

static void
candor_section_page_fill (CandorPage *page)
{
  CandorSectionPage *self = CANDOR_SECTION_PAGE (page);
  g_autoptr (GPtrArray) parts = list_parts (self);

  candor_page_set_max_chars (page, MAX_CHARS);
  append_intro (page, parts);
  candor_page_append (page, candor_caution_list_new_for_section (candor_page_get_discussion (page), candor_page_get_section (page)));
  if (CANDOR_SECTION_PAGE_GET_CLASS (self)->fill_top != NULL)
    CANDOR_SECTION_PAGE_GET_CLASS (self)->fill_top (self);
  for (unsigned int i = 0; i < parts->len; i++)
    append_part (page, g_ptr_array_index (parts, i));
  if (!candor_discussion_get_for_patient (candor_page_get_discussion (page)))
    candor_page_append_slot (page, "teach-back", CARD_LINES, create_teach_back, make_piece (page, NULL), free_piece);
}

static gboolean
candor_section_page_real_shows_part (CandorSectionPage *self,
                                     CandorPart        *part)
{
  return TRUE;
}

typedef struct
{
  const char *id;
  gboolean    found;
} Wanted;

static void
compare_statement (CandorStatement *statement,
                   gpointer         user_data)
{
  Wanted *wanted = user_data;

  wanted->found = wanted->found || g_strcmp0 (candor_statement_get_id (statement), wanted->id) == 0;
}

static gboolean
has_block (CandorItem *item,
           const char *id)
{
  for (unsigned int i = 0; i < candor_item_get_n_blocks (item); i++)
    if (g_strcmp0 (candor_block_get_id (candor_item_get_block (item, i)), id) == 0)
      return TRUE;
  for (unsigned int i = 0; i < candor_item_get_n_details (item); i++)
    if (g_strcmp0 (candor_block_get_id (candor_item_get_detail (item, i)), id) == 0)
      return TRUE;
  return FALSE;
}

/* The item that holds an id of one of its blocks or statements. */
static CandorItem *
find_holder (CandorPage *self,
             const char *id)
{
  GListModel  *items = candor_pack_get_items (candor_page_get_pack (self));
  unsigned int n_items = g_list_model_get_n_items (items);

  for (unsigned int i = 0; i < n_items; i++)
    {
      g_autoptr (CandorItem) item = g_list_model_get_item (items, i);
      Wanted wanted = { id, FALSE };

      if (!candor_page_has_anchor (self, candor_item_get_id (item)))
        continue;
      candor_item_foreach_statement (item, compare_statement, &wanted);
      if (wanted.found || has_block (item, id))
        return item; /* the pack keeps it */
    }
  return NULL;
}

static gboolean
candor_section_page_scroll_to_item (CandorPage *page,
                                    const char *item_id)
{
  CandorPageClass *parent_class = CANDOR_PAGE_CLASS (candor_section_page_parent_class);
  CandorItem      *holder;
  GtkWidget       *card;

  if (parent_class->scroll_to_item (page, item_id))
    return TRUE;
  holder = find_holder (page, item_id);
  if (holder == NULL)
    return FALSE;
  card = candor_page_get_anchor (page, candor_item_get_id (holder));
  if (CANDOR_IS_ITEM_CARD (card))
    candor_item_card_set_detail_open (CANDOR_ITEM_CARD (card), TRUE);
  return parent_class->scroll_to_item (page, candor_item_get_id (holder));
}

static void
candor_section_page_follow (CandorPage *page,
                            const char *what,
                            const char *value)
{
  gboolean   open = g_str_equal (what, "open");
  GtkWidget *card = open || g_str_equal (what, "close") ? candor_page_get_anchor (page, value) : NULL;

  if (CANDOR_IS_ITEM_CARD (card))
    candor_item_card_set_detail_open (CANDOR_ITEM_CARD (card), open);
}

static void
candor_section_page_class_init (CandorSectionPageClass *klass)
{
  CANDOR_PAGE_CLASS (klass)->fill = candor_section_page_fill;
  CANDOR_PAGE_CLASS (klass)->scroll_to_item = candor_section_page_scroll_to_item;
  CANDOR_PAGE_CLASS (klass)->follow = candor_section_page_follow;
  klass->shows_part = candor_section_page_real_shows_part;
}

static void
candor_section_page_init (CandorSectionPage *self)
{
}

CandorPage *
candor_section_page_new (CandorDiscussion *discussion,
                         CandorSection    *section)
{
  return g_object_new (CANDOR_TYPE_SECTION_PAGE, "discussion", discussion, "section", section, NULL);
}
