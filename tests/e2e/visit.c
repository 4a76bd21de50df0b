/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The way through the program, and what it hands out. */
#include "config.h"

#include "visit.h"

#include "candor-catalogue.h"
#include "candor-translations.h"
#include "read-back.h"

#include "../recovery-folder.h"

#include <gio/gio.h>
#include <glib/gi18n.h>

/* What GTK itself says. */
#define GTK(text) g_dgettext ("gtk40", text)

static void
take_clinicians_pack (Visit *self)
{
  g_autoptr (CandorTranslations) translations = candor_translations_new (self->pack, NULL);
  g_autoptr (GError) error = NULL;
  const char *code = candor_translations_choose (translations, g_get_language_names ());

  g_set_object (&self->clinicians_pack, candor_translations_load (translations, code, &error));
  g_assert_no_error (error);
  self->clinicians_names = candor_discussion_new (self->clinicians_pack);
}

Visit
visit_for_clinician (Visit *self)
{
  Visit visit = *self;

  visit.pack = self->clinicians_pack;
  visit.names = self->clinicians_names;
  return visit;
}

Visit *
visit_start (void)
{
  return visit_start_program (CANDOR_PROGRAM);
}

Visit *
visit_start_program (const char *program)
{
  Visit *self = g_new0 (Visit, 1);
  g_autoptr (GError) error = NULL;

  candor_catalogue_open ();
  /* The bus complains of what goes away while it is looked at. */
  g_log_set_always_fatal (G_LOG_FATAL_MASK);
  self->folder = g_dir_make_tmp ("candor-visit-XXXXXX", &error);
  g_assert_no_error (error);
  self->pack = candor_pack_load_builtin (NULL, &error);
  g_assert_no_error (error);
  self->names = candor_discussion_new (self->pack);
  take_clinicians_pack (self);
  self->screen = screen_start (program, self->folder);
  return self;
}

static void
take_pack (Visit      *self,
           CandorPack *pack)
{
  g_set_object (&self->pack, pack);
  g_clear_object (&self->names);
  self->names = candor_discussion_new (pack);
}

/* By key, down from the first, as not every keyboard can type what the language is called. */
void
visit_choose_language (Visit      *self,
                       const char *code)
{
  g_autoptr (CandorTranslations) translations = candor_translations_new (self->pack, NULL);
  g_autoptr (GError) error = NULL;
  CandorPack *pack = candor_translations_load (translations, code, &error);

  g_assert_no_error (error);
  screen_enter (self->screen, ATSPI_ROLE_FRAME, candor_text_get_plain (candor_pack_get_about (self->pack, CANDOR_ABOUT_TITLE)));
  screen_click (self->screen, ATSPI_ROLE_COMBO_BOX, _ ("Language that the patient reads"));
  for (const char *const *codes = candor_translations_list (translations); !g_str_equal (*codes, code); codes++)
    screen_key (self->screen, "Down");
  screen_key (self->screen, "Return");
  take_pack (self, pack);
  visit_open (self, CANDOR_TAB_ABOUT);
}

/* Where sheets went is nobody's business: the desktop's list of recent files does not hold it. */
static void
check_recent_files (const char *folder)
{
  g_autofree char *path = g_build_filename (folder, ".local", "share", "recently-used.xbel", NULL);
  g_autofree char *contents = NULL;

  if (g_file_get_contents (path, &contents, NULL, NULL) && strstr (contents, "for%20the%20patient") != NULL)
    g_error ("%s names the saved sheet", path);
}

void
visit_remove_folder (const char *folder)
{
  const char *const argv[] = { "rm", "-rf", folder, NULL };

  g_spawn_sync (NULL, (char **) argv, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, NULL, NULL, NULL, NULL);
}

char *
visit_end_stopped (Visit *self)
{
  char *folder = g_steal_pointer (&self->folder);

  check_recent_files (folder);
  g_object_unref (self->clinicians_names);
  g_object_unref (self->clinicians_pack);
  g_object_unref (self->names);
  g_object_unref (self->pack);
  g_free (self);
  return folder;
}

void
visit_end (Visit *self)
{
  g_autofree char *folder = NULL;

  screen_stop (self->screen);
  folder = visit_end_stopped (self);
  visit_remove_folder (folder);
}

