/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The machine's message bus, and only for printing. Of its own accord GTK asks there what the computer
 * is called whenever a file is chosen, for a line that says so beside the files. When something is
 * printed it asks there which printers are near (Avahi) and what colours they have (colord), and that
 * it must, or a printer that has no queue yet could not be chosen.
 *
 * GIO looks up the address each time. The variable is there from the start, so that to change it
 * only exchanges one string for another: a thread that reads variables meanwhile sees either.
 */
#include "config.h"

#include "candor-system-bus.h"

#define VARIABLE "DBUS_SYSTEM_BUS_ADDRESS"
/* No transport has that name, so nobody is asked. */
#define NOWHERE "disabled:"
/* What GIO takes where nothing is said. */
#define USUAL "unix:path=/var/run/dbus/system_bus_socket"

static char *address;

void
candor_system_bus_close (void)
{
  const char *given = g_getenv (VARIABLE);

  g_return_if_fail (address == NULL);
  address = g_strdup (given != NULL ? given : USUAL);
  g_setenv (VARIABLE, NOWHERE, TRUE);
}

void
candor_system_bus_set_open (gboolean open)
{
  if (address != NULL)
    g_setenv (VARIABLE, open ? address : NOWHERE, TRUE);
}
