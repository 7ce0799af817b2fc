/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  TIE_JSON_STRING_FINE,
  TIE_JSON_STRING_UNENDED,   /* the text ends within it */
  TIE_JSON_STRING_CONTROL,   /* a control character stands in it unescaped */
  TIE_JSON_STRING_ESCAPE,    /* no such escape */
  TIE_JSON_STRING_SURROGATE, /* half a surrogate pair */
  TIE_JSON_STRING_NUL,       /* U+0000 */
} TieJsonStringFault;

/* A byte of what a string says is written with so many bytes at most: "\u0041" */
#define TIE_JSON_STRING_MOST_ESCAPED 6

TieJsonStringFault
tie_json_string_scan (const char *text, gsize *at, gsize length, gboolean *escapes);
char *tie_json_string_decode (const char *quoted);
void tie_json_string_append_quoted (GString *json, const char *text);

G_END_DECLS
