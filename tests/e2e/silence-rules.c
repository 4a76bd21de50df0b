/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What silence is: sockets, files and words, and who may have which. */
#include "config.h"

#include "silence-rules.h"

#include "silence-places.h"
#include "silence-words.h"
#include "trace.h"
#include "whole.h"

#include <string.h>

typedef struct
{
  double      from;
  const char *name;
} Phase;

struct _SilenceRules
{
  char        *home;
  GArray      *phases;
  GHashTable  *allowed; /* path of a socket: what it is */
  GHashTable  *sockets; /* inode of our end: path of theirs */
  GHashTable  *told;    /* what is in the two below */
  GPtrArray   *offences;
  GPtrArray   *seen;
  unsigned int n_calls;
};

static const char *
get_phase (SilenceRules *self,
           double        time)
{
  const char *name = "before";

  for (unsigned int i = 0; i < self->phases->len; i++)
    if (g_array_index (self->phases, Phase, i).from <= time)
      name = g_array_index (self->phases, Phase, i).name;
  return name;
}

/* What a path is below the home; a path elsewhere is itself. */
static const char *
shorten (SilenceRules *self,
         const char   *path)
{
  return silence_places_shorten (self->home, path);
}

static const SilencePlace *
find_place (SilenceRules *self,
            const char   *path,
            const char   *phase)
{
  return silence_places_find (shorten (self, path), phase);
}

/* --- What is said of it --- */

/* Numbers and names that are made up differ each time: once is enough to hear of them. */
static void
tell (SilenceRules *self,
      GPtrArray    *list,
      char         *sentence)
{
  g_autoptr (GRegex) made_up = g_regex_new ("#[0-9]+|[0-9a-f]{16}|\\b[0-9]{3,}-|(?<=ppd_|xbel\\.|pdf\\.)[A-Za-z0-9]{6}", 0, 0, NULL);
  char *plain = g_regex_replace_literal (made_up, sentence, -1, 0, "…", 0, NULL);

  g_free (sentence);
  if (g_hash_table_add (self->told, plain))
    g_ptr_array_add (list, g_strdup (plain));
}

static void
offend (SilenceRules    *self,
        const TraceCall *call,
        const char      *what)
{
  tell (self, self->offences,
        g_strdup_printf ("%s: %s: %s(%.200s) = %.60s", get_phase (self, call->time), what, call->name, call->args, call->result));
}

/* --- Sockets --- */

static char *
dup_inode (const char *target)
{
  const char *open = target != NULL ? strchr (target, '[') : NULL;

  return open != NULL ? g_strndup (open + 1, strspn (open + 1, "0123456789")) : NULL;
}

static char *
dup_address (const char *args)
{
  const char *path = strstr (args, "sun_path=");
  const char *end;

  if (path == NULL)
    return NULL;
  path += strlen ("sun_path=");
  end = strchr (strchr (path, '"') + 1, '"');
  /* @"/x" is in no folder. */
  return *path == '@' ? g_strdup_printf ("@%.*s", (int) (end - path - 2), path + 2) : g_strndup (path + 1, end - path - 1);
}

static const char *
get_socket (SilenceRules *self,
            const char   *target)
{
  g_autofree char *inode = dup_inode (target);
  const char      *address = inode != NULL ? g_hash_table_lookup (self->sockets, inode) : NULL;

  return address != NULL ? g_hash_table_lookup (self->allowed, address) : NULL;
}

/* First of all calls: other threads may write to a socket than the one that has opened it. */
static void
note_connect (const TraceCall *call,
              gpointer         data)
{
  SilenceRules    *self = data;
  g_autofree char *target = NULL;
  char            *inode;

  self->n_calls++;
  if (!g_str_equal (call->name, "connect") || strstr (call->args, "AF_UNIX") == NULL)
    return;
  target = trace_dup_target (call->args);
  inode = dup_inode (target);
  if (inode != NULL)
    g_hash_table_replace (self->sockets, inode, dup_address (call->args));
}

/* The first is tried in vain where there is X; both others are asked for by the print system's own library
 * or the toolkit's printing: who it is that prints, and what printers are near. */
static gboolean
is_named (const char *address,
          const char *phase)
{
  if (g_str_has_suffix (address, "/wayland-0"))
    return TRUE;
  return g_str_equal (phase, WHOLE_PRINT) &&
         (g_str_equal (address, "/var/run/nscd/socket") || g_str_equal (address, "/var/run/dbus/system_bus_socket"));
}

