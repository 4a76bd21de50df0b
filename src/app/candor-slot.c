/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The place of a widget that is made when it is first needed, and made anew in place. One that
 * stands on no page makes it at once. */
#include "config.h"

#include "candor-slot.h"

#include "candor-carry.h"
#include "candor-chars.h"
#include "candor-slots.h"

/* What is not known is guessed to be a short paragraph. */
#define DEFAULT_LINES 6
/* Height of a line, in sizes of its font. */
#define LINE_HEIGHT 1.4

struct _CandorSlot
{
  GtkWidget      parent_instance;
  CandorSlotFunc create;
  gpointer       data;
  GDestroyNotify destroy;
  unsigned int   lines;
  GtkWidget     *child;     /* or NULL */
  GtkWidget     *old;       /* what goes as soon as there is a new child, from another slot; or NULL */
  gboolean       is_due;    /* there is no child yet, or it is out of date */
  int            widths[2]; /* of the blank: least and natural, in pixels */
  int            height;    /* of the blank, in pixels; -1: guess */
  CandorSlots   *slots;     /* weak: of the page that it stands on */
};

G_DEFINE_FINAL_TYPE (CandorSlot, candor_slot, GTK_TYPE_WIDGET)

static int
guess_height (CandorSlot *self)
{
  return (int) (self->lines * LINE_HEIGHT * candor_chars_get_font_size (GTK_WIDGET (self)));
}

/* The blank is as large as what stood there was last. */
static void
remember_size (CandorSlot *self)
{
  if (self->child == NULL || gtk_widget_get_width (GTK_WIDGET (self)) == 0)
    return;
  gtk_widget_measure (self->child, GTK_ORIENTATION_HORIZONTAL, -1, &self->widths[0], &self->widths[1], NULL, NULL);
  self->height = gtk_widget_get_height (GTK_WIDGET (self));
}

static void
become_due (CandorSlot *self)
{
  if (!self->is_due)
    remember_size (self);
  self->is_due = TRUE;
  gtk_widget_queue_resize (GTK_WIDGET (self));
  if (self->slots != NULL)
    candor_slots_queue (self->slots);
  else if (gtk_widget_get_root (GTK_WIDGET (self)) != NULL)
    candor_slot_make (self);
}

static void
drop_source (CandorSlot *self)
{
  if (self->destroy != NULL)
    self->destroy (self->data);
  self->create = NULL;
  self->data = NULL;
  self->destroy = NULL;
}

static void
drop_child (CandorSlot *self)
{
  g_clear_pointer (&self->child, gtk_widget_unparent);
}

/* Taking it apart takes nearly as long as making it did, and nobody waits for that. */
static void
drop_later (GtkWidget *widget)
{
  g_idle_add_once (g_object_unref, widget);
}

static void
child_visible_cb (CandorSlot *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self), self->child != NULL && gtk_widget_get_visible (self->child));
}

static void
adopt (CandorSlot *self,
       GtkWidget  *child)
{
  drop_child (self);
  self->child = child;
  if (child != NULL)
    {
      gtk_widget_set_parent (child, GTK_WIDGET (self));
      g_signal_connect_object (child, "notify::visible", G_CALLBACK (child_visible_cb), self, G_CONNECT_SWAPPED);
    }
  child_visible_cb (self);
}

static GtkSizeRequestMode
candor_slot_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
candor_slot_measure (GtkWidget     *widget,
                     GtkOrientation orientation,
                     int            for_size,
                     int           *minimum,
                     int           *natural,
                     int           *minimum_baseline,
                     int           *natural_baseline)
{
  CandorSlot *self = CANDOR_SLOT (widget);

  if (!self->is_due && self->child != NULL)
    {
      gtk_widget_measure (self->child, orientation, for_size, minimum, natural, NULL, NULL);
      return;
    }
  if (orientation == GTK_ORIENTATION_VERTICAL)
    *minimum = *natural = self->height >= 0 ? self->height : guess_height (self);
  else
    {
      *minimum = self->widths[0];
      *natural = self->widths[1];
    }
}

static void
candor_slot_size_allocate (GtkWidget *widget,
                           int        width,
                           int        height,
                           int        baseline)
{
  CandorSlot *self = CANDOR_SLOT (widget);

  if (self->child != NULL && !self->is_due && gtk_widget_should_layout (self->child))
    gtk_widget_size_allocate (self->child, &(GtkAllocation){ 0, 0, width, height }, baseline);
}

static void
candor_slot_root (GtkWidget *widget)
{
  CandorSlot *self = CANDOR_SLOT (widget);

  GTK_WIDGET_CLASS (candor_slot_parent_class)->root (widget);
  g_set_weak_pointer (&self->slots, candor_slots_find (widget));
  if (self->slots != NULL)
    candor_slots_add (self->slots, self);
  else
    candor_slot_make (self);
}

