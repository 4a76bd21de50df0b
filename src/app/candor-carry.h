/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define CANDOR_TYPE_HEIR (candor_heir_get_type ())

/**
 * CandorHeir:
 *
 * A widget that knows of something a person did to it which no control inside it shows: which
 * options are compared, say.
 */
G_DECLARE_INTERFACE (CandorHeir, candor_heir, CANDOR, HEIR, GtkWidget)

/**
 * CandorHeirInterface:
 * @take_over: takes what a person did to another widget of the same type, before the controls
 *   inside the two are compared
 */
struct _CandorHeirInterface
{
  GTypeInterface parent_iface;

  void (*take_over) (CandorHeir *self,
                     CandorHeir *old);
};

/* What a person did to @old is done to @widget, which is to take its place: what was opened,
 * chosen and typed. The two have the same make, but for their words. */
void candor_carry_state (GtkWidget *widget,
                         GtkWidget *old);
/* Where in @old the focus is, or NULL; and the same place in another widget of its make. */
char *candor_carry_dup_focus (GtkWidget *old) G_GNUC_WARN_UNUSED_RESULT;
void  candor_carry_focus (GtkWidget  *widget,
                          const char *focus);

G_END_DECLS
