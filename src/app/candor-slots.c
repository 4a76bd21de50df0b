/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which slots of a column are made when. */
#include "config.h"

#include "candor-slots.h"

#include "candor-hold.h"

#define COLUMN_KEY "candor-slots"
/* After what is in the window and before what nobody has asked for. */
#define PRIORITY (G_PRIORITY_DEFAULT_IDLE + 50)
/* An idle turn makes slots for this long, in microseconds: a frame must not wait for it. */
#define TURN_TIME 4000
/* How many are made of a page that was never shown. */
#define N_FIRST 3
/* How often the toolkit lays out a frame before it gives up. */
#define MAX_ROUNDS 4

struct _CandorSlots
{
  GObject            parent_instance;
  GtkScrolledWindow *scroller; /* weak */
  GPtrArray         *all;      /* of CandorSlot, not owned: they come and go by themselves */
  CandorHold        *hold;     /* or NULL */
  double             upper;    /* height of the column when the hold began */
  gboolean           is_busy;  /* what scrolls now is us */
  gint64             frame;    /* the last one that was laid out */
  unsigned int       n_rounds; /* how often it was */
  GdkFrameClock     *clock;    /* while the column is mapped */
  unsigned long      layout_id;
  unsigned int       idle;
};

/* A slot that is due, and where it stands. */
typedef struct
{
  CandorSlot *slot;        /* strong: making one may take away others that are in it */
  double      top, bottom; /* pixels from the top of the column */
} Due;

G_DEFINE_FINAL_TYPE (CandorSlots, candor_slots, G_TYPE_OBJECT)

static GtkAdjustment *
get_adjustment (CandorSlots *self)
{
  return gtk_scrolled_window_get_vadjustment (self->scroller);
}

static GtkWidget *
get_column (CandorSlots *self)
{
  GtkWidget *viewport = gtk_scrolled_window_get_child (self->scroller);

  return gtk_viewport_get_child (GTK_VIEWPORT (viewport));
}

static gboolean
find_place (GtkWidget *widget,
            GtkWidget *column,
            Due       *due)
{
  graphene_rect_t bounds;

  if (gtk_widget_get_width (widget) == 0 || !gtk_widget_compute_bounds (widget, column, &bounds))
    return FALSE;
  due->top = bounds.origin.y;
  due->bottom = bounds.origin.y + bounds.size.height;
  return TRUE;
}

static void
clear_due (gpointer data)
{
  g_object_unref (((Due *) data)->slot);
}

static int
compare_tops (gconstpointer a,
              gconstpointer b)
{
  const Due *first = a;
  const Due *second = b;

  return first->top < second->top ? -1 : first->top > second->top;
}

/* Those that are due and have a place, from the top down. Of a page that is not shown it is the
 * place where they were last. */
static GArray *
list_due (CandorSlots *self)
{
  GArray    *list = g_array_new (FALSE, FALSE, sizeof (Due));
  GtkWidget *column = get_column (self);

  g_array_set_clear_func (list, clear_due);
  for (unsigned int i = 0; i < self->all->len; i++)
    {
      Due due = { g_ptr_array_index (self->all, i), 0, 0 };

      if (candor_slot_is_due (due.slot) && gtk_widget_get_visible (GTK_WIDGET (due.slot)) && find_place (GTK_WIDGET (due.slot), column, &due))
        {
          g_object_ref (due.slot);
          g_array_append_val (list, due);
        }
    }
  g_array_sort (list, compare_tops);
  return list;
}

static gboolean
has_focus (CandorSlot *slot)
{
  GtkRoot   *root = gtk_widget_get_root (GTK_WIDGET (slot));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  return focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (slot));
}

/* --- In view --- */

/* A focus that is carried over scrolls to where it does not stand yet. */
static void
make_slot (CandorSlots *self,
           CandorSlot  *slot)
{
  candor_slots_hold (self);
  self->is_busy = TRUE;
  candor_slot_make (slot);
  self->is_busy = FALSE;
}

/* Makes it, and says by how much it has grown. */
static double
make_and_measure (CandorSlots *self,
                  const Due   *due)
{
  GtkWidget *widget = GTK_WIDGET (due->slot);
  int        width = gtk_widget_get_width (widget);
  int        height = 0;

  make_slot (self, due->slot);
  if (gtk_widget_get_visible (widget))
    gtk_widget_measure (widget, GTK_ORIENTATION_VERTICAL, width, &height, NULL, NULL, NULL);
  return height - (due->bottom - due->top);
}

