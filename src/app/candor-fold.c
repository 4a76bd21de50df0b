/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A row that drops its last controls when the window is narrow. GTK 4.8 has no breakpoints. */
#include "config.h"

#include "candor-fold.h"

#include "candor-children.h"

/* Between two controls, in pixels. */
#define SPACING 6

struct _CandorFold
{
  GtkWidget    parent_instance;
  unsigned int n_shown;
  unsigned int notify_id;
};

enum
{
  PROP_N_SHOWN = 1,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (CandorFold, candor_fold, GTK_TYPE_WIDGET)

static gboolean
notify_n_shown_cb (gpointer user_data)
{
  CandorFold *self = user_data;

  self->notify_id = 0;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_N_SHOWN]);
  return G_SOURCE_REMOVE;
}

/* Listeners change menus and labels, which must not happen inside a layout. */
static void
set_n_shown (CandorFold  *self,
             unsigned int n_shown)
{
  if (self->n_shown == n_shown)
    return;
  self->n_shown = n_shown;
  if (self->notify_id == 0)
    self->notify_id = g_idle_add_full (G_PRIORITY_HIGH_IDLE, notify_n_shown_cb, self, NULL);
}

static void
candor_fold_measure (GtkWidget     *widget,
                     GtkOrientation orientation,
                     int            for_size,
                     int           *minimum,
                     int           *natural,
                     int           *minimum_baseline,
                     int           *natural_baseline)
{
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      int child_minimum, child_natural;

      if (!gtk_widget_get_visible (child))
        continue;
      gtk_widget_measure (child, orientation, -1, &child_minimum, &child_natural, NULL, NULL);
      if (orientation == GTK_ORIENTATION_HORIZONTAL)
        {
          *natural += child_natural + (*natural > 0 ? SPACING : 0);
          continue;
        }
      *minimum = MAX (*minimum, child_minimum);
      *natural = MAX (*natural, child_natural);
    }
}

static void
allocate_child (GtkWidget *self,
                GtkWidget *child,
                int        offset,
                int        self_width,
                int        height)
{
  int width = candor_children_get_natural_width (child);
  int x = gtk_widget_get_direction (self) == GTK_TEXT_DIR_RTL ? self_width - offset - width : offset;

  gtk_widget_size_allocate (child, &(GtkAllocation){ x, 0, width, height }, -1);
}

static void
candor_fold_size_allocate (GtkWidget *widget,
                           int        width,
                           int        height,
                           int        baseline)
{
  unsigned int n_shown = 0;
  gboolean     fits = TRUE;
  int          offset = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      if (!gtk_widget_get_visible (child))
        continue;
      fits = fits && offset + candor_children_get_natural_width (child) <= width;
      gtk_widget_set_child_visible (child, fits);
      if (!fits)
        continue;
      allocate_child (widget, child, offset, width, height);
      offset += candor_children_get_natural_width (child) + SPACING;
      n_shown++;
    }
  set_n_shown (CANDOR_FOLD (widget), n_shown);
}

static void
candor_fold_dispose (GObject *object)
{
  CandorFold *self = CANDOR_FOLD (object);
  GtkWidget  *child;

  g_clear_handle_id (&self->notify_id, g_source_remove);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  G_OBJECT_CLASS (candor_fold_parent_class)->dispose (object);
}

static void
candor_fold_get_property (GObject    *object,
                          guint       id,
                          GValue     *value,
                          GParamSpec *pspec)
{
  switch (id)
    {
    case PROP_N_SHOWN:
      g_value_set_uint (value, candor_fold_get_n_shown (CANDOR_FOLD (object)));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
candor_fold_class_init (CandorFoldClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = candor_fold_dispose;
  object_class->get_property = candor_fold_get_property;
  widget_class->measure = candor_fold_measure;
  widget_class->size_allocate = candor_fold_size_allocate;

  /** CandorFold:n-shown: how many of its visible children have room; `G_MAXUINT` before the first layout. */
  properties[PROP_N_SHOWN] =
    g_param_spec_uint ("n-shown", NULL, NULL, 0, G_MAXUINT, 0,
                       G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
candor_fold_init (CandorFold *self)
{
  self->n_shown = G_MAXUINT; /* no layout yet: the first one is always news */
}

unsigned int
candor_fold_get_n_shown (CandorFold *self)
{
  g_return_val_if_fail (CANDOR_IS_FOLD (self), 0);
  return self->n_shown;
}

gboolean
candor_fold_shows (CandorFold *self,
                   GtkWidget  *child)
{
  g_return_val_if_fail (CANDOR_IS_FOLD (self), FALSE);
  g_return_val_if_fail (GTK_IS_WIDGET (child), FALSE);
  return gtk_widget_get_visible (child) && gtk_widget_get_child_visible (child);
}
