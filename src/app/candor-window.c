/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The window: one discussion, its pages, and how they are shown. */
#include "config.h"

#include "candor-window-private.h"

#include "candor-drop-down.h"
#include "candor-settings.h"
#include "candor-sides.h"

#include <glib/gi18n.h>

/* Below these widths of the window, in pixels, pages and dialogs give up some of their margins. */
#define NARROW_WIDTH 900
#define TINY_WIDTH 600
/* How long a message stays, in milliseconds. */
#define MESSAGE_TIME 5000

enum
{
  PROP_DISCUSSION = 1,
  PROP_COUNTRY,
  PROP_TEXT_SIZE,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

/* Percent; each has a style class text-N. */
static const int text_sizes[] = { 100, 110, 125, 150, 175, 200 };

G_DEFINE_FINAL_TYPE (CandorWindow, candor_window, GTK_TYPE_APPLICATION_WINDOW)

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

static gboolean
width_changed_cb (gpointer user_data)
{
  CandorWindow *self = user_data;
  int           width = gtk_widget_get_width (GTK_WIDGET (self));

  self->width_id = 0;
  set_class (GTK_WIDGET (self), "narrow", width < NARROW_WIDTH);
  set_class (GTK_WIDGET (self), "tiny", width < TINY_WIDTH);
  return G_SOURCE_REMOVE;
}

static int
find_nearest_text_size (int text_size)
{
  int nearest = text_sizes[0];

  for (unsigned int i = 1; i < G_N_ELEMENTS (text_sizes); i++)
    if (ABS (text_sizes[i] - text_size) < ABS (nearest - text_size))
      nearest = text_sizes[i];
  return nearest;
}

static void
step_text_size (CandorWindow *self,
                int           step_by)
{
  for (int i = 0; i < (int) G_N_ELEMENTS (text_sizes); i++)
    if (text_sizes[i] == self->text_size)
      {
        candor_window_set_text_size (self, text_sizes[CLAMP (i + step_by, 0, (int) G_N_ELEMENTS (text_sizes) - 1)]);
        return;
      }
}

static void
show_text_size (CandorWindow *self)
{
  g_autofree char *text = NULL;

  for (unsigned int i = 0; i < G_N_ELEMENTS (text_sizes); i++)
    {
      g_autofree char *css_class = g_strdup_printf ("text-%d", text_sizes[i]);

      set_class (self->content, css_class, text_sizes[i] == self->text_size);
    }
  /* Translators: %d is a percentage, 100 to 200 */
  text = g_strdup_printf (_ ("%d %%"), self->text_size);
  gtk_label_set_label (self->text_size_label, text);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.text-smaller", self->text_size > text_sizes[0]);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.text-larger",
                                 self->text_size < text_sizes[G_N_ELEMENTS (text_sizes) - 1]);
}

static void
text_larger_cb (GtkWidget  *widget,
                const char *action_name,
                GVariant   *parameter)
{
  step_text_size (CANDOR_WINDOW (widget), 1);
}

static void
text_smaller_cb (GtkWidget  *widget,
                 const char *action_name,
                 GVariant   *parameter)
{
  step_text_size (CANDOR_WINDOW (widget), -1);
}

static void
text_normal_cb (GtkWidget  *widget,
                const char *action_name,
                GVariant   *parameter)
{
  candor_window_set_text_size (CANDOR_WINDOW (widget), 100);
}

/* The clinic's country, where the pack knows it. */
static void
apply_country_setting (CandorDiscussion *discussion)
{
  const char *country = candor_settings_get_country (candor_settings_get_default ());
  CandorItem *item = candor_pack_find_item (candor_discussion_get_pack (discussion), country);

  if (item != NULL && CANDOR_IS_JURISDICTION (item))
    candor_discussion_set_jurisdiction (discussion, country);
}

static void
pack_changed_cb (CandorWindow *self)
{
  candor_window_show_header (self);
  candor_window_show_pages (self);
  candor_window_show_changes (self);
}

static void
jurisdiction_changed_cb (CandorWindow *self)
{
  candor_window_show_country (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_COUNTRY]);
}

static void
tab_selected_cb (CandorWindow *self)
{
  unsigned int position = candor_tab_bar_get_selected (self->tab_bar);

  if (position < self->pages->len)
    candor_window_set_position (self, position);
}

