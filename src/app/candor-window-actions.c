/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the window's menu and keys do. */
#include "config.h"

#include "candor-window-private.h"

#include "candor-about-window.h"
#include "candor-findings-window.h"
#include "candor-pack-reader.h"
#include "candor-people-window.h"
#include "candor-preferences-window.h"

#include <glib/gi18n.h>

static void
start_discussion (gpointer target,
                  gpointer pack)
{
  g_autoptr (CandorDiscussion) discussion = candor_discussion_new (pack);

  candor_window_set_discussion (target, discussion);
}

static void
new_discussion_cb (GtkWidget  *widget,
                   const char *action_name,
                   GVariant   *parameter)
{
  CandorWindow *self = CANDOR_WINDOW (widget);
  CandorPack   *pack = candor_discussion_get_pack (self->discussion);
  g_autoptr (CandorThen) then = candor_then_new (start_discussion, g_object_ref (pack), g_object_unref);

  candor_window_settle (self, _ ("Save this discussion before starting anew?"), then);
}

void
candor_window_show_refusal (CandorWindow *self,
                            const GError *error,
                            GListStore   *findings)
{
  GtkWidget *window;

  g_return_if_fail (CANDOR_IS_WINDOW (self));
  g_return_if_fail (error != NULL);
  g_return_if_fail (G_IS_LIST_STORE (findings));
  window = candor_findings_window_new (GTK_WINDOW (self), error, G_LIST_MODEL (findings));
  gtk_window_present (GTK_WINDOW (window));
}

void
candor_window_open_pack (CandorWindow *self,
                         CandorPack   *pack)
{
  g_autoptr (CandorThen) then = NULL;

  g_return_if_fail (CANDOR_IS_WINDOW (self));
  g_return_if_fail (CANDOR_IS_PACK (pack));
  then = candor_then_new (start_discussion, g_object_ref (pack), g_object_unref);
  /* Another version or language of what is open: what was marked stays. */
  if (g_str_equal (candor_pack_get_id (pack), candor_pack_get_id (candor_discussion_get_pack (self->discussion))))
    {
      candor_history_commit (candor_keep_get_history (self->keep));
      candor_discussion_set_pack (self->discussion, pack);
    }
  else
    candor_window_settle (self, _ ("Save this discussion before opening another knowledge file?"), then);
}

gboolean
candor_window_open (CandorWindow *self,
                    GFile        *file)
{
  g_autoptr (GListStore) findings = g_list_store_new (CANDOR_TYPE_FINDING);
  g_autoptr (GError) error = NULL;
  g_autoptr (CandorPack) pack = NULL;

  g_return_val_if_fail (CANDOR_IS_WINDOW (self), FALSE);
  g_return_val_if_fail (G_IS_FILE (file), FALSE);
  pack = candor_pack_load (file, findings, &error);
  if (pack != NULL)
    candor_window_open_pack (self, pack);
  else
    candor_window_show_refusal (self, error, findings);
  return pack != NULL;
}

/* The Summary page does these; the same keys work on every tab. */
static void
summary_cb (GtkWidget  *widget,
            const char *action_name,
            GVariant   *parameter)
{
  CandorWindow    *self = CANDOR_WINDOW (widget);
  CandorPage      *page = candor_window_get_page (self, candor_window_get_n_pages (self) - 1);
  g_autofree char *page_action = g_strconcat ("summary.", action_name + strlen ("win."), NULL);

  gtk_widget_activate_action (GTK_WIDGET (page), page_action, NULL);
}

static void
search_cb (GtkWidget  *widget,
           const char *action_name,
           GVariant   *parameter)
{
  gtk_menu_button_popup (CANDOR_WINDOW (widget)->search_button);
}

static void
show_item_cb (GtkWidget  *widget,
              const char *action_name,
              GVariant   *parameter)
{
  candor_window_show_item (CANDOR_WINDOW (widget), g_variant_get_string (parameter, NULL));
}

static void
tab_cb (GtkWidget  *widget,
        const char *action_name,
        GVariant   *parameter)
{
  CandorWindow *self = CANDOR_WINDOW (widget);
  int           position = g_variant_get_int32 (parameter);

  if (position >= 0 && position < (int) candor_window_get_n_pages (self))
    candor_window_set_position (self, position);
}

