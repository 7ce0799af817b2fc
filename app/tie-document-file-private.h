/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "tie-document-file.h"
#include "tie-file-watch.h"
#include "tie-history.h"
#include "tie-read-progress.h"
#include "tie-recovery.h"

G_BEGIN_DECLS

struct _TieDocumentFile
{
  GObject parent_instance;

  GFile *file;
  char *etag; /* of what was read or written last */
  TieHistory *history;
  TieFileWatch *watch;
  guint n_loading;
  TieReadProgress *progress; /* of what is being read, or was last */
  TieLayoutKind arrangement;
  guint remember_id;  /* the view is about to be kept for the next time */
  guint keep_id;      /* changes are about to be kept */
  GFile *kept;        /* of what changes are kept, or NULL */
  TieRecovery *found; /* left behind, and undecided */
  GFile *found_for;   /* of what */
};

void tie_document_file_set_file (TieDocumentFile *self, GFile *file);
void tie_document_file_remember (TieDocumentFile *self);
void tie_document_file_keep_changes (TieDocumentFile *self);
void tie_document_file_forget_changes (TieDocumentFile *self);

G_END_DECLS