static gboolean
message_over_cb (gpointer user_data)
{
  CandorWindow *self = user_data;

  self->message_id = 0;
  gtk_revealer_set_reveal_child (self->message_bar, FALSE);
  return G_SOURCE_REMOVE;
}

static void
jump_cb (CandorWindow *self,
         const char   *id)
{
  if (!candor_window_show_item (self, id))
    candor_window_show_message (self, _ ("That place is not shown in this window."));
}

static void
close_agreed (gpointer target,
              gpointer data)
{
  CandorWindow *self = target;

  self->may_close = TRUE;
  gtk_window_close (GTK_WINDOW (self));
}

static gboolean
candor_window_close_request (GtkWindow *window)
{
  CandorWindow *self = CANDOR_WINDOW (window);

  if (!self->may_close && candor_window_must_settle (self))
    {
      g_autoptr (CandorThen) then = candor_then_new (close_agreed, NULL, NULL);

      candor_window_settle (self, _ ("Save this discussion before closing?"), then);
      return TRUE;
    }
  candor_keep_close (self->keep);
  return GTK_WINDOW_CLASS (candor_window_parent_class)->close_request (window);
}

static void
candor_window_size_allocate (GtkWidget *widget,
                             int        width,
                             int        height,
                             int        baseline)
{
  CandorWindow *self = CANDOR_WINDOW (widget);

  GTK_WIDGET_CLASS (candor_window_parent_class)->size_allocate (widget, width, height, baseline);
  /* Style classes must not change inside a layout. */
  if (self->width_id == 0 && (gtk_widget_has_css_class (widget, "narrow") != (width < NARROW_WIDTH) ||
                              gtk_widget_has_css_class (widget, "tiny") != (width < TINY_WIDTH)))
    self->width_id = g_idle_add_full (G_PRIORITY_HIGH_IDLE, width_changed_cb, self, NULL);
}

static void
candor_window_dispose (GObject *object)
{
  CandorWindow *self = CANDOR_WINDOW (object);

  g_clear_pointer (&self->waiting, candor_then_unref);
  g_clear_object (&self->presenter);
  g_clear_handle_id (&self->pages_id, g_source_remove);
  g_clear_handle_id (&self->width_id, g_source_remove);
  g_clear_handle_id (&self->message_id, g_source_remove);
  g_clear_pointer (&self->pages, g_ptr_array_unref);
  g_clear_pointer (&self->old_pages, g_hash_table_unref);
  g_clear_object (&self->sections);
  g_clear_object (&self->path);
  g_clear_object (&self->translations);
  candor_window_release_session (self);
  if (self->keep != NULL)
    g_signal_handlers_disconnect_by_data (self->keep, self);
  g_clear_object (&self->keep);
  gtk_widget_dispose_template (GTK_WIDGET (self), CANDOR_TYPE_WINDOW);
  g_clear_object (&self->discussion);
  G_OBJECT_CLASS (candor_window_parent_class)->dispose (object);
}

