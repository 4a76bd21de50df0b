/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The controls of the patient's window: out of sight until somebody looks for them. */
#include "config.h"

#include "candor-patient-controls.h"

#include "candor-children.h"
#include "candor-tooltip.h"

/* How long they stay when the pointer rests, in milliseconds. */
#define REST_TIME 2500

struct _CandorPatientControls
{
  GtkWidget    parent_instance;
  GtkWidget   *back;
  GtkWidget   *full_screen;
  double       x; /* where the pointer was seen last; -1: nowhere yet */
  double       y;
  unsigned int rest; /* timeout */
};

G_DEFINE_FINAL_TYPE (CandorPatientControls, candor_patient_controls, GTK_TYPE_WIDGET)

static void
candor_patient_controls_dispose (GObject *object)
{
  CandorPatientControls *self = CANDOR_PATIENT_CONTROLS (object);

  g_clear_handle_id (&self->rest, g_source_remove);
  gtk_widget_dispose_template (GTK_WIDGET (self), CANDOR_TYPE_PATIENT_CONTROLS);
  candor_children_unparent (GTK_WIDGET (self));
  G_OBJECT_CLASS (candor_patient_controls_parent_class)->dispose (object);
}

static void
candor_patient_controls_class_init (CandorPatientControlsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = candor_patient_controls_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, "/org/candor_aid/Candor/candor-patient-controls.ui");
  gtk_widget_class_bind_template_child (widget_class, CandorPatientControls, back);
  gtk_widget_class_bind_template_child (widget_class, CandorPatientControls, full_screen);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
candor_patient_controls_init (CandorPatientControls *self)
{
  self->x = -1;
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
name_control (GtkWidget  *control,
              const char *name)
{
  candor_tooltip_set (control, name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (control), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

void
candor_patient_controls_show (CandorPatientControls *self,
                              CandorPack            *pack,
                              gboolean               back,
                              gboolean               full_screen)
{
  g_return_if_fail (CANDOR_IS_PATIENT_CONTROLS (self));
  g_return_if_fail (CANDOR_IS_PACK (pack));
  gtk_widget_set_visible (self->back, back);
  gtk_button_set_icon_name (GTK_BUTTON (self->full_screen), full_screen ? "view-restore-symbolic" : "view-fullscreen-symbolic");
  name_control (self->back, candor_pack_get_word (pack, "patient.back"));
  name_control (self->full_screen, candor_pack_get_word (pack, full_screen ? "patient.leave-full-screen" : "patient.full-screen"));
}

static gboolean
rest_cb (gpointer user_data)
{
  CandorPatientControls *self = user_data;

  self->rest = 0;
  gtk_widget_remove_css_class (GTK_WIDGET (self), "shown");
  return G_SOURCE_REMOVE;
}

/* Pages that slide away under the pointer do not move it, nor does the window that opens there. */
void
candor_patient_controls_move (CandorPatientControls *self,
                              double                 x,
                              double                 y)
{
  gboolean moved;

  g_return_if_fail (CANDOR_IS_PATIENT_CONTROLS (self));
  moved = self->x >= 0 && ABS (x - self->x) + ABS (y - self->y) >= 1;
  self->x = x;
  self->y = y;
  if (!moved)
    return;
  gtk_widget_add_css_class (GTK_WIDGET (self), "shown");
  g_clear_handle_id (&self->rest, g_source_remove);
  self->rest = g_timeout_add (REST_TIME, rest_cb, self);
}