const char *
visit_get_word (Visit      *self,
                const char *id)
{
  return candor_pack_get_word (self->pack, id);
}

const char *
visit_get_title (Visit      *self,
                 const char *id)
{
  const char *title = candor_discussion_get_title (self->names, id);

  if (title == NULL)
    g_error ("The pack has no %s", id);
  return title;
}

/* --- From tab to tab --- */

static void
open_page (Visit       *self,
           unsigned int number,
           const char  *title)
{
  g_autofree char *key = g_strdup_printf ("alt+%u", number);

  screen_key (self->screen, key);
  screen_enter (self->screen, ATSPI_ROLE_PANEL, title);
  screen_wait_for_state (self->screen, ATSPI_ROLE_PANEL, title, ATSPI_STATE_VISIBLE);
}

void
visit_open (Visit    *self,
            CandorTab tab)
{
  open_page (self, tab + 1, candor_text_get_plain (candor_section_get_title (candor_pack_get_section (self->pack, tab))));
}

/* The last tab. */
void
visit_open_summary (Visit *self)
{
  open_page (self, g_list_model_get_n_items (candor_pack_get_sections (self->pack)) + 1, visit_get_word (self, "tab.summary"));
}

/* --- What is on a page --- */

char *
visit_dup_name (Visit      *self,
                const char *mark,
                const char *of)
{
  return candor_pack_dup_word (self->pack, "mark.name", "mark", visit_get_word (self, mark), "of", of, NULL);
}

void
visit_press (Visit      *self,
             const char *mark,
             const char *of)
{
  g_autofree char *name = visit_dup_name (self, mark, of);

  screen_press (self->screen, ATSPI_ROLE_PUSH_BUTTON, name);
}

void
visit_choose (Visit      *self,
              const char *mark,
              const char *of)
{
  g_autofree char *name = visit_dup_name (self, mark, of);

  screen_press (self->screen, ATSPI_ROLE_PUSH_BUTTON, name);
  screen_wait_for_state (self->screen, ATSPI_ROLE_PUSH_BUTTON, name, ATSPI_STATE_PRESSED);
}

void
visit_check (Visit      *self,
             AtspiRole   role,
             const char *name)
{
  screen_press (self->screen, role, name);
  screen_wait_for_state (self->screen, role, name, ATSPI_STATE_CHECKED);
}

void
visit_write (Visit      *self,
             const char *mark,
             const char *of,
             const char *text)
{
  g_autofree char *name = visit_dup_name (self, mark, of);

  screen_write (self->screen, name, text);
}

/* --- What comes out --- */

char *
visit_dup_path (Visit      *self,
                const char *file_name)
{
  return g_build_filename (self->folder, file_name, NULL);
}

/* Without the line below its letter. */
static char *
dup_plain (const char *label)
{
  g_auto (GStrv) parts = g_strsplit (label, "_", -1);

  return g_strjoinv ("", parts);
}

/* The name is typed over the one that is suggested. */
char *
visit_save (Visit      *self,
            const char *kind,
            const char *file_name)
{
  g_autofree char *path = visit_dup_path (self, file_name);
  g_autofree char *name = dup_plain (GTK ("_Name:"));

  visit_open_summary (self);
  visit_check (self, ATSPI_ROLE_RADIO_BUTTON, _ (kind));
  screen_key (self->screen, "ctrl+e");
  screen_enter_dialog (self->screen);
  screen_wait_for_state (self->screen, ATSPI_ROLE_TEXT, name, ATSPI_STATE_FOCUSED);
  screen_key (self->screen, "ctrl+a");
  screen_type (self->screen, path);
  screen_key (self->screen, "Return");
  screen_wait_for_file (self->screen, path);
  return pdf_text_read (path);
}

void
visit_keep (Visit      *self,
            const char *key,
            const char *path)
{
  screen_enter_dialog (self->screen);
  screen_key (self->screen, key);
  screen_wait_for_state (self->screen, ATSPI_ROLE_TEXT, "Name:", ATSPI_STATE_FOCUSED);
  screen_key (self->screen, "ctrl+a");
  screen_type (self->screen, path);
  screen_key (self->screen, "Return");
  screen_wait_for_file (self->screen, path);
}

