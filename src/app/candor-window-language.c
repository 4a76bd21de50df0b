/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The language that the patient reads, and which languages the window shows. */
#include "config.h"

#include "candor-window-private.h"

#include <glib/gi18n.h>

static const char *
get_clinician_language (CandorWindow *self)
{
  return candor_translations_choose (self->translations, g_get_language_names ());
}

/* A saved discussion may be in a language that this pack lacks. */
static const char *
get_patient_language (CandorWindow *self)
{
  const char *code = candor_discussion_get_language (self->discussion);

  return g_strv_contains (candor_translations_list (self->translations), code) ? code : get_clinician_language (self);
}

/* Says why a language is not there, and shows the one that is. */
static CandorPack *
load (CandorWindow *self,
      const char   *code)
{
  g_autoptr (GError) error = NULL;
  CandorPack *pack = candor_translations_load (self->translations, code, &error);

  if (pack != NULL)
    return pack;
  g_warning ("%s", error->message);
  candor_window_show_message (self, _ ("That language cannot be read. Its file belongs to another version of this one."));
  return candor_translations_get_pack (self->translations);
}

CandorPack *
candor_window_dup_patient_pack (CandorWindow *self,
                                gboolean      both)
{
  CandorPack *patient, *clinician;

  g_return_val_if_fail (CANDOR_IS_WINDOW (self), NULL);
  patient = load (self, get_patient_language (self));
  if (!both)
    return g_object_ref (patient);
  clinician = load (self, get_clinician_language (self));
  return patient != clinician ? candor_pack_new_beside (patient, clinician) : g_object_ref (patient);
}

CandorPack *
candor_window_dup_clinician_pack (CandorWindow *self)
{
  g_return_val_if_fail (CANDOR_IS_WINDOW (self), NULL);
  return g_object_ref (load (self, get_clinician_language (self)));
}

static void
set_view (CandorWindow *self,
          CandorView    view)
{
  g_autoptr (CandorPack) pack = view == CANDOR_VIEW_CLINICIAN ? candor_window_dup_clinician_pack (self)
                                                              : candor_window_dup_patient_pack (self, view == CANDOR_VIEW_BOTH);

  self->view = view;
  candor_history_commit (candor_keep_get_history (self->keep));
  candor_discussion_set_pack (self->discussion, pack);
}

static void
choose_language (CandorWindow *self,
                 const char   *code)
{
  if (!g_strv_contains (candor_translations_list (self->translations), code))
    return;
  candor_discussion_set_language (self->discussion, code);
  set_view (self, self->view == CANDOR_VIEW_BOTH ? CANDOR_VIEW_BOTH : CANDOR_VIEW_PATIENT);
}

/* The patient's language was undone or done again: what is shown goes with it. */
void
candor_window_follow_language (CandorWindow *self)
{
  set_view (self, self->view == CANDOR_VIEW_BOTH ? CANDOR_VIEW_BOTH : CANDOR_VIEW_PATIENT);
}

static void
language_selected_cb (CandorWindow *self)
{
  const char *const *codes;
  unsigned int       selected = gtk_drop_down_get_selected (self->language);

  if (self->syncing || self->translations == NULL)
    return;
  codes = candor_translations_list (self->translations);
  if (selected < g_strv_length ((char **) codes))
    choose_language (self, codes[selected]);
}

static void
language_cb (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  choose_language (CANDOR_WINDOW (widget), g_variant_get_string (parameter, NULL));
}

static gboolean
has_two_languages (CandorWindow *self)
{
  if (!g_str_equal (get_patient_language (self), get_clinician_language (self)))
    return TRUE;
  candor_window_show_message (self, _ ("The patient reads your language. Choose another one at the top of the window first."));
  return FALSE;
}

static void
swap_language_cb (GtkWidget  *widget,
                  const char *action_name,
                  GVariant   *parameter)
{
  CandorWindow *self = CANDOR_WINDOW (widget);

  if (has_two_languages (self))
    set_view (self, self->view == CANDOR_VIEW_CLINICIAN ? CANDOR_VIEW_PATIENT : CANDOR_VIEW_CLINICIAN);
}

