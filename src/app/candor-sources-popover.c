/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where a statement comes from and how strong that is. */
#include "config.h"

#include "candor-sources-popover.h"

#include "candor-address.h"
#include "candor-badge.h"
#include "candor-text-label.h"

/* Lines in a popover are shorter than those on a page. */
#define POPOVER_CHARS 46

struct _CandorSourcesPopover
{
  GtkPopover  parent_instance;
  GtkBox     *content;
  CandorPack *pack;
};

G_DEFINE_FINAL_TYPE (CandorSourcesPopover, candor_sources_popover, GTK_TYPE_POPOVER)

static void
append_label (GtkBox    *box,
              GtkWidget *label)
{
  candor_prose_set_max_chars (CANDOR_PROSE (label), POPOVER_CHARS);
  gtk_box_append (box, label);
}

static void
append_words (GtkBox     *box,
              const char *words,
              const char *css_class)
{
  append_label (box, candor_text_label_new_plain (words, css_class));
}

/* "Agency, 6 December 2019. Regulator." */
static void
append_origin (CandorSourcesPopover *self,
               GtkBox               *box,
               CandorSource         *source)
{
  CandorFormat    *format = candor_pack_get_format (self->pack);
  const char      *publisher = candor_text_get_plain (candor_source_get_publisher (source));
  g_autofree char *kind_word = g_strconcat ("source.kind-", candor_source_get_kind_name (source), NULL);
  const char      *kind = candor_pack_get_word (self->pack, kind_word);
  g_autofree char *words = NULL;

  if (candor_source_get_date (source).year == 0)
    words = candor_pack_dup_word (self->pack, "source.origin-undated", "publisher", publisher, "kind", kind, NULL);
  else
    {
      g_autofree char *date = candor_format_date (format, candor_source_get_date (source));

      words = candor_pack_dup_word (self->pack, "source.origin", "publisher", publisher, "kind", kind, "date", date, NULL);
    }
  append_words (box, words, "detail");
}

static void
append_source (CandorSourcesPopover *self,
               CandorSource         *source)
{
  GtkWidget       *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  g_autofree char *date = candor_format_date (candor_pack_get_format (self->pack), candor_source_get_checked (source));
  g_autofree char *checked = candor_pack_dup_word (self->pack, "source.checked", "date", date, NULL);

  gtk_widget_add_css_class (box, "source");
  append_label (GTK_BOX (box), candor_text_label_new_stacked (self->pack, candor_source_get_title (source), "source-title"));
  append_origin (self, GTK_BOX (box), source);
  append_words (GTK_BOX (box), checked, "quiet");
  if (candor_source_get_address (source) != NULL)
    gtk_box_append (GTK_BOX (box), candor_address_new (self->pack, candor_source_get_address (source), candor_source_get_address (source),
                                                       candor_text_get_plain (candor_source_get_title (source))));
  gtk_box_append (self->content, box);
}

static void
append_level (CandorSourcesPopover *self,
              CandorLevel          *level)
{
  gtk_box_append (self->content, candor_badge_new_level (level));
  append_label (self->content, candor_text_label_new_stacked (self->pack, candor_level_get_meaning (level), "detail"));
}

static void
append_as_of (CandorSourcesPopover *self,
              CandorDate            as_of)
{
  g_autofree char *date = candor_format_date (candor_pack_get_format (self->pack), as_of);
  g_autofree char *words = candor_pack_dup_word (self->pack, "source.as-of", "date", date, NULL);

  append_words (self->content, words, "quiet");
}

static void
append_statement (CandorSourcesPopover *self,
                  CandorStatement      *statement,
                  gboolean              with_text)
{
  g_autofree char *heading = NULL;
  unsigned int     n_sources = candor_statement_get_n_sources (statement);

  if (with_text)
    append_label (self->content, candor_text_label_new_stacked (self->pack, candor_statement_get_text (statement), "statement"));
  append_level (self, candor_statement_get_level (statement));
  if (candor_statement_get_as_of (statement).year != 0)
    append_as_of (self, candor_statement_get_as_of (statement));
  heading = candor_pack_dup_word_n (self->pack, "source.heading", n_sources, NULL);
  append_words (self->content, heading, "kicker");
  for (unsigned int i = 0; i < n_sources; i++)
    append_source (self, candor_statement_get_source (statement, i));
}

static void
candor_sources_popover_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), CANDOR_TYPE_SOURCES_POPOVER);
  g_clear_object (&CANDOR_SOURCES_POPOVER (object)->pack);
  G_OBJECT_CLASS (candor_sources_popover_parent_class)->dispose (object);
}

static void
candor_sources_popover_class_init (CandorSourcesPopoverClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = candor_sources_popover_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, "/org/candor_aid/Candor/candor-sources-popover.ui");
  gtk_widget_class_bind_template_child (widget_class, CandorSourcesPopover, content);
}

static void
candor_sources_popover_init (CandorSourcesPopover *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
candor_sources_popover_new (CandorPack *pack,
                            GPtrArray  *statements)
{
  CandorSourcesPopover *self;

  g_return_val_if_fail (CANDOR_IS_PACK (pack), NULL);
  g_return_val_if_fail (statements != NULL && statements->len > 0, NULL);
  self = g_object_new (CANDOR_TYPE_SOURCES_POPOVER, NULL);
  self->pack = g_object_ref (pack);
  for (unsigned int i = 0; i < statements->len; i++)
    append_statement (self, g_ptr_array_index (statements, i), statements->len > 1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  candor_pack_get_word (pack, "source.button"), -1);
  return GTK_WIDGET (self);
}
