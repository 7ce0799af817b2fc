/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  TIE_JSON_LINES,    /* a member a line */
  TIE_JSON_ONE_LINE, /* all of it on one line */
} TieJsonLayout;

/**
 * TieJsonPlace:
 * @offset: from here on in the text that is written, in bytes
 * @origin: which text it was made of
 * @origin_offset: where in that
 */
typedef struct
{
  gsize offset;
  gpointer origin;
  gsize origin_offset;
} TieJsonPlace;

/**
 * TieJsonWriter:
 *
 * A JSON text while it is written as a person would: with numbers in as few digits as they need,
 * and with the place that each value comes from, so that what is wrong with it can be told of
 * there. json-glib writes 0.1 as 0.10000000000000001, and forgets places.
 */
typedef struct _TieJsonWriter TieJsonWriter;

TieJsonWriter *tie_json_writer_new (TieJsonLayout layout);
void tie_json_writer_free (TieJsonWriter *self);
void tie_json_writer_set_origin (TieJsonWriter *self, gpointer origin, gsize offset);
void tie_json_writer_begin_object (TieJsonWriter *self, const char *key, TieJsonLayout layout);
void tie_json_writer_begin_array (TieJsonWriter *self, const char *key, TieJsonLayout layout);
void tie_json_writer_end (TieJsonWriter *self);
void tie_json_writer_add_string (TieJsonWriter *self, const char *key, const char *string);
void tie_json_writer_add_number (TieJsonWriter *self, const char *key, double number);
void tie_json_writer_add_true (TieJsonWriter *self, const char *key);
void tie_json_writer_add_raw (TieJsonWriter *self, const char *key, const char *json);
gsize tie_json_writer_get_length (const TieJsonWriter *self);
const TieJsonPlace *tie_json_writer_find_place (TieJsonWriter *self, gsize offset);
GBytes *tie_json_writer_finish (TieJsonWriter *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TieJsonWriter, tie_json_writer_free)

G_END_DECLS
