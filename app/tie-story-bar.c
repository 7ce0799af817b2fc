/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* Beside the charts: what a step of a story says, and where in the story it is. */

#include "tie-story-bar.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "tie-breakable.h"
#include "tie-wording.h"

/* In a window */
#define WIDTH 320
/* While presenting, of the screen */
#define SHARE 0.3
#define NARROW_SHARE 0.36
/* A screen of 4 to 3 has less room beside the words than one of 16 to 9 */
#define NARROW 1.5
/* Of letters, in pixels, and for which screen */
#define USUAL_HEIGHT 1080.0
#define USUAL_SIZE 29.0
/* Letters have few sizes, a step from one to the next, and titles those of texts, too: Pango keeps
 * the fonts of each size for as long as the program runs, and windows are of any height */
#define STEPS_PER_DOUBLING 4
#define TITLE_SCALE G_SQRT2
/* Of a line in the list of steps */
#define MOST_LISTED_CHARS 60
#define LISTED_MARGIN 6
/* No line ends at it */
#define WORD_JOINER "\u2060"

/**
 * TieStoryBar:
 *
 * Shows itself while the player tells a story.
 */
struct _TieStoryBar
{
  GtkWidget parent_instance;

  TieStoryPlayer *player;
  TieStory *listed; /* what the overview lists; unowned, to compare */
  double text_size; /* in pixels; 0: that of the theme */

  GtkWidget *column;
  GtkMenuButton *count;
  GtkWidget *overview;
  GtkListBox *steps;
  GtkLabel *count_label;
  GtkWidget *close;
  GtkLabel *title;
  GtkLabel *text;
  GtkWidget *previous;
  GtkWidget *next;
  GtkProgressBar *progress;
};

G_DEFINE_FINAL_TYPE (TieStoryBar, tie_story_bar, GTK_TYPE_WIDGET)

static const char *
get_language (TieStoryBar *self)
{
  return tie_session_get_language (tie_story_player_get_session (self->player));
}

static const char *
say (const TieText *text, const char *language)
{
  const char *words = text != NULL ? tie_text_get (text, language) : NULL;

  return words != NULL ? words : "";
}

/* In pixels: the nearest of all sizes to that which fills as much of a screen as another would */
static double
get_text_size (int height)
{
  double step = round (log2 (MAX (1, height) / USUAL_HEIGHT) * STEPS_PER_DOUBLING);

  return USUAL_SIZE * exp2 (step / STEPS_PER_DOUBLING);
}

static void
set_size (GtkLabel *label, double size)
{
  PangoAttrList *attributes = NULL;

  if (size > 0)
    {
      attributes = pango_attr_list_new ();
      pango_attr_list_insert (attributes,
                              pango_attr_size_new_absolute ((int) round (size) * PANGO_SCALE));
    }
  gtk_label_set_attributes (label, attributes);
  g_clear_pointer (&attributes, pango_attr_list_unref);
}

/* Pango would end a line within any Korean word, "10" here and "billion" there: joined, a word is
 * only cut where it is longer than a line */
static char *
join_words (const char *said)
{
  g_autofree char *words = tie_wording_bind_amounts (said);
  GString *joined = g_string_new (NULL);
  gboolean within = FALSE, hangul = FALSE;

  for (const char *next = words; *next != '\0'; next = g_utf8_next_char (next))
    {
      gunichar letter = g_utf8_get_char (next);
      gboolean is_hangul = g_unichar_get_script (letter) == G_UNICODE_SCRIPT_HANGUL;

      if (g_unichar_isspace (letter))
        within = FALSE;
      else
        {
          if (within && (hangul || is_hangul))
            g_string_append (joined, WORD_JOINER);
          within = TRUE;
        }
      hangul = is_hangul;
      g_string_append_unichar (joined, letter);
    }
  return g_string_free (joined, FALSE);
}

/* What is read aloud is what was written */
static void
set_words (GtkLabel *label, const char *said)
{
  g_autofree char *joined = join_words (said);
  g_autofree char *breakable = tie_breakable_dup (joined);

  gtk_label_set_text (label, breakable);
  gtk_accessible_update_property (GTK_ACCESSIBLE (label), GTK_ACCESSIBLE_PROPERTY_LABEL, said, -1);
}

