/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* Prints a chart, or a handout of it, by GTK's print dialog. The pages are built in another thread
 * while GTK waits for them. */

#include "tie-print.h"

#include "tie-canvas-rest.h"
#include "tie-export-scene.h"
#include "tie-export-thread.h"
#include "tie-handout.h"
#include "tie-print-memory.h"
#include "tie-print-preview.h"

#include <glib/gi18n-lib.h>

/* GTK asks again and again whether all pages are there */
#define WAIT_US 4000

struct _TiePrint
{
  GObject parent_instance;

  TieExportRequest *request;
  TieSettings *settings;
  GtkPrintOperation *operation;
  GtkWidget *handout_check; /* while the dialog is there; unowned */
  GtkWidget *chart_check;   /* likewise */
  GTask *task;              /* builds the pages */
  GPtrArray *pages;         /* TieScene */
};

enum
{
  FAILED,
  DONE,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (TiePrint, tie_print, G_TYPE_OBJECT)

static GtkWidget *
create_widget_cb (TiePrint *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  gboolean handout = tie_settings_get_boolean (self->settings, "print-handout");

  self->handout_check =
      gtk_check_button_new_with_mnemonic (_ ("Ch_arts, table of deals and sources"));
  self->chart_check = gtk_check_button_new_with_mnemonic (_ ("The _chart alone, on one page"));
  gtk_check_button_set_group (GTK_CHECK_BUTTON (self->chart_check),
                              GTK_CHECK_BUTTON (self->handout_check));
  gtk_check_button_set_active (GTK_CHECK_BUTTON (handout ? self->handout_check : self->chart_check),
                               TRUE);
  gtk_box_append (GTK_BOX (box), self->handout_check);
  gtk_box_append (GTK_BOX (box), self->chart_check);
  gtk_widget_set_margin_top (box, 12);
  gtk_widget_set_margin_bottom (box, 12);
  gtk_widget_set_margin_start (box, 12);
  gtk_widget_set_margin_end (box, 12);
  return box;
}

static void
apply_widget_cb (TiePrint *self, GtkWidget *widget)
{
  tie_settings_set_boolean (self->settings, "print-handout",
                            gtk_check_button_get_active (GTK_CHECK_BUTTON (self->handout_check)));
}

/* The whole sheet: pages have margins of their own */
static void
begin_cb (TiePrint *self, GtkPrintContext *context)
{
  GtkPageSetup *setup = gtk_print_context_get_page_setup (context);
  TieExportOptions *options = &self->request->options;

  options->page = TIE_PAGE_SHEET;
  options->sheet_width = gtk_page_setup_get_paper_width (setup, GTK_UNIT_POINTS);
  options->sheet_height = gtk_page_setup_get_paper_height (setup, GTK_UNIT_POINTS);
  options->chart_alone = !tie_settings_get_boolean (self->settings, "print-handout");
  g_clear_pointer (&self->pages, g_ptr_array_unref);
}

static void
build_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  const TieExportRequest *request = data;
  GError *error = NULL;
  GPtrArray *pages =
      tie_export_scene_new_pages (request->document, request->filter, &request->options, &error);

  if (pages == NULL)
    g_task_return_error (task, error);
  else
    g_task_return_pointer (task, pages, (GDestroyNotify) g_ptr_array_unref);
}

static void
built_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  TiePrint *self = TIE_PRINT (source);
  g_autoptr (GError) error = NULL;

  self->pages = g_task_propagate_pointer (G_TASK (result), &error);
  if (self->pages == NULL)
    gtk_print_operation_cancel (self->operation);
  g_clear_object (&self->task);
}

static gboolean
paginate_cb (TiePrint *self, GtkPrintContext *context)
{
  if (self->pages != NULL)
    {
      gtk_print_operation_set_n_pages (self->operation, (int) self->pages->len);
      return TRUE;
    }
  if (self->task == NULL)
    {
      self->task = g_task_new (self, NULL, built_cb, NULL);
      g_task_set_task_data (self->task, tie_export_request_copy (self->request),
                            (GDestroyNotify) tie_export_request_free);
      tie_export_thread_run (self->task, build_in_thread);
    }
  else
    g_usleep (WAIT_US);
  return FALSE;
}

