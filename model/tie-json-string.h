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

TieJsonStringFault
tie_json_string_scan (const char *text, gsize *at, gsize length, gboolean *escapes);
char *tie_json_string_decode (const char *quoted);
gsize tie_json_string_length (const char *quoted);

G_END_DECLS
