/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Words in lines of a readable length. */
#include "config.h"

#include "candor-prose.h"

#include "candor-chars.h"
#include "candor-long-word.h"

#include <math.h>

/* What is longer may be squeezed to this many characters. */
#define LEAST_CHARS 10
/* How much longer a line may be where that saves one, and how much longer lines are for ending in
 * whole words. */
#define SLACK 1.3
#define RAGGED 1.08

struct _CandorProse
{
  GtkWidget    parent_instance;
  GtkWidget   *label;
  unsigned int max_chars;   /* 0: no bound */
  unsigned int width_chars; /* 0: as wide as the words */
  gboolean     fill;
  int          words; /* their width in one line, in pixels; -1: not known */
};

enum
{
  PROP_LABEL = 1,
  PROP_MAX_CHARS,
  PROP_WIDTH_CHARS,
  PROP_FILL,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (CandorProse, candor_prose, GTK_TYPE_WIDGET)

/* How wide the words are in one line, in pixels. A label that is measured so has laid them out
 * in one line, as long as it has no place. */
static int
measure_words (CandorProse *self)
{
  PangoLayout *layout;
  int          width;

  gtk_widget_measure (self->label, GTK_ORIENTATION_VERTICAL, -1, NULL, NULL, NULL, NULL);
  if (self->words >= 0)
    return self->words;
  layout = gtk_label_get_layout (GTK_LABEL (self->label));
  layout = pango_layout_get_width (layout) < 0 ? g_object_ref (layout) : pango_layout_copy (layout);
  pango_layout_set_width (layout, -1);
  pango_layout_get_size (layout, &width, NULL);
  g_object_unref (layout);
  self->words = PANGO_PIXELS_CEIL (width);
  return self->words;
}

/* Asked as widgets are, a label would first find out how narrow it can be: letter by letter. */
static int
measure_height (CandorProse *self,
                int          width)
{
  int minimum, natural, minimum_baseline = -1, natural_baseline = -1;

  GTK_WIDGET_GET_CLASS (self->label)->measure (self->label, GTK_ORIENTATION_VERTICAL, width, &minimum, &natural, &minimum_baseline, &natural_baseline);
  return natural;
}

static void
forget_words (CandorProse *self)
{
  self->words = -1;
}

/* The label is not asked for a width, so it does not know that somebody waits for its news. */
static void
words_changed_cb (CandorProse *self)
{
  gboolean endless = candor_long_word_is_in (gtk_label_get_text (GTK_LABEL (self->label)));

  gtk_label_set_wrap_mode (GTK_LABEL (self->label), endless ? PANGO_WRAP_CHAR : PANGO_WRAP_WORD_CHAR);
  forget_words (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LABEL]);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

static int
count_pixels (CandorProse *self,
              unsigned int n_chars)
{
  return candor_chars_to_label_pixels (GTK_WIDGET (self), n_chars);
}

/* How wide a line is in a room of that width. A few words more are better than a last line of a
 * few words; then the lines are of about equal length. */
static int
limit_width (CandorProse *self,
             int          room)
{
  double line = self->max_chars > 0 ? count_pixels (self, self->max_chars) : room;
  double most = MIN (room, line * SLACK);
  double words = measure_words (self);
  double n_lines;

  if (self->fill || room <= line)
    return room;
  n_lines = ceil (words / most);
  if (n_lines >= ceil (words / line))
    return (int) line;
  return (int) ceil (CLAMP (words / n_lines * RAGGED, line, most));
}

static GtkSizeRequestMode
candor_prose_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

/* Nobody gets a width for a height: finding it takes long, and a line of words needs none. */
static void
measure_width (CandorProse *self,
               int         *minimum,
               int         *natural)
{
  *natural = self->max_chars > 0 ? MIN (measure_words (self), count_pixels (self, self->max_chars)) : measure_words (self);
  if (self->width_chars > 0)
    *natural = MAX (*natural, count_pixels (self, self->width_chars));
  *minimum = MIN (*natural, count_pixels (self, MAX (self->width_chars, LEAST_CHARS)));
}

static void
candor_prose_measure (GtkWidget     *widget,
                      GtkOrientation orientation,
                      int            for_size,
                      int           *minimum,
                      int           *natural,
                      int           *minimum_baseline,
                      int           *natural_baseline)
{
  CandorProse *self = CANDOR_PROSE (widget);
  int          least, wanted;

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      measure_width (self, minimum, natural);
      return;
    }
  if (for_size < 0)
    {
      measure_width (self, &least, &wanted);
      for_size = wanted;
    }
  *minimum = *natural = measure_height (self, limit_width (self, for_size));
}

static void
candor_prose_size_allocate (GtkWidget *widget,
                            int        width,
                            int        height,
                            int        baseline)
{
  CandorProse *self = CANDOR_PROSE (widget);
  int          line = limit_width (self, width);
  int          x = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL ? width - line : 0;

  gtk_widget_size_allocate (self->label, &(GtkAllocation){ x, 0, line, height }, baseline);
}

static void
candor_prose_root (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (candor_prose_parent_class)->root (widget);
  forget_words (CANDOR_PROSE (widget));
}

static void
candor_prose_css_changed (GtkWidget         *widget,
                          GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (candor_prose_parent_class)->css_changed (widget, change);
  forget_words (CANDOR_PROSE (widget));
}

