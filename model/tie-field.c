/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* The columns of sheets: what they are called, here and by other programs. */

#include "tie-field.h"

#include <string.h>

#include "tie-nearest.h"

#define DEAL_PREFIX "deal_"
#define IN_DOCUMENT (1u << TIE_SHEET_DOCUMENT)
#define IN_ORGANIZATIONS (1u << TIE_SHEET_ORGANIZATIONS)
#define IN_FLOWS (1u << TIE_SHEET_FLOWS)
#define MOST_OTHER_NAMES 5

/* other: as networkx, yEd, Gephi, and people who keep tables call it */
static const struct
{
  const char *name;
  guint sheets;
  TieCellType type;
  gboolean by_language;
  const char *other[MOST_OTHER_NAMES];
} fields[TIE_N_FIELDS] = {
  [TIE_FIELD_TITLE] = { "title", IN_DOCUMENT, TIE_CELL_TEXT, TRUE, { "name", "label" } },
  [TIE_FIELD_LANGUAGE] = { "language", IN_DOCUMENT, TIE_CELL_TEXT, FALSE, { NULL } },
  [TIE_FIELD_AS_OF] = { "as_of", IN_DOCUMENT, TIE_CELL_TEXT, FALSE, { NULL } },
  [TIE_FIELD_FOCUS] = { "focus", IN_DOCUMENT, TIE_CELL_TEXT, FALSE, { NULL } },
  [TIE_FIELD_CAPACITY_UNIT] = { "capacity_unit", IN_DOCUMENT, TIE_CELL_TEXT, FALSE, { NULL } },
  [TIE_FIELD_MONEY_UNIT] = { "money_unit", IN_DOCUMENT, TIE_CELL_TEXT, FALSE, { NULL } },
  [TIE_FIELD_ID] = { "id", IN_ORGANIZATIONS | IN_FLOWS, TIE_CELL_TEXT, FALSE, { NULL } },
  [TIE_FIELD_NAME] = { "name",
                       IN_ORGANIZATIONS,
                       TIE_CELL_TEXT,
                       TRUE,
                       { "organization", "organisation", "company" } },
  [TIE_FIELD_LABEL] = { "label", IN_ORGANIZATIONS, TIE_CELL_TEXT, FALSE, { "title" } },
  [TIE_FIELD_ALIASES] = { "aliases", IN_ORGANIZATIONS, TIE_CELL_TEXT, FALSE, { "alias" } },
  [TIE_FIELD_ORGANIZATION_KIND] = { "kind",
                                    IN_ORGANIZATIONS,
                                    TIE_CELL_TEXT,
                                    TRUE,
                                    { "type", "role", "category" } },
  [TIE_FIELD_COUNTRY] = { "country", IN_ORGANIZATIONS, TIE_CELL_TEXT, FALSE, { NULL } },
  [TIE_FIELD_COLOR] = { "color", IN_ORGANIZATIONS, TIE_CELL_TEXT, FALSE, { "colour" } },
  [TIE_FIELD_WEBSITE] = { "website",
                          IN_ORGANIZATIONS,
                          TIE_CELL_TEXT,
                          FALSE,
                          { "url", "homepage" } },
  [TIE_FIELD_SUMMARY] = { "summary",
                          IN_ORGANIZATIONS | IN_DOCUMENT,
                          TIE_CELL_TEXT,
                          TRUE,
                          { "description" } },
  [TIE_FIELD_SOURCES] = { "sources",
                          IN_ORGANIZATIONS | IN_FLOWS,
                          TIE_CELL_TEXT,
                          FALSE,
                          { "references" } },
  [TIE_FIELD_FROM] = { "from",
                       IN_FLOWS,
                       TIE_CELL_TEXT,
                       FALSE,
                       { "source", "src", "supplier", "giver" } },
  [TIE_FIELD_TO] = { "to",
                     IN_FLOWS,
                     TIE_CELL_TEXT,
                     FALSE,
                     { "target", "dst", "customer", "receiver" } },
  [TIE_FIELD_KIND] = { "kind", IN_FLOWS, TIE_CELL_TEXT, FALSE, { "relation" } },
  [TIE_FIELD_AMOUNT] = { "amount", IN_FLOWS, TIE_CELL_NUMBER, FALSE, { "value", "quantity" } },
  [TIE_FIELD_AT_LEAST] = { "at_least", IN_FLOWS, TIE_CELL_NUMBER, FALSE, { "minimum", "min" } },
  [TIE_FIELD_AT_MOST] = { "at_most", IN_FLOWS, TIE_CELL_NUMBER, FALSE, { "maximum", "max" } },
  [TIE_FIELD_NONE] = { "none", IN_FLOWS, TIE_CELL_BOOLEAN, FALSE, { NULL } },
  [TIE_FIELD_UNIT] = { "unit", IN_FLOWS, TIE_CELL_TEXT, FALSE, { "units", "currency" } },
  [TIE_FIELD_APPROXIMATE] = { "approximate", IN_FLOWS, TIE_CELL_BOOLEAN, FALSE, { NULL } },
  [TIE_FIELD_PER] = { "per", IN_FLOWS, TIE_CELL_TEXT, FALSE, { NULL } },
  [TIE_FIELD_OF] = { "of", IN_FLOWS, TIE_CELL_TEXT, FALSE, { NULL } },
  [TIE_FIELD_QUANTITY_SOURCES] = { "quantity_sources", IN_FLOWS, TIE_CELL_TEXT, FALSE, { NULL } },
  [TIE_FIELD_QUANTITY_NOTE] = { "quantity_note", IN_FLOWS, TIE_CELL_TEXT, TRUE, { NULL } },
  [TIE_FIELD_WHEN] = { "when", IN_FLOWS, TIE_CELL_TEXT, FALSE, { "date", "period" } },
  [TIE_FIELD_START] = { "start", IN_FLOWS, TIE_CELL_TEXT, FALSE, { "since", "start_date" } },
  [TIE_FIELD_END] = { "end", IN_FLOWS, TIE_CELL_TEXT, FALSE, { "end_date" } },
  [TIE_FIELD_UNTIL] = { "until", IN_FLOWS, TIE_CELL_TEXT, FALSE, { NULL } },
  [TIE_FIELD_PHASES] = { "phases", IN_FLOWS, TIE_CELL_TEXT, FALSE, { NULL } },
  [TIE_FIELD_PRODUCTS] = { "products", IN_FLOWS, TIE_CELL_TEXT, FALSE, { "product" } },
  [TIE_FIELD_WITHIN] = { "within", IN_FLOWS, TIE_CELL_TEXT, FALSE, { NULL } },
  [TIE_FIELD_CONDITION] = { "condition", IN_FLOWS, TIE_CELL_TEXT, TRUE, { NULL } },
  [TIE_FIELD_NOTE] = { "note", IN_FLOWS, TIE_CELL_TEXT, TRUE, { "label", "description", "notes" } },
  [TIE_FIELD_DEAL] = { "deal", IN_FLOWS, TIE_CELL_TEXT, FALSE, { "deal_id" } },
  [TIE_FIELD_DEAL_NAME] = { "deal_name", IN_FLOWS, TIE_CELL_TEXT, TRUE, { NULL } },
  [TIE_FIELD_STATUS] = { "status", IN_FLOWS, TIE_CELL_TEXT, FALSE, { NULL } },
  [TIE_FIELD_ANNOUNCED] = { "announced", IN_FLOWS, TIE_CELL_TEXT, FALSE, { "announcement" } },
  [TIE_FIELD_CHECKED] = { "checked", IN_FLOWS, TIE_CELL_TEXT, FALSE, { NULL } },
  [TIE_FIELD_DEAL_SUMMARY] = { "deal_summary", IN_FLOWS, TIE_CELL_TEXT, TRUE, { NULL } },
  [TIE_FIELD_DEAL_SOURCES] = { "deal_sources", IN_FLOWS, TIE_CELL_TEXT, FALSE, { NULL } },
};

