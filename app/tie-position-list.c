/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* Positions as plain text, as `tieline layout` prints them: a line an organization, with its id and
 * the middle of its box, and what else another tool adds. */

#include "tie-position-list.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

#include "tie-line-reader.h"
#include "tie-nearest.h"

/* Far more than any layout, and little enough to be calculated with */
#define MOST 1e6
/* So many ids are looked at in all for what was meant: in a file full of slips the search ends. */
#define MOST_COMPARISONS 200000

/* Positions while they are read */
typedef struct
{
  TieNetworkPositions *positions;
  TieDocument *document;
  guint n_comparisons;
} Reading;

static void
add_problem (GPtrArray *problems, gsize offset, const char *code, char *message)
{
  tie_problem_list_add (problems, TIE_SEVERITY_ERROR, offset, g_strdup (""), code, message);
}

static gboolean
parse_number (const char *word, double *number)
{
  char *end;

  *number = g_ascii_strtod (word, &end);
  return end != word && *end == '\0' && fabs (*number) <= MOST;
}

static void
add_no_number (GPtrArray *problems, gsize offset, const char *word)
{
  g_autofree char *shown = tie_problem_shorten (word);

  add_problem (problems, offset, "number",
               g_strdup_printf (_ ("expected a number of pixels, found \"%s\""), shown));
}

static const char *
find_nearest (Reading *self, const char *id)
{
  GPtrArray *organizations = tie_document_get_organizations (self->document);
  g_autoptr (GPtrArray) ids = NULL;

  if (organizations->len > MOST_COMPARISONS - self->n_comparisons)
    return NULL;
  self->n_comparisons += organizations->len;
  ids = g_ptr_array_sized_new (organizations->len);
  for (guint i = 0; i < organizations->len; i++)
    g_ptr_array_add (ids, (gpointer) tie_organization_get_id (organizations->pdata[i]));
  return tie_nearest_find (id, (const char *const *) ids->pdata, ids->len);
}

static void
add_unknown (Reading *self, const char *id, gsize offset, GPtrArray *problems)
{
  const char *nearest = find_nearest (self, id);
  g_autofree char *shown = tie_problem_shorten (id);

  add_problem (problems, offset, "unknown-reference",
               nearest != NULL
                   ? g_strdup_printf (
                       _ ("there is no organization \"%s\" in the document; did you mean \"%s\"?"),
                       shown, nearest)
                   : g_strdup_printf (_ ("there is no organization \"%s\" in the document"),
                                      shown));
}

static void
take_words (Reading *self, char **words, gsize offset, GPtrArray *problems)
{
  gsize x_offset = offset + strlen (words[0]) + 1;
  gsize y_offset = x_offset + strlen (words[1]) + 1;
  double x, y;
  GObject *object;

  if (!parse_number (words[1], &x))
    add_no_number (problems, x_offset, words[1]);
  else if (!parse_number (words[2], &y))
    add_no_number (problems, y_offset, words[2]);
  else if ((object = tie_document_lookup (self->document, words[0])) == NULL
           || !TIE_IS_ORGANIZATION (object))
    add_unknown (self, words[0], offset, problems);
  else if (!tie_network_positions_add (self->positions, words[0], x, y))
    add_problem (problems, offset, "duplicate-position",
                 g_strdup_printf (_ ("\"%s\" has a position already"), words[0]));
}

static void
take_line (char *line, gsize offset, GPtrArray *problems, gpointer data)
{
  g_auto (GStrv) words = NULL;

  g_strchomp (line);
  if (line[0] == '\0' || line[0] == '#')
    return;
  words = g_strsplit (line, "\t", 4);
  if (g_strv_length (words) >= 3)
    take_words (data, words, offset, problems);
  else
    add_problem (problems, offset, "syntax",
                 g_strdup (_ ("expected an id, x and y with tabs between them")));
}

/* What is not there is missed where it could be added. */
static void
check_all (const Reading *self, gsize end, GPtrArray *problems)
{
  GPtrArray *organizations = tie_document_get_organizations (self->document);
  double x, y;

  for (guint i = 0; i < organizations->len; i++)
    {
      const char *id = tie_organization_get_id (organizations->pdata[i]);

      if (!tie_network_positions_find (self->positions, id, &x, &y))
        add_problem (problems, end, "missing-position",
                     g_strdup_printf (_ ("\"%s\" has no position"), id));
    }
}

/**
 * tie_position_list_read:
 * @bytes: a file
 * @document: whose organizations have positions
 * @problems: (out) (transfer full) (element-type TieProblem): what is wrong with it, in the order
 *   of the text
 *
 * Reads positions. Lines that are empty or begin with `#` mean nothing.
 *
 * Returns: (transfer full) (nullable): positions of all organizations, or %NULL when there are
 *   problems
 */
TieNetworkPositions *
tie_position_list_read (GBytes *bytes, TieDocument *document, GPtrArray **problems)
{
  g_autoptr (TieNetworkPositions) positions = tie_network_positions_new ();
  Reading reading = { positions, document, 0 };

  g_return_val_if_fail (bytes != NULL && problems != NULL, NULL);
  g_return_val_if_fail (TIE_IS_DOCUMENT (document), NULL);

  *problems = tie_problem_list_new ();
  /* A line that is wrong has an organization, perhaps the one that would be missed. */
  if (tie_line_reader_read (bytes, take_line, &reading, *problems) && (*problems)->len == 0)
    check_all (&reading, g_bytes_get_size (bytes), *problems);
  tie_line_reader_finish (bytes, *problems);
  return (*problems)->len == 0 ? g_steal_pointer (&positions) : NULL;
}
