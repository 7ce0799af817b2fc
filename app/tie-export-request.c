/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* What is exported and how, for another thread. */

#include "tie-export-request.h"

/**
 * tie_export_request_new:
 * @document: what is drawn
 * @filter: (nullable): what of it; copied
 * @options: how; what it borrows is copied
 *
 * Returns: (transfer full): the request
 */
TieExportRequest *
tie_export_request_new (TieDocument *document, TieFilter *filter, const TieExportOptions *options)
{
  TieExportRequest *self;

  g_return_val_if_fail (TIE_IS_DOCUMENT (document), NULL);
  g_return_val_if_fail (options != NULL, NULL);

  self = g_new0 (TieExportRequest, 1);
  self->document = g_object_ref (document);
  self->filter = filter == NULL ? NULL : tie_filter_copy (filter);
  self->options = *options;
  self->options.language = g_intern_string (options->language);
  self->options.selection = g_strdup (options->selection);
  self->options.story = g_strdup (options->story);
  if (options->moment != NULL)
    {
      self->moment = *options->moment;
      self->options.moment = &self->moment;
    }
  self->options.pins = options->pins != NULL ? tie_pins_ref (options->pins) : NULL;
  if (options->view.places != NULL)
    tie_pins_ref (options->view.places);
  if (options->positions != NULL)
    tie_network_positions_ref (options->positions);
  if (options->cancellable != NULL)
    g_object_ref (options->cancellable);
  return self;
}

/**
 * tie_export_request_copy:
 * @self: a request
 *
 * Returns: (transfer full): another one
 */
TieExportRequest *
tie_export_request_copy (const TieExportRequest *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return tie_export_request_new (self->document, self->filter, &self->options);
}

/**
 * tie_export_request_free:
 * @self: a request
 *
 * Frees it.
 */
void
tie_export_request_free (TieExportRequest *self)
{
  g_return_if_fail (self != NULL);

  g_clear_object (&self->document);
  g_clear_object (&self->filter);
  g_clear_object (&self->options.cancellable);
  g_clear_pointer (&self->options.pins, tie_pins_unref);
  g_clear_pointer (&self->options.view.places, tie_pins_unref);
  g_clear_pointer (&self->options.positions, tie_network_positions_unref);
  g_free ((char *) self->options.selection);
  g_free ((char *) self->options.story);
  g_free (self);
}
