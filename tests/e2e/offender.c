/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A program that does what Candor must not, one thing a run, so that it is known that it would be seen. */
#include "config.h"

#include "whole.h"

#include <arpa/inet.h>
#include <fcntl.h>
#include <netinet/in.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/sendfile.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <sys/wait.h>
#include <unistd.h>

#define CHOSEN "called glimmerwick.candor"
#define SAID "The patient is " WHOLE_PATIENT ".\n"
#define PAGES "%PDF-1.7\nof a sheet\n"

/* What comes of it is nobody's concern here: to have tried is the offence. */
static void
ignore (long result)
{
  (void) result;
}

static void
call_internet (int family)
{
  struct sockaddr_in6 there6 = { .sin6_family = AF_INET6, .sin6_port = htons (9) };
  struct sockaddr_in  there = { .sin_family = AF_INET, .sin_port = htons (9) };
  int                 fd = socket (family, SOCK_STREAM, 0);

  ignore (family == AF_INET ? connect (fd, (struct sockaddr *) &there, sizeof there) : connect (fd, (struct sockaddr *) &there6, sizeof there6));
  close (fd);
}

static void
ask_for_name (void)
{
  struct sockaddr_in there = { .sin_family = AF_INET, .sin_port = htons (53) };
  int                fd = socket (AF_INET, SOCK_DGRAM, 0);

  inet_pton (AF_INET, "127.0.0.1", &there.sin_addr);
  ignore (sendto (fd, "name?", 5, 0, (struct sockaddr *) &there, sizeof there));
  close (fd);
}

/* To whom the program may speak, but not of this. */
static void
tell (const char *path,
      size_t      length,
      const char *what)
{
  struct sockaddr_un there = { .sun_family = AF_UNIX };
  int                fd = socket (AF_UNIX, SOCK_STREAM, 0);

  memcpy (there.sun_path, path, MIN (length, sizeof there.sun_path));
  ignore (connect (fd, (struct sockaddr *) &there, (socklen_t) (offsetof (struct sockaddr_un, sun_path) + length)));
  ignore (write (fd, what, strlen (what)));
  close (fd);
}

/* The socket is in no folder, and its name begins with a zero. */
static void
tell_display (const char *what)
{
  const char      *number = strchr (g_getenv ("DISPLAY"), ':') + 1;
  g_autofree char *path = g_strdup_printf ("0/tmp/.X11-unix/X%.*s", (int) strspn (number, "0123456789"), number);
  const size_t     length = strlen (path);

  path[0] = '\0';
  tell (path, length, what);
}

static void
tell_session (const char *what)
{
  const char      *path = strstr (g_getenv ("DBUS_SESSION_BUS_ADDRESS"), "path=") + strlen ("path=");
  g_autofree char *only = g_strndup (path, strcspn (path, ",;"));

  tell (only, strlen (only) + 1, what);
}

static void
speak_to (const char *path,
          gboolean    listens)
{
  struct sockaddr_un there = { .sun_family = AF_UNIX };
  int                fd = socket (AF_UNIX, SOCK_STREAM, 0);

  g_strlcpy (there.sun_path, path, sizeof there.sun_path);
  ignore (listens ? bind (fd, (struct sockaddr *) &there, sizeof there) : connect (fd, (struct sockaddr *) &there, sizeof there));
  close (fd);
}

static char *
dup_temporary (const char *name)
{
  return g_build_filename (g_getenv ("TMPDIR"), name, NULL);
}

static void
write_to (const char *path,
          const char *text)
{
  int fd = open (path, O_WRONLY | O_CREAT | O_TRUNC, 0600);

  ignore (write (fd, text, strlen (text)));
  close (fd);
}

static void
start (char *argument,
       char *variable)
{
  char *const argv[] = { (char *) "/bin/true", argument, NULL };
  char *const variables[] = { variable, NULL };

  execve (argv[0], argv, variables);
}

static void
start_child (void)
{
  pid_t child = fork ();

  if (child == 0)
    _exit (0);
  waitpid (child, NULL, 0);
}

