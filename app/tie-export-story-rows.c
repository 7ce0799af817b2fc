/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* The rows of the export dialog that are about a story: which one, and what is made of it. */

#include "tie-export-story-rows.h"

struct _TieExportStoryRows
{
  AdwPreferencesGroup parent_instance;

  GPtrArray *ids; /* interned, in the order of the row */
  gboolean filling;

  AdwComboRow *story_row;
  AdwComboRow *product_row;
};

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (TieExportStoryRows, tie_export_story_rows, ADW_TYPE_PREFERENCES_GROUP)

static void
changed_cb (TieExportStoryRows *self)
{
  if (!self->filling)
    g_signal_emit (self, signals[CHANGED], 0);
}

static void
tie_export_story_rows_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), TIE_TYPE_EXPORT_STORY_ROWS);

  G_OBJECT_CLASS (tie_export_story_rows_parent_class)->dispose (object);
}

static void
tie_export_story_rows_finalize (GObject *object)
{
  g_ptr_array_unref (TIE_EXPORT_STORY_ROWS (object)->ids);

  G_OBJECT_CLASS (tie_export_story_rows_parent_class)->finalize (object);
}

static void
tie_export_story_rows_class_init (TieExportStoryRowsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = tie_export_story_rows_dispose;
  G_OBJECT_CLASS (klass)->finalize = tie_export_story_rows_finalize;

  /**
   * TieExportStoryRows::changed:
   * @self: the rows
   *
   * The user has chosen something.
   */
  signals[CHANGED] = g_signal_new ("changed", TIE_TYPE_EXPORT_STORY_ROWS, G_SIGNAL_RUN_LAST, 0,
                                   NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/tieline/Tieline/tie-export-story-rows.ui");
  gtk_widget_class_bind_template_child (widget_class, TieExportStoryRows, story_row);
  gtk_widget_class_bind_template_child (widget_class, TieExportStoryRows, product_row);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
}

static void
tie_export_story_rows_init (TieExportStoryRows *self)
{
  self->ids = g_ptr_array_new ();
  self->filling = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  self->filling = FALSE;
}

/**
 * tie_export_story_rows_set_stories:
 * @self: the rows
 * @document: a document
 * @language: in which its stories are named
 *
 * Offers the stories of the document that have steps, the first chosen.
 */
void
tie_export_story_rows_set_stories (TieExportStoryRows *self,
                                   TieDocument *document,
                                   const char *language)
{
  g_autoptr (GtkStringList) titles = gtk_string_list_new (NULL);
  GPtrArray *stories;

  g_return_if_fail (TIE_IS_EXPORT_STORY_ROWS (self));
  g_return_if_fail (TIE_IS_DOCUMENT (document));

  stories = tie_document_get_stories (document);
  g_ptr_array_set_size (self->ids, 0);
  for (guint i = 0; i < stories->len; i++)
    {
      TieStory *story = g_ptr_array_index (stories, i);

      if (tie_story_get_steps (story)->len == 0)
        continue;
      g_ptr_array_add (self->ids, (gpointer) g_intern_string (tie_story_get_id (story)));
      gtk_string_list_append (titles, tie_text_get (tie_story_get_title (story), language));
    }
  self->filling = TRUE;
  adw_combo_row_set_model (self->story_row, G_LIST_MODEL (titles));
  self->filling = FALSE;
}

/**
 * tie_export_story_rows_set_story:
 * @self: the rows
 * @id: (nullable): which story is chosen; where it is not offered, what is chosen stays
 */
void
tie_export_story_rows_set_story (TieExportStoryRows *self, const char *id)
{
  g_return_if_fail (TIE_IS_EXPORT_STORY_ROWS (self));

  self->filling = TRUE;
  for (guint i = 0; id != NULL && i < self->ids->len; i++)
    if (g_str_equal (g_ptr_array_index (self->ids, i), id))
      adw_combo_row_set_selected (self->story_row, i);
  self->filling = FALSE;
}

/**
 * tie_export_story_rows_get_story:
 * @self: the rows
 *
 * Returns: (transfer none) (nullable): the id of the story that is chosen, interned; %NULL where
 *   none is offered
 */
const char *
tie_export_story_rows_get_story (TieExportStoryRows *self)
{
  guint chosen;

  g_return_val_if_fail (TIE_IS_EXPORT_STORY_ROWS (self), NULL);

  chosen = adw_combo_row_get_selected (self->story_row);
  return chosen < self->ids->len ? g_ptr_array_index (self->ids, chosen) : NULL;
}

/**
 * tie_export_story_rows_set_product:
 * @self: the rows
 * @product: what is made of the story
 */
void
tie_export_story_rows_set_product (TieExportStoryRows *self, TieStoryProduct product)
{
  g_return_if_fail (TIE_IS_EXPORT_STORY_ROWS (self));

  self->filling = TRUE;
  adw_combo_row_set_selected (self->product_row, product);
  self->filling = FALSE;
}

/**
 * tie_export_story_rows_get_product:
 * @self: the rows
 *
 * Returns: what is made of the story
 */
TieStoryProduct
tie_export_story_rows_get_product (TieExportStoryRows *self)
{
  g_return_val_if_fail (TIE_IS_EXPORT_STORY_ROWS (self), TIE_STORY_PRODUCT_A4);

  return (TieStoryProduct) adw_combo_row_get_selected (self->product_row);
}
