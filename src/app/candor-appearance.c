/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Light, dark and high contrast, as the desktop asks for. */
#include "config.h"

#include "candor-appearance.h"

#define APPEARANCE "org.freedesktop.appearance"

struct _CandorAppearance
{
  GObject         parent_instance;
  GdkDisplay     *display;
  GtkSettings    *settings;
  GtkCssProvider *style;
  GtkCssProvider *colours;
  const char     *colours_name;
  GDBusProxy     *portal; /* NULL: no session bus, or not asked yet */
  GCancellable   *cancellable;
  char           *theme; /* what the theme was before high contrast was asked for */
};

G_DEFINE_FINAL_TYPE (CandorAppearance, candor_appearance, G_TYPE_OBJECT)

static char *
dup_theme (CandorAppearance *self)
{
  const char *forced = g_getenv ("GTK_THEME"); /* for developers; a name, or a name and ":dark" */
  char       *theme = NULL;

  if (forced != NULL && forced[0] != '\0')
    return g_strdup (forced);
  g_object_get (self->settings, "gtk-theme-name", &theme, NULL);
  return theme;
}

static void
load_colours (CandorAppearance *self)
{
  static const char *const names[2][2] = { { "light", "dark" }, { "contrast", "contrast-dark" } };
  const char              *name = names[candor_appearance_get_high_contrast (self)][candor_appearance_get_dark (self)];
  g_autofree char         *path = g_strdup_printf ("/org/candor_aid/Candor/colours-%s.css", name);

  if (self->colours_name == name)
    return;
  self->colours_name = name;
  gtk_css_provider_load_from_resource (self->colours, path);
}

static void
apply_scheme (CandorAppearance *self,
              const char       *key,
              guint32           value)
{
  if (g_str_equal (key, "color-scheme"))
    {
      g_object_set (self->settings, "gtk-application-prefer-dark-theme", value == 1, NULL);
      return;
    }
  if (!g_str_equal (key, "contrast"))
    return;
  if (value == 1 && self->theme == NULL)
    {
      self->theme = dup_theme (self);
      g_object_set (self->settings, "gtk-theme-name", "Default-hc", NULL);
    }
  else if (value != 1 && self->theme != NULL)
    {
      g_object_set (self->settings, "gtk-theme-name", self->theme, NULL);
      g_clear_pointer (&self->theme, g_free);
    }
}

/* The portal wraps values once or twice, by its version and method. */
static void
apply_value (CandorAppearance *self,
             const char       *key,
             GVariant         *value)
{
  g_autoptr (GVariant) inner = g_variant_ref (value);

  while (g_variant_is_of_type (inner, G_VARIANT_TYPE_VARIANT))
    {
      GVariant *unwrapped = g_variant_get_variant (inner);

      g_variant_unref (inner);
      inner = unwrapped;
    }
  if (g_variant_is_of_type (inner, G_VARIANT_TYPE_UINT32))
    apply_scheme (self, key, g_variant_get_uint32 (inner));
}

static void
portal_signal_cb (CandorAppearance *self,
                  const char       *sender,
                  const char       *signal,
                  GVariant         *parameters)
{
  const char *space, *key;
  g_autoptr (GVariant) value = NULL;

  if (!g_str_equal (signal, "SettingChanged") || !g_variant_is_of_type (parameters, G_VARIANT_TYPE ("(ssv)")))
    return;
  g_variant_get (parameters, "(&s&sv)", &space, &key, &value);
  if (g_str_equal (space, APPEARANCE))
    apply_value (self, key, value);
}

/* Old portals know only some keys, and some desktops have no portal: then nothing changes. */
static void
read_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  const char *key = user_data;
  g_autoptr (GVariant) reply = g_dbus_proxy_call_finish (G_DBUS_PROXY (source), result, NULL);
  g_autoptr (GVariant) value = NULL;
  CandorAppearance *self = g_object_get_data (source, "appearance");

  if (reply == NULL || self == NULL || !g_variant_is_of_type (reply, G_VARIANT_TYPE ("(v)")))
    return;
  value = g_variant_get_child_value (reply, 0);
  apply_value (self, key, value);
}

static void
read_key (CandorAppearance *self,
          const char       *key)
{
  g_dbus_proxy_call (self->portal, "Read", g_variant_new ("(ss)", APPEARANCE, key), G_DBUS_CALL_FLAGS_NONE, -1,
                     self->cancellable, read_cb, (gpointer) key);
}

