/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* The steps of a story in their order, which hands and keys change. */

#include "tie-story-panel-private.h"

#include "tie-story-editor.h"
#include "tie-wording.h"

#include <glib/gi18n-lib.h>

typedef struct
{
  GtkLabel *title;
  GtkLabel *detail;
} RowParts;

static const char *
name_chart (TieStepChart chart)
{
  switch (chart)
    {
    case TIE_STEP_CHART_TIMELINE:
      return _ ("Timeline");
    case TIE_STEP_CHART_BOTH:
      return _ ("Both");
    case TIE_STEP_CHART_TABLE:
      return _ ("Table");
    case TIE_STEP_CHART_NETWORK:
    default:
      return _ ("Network");
    }
}

/* "Timeline · 2027 · Quiz" */
static char *
describe (TieStoryPanel *self, TieStoryStep *step)
{
  const TieDate *at = tie_story_step_get_at (step);
  GString *words = g_string_new (name_chart (tie_story_step_get_chart (step)));

  if (at != NULL)
    {
      g_autofree char *date = tie_wording_date (at, tie_session_get_language (self->session));

      g_string_append_printf (words, " · %s", date);
    }
  if (tie_story_step_get_quiz (step) != TIE_QUIZ_NONE)
    g_string_append_printf (words, " · %s", _ ("Quiz"));
  return g_string_free (words, FALSE);
}

/*
 * tie_story_panel_move_step:
 *
 * Puts a step into another place, and goes on with it.
 */
void
tie_story_panel_move_step (TieStoryPanel *self, guint from, guint to)
{
  GError *error = NULL;
  GtkListBoxRow *row;
  TieStory *story;
  guint index;

  tie_story_panel_flush (self);
  story = tie_story_panel_get_story (self, &index);
  if (story == NULL || from == to || MAX (from, to) >= tie_story_get_steps (story)->len
      || !tie_story_panel_take (self,
                                tie_story_editor_move_step (tie_session_get_document (
                                                                self->session),
                                                            index, from, to, &error),
                                error))
    return;
  tie_story_panel_go_to (self, to);
  row = gtk_list_box_get_row_at_index (self->steps, (int) to);
  if (row != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (row));
}

static GdkContentProvider *
drag_prepare_cb (GtkDragSource *source, double x, double y, gpointer data)
{
  GtkWidget *row = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (source));
  g_autoptr (GdkPaintable) picture = gtk_widget_paintable_new (row);

  gtk_drag_source_set_icon (source, picture, (int) x, (int) y);
  return gdk_content_provider_new_typed (GTK_TYPE_LIST_BOX_ROW, row);
}

/* Only rows of this list have a place in it */
static gboolean
drop_cb (GtkDropTarget *target, const GValue *value, double x, double y, gpointer data)
{
  TieStoryPanel *self = data;
  GtkListBoxRow *row = g_value_get_object (value);
  GtkWidget *over = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (target));

  if (gtk_widget_get_parent (GTK_WIDGET (row)) != GTK_WIDGET (self->steps))
    return FALSE;
  tie_story_panel_move_step (self, (guint) gtk_list_box_row_get_index (row),
                             (guint) gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (over)));
  return TRUE;
}

static void
make_draggable (TieStoryPanel *self, GtkWidget *row)
{
  GtkDragSource *source = gtk_drag_source_new ();
  GtkDropTarget *target = gtk_drop_target_new (GTK_TYPE_LIST_BOX_ROW, GDK_ACTION_MOVE);

  gtk_drag_source_set_actions (source, GDK_ACTION_MOVE);
  g_signal_connect (source, "prepare", G_CALLBACK (drag_prepare_cb), NULL);
  g_signal_connect_object (target, "drop", G_CALLBACK (drop_cb), self, 0);
  gtk_widget_add_controller (row, GTK_EVENT_CONTROLLER (source));
  gtk_widget_add_controller (row, GTK_EVENT_CONTROLLER (target));
}

static GtkLabel *
add_label (GtkWidget *box, const char *style)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  if (style != NULL)
    {
      gtk_widget_add_css_class (label, style);
      gtk_widget_add_css_class (label, "dim-label");
    }
  gtk_box_append (GTK_BOX (box), label);
  return GTK_LABEL (label);
}

