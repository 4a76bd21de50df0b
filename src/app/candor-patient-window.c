/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The patient's window: pages to be read, and nothing else. */
#include "config.h"

#include "candor-patient-window.h"

#include "candor-mirror.h"
#include "candor-patient-controls.h"
#include "candor-window-pages.h"

/* Below these widths, in pixels at the normal text size, pages give up some of their margins. */
#define NARROW_WIDTH 900
#define TINY_WIDTH 600
#define NORMAL_TEXT_SIZE 150

struct _CandorPatientWindow
{
  GtkWindow         parent_instance;
  GtkWidget        *leader; /* weak */
  CandorDiscussion *discussion;
  GListModel       *sections; /* of CandorSection: those that have a page */
  GPtrArray        *pages;    /* (element-type CandorPage) (nullable elements): made when needed */
  unsigned int      position;
  int               text_size; /* percent */
  gboolean          alone;
  unsigned int      width_id; /* idle that sets the style classes of the width */

  GtkLabel              *title;
  GtkLabel              *subtitle;
  GtkWidget             *content;
  GtkStack              *stack;
  GtkLabel              *overdue;
  GtkLabel              *draft;
  CandorPatientControls *controls;
};

/* Percent; each has a style class text-N. */
static const int text_sizes[] = { 100, 125, 150, 175, 200, 250, 300 };

G_DEFINE_FINAL_TYPE (CandorPatientWindow, candor_patient_window, GTK_TYPE_WINDOW)

static CandorPack *
get_pack (CandorPatientWindow *self)
{
  return candor_discussion_get_pack (self->discussion);
}

static void
set_class (GtkWidget  *widget,
           const char *css_class,
           gboolean    set)
{
  if (set)
    gtk_widget_add_css_class (widget, css_class);
  else
    gtk_widget_remove_css_class (widget, css_class);
}

/* --- Width --- */

/* Large letters need the margins sooner. */
static int
scale_width (CandorPatientWindow *self,
             int                  width)
{
  return width * self->text_size / NORMAL_TEXT_SIZE;
}

static gboolean
width_changed_cb (gpointer user_data)
{
  CandorPatientWindow *self = user_data;
  int                  width = gtk_widget_get_width (GTK_WIDGET (self));

  self->width_id = 0;
  set_class (GTK_WIDGET (self), "narrow", width < scale_width (self, NARROW_WIDTH));
  set_class (GTK_WIDGET (self), "tiny", width < scale_width (self, TINY_WIDTH));
  return G_SOURCE_REMOVE;
}

/* Style classes must not change inside a layout. */
static void
queue_width (CandorPatientWindow *self)
{
  if (self->width_id == 0)
    self->width_id = g_idle_add_full (G_PRIORITY_HIGH_IDLE, width_changed_cb, self, NULL);
}

static void
candor_patient_window_size_allocate (GtkWidget *widget,
                                     int        width,
                                     int        height,
                                     int        baseline)
{
  CandorPatientWindow *self = CANDOR_PATIENT_WINDOW (widget);

  GTK_WIDGET_CLASS (candor_patient_window_parent_class)->size_allocate (widget, width, height, baseline);
  if (gtk_widget_has_css_class (widget, "narrow") != (width < scale_width (self, NARROW_WIDTH)) ||
      gtk_widget_has_css_class (widget, "tiny") != (width < scale_width (self, TINY_WIDTH)))
    queue_width (self);
}

/* --- Text size --- */

static void
show_text_size (CandorPatientWindow *self)
{
  for (unsigned int i = 0; i < G_N_ELEMENTS (text_sizes); i++)
    {
      g_autofree char *css_class = g_strdup_printf ("text-%d", text_sizes[i]);

      set_class (self->content, css_class, text_sizes[i] == self->text_size);
    }
  queue_width (self);
}

static unsigned int
find_nearest (int text_size)
{
  unsigned int nearest = 0;

  for (unsigned int i = 1; i < G_N_ELEMENTS (text_sizes); i++)
    if (ABS (text_sizes[i] - text_size) < ABS (text_sizes[nearest] - text_size))
      nearest = i;
  return nearest;
}

