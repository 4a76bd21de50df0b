/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Asking for a passphrase, without showing it. */
#include "config.h"

#include "candor-cli-private.h"
#include "candor-cli-talks-private.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n.h>
#include <string.h>
#include <termios.h>
#include <unistd.h>

#define MAX_BYTES 4096
#define INTERRUPT 3 /* what Ctrl+C types while it ends nothing */

void
candor_cli_wipe (char *passphrase)
{
  if (passphrase == NULL)
    return;
  explicit_bzero (passphrase, strlen (passphrase));
  g_free (passphrase);
}

/* One byte at a time, so that what follows the line is left to others. */
static char *
read_line (int file)
{
  char  *line = g_malloc0 (MAX_BYTES + 1);
  size_t length = 0;
  char   c = '\0';

  while (length < MAX_BYTES)
    {
      gssize n = read (file, &c, 1);

      if (n < 0 && errno == EINTR)
        continue;
      if (n <= 0 || c == '\n' || c == INTERRUPT)
        break;
      line[length++] = c;
    }
  if (length > 0 && line[length - 1] == '\r')
    line[length - 1] = '\0';
  if (*line != '\0' && c != INTERRUPT)
    return line;
  candor_cli_wipe (line);
  return NULL;
}

/* Signals are off too, or one would leave the terminal mute. */
static char *
ask_terminal (int terminal)
{
  struct termios before, mute;
  const char    *prompt = _ ("Passphrase: ");
  char          *line;

  if (tcgetattr (terminal, &before) != 0)
    return NULL;
  mute = before;
  mute.c_lflag &= ~(tcflag_t) (ECHO | ISIG);
  tcsetattr (terminal, TCSAFLUSH, &mute);
  (void) !write (terminal, prompt, strlen (prompt));
  line = read_line (terminal);
  (void) !write (terminal, "\n", 1);
  tcsetattr (terminal, TCSAFLUSH, &before);
  return line;
}

char *
candor_cli_read_passphrase (const char *file)
{
  const char *path = file != NULL ? file : "/dev/tty";
  int         descriptor = g_str_equal (path, "-") ? STDIN_FILENO : open (path, (file != NULL ? O_RDONLY : O_RDWR) | O_CLOEXEC | O_NOCTTY);
  char       *passphrase = NULL;

  if (descriptor >= 0)
    passphrase = file != NULL ? read_line (descriptor) : ask_terminal (descriptor);
  if (descriptor > STDIN_FILENO)
    close (descriptor);
  if (passphrase == NULL && file != NULL)
    /* Translators: %s is a path */
    candor_cli_fail (_ ("%s holds no passphrase in its first line"), file);
  else if (passphrase == NULL)
    candor_cli_fail (_ ("the discussion opens with a passphrase only, and none was given; name a file with it: --passphrase-file FILE"));
  return passphrase;
}
