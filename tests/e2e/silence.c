/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Proof of silence. A whole consultation in the real program under strace: whom it speaks to, what it
 * leaves on the disk, and where what the patient said goes, down to each byte that it wrote. First, that
 * the same eyes see a program that does each of those things (offender.c).
 *
 * What this cannot see: what the display, the accessibility bus and the print system do with what they
 * are given, and pictures of text in the memory that is shared with the display (shmget).
 */
#include "config.h"

#include "silence-after.h"
#include "silence-dump.h"
#include "silence-rules.h"
#include "whole.h"

#include <glib/gstdio.h>
#include <signal.h>
#include <string.h>
#include <sys/resource.h>

#define TRACE_NEEDED                                                                                                       \
  "strace cannot trace here, so that nothing can be said about silence. This test needs the Debian package strace, and a " \
  "machine that allows ptrace (in a container: --cap-add=SYS_PTRACE)"

/* --- What is allowed --- */

static char *
dup_bus_path (const char *address)
{
  const char *path = address != NULL ? strstr (address, "path=") : NULL;

  if (path == NULL)
    g_error ("A bus without a socket in a folder: %s", address != NULL ? address : "none");
  path += strlen ("path=");
  return g_strndup (path, strcspn (path, ",;"));
}

static char *
ask_for_accessibility_bus (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GDBusConnection) session = g_bus_get_sync (G_BUS_TYPE_SESSION, NULL, &error);
  g_autoptr (GVariant) reply = NULL;
  g_autofree char *address = NULL;

  g_assert_no_error (error);
  reply = g_dbus_connection_call_sync (session, "org.a11y.Bus", "/org/a11y/bus", "org.a11y.Bus", "GetAddress", NULL, G_VARIANT_TYPE ("(s)"), 0,
                                       -1, NULL, &error);
  g_assert_no_error (error);
  g_variant_get (reply, "(s)", &address);
  return dup_bus_path (address);
}

/* Of this screen, these buses and this print server, and no other. */
static void
allow_sockets (SilenceRules *rules)
{
  const char      *display = strchr (g_getenv ("DISPLAY"), ':') + 1;
  g_autofree char *x = g_strdup_printf ("/tmp/.X11-unix/X%.*s", (int) strspn (display, "0123456789"), display);
  g_autofree char *abstract_x = g_strconcat ("@", x, NULL);
  g_autofree char *session = dup_bus_path (g_getenv ("DBUS_SESSION_BUS_ADDRESS"));
  g_autofree char *accessibility = ask_for_accessibility_bus ();

  silence_rules_allow_socket (rules, SILENCE_DISPLAY, x);
  silence_rules_allow_socket (rules, SILENCE_DISPLAY, abstract_x);
  silence_rules_allow_socket (rules, SILENCE_SESSION, session);
  silence_rules_allow_socket (rules, SILENCE_ACCESSIBILITY, accessibility);
  if (g_getenv ("CUPS_SERVER") != NULL)
    silence_rules_allow_socket (rules, SILENCE_PRINT, g_getenv ("CUPS_SERVER"));
}

/* --- Tracing --- */

/* A folder for what strace writes; its name is told to traced/candor. */
static char *
start_trace (const char *program)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = g_dir_make_tmp ("candor-trace-XXXXXX", &error);
  char            *prefix;

  g_assert_no_error (error);
  prefix = g_build_filename (folder, "trace", NULL);
  g_setenv ("CANDOR_TRACED", program, TRUE);
  g_setenv ("CANDOR_TRACE", prefix, TRUE);
  return prefix;
}

static void
end_trace (const char *prefix)
{
  g_autofree char *folder = g_path_get_dirname (prefix);

  visit_remove_folder (folder);
}

/* --- The tracer is not blind --- */

