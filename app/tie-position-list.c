/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* Positions as plain text, as `tieline layout` prints them: a line an organization, with its id and
 * the middle of its box, and what else another tool adds. */

#include "tie-position-list.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* Far more than any layout, and little enough to be calculated with */
#define MOST 1e9

G_DEFINE_QUARK (tie - position - list - error - quark, tie_position_list_error)

static gboolean
parse_number (const char *word, double *number)
{
  char *end;

  *number = g_ascii_strtod (word, &end);
  return end != word && *end == '\0' && fabs (*number) <= MOST;
}

static gboolean
parse_line (TieNetworkPositions *self,
            TieDocument *document,
            const char *line,
            guint number,
            GError **error)
{
  g_auto (GStrv) words = g_strsplit (line, "\t", 4);
  double x, y;
  GObject *object;

  if (words[0] == NULL || words[1] == NULL || words[2] == NULL)
    {
      g_set_error (error, TIE_POSITION_LIST_ERROR, TIE_POSITION_LIST_ERROR_LINE,
                   _ ("line %u: expected an id, x and y with tabs between them"), number);
      return FALSE;
    }
  for (guint i = 1; i <= 2; i++)
    if (!parse_number (words[i], i == 1 ? &x : &y))
      {
        g_set_error (error, TIE_POSITION_LIST_ERROR, TIE_POSITION_LIST_ERROR_LINE,
                     _ ("line %u: expected a number of pixels, found “%s”"), number, words[i]);
        return FALSE;
      }
  object = tie_document_lookup (document, words[0]);
  if (object == NULL || !TIE_IS_ORGANIZATION (object))
    {
      g_set_error (error, TIE_POSITION_LIST_ERROR, TIE_POSITION_LIST_ERROR_LINE,
                   _ ("line %u: there is no organization “%s” in the document"), number, words[0]);
      return FALSE;
    }
  if (!tie_network_positions_add (self, words[0], x, y))
    {
      g_set_error (error, TIE_POSITION_LIST_ERROR, TIE_POSITION_LIST_ERROR_LINE,
                   _ ("line %u: “%s” has a position already"), number, words[0]);
      return FALSE;
    }
  return TRUE;
}

static gboolean
check_all (const TieNetworkPositions *self, TieDocument *document, GError **error)
{
  GPtrArray *organizations = tie_document_get_organizations (document);
  double x, y;

  for (guint i = 0; i < organizations->len; i++)
    {
      const char *id = tie_organization_get_id (organizations->pdata[i]);

      if (!tie_network_positions_find (self, id, &x, &y))
        {
          g_set_error (error, TIE_POSITION_LIST_ERROR, TIE_POSITION_LIST_ERROR_MISSING,
                       _ ("“%s” has no position"), id);
          return FALSE;
        }
    }
  return TRUE;
}

/**
 * tie_position_list_parse:
 * @text: the text, in UTF-8
 * @document: whose organizations have positions
 * @error: (nullable): return location
 *
 * Reads positions. Lines that are empty or begin with `#` mean nothing.
 *
 * Returns: (transfer full) (nullable): positions of all organizations, or %NULL with @error of
 *   %TIE_POSITION_LIST_ERROR
 */
TieNetworkPositions *
tie_position_list_parse (const char *text, TieDocument *document, GError **error)
{
  g_autoptr (TieNetworkPositions) self = tie_network_positions_new ();
  g_auto (GStrv) lines = NULL;

  g_return_val_if_fail (text != NULL, NULL);
  g_return_val_if_fail (TIE_IS_DOCUMENT (document), NULL);

  lines = g_strsplit (text, "\n", 0);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_strchomp (lines[i]);
      if (lines[i][0] != '\0' && lines[i][0] != '#'
          && !parse_line (self, document, lines[i], i + 1, error))
        return NULL;
    }
  return check_all (self, document, error) ? g_steal_pointer (&self) : NULL;
}
