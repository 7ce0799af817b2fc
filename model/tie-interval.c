/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* When something happens: a date or an EDTF interval. */

#include "tie-interval.h"

#include "tie-words.h"

#include <string.h>

static gboolean
parse_bound (const char *edtf, TieBound *bound, TieDate *date, GError **error)
{
  *bound = TIE_BOUND_DATE;
  if (*edtf == '\0')
    *bound = TIE_BOUND_UNKNOWN;
  else if (strcmp (edtf, "..") == 0)
    *bound = TIE_BOUND_OPEN;
  else
    return tie_date_parse (edtf, date, error);
  return TRUE;
}

/* An interval whose end may lie no day after its start. One whose dates overlap may be true. */
static gboolean
check_order (const TieInterval *interval, const char *edtf, GError **error)
{
  g_autofree char *first = NULL;
  g_autofree char *last = NULL;
  TieDate day;

  if (interval->start_bound != TIE_BOUND_DATE || interval->end_bound != TIE_BOUND_DATE
      || tie_date_first_day (&interval->start) <= tie_date_last_day (&interval->end))
    return TRUE;
  tie_date_from_day (tie_date_first_day (&interval->start), &day);
  first = tie_date_to_edtf (&day);
  tie_date_from_day (tie_date_last_day (&interval->end), &day);
  last = tie_date_to_edtf (&day);
  g_set_error (error, TIE_DATE_ERROR, TIE_DATE_ERROR_ORDER,
               /* Translators: an interval such as 2029/2026, then two days: "2026-12-31" and
                  "2029-01-01" */
               _ ("“%s” ends before it starts: its end is %s at the latest, its start %s at the "
                  "earliest"),
               edtf, last, first);
  return FALSE;
}

/**
 * tie_interval_parse:
 * @edtf: a text
 * @interval: (out caller-allocates): the interval; undefined on failure
 * @error: return location of a #TieDateError
 *
 * Reads a date, or an interval of EDTF: two dates with a slash between; instead of a date nothing
 * (it is not known) or ".." (none is meant), but not on both sides.
 *
 * Returns: whether @edtf is such an interval
 */
gboolean
tie_interval_parse (const char *edtf, TieInterval *interval, GError **error)
{
  g_auto (GStrv) sides = NULL;

  g_return_val_if_fail (edtf != NULL, FALSE);
  g_return_val_if_fail (interval != NULL, FALSE);

  memset (interval, 0, sizeof *interval);
  if (strchr (edtf, '/') == NULL)
    {
      interval->single = TRUE;
      if (!tie_date_parse (edtf, &interval->start, error))
        return FALSE;
      interval->end = interval->start;
      return TRUE;
    }
  sides = g_strsplit (edtf, "/", -1);
  if (g_strv_length (sides) != 2)
    {
      g_set_error (error, TIE_DATE_ERROR, TIE_DATE_ERROR_SYNTAX,
                   _ ("“%s” is not an interval: it has more than one slash"), edtf);
      return FALSE;
    }
  if (!parse_bound (sides[0], &interval->start_bound, &interval->start, error)
      || !parse_bound (sides[1], &interval->end_bound, &interval->end, error))
    {
      g_prefix_error (error, _ ("“%s” is not an interval: "), edtf);
      return FALSE;
    }
  if (interval->start_bound != TIE_BOUND_DATE && interval->end_bound != TIE_BOUND_DATE)
    {
      g_set_error (error, TIE_DATE_ERROR, TIE_DATE_ERROR_SYNTAX,
                   _ ("“%s” is not an interval: at least one of its ends must be a date"), edtf);
      return FALSE;
    }
  return check_order (interval, edtf, error);
}

static char *
bound_to_edtf (TieBound bound, const TieDate *date)
{
  switch (bound)
    {
    case TIE_BOUND_DATE:
      return tie_date_to_edtf (date);
    case TIE_BOUND_OPEN:
      return g_strdup ("..");
    case TIE_BOUND_UNKNOWN:
    default:
      return g_strdup ("");
    }
}

/**
 * tie_interval_to_edtf:
 * @interval: an interval
 *
 * Returns: (transfer full): the interval as a document writes it
 */
char *
tie_interval_to_edtf (const TieInterval *interval)
{
  g_autofree char *start = NULL;
  g_autofree char *end = NULL;

  g_return_val_if_fail (interval != NULL, NULL);

  start = bound_to_edtf (interval->start_bound, &interval->start);
  if (interval->single)
    return g_steal_pointer (&start);
  end = bound_to_edtf (interval->end_bound, &interval->end);
  return g_strconcat (start, "/", end, NULL);
}