static void
step_tab_cb (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  CandorWindow *self = CANDOR_WINDOW (widget);
  int           n_pages = (int) candor_window_get_n_pages (self);
  int           step = g_str_equal (action_name, "win.next-tab") ? 1 : -1;

  candor_window_set_position (self, ((int) candor_window_get_position (self) + step + n_pages) % n_pages);
}

static void
preferences_cb (GtkWidget  *widget,
                const char *action_name,
                GVariant   *parameter)
{
  gtk_window_present (GTK_WINDOW (candor_preferences_window_new (GTK_WINDOW (widget))));
}

static void
people_cb (GtkWidget  *widget,
           const char *action_name,
           GVariant   *parameter)
{
  CandorAttendance *attendance = candor_discussion_get_attendance (CANDOR_WINDOW (widget)->discussion);

  gtk_window_present (GTK_WINDOW (candor_people_window_new (GTK_WINDOW (widget), attendance)));
}

static void
about_cb (GtkWidget  *widget,
          const char *action_name,
          GVariant   *parameter)
{
  CandorPack *pack = candor_discussion_get_pack (CANDOR_WINDOW (widget)->discussion);

  gtk_window_present (GTK_WINDOW (candor_about_window_new (GTK_WINDOW (widget), pack)));
}

/* Made anew each time: GTK would have it wait, never shown, from the start, and ends the program when assistive
 * technology asks for a window that has gone while there is one like that. */
static void
shortcuts_cb (GtkWidget  *widget,
              const char *action_name,
              GVariant   *parameter)
{
  g_autoptr (GtkBuilder) builder = gtk_builder_new_from_resource ("/org/candor_aid/Candor/shortcuts.ui");
  GtkWindow *window = GTK_WINDOW (gtk_builder_get_object (builder, "shortcuts"));

  gtk_window_set_transient_for (window, GTK_WINDOW (widget));
  gtk_window_present (window);
}

static gboolean
scroll_cb (GtkWidget *widget,
           GVariant  *parameter,
           gpointer   user_data)
{
  CandorWindow *self = CANDOR_WINDOW (widget);

  return candor_page_scroll (candor_window_get_page (self, candor_window_get_position (self)), g_variant_get_int32 (parameter));
}

/* Where nothing on the page has the focus, these keys still read on. */
static void
bind_scroll_keys (GtkWidgetClass *widget_class)
{
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Page_Down, 0, scroll_cb, "i", GTK_SCROLL_PAGE_DOWN);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Page_Up, 0, scroll_cb, "i", GTK_SCROLL_PAGE_UP);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Home, GDK_CONTROL_MASK, scroll_cb, "i", GTK_SCROLL_START);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_End, GDK_CONTROL_MASK, scroll_cb, "i", GTK_SCROLL_END);
}

void
candor_window_install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.new-discussion", NULL, new_discussion_cb);
  gtk_widget_class_install_action (widget_class, "win.print", NULL, summary_cb);
  gtk_widget_class_install_action (widget_class, "win.save-pdf", NULL, summary_cb);
  gtk_widget_class_install_action (widget_class, "win.copy-note", NULL, summary_cb);
  gtk_widget_class_install_action (widget_class, "win.search", NULL, search_cb);
  gtk_widget_class_install_action (widget_class, "win.show-item", "s", show_item_cb);
  gtk_widget_class_install_action (widget_class, "win.tab", "i", tab_cb);
  gtk_widget_class_install_action (widget_class, "win.next-tab", NULL, step_tab_cb);
  gtk_widget_class_install_action (widget_class, "win.previous-tab", NULL, step_tab_cb);
  gtk_widget_class_install_action (widget_class, "win.preferences", NULL, preferences_cb);
  gtk_widget_class_install_action (widget_class, "win.people", NULL, people_cb);
  gtk_widget_class_install_action (widget_class, "win.about", NULL, about_cb);
  gtk_widget_class_install_action (widget_class, "win.shortcuts", NULL, shortcuts_cb);
  bind_scroll_keys (widget_class);
  candor_presenter_bind_keys (widget_class);
}
