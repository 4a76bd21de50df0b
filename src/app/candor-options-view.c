/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The comparison: which options stand side by side, and how many of them can be read so. */
#include "config.h"

#include "candor-options-view.h"

#include "candor-carry.h"
#include "candor-chars.h"
#include "candor-options-grid.h"
#include "candor-text-label.h"
#include "candor-wrap.h"

#include <glib/gi18n.h>

/* Characters that a column of options and the heads of the rows need; a glance takes in four. */
#define COLUMN_CHARS 40
#define HEADS_CHARS 20
#define MOST_COLUMNS 4
#define LEAST_COLUMNS 2
#define UNKNOWN G_MAXUINT

struct _CandorOptionsView
{
  GtkWidget         parent_instance;
  CandorDiscussion *discussion;
  GtkWidget        *box;
  GPtrArray        *compared; /* ids of those that were asked for, the latest last */
  gboolean          chosen;   /* somebody has said which to compare */
  unsigned int      capacity; /* columns that can be read; 0: cards; unknown before the first layout */
  char             *layout;   /* what is built now, as a string */
  char             *focus;    /* the action button to focus once built, "action id" */
  unsigned int      rebuild_id;
};

static void candor_options_view_init_heir (CandorHeirInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (CandorOptionsView, candor_options_view, GTK_TYPE_WIDGET, G_IMPLEMENT_INTERFACE (CANDOR_TYPE_HEIR, candor_options_view_init_heir))

static const char *
get_id (GPtrArray   *options,
        unsigned int index)
{
  return candor_item_get_id (g_ptr_array_index (options, index));
}

static gboolean
is_compared (CandorOptionsView *self,
             const char        *id)
{
  return g_ptr_array_find_with_equal_func (self->compared, id, g_str_equal, NULL);
}

/* What is hidden leaves its column to another. */
static void
drop_hidden (CandorOptionsView *self)
{
  for (unsigned int i = self->compared->len; i-- > 0;)
    if (candor_discussion_is_hidden (self->discussion, g_ptr_array_index (self->compared, i)))
      g_ptr_array_remove_index (self->compared, i);
}

/* Where there is room for more than was asked for, the first ones of the rest. */
static void
fill_up (CandorOptionsView *self,
         GPtrArray         *options)
{
  unsigned int n_asked = self->compared->len;

  for (unsigned int i = 1; i < options->len && self->compared->len + 1 < self->capacity; i++)
    if (!is_compared (self, get_id (options, i)))
      g_ptr_array_insert (self->compared, (int) (self->compared->len - n_asked), g_strdup (get_id (options, i)));
}

/* The columns: the first option, then those compared, in the pack's order. */
static GPtrArray *
list_columns (CandorOptionsView *self,
              GPtrArray         *options)
{
  GPtrArray *columns = g_ptr_array_new ();

  /* Until somebody chooses, the first ones that fit. */
  if (!self->chosen)
    g_ptr_array_set_size (self->compared, 0);
  drop_hidden (self);
  if (self->capacity != UNKNOWN)
    fill_up (self, options);
  /* The oldest choice makes room. */
  while (self->capacity > 0 && self->compared->len + 1 > self->capacity)
    g_ptr_array_remove_index (self->compared, 0);
  for (unsigned int i = 0; i < options->len; i++)
    if (i == 0 || is_compared (self, get_id (options, i)))
      g_ptr_array_add (columns, g_ptr_array_index (options, i));
  return columns;
}

/* --- Building --- */

static GtkWidget *
create_chip (CandorItem *option)
{
  const char *title = candor_text_get_plain (candor_item_get_title (option));
  GtkWidget  *chip = gtk_button_new ();
  /* Translators: %s is an option, such as "Stem cell treatment" */
  g_autofree char *name = g_strdup_printf (_ ("Compare: %s"), title);

  gtk_widget_add_css_class (chip, "jump");
  candor_text_label_set_button (GTK_BUTTON (chip), title);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (chip), "s", candor_item_get_id (option));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (chip), "options.compare");
  gtk_accessible_update_property (GTK_ACCESSIBLE (chip), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  return chip;
}

/* What does not stand in the grid is one click away: it takes the place of the oldest choice. */
static void
append_chips (CandorOptionsView *self,
              GPtrArray         *options,
              GPtrArray         *columns)
{
  GtkWidget *line;

  if (options->len <= columns->len)
    return;
  line = candor_wrap_new (6);
  candor_wrap_append (CANDOR_WRAP (line), candor_text_label_new_plain (_ ("Compare instead:"), "jumps-title"));
  for (unsigned int i = 0; i < options->len; i++)
    if (!g_ptr_array_find (columns, g_ptr_array_index (options, i), NULL))
      candor_wrap_append (CANDOR_WRAP (line), create_chip (g_ptr_array_index (options, i)));
  gtk_box_append (GTK_BOX (self->box), line);
}

