/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* Positions as plain text, as `tieline layout` prints them: a line an organization, with its id and
 * the middle of its box, and what else another tool adds. An id that such a line would make
 * something else of is quoted as JSON has it. */

#include "tie-position-list.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

#include "tie-json-string.h"
#include "tie-likeness.h"
#include "tie-line-reader.h"
#include "tie-nearest.h"

/* Far more than any layout, and little enough to be calculated with */
#define MOST 1e6
/* So many ids are looked at in all for what was meant: in a file full of slips the search ends. */
#define MOST_COMPARISONS 200000

/* At the beginning of a file it is no part of the first line */
#define BYTE_ORDER_MARK 0xfeff

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

/* Returns the id of an organization that looks the same and is not */
static const char *
find_alike (Reading *self, const char *id)
{
  GPtrArray *organizations = tie_document_get_organizations (self->document);
  g_autofree char *folded = tie_likeness_fold (id);

  if (organizations->len > MOST_COMPARISONS - self->n_comparisons)
    return NULL;
  self->n_comparisons += organizations->len;
  for (guint i = 0; i < organizations->len; i++)
    {
      const char *other = tie_organization_get_id (organizations->pdata[i]);
      g_autofree char *other_folded = tie_likeness_fold (other);

      if (g_str_equal (folded != NULL ? folded : id, other_folded != NULL ? other_folded : other))
        return other;
    }
  return NULL;
}

/* Returns whether there is an organization whose id looks the same */
static gboolean
add_alike (Reading *self, const char *id, gsize offset, GPtrArray *problems)
{
  const char *alike = find_alike (self, id);
  g_autofree char *shown = NULL, *meant = NULL, *why = NULL;

  if (alike == NULL)
    return FALSE;
  shown = tie_problem_shorten (id);
  meant = tie_problem_shorten (alike);
  why = tie_likeness_explain (id, alike);
  add_problem (problems, offset, "unknown-reference",
               /* Translators: what stands there, what was meant, how that differs */
               g_strdup_printf (_ ("there is no organization \"%s\" in the document; did you mean "
                                   "\"%s\", which looks the same but %s?"),
                                shown, meant, why));
  return TRUE;
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

/* words: x, y and what follows; offset: of the id; words_offset: of the first of the words */
static void
take_words (Reading *self,
            const char *id,
            char **words,
            gsize offset,
            gsize words_offset,
            GPtrArray *problems)
{
  gsize y_offset = words_offset + strlen (words[0]) + 1;
  double x, y;
  GObject *object;

  if (!parse_number (words[0], &x))
    add_no_number (problems, words_offset, words[0]);
  else if (!parse_number (words[1], &y))
    add_no_number (problems, y_offset, words[1]);
  else if ((object = tie_document_lookup (self->document, id)) == NULL
           || !TIE_IS_ORGANIZATION (object))
    {
      if (!add_alike (self, id, offset, problems))
        add_unknown (self, id, offset, problems);
    }
  else if (!tie_network_positions_add (self->positions, id, x, y))
    add_problem (problems, offset, "duplicate-position",
                 g_strdup_printf (_ ("\"%s\" has a position already"), id));
}

/* length: (out): how much of the line it takes
 * Returns the id at the beginning of a line; NULL when it is quoted and that is wrong */
static char *
take_id (const char *line, gsize *length)
{
  gsize at = 0;
  gboolean escapes;

  if (line[0] != '"')
    {
      *length = strcspn (line, "\t");
      return g_strndup (line, *length);
    }
  if (tie_json_string_scan (line, &at, strlen (line), &escapes) != TIE_JSON_STRING_FINE
      || (line[at] != '\t' && line[at] != '\0'))
    return NULL;
  *length = at;
  return tie_json_string_decode (line);
}

static void
take_line (char *line, gsize offset, GPtrArray *problems, gpointer data)
{
  g_autofree char *id = NULL;
  g_auto (GStrv) words = NULL;
  gsize length;

  g_strchomp (line);
  if (line[0] == '\0' || line[0] == '#')
    return;
  id = take_id (line, &length);
  if (id == NULL)
    {
      add_problem (problems, offset, "syntax",
                   g_strdup (_ ("expected an id in quotation marks as JSON has it, and a tab")));
      return;
    }
  words = g_strsplit (line[length] == '\t' ? line + length + 1 : "", "\t", 3);
  if (g_strv_length (words) >= 2)
    take_words (data, id, words, offset, offset + length + 1, problems);
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

/* Whether a line with the id would be a comment, have another id, or be two */
static gboolean
needs_quotes (const char *id)
{
  const gunichar first = g_utf8_get_char (id);
  const gunichar last = *id != '\0' ? g_utf8_get_char (g_utf8_prev_char (id + strlen (id))) : 0;

  return first == '#' || first == '"' || first == BYTE_ORDER_MARK || g_unichar_isspace (first)
         || g_unichar_isspace (last) || tie_likeness_find_control (id) != 0;
}

/**
 * tie_position_list_quote:
 * @id: an id of a document
 *
 * Returns: (transfer full): the id as a line of positions begins with it
 */
char *
tie_position_list_quote (const char *id)
{
  GString *quoted;

  g_return_val_if_fail (id != NULL, NULL);

  if (!needs_quotes (id))
    return g_strdup (id);
  quoted = g_string_new (NULL);
  tie_json_string_append_quoted (quoted, id);
  return g_string_free (quoted, FALSE);
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
