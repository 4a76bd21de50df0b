/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void candor_drop_down_type_to_find (GtkDropDown *drop_down);

G_END_DECLS