static GtkWidget *
create_show (CandorItem *option)
{
  const char *title = candor_text_get_plain (candor_item_get_title (option));
  GtkWidget  *button = gtk_button_new ();
  /* Translators: %s is an option, such as "Stem cell treatment" */
  g_autofree char *name = g_strdup_printf (_ ("Show again: %s"), title);

  gtk_widget_add_css_class (button, "linky");
  candor_text_label_set_button (GTK_BUTTON (button), title);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "options.show");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", candor_item_get_id (option));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  return button;
}

static void
append_hidden (CandorOptionsView *self)
{
  CandorSection *section = candor_pack_get_section (candor_discussion_get_pack (self->discussion), CANDOR_TAB_OPTIONS);
  GListModel    *options = G_LIST_MODEL (candor_section_get_options (section));
  GtkWidget     *line = NULL;

  for (unsigned int i = 0; i < g_list_model_get_n_items (options); i++)
    {
      g_autoptr (CandorItem) option = g_list_model_get_item (options, i);

      if (!candor_discussion_is_hidden (self->discussion, candor_item_get_id (option)))
        continue;
      if (line == NULL)
        {
          line = candor_wrap_new (6);
          candor_wrap_append (CANDOR_WRAP (line), candor_text_label_new_plain (_ ("Hidden for this patient. Show again:"), "jumps-title"));
          gtk_box_append (GTK_BOX (self->box), line);
        }
      candor_wrap_append (CANDOR_WRAP (line), create_show (option));
    }
}

static void
append_options (CandorOptionsView *self,
                GPtrArray         *options,
                GPtrArray         *columns)
{
  if (self->capacity > 0)
    {
      GtkWidget *grid = candor_options_grid_new (self->discussion, columns);

      gtk_widget_add_css_class (grid, "card");
      gtk_box_append (GTK_BOX (self->box), grid);
      return;
    }
  for (unsigned int i = 0; i < options->len; i++)
    gtk_box_append (GTK_BOX (self->box), candor_options_card_new (self->discussion, g_ptr_array_index (options, i)));
}

/* What would be built: nothing is built again for a mark or a note. */
static char *
dup_layout (CandorOptionsView *self,
            GPtrArray         *options,
            GPtrArray         *columns)
{
  g_autoptr (GPtrArray) criteria = candor_discussion_list_criteria (self->discussion);
  GString *text = g_string_new (self->capacity > 0 ? "grid" : "cards");

  for (unsigned int i = 0; i < options->len; i++)
    g_string_append_printf (text, " %s", get_id (options, i));
  for (unsigned int i = 0; i < columns->len; i++)
    g_string_append_printf (text, " |%s", get_id (columns, i));
  for (unsigned int i = 0; i < criteria->len; i++)
    g_string_append_printf (text, " %s", ((const CandorNote *) g_ptr_array_index (criteria, i))->id);
  return g_string_free (text, FALSE);
}

static GtkWidget *
find_button (GtkWidget  *widget,
             const char *wanted)
{
  if (GTK_IS_ACTIONABLE (widget) && gtk_actionable_get_action_name (GTK_ACTIONABLE (widget)) != NULL)
    {
      GVariant        *target = gtk_actionable_get_action_target_value (GTK_ACTIONABLE (widget));
      g_autofree char *have = g_strdup_printf ("%s %s",
                                               gtk_actionable_get_action_name (GTK_ACTIONABLE (widget)),
                                               target != NULL ? g_variant_get_string (target, NULL) : "");

      if (g_str_equal (have, wanted))
        return widget;
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_button (child, wanted);

      if (found != NULL)
        return found;
    }
  return NULL;
}

/* Who moves a row by keyboard goes on with the same button. */
static void
restore_focus (CandorOptionsView *self)
{
  g_autofree char *wanted = g_steal_pointer (&self->focus);
  GtkWidget       *button = wanted != NULL ? find_button (self->box, wanted) : NULL;

  if (button != NULL)
    gtk_widget_grab_focus (button);
}

