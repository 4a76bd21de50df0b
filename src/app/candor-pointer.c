/* SPDX-License-Identifier: GPL-3.0-or-later */
/* "Look here": one place or text on a page is marked, whatever happens to its widgets. */
#include "config.h"

#include "candor-pointer.h"

#include "candor-item-card.h"
#include "candor-page-follow.h"
#include "candor-sources-button.h"
#include "candor-text-label.h"

/* How often we look whether what is marked is still there, in milliseconds. */
#define LOOK_TIME 120
/* Looks after which what was scrolled to has the focus: the focus would hurry the scrolling. */
#define FOCUS_LOOKS 5

struct _CandorPointer
{
  GObject      parent_instance;
  gboolean     brings;
  CandorPage  *page; /* weak */
  char        *id;
  unsigned int order;
  GtkWidget   *marked;  /* weak */
  unsigned int n_looks; /* since it was marked */
  gboolean     asked;   /* the page was asked for a place that it did not show */
  unsigned int look_id;
};

G_DEFINE_FINAL_TYPE (CandorPointer, candor_pointer, G_TYPE_OBJECT)

/* --- Texts --- */

/* What shows the evidence of a statement belongs to it. */
unsigned int
candor_pointer_get_order (GtkWidget *widget)
{
  CandorStatement *statement = NULL;

  g_return_val_if_fail (GTK_IS_WIDGET (widget), CANDOR_POINTER_WHOLE);
  if (GTK_IS_LABEL (widget))
    return candor_text_label_get_order (GTK_LABEL (widget));
  if (CANDOR_IS_SOURCES_BUTTON (widget))
    statement = candor_sources_button_get_statement (CANDOR_SOURCES_BUTTON (widget));
  return statement != NULL ? candor_text_get_order (candor_statement_get_text (statement)) : CANDOR_POINTER_WHOLE;
}

static void
list_orders (GtkWidget *root,
             GArray    *orders)
{
  unsigned int order = GTK_IS_LABEL (root) ? candor_text_label_get_order (GTK_LABEL (root)) : CANDOR_POINTER_WHOLE;

  if (!gtk_widget_get_mapped (root) || GTK_IS_POPOVER (root))
    return;
  if (order != CANDOR_POINTER_WHOLE)
    g_array_append_val (orders, order);
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    list_orders (child, orders);
}

GArray *
candor_pointer_list_orders (GtkWidget *root)
{
  GArray *orders = g_array_new (FALSE, FALSE, sizeof (unsigned int));

  g_return_val_if_fail (GTK_IS_WIDGET (root), orders);
  list_orders (root, orders);
  return orders;
}

static GtkWidget *
find_text (GtkWidget   *root,
           unsigned int order)
{
  if (GTK_IS_LABEL (root) && candor_text_label_get_order (GTK_LABEL (root)) == order)
    return root;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_text (child, order);

      if (found != NULL)
        return found;
    }
  return NULL;
}

/* --- Finding and marking --- */

/* More of a card is made when it is opened. */
static GtkWidget *
find_text_at (GtkWidget   *place,
              unsigned int order)
{
  GtkWidget *found = find_text (place, order);

  if (found != NULL || !CANDOR_IS_ITEM_CARD (place) || candor_item_card_get_detail_open (CANDOR_ITEM_CARD (place)))
    return found;
  candor_item_card_set_detail_open (CANDOR_ITEM_CARD (place), TRUE);
  found = find_text (place, order);
  if (found == NULL)
    candor_item_card_set_detail_open (CANDOR_ITEM_CARD (place), FALSE);
  return found;
}

static GtkWidget *
find_target (CandorPointer *self)
{
  GtkWidget *place = self->id != NULL ? candor_page_get_anchor (self->page, self->id) : GTK_WIDGET (self->page);

  if (place == NULL || self->order == CANDOR_POINTER_WHOLE)
    return place;
  return find_text_at (place, self->order);
}

