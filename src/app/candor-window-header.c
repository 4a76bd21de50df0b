/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The window's header bar: what is open, how old it is, for which country, in which size. */
#include "config.h"

#include "candor-window-private.h"

#include "candor-mirror.h"
#include "candor-settings.h"
#include "candor-tooltip.h"

#include <glib/gi18n.h>

static GListModel *
list_jurisdictions (CandorWindow *self)
{
  CandorPack    *pack = candor_discussion_get_pack (self->discussion);
  CandorSection *section = candor_pack_get_section (pack, CANDOR_TAB_REGULATION);

  return section != NULL ? G_LIST_MODEL (candor_section_get_jurisdictions (section)) : NULL;
}

static unsigned int
count_jurisdictions (CandorWindow *self)
{
  GListModel *jurisdictions = list_jurisdictions (self);

  return jurisdictions != NULL ? g_list_model_get_n_items (jurisdictions) : 0;
}

/* The day of the last review; of the writing, where nobody has reviewed the pack. */
static const char *
find_reviewed (CandorPack *pack,
               CandorDate *date)
{
  GPtrArray  *reviewers = candor_pack_get_reviewers (pack);
  const char *word = "header.written";

  *date = candor_pack_get_written (pack);
  for (unsigned int i = 0; i < reviewers->len; i++)
    {
      const CandorPerson *reviewer = g_ptr_array_index (reviewers, i);

      if (reviewer->reviewed.year == 0)
        continue;
      if (g_str_equal (word, "header.written") || candor_date_compare (reviewer->reviewed, *date) > 0)
        *date = reviewer->reviewed;
      word = "header.reviewed";
    }
  return word;
}

static void
show_title (CandorWindow *self,
            CandorPack   *pack)
{
  CandorFormat    *format = candor_pack_get_format (pack);
  const char      *title = candor_text_get_plain (candor_pack_get_about (pack, CANDOR_ABOUT_TITLE));
  CandorDate       date, review = candor_pack_get_review (pack);
  const char      *word = find_reviewed (pack, &date);
  g_autofree char *date_text = NULL;
  g_autofree char *review_text = NULL;
  g_autofree char *subtitle = NULL;

  date.day = review.day = 0; /* the month is exact enough here */
  date_text = candor_format_date (format, date);
  review_text = candor_format_date (format, review);
  subtitle = candor_pack_dup_word (pack, word, "date", date_text, "review", review_text, NULL);
  candor_mirror_follow (GTK_WIDGET (self->title), pack);
  candor_mirror_follow (GTK_WIDGET (self->subtitle), pack);
  gtk_label_set_label (self->title, title);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->title), title);
  gtk_label_set_label (self->subtitle, subtitle);
  candor_tooltip_set (GTK_WIDGET (self->subtitle), subtitle);
  gtk_window_set_title (GTK_WINDOW (self), title);
}

static void
show_review_bar (CandorWindow *self,
                 CandorPack   *pack)
{
  g_autofree char *date = candor_format_date (candor_pack_get_format (pack), candor_pack_get_review (pack));
  g_autofree char *text = candor_pack_dup_word (pack, "review.overdue", "date", date, NULL);
  gboolean         overdue = candor_pack_is_overdue (pack, candor_date_today ());

  gtk_label_set_label (self->review_text, text);
  gtk_revealer_set_reveal_child (self->review_bar, overdue);
  gtk_widget_set_visible (GTK_WIDGET (self->review_bar), overdue);
}

/* Until a clinician has read a translation, every page of it says so. */
static void
show_draft_bar (CandorWindow *self,
                CandorPack   *pack)
{
  gtk_label_set_label (self->draft_bar, candor_pack_get_word (pack, "sheet.draft"));
  gtk_widget_set_visible (GTK_WIDGET (self->draft_bar), g_str_equal (candor_pack_get_state (pack), "draft"));
  candor_mirror_follow (GTK_WIDGET (self->draft_bar), pack);
  candor_mirror_follow (GTK_WIDGET (self->tab_bar), pack);
}

static void
show_countries (CandorWindow *self)
{
  GListModel  *jurisdictions = list_jurisdictions (self);
  unsigned int n_jurisdictions = count_jurisdictions (self);
  g_autoptr (GtkStringList) titles = gtk_string_list_new (NULL);

  for (unsigned int i = 0; i < n_jurisdictions; i++)
    {
      g_autoptr (CandorItem) item = g_list_model_get_item (jurisdictions, i);

      gtk_string_list_append (titles, candor_text_get_plain (candor_item_get_title (item)));
    }
  gtk_drop_down_set_model (self->countries, G_LIST_MODEL (titles));
  gtk_widget_set_visible (GTK_WIDGET (self->countries), n_jurisdictions > 0);
}

