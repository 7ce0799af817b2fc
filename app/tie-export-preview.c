/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* What an export will give, in small: drawn in another thread, shortly after something changes. */

#include "tie-export-preview.h"

#include "tie-export-ground.h"
#include "tie-export-pager.h"
#include "tie-export-thread.h"
#include "tie-export-thumbnail.h"

#include <math.h>

/* Somebody may go on turning a wheel or typing a number */
#define REST_MS 120
/* A spinner that is there for a moment only is a flicker */
#define SPINNER_MS 250
#define MARGIN 24
#define PAGER_MARGIN 6
#define PAGER_HEIGHT 30
#define LEAST_SIZE 160

/**
 * TieExportPreview:
 * @request: (nullable): what is shown, or will be
 * @texture: (nullable): what is shown
 * @drawn_width, @drawn_height: of what it shows, in its own pixels
 * @page, @n_pages: which of how many, of a handout
 * @pager: goes from page to page
 * @message: why it cannot be
 * @cancellable: (nullable): of the drawing that is under way
 * @stale: the picture has to be drawn anew
 */
struct _TieExportPreview
{
  GtkWidget parent_instance;

  TieExportRequest *request;
  GdkTexture *texture;
  int width; /* that it is drawn for */
  int height;
  double drawn_width;
  double drawn_height;
  gboolean drawn_small; /* it is not shown larger than itself */
  guint page;
  guint n_pages;
  GtkWidget *spinner;
  GtkWidget *message;
  GtkWidget *pager;
  GCancellable *cancellable;
  gboolean stale;
  guint rest_source;
  guint spinner_source;
};

G_DEFINE_FINAL_TYPE (TieExportPreview, tie_export_preview, GTK_TYPE_WIDGET)

/* What is drawn in the other thread: a page, at most so large */
typedef struct
{
  TieExportRequest *request;
  guint page;
  int width;
  int height;
} Drawing;

static void begin (TieExportPreview *self);

static void
drawing_free (Drawing *drawing)
{
  tie_export_request_free (drawing->request);
  g_free (drawing);
}

static gboolean
spinner_cb (gpointer data)
{
  TieExportPreview *self = data;

  self->spinner_source = 0;
  gtk_spinner_start (GTK_SPINNER (self->spinner));
  gtk_widget_set_visible (self->spinner, TRUE);
  return G_SOURCE_REMOVE;
}

static void
set_busy (TieExportPreview *self, gboolean busy)
{
  if (busy && self->spinner_source == 0 && !gtk_widget_get_visible (self->spinner))
    self->spinner_source = g_timeout_add (SPINNER_MS, spinner_cb, self);
  if (busy)
    return;
  g_clear_handle_id (&self->spinner_source, g_source_remove);
  gtk_spinner_stop (GTK_SPINNER (self->spinner));
  gtk_widget_set_visible (self->spinner, FALSE);
}

static GdkTexture *
texture_new (cairo_surface_t *surface)
{
  int width = cairo_image_surface_get_width (surface);
  int height = cairo_image_surface_get_height (surface);
  gsize stride = (gsize) cairo_image_surface_get_stride (surface);
  g_autoptr (GBytes) bytes =
      g_bytes_new_with_free_func (cairo_image_surface_get_data (surface), stride * (gsize) height,
                                  (GDestroyNotify) cairo_surface_destroy,
                                  cairo_surface_reference (surface));

  return gdk_memory_texture_new (width, height, GDK_MEMORY_DEFAULT, bytes, stride);
}

static gboolean
has_pages (const TieExportRequest *request)
{
  return tie_export_options_has_pages (&request->options);
}

/* Another sheet has other pages, and so has another story. Of the same, pages and slides are
 * its steps: whoever looks at one goes on doing so */
static gboolean
has_same_pages (const TieExportRequest *before, const TieExportRequest *after)
{
  if (g_strcmp0 (before->options.story, after->options.story) != 0)
    return FALSE;
  return after->options.story != NULL || before->options.page == after->options.page;
}

static void
update_pager (TieExportPreview *self)
{
  tie_export_pager_set_page (TIE_EXPORT_PAGER (self->pager), self->page, self->n_pages);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), TIE_EXPORT_PAGER_PREVIOUS, self->page > 0);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), TIE_EXPORT_PAGER_NEXT,
                                 self->page + 1 < self->n_pages);
}

static void
show_outcome (TieExportPreview *self, const TieExportThumbnail *thumbnail, const GError *error)
{
  g_clear_object (&self->texture);
  if (thumbnail != NULL)
    {
      self->texture = texture_new (thumbnail->surface);
      self->drawn_width = thumbnail->width;
      self->drawn_height = thumbnail->height;
      self->drawn_small = !has_pages (self->request);
      self->n_pages = thumbnail->n_pages;
      self->page = MIN (self->page, self->n_pages - 1);
    }
  update_pager (self);
  gtk_label_set_label (GTK_LABEL (self->message), error != NULL ? error->message : "");
  gtk_widget_set_visible (self->message, error != NULL);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
drawn_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (TieExportPreview) self = TIE_EXPORT_PREVIEW (g_object_ref (source));
  g_autoptr (GError) error = NULL;
  g_autoptr (TieExportThumbnail) thumbnail = g_task_propagate_pointer (G_TASK (result), &error);

  g_clear_object (&self->cancellable);
  if (self->request == NULL) /* it is gone */
    ;
  else if (self->stale)
    {
      if (self->rest_source == 0)
        begin (self);
    }
  else
    {
      set_busy (self, FALSE);
      show_outcome (self, thumbnail, error);
    }
}