/* An offence of offender.c, how the sentence about it ends up, and when it is done; %NULL: while they talk. */
static const struct
{
  const char *name;
  const char *found;
  const char *phase;
} offences[] = {
  { "internet", "*a socket of another family: socket(AF_INET,*" },
  { "internet6", "*a socket of another family: socket(AF_INET6,*" },
  { "name-service", "*a socket of another family: *" },
  { "listen", "*it waits for others to call: bind(*" },
  { "log", "*a socket that it may not have: connect(*/run/systemd/journal/socket*" },
  { "stranger", "*a socket that it may not have: connect(*" },
  { "temporary", "*a file that it may not change: openat(*/tmp/sheet*" },
  { "temporary-bytes", "*words of the patient: write(*/tmp/sheet*" },
  { "elsewhere", "*a file that it may not change: mkdir(*" },
  { "rename", "*a file that it may not change: rename(*" },
  { "file-name", "*words of the patient: *" },
  { "complain", "*words of the patient: write(2<*" },
  { "say", "*words of the patient: write(1<*" },
  { "environment", "*words of the patient: execve(*" },
  { "argument", "*words of the patient: execve(*" },
  { "child", "*another program: *" },
  { "passphrase", "*the passphrase: *" },
  { "pages", "*pages written where they may not be: *" },
  { "unseen", "*what goes there cannot be seen: *" },
  { "save", "*words of the patient: write(*" WHOLE_KEPT "/*", WHOLE_SAVE_SEALED },
  { "save", "*words of the patient: write(*" WHOLE_KEPT "/*", WHOLE_SEALED_TALK },
  { "save", "*a file that it may not change: openat(*" WHOLE_KEPT "/*", WHOLE_OPEN },
  { "save", NULL, WHOLE_SAVE },
  { "copy", "*words of the patient: write(*/recovery/*", WHOLE_SAVE_SEALED },
  { "copy", "*words of the patient: write(*/recovery/*", WHOLE_SEALED_TALK },
  { "copy", "*words of the patient: write(*/recovery/*", WHOLE_OPEN_SEALED },
  { "copy", NULL, WHOLE_CRASH },
  { "name-in-title", "*the name of a file: write(*", WHOLE_SAVE },
  { "name-on-bus", "*the name of a file: write(*", WHOLE_SAVE },
  { "name-complained", "*the name of a file: write(2<*", WHOLE_OPEN },
  { "name-cached", "*the name of a file: openat(*/.cache/*", WHOLE_OPEN },
  { "clinician-on-bus", "*the clinician: write(*", WHOLE_TALK },
  { "nothing", NULL },
};

/* What strace says is kept for when there is no trace. */
static char *
run_offender (const char *home,
              const char *offence)
{
  const char *const argv[] = { CANDOR_TRACED_START, offence, NULL };
  g_auto (GStrv) environment = g_environ_setenv (g_get_environ (), "HOME", home, TRUE);
  g_autoptr (GError) error = NULL;
  char *complaint = NULL;

  g_spawn_sync (NULL, (char **) argv, environment, G_SPAWN_STDOUT_TO_DEV_NULL, NULL, NULL, NULL, &complaint, NULL, &error);
  g_assert_no_error (error);
  return complaint;
}

static gboolean
is_found (GPtrArray  *list,
          const char *pattern)
{
  for (unsigned int i = 0; i < list->len; i++)
    if (g_pattern_match_simple (pattern, g_ptr_array_index (list, i)))
      return TRUE;
  return FALSE;
}

static char *
join (GPtrArray *list)
{
  GString *all = g_string_new (NULL);

  for (unsigned int i = 0; i < list->len; i++)
    g_string_append_printf (all, "\n  %s", (char *) g_ptr_array_index (list, i));
  return g_string_free (all, FALSE);
}

/* strace runs beside the offender, and may end after it. */
static void
test_offence (gconstpointer data)
{
  const unsigned int i = GPOINTER_TO_UINT (data);
  g_autoptr (GError) error = NULL;
  g_autofree char *home = g_dir_make_tmp ("candor-offender-XXXXXX", &error);
  g_autofree char *prefix = start_trace (CANDOR_OFFENDER);
  g_autoptr (SilenceRules) rules = silence_rules_new ();
  g_autofree char *complaint = NULL;
  g_autofree char *all = NULL;

  allow_sockets (rules);
  silence_rules_set_home (rules, home);
  silence_rules_begin (rules, offences[i].phase != NULL ? offences[i].phase : WHOLE_TALK);
  complaint = run_offender (home, offences[i].name);
  if (silence_rules_check (rules, prefix) == 0)
    g_error ("%s: %s", TRACE_NEEDED, complaint);
  all = join (silence_rules_get_offences (rules));
  if (offences[i].found == NULL && silence_rules_get_offences (rules)->len > 0)
    g_error ("The checker complains of what a program may do:%s", all);
  if (offences[i].found != NULL && !is_found (silence_rules_get_offences (rules), offences[i].found))
    g_error ("The checker does not see what a program does that does “%s”:%s", offences[i].name, all);
  end_trace (prefix);
  visit_remove_folder (home);
}

/* --- The consultation --- */

static void
begin_cb (const char *phase,
          gpointer    data)
{
  silence_rules_begin (data, phase);
  g_test_message ("%s, after %.1f s", phase, g_test_timer_elapsed ());
}

static void
look_cb (Visit   *visit,
         gpointer data)
{
  silence_after_check_process (visit, whole_words);
  silence_after_check_process (visit, whole_clinician_words);
  silence_after_check_process (visit, whole_name_words);
  silence_after_check_process (visit, whole_passphrase_words);
}

static void
say_all (GPtrArray *list)
{
  for (unsigned int i = 0; i < list->len; i++)
    g_test_message ("%s", (char *) g_ptr_array_index (list, i));
}