static void
text_size_cb (GtkWidget  *widget,
              const char *action_name,
              GVariant   *parameter)
{
  CandorPatientWindow *self = CANDOR_PATIENT_WINDOW (widget);

  if (g_str_equal (action_name, "win.text-normal"))
    candor_patient_window_set_text_size (self, NORMAL_TEXT_SIZE);
  else
    candor_patient_window_step_text_size (self, g_str_equal (action_name, "win.text-larger") ? 1 : -1);
}

/* --- Pages --- */

/* NULL: the sheet */
static CandorSection *
lend_section (CandorPatientWindow *self,
              unsigned int         position)
{
  g_autoptr (CandorSection) section = g_list_model_get_item (self->sections, position);

  return section;
}

static const char *
get_page_title (CandorPatientWindow *self,
                unsigned int         position)
{
  CandorSection *section = lend_section (self, position);

  return section != NULL ? candor_text_get_plain (candor_section_get_title (section)) : candor_pack_get_word (get_pack (self), "tab.summary");
}

static void
remove_page (CandorPatientWindow *self,
             unsigned int         position)
{
  GtkWidget *page = g_ptr_array_index (self->pages, position);

  if (page != NULL)
    gtk_stack_remove (self->stack, page);
  self->pages->pdata[position] = NULL;
}

static gboolean
is_same_tab (CandorSection *a,
             CandorSection *b)
{
  if (a == NULL || b == NULL)
    return a == b;
  return candor_section_get_tab (a) == candor_section_get_tab (b);
}

/* A page of the same tab stays, with the place that is read. */
static void
renew_page (CandorPatientWindow *self,
            unsigned int         position)
{
  CandorPage    *page = g_ptr_array_index (self->pages, position);
  CandorSection *section = lend_section (self, position);

  if (page == NULL)
    return;
  if (!is_same_tab (candor_page_get_section (page), section))
    {
      remove_page (self, position);
      return;
    }
  candor_page_show (page, self->discussion, section);
  gtk_accessible_update_property (GTK_ACCESSIBLE (page), GTK_ACCESSIBLE_PROPERTY_LABEL, get_page_title (self, position), -1);
}

static CandorPage *
ensure_page (CandorPatientWindow *self,
             unsigned int         position)
{
  CandorPage *page = g_ptr_array_index (self->pages, position);

  if (page != NULL)
    return page;
  page = candor_window_create_page (self->discussion, lend_section (self, position));
  self->pages->pdata[position] = page;
  gtk_accessible_update_property (GTK_ACCESSIBLE (page), GTK_ACCESSIBLE_PROPERTY_LABEL, get_page_title (self, position), -1);
  gtk_stack_add_child (self->stack, GTK_WIDGET (page));
  return page;
}

static void
show_title (CandorPatientWindow *self)
{
  const char *title = candor_text_get_plain (candor_pack_get_about (get_pack (self), CANDOR_ABOUT_TITLE));

  gtk_label_set_label (self->title, title);
  gtk_label_set_label (self->subtitle, get_page_title (self, self->position));
  gtk_window_set_title (GTK_WINDOW (self), title);
}

/* What has to be said of the text as a whole: that it is old, or that no clinician has read it. */
static void
show_foot (CandorPatientWindow *self)
{
  CandorPack      *pack = get_pack (self);
  g_autofree char *date = candor_format_date (candor_pack_get_format (pack), candor_pack_get_review (pack));
  g_autofree char *overdue = candor_pack_dup_word (pack, "review.overdue", "date", date, NULL);

  gtk_label_set_label (self->overdue, overdue);
  gtk_widget_set_visible (GTK_WIDGET (self->overdue), candor_pack_is_overdue (pack, candor_date_today ()));
  gtk_label_set_label (self->draft, candor_pack_get_word (pack, "sheet.draft"));
  gtk_widget_set_visible (GTK_WIDGET (self->draft), g_str_equal (candor_pack_get_state (pack), "draft"));
}

/* --- Controls --- */

static void
show_controls (CandorPatientWindow *self)
{
  if (self->discussion != NULL)
    candor_patient_controls_show (self->controls, get_pack (self), self->alone, gtk_window_is_fullscreen (GTK_WINDOW (self)));
}

static void
motion_cb (CandorPatientWindow *self,
           double               x,
           double               y)
{
  candor_patient_controls_move (self->controls, x, y);
}

/* --- Keys --- */

/* It leads where it is asked to, and this window follows. */
static void
pass_on_cb (GtkWidget  *widget,
            const char *action_name,
            GVariant   *parameter)
{
  CandorPatientWindow *self = CANDOR_PATIENT_WINDOW (widget);

  if (self->leader != NULL)
    gtk_widget_activate_action_variant (self->leader, action_name, parameter);
}

