/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The language of the interface. */
#include "config.h"

#include "candor-catalogue.h"

#include <libintl.h>
#include <locale.h>

/* The system's language has no locale here, which is no reason to speak another one: without a
 * locale of their own, catalogues are looked for in the languages named here. */
static void
do_without_locale (void)
{
  g_autofree char *languages = g_strjoinv (":", (char **) g_get_language_names ());

  g_setenv ("LANGUAGE", languages, FALSE);
  setlocale (LC_ALL, "C.UTF-8");
}

void
candor_catalogue_open (void)
{
  const char *folder = g_getenv (CANDOR_CATALOGUE_FOLDER);

  if (setlocale (LC_ALL, "") == NULL)
    do_without_locale ();
  bindtextdomain (GETTEXT_PACKAGE, folder != NULL ? folder : CANDOR_LOCALEDIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
}