/**
 * tie_field_get_type:
 *
 * Returns: what its cells hold
 */
TieCellType
tie_field_get_type (TieField field)
{
  g_return_val_if_fail ((guint) field < TIE_N_FIELDS, TIE_CELL_TEXT);

  return fields[field].type;
}

/**
 * tie_field_is_quantity:
 *
 * Returns: whether it is part of a quantity, of which there may be several
 */
gboolean
tie_field_is_quantity (TieField field)
{
  return field >= TIE_FIRST_QUANTITY_FIELD && field <= TIE_LAST_QUANTITY_FIELD;
}

/**
 * tie_field_compose:
 * @field: a field
 * @of_deal: whether it is part of the quantity of the whole deal
 * @number: which of several statements of a quantity, from 0
 * @language: (nullable): of a text, BCP 47
 *
 * Returns: (transfer full): the name of its column, such as "name:ko" and "deal_amount_2"
 */
char *
tie_field_compose (TieField field, gboolean of_deal, guint number, const char *language)
{
  GString *name;

  g_return_val_if_fail ((guint) field < TIE_N_FIELDS, NULL);

  name = g_string_new (of_deal ? DEAL_PREFIX : "");
  g_string_append (name, fields[field].name);
  if (number > 0)
    g_string_append_printf (name, "_%u", number + 1);
  if (language != NULL)
    g_string_append_printf (name, ":%s", language);
  return g_string_free (name, FALSE);
}