static void
rebuild (CandorOptionsView *self)
{
  g_autoptr (GPtrArray) options = candor_discussion_list_options (self->discussion);
  g_autoptr (GPtrArray) columns = list_columns (self, options);
  g_autofree char *layout = dup_layout (self, options, columns);
  GtkWidget       *child;

  if (self->capacity == UNKNOWN || g_strcmp0 (layout, self->layout) == 0)
    return;
  g_free (self->layout);
  self->layout = g_steal_pointer (&layout);
  while ((child = gtk_widget_get_first_child (self->box)) != NULL)
    gtk_box_remove (GTK_BOX (self->box), child);
  if (self->capacity > 0 && !candor_discussion_get_for_patient (self->discussion))
    append_chips (self, options, columns);
  append_options (self, options, columns);
  if (!candor_discussion_get_for_patient (self->discussion))
    append_hidden (self);
  restore_focus (self);
}

/* --- Width --- */

static gboolean
rebuild_cb (gpointer user_data)
{
  CandorOptionsView *self = user_data;

  self->rebuild_id = 0;
  rebuild (self);
  return G_SOURCE_REMOVE;
}

static unsigned int
count_columns (CandorOptionsView *self,
               int                width)
{
  int room = width - candor_chars_to_pixels (GTK_WIDGET (self), HEADS_CHARS);
  int n = room / MAX (candor_chars_to_pixels (GTK_WIDGET (self), COLUMN_CHARS), 1);

  return n < LEAST_COLUMNS ? 0 : (unsigned int) MIN (n, MOST_COLUMNS);
}

static void
candor_options_view_size_allocate (GtkWidget *widget,
                                   int        width,
                                   int        height,
                                   int        baseline)
{
  CandorOptionsView *self = CANDOR_OPTIONS_VIEW (widget);
  unsigned int       capacity = count_columns (self, width);

  gtk_widget_size_allocate (self->box, &(GtkAllocation){ 0, 0, width, height }, baseline);
  if (self->capacity == capacity)
    return;
  self->capacity = capacity;
  /* Widgets are not made while they are being laid out. */
  if (self->rebuild_id == 0)
    self->rebuild_id = g_idle_add_full (G_PRIORITY_HIGH_IDLE, rebuild_cb, self, NULL);
}

static GtkSizeRequestMode
candor_options_view_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

/* A grid may be squeezed to what one card needs: it becomes cards then. */
static void
candor_options_view_measure (GtkWidget     *widget,
                             GtkOrientation orientation,
                             int            for_size,
                             int           *minimum,
                             int           *natural,
                             int           *minimum_baseline,
                             int           *natural_baseline)
{
  CandorOptionsView *self = CANDOR_OPTIONS_VIEW (widget);
  int                least;

  gtk_widget_measure (self->box, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
  if (orientation == GTK_ORIENTATION_VERTICAL)
    {
      gtk_widget_measure (self->box, orientation, for_size < 0 ? -1 : MAX (for_size, least), minimum, natural, NULL, NULL);
      return;
    }
  gtk_widget_measure (self->box, orientation, for_size, minimum, natural, NULL, NULL);
  if (self->capacity != 0)
    *minimum = MIN (*minimum, candor_chars_to_pixels (widget, HEADS_CHARS));
  *natural = MAX (*natural, candor_chars_to_pixels (widget, HEADS_CHARS + MOST_COLUMNS * COLUMN_CHARS));
}

/* --- Actions --- */

static GtkWidget *
find_named (GtkWidget  *widget,
            const char *name)
{
  if (g_str_equal (gtk_widget_get_name (widget), name))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_named (child, name);

      if (found != NULL)
        return found;
    }
  return NULL;
}

static void
compare (CandorOptionsView *self,
         const char        *id)
{
  unsigned int index;

  self->chosen = TRUE;
  if (g_ptr_array_find_with_equal_func (self->compared, id, g_str_equal, &index))
    g_ptr_array_remove_index (self->compared, index);
  g_ptr_array_add (self->compared, g_strdup (id));
  rebuild (self);
  gtk_widget_activate_action (GTK_WIDGET (self), "patient.tell", "(ss)", "look", id);
}

static void
compare_cb (GtkWidget  *widget,
            const char *action_name,
            GVariant   *parameter)
{
  CandorOptionsView *self = CANDOR_OPTIONS_VIEW (widget);
  const char        *id = g_variant_get_string (parameter, NULL);
  GtkWidget         *head;

  compare (self, id);
  head = find_named (self->box, id);
  if (head != NULL)
    gtk_widget_grab_focus (head);
}

static void
hide_cb (GtkWidget  *widget,
         const char *action_name,
         GVariant   *parameter)
{
  CandorOptionsView *self = CANDOR_OPTIONS_VIEW (widget);
  const char        *id = g_variant_get_string (parameter, NULL);
  gboolean           hide = g_str_equal (action_name, "options.hide");

  g_free (self->focus);
  self->focus = g_strdup_printf ("options.%s %s", hide ? "show" : "hide", id);
  candor_answer_set_value (candor_discussion_get_answer (self->discussion, CANDOR_ANSWER_HIDDEN, id), hide);
}

