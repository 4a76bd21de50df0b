/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A centred column whose greatest width is a number of characters. */
#include "config.h"

#include "candor-column.h"

#include "candor-chars.h"

/* Lines of 60 to 75 characters, and the room that a card takes round them. */
#define DEFAULT_MAX_CHARS 88

struct _CandorColumn
{
  GtkWidget    parent_instance;
  GtkWidget   *child;
  unsigned int max_chars;
};

enum
{
  PROP_CHILD = 1,
  PROP_MAX_CHARS,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (CandorColumn, candor_column, GTK_TYPE_WIDGET)

static int
measure_max_width (CandorColumn *self)
{
  return candor_chars_to_pixels (GTK_WIDGET (self), self->max_chars);
}

static void
candor_column_measure (GtkWidget     *widget,
                       GtkOrientation orientation,
                       int            for_size,
                       int           *minimum,
                       int           *natural,
                       int           *minimum_baseline,
                       int           *natural_baseline)
{
  CandorColumn *self = CANDOR_COLUMN (widget);
  int           max_width = measure_max_width (self);
  int           child_minimum = 0;

  if (self->child == NULL || !gtk_widget_should_layout (self->child))
    return;
  gtk_widget_measure (self->child, GTK_ORIENTATION_HORIZONTAL, -1, &child_minimum, NULL, NULL, NULL);
  max_width = MAX (max_width, child_minimum);
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = child_minimum;
      *natural = max_width;
      return;
    }
  gtk_widget_measure (self->child, orientation, for_size < 0 ? max_width : CLAMP (for_size, child_minimum, max_width),
                      minimum, natural, NULL, NULL);
}

static void
candor_column_size_allocate (GtkWidget *widget,
                             int        width,
                             int        height,
                             int        baseline)
{
  CandorColumn *self = CANDOR_COLUMN (widget);
  int           child_minimum = 0;
  int           child_width;

  if (self->child == NULL || !gtk_widget_should_layout (self->child))
    return;
  gtk_widget_measure (self->child, GTK_ORIENTATION_HORIZONTAL, -1, &child_minimum, NULL, NULL, NULL);
  child_width = MAX (child_minimum, MIN (width, measure_max_width (self)));
  gtk_widget_size_allocate (self->child,
                            &(GtkAllocation){ MAX (0, (width - child_width) / 2), 0, child_width, height }, -1);
}

static GtkSizeRequestMode
candor_column_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
candor_column_dispose (GObject *object)
{
  CandorColumn *self = CANDOR_COLUMN (object);

  g_clear_pointer (&self->child, gtk_widget_unparent);
  G_OBJECT_CLASS (candor_column_parent_class)->dispose (object);
}

static void
candor_column_get_property (GObject    *object,
                            guint       id,
                            GValue     *value,
                            GParamSpec *pspec)
{
  CandorColumn *self = CANDOR_COLUMN (object);

  switch (id)
    {
    case PROP_CHILD:
      g_value_set_object (value, candor_column_get_child (self));
      break;
    case PROP_MAX_CHARS:
      g_value_set_uint (value, candor_column_get_max_chars (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
candor_column_set_property (GObject      *object,
                            guint         id,
                            const GValue *value,
                            GParamSpec   *pspec)
{
  CandorColumn *self = CANDOR_COLUMN (object);

  switch (id)
    {
    case PROP_CHILD:
      candor_column_set_child (self, g_value_get_object (value));
      break;
    case PROP_MAX_CHARS:
      candor_column_set_max_chars (self, g_value_get_uint (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
candor_column_class_init (CandorColumnClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = candor_column_dispose;
  object_class->get_property = candor_column_get_property;
  object_class->set_property = candor_column_set_property;
  widget_class->measure = candor_column_measure;
  widget_class->size_allocate = candor_column_size_allocate;
  widget_class->get_request_mode = candor_column_get_request_mode;

  /** CandorColumn:child: (nullable): what stands in the column. */
  properties[PROP_CHILD] =
    g_param_spec_object ("child", NULL, NULL, GTK_TYPE_WIDGET,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  /** CandorColumn:max-chars: greatest width, in average characters of the column's font. */
  properties[PROP_MAX_CHARS] =
    g_param_spec_uint ("max-chars", NULL, NULL, 1, 1000, DEFAULT_MAX_CHARS,
                       G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
candor_column_init (CandorColumn *self)
{
  self->max_chars = DEFAULT_MAX_CHARS;
}

/**
 * candor_column_new:
 *
 * Makes an empty column.
 *
 * Returns: (transfer floating): the column
 */
GtkWidget *
candor_column_new (void)
{
  return g_object_new (CANDOR_TYPE_COLUMN, NULL);
}

GtkWidget *
candor_column_get_child (CandorColumn *self)
{
  g_return_val_if_fail (CANDOR_IS_COLUMN (self), NULL);
  return self->child;
}

void
candor_column_set_child (CandorColumn *self,
                         GtkWidget    *child)
{
  g_return_if_fail (CANDOR_IS_COLUMN (self));
  g_return_if_fail (child == NULL || GTK_IS_WIDGET (child));
  if (self->child == child)
    return;
  g_clear_pointer (&self->child, gtk_widget_unparent);
  self->child = child;
  if (child != NULL)
    gtk_widget_set_parent (child, GTK_WIDGET (self));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CHILD]);
}

unsigned int
candor_column_get_max_chars (CandorColumn *self)
{
  g_return_val_if_fail (CANDOR_IS_COLUMN (self), 0);
  return self->max_chars;
}

void
candor_column_set_max_chars (CandorColumn *self,
                             unsigned int  max_chars)
{
  g_return_if_fail (CANDOR_IS_COLUMN (self));
  g_return_if_fail (max_chars > 0);
  if (self->max_chars == max_chars)
    return;
  self->max_chars = max_chars;
  gtk_widget_queue_resize (GTK_WIDGET (self));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_MAX_CHARS]);
}