static void
assert_silent (SilenceRules *rules)
{
  g_autofree char *all = join (silence_rules_get_offences (rules));

  say_all (silence_rules_get_seen (rules));
  if (silence_rules_get_offences (rules)->len > 0)
    g_error ("The program is not silent:%s", all);
}

/* The sheet of what was saved, made by the other program: it speaks to nobody at all. */
static void
check_command (const char *home)
{
  g_autofree char  *saved = g_build_filename (home, WHOLE_DISCUSSION, NULL);
  g_autofree char  *sheet = g_build_filename (home, WHOLE_KEPT, "sheet.pdf", NULL);
  g_autofree char  *prefix = start_trace (CANDOR_CLI);
  const char *const argv[] = { CANDOR_TRACED_START, "sheet", "-d", saved, "-o", sheet, NULL };
  g_auto (GStrv) environment = g_environ_setenv (g_get_environ (), "HOME", home, TRUE);
  g_autoptr (SilenceRules) rules = silence_rules_new ();
  g_autoptr (GError) error = NULL;
  int status;

  silence_rules_set_home (rules, home);
  silence_rules_begin (rules, WHOLE_SHEET);
  g_spawn_sync (NULL, (char **) argv, environment, G_SPAWN_STDOUT_TO_DEV_NULL | G_SPAWN_STDERR_TO_DEV_NULL, NULL, NULL, NULL, NULL, &status, &error);
  g_assert_no_error (error);
  g_assert_true (g_spawn_check_wait_status (status, &error));
  g_assert_cmpuint (silence_rules_check (rules, prefix), >, 0);
  assert_silent (rules);
  g_assert_true (is_found (silence_rules_get_seen (rules), "*" WHOLE_KEPT "/sheet.pdf"));
  end_trace (prefix);
}

/* It has seen what there was to see: what never was there is not kept silent about. */
static void
assert_seen (SilenceRules *rules)
{
  static const char *const patterns[] = {
    WHOLE_TALK ": words of the patient to .local/state/candor/recovery/*",
    WHOLE_TALK ": the clinician to " SILENCE_SESSION,
    WHOLE_SAVE ": words of the patient to " WHOLE_KEPT "/*",
    WHOLE_CRASH ": the name of a file to .local/state/candor/recovery/*",
    WHOLE_COPY ": words of the patient to " SILENCE_DISPLAY,
    WHOLE_PRINT ": " SILENCE_PRINT ": *",
    WHOLE_SAVE_SEALED ": written to " WHOLE_KEPT "/*",
    WHOLE_SEALED_TALK ": written to .local/state/candor/recovery/*",
    WHOLE_SEALED_TALK ": written to " WHOLE_KEPT "/*",
    WHOLE_OPEN ": words of the patient to " SILENCE_ACCESSIBILITY,
    WHOLE_OPEN_SEALED ": words of the patient to " SILENCE_ACCESSIBILITY,
    WHOLE_COMMAND ": words of the patient to " SILENCE_ACCESSIBILITY,
  };

  for (unsigned int i = 0; i < G_N_ELEMENTS (patterns); i++)
    if (!is_found (silence_rules_get_seen (rules), patterns[i]))
      g_error ("The program did not do what it was to be watched at: %s", patterns[i]);
}

static void
test_whole (void)
{
  g_autoptr (CupsQueue) queue = cups_queue_start ();
  g_autofree char *prefix = start_trace (CANDOR_PROGRAM);
  g_autoptr (SilenceRules) rules = silence_rules_new ();
  Whole            whole = { CANDOR_TRACED_START, queue, begin_cb, rules, look_cb };
  g_autofree char *home = NULL;
  unsigned int     n_calls;

  g_test_timer_start ();
  allow_sockets (rules);
  home = whole_lead (&whole);
  silence_rules_set_home (rules, home);
  n_calls = silence_rules_check (rules, prefix);
  if (n_calls == 0)
    g_error (TRACE_NEEDED);
  g_test_message ("%u calls traced", n_calls);
  assert_silent (rules);
  assert_seen (rules);
  silence_after_check_home (home, whole_words, FALSE);
  silence_after_check_home (home, whole_later_words, TRUE);
  silence_after_check_home (home, whole_name_words, TRUE);
  silence_after_check_home (home, whole_passphrase_words, TRUE);
  check_command (home);
  end_trace (prefix);
  visit_remove_folder (home);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  for (unsigned int i = 0; i < G_N_ELEMENTS (offences); i++)
    {
      g_autofree char *path = g_strdup_printf ("/silence/seen/%u-%s", i, offences[i].name);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_offence);
    }
  g_test_add_func ("/silence/talk/whole", test_whole);
  g_test_add_func ("/silence/talk/dump", silence_dump_test);
  return g_test_run ();
}
