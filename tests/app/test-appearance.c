/* SPDX-License-Identifier: GPL-3.0-or-later */
/* CandorAppearance: GTK's theme and the desktop's portal decide, while the program runs. */
#include "config.h"

#include "candor-appearance.h"

#include "candor-test-app.h"

static const struct
{
  const char *theme;
  gboolean    prefer_dark;
  gboolean    dark;
  gboolean    high_contrast;
} themes[] = {
  { "Default", FALSE, FALSE, FALSE },
  { "Default", TRUE, TRUE, FALSE },
  { "Default-dark", FALSE, TRUE, FALSE },
  { "Default-hc", FALSE, FALSE, TRUE },
  { "Default-hc-dark", FALSE, TRUE, TRUE },
  { "HighContrastInverse", FALSE, TRUE, TRUE },
};

static void
test_themes (void)
{
  g_autoptr (CandorAppearance) appearance = candor_appearance_new (gdk_display_get_default ());
  GtkWidget *window = gtk_window_new ();
  GdkRGBA    last = { 0, 0, 0, 0 };

  for (unsigned int i = 0; i < G_N_ELEMENTS (themes); i++)
    {
      GdkRGBA colour;

      g_object_set (gtk_settings_get_default (), "gtk-theme-name", themes[i].theme, "gtk-application-prefer-dark-theme",
                    themes[i].prefer_dark, NULL);
      g_assert_cmpint (candor_appearance_get_dark (appearance), ==, themes[i].dark);
      g_assert_cmpint (candor_appearance_get_high_contrast (appearance), ==, themes[i].high_contrast);
      gtk_style_context_get_color (gtk_widget_get_style_context (window), &colour);
      /* Text is light on dark and dark on light. */
      g_assert_cmpint (colour.red + colour.green + colour.blue > 1.5, ==, themes[i].dark);
      last = colour;
    }
  g_assert_cmpfloat (last.red, >, 0.9);
  g_object_set (gtk_settings_get_default (), "gtk-theme-name", "Default", "gtk-application-prefer-dark-theme", FALSE, NULL);
  gtk_window_destroy (GTK_WINDOW (window));
}

/* The settings portal, as far as the program asks it. */
static const char portal_xml[] =
  "<node><interface name='org.freedesktop.portal.Settings'>"
  "<method name='Read'><arg type='s' direction='in'/><arg type='s' direction='in'/><arg type='v' direction='out'/></method>"
  "<signal name='SettingChanged'><arg type='s'/><arg type='s'/><arg type='v'/></signal></interface></node>";

static void
portal_call_cb (GDBusConnection       *connection,
                const char            *sender,
                const char            *object_path,
                const char            *interface_name,
                const char            *method_name,
                GVariant              *parameters,
                GDBusMethodInvocation *invocation,
                gpointer               user_data)
{
  const char *key;

  g_variant_get (parameters, "(&s&s)", NULL, &key);
  g_dbus_method_invocation_return_value (invocation,
                                         g_variant_new ("(v)", g_variant_new_variant (g_variant_new_uint32 (g_str_equal (key, "color-scheme")))));
}

static void
change (GDBusConnection *bus,
        const char      *key,
        guint32          value)
{
  g_dbus_connection_emit_signal (bus, NULL, "/org/freedesktop/portal/desktop", "org.freedesktop.portal.Settings",
                                 "SettingChanged",
                                 g_variant_new ("(ssv)", "org.freedesktop.appearance", key, g_variant_new_uint32 (value)), NULL);
}

static void
test_portal (void)
{
  static const GDBusInterfaceVTable table = { portal_call_cb, NULL, NULL, { NULL } };
  g_autoptr (GDBusConnection) bus = g_bus_get_sync (G_BUS_TYPE_SESSION, NULL, NULL);
  g_autoptr (GDBusNodeInfo) info = g_dbus_node_info_new_for_xml (portal_xml, NULL);
  g_autoptr (CandorAppearance) appearance = NULL;
  unsigned int object, name;

  g_assert_nonnull (bus);
  object = g_dbus_connection_register_object (bus, "/org/freedesktop/portal/desktop", info->interfaces[0], &table, NULL, NULL, NULL);
  g_assert_cmpuint (object, !=, 0);
  name = g_bus_own_name_on_connection (bus, "org.freedesktop.portal.Desktop", G_BUS_NAME_OWNER_FLAGS_NONE, NULL, NULL, NULL, NULL);
  test_app_run (200);
  appearance = candor_appearance_new (gdk_display_get_default ());
  test_app_wait_for (candor_appearance_get_dark (appearance));
  change (bus, "color-scheme", 2);
  test_app_wait_for (!candor_appearance_get_dark (appearance));
  change (bus, "contrast", 1);
  test_app_wait_for (candor_appearance_get_high_contrast (appearance));
  change (bus, "contrast", 0);
  test_app_wait_for (!candor_appearance_get_high_contrast (appearance));
  g_bus_unown_name (name);
  g_dbus_connection_unregister_object (bus, object);
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  g_test_add_func ("/appearance/themes", test_themes);
  g_test_add_func ("/appearance/portal", test_portal);
  return g_test_run ();
}