/* In the other thread */
static void
draw_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  const Drawing *drawing = data;
  GError *error = NULL;
  TieExportThumbnail *thumbnail =
      tie_export_thumbnail_new (drawing->request, drawing->page, drawing->width, drawing->height,
                                &error);

  if (thumbnail == NULL)
    g_task_return_error (task, error);
  else
    g_task_return_pointer (task, thumbnail, (GDestroyNotify) tie_export_thumbnail_free);
}

/* How high it may be, down to where pages are turned */
static int
get_room_below (TieExportPreview *self, const TieExportRequest *request)
{
  int height = gtk_widget_get_height (GTK_WIDGET (self));

  return request != NULL && has_pages (request) ? height - PAGER_HEIGHT : height;
}

/* One drawing at a time: what changes meanwhile is drawn after it */
static void
begin (TieExportPreview *self)
{
  int factor = gtk_widget_get_scale_factor (GTK_WIDGET (self));
  int width = gtk_widget_get_width (GTK_WIDGET (self)) - 2 * MARGIN;
  int height = get_room_below (self, self->request) - 2 * MARGIN;
  g_autoptr (GTask) task = NULL;
  Drawing *drawing;

  if (self->request == NULL || self->cancellable != NULL || width <= 0 || height <= 0)
    return;
  self->stale = FALSE;
  set_busy (self, TRUE);
  self->cancellable = g_cancellable_new ();
  drawing = g_new (Drawing, 1);
  drawing->request = tie_export_request_copy (self->request);
  g_set_object (&drawing->request->options.cancellable, self->cancellable);
  drawing->page = self->page;
  drawing->width = width * factor;
  drawing->height = height * factor;
  task = g_task_new (self, self->cancellable, drawn_cb, NULL);
  g_task_set_task_data (task, drawing, (GDestroyNotify) drawing_free);
  tie_export_thread_run (task, draw_in_thread);
}

static gboolean
rest_cb (gpointer data)
{
  TieExportPreview *self = data;

  self->rest_source = 0;
  if (self->stale)
    begin (self);
  return G_SOURCE_REMOVE;
}

static void
queue (TieExportPreview *self)
{
  self->stale = TRUE;
  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  g_clear_handle_id (&self->rest_source, g_source_remove);
  self->rest_source = g_timeout_add (self->texture == NULL ? 0 : REST_MS, rest_cb, self);
}

/* Where the picture is: in the middle, as large as it can be, but not larger than itself */
static graphene_rect_t
find_area (TieExportPreview *self)
{
  double width = gtk_widget_get_width (GTK_WIDGET (self));
  double height = self->drawn_small ? gtk_widget_get_height (GTK_WIDGET (self))
                                    : get_room_below (self, self->request);
  double scale =
      MIN ((width - 2 * MARGIN) / self->drawn_width, (height - 2 * MARGIN) / self->drawn_height);
  graphene_rect_t area;

  scale = CLAMP (scale, 0.001, self->drawn_small ? 1 : G_MAXDOUBLE);
  graphene_rect_init (&area, (float) floor ((width - self->drawn_width * scale) / 2),
                      (float) floor ((height - self->drawn_height * scale) / 2),
                      (float) round (self->drawn_width * scale),
                      (float) round (self->drawn_height * scale));
  return area;
}

static void
tie_export_preview_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  TieExportPreview *self = TIE_EXPORT_PREVIEW (widget);

  if (self->texture != NULL)
    {
      graphene_rect_t area = find_area (self);

      tie_export_ground_snapshot (snapshot, &area);
      gtk_snapshot_append_texture (snapshot, self->texture, &area);
    }
  gtk_widget_snapshot_child (widget, self->message, snapshot);
  gtk_widget_snapshot_child (widget, self->spinner, snapshot);
  gtk_widget_snapshot_child (widget, self->pager, snapshot);
}

static void
tie_export_preview_measure (GtkWidget *widget,
                            GtkOrientation orientation,
                            int for_size,
                            int *minimum,
                            int *natural,
                            int *minimum_baseline,
                            int *natural_baseline)
{
  *minimum = LEAST_SIZE;
  *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? 4 * LEAST_SIZE : 3 * LEAST_SIZE;
}

/* y_share: 0 at the top, 1 at the bottom */
static void
allocate_in_middle (GtkWidget *child, int width, int height, double y_share)
{
  GtkRequisition size;
  graphene_point_t at;

  if (!gtk_widget_should_layout (child))
    return;
  gtk_widget_get_preferred_size (child, NULL, &size);
  size.width = MIN (size.width, width);
  gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, size.width, NULL, &size.height, NULL, NULL);
  graphene_point_init (&at, (float) ((width - size.width) / 2),
                       (float) ((height - size.height) * y_share));
  gtk_widget_allocate (child, size.width, size.height, -1, gsk_transform_translate (NULL, &at));
}

