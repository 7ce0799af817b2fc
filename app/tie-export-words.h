/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "tie-export-options.h"

G_BEGIN_DECLS

/* A number that nobody gives */
#define TIE_EXPORT_NOT_SAID (-G_MAXDOUBLE)

/**
 * TieExportWords:
 * @charts: (nullable) (array zero-terminated=1): each may name several
 * @scale, @dpi: %TIE_EXPORT_NOT_SAID where nothing is said
 *
 * What a call of `tieline export` says, before it is understood. Texts are %NULL where nothing is
 * said.
 */
typedef struct
{
  char *output;
  char **charts;
  char *format;
  char *page;
  char *svg_text;
  char *size;
  double scale;
  double dpi;
  char *theme;
  char *background;
  char *language;
  char *selection;
  char *story;
  char *omit;
  char *arrangement;
  char *positions;
  char *moment;
  char *frames;
  char *step;
} TieExportWords;

void tie_export_words_clear (TieExportWords *self);
gboolean tie_export_words_understand (const TieExportWords *self, TieExportOptions *options);

G_END_DECLS