static void
candor_slot_unroot (GtkWidget *widget)
{
  CandorSlot *self = CANDOR_SLOT (widget);

  if (self->slots != NULL)
    candor_slots_remove (self->slots, self);
  g_clear_weak_pointer (&self->slots);
  GTK_WIDGET_CLASS (candor_slot_parent_class)->unroot (widget);
}

static void
candor_slot_dispose (GObject *object)
{
  CandorSlot *self = CANDOR_SLOT (object);

  drop_child (self);
  g_clear_object (&self->old);
  drop_source (self);
  g_clear_weak_pointer (&self->slots);
  G_OBJECT_CLASS (candor_slot_parent_class)->dispose (object);
}

static void
candor_slot_class_init (CandorSlotClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = candor_slot_dispose;
  widget_class->get_request_mode = candor_slot_get_request_mode;
  widget_class->measure = candor_slot_measure;
  widget_class->size_allocate = candor_slot_size_allocate;
  widget_class->root = candor_slot_root;
  widget_class->unroot = candor_slot_unroot;
  gtk_widget_class_set_css_name (widget_class, "slot");
}

static void
candor_slot_init (CandorSlot *self)
{
  self->lines = DEFAULT_LINES;
  self->height = -1;
  self->is_due = TRUE;
}

/**
 * candor_slot_new:
 * @create: makes the child
 * @data: for @create
 * @destroy: (nullable): frees @data
 *
 * Makes a slot that waits for being needed.
 *
 * Returns: (transfer floating): the slot
 */
GtkWidget *
candor_slot_new (CandorSlotFunc create,
                 gpointer       data,
                 GDestroyNotify destroy)
{
  CandorSlot *self;

  g_return_val_if_fail (create != NULL, NULL);
  self = g_object_new (CANDOR_TYPE_SLOT, NULL);
  self->create = create;
  self->data = data;
  self->destroy = destroy;
  return GTK_WIDGET (self);
}

void
candor_slot_set_source (CandorSlot    *self,
                        CandorSlotFunc create,
                        gpointer       data,
                        GDestroyNotify destroy)
{
  g_return_if_fail (CANDOR_IS_SLOT (self));
  g_return_if_fail (create != NULL);
  drop_source (self);
  self->create = create;
  self->data = data;
  self->destroy = destroy;
  become_due (self);
}

void
candor_slot_set_lines (CandorSlot  *self,
                       unsigned int lines)
{
  g_return_if_fail (CANDOR_IS_SLOT (self));
  self->lines = lines;
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

gboolean
candor_slot_is_due (CandorSlot *self)
{
  g_return_val_if_fail (CANDOR_IS_SLOT (self), FALSE);
  return self->is_due;
}

GtkWidget *
candor_slot_get_child (CandorSlot *self)
{
  g_return_val_if_fail (CANDOR_IS_SLOT (self), NULL);
  return self->child;
}

void
candor_slot_make (CandorSlot *self)
{
  GtkWidget       *old;
  GtkWidget       *child;
  g_autofree char *focus = NULL;

  g_return_if_fail (CANDOR_IS_SLOT (self));
  if (!self->is_due || self->create == NULL)
    return;
  old = self->child != NULL ? self->child : self->old;
  if (old != NULL)
    drop_later (g_object_ref (old));
  child = self->create (self->data);
  if (child != NULL && old != NULL)
    {
      candor_carry_state (child, old);
      focus = candor_carry_dup_focus (old);
    }
  self->is_due = FALSE;
  adopt (self, child);
  g_clear_object (&self->old);
  gtk_widget_queue_resize (GTK_WIDGET (self));
  if (focus != NULL)
    candor_carry_focus (child, focus);
}

void
candor_slot_clear (CandorSlot *self)
{
  g_return_if_fail (CANDOR_IS_SLOT (self));
  become_due (self);
  drop_child (self);
  g_clear_object (&self->old);
  gtk_widget_set_visible (GTK_WIDGET (self), TRUE);
}

void
candor_slot_take_over (CandorSlot *self,
                       CandorSlot *old)
{
  GtkWidget *child;

  g_return_if_fail (CANDOR_IS_SLOT (self));
  g_return_if_fail (CANDOR_IS_SLOT (old));
  if (!old->is_due)
    remember_size (old);
  child = old->child != NULL ? old->child : old->old;
  self->height = old->height;
  self->widths[0] = old->widths[0];
  self->widths[1] = old->widths[1];
  gtk_widget_set_visible (GTK_WIDGET (self), gtk_widget_get_visible (GTK_WIDGET (old)));
  g_set_object (&self->old, child);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

void
candor_slot_hide_old (CandorSlot *self)
{
  g_return_if_fail (CANDOR_IS_SLOT (self));
  if (self->is_due && self->child != NULL)
    gtk_widget_set_child_visible (self->child, FALSE);
}
