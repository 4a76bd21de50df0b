/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What lies in a folder of recovery copies. */
#pragma once

#include <string.h>

#include <gio/gio.h>

G_BEGIN_DECLS

/* How many discussions have a copy there: one that was flushed, or the latest beside it, or both. */
static inline unsigned int
recovery_folder_count (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  g_autoptr (GHashTable) copies = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    if (g_str_has_suffix (name, ".candor"))
      g_hash_table_add (copies, g_strdup (name));
    else if (g_str_has_suffix (name, ".candor.latest"))
      g_hash_table_add (copies, g_strndup (name, strlen (name) - strlen (".latest")));
  return g_hash_table_size (copies);
}

G_END_DECLS
