/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where the patient adds a question, or what matters, in words of their own. */
#include "config.h"

#include "candor-adder.h"

#include "candor-entry.h"
#include "candor-limit.h"
#include "candor-room.h"
#include "candor-sides.h"
#include "candor-text-label.h"

#define SPACING 8
#define MIN_CHARS 24

/* What an entry adds to, and how. */
typedef struct
{
  CandorAdderFunc add;
  GObject        *target;
} Adder;

static void
free_adder (gpointer data)
{
  Adder *self = data;

  g_object_unref (self->target);
  g_free (self);
}

static char *
dup_typed (GtkEntry *entry)
{
  return g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (entry))));
}

static void
changed_cb (GtkEntry  *entry,
            GtkWidget *button)
{
  g_autofree char *text = dup_typed (entry);

  gtk_widget_set_sensitive (button, *text != '\0');
}

static void
activate_cb (GtkEntry *entry,
             Adder    *self)
{
  g_autofree char *text = dup_typed (entry);

  if (*text == '\0')
    return;
  if (self->add (self->target, text))
    candor_entry_clear (GTK_EDITABLE (entry));
  else
    candor_limit_tell (GTK_WIDGET (entry));
}

static void
clicked_cb (GtkEntry *entry)
{
  g_signal_emit_by_name (entry, "activate");
}

static GtkWidget *
create_entry (const char *name,
              const char *hint,
              Adder      *self)
{
  GtkWidget *entry = candor_entry_new ();

  gtk_widget_set_hexpand (entry, TRUE);
  gtk_editable_set_width_chars (GTK_EDITABLE (entry), 8);
  gtk_entry_set_placeholder_text (GTK_ENTRY (entry), hint);
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  candor_limit_entry (GTK_EDITABLE (entry), CANDOR_ROOM_OWN);
  candor_entry_activate_on_leave (GTK_ENTRY (entry));
  g_object_set_data_full (G_OBJECT (entry), "candor-adder", self, free_adder);
  g_signal_connect (entry, "activate", G_CALLBACK (activate_cb), self);
  return entry;
}

static GtkWidget *
create_button (const char *label,
               GtkWidget  *entry)
{
  GtkWidget *button = gtk_button_new ();

  candor_text_label_set_button (GTK_BUTTON (button), label);
  gtk_widget_add_css_class (button, "primary");
  gtk_widget_set_sensitive (button, FALSE);
  g_signal_connect_object (entry, "changed", G_CALLBACK (changed_cb), button, 0);
  g_signal_connect_object (button, "clicked", G_CALLBACK (clicked_cb), entry, G_CONNECT_SWAPPED);
  return button;
}

GtkWidget *
candor_adder_new (const char     *name,
                  const char     *hint,
                  const char     *label,
                  CandorAdderFunc add,
                  GObject        *target)
{
  GtkWidget *sides, *entry;
  Adder     *self;

  g_return_val_if_fail (name != NULL && hint != NULL && label != NULL, NULL);
  g_return_val_if_fail (add != NULL, NULL);
  g_return_val_if_fail (G_IS_OBJECT (target), NULL);
  self = g_new0 (Adder, 1);
  *self = (Adder){ add, g_object_ref (target) };
  sides = candor_sides_new (SPACING, MIN_CHARS);
  entry = create_entry (name, hint, self);
  candor_sides_append (CANDOR_SIDES (sides), entry);
  candor_sides_append (CANDOR_SIDES (sides), create_button (label, entry));
  return sides;
}