static void
check_connect (SilenceRules    *self,
               const TraceCall *call)
{
  g_autofree char *address = dup_address (call->args);
  const char      *phase = get_phase (self, call->time);
  const char      *what = address != NULL ? g_hash_table_lookup (self->allowed, address) : NULL;

  if (address == NULL || (what == NULL && !is_named (address, phase)) ||
      (g_strcmp0 (what, SILENCE_PRINT) == 0 && !g_str_equal (phase, WHOLE_PRINT)))
    offend (self, call, "a socket that it may not have");
  else
    tell (self, self->seen,
          g_strdup_printf ("%s: %s: %s%s", phase, what != NULL ? what : "named", address, trace_failed (call) ? " (not there)" : ""));
}

static void
check_socket (SilenceRules    *self,
              const TraceCall *call)
{
  static const char *const never[] = { "bind", "listen", "accept", "accept4", NULL };

  if (g_strv_contains (never, call->name))
    offend (self, call, "it waits for others to call");
  else if (strstr (call->args, "AF_") != NULL && strstr (call->args, "AF_UNIX") == NULL)
    offend (self, call, "a socket of another family");
  else if (g_str_equal (call->name, "connect"))
    check_connect (self, call);
}

/* --- Files --- */

static gboolean
is_opened_for_writing (const TraceCall *call)
{
  static const char *const flags[] = { "O_WRONLY", "O_RDWR", "O_CREAT", "O_TMPFILE", "O_TRUNC", "O_APPEND" };

  for (unsigned int i = 0; i < G_N_ELEMENTS (flags); i++)
    if (strstr (call->args, flags[i]) != NULL)
      return TRUE;
  return g_str_equal (call->name, "creat");
}

/* Which of its strings name what it changes; 0 where it changes nothing. */
static unsigned int
get_n_paths (const TraceCall *call)
{
  static const char *const one[] = { "mkdir", "mkdirat", "mknod", "mknodat", "unlink", "unlinkat", "rmdir", "truncate", "chmod", "fchmodat",
                                     "fchmodat2", "chown", "lchown", "fchownat", "utime", "utimes", "utimensat", "futimesat", "setxattr",
                                     "lsetxattr", "removexattr", "mount", "umount2", "chroot", "pivot_root", "swapon", "acct", NULL };
  static const char *const two[] = { "rename", "renameat", "renameat2", "link", "linkat", "symlink", "symlinkat", NULL };
  static const char *const opens[] = { "open", "openat", "openat2", "creat", NULL };

  if (g_strv_contains (opens, call->name))
    return is_opened_for_writing (call) ? 1 : 0;
  return g_strv_contains (two, call->name) ? 2 : g_strv_contains (one, call->name) ? 1
                                                                                   : 0;
}

/* A file without a name gets one by its number in /proc. */
static gboolean
is_own_descriptor (const char *path)
{
  return g_str_has_prefix (path, "/proc/self/fd/");
}

/* So that what crashes leaves nothing: see candor-silence.c. It must stand here or it would go unseen. */
static gboolean
is_filter (const char *path)
{
  return g_str_has_prefix (path, "/proc/") && g_str_has_suffix (path, "/coredump_filter");
}

static void
check_path (SilenceRules    *self,
            const TraceCall *call,
            const char      *path)
{
  const char *phase = get_phase (self, call->time);

  if (is_own_descriptor (path))
    return;
  if (!is_filter (path) && find_place (self, path, phase) == NULL)
    offend (self, call, "a file that it may not change");
  else
    tell (self, self->seen, g_strdup_printf ("%s: %s %s", phase, call->name, shorten (self, path)));
}

static void
check_file (SilenceRules    *self,
            const TraceCall *call)
{
  unsigned int n = get_n_paths (call);

  for (unsigned int i = 0; i < n; i++)
    {
      g_autofree char *path = trace_dup_path (call, i);

      if (path == NULL)
        offend (self, call, "a file without a name");
      else
        check_path (self, call, path);
    }
}

/* --- What is written --- */

/* Lists of what was opened lately must not hold what was saved. */
static gboolean
names_saved (const char *path,
             const char *args)
{
  return strstr (path, "recently-used") != NULL && strstr (args, "/" WHOLE_KEPT "/") != NULL;
}

/* What is written must go to somewhere that is known; a pair of sockets or a pipe stays within the program. */
static void
check_written (SilenceRules    *self,
               const TraceCall *call)
{
  g_autofree char *target = trace_dup_target (call->args);
  const char      *phase = get_phase (self, call->time);
  const char      *what = get_socket (self, target);
  gboolean         pages = strstr (call->args, "%PDF-") != NULL;

  if (target == NULL)
    offend (self, call, "written to what is not known");
  else if (what != NULL && g_str_equal (what, SILENCE_PRINT) && g_str_equal (phase, WHOLE_PRINT))
    return;
  else if (pages && !(g_str_has_prefix (shorten (self, target), WHOLE_KEPT "/") || g_str_has_prefix (target, "/memfd:Candor")))
    offend (self, call, "pages written where they may not be");
  else if (what == NULL && find_place (self, target, phase) == NULL && !is_filter (target))
    offend (self, call, "written to where it may not");
  else if (names_saved (target, call->args))
    offend (self, call, "a list of what was saved");
  else if (what == NULL)
    tell (self, self->seen, g_strdup_printf ("%s: written to %s", phase, shorten (self, target)));
}

