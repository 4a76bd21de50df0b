/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The window in the test language, from its start to its end. */
#include "config.h"

#include "interface.h"

#include "candor-application.h"
#include "candor-catalogue.h"
#include "candor-pack-reader.h"
#include "candor-test-app.h"
#include "page-test.h"

static const char *const stays[] = {
  "Candor",            /* the program's name */
  "A\u200e[+−]\u200e", /* a sign: larger and smaller text */
  /* GTK's own words, which are not in the test language */
  "Minimize|Maximize|Close|(Minimize|Maximize|Close) the window|Show Text",
  "((Shift|Ctrl|Alt)\\+)*(F[0-9]+|[A-Z0-9,+−?]|Page Down|Page Up|Tab|Home|End|Escape|Shift|Ctrl|Alt)", /* GTK's names of keys */
  "… .*|.* …",                                                                                         /* what a search has found, cut out of its text */
  "Shortcuts",                                                                                         /* GTK's title of them */
  "The Candor project\\n\\[[^]]*\\]",                                                                  /* the pack's author, a name, and what is said of them */
  /* The test language writes dates as English does. */
  "[0-9]{0,2} ?(January|February|March|April|May|June|July|August|September|October|November|December) [0-9]{4}",
  "(https://|tel:).*" /* addresses */
};

static CandorApplication *application;
static CandorPack        *pack;

static void
let_stay (ReadWords  *reader,
          CandorText *text)
{
  g_autofree char *name = g_regex_escape_string (candor_text_get_plain (text), -1);

  read_words_let (reader, name);
}

/* Who published what under which title, in the words that they use. */
static void
let_sources_stay (ReadWords *reader)
{
  GListModel *sources = candor_pack_get_sources (pack);

  for (unsigned int i = 0; i < g_list_model_get_n_items (sources); i++)
    {
      g_autoptr (CandorSource) source = g_list_model_get_item (sources, i);

      let_stay (reader, candor_source_get_publisher (source));
      let_stay (reader, candor_source_get_title (source));
    }
}

static void
set_up (Interface    *self,
        gconstpointer width)
{
  self->reader = read_words_new ();
  for (unsigned int i = 0; i < G_N_ELEMENTS (stays); i++)
    read_words_let (self->reader, stays[i]);
  let_sources_stay (self->reader);
  self->pack = g_object_ref (pack);
  self->discussion = candor_discussion_new (pack);
  self->window = candor_window_new (GTK_APPLICATION (g_application_get_default ()), self->discussion);
  gtk_window_set_default_size (GTK_WINDOW (self->window), GPOINTER_TO_INT (width), 800);
  gtk_window_present (GTK_WINDOW (self->window));
  test_app_wait_for (page_test_is_laid_out (GTK_WIDGET (self->window)));
  test_app_wait_for (gtk_widget_has_css_class (GTK_WIDGET (self->window), "tiny") == (GPOINTER_TO_INT (width) == INTERFACE_NARROW));
}

static void
tear_down (Interface    *self,
           gconstpointer width)
{
  gtk_window_destroy (GTK_WINDOW (self->window));
  test_app_run (50);
  g_clear_object (&self->discussion);
  g_clear_object (&self->pack);
  read_words_finish (self->reader);
}

void
interface_activate (Interface  *self,
                    const char *action)
{
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (self->window), action, NULL));
}

/* --- Reading --- */

void
interface_read_window (Interface  *self,
                       const char *where)
{
  test_app_run (150);
  read_words (self->reader, GTK_WIDGET (self->window), where);
}

/* Every window but the first; then they go. */
void
interface_read_others (Interface  *self,
                       const char *where)
{
  g_autoptr (GPtrArray) others = g_ptr_array_new_with_free_func (g_object_unref);
  GListModel *windows = gtk_window_get_toplevels ();

  test_app_run (250);
  for (unsigned int i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (windows, i);

      if (window != GTK_WIDGET (self->window) && gtk_widget_get_mapped (window))
        g_ptr_array_add (others, g_object_ref (window));
    }
  g_assert_cmpuint (others->len, >, 0);
  for (unsigned int i = 0; i < others->len; i++)
    {
      read_words (self->reader, others->pdata[i], where);
      gtk_window_close (others->pdata[i]);
    }
  test_app_run (50);
}

void
interface_read_popover (Interface  *self,
                        GtkWidget  *popover,
                        const char *where)
{
  test_app_wait_for (gtk_widget_get_mapped (popover));
  test_app_run (150);
  read_words (self->reader, popover, where);
  gtk_popover_popdown (GTK_POPOVER (popover));
  test_app_run (50);
}

CandorPage *
interface_show_tab (Interface   *self,
                    unsigned int tab)
{
  CandorPage *page;

  candor_window_set_position (self->window, tab);
  page = candor_window_get_page (self->window, tab);
  candor_page_complete (page);
  test_app_run (150);
  return page;
}

void
interface_add (const char   *name,
               InterfaceTest test)
{
  static const struct
  {
    const char *name;
    int         width;
  } widths[] = { { "wide", INTERFACE_WIDE }, { "narrow", INTERFACE_NARROW } };

  for (unsigned int i = 0; i < G_N_ELEMENTS (widths); i++)
    {
      g_autofree char *path = g_strdup_printf ("/interface-language/%s/%s", widths[i].name, name);

      g_test_add (path, Interface, GINT_TO_POINTER (widths[i].width), set_up, test, tear_down);
    }
}

void
interface_start (int    *argc,
                 char ***argv)
{
  g_autoptr (GFile) file = g_file_new_for_path (g_getenv ("CANDOR_PSEUDO_PACK"));
  g_autoptr (GError) error = NULL;

  candor_catalogue_open ();
  gtk_disable_setlocale ();
  gtk_test_init (argc, argv, NULL);
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);
  application = candor_application_new ();
  g_application_register (G_APPLICATION (application), NULL, &error);
  g_assert_no_error (error);
  g_application_set_default (G_APPLICATION (application));
  pack = candor_pack_load (file, NULL, &error);
  g_assert_no_error (error);
}

int
interface_run (void)
{
  int status = g_test_run ();

  g_clear_object (&pack);
  g_clear_object (&application);
  return status;
}
