/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The sheet's pages in a column that scrolls and zooms. */
#include "config.h"

#include "candor-preview.h"

#include <glib/gi18n.h>
#include <math.h>

#include "candor-preview-page.h"
#include "candor-sides.h"

static const double zooms[] = { 0.25, 0.33, 0.5, 0.67, 0.8, 1, 1.25, 1.5, 2, 3, 4 };
#define MIN_ZOOM zooms[0]
#define MAX_ZOOM zooms[G_N_ELEMENTS (zooms) - 1]
/* How much one step of the wheel zooms. */
#define WHEEL_FACTOR 1.1

struct _CandorPreview
{
  GtkWidget    parent_instance;
  GtkWidget   *bar;
  GtkLabel    *page_label;
  GtkButton   *fit;
  GtkWidget   *scroller;
  GtkBox      *column;
  CandorSheet *sheet;
  double       zoom;     /* 0: follows the width */
  double       pinched;  /* zoom at the begin of a pinch */
  double       centre_x; /* what to keep in the middle after zooming, 0 to 1; negative: nothing */
  double       centre_y;
  unsigned int tell; /* idle */
};

enum
{
  PROP_SHEET = 1,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (CandorPreview, candor_preview, GTK_TYPE_WIDGET)

static GtkAdjustment *
get_vertical (CandorPreview *self)
{
  return gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (self->scroller));
}

static GtkAdjustment *
get_horizontal (CandorPreview *self)
{
  return gtk_scrolled_window_get_hadjustment (GTK_SCROLLED_WINDOW (self->scroller));
}

static double
get_centre (GtkAdjustment *adjustment)
{
  double upper = gtk_adjustment_get_upper (adjustment);

  if (upper <= 0)
    return 0;
  return (gtk_adjustment_get_value (adjustment) + gtk_adjustment_get_page_size (adjustment) / 2) / upper;
}

static void
set_centre (GtkAdjustment *adjustment,
            double         centre)
{
  gtk_adjustment_set_value (adjustment, centre * gtk_adjustment_get_upper (adjustment) -
                                          gtk_adjustment_get_page_size (adjustment) / 2);
}

/* The page that lies across the upper third of what is in view. */
static unsigned int
find_page_in_view (CandorPreview *self)
{
  GtkAdjustment *adjustment = get_vertical (self);
  double         line = gtk_adjustment_get_value (adjustment) + gtk_adjustment_get_page_size (adjustment) / 3;
  unsigned int   page = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->column)); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      graphene_rect_t bounds;

      if (!gtk_widget_compute_bounds (child, GTK_WIDGET (self->column), &bounds) || bounds.origin.y > line)
        break;
      page++;
    }
  return MAX (page, 1);
}

static gboolean
show_page_number_cb (gpointer user_data)
{
  CandorPreview   *self = user_data;
  g_autofree char *text = NULL;

  self->tell = 0;
  if (self->sheet != NULL)
    /* Translators: the page in view, and how many there are */
    text = g_strdup_printf (_ ("Page %u of %u"), find_page_in_view (self), candor_sheet_get_n_pages (self->sheet));
  gtk_label_set_label (self->page_label, text != NULL ? text : "");
  return G_SOURCE_REMOVE;
}

/* Not from within a layout, where scrolling is told of: the label would need another one. */
static void
show_page_number (CandorPreview *self)
{
  if (self->tell == 0)
    self->tell = g_idle_add_full (G_PRIORITY_HIGH_IDLE, show_page_number_cb, self, NULL);
}

static void
show_zoom (CandorPreview *self)
{
  g_autofree char *percent = NULL;
  g_autofree char *name = NULL;

  if (self->zoom > 0)
    /* Translators: how large the page is drawn, in percent of its size on paper */
    percent = g_strdup_printf (_ ("%.0f %%"), self->zoom * 100);
  else
    percent = g_strdup (_ ("Fit width"));
  gtk_button_set_label (self->fit, percent);
  /* Translators: %s is "80 %" or "Fit width" */
  name = g_strdup_printf (_ ("Zoom: %s. Press to fit the width"), percent);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->fit), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "preview.zoom-in", self->zoom < MAX_ZOOM);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "preview.zoom-out", self->zoom == 0 || self->zoom > MIN_ZOOM);
}

