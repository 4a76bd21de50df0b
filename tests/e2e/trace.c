/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Reading what strace wrote. */
#include "config.h"

#include "trace.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define DEADLINE_SECONDS 10

/* "1795654013.475122 openat(AT_FDCWD</home>, "x", O_RDONLY) = 3</home/x>" is cut to pieces where it stands. */
static gboolean
parse (char      *line,
       TraceCall *call)
{
  char *name, *args, *result;
  char *end = line + strlen (line);

  call->time = g_ascii_strtod (line, &name);
  if (*name != ' ' || !g_ascii_islower (name[1]))
    return FALSE;
  args = strchr (++name, '(');
  if (args == NULL)
    return FALSE;
  *args++ = '\0';
  if (end > args && end[-1] == '\n')
    end[-1] = '\0';
  result = g_strrstr (args, ") = ");
  call->name = name;
  call->args = args;
  call->result = result != NULL ? result + strlen (") = ") : "";
  if (result != NULL)
    *result = '\0';
  return TRUE;
}

static void
read_file (const char *path,
           TraceFunc   func,
           gpointer    data)
{
  FILE  *file = fopen (path, "r");
  char  *line = NULL;
  size_t size = 0;

  if (file == NULL)
    g_error ("%s cannot be read", path);
  while (getline (&line, &size, file) >= 0)
    {
      TraceCall call;

      if (parse (line, &call))
        func (&call, data);
    }
  free (line);
  fclose (file);
}

/* strace says how each process ended, and goes on to write for a moment after that. */
static gboolean
has_ended (const char *path)
{
  g_autofree char *contents = NULL;
  gsize            length;
  const char      *last;

  if (!g_file_get_contents (path, &contents, &length, NULL) || length == 0 || contents[length - 1] != '\n')
    return FALSE;
  contents[length - 1] = '\0';
  last = strrchr (contents, '\n');
  return strstr (last != NULL ? last : contents, " +++ ") != NULL;
}

static void
wait_for_end (const char *path)
{
  gint64 deadline = g_get_monotonic_time () + DEADLINE_SECONDS * G_USEC_PER_SEC;

  while (!has_ended (path))
    {
      if (g_get_monotonic_time () > deadline)
        g_error ("strace did not see the end of a process: %s", path);
      g_usleep (20000);
    }
}

unsigned int
trace_read (const char *prefix,
            TraceFunc   func,
            gpointer    data)
{
  g_autofree char *folder = g_path_get_dirname (prefix);
  g_autofree char *base = g_path_get_basename (prefix);
  g_autofree char *start = g_strconcat (base, ".", NULL);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  unsigned int n = 0;
  const char  *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    if (g_str_has_prefix (name, start))
      {
        g_autofree char *path = g_build_filename (folder, name, NULL);

        wait_for_end (path);
        read_file (path, func, data);
        n++;
      }
  return n;
}

/* Where the @n-th string begins and ends; quotes within it have a stroke before them. */
static gboolean
find_string (const char  *args,
             unsigned int n,
             const char **begin,
             const char **end)
{
  const char *place = strchr (args, '"');

  for (; place != NULL; place = strchr (place + 1, '"'))
    {
      *begin = place + 1;
      for (place++; *place != '"' && *place != '\0'; place++)
        if (*place == '\\' && place[1] != '\0')
          place++;
      *end = place;
      if (n-- == 0)
        return TRUE;
      if (*place == '\0')
        return FALSE;
    }
  return FALSE;
}

char *
trace_dup_string (const TraceCall *call,
                  unsigned int     n)
{
  const char      *begin, *end;
  g_autofree char *raw = NULL;

  if (!find_string (call->args, n, &begin, &end))
    return NULL;
  raw = g_strndup (begin, end - begin);
  return g_strcompress (raw);
}

/* "10</home/x>, " just before the string, or "AT_FDCWD</home>, ". */
static char *
dup_folder (const char *args,
            const char *begin)
{
  g_autofree char *before = g_strndup (args, begin - args);
  char            *close = g_strrstr (before, ">, \"");
  char            *open;

  if (close == NULL || close[strlen (">, \"")] != '\0')
    return NULL;
  *close = '\0';
  open = strrchr (before, '<');
  return open != NULL ? g_strdup (open + 1) : NULL;
}

char *
trace_dup_path (const TraceCall *call,
                unsigned int     n)
{
  const char      *begin, *end;
  g_autofree char *name = trace_dup_string (call, n);
  g_autofree char *folder = NULL;

  if (name == NULL || g_path_is_absolute (name))
    return name != NULL ? g_canonicalize_filename (name, "/") : NULL;
  find_string (call->args, n, &begin, &end);
  folder = dup_folder (call->args, begin);
  return folder != NULL ? g_canonicalize_filename (name, folder) : g_strdup (name);
}

char *
trace_dup_target (const char *args)
{
  const char *open = args + strspn (args, "0123456789");
  int         depth = 0;

  if (open == args || *open != '<')
    return NULL;
  for (const char *place = open; *place != '\0' && *place != '"'; place++)
    {
      /* "<UNIX-STREAM:[1->2]>" has an arrow in it. */
      if (*place == '<')
        depth++;
      else if (*place == '>' && place[-1] != '-' && --depth == 0)
        return g_strndup (open + 1, place - open - 1);
    }
  return NULL;
}

gboolean
trace_failed (const TraceCall *call)
{
  return g_str_has_prefix (call->result, "-1 ");
}
