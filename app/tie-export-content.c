/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* A chart for other programs, by clipboard or by hand: drawn when one of them asks for it. */

#include "tie-export-content.h"

#include "tie-export-file.h"
#include "tie-export-summary.h"
#include "tie-keep-file.h"
#include "tie-export-thread.h"
#include "tie-export.h"

#include <string.h>

/* The best first */
static const char *const types[] = {
  "text/uri-list", "image/png", "image/svg+xml", "text/plain;charset=utf-8", "text/plain",
};

struct _TieExportContent
{
  GdkContentProvider parent_instance;

  TieExportRequest *request;
  gboolean with_file;
  char *file_name;
  GHashTable *made; /* char * → GBytes: some ask more than once */
};

G_DEFINE_FINAL_TYPE (TieExportContent, tie_export_content, GDK_TYPE_CONTENT_PROVIDER)

/* What another thread makes */
typedef struct
{
  const char *type; /* one of the types */
  TieExportRequest *request;
  char *file_name;
  GOutputStream *stream;
} Making;

static void
making_free (Making *making)
{
  tie_export_request_free (making->request);
  g_free (making->file_name);
  g_object_unref (making->stream);
  g_free (making);
}

static GBytes *
make_text (const Making *making)
{
  char *text = tie_export_summary_new (making->request);

  return g_bytes_new_take (text, strlen (text));
}

static GBytes *
draw (const Making *making, TieExportFormat format, GError **error)
{
  TieExportOptions options = making->request->options;

  options.format = format;
  if (format != TIE_EXPORT_PDF)
    options.page = TIE_PAGE_NONE;
  return tie_export_draw (making->request->document, making->request->filter, &options, error);
}

/* A file of a good name, in a folder of its own that goes when the user logs out. */
static GFile *
choose_file (const Making *making, GError **error)
{
  const TieExportOptions *options = &making->request->options;
  g_autofree char *place = g_build_filename (g_get_user_runtime_dir (), "tieline", NULL);
  g_autofree char *pattern = g_build_filename (place, "dragged-XXXXXX", NULL);
  g_autofree char *name =
      tie_export_file_suggest_name (making->request->document, making->file_name, options->chart,
                                    options->format);
  g_autofree char *path = NULL;

  if (g_mkdir_with_parents (place, 0700) != 0 || g_mkdtemp_full (pattern, 0700) == NULL)
    {
      g_set_error (error, G_IO_ERROR, g_io_error_from_errno (errno), "%s: %s", place,
                   g_strerror (errno));
      return NULL;
    }
  path = g_build_filename (pattern, name, NULL);
  return g_file_new_for_path (path);
}

static GBytes *
make_uri (const Making *making, GError **error)
{
  g_autoptr (GBytes) bytes = draw (making, making->request->options.format, error);
  g_autoptr (GFile) file = bytes != NULL ? choose_file (making, error) : NULL;
  g_autofree char *uri = NULL;
  char *line;

  if (file == NULL || !tie_keep_file (file, bytes, TIE_KEEP_PUBLIC, NULL, NULL, NULL, error))
    return NULL;
  uri = g_file_get_uri (file);
  line = g_strconcat (uri, "\r\n", NULL);
  return g_bytes_new_take (line, strlen (line));
}

static GBytes *
make (const Making *making, GError **error)
{
  if (g_str_has_prefix (making->type, "text/plain"))
    return make_text (making);
  if (g_str_equal (making->type, "image/png"))
    return draw (making, TIE_EXPORT_PNG, error);
  if (g_str_equal (making->type, "image/svg+xml"))
    return draw (making, TIE_EXPORT_SVG, error);
  return make_uri (making, error);
}

static void
make_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  GError *error = NULL;
  GBytes *bytes = make (data, &error);

  if (bytes == NULL)
    g_task_return_error (task, error);
  else
    g_task_return_pointer (task, bytes, (GDestroyNotify) g_bytes_unref);
}

static const char *
find_type (const char *mime_type)
{
  for (gsize i = 0; i < G_N_ELEMENTS (types); i++)
    if (g_ascii_strcasecmp (mime_type, types[i]) == 0)
      return types[i];
  return NULL;
}

