/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The two labels of a tab, side by side or one below the other. */
#include "config.h"

#include "candor-tab-face.h"

/* Between the two, in pixels: side by side, and one below the other. */
#define SPACING 8
#define LINE_SPACING 2

struct _CandorTabFace
{
  GtkWidget  parent_instance;
  GtkWidget *title;
  GtkWidget *count;
};

G_DEFINE_FINAL_TYPE (CandorTabFace, candor_tab_face, GTK_TYPE_WIDGET)

static int
measure (GtkWidget     *label,
         GtkOrientation orientation)
{
  int natural = 0;

  if (gtk_widget_should_layout (label))
    gtk_widget_measure (label, orientation, -1, NULL, &natural, NULL, NULL);
  return natural;
}

static int
measure_line (CandorTabFace *self)
{
  int count = measure (self->count, GTK_ORIENTATION_HORIZONTAL);

  return measure (self->title, GTK_ORIENTATION_HORIZONTAL) + (count > 0 ? SPACING + count : 0);
}

/* Whether there is something to set below the title, and no room beside it. */
static gboolean
is_stacked (CandorTabFace *self,
            int            width)
{
  return width >= 0 && gtk_widget_should_layout (self->count) && width < measure_line (self);
}

static GtkSizeRequestMode
candor_tab_face_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
candor_tab_face_measure (GtkWidget     *widget,
                         GtkOrientation orientation,
                         int            for_size,
                         int           *minimum,
                         int           *natural,
                         int           *minimum_baseline,
                         int           *natural_baseline)
{
  CandorTabFace *self = CANDOR_TAB_FACE (widget);
  int            title = measure (self->title, orientation);
  int            count = measure (self->count, orientation);

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = MAX (title, count);
      *natural = measure_line (self);
    }
  else
    *minimum = *natural = is_stacked (self, for_size) ? title + LINE_SPACING + count : MAX (title, count);
}

/* @x is counted from where lines begin. */
static void
place (GtkWidget     *label,
       int            x,
       int            y,
       int            width,
       int            height,
       CandorTabFace *self)
{
  if (gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL)
    x = gtk_widget_get_width (GTK_WIDGET (self)) - x - width;
  gtk_widget_size_allocate (label, &(GtkAllocation){ x, y, width, height }, -1);
}

static void
candor_tab_face_size_allocate (GtkWidget *widget,
                               int        width,
                               int        height,
                               int        baseline)
{
  CandorTabFace *self = CANDOR_TAB_FACE (widget);
  int            title_width = MIN (measure (self->title, GTK_ORIENTATION_HORIZONTAL), width);
  int            title_height = measure (self->title, GTK_ORIENTATION_VERTICAL);
  int            count_width = measure (self->count, GTK_ORIENTATION_HORIZONTAL);
  int            count_height = measure (self->count, GTK_ORIENTATION_VERTICAL);

  if (is_stacked (self, width))
    {
      place (self->title, (width - title_width) / 2, 0, title_width, title_height, self);
      place (self->count, (width - count_width) / 2, height - count_height, count_width, count_height, self);
      return;
    }
  place (self->title, 0, (height - title_height) / 2, title_width, title_height, self);
  if (count_width > 0)
    place (self->count, title_width + SPACING, (height - count_height) / 2, count_width, count_height, self);
}

static void
candor_tab_face_dispose (GObject *object)
{
  CandorTabFace *self = CANDOR_TAB_FACE (object);

  g_clear_pointer (&self->title, gtk_widget_unparent);
  g_clear_pointer (&self->count, gtk_widget_unparent);
  G_OBJECT_CLASS (candor_tab_face_parent_class)->dispose (object);
}

static void
candor_tab_face_class_init (CandorTabFaceClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = candor_tab_face_dispose;
  widget_class->get_request_mode = candor_tab_face_get_request_mode;
  widget_class->measure = candor_tab_face_measure;
  widget_class->size_allocate = candor_tab_face_size_allocate;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
candor_tab_face_init (CandorTabFace *self)
{
}

/**
 * candor_tab_face_new:
 * @title: (transfer floating): what the tab is called
 * @count: (transfer floating): how far one has come; none where it is hidden
 *
 * Returns: (transfer floating): the face
 */
GtkWidget *
candor_tab_face_new (GtkWidget *title,
                     GtkWidget *count)
{
  CandorTabFace *self;

  g_return_val_if_fail (GTK_IS_WIDGET (title), NULL);
  g_return_val_if_fail (GTK_IS_WIDGET (count), NULL);
  self = g_object_new (CANDOR_TYPE_TAB_FACE, NULL);
  self->title = title;
  self->count = count;
  gtk_widget_set_parent (title, GTK_WIDGET (self));
  gtk_widget_set_parent (count, GTK_WIDGET (self));
  return GTK_WIDGET (self);
}