static GPtrArray *
get_stories (TieStoryBar *self)
{
  return tie_document_get_stories (
      tie_session_get_document (tie_story_player_get_session (self->player)));
}

/* For the list of steps, which is no wider than a title should be */
static GtkWidget *
label_new (TieStoryBar *self, const char *words)
{
  g_autofree char *breakable = tie_breakable_dup (words);
  GtkWidget *label = gtk_label_new (breakable);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_max_width_chars (GTK_LABEL (label), MOST_LISTED_CHARS);
  set_size (GTK_LABEL (label), self->text_size);
  return label;
}

/* Of several stories each has its name above its steps */
static void
header_cb (GtkListBoxRow *row, GtkListBoxRow *before, gpointer data)
{
  TieStoryBar *self = data;
  TieStory *story = g_object_get_data (G_OBJECT (row), "tie-story");
  GtkWidget *label;

  if (self->player == NULL || get_stories (self)->len < 2
      || (before != NULL && g_object_get_data (G_OBJECT (before), "tie-story") == story))
    {
      gtk_list_box_row_set_header (row, NULL);
      return;
    }
  label = label_new (self, say (tie_story_get_title (story), get_language (self)));
  gtk_widget_add_css_class (label, "story-header");
  gtk_list_box_row_set_header (row, label);
}

static void
list_story (TieStoryBar *self, TieStory *story)
{
  GPtrArray *steps = tie_story_get_steps (story);

  for (guint i = 0; i < steps->len; i++)
    {
      const char *title =
          say (tie_story_step_get_title (g_ptr_array_index (steps, i)), get_language (self));
      g_autofree char *words = g_strdup_printf ("%u  %s", i + 1, title);
      GtkWidget *label = label_new (self, words);
      GtkWidget *row = gtk_list_box_row_new ();

      /* Of several lines */
      gtk_widget_set_margin_top (label, LISTED_MARGIN);
      gtk_widget_set_margin_bottom (label, LISTED_MARGIN);
      gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), label);
      g_object_set_data_full (G_OBJECT (row), "tie-story", g_object_ref (story), g_object_unref);
      gtk_list_box_append (self->steps, row);
    }
}

/* Where a story begins among the steps of all */
static int
find_first (TieStoryBar *self, TieStory *story)
{
  GPtrArray *stories = get_stories (self);
  int first = 0;

  for (guint i = 0; i < stories->len && g_ptr_array_index (stories, i) != story; i++)
    first += (int) tie_story_get_steps (g_ptr_array_index (stories, i))->len;
  return first;
}

static void
list_steps (TieStoryBar *self)
{
  GPtrArray *stories = get_stories (self);
  GtkListBoxRow *row;

  while ((row = gtk_list_box_get_row_at_index (self->steps, 0)) != NULL)
    gtk_list_box_remove (self->steps, GTK_WIDGET (row));
  for (guint i = 0; i < stories->len; i++)
    list_story (self, g_ptr_array_index (stories, i));
  gtk_list_box_invalidate_headers (self->steps);
}

static void
update (TieStoryBar *self)
{
  TieStory *story = tie_story_player_get_story (self->player);
  TieStoryStep *step = tie_story_player_get_step (self->player);
  guint position = tie_story_player_get_position (self->player);
  guint n_steps = tie_story_player_get_n_steps (self->player);
  g_autofree char *count = NULL;

  gtk_widget_set_visible (GTK_WIDGET (self), step != NULL);
  if (step == NULL)
    return;
  if (story != self->listed)
    list_steps (self);
  self->listed = story;
  gtk_list_box_select_row (self->steps,
                           gtk_list_box_get_row_at_index (self->steps, find_first (self, story)
                                                                           + (int) position));
  /* Translators: which step of a story, and how many it has */
  count = g_strdup_printf (_ ("%u of %u"), position + 1, n_steps);
  gtk_label_set_text (self->count_label, count);
  set_words (self->title, say (tie_story_step_get_title (step), get_language (self)));
  set_words (self->text, say (tie_story_step_get_text (step), get_language (self)));
  gtk_progress_bar_set_fraction (self->progress, (double) (position + 1) / n_steps);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  say (tie_story_step_get_title (step), get_language (self)), -1);
}