static void
uncover (GtkWidget *widget)
{
  for (; widget != NULL; widget = gtk_widget_get_parent (widget))
    {
      GtkWidget *card = GTK_IS_REVEALER (widget) ? gtk_widget_get_ancestor (widget, CANDOR_TYPE_ITEM_CARD) : NULL;

      if (card != NULL && !gtk_revealer_get_reveal_child (GTK_REVEALER (widget)))
        candor_item_card_set_detail_open (CANDOR_ITEM_CARD (card), TRUE);
      if (GTK_IS_REVEALER (widget))
        gtk_revealer_set_reveal_child (GTK_REVEALER (widget), TRUE);
    }
}

static void
unmark (CandorPointer *self)
{
  if (self->marked != NULL)
    gtk_widget_remove_css_class (self->marked, "pointed");
  g_clear_weak_pointer (&self->marked);
}

static void
mark (CandorPointer *self,
      GtkWidget     *target)
{
  g_set_weak_pointer (&self->marked, target);
  self->n_looks = 0;
  gtk_widget_add_css_class (target, "pointed");
  if (!self->brings)
    return;
  uncover (target);
  candor_page_follow_widget (self->page, target);
}

/* What a screen reader says next is what the others look at. */
static void
focus (GtkWidget *widget)
{
  if (!gtk_widget_get_focusable (widget))
    gtk_widget_set_focusable (widget, TRUE);
  gtk_widget_grab_focus (widget);
}

static gboolean
look_cb (gpointer user_data)
{
  CandorPointer *self = user_data;
  GtkWidget     *target;

  if (self->page == NULL)
    {
      candor_pointer_point (self, NULL, NULL, CANDOR_POINTER_WHOLE);
      return G_SOURCE_REMOVE;
    }
  if (self->marked != NULL && gtk_widget_get_root (self->marked) != NULL)
    {
      if (self->brings && ++self->n_looks == FOCUS_LOOKS)
        focus (self->marked);
      return G_SOURCE_CONTINUE;
    }
  unmark (self);
  target = find_target (self);
  if (target != NULL)
    mark (self, target);
  else if (self->brings && self->id != NULL && !self->asked)
    candor_page_scroll_to_item (self->page, self->id);
  self->asked = TRUE;
  return G_SOURCE_CONTINUE;
}

static void
candor_pointer_dispose (GObject *object)
{
  candor_pointer_point (CANDOR_POINTER (object), NULL, NULL, CANDOR_POINTER_WHOLE);
  G_OBJECT_CLASS (candor_pointer_parent_class)->dispose (object);
}

static void
candor_pointer_class_init (CandorPointerClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = candor_pointer_dispose;
}

static void
candor_pointer_init (CandorPointer *self)
{
  self->order = CANDOR_POINTER_WHOLE;
}

CandorPointer *
candor_pointer_new (gboolean brings)
{
  CandorPointer *self = g_object_new (CANDOR_TYPE_POINTER, NULL);

  self->brings = brings;
  return self;
}

void
candor_pointer_point (CandorPointer *self,
                      CandorPage    *page,
                      const char    *id,
                      unsigned int   order)
{
  g_return_if_fail (CANDOR_IS_POINTER (self));
  g_return_if_fail (page == NULL || CANDOR_IS_PAGE (page));
  g_return_if_fail (page == NULL || id != NULL || order != CANDOR_POINTER_WHOLE);
  unmark (self);
  g_clear_handle_id (&self->look_id, g_source_remove);
  g_set_weak_pointer (&self->page, page);
  g_free (self->id);
  self->id = page != NULL ? g_strdup (id) : NULL;
  self->order = order;
  self->asked = FALSE;
  if (page == NULL)
    return;
  look_cb (self);
  self->look_id = g_timeout_add (LOOK_TIME, look_cb, self);
}

void
candor_pointer_bring (CandorPointer *self)
{
  g_return_if_fail (CANDOR_IS_POINTER (self));
  if (self->page != NULL && self->marked != NULL)
    candor_page_follow_widget (self->page, self->marked);
}

gboolean
candor_pointer_get_active (CandorPointer *self)
{
  g_return_val_if_fail (CANDOR_IS_POINTER (self), FALSE);
  return self->page != NULL;
}

GtkWidget *
candor_pointer_get_marked (CandorPointer *self)
{
  g_return_val_if_fail (CANDOR_IS_POINTER (self), NULL);
  return self->marked;
}
