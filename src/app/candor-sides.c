/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Children side by side in a wide window, stacked in a narrow one or with large text. */
#include "config.h"

#include "candor-sides.h"

#include "candor-chars.h"
#include "candor-children.h"

struct _CandorSides
{
  GtkWidget    parent_instance;
  unsigned int spacing;   /* pixels between children */
  unsigned int min_chars; /* characters that a child which expands needs */
};

enum
{
  PROP_SPACING = 1,
  PROP_MIN_CHARS,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (CandorSides, candor_sides, GTK_TYPE_WIDGET)

static int
get_least_width (GtkWidget *child)
{
  int least;

  gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
  return least;
}

/* The width that each child which expands gets in @width, or -1 where they must be stacked: also
 * where the words of one of them are longer than expected. */
static int
share_width (CandorSides *self,
             int          width)
{
  int taken = 0;
  int n_children = 0;
  int n_expand = 0;
  int needed = candor_chars_to_pixels (GTK_WIDGET (self), self->min_chars);

  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self)); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      if (!gtk_widget_should_layout (child))
        continue;
      n_children++;
      if (gtk_widget_compute_expand (child, GTK_ORIENTATION_HORIZONTAL))
        {
          needed = MAX (needed, get_least_width (child));
          n_expand++;
        }
      else
        taken += candor_children_get_natural_width (child);
    }
  taken += MAX (n_children - 1, 0) * (int) self->spacing;
  if (width < taken + n_expand * needed)
    return -1;
  return n_expand == 0 ? 0 : (width - taken) / n_expand;
}

static int
get_width_in_row (GtkWidget *child,
                  int        share)
{
  if (!gtk_widget_compute_expand (child, GTK_ORIENTATION_HORIZONTAL))
    return candor_children_get_natural_width (child);
  return MAX (share, get_least_width (child));
}

static void
measure_width (CandorSides *self,
               int         *minimum,
               int         *natural)
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
  *natural += MAX (n_children - 1, 0) * (int) self->spacing;
}

static int
measure_height (CandorSides *self,
                int          width)
{
  int share = share_width (self, width);
  int height = 0;
  int n_children = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self)); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      int natural;

      if (!gtk_widget_should_layout (child))
        continue;
      gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, share < 0 ? width : get_width_in_row (child, share),
                          NULL, &natural, NULL, NULL);
      height = share < 0 ? height + natural : MAX (height, natural);
      n_children++;
    }
  if (share < 0)
    height += MAX (n_children - 1, 0) * (int) self->spacing;
  return height;
}

static GtkSizeRequestMode
candor_sides_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
candor_sides_measure (GtkWidget     *widget,
                      GtkOrientation orientation,
                      int            for_size,
                      int           *minimum,
                      int           *natural,
                      int           *minimum_baseline,
                      int           *natural_baseline)
{
  CandorSides *self = CANDOR_SIDES (widget);
  int          least, wanted;

  measure_width (self, &least, &wanted);
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = least;
      *natural = wanted;
    }
  else
    *minimum = *natural = measure_height (self, for_size < 0 ? wanted : MAX (for_size, least));
}

static void
candor_sides_size_allocate (GtkWidget *widget,
                            int        width,
                            int        height,
                            int        baseline)
{
  CandorSides *self = CANDOR_SIDES (widget);
  gboolean     mirrored = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  int          share = share_width (self, width);
  int          offset = 0; /* from the start of the row, or from the top of the stack */

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkAllocation place = { 0, 0, width, height };

      if (!gtk_widget_should_layout (child))
        continue;
      if (share < 0)
        {
          gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, width, NULL, &place.height, NULL, NULL);
          place.y = offset;
          offset += place.height + (int) self->spacing;
        }
      else
        {
          place.width = get_width_in_row (child, share);
          place.x = mirrored ? width - offset - place.width : offset;
          offset += place.width + (int) self->spacing;
        }
      gtk_widget_size_allocate (child, &place, -1);
    }
}

static void
candor_sides_dispose (GObject *object)
{
  candor_children_unparent (GTK_WIDGET (object));
  G_OBJECT_CLASS (candor_sides_parent_class)->dispose (object);
}

static void
candor_sides_get_property (GObject    *object,
                           guint       id,
                           GValue     *value,
                           GParamSpec *pspec)
{
  CandorSides *self = CANDOR_SIDES (object);

  switch (id)
    {
    case PROP_SPACING:
      g_value_set_uint (value, self->spacing);
      break;
    case PROP_MIN_CHARS:
      g_value_set_uint (value, self->min_chars);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
candor_sides_set_property (GObject      *object,
                           guint         id,
                           const GValue *value,
                           GParamSpec   *pspec)
{
  CandorSides *self = CANDOR_SIDES (object);

  switch (id)
    {
    case PROP_SPACING:
      self->spacing = g_value_get_uint (value);
      break;
    case PROP_MIN_CHARS:
      self->min_chars = g_value_get_uint (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
candor_sides_class_init (CandorSidesClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = candor_sides_dispose;
  object_class->get_property = candor_sides_get_property;
  object_class->set_property = candor_sides_set_property;
  widget_class->get_request_mode = candor_sides_get_request_mode;
  widget_class->measure = candor_sides_measure;
  widget_class->size_allocate = candor_sides_size_allocate;

  /** CandorSides:spacing: pixels between children, in both arrangements. */
  properties[PROP_SPACING] =
    g_param_spec_uint ("spacing", NULL, NULL, 0, 1000, 12,
                       G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  /** CandorSides:min-chars: how many average characters wide a child that expands must be. */
  properties[PROP_MIN_CHARS] =
    g_param_spec_uint ("min-chars", NULL, NULL, 0, 1000, 24,
                       G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  gtk_widget_class_set_css_name (widget_class, "sides");
}

static void
candor_sides_init (CandorSides *self)
{
}

GtkWidget *
candor_sides_new (unsigned int spacing,
                  unsigned int min_chars)
{
  return g_object_new (CANDOR_TYPE_SIDES, "spacing", spacing, "min-chars", min_chars, NULL);
}

void
candor_sides_append (CandorSides *self,
                     GtkWidget   *child)
{
  g_return_if_fail (CANDOR_IS_SIDES (self));
  g_return_if_fail (GTK_IS_WIDGET (child));
  gtk_widget_insert_before (child, GTK_WIDGET (self), NULL);
}