/* Makes what is in view, and what has the focus; what grows pushes the rest down, out of view. */
static gboolean
make_in_view (CandorSlots *self)
{
  g_autoptr (GArray) list = list_due (self);
  double   top = gtk_adjustment_get_value (get_adjustment (self));
  double   bottom = top + gtk_adjustment_get_page_size (get_adjustment (self));
  double   growth = 0;
  gboolean made = FALSE;

  for (unsigned int i = 0; i < list->len; i++)
    {
      const Due *due = &g_array_index (list, Due, i);
      gboolean   in_view = due->bottom > top && due->top + growth < bottom;

      if (gtk_widget_get_root (GTK_WIDGET (due->slot)) == NULL || (!in_view && !has_focus (due->slot)))
        continue;
      if (in_view)
        growth += make_and_measure (self, due);
      else
        make_slot (self, due->slot);
      made = TRUE;
    }
  return made;
}

/* --- In idle turns --- */

static double
measure_distance (const Due *due,
                  double     top,
                  double     bottom)
{
  return due->top >= bottom ? due->top - bottom : MAX (0, top - due->bottom);
}

/* The one that is nearest to the view; else one that has no place yet. */
static CandorSlot *
find_next (CandorSlots *self)
{
  g_autoptr (GArray) list = list_due (self);
  double      top = gtk_adjustment_get_value (get_adjustment (self));
  double      bottom = top + gtk_adjustment_get_page_size (get_adjustment (self));
  double      least = G_MAXDOUBLE;
  CandorSlot *next = NULL;

  for (unsigned int i = 0; i < list->len; i++)
    {
      const Due *due = &g_array_index (list, Due, i);

      if (measure_distance (due, top, bottom) >= least)
        continue;
      least = measure_distance (due, top, bottom);
      next = due->slot;
    }
  for (unsigned int i = 0; i < self->all->len && next == NULL; i++)
    if (candor_slot_is_due (g_ptr_array_index (self->all, i)))
      next = g_ptr_array_index (self->all, i);
  return next;
}

static gboolean
idle_cb (gpointer user_data)
{
  CandorSlots *self = user_data;
  gint64       start = g_get_monotonic_time ();

  while (g_get_monotonic_time () - start < TURN_TIME)
    {
      CandorSlot *next = find_next (self);

      if (next == NULL)
        {
          self->idle = 0;
          return G_SOURCE_REMOVE;
        }
      make_slot (self, next);
    }
  return G_SOURCE_CONTINUE;
}

/* --- Frames --- */

static gboolean
apply_hold (CandorSlots *self)
{
  gboolean moved;

  self->is_busy = TRUE;
  moved = self->hold != NULL && candor_hold_apply (self->hold);
  self->is_busy = FALSE;
  return moved;
}

/* Those that are left over wait, the old ones without being seen. */
static void
leave_to_idle (CandorSlots *self)
{
  for (unsigned int i = 0; i < self->all->len; i++)
    candor_slot_hide_old (g_ptr_array_index (self->all, i));
  if (candor_slots_count_due (self) > 0 && self->idle == 0)
    self->idle = g_idle_add_full (PRIORITY, idle_cb, self, NULL);
}

/* A frame is laid out four times at most. */
static gboolean
begin_round (CandorSlots *self)
{
  gint64 frame = gdk_frame_clock_get_frame_counter (self->clock);

  self->n_rounds = frame == self->frame ? self->n_rounds + 1 : 1;
  self->frame = frame;
  return self->n_rounds < MAX_ROUNDS;
}

/* After the layout, and before the frame is drawn: what is changed here is laid out once more. */
static void
layout_cb (CandorSlots *self)
{
  if (begin_round (self))
    {
      gboolean moved = apply_hold (self);

      if (make_in_view (self) || moved)
        return;
    }
  g_clear_pointer (&self->hold, candor_hold_free);
  leave_to_idle (self);
}

/* Where a person scrolls to between two frames is what is held from then on; a column that is
 * laid out and has got shorter scrolls too, but its height is another one. */
static void
value_changed_cb (CandorSlots *self)
{
  if (self->hold == NULL || self->is_busy || gtk_adjustment_get_upper (get_adjustment (self)) != self->upper)
    return;
  g_clear_pointer (&self->hold, candor_hold_free);
  candor_slots_hold (self);
}

/* --- The column --- */

