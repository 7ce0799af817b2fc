/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* What an amount is about as much as, in words. */

#include "tie-wording.h"

#include "tie-language.h"
#include "tie-unit.h"
#include "tie-wording-private.h"
#include "tie-words.h"

/* "8 million": three digits are as many as a comparison bears */
static char *
word_count (double count, const char *language)
{
  /* English and most others count in thousands, East Asian languages in myriads. */
  gboolean has_name = count >= 1e6 || (count >= 1e4 && g_str_has_prefix (language, "ko"));

  return tie_wording_format_number (count, has_name ? "compact-long @##" : "@##", language);
}

/**
 * tie_wording_comparison:
 * @comparison: a comparison
 * @amount: an amount in its unit
 * @form: whether that is a bound
 * @language: (nullable): BCP 47
 *
 * Returns: (transfer full): what the amount is as much as: "about as much as 8 million US
 * households use"
 */
char *
tie_wording_comparison (TieComparison *comparison,
                        double amount,
                        TieQuantityForm form,
                        const char *language)
{
  g_autofree char *count = NULL;
  const char *label;

  g_return_val_if_fail (TIE_IS_COMPARISON (comparison), NULL);

  if (language == NULL)
    language = tie_language_get ();
  count = word_count (amount * tie_comparison_get_equals (comparison), language);
  label = tie_text_get (tie_comparison_get_label (comparison), language);
  /* Translators: %1$s is a number ("8 million"), %2$s a label of the document ("US households
   * use"), here and in what follows */
  if (form == TIE_QUANTITY_AT_LEAST)
    return g_strdup_printf (_ ("at least about as much as %s %s"), count, label);
  if (form == TIE_QUANTITY_AT_MOST)
    return g_strdup_printf (_ ("at most about as much as %s %s"), count, label);
  return g_strdup_printf (_ ("about as much as %s %s"), count, label);
}

/**
 * tie_wording_comparison_of:
 * @comparison: a comparison
 * @quantities: (nullable) (element-type TieQuantity): an amount
 * @language: (nullable): BCP 47
 *
 * Returns: (transfer full) (nullable): what the amount is as much as; %NULL where the comparison is
 * of another unit, or nothing is there to be compared
 */
char *
tie_wording_comparison_of (TieComparison *comparison,
                           const GPtrArray *quantities,
                           const char *language)
{
  const char *unit;
  const TieQuantity *quantity;
  double factor;

  g_return_val_if_fail (TIE_IS_COMPARISON (comparison), NULL);

  unit = tie_comparison_get_unit (comparison);
  quantity = tie_amount_in_unit (quantities, unit);
  if (quantity == NULL || quantity->form == TIE_QUANTITY_NONE
      || !tie_unit_get_factor (quantity->unit, unit, &factor))
    return NULL;
  return tie_wording_comparison (comparison,
                                 factor
                                     * (quantity->form == TIE_QUANTITY_AT_MOST ? quantity->high
                                                                               : quantity->low),
                                 quantity->form, language);
}

/* "CNBC, Reuters": who publishes it, else what it is called */
static char *
word_sources (GPtrArray *citations, const char *language)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < citations->len; i++)
    {
      const TieCitation *citation = g_ptr_array_index (citations, i);
      const char *publisher = tie_text_get (tie_source_get_publisher (citation->source), language);

      if (text->len > 0)
        g_string_append (text, C_ ("between parts of a sentence", ", "));
      g_string_append (text,
                       publisher != NULL
                           ? publisher
                           : tie_text_get (tie_source_get_title (citation->source), language));
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

/**
 * tie_wording_comparisons:
 * @document: whose comparisons are made
 * @quantities: (nullable) (element-type TieQuantity): an amount
 * @language: (nullable): BCP 47
 *
 * Returns: (transfer full) (nullable): all that the amount is as much as, with the sources of that,
 * a line each: "about as much as 8 million US households use (CNBC)"; %NULL: nothing
 */
char *
tie_wording_comparisons (TieDocument *document, const GPtrArray *quantities, const char *language)
{
  g_autoptr (GString) lines = g_string_new (NULL);
  GPtrArray *comparisons;

  g_return_val_if_fail (TIE_IS_DOCUMENT (document), NULL);

  if (language == NULL)
    language = tie_language_get ();
  comparisons = tie_document_get_comparisons (document);
  for (guint i = 0; i < comparisons->len; i++)
    {
      TieComparison *comparison = g_ptr_array_index (comparisons, i);
      g_autofree char *words = tie_wording_comparison_of (comparison, quantities, language);
      g_autofree char *sources = word_sources (tie_comparison_get_citations (comparison), language);

      if (words == NULL)
        continue;
      g_string_append_printf (lines, "%s%s", lines->len > 0 ? "\n" : "", words);
      if (*sources != '\0')
        g_string_append_printf (lines, " (%s)", sources);
    }
  return lines->len > 0 ? g_string_free (g_steal_pointer (&lines), FALSE) : NULL;
}
