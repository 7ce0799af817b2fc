/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * TieXmlPlace:
 * @offset: in bytes
 * @line: from 1
 *
 * Where the tag begins that a parser's function is called for. GMarkup knows where one ends.
 */
typedef struct
{
  gsize offset;
  guint line;
} TieXmlPlace;

gboolean tie_xml_scan (const char *text,
                       gsize start,
                       gsize length,
                       const GMarkupParser *parser,
                       gpointer data,
                       TieXmlPlace *place,
                       GError **error);
char *tie_xml_dup_encoding (const char *text);
const char *tie_xml_local_name (const char *name);
const char *tie_xml_find_attribute (const char **names, const char **values, const char *name);

G_END_DECLS
