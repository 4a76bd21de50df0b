/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The few words of org.gnome.SessionManager that GTK speaks. */
#include "config.h"

#include "session-manager.h"

#define NAME "org.gnome.SessionManager"
#define PATH "/org/gnome/SessionManager"
#define CLIENT_PATH "/org/gnome/SessionManager/Client1"
#define CLIENT "org.gnome.SessionManager.ClientPrivate"
#define INHIBIT_LOGOUT 1
#define WAIT_SECONDS 30

static const char interfaces[] =
  "<node>"
  "  <interface name='" NAME "'>"
  "    <method name='RegisterClient'>"
  "      <arg type='s' direction='in'/><arg type='s' direction='in'/><arg type='o' direction='out'/>"
  "    </method>"
  "    <method name='UnregisterClient'><arg type='o' direction='in'/></method>"
  "    <method name='Inhibit'>"
  "      <arg type='s' direction='in'/><arg type='u' direction='in'/><arg type='s' direction='in'/><arg type='u' direction='in'/>"
  "      <arg type='u' direction='out'/>"
  "    </method>"
  "    <method name='Uninhibit'><arg type='u' direction='in'/></method>"
  "  </interface>"
  "  <interface name='" CLIENT "'>"
  "    <method name='EndSessionResponse'><arg type='b' direction='in'/><arg type='s' direction='in'/></method>"
  "    <signal name='QueryEndSession'><arg type='u'/></signal>"
  "  </interface>"
  "</node>";

struct _SessionManager
{
  GThread         *thread;
  GMainContext    *context;
  GMainLoop       *loop;
  GDBusConnection *connection;
  GMutex           lock; /* of what follows */
  GCond            changed;
  gboolean         ready;
  GHashTable      *inhibitors; /* (element-type cookie reason) */
  unsigned int     last_cookie;
  char            *reason; /* NULL: nobody has asked yet */
  int              answer; /* -1: none yet */
};

static GVariant *
answer_call (SessionManager *self,
             const char     *method,
             GVariant       *parameters)
{
  if (g_str_equal (method, "RegisterClient"))
    return g_variant_new ("(o)", CLIENT_PATH);
  if (g_str_equal (method, "Inhibit"))
    {
      unsigned int flags;

      g_variant_get_child (parameters, 3, "u", &flags);
      g_assert_cmpuint (flags, ==, INHIBIT_LOGOUT);
      g_free (self->reason);
      g_variant_get_child (parameters, 2, "s", &self->reason);
      g_hash_table_add (self->inhibitors, GUINT_TO_POINTER (++self->last_cookie));
      return g_variant_new ("(u)", self->last_cookie);
    }
  if (g_str_equal (method, "Uninhibit"))
    {
      unsigned int cookie;

      g_variant_get (parameters, "(u)", &cookie);
      g_hash_table_remove (self->inhibitors, GUINT_TO_POINTER (cookie));
    }
  if (g_str_equal (method, "EndSessionResponse"))
    {
      gboolean is_ok;

      g_variant_get_child (parameters, 0, "b", &is_ok);
      self->answer = is_ok;
    }
  return NULL;
}

static void
call_cb (GDBusConnection       *connection,
         const char            *sender,
         const char            *path,
         const char            *interface,
         const char            *method,
         GVariant              *parameters,
         GDBusMethodInvocation *invocation,
         gpointer               user_data)
{
  SessionManager *self = user_data;

  g_mutex_lock (&self->lock);
  g_dbus_method_invocation_return_value (invocation, answer_call (self, method, parameters));
  g_cond_broadcast (&self->changed);
  g_mutex_unlock (&self->lock);
}

