/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is read stays where it is while what is above it gets another height. */
#include "config.h"

#include "candor-hold.h"

#include "candor-children.h"
#include "candor-text-label.h"

#include <math.h>

/* One step of the way from the column down to what is held. */
typedef struct
{
  unsigned int position; /* among its siblings */
  double       offset;   /* from the top of the view, in pixels */
} Step;

struct _CandorHold
{
  GtkWidget     *column;     /* strong */
  GtkAdjustment *adjustment; /* strong */
  GArray        *steps;      /* of Step */
};

/* --- Finding what is at the top --- */

typedef struct
{
  GtkWidget *column;
  double     top, bottom; /* of the view, in the column */
  GtkWidget *found;
  double     found_top;
} Search;

static gboolean
find_place (GtkWidget *widget,
            GtkWidget *column,
            double    *top,
            double    *bottom)
{
  graphene_rect_t bounds;

  if (gtk_widget_get_width (widget) == 0 || !gtk_widget_compute_bounds (widget, column, &bounds))
    return FALSE;
  *top = bounds.origin.y;
  *bottom = bounds.origin.y + bounds.size.height;
  return TRUE;
}

/* A text of the pack, rather than a badge, a button or a mark beside it. */
static gboolean
is_text (GtkWidget *widget)
{
  return GTK_IS_LABEL (widget) && candor_text_label_get_order (GTK_LABEL (widget)) != G_MAXUINT;
}

static gboolean
is_label (GtkWidget *widget)
{
  return GTK_IS_LABEL (widget);
}

/* What of that kind begins highest in the view: a person reads this, or is about to. */
static void
search (Search    *self,
        GtkWidget *widget,
        gboolean (*is_kind) (GtkWidget *widget))
{
  double top, bottom;

  if (!gtk_widget_get_mapped (widget) || !find_place (widget, self->column, &top, &bottom) ||
      bottom <= self->top || top >= self->bottom || (self->found != NULL && top >= self->found_top))
    return;
  if (top >= self->top && is_kind (widget))
    {
      self->found = widget;
      self->found_top = top;
      return;
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    search (self, child, is_kind);
}

/* Where no words begin in the view: the smallest thing that its top lies in. */
static GtkWidget *
find_around (Search *self)
{
  GtkWidget *widget = self->column;
  GtkWidget *child = gtk_widget_get_first_child (widget);

  while (child != NULL)
    {
      double top, bottom;

      if (gtk_widget_get_mapped (child) && find_place (child, self->column, &top, &bottom) && bottom > self->top)
        {
          widget = child;
          child = gtk_widget_get_first_child (widget);
        }
      else
        child = gtk_widget_get_next_sibling (child);
    }
  return widget;
}

static void
record (CandorHold *self,
        GtkWidget  *widget,
        double      view)
{
  for (; widget != self->column; widget = gtk_widget_get_parent (widget))
    {
      double top, bottom;
      Step   step = { candor_children_find_position (widget), 0 };

      if (find_place (widget, self->column, &top, &bottom))
        step.offset = top - view;
      g_array_prepend_val (self->steps, step);
    }
}

/* A column stands at whole pixels. */
static double
get_view (GtkAdjustment *adjustment)
{
  return trunc (gtk_adjustment_get_value (adjustment));
}

CandorHold *
candor_hold_new (GtkWidget     *column,
                 GtkAdjustment *adjustment)
{
  double      view = get_view (adjustment);
  Search      self = { column, view, view + gtk_adjustment_get_page_size (adjustment), NULL, 0 };
  CandorHold *hold;

  g_return_val_if_fail (GTK_IS_WIDGET (column), NULL);
  g_return_val_if_fail (GTK_IS_ADJUSTMENT (adjustment), NULL);
  if (view <= 0)
    return NULL;
  search (&self, column, is_text);
  if (self.found == NULL)
    search (&self, column, is_label);
  hold = g_new0 (CandorHold, 1);
  hold->column = g_object_ref (column);
  hold->adjustment = g_object_ref (adjustment);
  hold->steps = g_array_new (FALSE, FALSE, sizeof (Step));
  record (hold, self.found != NULL ? self.found : find_around (&self), view);
  return hold;
}

void
candor_hold_free (CandorHold *self)
{
  g_object_unref (self->column);
  g_object_unref (self->adjustment);
  g_array_unref (self->steps);
  g_free (self);
}

/* --- Bringing it back --- */

/* How far down the same way leads now, and how far what is there has moved. */
static double
measure_move (CandorHold *self)
{
  GtkWidget *widget = self->column;
  double     view = get_view (self->adjustment);
  double     move = 0;

  for (unsigned int i = 0; i < self->steps->len; i++)
    {
      const Step *step = &g_array_index (self->steps, Step, i);
      double      top, bottom;

      widget = candor_children_get_nth (widget, step->position);
      if (widget == NULL || !find_place (widget, self->column, &top, &bottom))
        break;
      move = top - view - step->offset;
    }
  return round (move);
}

gboolean
candor_hold_apply (CandorHold *self)
{
  double view, move;

  g_return_val_if_fail (self != NULL, FALSE);
  view = get_view (self->adjustment);
  move = measure_move (self);
  if (move == 0)
    return FALSE;
  gtk_adjustment_set_value (self->adjustment, view + move);
  return get_view (self->adjustment) != view;
}
