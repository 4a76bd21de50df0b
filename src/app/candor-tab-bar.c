/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The row of tabs, and the list that takes its place in a narrow window. */
#include "config.h"

#include "candor-tab-bar.h"

#include "candor-children.h"
#include "candor-sides.h"
#include "candor-window-pages.h"

#include <glib/gi18n.h>

struct _CandorTabBar
{
  GtkWidget         parent_instance;
  GtkWidget        *row;
  GtkWidget        *folded; /* the chosen tab; drops the others down */
  GtkWidget        *menu_title;
  GtkWidget        *menu_count;
  GtkWidget        *popover;
  GtkWidget        *list;
  CandorDiscussion *discussion;
  unsigned int      n_tabs;
  unsigned int      selected;
  gboolean          is_folded;
};

enum
{
  PROP_SELECTED = 1,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (CandorTabBar, candor_tab_bar, GTK_TYPE_WIDGET)

/* The folded form says what the chosen tab says. */
static void
refresh_folded (CandorTabBar *self)
{
  CandorTabButton *tab = candor_tab_bar_get_tab (self, self->selected);
  const char      *title = tab != NULL ? candor_tab_button_get_title (tab) : "";
  const char      *count = tab != NULL ? candor_tab_button_get_progress (tab) : "";
  g_autofree char *name = g_strdup_printf ("%s %s", title, count);

  gtk_label_set_label (GTK_LABEL (self->menu_title), title);
  gtk_label_set_label (GTK_LABEL (self->menu_count), count);
  gtk_widget_set_visible (self->menu_count, count[0] != '\0');
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->folded), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
mark_selected (CandorTabBar *self)
{
  for (unsigned int i = 0; i < self->n_tabs; i++)
    {
      candor_tab_button_set_selected (CANDOR_TAB_BUTTON (candor_children_get_nth (self->row, i)), i == self->selected);
      candor_tab_button_set_selected (CANDOR_TAB_BUTTON (candor_children_get_nth (self->list, i)), i == self->selected);
    }
  refresh_folded (self);
}

static void
empty_box (GtkWidget *box)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (box)) != NULL)
    gtk_box_remove (GTK_BOX (box), child);
}

static void
select_tab (CandorTabBar *self,
            GtkWidget    *tab)
{
  gtk_popover_popdown (GTK_POPOVER (self->popover));
  candor_tab_bar_set_selected (self, candor_children_find_position (tab));
}

static void
append_tab (CandorTabBar  *self,
            GtkWidget     *box,
            CandorSection *section)
{
  GtkWidget *tab = candor_tab_button_new (self->discussion, section);

  g_signal_connect_object (tab, "clicked", G_CALLBACK (select_tab), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (box), tab);
}

/* How wide the row is in that much room: as it likes to be, or with each count below its title.
 * -1: it does not fit. */
static int
fit_row (CandorTabBar *self,
         int           room)
{
  int minimum, natural;

  gtk_widget_measure (self->row, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, &natural, NULL, NULL);
  if (natural <= room)
    return natural;
  return minimum <= room ? minimum : -1;
}

static void
candor_tab_bar_measure (GtkWidget     *widget,
                        GtkOrientation orientation,
                        int            for_size,
                        int           *minimum,
                        int           *natural,
                        int           *minimum_baseline,
                        int           *natural_baseline)
{
  CandorTabBar *self = CANDOR_TAB_BAR (widget);
  int           row = fit_row (self, for_size < 0 ? G_MAXINT : for_size);

  if (orientation == GTK_ORIENTATION_VERTICAL)
    {
      /* A menu button knows one height; the button in it knows how high its words are in this width. */
      if (row >= 0)
        gtk_widget_measure (self->row, orientation, row, minimum, natural, NULL, NULL);
      else
        gtk_widget_measure (gtk_widget_get_first_child (self->folded), orientation, for_size, minimum, natural, NULL, NULL);
      return;
    }
  gtk_widget_measure (self->folded, orientation, -1, minimum, NULL, NULL, NULL);
  *natural = MAX (*minimum, row);
}

static void
candor_tab_bar_size_allocate (GtkWidget *widget,
                              int        width,
                              int        height,
                              int        baseline)
{
  CandorTabBar *self = CANDOR_TAB_BAR (widget);
  int           row = fit_row (self, width);

  self->is_folded = row < 0;
  gtk_widget_set_child_visible (self->row, !self->is_folded);
  gtk_widget_set_child_visible (self->folded, self->is_folded);
  if (self->is_folded)
    gtk_widget_size_allocate (self->folded, &(GtkAllocation){ 0, 0, width, height }, -1);
  else
    gtk_widget_size_allocate (self->row, &(GtkAllocation){ (width - row) / 2, 0, row, height }, -1);
}

static GtkSizeRequestMode
candor_tab_bar_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

/* The whole bar is one stop of the Tab key: arrows move inside it. */
static gboolean
candor_tab_bar_focus (GtkWidget       *widget,
                      GtkDirectionType direction)
{
  CandorTabBar    *self = CANDOR_TAB_BAR (widget);
  gboolean         by_tab = direction == GTK_DIR_TAB_FORWARD || direction == GTK_DIR_TAB_BACKWARD;
  CandorTabButton *tab = candor_tab_bar_get_tab (self, self->selected);

  if (!by_tab || self->is_folded || tab == NULL)
    return GTK_WIDGET_CLASS (candor_tab_bar_parent_class)->focus (widget, direction);
  if (gtk_widget_get_focus_child (self->row) != NULL)
    return FALSE;
  return gtk_widget_grab_focus (GTK_WIDGET (tab));
}