static void
written_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GTask) task = data;
  GError *error = NULL;

  if (g_output_stream_write_all_finish (G_OUTPUT_STREAM (source), result, NULL, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
write_bytes (GTask *task, GOutputStream *stream, GBytes *bytes)
{
  gsize length;
  const void *data = g_bytes_get_data (bytes, &length);

  g_object_set_data_full (G_OBJECT (task), "tie-bytes", g_bytes_ref (bytes),
                          (GDestroyNotify) g_bytes_unref);
  g_output_stream_write_all_async (stream, data, length, g_task_get_priority (task),
                                   g_task_get_cancellable (task), written_cb, g_object_ref (task));
}

static void
made_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  TieExportContent *self = TIE_EXPORT_CONTENT (source);
  const Making *making = g_task_get_task_data (G_TASK (result));
  g_autoptr (GTask) task = data;
  GError *error = NULL;
  GBytes *bytes = g_task_propagate_pointer (G_TASK (result), &error);

  if (bytes == NULL)
    {
      g_task_return_error (task, error);
      return;
    }
  g_hash_table_replace (self->made, (gpointer) making->type, bytes);
  write_bytes (task, making->stream, bytes);
}

static void
begin_making (TieExportContent *self, const char *type, GOutputStream *stream, GTask *task)
{
  g_autoptr (GTask) making_task =
      g_task_new (self, g_task_get_cancellable (task), made_cb, g_object_ref (task));
  Making *making = g_new0 (Making, 1);

  making->type = type;
  making->request = tie_export_request_copy (self->request);
  making->file_name = g_strdup (self->file_name);
  making->stream = g_object_ref (stream);
  g_task_set_task_data (making_task, making, (GDestroyNotify) making_free);
  tie_export_thread_run (making_task, make_in_thread);
}

static void
tie_export_content_write_mime_type_async (GdkContentProvider *provider,
                                          const char *mime_type,
                                          GOutputStream *stream,
                                          int io_priority,
                                          GCancellable *cancellable,
                                          GAsyncReadyCallback callback,
                                          gpointer data)
{
  TieExportContent *self = TIE_EXPORT_CONTENT (provider);
  g_autoptr (GTask) task = g_task_new (self, cancellable, callback, data);
  const char *type = find_type (mime_type);
  GBytes *bytes;

  g_task_set_priority (task, io_priority);
  if (type == NULL)
    {
      g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED, "%s", mime_type);
      return;
    }
  bytes = g_hash_table_lookup (self->made, type);
  if (bytes != NULL)
    write_bytes (task, stream, bytes);
  else
    begin_making (self, type, stream, task);
}

static gboolean
tie_export_content_write_mime_type_finish (GdkContentProvider *provider,
                                           GAsyncResult *result,
                                           GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, provider), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

static GdkContentFormats *
tie_export_content_ref_formats (GdkContentProvider *provider)
{
  gboolean with_file = TIE_EXPORT_CONTENT (provider)->with_file;

  return with_file ? gdk_content_formats_new ((const char **) types, G_N_ELEMENTS (types))
                   : gdk_content_formats_new ((const char **) types + 1, G_N_ELEMENTS (types) - 1);
}

static void
tie_export_content_finalize (GObject *object)
{
  TieExportContent *self = TIE_EXPORT_CONTENT (object);

  g_clear_pointer (&self->request, tie_export_request_free);
  g_clear_pointer (&self->file_name, g_free);
  g_hash_table_unref (self->made);

  G_OBJECT_CLASS (tie_export_content_parent_class)->finalize (object);
}

static void
tie_export_content_class_init (TieExportContentClass *klass)
{
  GdkContentProviderClass *provider_class = GDK_CONTENT_PROVIDER_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = tie_export_content_finalize;
  provider_class->ref_formats = tie_export_content_ref_formats;
  provider_class->write_mime_type_async = tie_export_content_write_mime_type_async;
  provider_class->write_mime_type_finish = tie_export_content_write_mime_type_finish;
}

static void
tie_export_content_init (TieExportContent *self)
{
  self->made = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) g_bytes_unref);
}

/**
 * tie_export_content_new:
 * @request: what is exported; copied. Its format does not matter
 *
 * Returns: (transfer full): the chart as PNG, SVG and text
 */
GdkContentProvider *
tie_export_content_new (const TieExportRequest *request)
{
  TieExportContent *self;

  g_return_val_if_fail (request != NULL, NULL);

  self = g_object_new (TIE_TYPE_EXPORT_CONTENT, NULL);
  self->request = tie_export_request_copy (request);
  return GDK_CONTENT_PROVIDER (self);
}

/**
 * tie_export_content_new_with_file:
 * @request: what is exported; copied
 * @file_name: (nullable): the document's file name
 *
 * Returns: (transfer full): the chart as PNG, SVG, text, and a file of its format
 */
GdkContentProvider *
tie_export_content_new_with_file (const TieExportRequest *request, const char *file_name)
{
  GdkContentProvider *self = tie_export_content_new (request);

  TIE_EXPORT_CONTENT (self)->with_file = TRUE;
  TIE_EXPORT_CONTENT (self)->file_name = g_strdup (file_name);
  return self;
}