static void
draw_cb (TiePrint *self, GtkPrintContext *context, int page)
{
  cairo_t *cr = gtk_print_context_get_cairo_context (context);
  TieScene *scene = g_ptr_array_index (self->pages, (guint) page);

  cairo_scale (cr, self->request->options.sheet_width / tie_scene_get_width (scene),
               self->request->options.sheet_height / tie_scene_get_height (scene));
  tie_export_scene_paint (scene, self->request->document, &self->request->options, cr, NULL);
}

/* GTK wants somewhere to paint, although it is not asked to */
static void
give_context (GtkPrintContext *context)
{
  cairo_surface_t *surface = cairo_recording_surface_create (CAIRO_CONTENT_COLOR, NULL);
  cairo_t *cr = cairo_create (surface);

  gtk_print_context_set_cairo_context (context, cr, 72, 72);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

static gboolean
preview_cb (TiePrint *self,
            GtkPrintOperationPreview *preview,
            GtkPrintContext *context,
            GtkWindow *parent)
{
  give_context (context);
  begin_cb (self, context);
  tie_print_preview_show (parent, preview, self->request);
  return TRUE;
}

static void
done_cb (TiePrint *self, GtkPrintOperationResult result)
{
  g_autoptr (GError) error = NULL;

  if (result == GTK_PRINT_OPERATION_RESULT_APPLY)
    tie_print_memory_save (gtk_print_operation_get_print_settings (self->operation),
                           gtk_print_operation_get_default_page_setup (self->operation));
  else if (result == GTK_PRINT_OPERATION_RESULT_ERROR)
    {
      gtk_print_operation_get_error (self->operation, &error);
      g_signal_emit (self, signals[FAILED], 0, error != NULL ? error->message : "");
    }
  g_signal_emit (self, signals[DONE], 0);
}

static void
tie_print_finalize (GObject *object)
{
  TiePrint *self = TIE_PRINT (object);

  g_clear_object (&self->operation);
  g_clear_object (&self->settings);
  g_clear_pointer (&self->request, tie_export_request_free);
  g_clear_pointer (&self->pages, g_ptr_array_unref);

  tie_canvas_rest_release ();
  G_OBJECT_CLASS (tie_print_parent_class)->finalize (object);
}

static void
tie_print_class_init (TiePrintClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = tie_print_finalize;

  /**
   * TiePrint::failed:
   * @self: the print
   * @message: why
   *
   * It could not be printed.
   */
  signals[FAILED] = g_signal_new ("failed", TIE_TYPE_PRINT, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, G_TYPE_STRING);
  /**
   * TiePrint::done:
   * @self: the print
   *
   * It is over: printed, given up or failed.
   */
  signals[DONE] =
      g_signal_new ("done", TIE_TYPE_PRINT, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
connect_operation (TiePrint *self)
{
  GtkPrintOperation *operation = self->operation;

  g_signal_connect_swapped (operation, "create-custom-widget", G_CALLBACK (create_widget_cb), self);
  g_signal_connect_swapped (operation, "custom-widget-apply", G_CALLBACK (apply_widget_cb), self);
  g_signal_connect_swapped (operation, "begin-print", G_CALLBACK (begin_cb), self);
  g_signal_connect_swapped (operation, "paginate", G_CALLBACK (paginate_cb), self);
  g_signal_connect_swapped (operation, "draw-page", G_CALLBACK (draw_cb), self);
  g_signal_connect_swapped (operation, "preview", G_CALLBACK (preview_cb), self);
  g_signal_connect_swapped (operation, "done", G_CALLBACK (done_cb), self);
}

static void
tie_print_init (TiePrint *self)
{
  /* Its pages are drawn one by one, into one file */
  tie_canvas_rest_hold ();
  self->operation = gtk_print_operation_new ();
  gtk_print_operation_set_use_full_page (self->operation, TRUE);
  gtk_print_operation_set_unit (self->operation, GTK_UNIT_POINTS);
  gtk_print_operation_set_embed_page_setup (self->operation, TRUE);
  gtk_print_operation_set_show_progress (self->operation, TRUE);
  connect_operation (self);
}

static void
set_up (TiePrint *self)
{
  g_autoptr (GtkPrintSettings) settings = NULL;
  g_autoptr (GtkPageSetup) setup = NULL;

  tie_print_memory_load (&settings, &setup);
  if (setup == NULL)
    {
      setup = gtk_page_setup_new ();
      gtk_page_setup_set_orientation (setup, tie_handout_is_landscape (self->request->options.chart)
                                                 ? GTK_PAGE_ORIENTATION_LANDSCAPE
                                                 : GTK_PAGE_ORIENTATION_PORTRAIT);
    }
  gtk_print_operation_set_default_page_setup (self->operation, setup);
  if (settings != NULL)
    gtk_print_operation_set_print_settings (self->operation, settings);
}

/**
 * tie_print_new:
 * @request: what is printed; copied. Its size does not matter
 * @settings: where choices are remembered
 *
 * Returns: (transfer full): a print that has not begun, on what was printed on last, else on a
 *   sheet of the locale that lies as the chart reads better
 */
TiePrint *
tie_print_new (const TieExportRequest *request, TieSettings *settings)
{
  TiePrint *self;

  g_return_val_if_fail (request != NULL, NULL);
  g_return_val_if_fail (TIE_IS_SETTINGS (settings), NULL);

  self = g_object_new (TIE_TYPE_PRINT, NULL);
  self->request = tie_export_request_copy (request);
  tie_export_view_reset (&self->request->options.view);
  self->request->options.dark = FALSE;
  self->request->options.background = TIE_BACKGROUND_WHITE;
  self->settings = g_object_ref (settings);
  gtk_print_operation_set_job_name (self->operation,
                                    tie_text_get (tie_document_get_title (request->document),
                                                  request->options.language));
  set_up (self);
  return self;
}

/**
 * tie_print_run:
 * @self: a print that has not begun
 * @parent: the window it is for
 *
 * Asks how, and prints. The window stays in use meanwhile.
 */
void
tie_print_run (TiePrint *self, GtkWindow *parent)
{
  g_return_if_fail (TIE_IS_PRINT (self));
  g_return_if_fail (GTK_IS_WINDOW (parent));

  gtk_print_operation_set_allow_async (self->operation, TRUE);
  gtk_print_operation_run (self->operation, GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG, parent, NULL);
}

/**
 * tie_print_preview:
 * @self: a print that has not begun
 * @parent: the window it is for
 *
 * Shows what would be printed, without asking.
 */
void
tie_print_preview (TiePrint *self, GtkWindow *parent)
{
  g_return_if_fail (TIE_IS_PRINT (self));
  g_return_if_fail (GTK_IS_WINDOW (parent));

  gtk_print_operation_set_allow_async (self->operation, TRUE);
  gtk_print_operation_run (self->operation, GTK_PRINT_OPERATION_ACTION_PREVIEW, parent, NULL);
}

/**
 * tie_print_to_file:
 * @self: a print that has not begun
 * @path: of a PDF
 * @error: (nullable): return location
 *
 * Prints into a file, without asking.
 *
 * Returns: whether it was written
 */
gboolean
tie_print_to_file (TiePrint *self, const char *path, GError **error)
{
  g_return_val_if_fail (TIE_IS_PRINT (self), FALSE);
  g_return_val_if_fail (path != NULL, FALSE);

  gtk_print_operation_set_export_filename (self->operation, path);
  return gtk_print_operation_run (self->operation, GTK_PRINT_OPERATION_ACTION_EXPORT, NULL, error)
         == GTK_PRINT_OPERATION_RESULT_APPLY;
}

/**
 * tie_print_get_n_pages:
 * @self: a print
 *
 * Returns: how many pages it has, once they are built
 */
guint
tie_print_get_n_pages (TiePrint *self)
{
  g_return_val_if_fail (TIE_IS_PRINT (self), 0);

  return self->pages != NULL ? self->pages->len : 0;
}