static void
candor_window_get_property (GObject    *object,
                            guint       id,
                            GValue     *value,
                            GParamSpec *pspec)
{
  CandorWindow *self = CANDOR_WINDOW (object);

  switch (id)
    {
    case PROP_DISCUSSION:
      g_value_set_object (value, candor_window_get_discussion (self));
      break;
    case PROP_COUNTRY:
      g_value_set_string (value, candor_window_get_country (self));
      break;
    case PROP_TEXT_SIZE:
      g_value_set_int (value, candor_window_get_text_size (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
candor_window_set_property (GObject      *object,
                            guint         id,
                            const GValue *value,
                            GParamSpec   *pspec)
{
  CandorWindow *self = CANDOR_WINDOW (object);

  switch (id)
    {
    case PROP_DISCUSSION:
      candor_window_set_discussion (self, g_value_get_object (value));
      break;
    case PROP_COUNTRY:
      candor_window_set_country (self, g_value_get_string (value));
      break;
    case PROP_TEXT_SIZE:
      candor_window_set_text_size (self, g_value_get_int (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
install_properties (GObjectClass *object_class)
{
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  /** CandorWindow:discussion: the consultation led in this window. */
  properties[PROP_DISCUSSION] =
    g_param_spec_object ("discussion", NULL, NULL, CANDOR_TYPE_DISCUSSION, flags);
  /** CandorWindow:country: (nullable): id of the jurisdiction whose rules are shown first. */
  properties[PROP_COUNTRY] = g_param_spec_string ("country", NULL, NULL, NULL, flags);
  /** CandorWindow:text-size: size of what the patient reads, in percent; the nearest step is taken. */
  properties[PROP_TEXT_SIZE] = g_param_spec_int ("text-size", NULL, NULL, 100, 200, 100, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
candor_window_class_init (CandorWindowClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = candor_window_dispose;
  object_class->get_property = candor_window_get_property;
  object_class->set_property = candor_window_set_property;
  widget_class->size_allocate = candor_window_size_allocate;
  GTK_WINDOW_CLASS (klass)->close_request = candor_window_close_request;
  install_properties (object_class);

  g_type_ensure (CANDOR_TYPE_FOLD);
  g_type_ensure (CANDOR_TYPE_NOTICE);
  g_type_ensure (CANDOR_TYPE_PATH_BAR);
  g_type_ensure (CANDOR_TYPE_SEARCH_POPOVER);
  g_type_ensure (CANDOR_TYPE_SIDES);
  g_type_ensure (CANDOR_TYPE_TAB_BAR);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/candor_aid/Candor/candor-window.ui");
  candor_window_bind_header (widget_class);
  gtk_widget_class_bind_template_child (widget_class, CandorWindow, content);
  gtk_widget_class_bind_template_child (widget_class, CandorWindow, review_bar);
  gtk_widget_class_bind_template_child (widget_class, CandorWindow, review_text);
  gtk_widget_class_bind_template_child (widget_class, CandorWindow, draft_bar);
  gtk_widget_class_bind_template_child (widget_class, CandorWindow, bars);
  gtk_widget_class_bind_template_child (widget_class, CandorWindow, notice);
  gtk_widget_class_bind_template_child (widget_class, CandorWindow, tab_bar);
  gtk_widget_class_bind_template_child (widget_class, CandorWindow, path_bar);
  gtk_widget_class_bind_template_child (widget_class, CandorWindow, stack);
  gtk_widget_class_bind_template_child (widget_class, CandorWindow, message_bar);
  gtk_widget_class_bind_template_child (widget_class, CandorWindow, message);
  gtk_widget_class_bind_template_callback (widget_class, tab_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, jump_cb);
  gtk_widget_class_install_property_action (widget_class, "win.country", "country");
  gtk_widget_class_install_action (widget_class, "win.text-larger", NULL, text_larger_cb);
  gtk_widget_class_install_action (widget_class, "win.text-smaller", NULL, text_smaller_cb);
  gtk_widget_class_install_action (widget_class, "win.text-normal", NULL, text_normal_cb);
  candor_window_install_actions (widget_class);
  candor_window_install_history (widget_class);
  candor_window_install_path (widget_class);
  candor_window_install_languages (widget_class);
  candor_window_install_save (widget_class);
  candor_window_install_open (widget_class);
  candor_window_install_changes (widget_class);
}

static void
candor_window_init (CandorWindow *self)
{
  self->pages = g_ptr_array_new ();
  self->old_pages = g_hash_table_new (NULL, NULL);
  self->text_size = find_nearest_text_size (candor_settings_get_text_size (candor_settings_get_default ()));
  gtk_widget_init_template (GTK_WIDGET (self));
  candor_drop_down_type_to_find (self->language);
  candor_window_accept_drops (self);
  self->presenter = candor_presenter_new (self);
  show_text_size (self);
}

/**
 * candor_window_new:
 * @application: the program
 * @discussion: the consultation to show
 *
 * Returns: (transfer none): the window, owned by GTK
 */
CandorWindow *
candor_window_new (GtkApplication   *application,
                   CandorDiscussion *discussion)
{
  g_return_val_if_fail (application == NULL || GTK_IS_APPLICATION (application), NULL);
  g_return_val_if_fail (CANDOR_IS_DISCUSSION (discussion), NULL);
  return g_object_new (CANDOR_TYPE_WINDOW, "application", application, "discussion", discussion, NULL);
}

CandorDiscussion *
candor_window_get_discussion (CandorWindow *self)
{
  g_return_val_if_fail (CANDOR_IS_WINDOW (self), NULL);
  return self->discussion;
}

void
candor_window_set_discussion (CandorWindow     *self,
                              CandorDiscussion *discussion)
{
  g_autoptr (CandorKeep) keep = NULL;

  g_return_if_fail (CANDOR_IS_WINDOW (self));
  g_return_if_fail (CANDOR_IS_DISCUSSION (discussion));
  if (self->discussion == discussion)
    return;
  apply_country_setting (discussion);
  keep = candor_keep_new (discussion, NULL, NULL, NULL);
  candor_window_set_keep (self, keep);
}

CandorKeep *
candor_window_get_keep (CandorWindow *self)
{
  g_return_val_if_fail (CANDOR_IS_WINDOW (self), NULL);
  return self->keep;
}

/* All of the one before is saved, or may go. */
static void
drop_discussion (CandorWindow *self)
{
  candor_keep_close (self->keep);
  g_signal_handlers_disconnect_by_data (self->keep, self);
  g_signal_handlers_disconnect_by_func (self->discussion, pack_changed_cb, self);
  g_signal_handlers_disconnect_by_func (self->discussion, jurisdiction_changed_cb, self);
  candor_window_drop_pages (self);
  candor_tab_bar_set_selected (self->tab_bar, 0);
}

void
candor_window_set_keep (CandorWindow *self,
                        CandorKeep   *keep)
{
  CandorDiscussion *discussion;

  g_return_if_fail (CANDOR_IS_WINDOW (self));
  g_return_if_fail (CANDOR_IS_KEEP (keep));
  if (self->keep == keep)
    return;
  discussion = candor_keep_get_discussion (keep);
  if (self->keep != NULL)
    drop_discussion (self);
  g_set_object (&self->keep, keep);
  g_set_object (&self->discussion, discussion);
  candor_notice_clear (self->notice);
  candor_window_show_history (self);
  candor_window_show_path (self);
  g_signal_connect_object (keep, "notify::unsaved", G_CALLBACK (candor_window_hold_session), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (keep, "notify::failing", G_CALLBACK (candor_window_warn_of_recovery), self, G_CONNECT_SWAPPED);
  candor_window_hold_session (self);
  candor_presenter_set_discussion (self->presenter, discussion);
  g_signal_connect_object (discussion, "notify::pack", G_CALLBACK (pack_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (discussion, "notify::jurisdiction", G_CALLBACK (jurisdiction_changed_cb), self, G_CONNECT_SWAPPED);
  pack_changed_cb (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_DISCUSSION]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_COUNTRY]);
}

const char *
candor_window_get_country (CandorWindow *self)
{
  g_return_val_if_fail (CANDOR_IS_WINDOW (self), NULL);
  return self->discussion != NULL ? candor_discussion_get_jurisdiction (self->discussion) : NULL;
}

void
candor_window_set_country (CandorWindow *self,
                           const char   *country)
{
  CandorItem *item;

  g_return_if_fail (CANDOR_IS_WINDOW (self));
  g_return_if_fail (self->discussion != NULL);
  item = country != NULL ? candor_pack_find_item (candor_discussion_get_pack (self->discussion), country) : NULL;
  if (item == NULL || !CANDOR_IS_JURISDICTION (item))
    return;
  candor_discussion_set_jurisdiction (self->discussion, country);
  candor_settings_set_country (candor_settings_get_default (), country);
}

int
candor_window_get_text_size (CandorWindow *self)
{
  g_return_val_if_fail (CANDOR_IS_WINDOW (self), 100);
  return self->text_size;
}

void
candor_window_set_text_size (CandorWindow *self,
                             int           text_size)
{
  g_return_if_fail (CANDOR_IS_WINDOW (self));
  text_size = find_nearest_text_size (text_size);
  if (self->text_size == text_size)
    return;
  self->text_size = text_size;
  show_text_size (self);
  candor_settings_set_text_size (candor_settings_get_default (), text_size);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TEXT_SIZE]);
}

void
candor_window_show_message (CandorWindow *self,
                            const char   *message)
{
  g_return_if_fail (CANDOR_IS_WINDOW (self));
  g_return_if_fail (message != NULL);
  g_clear_handle_id (&self->message_id, g_source_remove);
  gtk_label_set_label (self->message, message);
  gtk_revealer_set_reveal_child (self->message_bar, TRUE);
  self->message_id = g_timeout_add (MESSAGE_TIME, message_over_cb, self);
}