static void
row_activated_cb (TieStoryBar *self, GtkListBoxRow *row)
{
  TieStory *story = g_object_get_data (G_OBJECT (row), "tie-story");
  int step = gtk_list_box_row_get_index (row) - find_first (self, story);
  guint index;

  gtk_popover_popdown (GTK_POPOVER (self->overview));
  if (g_ptr_array_find (get_stories (self), story, &index))
    tie_story_player_start (self->player, index, (guint) step);
}

static void
tie_story_bar_dispose (GObject *object)
{
  TieStoryBar *self = TIE_STORY_BAR (object);

  g_clear_object (&self->player);
  gtk_widget_dispose_template (GTK_WIDGET (self), TIE_TYPE_STORY_BAR);

  G_OBJECT_CLASS (tie_story_bar_parent_class)->dispose (object);
}

static void
tie_story_bar_class_init (TieStoryBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = tie_story_bar_dispose;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/tieline/Tieline/tie-story-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, TieStoryBar, column);
  gtk_widget_class_bind_template_child (widget_class, TieStoryBar, count);
  gtk_widget_class_bind_template_child (widget_class, TieStoryBar, overview);
  gtk_widget_class_bind_template_child (widget_class, TieStoryBar, steps);
  gtk_widget_class_bind_template_child (widget_class, TieStoryBar, count_label);
  gtk_widget_class_bind_template_child (widget_class, TieStoryBar, close);
  gtk_widget_class_bind_template_child (widget_class, TieStoryBar, title);
  gtk_widget_class_bind_template_child (widget_class, TieStoryBar, text);
  gtk_widget_class_bind_template_child (widget_class, TieStoryBar, previous);
  gtk_widget_class_bind_template_child (widget_class, TieStoryBar, next);
  gtk_widget_class_bind_template_child (widget_class, TieStoryBar, progress);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
tie_story_bar_init (TieStoryBar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_set_size_request (GTK_WIDGET (self), WIDTH, -1);
}

/**
 * tie_story_bar_set_player:
 * @self: the bar
 * @player: what tells the stories, for good
 */
void
tie_story_bar_set_player (TieStoryBar *self, TieStoryPlayer *player)
{
  g_return_if_fail (TIE_IS_STORY_BAR (self));
  g_return_if_fail (TIE_IS_STORY_PLAYER (player));
  g_return_if_fail (self->player == NULL);

  self->player = g_object_ref (player);
  gtk_list_box_set_header_func (self->steps, header_cb, self, NULL);
  g_signal_connect_object (player, "notify", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);
}

/**
 * tie_story_bar_set_presenting:
 * @self: the bar
 * @presenting: whether it is to be read from the last row, and has nothing but words
 * @width: the width of the screen in pixels
 * @height: its height
 */
void
tie_story_bar_set_presenting (TieStoryBar *self, gboolean presenting, int width, int height)
{
  double share;

  g_return_if_fail (TIE_IS_STORY_BAR (self));

  share = width < height * NARROW ? NARROW_SHARE : SHARE;
  self->text_size = presenting ? get_text_size (height) : 0;
  gtk_widget_set_size_request (GTK_WIDGET (self), presenting ? (int) (width * share) : WIDTH, -1);
  gtk_widget_set_visible (self->close, !presenting);
  gtk_widget_set_visible (self->previous, !presenting);
  gtk_widget_set_visible (self->next, !presenting);
  set_size (self->text, self->text_size);
  set_size (self->title, self->text_size * TITLE_SCALE);
  set_size (self->count_label, self->text_size);
  self->listed = NULL;
  if (self->player != NULL)
    update (self);
}

/**
 * tie_story_bar_show_overview:
 * @self: the bar
 *
 * Lists all steps, to go to any of them.
 */
void
tie_story_bar_show_overview (TieStoryBar *self)
{
  GtkListBoxRow *row;

  g_return_if_fail (TIE_IS_STORY_BAR (self));

  gtk_menu_button_popup (self->count);
  row = gtk_list_box_get_selected_row (self->steps);
  if (row != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (row));
}

/**
 * tie_story_bar_has_overview:
 * @self: the bar
 *
 * Returns: whether all steps are listed
 */
gboolean
tie_story_bar_has_overview (TieStoryBar *self)
{
  g_return_val_if_fail (TIE_IS_STORY_BAR (self), FALSE);

  return gtk_widget_get_mapped (self->overview);
}