static void
check_secret (SilenceRules        *self,
              const TraceCall     *call,
              gboolean             written,
              const SilenceSecret *secret)
{
  g_autofree char    *target = written ? trace_dup_target (call->args) : NULL;
  const SilenceSaying saying = { call, get_phase (self, call->time), self->home, target, get_socket (self, target) };

  if (!secret->may (&saying))
    offend (self, call, secret->what);
  else if (target != NULL)
    tell (self, self->seen,
          g_strdup_printf ("%s: %s to %s", saying.phase, secret->what, saying.socket != NULL ? saying.socket : shorten (self, target)));
}

static void
check_words (SilenceRules    *self,
             const TraceCall *call,
             gboolean         written)
{
  for (const SilenceSecret *secret = silence_secrets; secret->what != NULL; secret++)
    if (silence_secret_is_in (secret, call))
      check_secret (self, call, written, secret);
}

/* --- All of it --- */

static void
check_call (const TraceCall *call,
            gpointer         data)
{
  static const char *const sockets[] = { "socket", "socketpair", "connect", "bind", "listen", "accept", "accept4", "sendto", "sendmsg", "sendmmsg", NULL };
  static const char *const writes[] = { "write", "pwrite64", "writev", "pwritev", "pwritev2", "sendto", "sendmsg", "sendmmsg", NULL };
  /* By which bytes go where a trace does not show them. */
  static const char *const hidden[] = { "sendfile", "copy_file_range", "splice", "tee", "vmsplice", "memfd_secret", "mq_open", "io_uring_setup",
                                        "ptrace", "process_vm_writev", NULL };
  static const char *const starts[] = { "execveat", "fork", "vfork", NULL };
  SilenceRules            *self = data;
  gboolean                 written = g_strv_contains (writes, call->name);

  /* Most of all calls, and one byte's worth each. */
  if (written && strstr (call->args, "<anon_inode:[eventfd]>") != NULL)
    return;
  check_words (self, call, written);
  if (g_strv_contains (sockets, call->name))
    check_socket (self, call);
  if (written)
    check_written (self, call);
  else if (g_strv_contains (hidden, call->name))
    offend (self, call, "what goes there cannot be seen");
  else if (g_strv_contains (starts, call->name) ||
           (g_str_has_prefix (call->name, "clone") && strstr (call->args, "CLONE_THREAD") == NULL))
    offend (self, call, "another program");
  else
    check_file (self, call);
}

SilenceRules *
silence_rules_new (void)
{
  SilenceRules *self = g_new0 (SilenceRules, 1);

  self->phases = g_array_new (FALSE, FALSE, sizeof (Phase));
  self->allowed = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->sockets = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->told = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->offences = g_ptr_array_new_with_free_func (g_free);
  self->seen = g_ptr_array_new_with_free_func (g_free);
  return self;
}

void
silence_rules_free (SilenceRules *self)
{
  g_free (self->home);
  g_array_unref (self->phases);
  g_hash_table_unref (self->allowed);
  g_hash_table_unref (self->sockets);
  g_hash_table_unref (self->told);
  g_ptr_array_unref (self->offences);
  g_ptr_array_unref (self->seen);
  g_free (self);
}

void
silence_rules_set_home (SilenceRules *self,
                        const char   *home)
{
  g_free (self->home);
  self->home = g_strdup (home);
}

void
silence_rules_begin (SilenceRules *self,
                     const char   *phase)
{
  Phase next = { (double) g_get_real_time () / G_USEC_PER_SEC, phase };

  g_array_append_val (self->phases, next);
}

void
silence_rules_allow_socket (SilenceRules *self,
                            const char   *what,
                            const char   *path)
{
  g_hash_table_replace (self->allowed, g_strdup (path), (gpointer) what);
}

unsigned int
silence_rules_check (SilenceRules *self,
                     const char   *prefix)
{
  self->n_calls = 0;
  trace_read (prefix, note_connect, self);
  trace_read (prefix, check_call, self);
  return self->n_calls;
}

GPtrArray *
silence_rules_get_offences (SilenceRules *self)
{
  return self->offences;
}

GPtrArray *
silence_rules_get_seen (SilenceRules *self)
{
  return self->seen;
}
