/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The patient's sheet on the patient's screen. It is made from what that screen may show, so it has
 * room for answers where the paper may have the answers. */
#include "config.h"

#include "candor-sheet-reader.h"

#include "candor-builder.h"
#include "candor-preview-page.h"
#include "candor-settings.h"

/* Milliseconds without a change before the pages are made anew. */
#define REBUILD_TIME 150
/* As wide as the pages grow. */
#define MAX_CHARS 190

struct _CandorSheetReader
{
  CandorPage   parent_instance;
  GtkWidget   *pages;
  gboolean     shown;   /* the pages show the discussion as it is */
  unsigned int rebuild; /* timeout */
};

G_DEFINE_FINAL_TYPE (CandorSheetReader, candor_sheet_reader, CANDOR_TYPE_PAGE)

static const char *
null_if_empty (const char *text)
{
  return text != NULL && *text != '\0' ? text : NULL;
}

static CandorSheet *
create_sheet (CandorSheetReader *self)
{
  CandorSettings *settings = candor_settings_get_default ();
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autoptr (CandorDocument) document = NULL;
  CandorPageStyle    style = { .paper = CANDOR_PAPER_A4 };
  CandorSheetRequest request = { .kind = CANDOR_SHEET_PATIENT, .parts = CANDOR_SHEET_PART_ALL, .printed = now };

  if (g_str_equal (candor_settings_get_paper (settings), "letter"))
    style.paper = CANDOR_PAPER_LETTER;
  request.clinic = null_if_empty (candor_settings_get_clinic (settings));
  request.clinic_address = null_if_empty (candor_settings_get_clinic_address (settings));
  document = candor_builder_build (candor_page_get_discussion (CANDOR_PAGE (self)), &request);
  return candor_sheet_new (document, style);
}

static void
show_page (CandorSheetReader *self,
           CandorSheet       *sheet,
           unsigned int       i)
{
  CandorPack      *pack = candor_page_get_pack (CANDOR_PAGE (self));
  CandorFormat    *format = candor_pack_get_format (pack);
  GtkWidget       *page = candor_preview_page_new ();
  g_autofree char *number = candor_format_number (format, i + 1);
  g_autofree char *total = candor_format_number (format, candor_sheet_get_n_pages (sheet));
  g_autofree char *name = candor_pack_dup_word (pack, "sheet.page", "page", number, "pages", total, NULL);
  g_autofree char *text = candor_sheet_dup_page_text (sheet, i);

  candor_preview_page_set_sheet (CANDOR_PREVIEW_PAGE (page), sheet, i, name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (page), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, text, -1);
  gtk_box_append (GTK_BOX (self->pages), page);
}

static void
show_sheet (CandorSheetReader *self)
{
  g_autoptr (CandorSheet) sheet = create_sheet (self);
  GtkWidget *page;

  g_clear_handle_id (&self->rebuild, g_source_remove);
  while ((page = gtk_widget_get_first_child (self->pages)) != NULL)
    gtk_box_remove (GTK_BOX (self->pages), page);
  for (unsigned int i = 0; i < candor_sheet_get_n_pages (sheet); i++)
    show_page (self, sheet, i);
  self->shown = TRUE;
}

static gboolean
rebuild_cb (gpointer user_data)
{
  CandorSheetReader *self = user_data;

  self->rebuild = 0;
  show_sheet (self);
  return G_SOURCE_REMOVE;
}

/* Nobody looks: the pages are made when they are first seen. */
static void
discussion_changed_cb (CandorSheetReader *self)
{
  self->shown = FALSE;
  if (gtk_widget_get_mapped (GTK_WIDGET (self)) && self->rebuild == 0)
    self->rebuild = g_timeout_add (REBUILD_TIME, rebuild_cb, self);
}

static void
candor_sheet_reader_fill (CandorPage *page)
{
  CandorSheetReader *self = CANDOR_SHEET_READER (page);
  CandorDiscussion  *discussion = candor_page_get_discussion (page);

  self->pages = gtk_box_new (GTK_ORIENTATION_VERTICAL, 18);
  candor_page_set_max_chars (page, MAX_CHARS);
  candor_page_append (page, self->pages);
  g_signal_handlers_disconnect_by_func (discussion, discussion_changed_cb, self);
  g_signal_connect_object (discussion, "changed", G_CALLBACK (discussion_changed_cb), self, G_CONNECT_SWAPPED);
  discussion_changed_cb (self);
}

static void
candor_sheet_reader_map (GtkWidget *widget)
{
  CandorSheetReader *self = CANDOR_SHEET_READER (widget);

  if (!self->shown)
    show_sheet (self);
  GTK_WIDGET_CLASS (candor_sheet_reader_parent_class)->map (widget);
}

static void
candor_sheet_reader_dispose (GObject *object)
{
  g_clear_handle_id (&CANDOR_SHEET_READER (object)->rebuild, g_source_remove);
  G_OBJECT_CLASS (candor_sheet_reader_parent_class)->dispose (object);
}

static void
candor_sheet_reader_class_init (CandorSheetReaderClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = candor_sheet_reader_dispose;
  GTK_WIDGET_CLASS (klass)->map = candor_sheet_reader_map;
  CANDOR_PAGE_CLASS (klass)->fill = candor_sheet_reader_fill;
}

static void
candor_sheet_reader_init (CandorSheetReader *self)
{
}

CandorPage *
candor_sheet_reader_new (CandorDiscussion *discussion)
{
  g_return_val_if_fail (CANDOR_IS_DISCUSSION (discussion), NULL);
  return g_object_new (CANDOR_TYPE_SHEET_READER, "discussion", discussion, NULL);
}