/* In the home, with the folders that it takes. */
static void
write_below (const char *folder,
             const char *name,
             const char *text)
{
  g_autofree char *whole = g_build_filename (g_getenv ("HOME"), folder, NULL);
  g_autofree char *path = g_build_filename (whole, name, NULL);

  g_mkdir_with_parents (whole, 0700);
  write_to (path, text);
}

/* Where no byte passes by the program. */
static void
copy_unseen (const char *path)
{
  int from = open ("/etc/passwd", O_RDONLY);
  int to = open (path, O_WRONLY | O_CREAT, 0600);

  ignore (sendfile (to, from, NULL, 10));
  close (from);
  close (to);
}

static void
offend_by_file (const char *offence)
{
  g_autofree char *sheet = dup_temporary ("sheet");
  g_autofree char *named = dup_temporary (WHOLE_PATIENT);

  if (g_str_has_prefix (offence, "temporary"))
    write_to (sheet, SAID);
  else if (g_str_equal (offence, "elsewhere"))
    ignore (mkdir ("/tmp/candor-offence/x", 0700));
  else if (g_str_equal (offence, "rename"))
    ignore (rename ("/nowhere/x", "/nowhere/y"));
  else if (g_str_equal (offence, "file-name"))
    ignore (access (named, F_OK));
  else if (g_str_equal (offence, "passphrase"))
    write_to (sheet, WHOLE_PASSPHRASE);
  else if (g_str_equal (offence, "pages"))
    write_to (sheet, PAGES);
  else if (g_str_equal (offence, "unseen"))
    copy_unseen (sheet);
}

/* What may be said there, or then, but not both. */
static void
offend_by_saying (const char *offence)
{
  if (g_str_equal (offence, "save"))
    write_below (WHOLE_KEPT, "1.candor", SAID);
  else if (g_str_equal (offence, "copy"))
    write_below (".local/state/candor/recovery", "1.candor", SAID);
  else if (g_str_equal (offence, "name-in-title"))
    tell_display (CHOSEN);
  else if (g_str_equal (offence, "name-on-bus"))
    tell_session (CHOSEN);
  else if (g_str_equal (offence, "name-complained"))
    ignore (write (STDERR_FILENO, CHOSEN, strlen (CHOSEN)));
  else if (g_str_equal (offence, "name-cached"))
    write_below (".cache", "glimmerwick.candor", "");
  else if (g_str_equal (offence, "clinician-on-bus"))
    tell_session (WHOLE_CLINICIAN);
}

static void
offend_by_speaking (const char *offence)
{
  g_autofree char *socket_path = dup_temporary ("socket");

  if (g_str_equal (offence, "internet"))
    call_internet (AF_INET);
  else if (g_str_equal (offence, "internet6"))
    call_internet (AF_INET6);
  else if (g_str_equal (offence, "name-service"))
    ask_for_name ();
  else if (g_str_equal (offence, "listen"))
    speak_to (socket_path, TRUE);
  else if (g_str_equal (offence, "log"))
    speak_to ("/run/systemd/journal/socket", FALSE);
  else if (g_str_equal (offence, "stranger"))
    speak_to (socket_path, FALSE);
  else if (g_str_equal (offence, "complain"))
    ignore (write (STDERR_FILENO, SAID, strlen (SAID)));
  else if (g_str_equal (offence, "say"))
    ignore (write (STDOUT_FILENO, SAID, strlen (SAID)));
}

static void
offend_by_starting (const char *offence)
{
  if (g_str_equal (offence, "environment"))
    start (NULL, (char *) "PATIENT=" WHOLE_PATIENT);
  else if (g_str_equal (offence, "argument"))
    start ((char *) WHOLE_PATIENT, NULL);
  else if (g_str_equal (offence, "child"))
    start_child ();
}

/* With the words of the patient in its memory. */
static void
crash (void)
{
  g_autofree char *said = g_strdup (SAID);

  abort ();
}

int
main (int   argc,
      char *argv[])
{
  if (argc != 2)
    return 2;
  if (g_str_equal (argv[1], "crash"))
    crash ();
  offend_by_file (argv[1]);
  offend_by_saying (argv[1]);
  offend_by_speaking (argv[1]);
  offend_by_starting (argv[1]);
  return 0;
}