static void
candor_tab_bar_dispose (GObject *object)
{
  CandorTabBar *self = CANDOR_TAB_BAR (object);

  g_clear_pointer (&self->row, gtk_widget_unparent);
  g_clear_pointer (&self->folded, gtk_widget_unparent);
  g_clear_object (&self->discussion);
  G_OBJECT_CLASS (candor_tab_bar_parent_class)->dispose (object);
}

static void
candor_tab_bar_get_property (GObject    *object,
                             guint       id,
                             GValue     *value,
                             GParamSpec *pspec)
{
  switch (id)
    {
    case PROP_SELECTED:
      g_value_set_uint (value, candor_tab_bar_get_selected (CANDOR_TAB_BAR (object)));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
candor_tab_bar_set_property (GObject      *object,
                             guint         id,
                             const GValue *value,
                             GParamSpec   *pspec)
{
  switch (id)
    {
    case PROP_SELECTED:
      candor_tab_bar_set_selected (CANDOR_TAB_BAR (object), g_value_get_uint (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
candor_tab_bar_class_init (CandorTabBarClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = candor_tab_bar_dispose;
  object_class->get_property = candor_tab_bar_get_property;
  object_class->set_property = candor_tab_bar_set_property;
  widget_class->measure = candor_tab_bar_measure;
  widget_class->size_allocate = candor_tab_bar_size_allocate;
  widget_class->get_request_mode = candor_tab_bar_get_request_mode;
  widget_class->focus = candor_tab_bar_focus;

  /** CandorTabBar:selected: position of the chosen tab, from 0. */
  properties[PROP_SELECTED] =
    g_param_spec_uint ("selected", NULL, NULL, 0, G_MAXUINT, 0,
                       G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (CANDOR_TYPE_SIDES);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/candor_aid/Candor/candor-tab-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, CandorTabBar, row);
  gtk_widget_class_bind_template_child (widget_class, CandorTabBar, folded);
  gtk_widget_class_bind_template_child (widget_class, CandorTabBar, menu_title);
  gtk_widget_class_bind_template_child (widget_class, CandorTabBar, menu_count);
  gtk_widget_class_bind_template_child (widget_class, CandorTabBar, popover);
  gtk_widget_class_bind_template_child (widget_class, CandorTabBar, list);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_TAB_LIST);
}

static void
candor_tab_bar_init (CandorTabBar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
fill (CandorTabBar *self,
      GListModel   *sections)
{
  empty_box (self->row);
  empty_box (self->list);
  for (unsigned int i = 0; i < self->n_tabs; i++)
    {
      g_autoptr (CandorSection) section = g_list_model_get_item (sections, i);

      append_tab (self, self->row, section);
      append_tab (self, self->list, section);
    }
}

/* The same tabs in another language stay where they are, with the focus. */
static void
renew (CandorTabBar *self,
       GListModel   *sections)
{
  for (unsigned int i = 0; i < self->n_tabs; i++)
    {
      g_autoptr (CandorSection) section = g_list_model_get_item (sections, i);

      candor_tab_button_renew (CANDOR_TAB_BUTTON (candor_children_get_nth (self->row, i)), section);
      candor_tab_button_renew (CANDOR_TAB_BUTTON (candor_children_get_nth (self->list, i)), section);
    }
}

void
candor_tab_bar_show (CandorTabBar     *self,
                     CandorDiscussion *discussion)
{
  g_autoptr (GListModel) sections = NULL;
  unsigned int n_tabs;
  gboolean     same;

  g_return_if_fail (CANDOR_IS_TAB_BAR (self));
  g_return_if_fail (CANDOR_IS_DISCUSSION (discussion));
  if (self->discussion != NULL)
    g_signal_handlers_disconnect_by_func (self->discussion, refresh_folded, self);
  sections = candor_window_list_sections (candor_discussion_get_pack (discussion));
  n_tabs = g_list_model_get_n_items (sections) + 1;
  same = self->discussion == discussion && self->n_tabs == n_tabs;
  g_set_object (&self->discussion, discussion);
  self->n_tabs = n_tabs;
  if (same)
    renew (self, sections);
  else
    fill (self, sections);
  /* After the tabs, so that what is read from them is fresh. */
  g_signal_connect_object (discussion, "changed", G_CALLBACK (refresh_folded), self, G_CONNECT_SWAPPED);
  candor_tab_bar_set_selected (self, MIN (self->selected, n_tabs - 1));
  mark_selected (self);
}

unsigned int
candor_tab_bar_get_n_tabs (CandorTabBar *self)
{
  g_return_val_if_fail (CANDOR_IS_TAB_BAR (self), 0);
  return self->n_tabs;
}

CandorTabButton *
candor_tab_bar_get_tab (CandorTabBar *self,
                        unsigned int  position)
{
  GtkWidget *tab;

  g_return_val_if_fail (CANDOR_IS_TAB_BAR (self), NULL);
  tab = candor_children_get_nth (self->row, position);
  return tab != NULL ? CANDOR_TAB_BUTTON (tab) : NULL;
}

unsigned int
candor_tab_bar_get_selected (CandorTabBar *self)
{
  g_return_val_if_fail (CANDOR_IS_TAB_BAR (self), 0);
  return self->selected;
}

void
candor_tab_bar_set_selected (CandorTabBar *self,
                             unsigned int  selected)
{
  g_return_if_fail (CANDOR_IS_TAB_BAR (self));
  g_return_if_fail (selected < self->n_tabs);
  if (self->selected == selected)
    return;
  self->selected = selected;
  mark_selected (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SELECTED]);
}

gboolean
candor_tab_bar_get_folded (CandorTabBar *self)
{
  g_return_val_if_fail (CANDOR_IS_TAB_BAR (self), FALSE);
  return self->is_folded;
}
