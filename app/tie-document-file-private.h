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
  GFile *awaited;            /* what is being read, or NULL */
  TieReadProgress *progress; /* of what is being read, or was last */
  GQueue writings;           /* of GTask: what is to be written, the first of which is */
  TieLayoutKind arrangement;
  guint remember_id;    /* the view is about to be kept for the next time */
  guint keep_id;        /* changes are about to be kept */
  guint keep_again_id;  /* changes that could not be kept are to be tried again */
  gboolean told_unkept; /* that changes cannot be kept */
  GFile *kept;          /* of what changes are kept, or NULL */
  TieRecovery *found;   /* left behind, and undecided */
  GFile *found_for;     /* of what */
};

void tie_document_file_set_file (TieDocumentFile *self, GFile *file);
void tie_document_file_look_again (TieDocumentFile *self);
void tie_document_file_remember (TieDocumentFile *self);
void tie_document_file_keep_changes (TieDocumentFile *self);
void tie_document_file_forget_changes (TieDocumentFile *self);
void tie_document_file_tell_unkept (TieDocumentFile *self, const char *reason);

G_END_DECLS