static double
get_shown_zoom (CandorPreview *self)
{
  GtkWidget *first = gtk_widget_get_first_child (GTK_WIDGET (self->column));

  if (self->zoom > 0 || first == NULL)
    return self->zoom > 0 ? self->zoom : 1;
  return candor_preview_page_get_shown_zoom (CANDOR_PREVIEW_PAGE (first));
}

static void
fill_column (CandorPreview *self)
{
  unsigned int n_pages = self->sheet != NULL ? candor_sheet_get_n_pages (self->sheet) : 0;
  GtkWidget   *child = gtk_widget_get_first_child (GTK_WIDGET (self->column));

  for (unsigned int i = 0; i < n_pages; i++)
    {
      g_autofree char *text = candor_sheet_dup_page_text (self->sheet, i);
      /* Translators: a page of the sheet, read by a screen reader, with all that stands on it */
      g_autofree char *name = g_strdup_printf (_ ("Page %u of %u: %s"), i + 1, n_pages, text);

      if (child == NULL)
        {
          child = candor_preview_page_new ();
          gtk_box_append (self->column, child);
        }
      candor_preview_page_set_zoom (CANDOR_PREVIEW_PAGE (child), self->zoom);
      candor_preview_page_set_sheet (CANDOR_PREVIEW_PAGE (child), self->sheet, i, name);
      child = gtk_widget_get_next_sibling (child);
    }
  while (child != NULL)
    {
      GtkWidget *next = gtk_widget_get_next_sibling (child);

      gtk_box_remove (self->column, child);
      child = next;
    }
}

static void
zoom_by_step (CandorPreview *self,
              int            direction)
{
  double shown = get_shown_zoom (self);

  for (unsigned int i = 0; i < G_N_ELEMENTS (zooms); i++)
    {
      double zoom = zooms[direction > 0 ? i : G_N_ELEMENTS (zooms) - 1 - i];

      if (direction * (zoom - shown) > 0.01)
        {
          candor_preview_set_zoom (self, zoom);
          return;
        }
    }
}

static void
scrolled_cb (GtkAdjustment *adjustment,
             CandorPreview *self)
{
  show_page_number (self);
}

static void
sized_cb (GtkAdjustment *adjustment,
          CandorPreview *self)
{
  double *centre = adjustment == get_vertical (self) ? &self->centre_y : &self->centre_x;

  if (*centre >= 0)
    set_centre (adjustment, *centre);
  *centre = -1;
  show_page_number (self);
}

static gboolean
wheel_cb (GtkEventControllerScroll *controller,
          double                    dx,
          double                    dy,
          CandorPreview            *self)
{
  GdkModifierType state = gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (controller));

  if ((state & GDK_CONTROL_MASK) == 0)
    return GDK_EVENT_PROPAGATE;
  candor_preview_set_zoom (self, CLAMP (get_shown_zoom (self) * pow (WHEEL_FACTOR, -dy), MIN_ZOOM, MAX_ZOOM));
  return GDK_EVENT_STOP;
}

static void
pinch_begin_cb (GtkGesture       *gesture,
                GdkEventSequence *sequence,
                CandorPreview    *self)
{
  self->pinched = get_shown_zoom (self);
}

static void
pinch_cb (GtkGestureZoom *gesture,
          double          scale,
          CandorPreview  *self)
{
  candor_preview_set_zoom (self, CLAMP (self->pinched * scale, MIN_ZOOM, MAX_ZOOM));
}

static void
zoom_in_cb (GtkWidget  *widget,
            const char *action_name,
            GVariant   *parameter)
{
  zoom_by_step (CANDOR_PREVIEW (widget), 1);
}

static void
zoom_out_cb (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  zoom_by_step (CANDOR_PREVIEW (widget), -1);
}

static void
fit_cb (GtkWidget  *widget,
        const char *action_name,
        GVariant   *parameter)
{
  candor_preview_set_zoom (CANDOR_PREVIEW (widget), 0);
}

static void
candor_preview_dispose (GObject *object)
{
  g_clear_handle_id (&CANDOR_PREVIEW (object)->tell, g_source_remove);
  g_clear_object (&CANDOR_PREVIEW (object)->sheet);
  gtk_widget_dispose_template (GTK_WIDGET (object), CANDOR_TYPE_PREVIEW);
  G_OBJECT_CLASS (candor_preview_parent_class)->dispose (object);
}

