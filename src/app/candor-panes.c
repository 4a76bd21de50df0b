/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A side panel and what it governs, or one above the other in a narrow window. */
#include "config.h"

#include "candor-panes.h"

#include "candor-chars.h"

/* Side by side from this many characters on: not a share of the first child's width, which
 * changes with what it shows. */
#define WIDE_CHARS 76
/* One above the other, the first gets at most this much of the height. */
#define MAX_HEIGHT_SHARE 0.75

struct _CandorPanes
{
  GtkWidget    parent_instance;
  gboolean     narrow;
  gboolean     measured_narrow; /* by the last layout */
  unsigned int tell;
};

enum
{
  PROP_NARROW = 1,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (CandorPanes, candor_panes, GTK_TYPE_WIDGET)

static void
measure_children (GtkWidget     *widget,
                  GtkOrientation orientation,
                  int            for_size,
                  int            minimum[2],
                  int            natural[2])
{
  GtkWidget *first = gtk_widget_get_first_child (widget);

  gtk_widget_measure (first, orientation, for_size, &minimum[0], &natural[0], NULL, NULL);
  gtk_widget_measure (gtk_widget_get_next_sibling (first), orientation, for_size, &minimum[1], &natural[1], NULL, NULL);
}

static void
candor_panes_measure (GtkWidget     *widget,
                      GtkOrientation orientation,
                      int            for_size,
                      int           *minimum,
                      int           *natural,
                      int           *minimum_baseline,
                      int           *natural_baseline)
{
  int min[2], nat[2];

  measure_children (widget, orientation, -1, min, nat);
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = MAX (min[0], min[1]);
      *natural = nat[0] + nat[1];
      return;
    }
  *minimum = min[0] + min[1];
  *natural = MAX (*minimum, MAX (nat[0], nat[1]));
}

/* Not from within the layout: who listens may change it. */
static gboolean
tell_cb (gpointer user_data)
{
  CandorPanes *self = user_data;

  self->tell = 0;
  if (self->narrow != self->measured_narrow)
    {
      self->narrow = self->measured_narrow;
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_NARROW]);
    }
  return G_SOURCE_REMOVE;
}

static void
note_narrow (CandorPanes *self,
             gboolean     narrow)
{
  self->measured_narrow = narrow;
  if (narrow != self->narrow && self->tell == 0)
    self->tell = g_idle_add_full (G_PRIORITY_HIGH_IDLE, tell_cb, self, NULL);
}

static void
allocate_wide (GtkWidget *widget,
               int        width,
               int        height,
               int        panel)
{
  GtkWidget *first = gtk_widget_get_first_child (widget);
  gboolean   mirrored = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;

  gtk_widget_size_allocate (first, &(GtkAllocation){ mirrored ? width - panel : 0, 0, panel, height }, -1);
  gtk_widget_size_allocate (gtk_widget_get_next_sibling (first),
                            &(GtkAllocation){ mirrored ? 0 : panel, 0, width - panel, height }, -1);
}

static void
allocate_narrow (GtkWidget *widget,
                 int        width,
                 int        height)
{
  GtkWidget *first = gtk_widget_get_first_child (widget);
  int        min[2], nat[2], top;

  measure_children (widget, GTK_ORIENTATION_VERTICAL, width, min, nat);
  top = CLAMP (MIN (nat[0], (int) (height * MAX_HEIGHT_SHARE)), min[0], MAX (height - min[1], min[0]));
  gtk_widget_size_allocate (first, &(GtkAllocation){ 0, 0, width, top }, -1);
  gtk_widget_size_allocate (gtk_widget_get_next_sibling (first),
                            &(GtkAllocation){ 0, top, width, MAX (height - top, min[1]) }, -1);
}

static void
candor_panes_size_allocate (GtkWidget *widget,
                            int        width,
                            int        height,
                            int        baseline)
{
  int min[2], nat[2];

  measure_children (widget, GTK_ORIENTATION_HORIZONTAL, -1, min, nat);
  note_narrow (CANDOR_PANES (widget), width < candor_chars_to_pixels (widget, WIDE_CHARS));
  if (CANDOR_PANES (widget)->measured_narrow)
    allocate_narrow (widget, width, height);
  else
    allocate_wide (widget, width, height, nat[0]);
}

static void
candor_panes_dispose (GObject *object)
{
  GtkWidget *child;

  g_clear_handle_id (&CANDOR_PANES (object)->tell, g_source_remove);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);
  G_OBJECT_CLASS (candor_panes_parent_class)->dispose (object);
}

static void
candor_panes_get_property (GObject    *object,
                           guint       id,
                           GValue     *value,
                           GParamSpec *pspec)
{
  switch (id)
    {
    case PROP_NARROW:
      g_value_set_boolean (value, candor_panes_get_narrow (CANDOR_PANES (object)));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
candor_panes_class_init (CandorPanesClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = candor_panes_dispose;
  object_class->get_property = candor_panes_get_property;
  widget_class->measure = candor_panes_measure;
  widget_class->size_allocate = candor_panes_size_allocate;

  /** CandorPanes:narrow: whether the children stand one above the other. */
  properties[PROP_NARROW] =
    g_param_spec_boolean ("narrow", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
candor_panes_init (CandorPanes *self)
{
}

gboolean
candor_panes_get_narrow (CandorPanes *self)
{
  g_return_val_if_fail (CANDOR_IS_PANES (self), FALSE);
  return self->narrow;
}
