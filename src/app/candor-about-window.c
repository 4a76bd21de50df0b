/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Credits of the program, and the evidence statement of the knowledge file. */
#include "config.h"

#include "candor-about-window.h"

#include <glib/gi18n.h>

struct _CandorAboutWindow
{
  GtkWindow parent_instance;
  GtkLabel *version;
  GtkLabel *pack_title;
  GtkLabel *pack_version;
  GtkBox   *statement;
  GtkLabel *printing;
};

G_DEFINE_FINAL_TYPE (CandorAboutWindow, candor_about_window, GTK_TYPE_WINDOW)

static const struct
{
  CandorAbout about;
  const char *heading;
} statements[] = {
  { CANDOR_ABOUT_METHOD, N_ ("How the evidence was found") },
    { CANDOR_ABOUT_STRENGTH, N_ ("How strong it is") },
      { CANDOR_ABOUT_UPDATES, N_ ("When it is updated") },
        { CANDOR_ABOUT_FUNDING, N_ ("Who paid") },
          { CANDOR_ABOUT_INTERESTS, N_ ("Interests declared") },
            { CANDOR_ABOUT_DEVELOPMENT, N_ ("How it was made and tested") },
              { CANDOR_ABOUT_DISCLAIMER, N_ ("What it is not") },
            };

static void
append_label (CandorAboutWindow *self,
              const char        *text,
              const char        *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_selectable (GTK_LABEL (label), TRUE);
  gtk_widget_add_css_class (label, css_class);
  gtk_box_append (self->statement, label);
}

static void
append_people (CandorAboutWindow *self,
               CandorPack        *pack,
               GPtrArray         *people,
               const char        *heading)
{
  if (people->len > 0)
    append_label (self, heading, "field-label");
  for (unsigned int i = 0; i < people->len; i++)
    {
      const CandorPerson *person = g_ptr_array_index (people, i);
      const char         *qualification = person->qualification != NULL ? candor_text_get_plain (person->qualification) : "";
      g_autofree char    *date = NULL;
      g_autofree char    *text = NULL;

      if (person->reviewed.year != 0)
        date = candor_format_date (candor_pack_get_format (pack), person->reviewed);
      text = g_strdup_printf ("%s\n%s%s%s", person->name, qualification, date != NULL ? " · " : "", date != NULL ? date : "");
      append_label (self, text, "detail");
    }
}

static void
show_pack (CandorAboutWindow *self,
           CandorPack        *pack)
{
  g_autofree char *review = candor_format_date (candor_pack_get_format (pack), candor_pack_get_review (pack));
  /* Translators: the version of a knowledge file, a short check code, and a date */
  g_autofree char *version = g_strdup_printf (_ ("Version %s · code %s · next review %s"), candor_pack_get_version (pack),
                                                 candor_pack_get_digest (pack), review);

  gtk_label_set_label (self->pack_title, candor_text_get_plain (candor_pack_get_about (pack, CANDOR_ABOUT_TITLE)));
  gtk_label_set_label (self->pack_version, version);
  append_people (self, pack, candor_pack_get_authors (pack), _ ("Written by"));
  append_people (self, pack, candor_pack_get_reviewers (pack), _ ("Reviewed by"));
  for (unsigned int i = 0; i < G_N_ELEMENTS (statements); i++)
    {
      CandorText *text = candor_pack_get_about (pack, statements[i].about);

      if (text == NULL)
        continue;
      append_label (self, _ (statements[i].heading), "field-label");
      append_label (self, candor_text_get_plain (text), "detail");
    }
}

static void
show_printing (CandorAboutWindow *self)
{
  g_autofree char *backends = NULL;
  g_autofree char *text = NULL;

  g_object_get (gtk_widget_get_settings (GTK_WIDGET (self)), "gtk-print-backends", &backends, NULL);
  /* Translators: %s is a list of names such as "cups,file" */
  text = g_strdup_printf (_ ("Ways to print that GTK looks for: %s"), backends != NULL ? backends : "");
  gtk_label_set_label (self->printing, text);
}

static void
candor_about_window_class_init (CandorAboutWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_set_template_from_resource (widget_class, "/org/candor_aid/Candor/candor-about-window.ui");
  gtk_widget_class_bind_template_child (widget_class, CandorAboutWindow, version);
  gtk_widget_class_bind_template_child (widget_class, CandorAboutWindow, pack_title);
  gtk_widget_class_bind_template_child (widget_class, CandorAboutWindow, pack_version);
  gtk_widget_class_bind_template_child (widget_class, CandorAboutWindow, statement);
  gtk_widget_class_bind_template_child (widget_class, CandorAboutWindow, printing);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
candor_about_window_init (CandorAboutWindow *self)
{
  /* Translators: %s is a version such as 0.1.0 */
  g_autofree char *version = g_strdup_printf (_ ("Version %s"), CANDOR_VERSION);

  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_label_set_label (self->version, version);
  show_printing (self);
}

/**
 * candor_about_window_new:
 * @parent: (nullable): the window it belongs to
 * @pack: the knowledge file that is open
 *
 * Returns: (transfer floating): the window
 */
GtkWidget *
candor_about_window_new (GtkWindow  *parent,
                         CandorPack *pack)
{
  CandorAboutWindow *self;

  g_return_val_if_fail (CANDOR_IS_PACK (pack), NULL);
  self = g_object_new (CANDOR_TYPE_ABOUT_WINDOW, "transient-for", parent, NULL);
  show_pack (self, pack);
  return GTK_WIDGET (self);
}