static void
country_selected_cb (CandorWindow *self)
{
  unsigned int selected = gtk_drop_down_get_selected (self->countries);
  g_autoptr (CandorItem) item = NULL;

  if (self->syncing || selected >= count_jurisdictions (self))
    return;
  item = g_list_model_get_item (list_jurisdictions (self), selected);
  candor_window_set_country (self, candor_item_get_id (item));
}

static void
append_countries (CandorWindow *self)
{
  GListModel  *jurisdictions = list_jurisdictions (self);
  unsigned int n_jurisdictions = count_jurisdictions (self);
  g_autoptr (GMenu) countries = g_menu_new ();

  for (unsigned int i = 0; i < n_jurisdictions; i++)
    {
      g_autoptr (CandorItem) item = g_list_model_get_item (jurisdictions, i);
      g_autoptr (GMenuItem) entry = g_menu_item_new (candor_text_get_plain (candor_item_get_title (item)), NULL);

      g_menu_item_set_action_and_target (entry, "win.country", "s", candor_item_get_id (item));
      g_menu_append_item (countries, entry);
    }
  if (n_jurisdictions > 0)
    g_menu_append_submenu (self->fold_menu, _ ("Country"), G_MENU_MODEL (countries));
}

static void
append_text_sizes (CandorWindow *self)
{
  g_autoptr (GMenu) sizes = g_menu_new ();

  g_menu_append (sizes, _ ("Larger"), "win.text-larger");
  g_menu_append (sizes, _ ("Smaller"), "win.text-smaller");
  g_menu_append (sizes, _ ("Normal"), "win.text-normal");
  g_menu_append_submenu (self->fold_menu, _ ("Text size"), G_MENU_MODEL (sizes));
}

static void
fold_changed_cb (CandorWindow *self)
{
  candor_window_refold (self);
}

/* What the header has no room for, the menu offers. */
void
candor_window_refold (CandorWindow *self)
{
  g_menu_remove_all (self->fold_menu);
  if (self->discussion != NULL && !candor_fold_shows (self->fold, GTK_WIDGET (self->language)))
    candor_window_append_languages (self);
  if (self->discussion != NULL && !candor_fold_shows (self->fold, GTK_WIDGET (self->countries)))
    append_countries (self);
  if (!candor_fold_shows (self->fold, self->text_size_button))
    append_text_sizes (self);
}

void
candor_window_show_country (CandorWindow *self)
{
  GListModel  *jurisdictions = list_jurisdictions (self);
  unsigned int n_jurisdictions = count_jurisdictions (self);
  const char  *id = candor_discussion_get_jurisdiction (self->discussion);

  self->syncing = TRUE;
  for (unsigned int i = 0; i < n_jurisdictions; i++)
    {
      g_autoptr (CandorItem) item = g_list_model_get_item (jurisdictions, i);

      if (g_strcmp0 (candor_item_get_id (item), id) == 0)
        gtk_drop_down_set_selected (self->countries, i);
    }
  self->syncing = FALSE;
}

void
candor_window_show_header (CandorWindow *self)
{
  CandorPack *pack = candor_discussion_get_pack (self->discussion);

  show_title (self, pack);
  show_review_bar (self, pack);
  show_draft_bar (self, pack);
  self->syncing = TRUE;
  candor_window_show_languages (self);
  show_countries (self);
  self->syncing = FALSE;
  candor_window_show_country (self);
  candor_search_popover_set_pack (self->search, pack);
  candor_window_refold (self);
}

void
candor_window_bind_header (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, CandorWindow, title);
  gtk_widget_class_bind_template_child (widget_class, CandorWindow, subtitle);
  gtk_widget_class_bind_template_child (widget_class, CandorWindow, fold);
  gtk_widget_class_bind_template_child (widget_class, CandorWindow, language);
  gtk_widget_class_bind_template_child (widget_class, CandorWindow, countries);
  gtk_widget_class_bind_template_child (widget_class, CandorWindow, text_size_button);
  gtk_widget_class_bind_template_child (widget_class, CandorWindow, text_size_label);
  gtk_widget_class_bind_template_child (widget_class, CandorWindow, search_button);
  gtk_widget_class_bind_template_child (widget_class, CandorWindow, search);
  gtk_widget_class_bind_template_child (widget_class, CandorWindow, menu_button);
  gtk_widget_class_bind_template_child (widget_class, CandorWindow, fold_menu);
  gtk_widget_class_bind_template_child (widget_class, CandorWindow, monitors_menu);
  gtk_widget_class_bind_template_callback (widget_class, country_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, fold_changed_cb);
}