unsigned int
visit_count_copies (Visit *self)
{
  g_autofree char *folder = visit_dup_path (self, ".local/state/candor/recovery");

  return recovery_folder_count (folder);
}

unsigned int
visit_count_pages (Visit      *self,
                   const char *file_name)
{
  g_autofree char *path = visit_dup_path (self, file_name);

  return pdf_text_n_pages (path);
}

char *
visit_print (Visit     *self,
             CupsQueue *queue)
{
  g_autofree char *title = NULL;
  g_autofree char *plain = dup_plain (GTK ("_Print"));
  /* GTK's own name for its button; it can be pressed once the printer is known. */
  g_autofree char *button = g_strdup_printf ("%s %s", GTK ("_Print"), plain);
  char            *path = NULL;

  screen_enter_dialog (self->screen);
  screen_key (self->screen, "ctrl+p");
  screen_wait_for (self->screen, ATSPI_ROLE_LABEL, CUPS_QUEUE_PDF);
  screen_wait_for_state (self->screen, ATSPI_ROLE_PUSH_BUTTON, button, ATSPI_STATE_SENSITIVE);
  screen_key (self->screen, "Return");
  path = cups_queue_wait_for_job (queue, &title);
  g_assert_cmpstr (title, ==, "Candor");
  return path;
}

static char *
paste (void)
{
  const char *const argv[] = { CANDOR_PASTE, NULL };
  g_auto (GStrv) environment = g_environ_setenv (g_get_environ (), "GTK_A11Y", "none", TRUE);
  g_autoptr (GError) error = NULL;
  char *text = NULL;
  int   status;

  g_spawn_sync (NULL, (char **) argv, environment, 0, NULL, NULL, &text, NULL, &status, &error);
  g_assert_no_error (error);
  g_spawn_check_wait_status (status, &error);
  g_assert_no_error (error);
  return text;
}

char *
visit_copy_note (Visit *self)
{
  visit_open (self, CANDOR_TAB_ABOUT);
  screen_key (self->screen, "ctrl+shift+c");
  screen_enter (self->screen, ATSPI_ROLE_STATUS_BAR, _ ("The note is copied. Paste it into the record."));
  return paste ();
}

/* --- What it says --- */

void
visit_assert (const char *text,
              const char *needle)
{
  g_autoptr (ReadBack) read = read_back_new (text);

  read_back_assert (read, needle);
}

void
visit_assert_not (const char *text,
                  const char *needle)
{
  g_autoptr (ReadBack) read = read_back_new (text);

  read_back_assert_not (read, needle);
}

static void
assert_cautions (const char         *text,
                 CandorCircumstance *circumstance)
{
  for (unsigned int i = 0; i < candor_circumstance_get_n_cautions (circumstance); i++)
    visit_assert (text, candor_text_get_plain (candor_statement_get_text (candor_circumstance_get_caution (circumstance, i))));
}

void
visit_assert_circumstances (Visit             *self,
                            const char        *text,
                            const char *const *ids)
{
  CandorSection *section = candor_pack_get_section (self->pack, CANDOR_TAB_VALUES);
  GListModel    *circumstances = G_LIST_MODEL (candor_section_get_circumstances (section));
  unsigned int   n_found = 0;

  for (unsigned int i = 0; i < g_list_model_get_n_items (circumstances); i++)
    {
      g_autoptr (CandorCircumstance) circumstance = g_list_model_get_item (circumstances, i);
      const char *title = candor_text_get_plain (candor_circumstance_get_title (circumstance));

      if (!g_strv_contains (ids, candor_circumstance_get_id (circumstance)))
        {
          visit_assert_not (text, title);
          continue;
        }
      n_found++;
      visit_assert (text, title);
      assert_cautions (text, circumstance);
    }
  g_assert_cmpuint (n_found, ==, g_strv_length ((char **) ids));
}

void
visit_assert_pair (const char *text,
                   const char *first,
                   const char *between,
                   const char *second)
{
  g_autofree char *pair = g_strconcat (first, between, second, NULL);

  visit_assert (text, pair);
}
