/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* In which languages a document can be exported. */

#include "tie-export-languages.h"

/* Those of the menu of the window */
static const char *const ours[] = { "en", "ko" };

static void
add (GPtrArray *tags, const char *tag)
{
  const char *interned = g_intern_string (tag);

  if (tag != NULL && !g_ptr_array_find (tags, interned, NULL))
    g_ptr_array_add (tags, (gpointer) interned);
}

/**
 * tie_export_languages_list:
 * @document: a document
 *
 * Returns: (transfer container) (element-type utf8): those in which its title is written, and those
 *   in which the program speaks, each once; interned BCP 47 tags
 */
GPtrArray *
tie_export_languages_list (TieDocument *document)
{
  GPtrArray *tags = g_ptr_array_new ();
  const TieText *title;
  const char *tag;

  g_return_val_if_fail (TIE_IS_DOCUMENT (document), tags);

  title = tie_document_get_title (document);
  for (guint i = 0; i < G_N_ELEMENTS (ours); i++)
    add (tags, ours[i]);
  for (guint i = 0; tie_text_peek (title, i, &tag, NULL); i++)
    add (tags, tag);
  add (tags, tie_document_get_language (document));
  return tags;
}