static void
portal_ready_cb (GObject      *source,
                 GAsyncResult *result,
                 gpointer      user_data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GDBusProxy) portal = g_dbus_proxy_new_for_bus_finish (result, &error);
  CandorAppearance *self = user_data;

  if (portal == NULL)
    {
      g_debug ("No settings portal: %s", error->message);
      return;
    }
  self->portal = g_steal_pointer (&portal);
  g_object_set_data (G_OBJECT (self->portal), "appearance", self);
  g_signal_connect_object (self->portal, "g-signal", G_CALLBACK (portal_signal_cb), self, G_CONNECT_SWAPPED);
  read_key (self, "color-scheme");
  read_key (self, "contrast");
}

static void
candor_appearance_dispose (GObject *object)
{
  CandorAppearance *self = CANDOR_APPEARANCE (object);

  g_cancellable_cancel (self->cancellable);
  if (self->portal != NULL)
    g_object_set_data (G_OBJECT (self->portal), "appearance", NULL);
  g_clear_object (&self->portal);
  if (self->display != NULL)
    {
      gtk_style_context_remove_provider_for_display (self->display, GTK_STYLE_PROVIDER (self->style));
      gtk_style_context_remove_provider_for_display (self->display, GTK_STYLE_PROVIDER (self->colours));
    }
  g_clear_object (&self->display);
  G_OBJECT_CLASS (candor_appearance_parent_class)->dispose (object);
}

static void
candor_appearance_finalize (GObject *object)
{
  CandorAppearance *self = CANDOR_APPEARANCE (object);

  g_clear_object (&self->cancellable);
  g_clear_object (&self->style);
  g_clear_object (&self->colours);
  g_free (self->theme);
  G_OBJECT_CLASS (candor_appearance_parent_class)->finalize (object);
}

static void
candor_appearance_class_init (CandorAppearanceClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = candor_appearance_dispose;
  object_class->finalize = candor_appearance_finalize;
}

static void
candor_appearance_init (CandorAppearance *self)
{
  self->style = gtk_css_provider_new ();
  self->colours = gtk_css_provider_new ();
  self->cancellable = g_cancellable_new ();
}

/**
 * candor_appearance_new:
 * @display: where the windows are
 *
 * Styles all windows of a display for as long as the object lives.
 *
 * Returns: (transfer full): the appearance
 */
CandorAppearance *
candor_appearance_new (GdkDisplay *display)
{
  CandorAppearance *self;

  g_return_val_if_fail (GDK_IS_DISPLAY (display), NULL);
  self = g_object_new (CANDOR_TYPE_APPEARANCE, NULL);
  self->display = g_object_ref (display);
  self->settings = gtk_settings_get_for_display (display);
  load_colours (self);
  gtk_css_provider_load_from_resource (self->style, "/org/candor_aid/Candor/style.css");
  gtk_style_context_add_provider_for_display (display, GTK_STYLE_PROVIDER (self->colours),
                                              GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);
  gtk_style_context_add_provider_for_display (display, GTK_STYLE_PROVIDER (self->style),
                                              GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);
  g_signal_connect_object (self->settings, "notify::gtk-theme-name", G_CALLBACK (load_colours), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->settings, "notify::gtk-application-prefer-dark-theme", G_CALLBACK (load_colours), self,
                           G_CONNECT_SWAPPED);
  g_dbus_proxy_new_for_bus (G_BUS_TYPE_SESSION, G_DBUS_PROXY_FLAGS_DO_NOT_LOAD_PROPERTIES, NULL,
                            "org.freedesktop.portal.Desktop", "/org/freedesktop/portal/desktop",
                            "org.freedesktop.portal.Settings", self->cancellable, portal_ready_cb, self);
  return self;
}

gboolean
candor_appearance_get_dark (CandorAppearance *self)
{
  g_autofree char *theme = NULL;
  gboolean         prefers_dark;

  g_return_val_if_fail (CANDOR_IS_APPEARANCE (self), FALSE);
  theme = dup_theme (self);
  g_object_get (self->settings, "gtk-application-prefer-dark-theme", &prefers_dark, NULL);
  return prefers_dark || (theme != NULL && (g_str_has_suffix (theme, "-dark") || g_str_has_suffix (theme, ":dark") || g_str_has_suffix (theme, "Inverse")));
}

gboolean
candor_appearance_get_high_contrast (CandorAppearance *self)
{
  g_autofree char *theme = NULL;

  g_return_val_if_fail (CANDOR_IS_APPEARANCE (self), FALSE);
  theme = dup_theme (self);
  return theme != NULL && (g_str_has_prefix (theme, "Default-hc") || g_str_has_prefix (theme, "HighContrast"));
}