static void
add_row (TieStoryPanel *self, guint index)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9);
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 1);
  g_autofree char *text = g_strdup_printf ("%u", index + 1);
  GtkWidget *number = gtk_label_new (text);
  RowParts *parts = g_new0 (RowParts, 1);

  gtk_widget_add_css_class (number, "numeric");
  gtk_widget_add_css_class (number, "dim-label");
  gtk_label_set_width_chars (GTK_LABEL (number), 2);
  gtk_label_set_xalign (GTK_LABEL (number), 1);
  parts->title = add_label (words, NULL);
  parts->detail = add_label (words, "caption");
  gtk_box_append (GTK_BOX (box), number);
  gtk_box_append (GTK_BOX (box), words);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  g_object_set_data_full (G_OBJECT (row), "tie-parts", parts, g_free);
  make_draggable (self, row);
  gtk_list_box_append (self->steps, row);
}

static void
fill_row (TieStoryPanel *self, guint index, TieStoryStep *step)
{
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (self->steps, (int) index);
  RowParts *parts = g_object_get_data (G_OBJECT (row), "tie-parts");
  const char *title = tie_story_panel_say (self, tie_story_step_get_title (step));
  g_autofree char *detail = describe (self, step);
  g_autofree char *name = NULL;

  if (*title == '\0')
    title = _ ("Without a title");
  gtk_label_set_text (parts->title, title);
  gtk_label_set_text (parts->detail, detail);
  /* Translators: a step of a story: its number, its title, and what it shows */
  name = g_strdup_printf (_ ("%u: %s, %s"), index + 1, title, detail);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

/*
 * tie_story_panel_list_steps:
 *
 * Lists the steps of the story, the one that is edited being selected.
 */
void
tie_story_panel_list_steps (TieStoryPanel *self)
{
  TieStory *story = tie_story_panel_get_story (self, NULL);
  guint n = story != NULL ? tie_story_get_steps (story)->len : 0;
  GtkListBoxRow *row;
  guint step;

  while ((row = gtk_list_box_get_row_at_index (self->steps, (int) n)) != NULL)
    gtk_list_box_remove (self->steps, GTK_WIDGET (row));
  for (guint i = 0; i < n; i++)
    {
      if (gtk_list_box_get_row_at_index (self->steps, (int) i) == NULL)
        add_row (self, i);
      fill_row (self, i, g_ptr_array_index (tie_story_get_steps (story), i));
    }
  row = tie_story_panel_get_step (self, &step) != NULL
            ? gtk_list_box_get_row_at_index (self->steps, (int) step)
            : NULL;
  if (row != NULL)
    gtk_list_box_select_row (self->steps, row);
  else
    gtk_list_box_unselect_all (self->steps);
}

static void
selected_cb (TieStoryPanel *self, GtkListBoxRow *row)
{
  guint step;

  if (self->filling || row == NULL)
    return;
  if (tie_story_panel_get_step (self, &step) == NULL
      || (int) step != gtk_list_box_row_get_index (row))
    {
      int index = gtk_list_box_row_get_index (row);

      tie_story_panel_flush (self);
      tie_story_panel_go_to (self, (guint) index);
    }
}

static void
add_key (GtkShortcutController *keys, guint key, GdkModifierType modifiers, const char *action)
{
  gtk_shortcut_controller_add_shortcut (keys,
                                        gtk_shortcut_new (gtk_keyval_trigger_new (key, modifiers),
                                                          gtk_named_action_new (action)));
}

/*
 * tie_story_panel_install_steps:
 */
void
tie_story_panel_install_steps (TieStoryPanel *self)
{
  GtkEventController *keys = gtk_shortcut_controller_new ();
  GtkShortcutController *shortcuts = GTK_SHORTCUT_CONTROLLER (keys);

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  add_key (shortcuts, GDK_KEY_Up, GDK_ALT_MASK, "story.move-up");
  add_key (shortcuts, GDK_KEY_Down, GDK_ALT_MASK, "story.move-down");
  add_key (shortcuts, GDK_KEY_Delete, 0, "story.remove");
  add_key (shortcuts, GDK_KEY_d, GDK_CONTROL_MASK | GDK_SHIFT_MASK, "story.duplicate");
  gtk_widget_add_controller (GTK_WIDGET (self->steps), keys);
  g_signal_connect_object (self->steps, "row-selected", G_CALLBACK (selected_cb), self,
                           G_CONNECT_SWAPPED);
}