/* "At least " to "at_least" */
static char *
normalize (const char *head, gsize length)
{
  g_autofree char *word = g_strndup (head, length);
  g_autofree char *lower = g_ascii_strdown (g_strstrip (word), -1);

  return g_strdelimit (g_steal_pointer (&lower), " -", '_');
}

static gboolean
find_field (TieSheetKind kind, const char *name, TieHeading *heading)
{
  for (guint i = 0; i < TIE_N_FIELDS; i++)
    {
      if (!(fields[i].sheets & (1u << kind)))
        continue;
      heading->field = (TieField) i;
      heading->by_other_name = FALSE;
      if (g_str_equal (name, fields[i].name))
        return TRUE;
    }
  heading->by_other_name = TRUE;
  for (guint i = 0; i < TIE_N_FIELDS; i++)
    for (guint j = 0; j < MOST_OTHER_NAMES && fields[i].other[j] != NULL; j++)
      if ((fields[i].sheets & (1u << kind)) && g_str_equal (name, fields[i].other[j]))
        {
          heading->field = (TieField) i;
          return TRUE;
        }
  return FALSE;
}

/* "amount_2" and "deal_amount": one of several statements, the quantity of the whole deal */
static gboolean
find_quantity (TieSheetKind kind, char *name, TieHeading *heading)
{
  gsize length = strlen (name);

  if (length > 2 && name[length - 2] == '_' && name[length - 1] >= '2' && name[length - 1] <= '9')
    {
      heading->number = (guint) (name[length - 1] - '1');
      name[length - 2] = '\0';
    }
  heading->of_deal = g_str_has_prefix (name, DEAL_PREFIX);
  if (heading->of_deal)
    name += strlen (DEAL_PREFIX);
  return find_field (kind, name, heading) && tie_field_is_quantity (heading->field);
}

/**
 * tie_field_understand:
 * @kind: what the sheet is about
 * @head: the head of a column: small or capital letters, with blanks or underscores; a text's
 *   language stands after a colon
 * @heading: (out caller-allocates): what it means
 *
 * Returns: whether there is such a column; then @heading is to be cleared
 */
gboolean
tie_field_understand (TieSheetKind kind, const char *head, TieHeading *heading)
{
  const char *colon;
  g_autofree char *name = NULL;

  g_return_val_if_fail (head != NULL && heading != NULL, FALSE);

  *heading = (TieHeading){ 0 };
  colon = strchr (head, ':');
  name = normalize (head, colon != NULL ? (gsize) (colon - head) : strlen (head));
  if (!find_field (kind, name, heading) && !find_quantity (kind, name, heading))
    return FALSE;
  if (colon == NULL)
    return TRUE;
  if (!fields[heading->field].by_language)
    return FALSE;
  heading->language = g_strstrip (g_strdup (colon + 1));
  return TRUE;
}

/**
 * tie_field_find_nearest:
 * @kind: what the sheet is about
 * @head: the head of a column that nobody knows
 *
 * Returns: (transfer none) (nullable): the name of the column that was meant
 */
const char *
tie_field_find_nearest (TieSheetKind kind, const char *head)
{
  const char *names[TIE_N_FIELDS];
  g_autofree char *name = normalize (head, strlen (head));
  guint n = 0;

  for (guint i = 0; i < TIE_N_FIELDS; i++)
    if (fields[i].sheets & (1u << kind))
      names[n++] = fields[i].name;
  return tie_nearest_find (name, names, n);
}

/**
 * tie_heading_clear:
 * @self: a heading
 */
void
tie_heading_clear (TieHeading *self)
{
  g_clear_pointer (&self->language, g_free);
}

/**
 * tie_field_add_column:
 * @sheet: a sheet without rows
 * @field: what the column says
 */
void
tie_field_add_column (TieSheet *sheet, TieField field)
{
  tie_sheet_add_column (sheet, fields[field].name, fields[field].type, 0);
}

/**
 * tie_field_put:
 * @sheet: a sheet with a row
 * @field: what one of its columns says
 * @text: (nullable): what stands there
 *
 * Fills a cell of the last row.
 */
void
tie_field_put (TieSheet *sheet, TieField field, const char *text)
{
  tie_sheet_put (sheet, fields[field].name, text);
}