static gboolean
scroll_cb (GtkWidget *widget,
           GVariant  *parameter,
           gpointer   user_data)
{
  return candor_page_scroll (candor_patient_window_get_page (CANDOR_PATIENT_WINDOW (widget)), g_variant_get_int32 (parameter));
}

static void
bind_keys (GtkWidgetClass *widget_class)
{
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Page_Down, 0, scroll_cb, "i", GTK_SCROLL_PAGE_DOWN);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Page_Up, 0, scroll_cb, "i", GTK_SCROLL_PAGE_UP);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_space, 0, scroll_cb, "i", GTK_SCROLL_PAGE_DOWN);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Home, GDK_CONTROL_MASK, scroll_cb, "i", GTK_SCROLL_START);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_End, GDK_CONTROL_MASK, scroll_cb, "i", GTK_SCROLL_END);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "patient.escape", NULL);
}

static void
install_actions (GtkWidgetClass *widget_class)
{
  static const struct
  {
    const char *name;
    const char *parameter;
  } passed_on[] = {
    { "win.tab", "i" },
    { "win.next-tab", NULL },
    { "win.previous-tab", NULL },
    { "win.path-next", NULL },
    { "win.path-back", NULL },
    { "win.show-item", "s" },
  };

  for (unsigned int i = 0; i < G_N_ELEMENTS (passed_on); i++)
    gtk_widget_class_install_action (widget_class, passed_on[i].name, passed_on[i].parameter, pass_on_cb);
  gtk_widget_class_install_action (widget_class, "win.text-larger", NULL, text_size_cb);
  gtk_widget_class_install_action (widget_class, "win.text-smaller", NULL, text_size_cb);
  gtk_widget_class_install_action (widget_class, "win.text-normal", NULL, text_size_cb);
}

/* --- The class --- */

static void
candor_patient_window_dispose (GObject *object)
{
  CandorPatientWindow *self = CANDOR_PATIENT_WINDOW (object);

  g_clear_handle_id (&self->width_id, g_source_remove);
  g_clear_pointer (&self->pages, g_ptr_array_unref);
  gtk_widget_dispose_template (GTK_WIDGET (self), CANDOR_TYPE_PATIENT_WINDOW);
  g_clear_weak_pointer (&self->leader);
  g_clear_object (&self->sections);
  g_clear_object (&self->discussion);
  G_OBJECT_CLASS (candor_patient_window_parent_class)->dispose (object);
}

static void
candor_patient_window_class_init (CandorPatientWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = candor_patient_window_dispose;
  widget_class->size_allocate = candor_patient_window_size_allocate;

  g_type_ensure (CANDOR_TYPE_PATIENT_CONTROLS);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/candor_aid/Candor/candor-patient-window.ui");
  gtk_widget_class_bind_template_child (widget_class, CandorPatientWindow, title);
  gtk_widget_class_bind_template_child (widget_class, CandorPatientWindow, subtitle);
  gtk_widget_class_bind_template_child (widget_class, CandorPatientWindow, content);
  gtk_widget_class_bind_template_child (widget_class, CandorPatientWindow, stack);
  gtk_widget_class_bind_template_child (widget_class, CandorPatientWindow, overdue);
  gtk_widget_class_bind_template_child (widget_class, CandorPatientWindow, draft);
  gtk_widget_class_bind_template_child (widget_class, CandorPatientWindow, controls);
  gtk_widget_class_bind_template_callback (widget_class, motion_cb);
  install_actions (widget_class);
  bind_keys (widget_class);
}

static void
candor_patient_window_init (CandorPatientWindow *self)
{
  self->pages = g_ptr_array_new ();
  self->text_size = NORMAL_TEXT_SIZE;
  gtk_widget_init_template (GTK_WIDGET (self));
  show_text_size (self);
  g_signal_connect (self, "notify::fullscreened", G_CALLBACK (show_controls), NULL);
}