static void
candor_preview_get_property (GObject    *object,
                             guint       id,
                             GValue     *value,
                             GParamSpec *pspec)
{
  switch (id)
    {
    case PROP_SHEET:
      g_value_set_object (value, candor_preview_get_sheet (CANDOR_PREVIEW (object)));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
candor_preview_set_property (GObject      *object,
                             guint         id,
                             const GValue *value,
                             GParamSpec   *pspec)
{
  switch (id)
    {
    case PROP_SHEET:
      candor_preview_set_sheet (CANDOR_PREVIEW (object), g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
bind_keys (GtkWidgetClass *widget_class)
{
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_plus, 0, "preview.zoom-in", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_KP_Add, 0, "preview.zoom-in", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_minus, 0, "preview.zoom-out", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_KP_Subtract, 0, "preview.zoom-out", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_0, 0, "preview.fit", NULL);
}

static void
candor_preview_class_init (CandorPreviewClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = candor_preview_dispose;
  object_class->get_property = candor_preview_get_property;
  object_class->set_property = candor_preview_set_property;

  /** CandorPreview:sheet: (nullable): the pages that are shown. */
  properties[PROP_SHEET] =
    g_param_spec_object ("sheet", NULL, NULL, CANDOR_TYPE_SHEET,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (CANDOR_TYPE_SIDES);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/candor_aid/Candor/candor-preview.ui");
  gtk_widget_class_bind_template_child (widget_class, CandorPreview, bar);
  gtk_widget_class_bind_template_child (widget_class, CandorPreview, page_label);
  gtk_widget_class_bind_template_child (widget_class, CandorPreview, fit);
  gtk_widget_class_bind_template_child (widget_class, CandorPreview, scroller);
  gtk_widget_class_bind_template_child (widget_class, CandorPreview, column);
  gtk_widget_class_bind_template_callback (widget_class, wheel_cb);
  gtk_widget_class_bind_template_callback (widget_class, pinch_begin_cb);
  gtk_widget_class_bind_template_callback (widget_class, pinch_cb);
  gtk_widget_class_install_action (widget_class, "preview.zoom-in", NULL, zoom_in_cb);
  gtk_widget_class_install_action (widget_class, "preview.zoom-out", NULL, zoom_out_cb);
  gtk_widget_class_install_action (widget_class, "preview.fit", NULL, fit_cb);
  bind_keys (widget_class);
  gtk_widget_class_set_css_name (widget_class, "preview");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
candor_preview_init (CandorPreview *self)
{
  self->centre_x = self->centre_y = -1;
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_object (get_vertical (self), "value-changed", G_CALLBACK (scrolled_cb), self, 0);
  g_signal_connect_object (get_vertical (self), "changed", G_CALLBACK (sized_cb), self, 0);
  g_signal_connect_object (get_horizontal (self), "changed", G_CALLBACK (sized_cb), self, 0);
  show_zoom (self);
}

CandorSheet *
candor_preview_get_sheet (CandorPreview *self)
{
  g_return_val_if_fail (CANDOR_IS_PREVIEW (self), NULL);
  return self->sheet;
}

void
candor_preview_set_sheet (CandorPreview *self,
                          CandorSheet   *sheet)
{
  g_return_if_fail (CANDOR_IS_PREVIEW (self));
  g_return_if_fail (sheet == NULL || CANDOR_IS_SHEET (sheet));
  if (!g_set_object (&self->sheet, sheet))
    return;
  fill_column (self);
  show_page_number (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SHEET]);
}

double
candor_preview_get_zoom (CandorPreview *self)
{
  g_return_val_if_fail (CANDOR_IS_PREVIEW (self), 0);
  return self->zoom;
}

void
candor_preview_set_zoom (CandorPreview *self,
                         double         zoom)
{
  g_return_if_fail (CANDOR_IS_PREVIEW (self));
  g_return_if_fail (zoom == 0 || (zoom >= MIN_ZOOM && zoom <= MAX_ZOOM));
  if (self->zoom == zoom)
    return;
  self->zoom = zoom;
  self->centre_x = get_centre (get_horizontal (self));
  self->centre_y = get_centre (get_vertical (self));
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (self->scroller),
                                  zoom > 0 ? GTK_POLICY_AUTOMATIC : GTK_POLICY_NEVER, GTK_POLICY_ALWAYS);
  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->column)); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    candor_preview_page_set_zoom (CANDOR_PREVIEW_PAGE (child), zoom);
  show_zoom (self);
}
