/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define TIE_XML_HEAD "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"

/* Texts as parts of an XML file */
void tie_xml_append_text (GString *xml, const char *text);
void tie_xml_append_attribute (GString *xml, const char *name, const char *value);
gboolean tie_xml_is_token (const char *text);

G_END_DECLS