static void
candor_prose_system_setting_changed (GtkWidget       *widget,
                                     GtkSystemSetting setting)
{
  GTK_WIDGET_CLASS (candor_prose_parent_class)->system_setting_changed (widget, setting);
  forget_words (CANDOR_PROSE (widget));
}

static void
candor_prose_dispose (GObject *object)
{
  g_clear_pointer (&CANDOR_PROSE (object)->label, gtk_widget_unparent);
  G_OBJECT_CLASS (candor_prose_parent_class)->dispose (object);
}

static void
candor_prose_get_property (GObject    *object,
                           guint       id,
                           GValue     *value,
                           GParamSpec *pspec)
{
  CandorProse *self = CANDOR_PROSE (object);

  switch (id)
    {
    case PROP_LABEL:
      g_value_set_string (value, gtk_label_get_label (GTK_LABEL (self->label)));
      break;
    case PROP_MAX_CHARS:
      g_value_set_uint (value, self->max_chars);
      break;
    case PROP_WIDTH_CHARS:
      g_value_set_uint (value, self->width_chars);
      break;
    case PROP_FILL:
      g_value_set_boolean (value, self->fill);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
candor_prose_set_property (GObject      *object,
                           guint         id,
                           const GValue *value,
                           GParamSpec   *pspec)
{
  CandorProse *self = CANDOR_PROSE (object);

  switch (id)
    {
    case PROP_LABEL:
      candor_prose_set_text (self, g_value_get_string (value));
      break;
    case PROP_MAX_CHARS:
      candor_prose_set_max_chars (self, g_value_get_uint (value));
      break;
    case PROP_WIDTH_CHARS:
      candor_prose_set_width_chars (self, g_value_get_uint (value));
      break;
    case PROP_FILL:
      candor_prose_set_fill (self, g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
candor_prose_class_init (CandorProseClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GParamFlags     flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->dispose = candor_prose_dispose;
  object_class->get_property = candor_prose_get_property;
  object_class->set_property = candor_prose_set_property;
  widget_class->get_request_mode = candor_prose_get_request_mode;
  widget_class->measure = candor_prose_measure;
  widget_class->size_allocate = candor_prose_size_allocate;
  widget_class->root = candor_prose_root;
  widget_class->css_changed = candor_prose_css_changed;
  widget_class->system_setting_changed = candor_prose_system_setting_changed;

  /** CandorProse:label: the words, with their markup where they have any; it is set without. */
  properties[PROP_LABEL] = g_param_spec_string ("label", NULL, NULL, "", flags);
  /** CandorProse:max-chars: the longest line, in average characters; 0 for no bound. */
  properties[PROP_MAX_CHARS] = g_param_spec_uint ("max-chars", NULL, NULL, 0, 1000, 0, flags);
  /** CandorProse:width-chars: the least width, in average characters; 0 for that of the words. */
  properties[PROP_WIDTH_CHARS] = g_param_spec_uint ("width-chars", NULL, NULL, 0, 1000, 0, flags);
  /** CandorProse:fill: whether lines may be as long as there is room. */
  properties[PROP_FILL] = g_param_spec_boolean ("fill", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_css_name (widget_class, "prose");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GENERIC);
}

static void
candor_prose_init (CandorProse *self)
{
  self->label = gtk_label_new (NULL);
  gtk_label_set_wrap (GTK_LABEL (self->label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (self->label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (self->label), 0);
  gtk_label_set_yalign (GTK_LABEL (self->label), 0);
  gtk_widget_set_parent (self->label, GTK_WIDGET (self));
  g_signal_connect_object (self->label, "notify::label", G_CALLBACK (words_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->label, "notify::attributes", G_CALLBACK (words_changed_cb), self, G_CONNECT_SWAPPED);
  forget_words (self);
}

/**
 * candor_prose_new:
 *
 * Returns: (transfer floating): prose without words
 */
GtkWidget *
candor_prose_new (void)
{
  return g_object_new (CANDOR_TYPE_PROSE, NULL);
}

GtkLabel *
candor_prose_get_label (CandorProse *self)
{
  g_return_val_if_fail (CANDOR_IS_PROSE (self), NULL);
  return GTK_LABEL (self->label);
}

void
candor_prose_set_text (CandorProse *self,
                       const char  *text)
{
  g_return_if_fail (CANDOR_IS_PROSE (self));
  gtk_label_set_text (GTK_LABEL (self->label), text != NULL ? text : "");
}

void
candor_prose_set_max_chars (CandorProse *self,
                            unsigned int max_chars)
{
  g_return_if_fail (CANDOR_IS_PROSE (self));
  if (self->max_chars == max_chars)
    return;
  self->max_chars = max_chars;
  gtk_widget_queue_resize (GTK_WIDGET (self));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_MAX_CHARS]);
}

void
candor_prose_set_width_chars (CandorProse *self,
                              unsigned int width_chars)
{
  g_return_if_fail (CANDOR_IS_PROSE (self));
  if (self->width_chars == width_chars)
    return;
  self->width_chars = width_chars;
  gtk_widget_queue_resize (GTK_WIDGET (self));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_WIDTH_CHARS]);
}

void
candor_prose_set_fill (CandorProse *self,
                       gboolean     fill)
{
  g_return_if_fail (CANDOR_IS_PROSE (self));
  fill = !!fill;
  if (self->fill == fill)
    return;
  self->fill = fill;
  gtk_widget_queue_resize (GTK_WIDGET (self));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_FILL]);
}