CandorPatientWindow *
candor_patient_window_new (GtkWindow        *leader,
                           CandorDiscussion *discussion)
{
  CandorPatientWindow *self;

  g_return_val_if_fail (GTK_IS_WINDOW (leader), NULL);
  g_return_val_if_fail (CANDOR_IS_DISCUSSION (discussion), NULL);
  self = g_object_new (CANDOR_TYPE_PATIENT_WINDOW, "application", gtk_window_get_application (leader), NULL);
  g_set_weak_pointer (&self->leader, GTK_WIDGET (leader));
  candor_patient_window_show (self, discussion);
  return self;
}

void
candor_patient_window_show (CandorPatientWindow *self,
                            CandorDiscussion    *discussion)
{
  unsigned int n_pages;

  g_return_if_fail (CANDOR_IS_PATIENT_WINDOW (self));
  g_return_if_fail (CANDOR_IS_DISCUSSION (discussion));
  g_return_if_fail (candor_discussion_get_for_patient (discussion));
  g_set_object (&self->discussion, discussion);
  g_clear_object (&self->sections);
  self->sections = candor_window_list_sections (get_pack (self));
  n_pages = g_list_model_get_n_items (self->sections) + 1;
  for (unsigned int i = n_pages; i < self->pages->len; i++)
    remove_page (self, i);
  g_ptr_array_set_size (self->pages, (int) n_pages);
  for (unsigned int i = 0; i < n_pages; i++)
    renew_page (self, i);
  candor_mirror_follow (gtk_window_get_child (GTK_WINDOW (self)), get_pack (self));
  candor_patient_window_set_position (self, MIN (self->position, n_pages - 1));
  show_foot (self);
  show_controls (self);
}

CandorPage *
candor_patient_window_get_page (CandorPatientWindow *self)
{
  g_return_val_if_fail (CANDOR_IS_PATIENT_WINDOW (self), NULL);
  return ensure_page (self, self->position);
}

unsigned int
candor_patient_window_get_position (CandorPatientWindow *self)
{
  g_return_val_if_fail (CANDOR_IS_PATIENT_WINDOW (self), 0);
  return self->position;
}

void
candor_patient_window_set_position (CandorPatientWindow *self,
                                    unsigned int         position)
{
  g_return_if_fail (CANDOR_IS_PATIENT_WINDOW (self));
  g_return_if_fail (position < self->pages->len);
  /* What had the focus goes out of sight: it is not to take up with whatever comes first there. */
  if (self->position != position)
    gtk_window_set_focus (GTK_WINDOW (self), NULL);
  self->position = position;
  gtk_stack_set_visible_child (self->stack, GTK_WIDGET (ensure_page (self, position)));
  show_title (self);
}

int
candor_patient_window_get_text_size (CandorPatientWindow *self)
{
  g_return_val_if_fail (CANDOR_IS_PATIENT_WINDOW (self), NORMAL_TEXT_SIZE);
  return self->text_size;
}

void
candor_patient_window_set_text_size (CandorPatientWindow *self,
                                     int                  text_size)
{
  g_return_if_fail (CANDOR_IS_PATIENT_WINDOW (self));
  text_size = text_sizes[find_nearest (text_size)];
  if (self->text_size == text_size)
    return;
  self->text_size = text_size;
  show_text_size (self);
}

void
candor_patient_window_step_text_size (CandorPatientWindow *self,
                                      int                  step)
{
  int n_sizes = G_N_ELEMENTS (text_sizes);

  g_return_if_fail (CANDOR_IS_PATIENT_WINDOW (self));
  candor_patient_window_set_text_size (self, text_sizes[CLAMP ((int) find_nearest (self->text_size) + step, 0, n_sizes - 1)]);
}

gboolean
candor_patient_window_get_alone (CandorPatientWindow *self)
{
  g_return_val_if_fail (CANDOR_IS_PATIENT_WINDOW (self), FALSE);
  return self->alone;
}

void
candor_patient_window_set_alone (CandorPatientWindow *self,
                                 gboolean             alone)
{
  g_return_if_fail (CANDOR_IS_PATIENT_WINDOW (self));
  alone = alone != FALSE;
  if (self->alone == alone)
    return;
  self->alone = alone;
  show_controls (self);
}

void
candor_patient_window_toggle_full_screen (CandorPatientWindow *self)
{
  g_return_if_fail (CANDOR_IS_PATIENT_WINDOW (self));
  if (gtk_window_is_fullscreen (GTK_WINDOW (self)))
    gtk_window_unfullscreen (GTK_WINDOW (self));
  else
    gtk_window_fullscreen (GTK_WINDOW (self));
}
