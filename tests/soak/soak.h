/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "tie-window-private.h"

G_BEGIN_DECLS

/*
 * SoakDocument:
 * @name: of the file
 * @bytes: what it holds at first, and again when it is put back
 * @file: a copy that may be changed
 */
typedef struct
{
  char *name;
  GBytes *bytes;
  GFile *file;
} SoakDocument;

/*
 * Soak:
 * @good, @bad: what is opened, elements of type SoakDocument
 * @names: of the only actions to be done; empty: all
 * @n_windows, @n_documents: how many were met that are still there; atomic
 */
typedef struct
{
  TieApplication *application;
  GRand *chance;
  char *folder;
  GPtrArray *good;
  GPtrArray *bad;
  const char *const *names;
  int n_windows;
  int n_documents;
} Soak;

typedef struct
{
  const char *name;
  guint weight; /* how often it comes, beside the others */
  void (*act) (Soak *soak, TieWindow *window);
} SoakAction;

/* soak.c */
guint soak_draw (Soak *soak, guint n);
gboolean soak_toss (Soak *soak, guint n);
void soak_settle (Soak *soak);
gboolean soak_wait (gboolean (*condition) (gpointer data), gpointer data);
TieWindow *soak_get_window (Soak *soak);
void soak_answer_questions (Soak *soak);
char *soak_dup_state (void);
void soak_close_companions (Soak *soak);

/* soak-documents.c */
void soak_documents_init (Soak *soak, const char *source);
void soak_documents_clear (Soak *soak);
SoakDocument *soak_documents_draw (Soak *soak);
void soak_document_write (SoakDocument *document, const char *bytes, gssize length);
void soak_document_put_back (SoakDocument *document);

/* soak-files.c, soak-chart.c, soak-session.c, soak-story.c; each ends with one without a name */
extern const SoakAction soak_file_actions[];
extern const SoakAction soak_chart_actions[];
extern const SoakAction soak_session_actions[];
extern const SoakAction soak_story_actions[];

/* soak-reckoning.c */
typedef struct _SoakReckoning SoakReckoning;
SoakReckoning *soak_reckoning_new (void);
void soak_reckoning_free (SoakReckoning *self);
void soak_reckoning_take (SoakReckoning *self, Soak *soak, guint n_actions);
gboolean soak_reckoning_judge (SoakReckoning *self);

void soak_end_with_warnings (void);

G_END_DECLS
