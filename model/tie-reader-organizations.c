/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* Reads organisations, products and sources. */

#include "tie-reader-private.h"

#include "tie-organization-private.h"
#include "tie-product-private.h"
#include "tie-source-private.h"
#include "tie-words.h"

enum
{
  ORGANIZATION_ID,
  ORGANIZATION_NAME,
  ORGANIZATION_ALIASES,
  ORGANIZATION_KIND,
  ORGANIZATION_COUNTRY,
  ORGANIZATION_COLOR,
  ORGANIZATION_LOGO,
  ORGANIZATION_WEBSITE,
  ORGANIZATION_SUMMARY,
  ORGANIZATION_FACTS,
  ORGANIZATION_SOURCES,
  N_ORGANIZATION_KEYS
};

static const char *const organization_keys[] = { "id",      "name",  "aliases", "kind",
                                                 "country", "color", "logo",    "website",
                                                 "summary", "facts", "sources" };
static const TieShape organization_shape =
    TIE_SHAPE (N_ ("an organization (an object)"), N_ ("this organization"), organization_keys, 2);

static void
read_aliases (TieReading *self, TieCursor cursor, GPtrArray *aliases)
{
  TieElements elements;
  TieCursor element;

  if (!tie_reading_start_elements (self, cursor, N_ ("a list of texts"), 0, &elements))
    return;
  while (tie_elements_next (&elements, &element))
    {
      TieText *alias = tie_reading_label (self, element);

      if (alias)
        g_ptr_array_add (aliases, alias);
    }
}

/**
 * tie_reading_fill_organization:
 * @organization: one that has its id already
 */
void
tie_reading_fill_organization (TieReading *self, TieCursor cursor, TieOrganization *organization)
{
  TieCursor members[N_ORGANIZATION_KEYS];

  if (!tie_reading_object (self, cursor, &organization_shape, members))
    return;
  organization->name = tie_reading_label (self, members[ORGANIZATION_NAME]);
  read_aliases (self, members[ORGANIZATION_ALIASES], organization->aliases);
  organization->kind = tie_reading_phrase (self, members[ORGANIZATION_KIND]);
  organization->country = g_strdup (tie_reading_word (self, members[ORGANIZATION_COUNTRY]));
  organization->color = tie_reading_color (self, members[ORGANIZATION_COLOR]);
  tie_reading_logo (self, members[ORGANIZATION_LOGO], organization);
  organization->website = tie_reading_url (self, members[ORGANIZATION_WEBSITE]);
  organization->summary = tie_reading_text (self, members[ORGANIZATION_SUMMARY]);
  tie_reading_facts (self, members[ORGANIZATION_FACTS], organization->facts);
  tie_reading_citations (self, members[ORGANIZATION_SOURCES], organization->citations);
}

enum
{
  PRODUCT_ID,
  PRODUCT_NAME,
  PRODUCT_MAKER,
  PRODUCT_SUMMARY,
  PRODUCT_FACTS,
  N_PRODUCT_KEYS
};

static const char *const product_keys[] = { "id", "name", "maker", "summary", "facts" };
static const TieShape product_shape =
    TIE_SHAPE (N_ ("a product (an object)"), N_ ("this product"), product_keys, 2);

/**
 * tie_reading_fill_product:
 * @product: one that has its id already
 */
void
tie_reading_fill_product (TieReading *self, TieCursor cursor, TieProduct *product)
{
  TieCursor members[N_PRODUCT_KEYS];
  TieOrganization *maker;

  if (!tie_reading_object (self, cursor, &product_shape, members))
    return;
  product->name = tie_reading_label (self, members[PRODUCT_NAME]);
  maker = tie_reading_refer (self, members[PRODUCT_MAKER], TIE_OBJECT_ORGANIZATION);
  g_set_object (&product->maker, maker);
  product->summary = tie_reading_text (self, members[PRODUCT_SUMMARY]);
  tie_reading_facts (self, members[PRODUCT_FACTS], product->facts);
}

enum
{
  SOURCE_ID,
  SOURCE_TITLE,
  SOURCE_PUBLISHER,
  SOURCE_URL,
  SOURCE_PUBLISHED,
  N_SOURCE_KEYS
};

static const char *const source_keys[] = { "id", "title", "publisher", "url", "published" };
static const TieShape source_shape =
    TIE_SHAPE (N_ ("a source (an object)"), N_ ("this source"), source_keys, 2);

/**
 * tie_reading_fill_source:
 * @source: one that has its id already
 */
void
tie_reading_fill_source (TieReading *self, TieCursor cursor, TieSource *source)
{
  TieCursor members[N_SOURCE_KEYS];

  if (!tie_reading_object (self, cursor, &source_shape, members))
    return;
  source->title = tie_reading_label (self, members[SOURCE_TITLE]);
  source->publisher = tie_reading_phrase (self, members[SOURCE_PUBLISHER]);
  source->url = tie_reading_url (self, members[SOURCE_URL]);
  source->has_published = tie_reading_date (self, members[SOURCE_PUBLISHED], &source->published);
}