static void
both_languages_cb (GtkWidget  *widget,
                   const char *action_name,
                   GVariant   *parameter)
{
  CandorWindow *self = CANDOR_WINDOW (widget);

  if (has_two_languages (self))
    set_view (self, self->view == CANDOR_VIEW_BOTH ? CANDOR_VIEW_PATIENT : CANDOR_VIEW_BOTH);
}

/* Whether @pack is one of the languages that we know, or two of them side by side. */
static gboolean
is_known (CandorWindow *self,
          CandorPack   *pack)
{
  const char *code = candor_pack_get_language (pack);
  CandorPack *known;

  if (self->translations == NULL || !candor_translations_is_loaded (self->translations, code))
    return FALSE;
  known = candor_translations_load (self->translations, code, NULL);
  return g_str_equal (candor_pack_get_id (known), candor_pack_get_id (pack)) &&
         g_str_equal (candor_pack_get_digest (known), candor_pack_get_digest (pack));
}

static void
find_languages (CandorWindow *self)
{
  CandorPack *pack = candor_discussion_get_pack (self->discussion);

  if (is_known (self, pack))
    return;
  g_clear_object (&self->translations);
  self->translations = candor_translations_new (pack, candor_pack_get_file (pack));
  self->view = CANDOR_VIEW_PATIENT;
  candor_translations_preload (self->translations);
}

static gboolean
lists (GListModel         *names,
       CandorTranslations *translations)
{
  const char *const *codes = candor_translations_list (translations);
  unsigned int       n_names = names != NULL ? g_list_model_get_n_items (names) : 0;

  if (n_names != g_strv_length ((char **) codes))
    return FALSE;
  for (unsigned int i = 0; i < n_names; i++)
    if (!g_str_equal (gtk_string_list_get_string (GTK_STRING_LIST (names), i), candor_translations_get_name (translations, codes[i])))
      return FALSE;
  return TRUE;
}

/* A drop-down that tells of a choice does not outlive the list that it was chosen from: the same
 * languages keep their list. */
static void
list_languages (CandorWindow *self)
{
  const char *const *codes = candor_translations_list (self->translations);
  g_autoptr (GtkStringList) names = NULL;

  if (lists (gtk_drop_down_get_model (self->language), self->translations))
    return;
  names = gtk_string_list_new (NULL);
  for (unsigned int i = 0; codes[i] != NULL; i++)
    gtk_string_list_append (names, candor_translations_get_name (self->translations, codes[i]));
  gtk_drop_down_set_model (self->language, G_LIST_MODEL (names));
}

void
candor_window_show_languages (CandorWindow *self)
{
  const char *const *codes;
  const char        *patient;

  find_languages (self);
  list_languages (self);
  codes = candor_translations_list (self->translations);
  patient = get_patient_language (self);
  for (unsigned int i = 0; codes[i] != NULL; i++)
    if (g_str_equal (codes[i], patient))
      gtk_drop_down_set_selected (self->language, i);
  gtk_widget_set_visible (GTK_WIDGET (self->language), g_strv_length ((char **) codes) > 1);
}

void
candor_window_append_languages (CandorWindow *self)
{
  const char *const *codes = candor_translations_list (self->translations);
  g_autoptr (GMenu) languages = g_menu_new ();

  for (unsigned int i = 0; codes[i] != NULL; i++)
    {
      g_autoptr (GMenuItem) entry = g_menu_item_new (candor_translations_get_name (self->translations, codes[i]), NULL);

      g_menu_item_set_action_and_target (entry, "win.language", "s", codes[i]);
      g_menu_append_item (languages, entry);
    }
  if (g_strv_length ((char **) codes) > 1)
    g_menu_append_submenu (self->fold_menu, _ ("Patient’s language"), G_MENU_MODEL (languages));
}

void
candor_window_install_languages (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_callback (widget_class, language_selected_cb);
  gtk_widget_class_install_action (widget_class, "win.language", "s", language_cb);
  gtk_widget_class_install_action (widget_class, "win.swap-language", NULL, swap_language_cb);
  gtk_widget_class_install_action (widget_class, "win.both-languages", NULL, both_languages_cb);
}
