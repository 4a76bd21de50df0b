/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One press away from every statement: where it comes from. */
#include "config.h"

#include "candor-sources-button.h"

#include "candor-badge.h"
#include "candor-popover.h"
#include "candor-sources-popover.h"
#include "candor-text-label.h"

struct _CandorSourcesButton
{
  GtkButton   parent_instance;
  CandorPack *pack;
  GPtrArray  *statements; /* of CandorStatement */
};

G_DEFINE_FINAL_TYPE (CandorSourcesButton, candor_sources_button, GTK_TYPE_BUTTON)

static void
candor_sources_button_clicked (GtkButton *button)
{
  CandorSourcesButton *self = CANDOR_SOURCES_BUTTON (button);

  candor_popover_open (GTK_POPOVER (candor_sources_popover_new (self->pack, self->statements)), GTK_WIDGET (self));
}

static void
candor_sources_button_dispose (GObject *object)
{
  CandorSourcesButton *self = CANDOR_SOURCES_BUTTON (object);

  g_clear_object (&self->pack);
  g_clear_pointer (&self->statements, g_ptr_array_unref);
  G_OBJECT_CLASS (candor_sources_button_parent_class)->dispose (object);
}

static void
candor_sources_button_class_init (CandorSourcesButtonClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = candor_sources_button_dispose;
  GTK_BUTTON_CLASS (klass)->clicked = candor_sources_button_clicked;
}

static void
candor_sources_button_init (CandorSourcesButton *self)
{
  gtk_widget_set_halign (GTK_WIDGET (self), GTK_ALIGN_START);
  gtk_widget_set_valign (GTK_WIDGET (self), GTK_ALIGN_START);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_HAS_POPUP, TRUE, -1);
}

static CandorSourcesButton *
create_button (CandorPack *pack,
               GPtrArray  *statements,
               const char *css_class)
{
  CandorSourcesButton *self = g_object_new (CANDOR_TYPE_SOURCES_BUTTON, NULL);

  self->pack = g_object_ref (pack);
  self->statements = g_ptr_array_ref (statements);
  gtk_widget_add_css_class (GTK_WIDGET (self), css_class);
  return self;
}

GtkWidget *
candor_sources_button_new (CandorPack *pack,
                           GPtrArray  *statements,
                           const char *of)
{
  CandorSourcesButton *self;
  g_autofree char     *name = NULL;

  g_return_val_if_fail (CANDOR_IS_PACK (pack), NULL);
  g_return_val_if_fail (statements != NULL && statements->len > 0, NULL);
  g_return_val_if_fail (of != NULL, NULL);
  self = create_button (pack, statements, "linky");
  name = candor_pack_dup_word (pack, "source.button-name", "of", of, NULL);
  candor_text_label_set_button (GTK_BUTTON (self), candor_pack_get_word (pack, "source.button"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  return GTK_WIDGET (self);
}

GtkWidget *
candor_sources_button_new_badge (CandorPack      *pack,
                                 CandorStatement *statement)
{
  CandorSourcesButton *self;
  CandorLevel         *level;
  g_autoptr (GPtrArray) statements = NULL;
  g_autofree char *name = NULL;

  g_return_val_if_fail (CANDOR_IS_PACK (pack), NULL);
  g_return_val_if_fail (CANDOR_IS_STATEMENT (statement), NULL);
  level = candor_statement_get_level (statement);
  statements = g_ptr_array_new_with_free_func (g_object_unref);
  g_ptr_array_add (statements, g_object_ref (statement));
  self = create_button (pack, statements, "evidence");
  name = candor_pack_dup_word_n (pack, "source.badge-name", candor_statement_get_n_sources (statement),
                                 "level", candor_text_get_plain (candor_level_get_name (level)), NULL);
  gtk_button_set_child (GTK_BUTTON (self), candor_badge_new_level (level));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, candor_text_get_plain (candor_statement_get_text (statement)),
                                  -1);
  return GTK_WIDGET (self);
}

CandorStatement *
candor_sources_button_get_statement (CandorSourcesButton *self)
{
  g_return_val_if_fail (CANDOR_IS_SOURCES_BUTTON (self), NULL);
  return self->statements->len == 1 ? g_ptr_array_index (self->statements, 0) : NULL;
}