static void
offer (SessionManager *self)
{
  static const GDBusInterfaceVTable table = { .method_call = call_cb };
  g_autoptr (GDBusNodeInfo) node = NULL;
  g_autoptr (GVariant) reply = NULL;
  g_autoptr (GError) error = NULL;

  node = g_dbus_node_info_new_for_xml (interfaces, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (g_dbus_connection_register_object (self->connection, PATH, node->interfaces[0], &table, self, NULL, &error), !=, 0);
  g_assert_cmpuint (g_dbus_connection_register_object (self->connection, CLIENT_PATH, node->interfaces[1], &table, self, NULL, &error), !=, 0);
  reply = g_dbus_connection_call_sync (self->connection, "org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus", "RequestName",
                                       g_variant_new ("(su)", NAME, 0), NULL, G_DBUS_CALL_FLAGS_NONE, -1, NULL, &error);
  g_assert_no_error (error);
}

static gpointer
run (gpointer data)
{
  SessionManager *self = data;
  g_autoptr (GError) error = NULL;
  g_autofree char *address = g_dbus_address_get_for_bus_sync (G_BUS_TYPE_SESSION, NULL, &error);

  g_assert_no_error (error);
  g_main_context_push_thread_default (self->context);
  self->connection = g_dbus_connection_new_for_address_sync (
    address, G_DBUS_CONNECTION_FLAGS_AUTHENTICATION_CLIENT | G_DBUS_CONNECTION_FLAGS_MESSAGE_BUS_CONNECTION, NULL, NULL, &error);
  g_assert_no_error (error);
  offer (self);
  g_mutex_lock (&self->lock);
  self->ready = TRUE;
  g_cond_broadcast (&self->changed);
  g_mutex_unlock (&self->lock);
  g_main_loop_run (self->loop);
  g_clear_object (&self->connection);
  g_main_context_pop_thread_default (self->context);
  return NULL;
}

SessionManager *
session_manager_start (void)
{
  SessionManager *self = g_new0 (SessionManager, 1);

  g_mutex_init (&self->lock);
  g_cond_init (&self->changed);
  self->answer = -1;
  self->inhibitors = g_hash_table_new (NULL, NULL);
  self->context = g_main_context_new ();
  self->loop = g_main_loop_new (self->context, FALSE);
  self->thread = g_thread_new ("session", run, self);
  g_mutex_lock (&self->lock);
  while (!self->ready)
    g_cond_wait (&self->changed, &self->lock);
  g_mutex_unlock (&self->lock);
  return self;
}

void
session_manager_stop (SessionManager *self)
{
  g_main_loop_quit (self->loop);
  g_thread_join (self->thread);
  g_main_loop_unref (self->loop);
  g_main_context_unref (self->context);
  g_hash_table_unref (self->inhibitors);
  g_mutex_clear (&self->lock);
  g_cond_clear (&self->changed);
  g_free (self->reason);
  g_free (self);
}

unsigned int
session_manager_count (SessionManager *self)
{
  unsigned int n;

  g_mutex_lock (&self->lock);
  n = g_hash_table_size (self->inhibitors);
  g_mutex_unlock (&self->lock);
  return n;
}

char *
session_manager_dup_reason (SessionManager *self)
{
  char *reason;

  g_mutex_lock (&self->lock);
  reason = g_strdup (self->reason);
  g_mutex_unlock (&self->lock);
  return reason;
}

/* The program answers in its main loop, which has to turn meanwhile. */
gboolean
session_manager_query_end (SessionManager *self)
{
  gint64 deadline = g_get_monotonic_time () + WAIT_SECONDS * G_USEC_PER_SEC;
  int    answer = -1;

  self->answer = -1;
  g_assert_true (g_dbus_connection_emit_signal (self->connection, NULL, CLIENT_PATH, CLIENT, "QueryEndSession", g_variant_new ("(u)", 0), NULL));
  while (answer < 0 && g_get_monotonic_time () < deadline)
    {
      g_main_context_iteration (NULL, FALSE);
      g_usleep (1000);
      g_mutex_lock (&self->lock);
      answer = self->answer;
      g_mutex_unlock (&self->lock);
    }
  g_assert_cmpint (answer, >=, 0);
  return answer == 1;
}
