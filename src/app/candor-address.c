/* SPDX-License-Identifier: GPL-3.0-or-later */
/* An address or phone number to open with another program, or to copy. */
#include "config.h"

#include "candor-address.h"
#include "candor-tooltip.h"

static void
opened_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (GError) error = NULL;

  /* The address stands there to be copied or typed: nothing to do but say it in the log. */
  if (!g_app_info_launch_default_for_uri_finish (result, &error))
    g_message ("%s", error->message);
}

static gboolean
activate_link_cb (GtkLinkButton *button,
                  gpointer       user_data)
{
  g_autoptr (GAppLaunchContext) context = G_APP_LAUNCH_CONTEXT (gdk_display_get_app_launch_context (gtk_widget_get_display (GTK_WIDGET (button))));

  g_app_info_launch_default_for_uri_async (gtk_link_button_get_uri (button), context, NULL, opened_cb, NULL);
  return TRUE;
}

static void
copy_cb (GtkButton *button,
         gpointer   user_data)
{
  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (button)), user_data);
  gtk_button_set_icon_name (button, "object-select-symbolic");
}

/* What is to be copied or typed must not gain a hyphen. */
static void
forbid_hyphens (GtkLabel *label)
{
  PangoAttrList *attributes = pango_attr_list_new ();

  pango_attr_list_insert (attributes, pango_attr_insert_hyphens_new (FALSE));
  gtk_label_set_attributes (label, attributes);
  pango_attr_list_unref (attributes);
}

static GtkWidget *
create_link (const char *uri,
             const char *text)
{
  GtkWidget *link = gtk_link_button_new (uri);
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_CHAR);
  forbid_hyphens (GTK_LABEL (label));
  gtk_label_set_max_width_chars (GTK_LABEL (label), 40);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_button_set_child (GTK_BUTTON (link), label);
  gtk_widget_set_halign (link, GTK_ALIGN_START);
  gtk_widget_add_css_class (link, "linky");
  g_signal_connect (link, "activate-link", G_CALLBACK (activate_link_cb), NULL);
  return link;
}

static GtkWidget *
create_copy (CandorPack *pack,
             const char *text,
             const char *of)
{
  GtkWidget       *copy = gtk_button_new_from_icon_name ("edit-copy-symbolic");
  g_autofree char *name = candor_pack_dup_word (pack, "source.copy-name", "of", of, NULL);

  gtk_widget_add_css_class (copy, "linky");
  gtk_widget_set_valign (copy, GTK_ALIGN_START);
  candor_tooltip_set (copy, candor_pack_get_word (pack, "source.copy"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (copy), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_signal_connect_data (copy, "clicked", G_CALLBACK (copy_cb), g_strdup (text), (GClosureNotify) (void (*) (void)) g_free, 0);
  return copy;
}

/**
 * candor_address_new:
 * @pack: whose words to use
 * @uri: what to open
 * @text: what to show and copy
 * @of: what the address belongs to, for its accessible name
 *
 * Makes a link and a button that copies it. This program itself never goes online: the link is
 * handed to the desktop.
 *
 * Returns: (transfer floating): the row
 */
GtkWidget *
candor_address_new (CandorPack *pack,
                    const char *uri,
                    const char *text,
                    const char *of)
{
  GtkWidget *row;

  g_return_val_if_fail (CANDOR_IS_PACK (pack), NULL);
  g_return_val_if_fail (uri != NULL && text != NULL && of != NULL, NULL);
  row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  gtk_widget_add_css_class (row, "address");
  gtk_box_append (GTK_BOX (row), create_link (uri, text));
  gtk_box_append (GTK_BOX (row), create_copy (pack, text, of));
  return row;
}
