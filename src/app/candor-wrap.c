/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Children in lines, like words. */
#include "config.h"

#include "candor-wrap.h"

#include "candor-children.h"

struct _CandorWrap
{
  GtkWidget    parent_instance;
  unsigned int spacing; /* pixels between children and between lines */
  gboolean     equal;   /* children have the same width where all fit in one line so */
};

enum
{
  PROP_SPACING = 1,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (CandorWrap, candor_wrap, GTK_TYPE_WIDGET)

/* The width of the widest child, and how many there are. */
static int
find_widest (CandorWrap *self,
             int        *n_children)
{
  int widest = 0;

  *n_children = 0;
  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self)); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      if (!gtk_widget_should_layout (child))
        continue;
      widest = MAX (widest, candor_children_get_natural_width (child));
      *n_children += 1;
    }
  return widest;
}

/* What each child gets of a line of equal parts, or 0 where there is no such line. */
static int
get_equal_width (CandorWrap *self,
                 int         limit)
{
  int n_children;
  int widest = self->equal ? find_widest (self, &n_children) : 0;
  int share;

  if (widest == 0)
    return 0;
  share = (limit - (n_children - 1) * (int) self->spacing) / n_children;
  return share >= widest ? share : 0;
}

static void
measure_child (GtkWidget *child,
               int        equal,
               int        limit,
               int       *width,
               int       *height)
{
  *width = equal > 0 ? equal : MIN (candor_children_get_natural_width (child), limit);
  gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, *width, NULL, height, NULL, NULL);
}

/* The children of one line from @first on; returns the first one of the next line. */
static GtkWidget *
measure_line (CandorWrap *self,
              GtkWidget  *first,
              int         limit,
              int        *line_height)
{
  int equal = get_equal_width (self, limit);
  int used = 0;

  *line_height = 0;
  for (GtkWidget *child = first; child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      int width, height;

      if (!gtk_widget_should_layout (child))
        continue;
      measure_child (child, equal, limit, &width, &height);
      if (used > 0 && used + width > limit)
        return child;
      used += width + (int) self->spacing;
      *line_height = MAX (*line_height, height);
    }
  return NULL;
}

static void
allocate_line (CandorWrap *self,
               GtkWidget  *first,
               GtkWidget  *end,
               int         limit,
               int         y,
               int         line_height)
{
  gboolean mirrored = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
  int      equal = get_equal_width (self, limit);
  int      used = 0;

  for (GtkWidget *child = first; child != end; child = gtk_widget_get_next_sibling (child))
    {
      int width, height;

      if (!gtk_widget_should_layout (child))
        continue;
      measure_child (child, equal, limit, &width, &height);
      gtk_widget_size_allocate (child, &(GtkAllocation){ mirrored ? limit - used - width : used, y, width, line_height }, -1);
      used += width + (int) self->spacing;
    }
}

static GtkSizeRequestMode
candor_wrap_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
measure_width (CandorWrap *self,
               int        *minimum,
               int        *natural)
{
  int n_children = 0;

  *minimum = *natural = 0;
  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self)); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      int child_minimum, child_natural;

      if (!gtk_widget_should_layout (child))
        continue;
      gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &child_minimum, &child_natural, NULL, NULL);
      *minimum = MAX (*minimum, child_minimum);
      *natural += child_natural;
      n_children++;
    }
  if (self->equal)
    *natural = n_children * find_widest (self, &n_children);
  *natural += MAX (n_children - 1, 0) * (int) self->spacing;
}

static void
candor_wrap_measure (GtkWidget     *widget,
                     GtkOrientation orientation,
                     int            for_size,
                     int           *minimum,
                     int           *natural,
                     int           *minimum_baseline,
                     int           *natural_baseline)
{
  CandorWrap *self = CANDOR_WRAP (widget);
  GtkWidget  *child = gtk_widget_get_first_child (widget);
  int         least, wanted;

  measure_width (self, &least, &wanted);
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = least;
      *natural = wanted;
      return;
    }
  *natural = 0;
  while (child != NULL)
    {
      int line_height;

      child = measure_line (self, child, for_size < 0 ? wanted : MAX (for_size, least), &line_height);
      *natural += line_height + (child != NULL ? (int) self->spacing : 0);
    }
  *minimum = *natural;
}

static void
candor_wrap_size_allocate (GtkWidget *widget,
                           int        width,
                           int        height,
                           int        baseline)
{
  CandorWrap *self = CANDOR_WRAP (widget);
  GtkWidget  *child = gtk_widget_get_first_child (widget);
  int         y = 0;

  while (child != NULL)
    {
      int        line_height;
      GtkWidget *end = measure_line (self, child, width, &line_height);

      allocate_line (self, child, end, width, y, line_height);
      y += line_height + (int) self->spacing;
      child = end;
    }
}

static void
candor_wrap_dispose (GObject *object)
{
  candor_children_unparent (GTK_WIDGET (object));
  G_OBJECT_CLASS (candor_wrap_parent_class)->dispose (object);
}

static void
candor_wrap_get_property (GObject    *object,
                          guint       id,
                          GValue     *value,
                          GParamSpec *pspec)
{
  if (id == PROP_SPACING)
    g_value_set_uint (value, CANDOR_WRAP (object)->spacing);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
candor_wrap_set_property (GObject      *object,
                          guint         id,
                          const GValue *value,
                          GParamSpec   *pspec)
{
  if (id == PROP_SPACING)
    CANDOR_WRAP (object)->spacing = g_value_get_uint (value);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
candor_wrap_class_init (CandorWrapClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = candor_wrap_dispose;
  object_class->get_property = candor_wrap_get_property;
  object_class->set_property = candor_wrap_set_property;
  widget_class->get_request_mode = candor_wrap_get_request_mode;
  widget_class->measure = candor_wrap_measure;
  widget_class->size_allocate = candor_wrap_size_allocate;

  /** CandorWrap:spacing: pixels between children, and between lines. */
  properties[PROP_SPACING] =
    g_param_spec_uint ("spacing", NULL, NULL, 0, 1000, 8,
                       G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  gtk_widget_class_set_css_name (widget_class, "wrap");
}

static void
candor_wrap_init (CandorWrap *self)
{
}

GtkWidget *
candor_wrap_new (unsigned int spacing)
{
  return g_object_new (CANDOR_TYPE_WRAP, "spacing", spacing, NULL);
}

void
candor_wrap_set_equal (CandorWrap *self,
                       gboolean    equal)
{
  g_return_if_fail (CANDOR_IS_WRAP (self));
  self->equal = equal;
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

/* Badges, chips and words of different heights share the middle of their line. */
void
candor_wrap_append (CandorWrap *self,
                    GtkWidget  *child)
{
  g_return_if_fail (CANDOR_IS_WRAP (self));
  g_return_if_fail (GTK_IS_WIDGET (child));
  gtk_widget_set_valign (child, GTK_ALIGN_CENTER);
  gtk_widget_insert_before (child, GTK_WIDGET (self), NULL);
}