static void
move_cb (GtkWidget  *widget,
         const char *action_name,
         GVariant   *parameter)
{
  CandorOptionsView *self = CANDOR_OPTIONS_VIEW (widget);
  const char        *id = g_variant_get_string (parameter, NULL);
  int                step = g_str_equal (action_name, "options.up") ? -1 : 1;
  g_autoptr (GPtrArray) criteria = candor_discussion_list_criteria (self->discussion);

  g_free (self->focus);
  self->focus = g_strdup_printf ("%s %s", action_name, id);
  for (unsigned int i = 0; i < criteria->len; i++)
    if (g_str_equal (((const CandorNote *) g_ptr_array_index (criteria, i))->id, id) && (int) i + step >= 0)
      {
        candor_discussion_move_criterion (self->discussion, id, (unsigned int) ((int) i + step));
        return;
      }
}

/* In another language the same options stand side by side. */
static void
candor_options_view_take_over (CandorHeir *heir,
                               CandorHeir *from)
{
  CandorOptionsView *self = CANDOR_OPTIONS_VIEW (heir);
  CandorOptionsView *old = CANDOR_OPTIONS_VIEW (from);

  g_ptr_array_set_size (self->compared, 0);
  for (unsigned int i = 0; i < old->compared->len; i++)
    g_ptr_array_add (self->compared, g_strdup (g_ptr_array_index (old->compared, i)));
  self->chosen = old->chosen;
  self->capacity = old->capacity;
  rebuild (self);
}

static void
candor_options_view_init_heir (CandorHeirInterface *iface)
{
  iface->take_over = candor_options_view_take_over;
}

static void
candor_options_view_dispose (GObject *object)
{
  CandorOptionsView *self = CANDOR_OPTIONS_VIEW (object);

  g_clear_handle_id (&self->rebuild_id, g_source_remove);
  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_object (&self->discussion);
  G_OBJECT_CLASS (candor_options_view_parent_class)->dispose (object);
}

static void
candor_options_view_finalize (GObject *object)
{
  CandorOptionsView *self = CANDOR_OPTIONS_VIEW (object);

  g_free (self->layout);
  g_free (self->focus);
  g_ptr_array_unref (self->compared);
  G_OBJECT_CLASS (candor_options_view_parent_class)->finalize (object);
}

static void
candor_options_view_class_init (CandorOptionsViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = candor_options_view_dispose;
  G_OBJECT_CLASS (klass)->finalize = candor_options_view_finalize;
  widget_class->size_allocate = candor_options_view_size_allocate;
  widget_class->measure = candor_options_view_measure;
  widget_class->get_request_mode = candor_options_view_get_request_mode;
  gtk_widget_class_install_action (widget_class, "options.compare", "s", compare_cb);
  gtk_widget_class_install_action (widget_class, "options.hide", "s", hide_cb);
  gtk_widget_class_install_action (widget_class, "options.show", "s", hide_cb);
  gtk_widget_class_install_action (widget_class, "options.up", "s", move_cb);
  gtk_widget_class_install_action (widget_class, "options.down", "s", move_cb);
  gtk_widget_class_set_css_name (widget_class, "optionsview");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
candor_options_view_init (CandorOptionsView *self)
{
  self->compared = g_ptr_array_new_with_free_func (g_free);
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
}

GtkWidget *
candor_options_view_new (CandorDiscussion *discussion)
{
  CandorOptionsView *self;

  g_return_val_if_fail (CANDOR_IS_DISCUSSION (discussion), NULL);
  self = g_object_new (CANDOR_TYPE_OPTIONS_VIEW, NULL);
  self->discussion = g_object_ref (discussion);
  self->capacity = UNKNOWN;
  g_signal_connect_object (discussion, "changed", G_CALLBACK (rebuild), self, G_CONNECT_SWAPPED);
  rebuild (self);
  return GTK_WIDGET (self);
}

GtkWidget *
candor_options_view_reveal (CandorOptionsView *self,
                            const char        *option_id)
{
  g_autoptr (GPtrArray) options = NULL;

  g_return_val_if_fail (CANDOR_IS_OPTIONS_VIEW (self), NULL);
  g_return_val_if_fail (option_id != NULL, NULL);
  if (self->capacity == UNKNOWN)
    self->capacity = LEAST_COLUMNS + 1;
  options = candor_discussion_list_options (self->discussion);
  /* The first one always stands there. */
  for (unsigned int i = 1; i < options->len; i++)
    if (g_str_equal (get_id (options, i), option_id))
      compare (self, option_id);
  rebuild (self);
  return find_named (self->box, option_id);
}