static void
map_cb (CandorSlots *self)
{
  GtkWidget *column = get_column (self);

  self->clock = g_object_ref (gtk_widget_get_frame_clock (column));
  /* GTK lays out in a handler of its own that comes and goes: ours is to run after it. */
  self->layout_id = g_signal_connect_data (self->clock, "layout", G_CALLBACK (layout_cb), self, NULL, G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  candor_slots_queue (self);
}

static void
unmap_cb (CandorSlots *self)
{
  g_clear_signal_handler (&self->layout_id, self->clock);
  g_clear_object (&self->clock);
  g_clear_handle_id (&self->idle, g_source_remove);
  g_clear_pointer (&self->hold, candor_hold_free);
}

static void
candor_slots_dispose (GObject *object)
{
  CandorSlots *self = CANDOR_SLOTS (object);

  candor_slots_stop (self);
  g_clear_pointer (&self->all, g_ptr_array_unref);
  G_OBJECT_CLASS (candor_slots_parent_class)->dispose (object);
}

static void
candor_slots_class_init (CandorSlotsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = candor_slots_dispose;
}

static void
candor_slots_init (CandorSlots *self)
{
  self->all = g_ptr_array_new ();
}

CandorSlots *
candor_slots_new (GtkScrolledWindow *scroller)
{
  CandorSlots *self;

  g_return_val_if_fail (GTK_IS_SCROLLED_WINDOW (scroller), NULL);
  self = g_object_new (CANDOR_TYPE_SLOTS, NULL);
  g_set_weak_pointer (&self->scroller, scroller);
  g_object_set_data (G_OBJECT (get_column (self)), COLUMN_KEY, self);
  g_signal_connect_object (get_column (self), "map", G_CALLBACK (map_cb), self, G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  g_signal_connect_object (get_column (self), "unmap", G_CALLBACK (unmap_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (get_adjustment (self), "value-changed", G_CALLBACK (value_changed_cb), self, G_CONNECT_SWAPPED);
  return self;
}

void
candor_slots_stop (CandorSlots *self)
{
  g_return_if_fail (CANDOR_IS_SLOTS (self));
  unmap_cb (self);
  if (self->scroller != NULL)
    g_object_set_data (G_OBJECT (get_column (self)), COLUMN_KEY, NULL);
  g_clear_weak_pointer (&self->scroller);
}

void
candor_slots_hold (CandorSlots *self)
{
  g_return_if_fail (CANDOR_IS_SLOTS (self));
  if (self->clock == NULL || self->hold != NULL)
    return;
  self->hold = candor_hold_new (get_column (self), get_adjustment (self));
  self->upper = gtk_adjustment_get_upper (get_adjustment (self));
}

/* One in view, where there has been a layout; else one of the first. */
static CandorSlot *
find_first (CandorSlots *self)
{
  g_autoptr (GArray) list = list_due (self);
  double       top = gtk_adjustment_get_value (get_adjustment (self));
  double       bottom = top + gtk_adjustment_get_page_size (get_adjustment (self));
  unsigned int n_first = gtk_widget_get_width (get_column (self)) > 0 ? 0 : MIN (self->all->len, N_FIRST);

  for (unsigned int i = 0; i < list->len; i++)
    if (measure_distance (&g_array_index (list, Due, i), top, bottom) == 0)
      return g_array_index (list, Due, i).slot;
  for (unsigned int i = 0; i < n_first; i++)
    if (candor_slot_is_due (g_ptr_array_index (self->all, i)))
      return g_ptr_array_index (self->all, i);
  return NULL;
}

gboolean
candor_slots_prepare (CandorSlots *self)
{
  CandorSlot *first;

  g_return_val_if_fail (CANDOR_IS_SLOTS (self), FALSE);
  first = find_first (self);
  if (first != NULL)
    make_slot (self, first);
  return first != NULL;
}

unsigned int
candor_slots_count_due (CandorSlots *self)
{
  unsigned int n_due = 0;

  g_return_val_if_fail (CANDOR_IS_SLOTS (self), 0);
  for (unsigned int i = 0; i < self->all->len; i++)
    n_due += candor_slot_is_due (g_ptr_array_index (self->all, i)) ? 1 : 0;
  return n_due;
}

/* What is made may bring slots of its own. */
void
candor_slots_make_all (CandorSlots *self)
{
  g_return_if_fail (CANDOR_IS_SLOTS (self));
  for (unsigned int i = 0; i < self->all->len; i++)
    if (candor_slot_is_due (g_ptr_array_index (self->all, i)))
      make_slot (self, g_ptr_array_index (self->all, i));
}

CandorSlots *
candor_slots_find (GtkWidget *widget)
{
  g_return_val_if_fail (GTK_IS_WIDGET (widget), NULL);
  for (; widget != NULL; widget = gtk_widget_get_parent (widget))
    {
      CandorSlots *slots = g_object_get_data (G_OBJECT (widget), COLUMN_KEY);

      if (slots != NULL)
        return slots;
    }
  return NULL;
}

void
candor_slots_add (CandorSlots *self,
                  CandorSlot  *slot)
{
  g_return_if_fail (CANDOR_IS_SLOTS (self));
  g_return_if_fail (CANDOR_IS_SLOT (slot));
  g_ptr_array_add (self->all, slot);
  candor_slots_queue (self);
}

void
candor_slots_remove (CandorSlots *self,
                     CandorSlot  *slot)
{
  g_return_if_fail (CANDOR_IS_SLOTS (self));
  g_ptr_array_remove (self->all, slot);
}

void
candor_slots_queue (CandorSlots *self)
{
  g_return_if_fail (CANDOR_IS_SLOTS (self));
  if (self->clock == NULL)
    return;
  gdk_frame_clock_request_phase (self->clock, GDK_FRAME_CLOCK_PHASE_LAYOUT);
}
