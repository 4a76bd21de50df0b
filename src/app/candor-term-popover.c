/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Explains a word where it stands. */
#include "config.h"

#include "candor-term-popover.h"

#include "candor-sources-button.h"
#include "candor-text-label.h"

struct _CandorTermPopover
{
  GtkPopover   parent_instance;
  CandorProse *title;
  CandorProse *meaning;
  GtkBox      *content;
};

G_DEFINE_FINAL_TYPE (CandorTermPopover, candor_term_popover, GTK_TYPE_POPOVER)

static void
candor_term_popover_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), CANDOR_TYPE_TERM_POPOVER);
  G_OBJECT_CLASS (candor_term_popover_parent_class)->dispose (object);
}

static void
candor_term_popover_class_init (CandorTermPopoverClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = candor_term_popover_dispose;
  g_type_ensure (CANDOR_TYPE_PROSE);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/candor_aid/Candor/candor-term-popover.ui");
  gtk_widget_class_bind_template_child (widget_class, CandorTermPopover, title);
  gtk_widget_class_bind_template_child (widget_class, CandorTermPopover, meaning);
  gtk_widget_class_bind_template_child (widget_class, CandorTermPopover, content);
}

static void
candor_term_popover_init (CandorTermPopover *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
candor_term_popover_new (CandorPack *pack,
                         CandorTerm *term)
{
  CandorTermPopover *self;
  CandorStatement   *meaning;
  CandorText        *title;

  g_return_val_if_fail (CANDOR_IS_PACK (pack), NULL);
  g_return_val_if_fail (CANDOR_IS_TERM (term), NULL);
  self = g_object_new (CANDOR_TYPE_TERM_POPOVER, NULL);
  title = candor_term_get_title (term);
  meaning = candor_term_get_meaning (term);
  candor_text_label_set_text (self->title, pack, title);
  candor_text_label_set_text (self->meaning, pack, candor_statement_get_text (meaning));
  gtk_box_append (self->content, candor_sources_button_new_badge (pack, meaning));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, candor_text_get_plain (title),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, candor_text_get_plain (candor_statement_get_text (meaning)),
                                  -1);
  return GTK_WIDGET (self);
}
