/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gio/gio.h>

#include "tie-document.h"
#include "tie-layout.h"
#include "tie-pins.h"

G_BEGIN_DECLS

/**
 * TieTextEdit:
 * @pointer: a JSON Pointer to a Text
 * @text: the new text
 *
 * A change of a text of the document.
 */
typedef struct
{
  const char *pointer;
  const char *text;
} TieTextEdit;

#define TIE_TYPE_DOCUMENT_FILE (tie_document_file_get_type ())
G_DECLARE_FINAL_TYPE (TieDocumentFile, tie_document_file, TIE, DOCUMENT_FILE, GObject)

TieDocumentFile *tie_document_file_new (void);
TieDocument *tie_document_file_get_document (TieDocumentFile *self);
GFile *tie_document_file_get_file (TieDocumentFile *self);
gboolean tie_document_file_is_modified (TieDocumentFile *self);
gboolean tie_document_file_is_loading (TieDocumentFile *self);
gboolean tie_document_file_is_saving (TieDocumentFile *self);
GFile *tie_document_file_get_awaited (TieDocumentFile *self);
gboolean tie_document_file_is_read_only (TieDocumentFile *self);
gboolean tie_document_file_can_undo (TieDocumentFile *self);
gboolean tie_document_file_can_redo (TieDocumentFile *self);
TiePins *tie_document_file_get_pins (TieDocumentFile *self);
void tie_document_file_set_pins (TieDocumentFile *self, TiePins *pins, gboolean go_on);
TieLayoutKind tie_document_file_get_arrangement (TieDocumentFile *self);
void tie_document_file_set_arrangement (TieDocumentFile *self, TieLayoutKind arrangement);
void tie_document_file_flush (TieDocumentFile *self);

gboolean tie_document_file_set_texts (TieDocumentFile *self,
                                      const TieTextEdit *edits,
                                      gsize n_edits,
                                      const char *language,
                                      GError **error);
void tie_document_file_edit (TieDocumentFile *self, TieDocument *edited, gboolean go_on);
gboolean tie_document_file_has_recovery (TieDocumentFile *self);
gboolean tie_document_file_restore (TieDocumentFile *self, GError **error);
void tie_document_file_discard_recovery (TieDocumentFile *self);
void tie_document_file_undo (TieDocumentFile *self);
void tie_document_file_redo (TieDocumentFile *self);

void tie_document_file_load_async (TieDocumentFile *self,
                                   GFile *file,
                                   GCancellable *cancellable,
                                   GAsyncReadyCallback callback,
                                   gpointer data);
double tie_document_file_get_loaded (TieDocumentFile *self);
gboolean tie_document_file_cancel_loading (TieDocumentFile *self);
gboolean tie_document_file_load_finish (TieDocumentFile *self,
                                        GAsyncResult *result,
                                        GPtrArray **problems,
                                        GError **error);
void tie_document_file_save_async (TieDocumentFile *self,
                                   GFile *file,
                                   gboolean overwrite,
                                   GCancellable *cancellable,
                                   GAsyncReadyCallback callback,
                                   gpointer data);
gboolean
tie_document_file_save_finish (TieDocumentFile *self, GAsyncResult *result, GError **error);

G_END_DECLS