static void
tie_export_preview_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  TieExportPreview *self = TIE_EXPORT_PREVIEW (widget);

  allocate_in_middle (self->spinner, width, height, 0.5);
  allocate_in_middle (self->message, width, height, 0.5);
  allocate_in_middle (self->pager, width, height - PAGER_MARGIN, 1);
  if (width == self->width && height == self->height)
    return;
  self->width = width;
  self->height = height;
  queue (self);
}

static void
tie_export_preview_dispose (GObject *object)
{
  TieExportPreview *self = TIE_EXPORT_PREVIEW (object);

  g_clear_handle_id (&self->rest_source, g_source_remove);
  g_clear_handle_id (&self->spinner_source, g_source_remove);
  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  g_clear_pointer (&self->request, tie_export_request_free);
  g_clear_object (&self->texture);
  g_clear_pointer (&self->spinner, gtk_widget_unparent);
  g_clear_pointer (&self->message, gtk_widget_unparent);
  g_clear_pointer (&self->pager, gtk_widget_unparent);

  G_OBJECT_CLASS (tie_export_preview_parent_class)->dispose (object);
}

static void
turn_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  TieExportPreview *self = TIE_EXPORT_PREVIEW (widget);

  if (g_str_equal (action, TIE_EXPORT_PAGER_NEXT))
    self->page++;
  else
    self->page--;
  update_pager (self);
  queue (self);
}

static void
tie_export_preview_class_init (TieExportPreviewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = tie_export_preview_dispose;
  widget_class->measure = tie_export_preview_measure;
  widget_class->size_allocate = tie_export_preview_size_allocate;
  widget_class->snapshot = tie_export_preview_snapshot;
  gtk_widget_class_install_action (widget_class, TIE_EXPORT_PAGER_PREVIOUS, NULL, turn_cb);
  gtk_widget_class_install_action (widget_class, TIE_EXPORT_PAGER_NEXT, NULL, turn_cb);
  gtk_widget_class_set_css_name (widget_class, "exportpreview");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
tie_export_preview_init (TieExportPreview *self)
{
  self->spinner = gtk_spinner_new ();
  gtk_widget_set_size_request (self->spinner, 32, 32);
  gtk_widget_set_visible (self->spinner, FALSE);
  gtk_widget_set_parent (self->spinner, GTK_WIDGET (self));
  self->message = gtk_label_new (NULL);
  gtk_label_set_wrap (GTK_LABEL (self->message), TRUE);
  gtk_label_set_justify (GTK_LABEL (self->message), GTK_JUSTIFY_CENTER);
  gtk_label_set_max_width_chars (GTK_LABEL (self->message), 40);
  gtk_widget_add_css_class (self->message, "dim-label");
  gtk_widget_set_visible (self->message, FALSE);
  gtk_widget_set_parent (self->message, GTK_WIDGET (self));
  self->pager = tie_export_pager_new ();
  gtk_widget_set_parent (self->pager, GTK_WIDGET (self));
}

/**
 * tie_export_preview_show:
 * @self: the preview
 * @request: (transfer full): what is to be exported
 *
 * Shows what that gives, shortly.
 */
void
tie_export_preview_show (TieExportPreview *self, TieExportRequest *request)
{
  g_return_if_fail (TIE_IS_EXPORT_PREVIEW (self));
  g_return_if_fail (request != NULL);

  if (self->request != NULL && !has_same_pages (self->request, request))
    self->page = 0;
  g_clear_pointer (&self->request, tie_export_request_free);
  self->request = request;
  queue (self);
}

/**
 * tie_export_preview_get_request:
 * @self: the preview
 *
 * Returns: (transfer none) (nullable): what it shows, or will
 */
const TieExportRequest *
tie_export_preview_get_request (TieExportPreview *self)
{
  g_return_val_if_fail (TIE_IS_EXPORT_PREVIEW (self), NULL);

  return self->request;
}

/**
 * tie_export_preview_is_settled:
 * @self: the preview
 *
 * Returns: whether it shows what it should
 */
gboolean
tie_export_preview_is_settled (TieExportPreview *self)
{
  g_return_val_if_fail (TIE_IS_EXPORT_PREVIEW (self), TRUE);

  return !self->stale && self->cancellable == NULL;
}

/**
 * tie_export_preview_get_texture:
 * @self: the preview
 *
 * Returns: (transfer none) (nullable): the picture that is shown
 */
GdkTexture *
tie_export_preview_get_texture (TieExportPreview *self)
{
  g_return_val_if_fail (TIE_IS_EXPORT_PREVIEW (self), NULL);

  return self->texture;
}

/**
 * tie_export_preview_get_n_pages:
 * @self: the preview
 *
 * Returns: how many pages what is shown has
 */
guint
tie_export_preview_get_n_pages (TieExportPreview *self)
{
  g_return_val_if_fail (TIE_IS_EXPORT_PREVIEW (self), 0);

  return self->n_pages;
}
