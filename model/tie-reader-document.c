/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* Reads the whole of a document: first all that can be referred to is declared, then all is filled.
 */

#include "tie-reader-private.h"

#include "tie-deal-private.h"
#include "tie-flow-private.h"
#include "tie-organization-private.h"
#include "tie-product-private.h"
#include "tie-source-private.h"
#include "tie-story-private.h"
#include "tie-words.h"

enum
{
  DOCUMENT_TIELINE,
  DOCUMENT_TITLE,
  DOCUMENT_ORGANIZATIONS,
  DOCUMENT_DEALS,
  DOCUMENT_SUMMARY,
  DOCUMENT_LANGUAGE,
  DOCUMENT_AS_OF,
  DOCUMENT_FOCUS,
  DOCUMENT_UNITS,
  DOCUMENT_UNIT_NAMES,
  DOCUMENT_PRODUCTS,
  DOCUMENT_SOURCES,
  DOCUMENT_FACTS,
  DOCUMENT_COMPARISONS,
  DOCUMENT_STORIES,
  N_DOCUMENT_KEYS
};

static const char *const document_keys[] = { "tieline", "title",       "organizations", "deals",
                                             "summary", "language",    "asOf",          "focus",
                                             "units",   "unitNames",   "products",      "sources",
                                             "facts",   "comparisons", "stories" };
static const TieShape document_shape =
    TIE_SHAPE (N_ ("a Tieline document (an object)"), N_ ("this document"), document_keys, 4);

enum
{
  UNITS_CAPACITY,
  UNITS_MONEY,
  N_UNITS_KEYS
};

static const char *const units_keys[] = { "capacity", "money" };
static const TieShape units_shape =
    TIE_SHAPE (N_ ("the units to add up in (an object)"), N_ ("these units"), units_keys, 0);

/* Declaring */

/* A document without the list has told of that; its references then miss everything. */
static gboolean
start_list (TieReading *self,
            TieCursor cursor,
            TieObjectKind kind,
            const char *expected,
            gboolean required,
            TieElements *elements)
{
  if (tie_reading_start_elements (self, cursor, expected, 0, elements))
    return TRUE;
  self->absent[kind] = required || tie_cursor_is_there (cursor);
  return FALSE;
}

/* What is no object is told of when it would be filled, as everything else that is wrong with it.
 */
static void
declare_products (TieReading *self, TieCursor cursor)
{
  TieElements elements;
  TieCursor element;

  if (!start_list (self, cursor, TIE_OBJECT_PRODUCT, N_ ("a list of products"), FALSE, &elements))
    return;
  while (tie_elements_next (&elements, &element))
    {
      TieProduct *product = g_object_new (TIE_TYPE_PRODUCT, NULL);

      g_ptr_array_add (self->document->products, product);
      tie_reading_declare (self, TIE_OBJECT_PRODUCT, element, product, &product->id);
    }
}

static void
declare_organizations (TieReading *self, TieCursor cursor)
{
  TieElements elements;
  TieCursor element;

  if (!start_list (self, cursor, TIE_OBJECT_ORGANIZATION, N_ ("a list of organizations"), TRUE,
                   &elements))
    return;
  while (tie_elements_next (&elements, &element))
    {
      TieOrganization *organization = g_object_new (TIE_TYPE_ORGANIZATION, NULL);

      g_ptr_array_add (self->document->organizations, organization);
      tie_reading_declare (self, TIE_OBJECT_ORGANIZATION, element, organization, &organization->id);
    }
}

static void
declare_sources (TieReading *self, TieCursor cursor)
{
  TieElements elements;
  TieCursor element;

  if (!start_list (self, cursor, TIE_OBJECT_SOURCE, N_ ("a list of sources"), FALSE, &elements))
    return;
  while (tie_elements_next (&elements, &element))
    {
      TieSource *source = g_object_new (TIE_TYPE_SOURCE, NULL);

      g_ptr_array_add (self->document->sources, source);
      tie_reading_declare (self, TIE_OBJECT_SOURCE, element, source, &source->id);
    }
}

static void
declare_stories (TieReading *self, TieCursor cursor)
{
  TieElements elements;
  TieCursor element;

  if (!start_list (self, cursor, TIE_OBJECT_STORY, N_ ("a list of stories"), FALSE, &elements))
    return;
  while (tie_elements_next (&elements, &element))
    {
      TieStory *story = g_object_new (TIE_TYPE_STORY, NULL);

      g_ptr_array_add (self->document->stories, story);
      tie_reading_declare (self, TIE_OBJECT_STORY, element, story, &story->id);
    }
}

static void
declare_flows (TieReading *self, TieCursor cursor, TieDeal *deal)
{
  TieElements elements;
  TieCursor element;

  if (!tie_reading_start_elements (self, cursor, N_ ("a list of flows"), 1, &elements))
    return;
  while (tie_elements_next (&elements, &element))
    {
      TieFlow *flow = g_object_new (TIE_TYPE_FLOW, NULL);

      flow->deal = deal;
      g_ptr_array_add (deal->flows, flow);
      g_ptr_array_add (self->document->flows, g_object_ref (flow));
      if (!tie_reading_declare (self, TIE_OBJECT_FLOW, element, flow, &flow->id))
        self->unnamed[TIE_OBJECT_FLOW]--; /* it needs none */
    }
}

static void
declare_deals (TieReading *self, TieCursor cursor)
{
  TieElements elements;
  TieCursor element;

  if (!start_list (self, cursor, TIE_OBJECT_DEAL, N_ ("a list of deals"), TRUE, &elements))
    return;
  while (tie_elements_next (&elements, &element))
    {
      TieDeal *deal = g_object_new (TIE_TYPE_DEAL, NULL);

      g_ptr_array_add (self->document->deals, deal);
      tie_reading_declare (self, TIE_OBJECT_DEAL, element, deal, &deal->id);
      declare_flows (self, tie_reading_member (self, element, "flows"), deal);
    }
}

/* Once all ids that are written are known, flows without one get theirs. */
static void
name_flows (TieReading *self)
{
  for (guint i = 0; i < self->declared->len; i++)
    {
      TieDeclared declared = g_array_index (self->declared, TieDeclared, i);
      TieFlow *flow = declared.object;

      if (declared.kind != TIE_OBJECT_FLOW || flow->id)
        continue;
      flow->id =
          g_strdup_printf ("%s/flows/%u", flow->deal->id ? flow->deal->id : "",
                           tie_json_index_get (self->index, declared.cursor.value)->position);
      if (flow->deal->id)
        tie_reading_declare_under (self, i, flow->id);
    }
}

/* Filling */

static void
fill (TieReading *self, const TieDeclared *declared)
{
  switch (declared->kind)
    {
    case TIE_OBJECT_ORGANIZATION:
      tie_reading_fill_organization (self, declared->cursor, declared->object);
      break;
    case TIE_OBJECT_PRODUCT:
      tie_reading_fill_product (self, declared->cursor, declared->object);
      break;
    case TIE_OBJECT_SOURCE:
      tie_reading_fill_source (self, declared->cursor, declared->object);
      break;
    case TIE_OBJECT_DEAL:
      tie_reading_fill_deal (self, declared->cursor, declared->object);
      break;
    case TIE_OBJECT_FLOW:
      tie_reading_fill_flow (self, declared->cursor, declared->object);
      break;
    case TIE_OBJECT_STORY:
      tie_reading_fill_story (self, declared->cursor, declared->object);
      break;
    case TIE_OBJECT_DRAWN:
    default:
      g_assert_not_reached ();
    }
}

static void
read_units (TieReading *self, TieCursor cursor)
{
  TieCursor members[N_UNITS_KEYS];

  if (!tie_reading_object (self, cursor, &units_shape, members))
    return;
  self->document->capacity_unit = g_strdup (tie_reading_word (self, members[UNITS_CAPACITY]));
  self->document->money_unit = tie_reading_currency (self, members[UNITS_MONEY]);
}

static void
read_unit_names (TieReading *self, TieCursor cursor)
{
  TieMembers members;
  TieCursor member;

  if (!tie_reading_start_members (self, cursor, &members))
    {
      if (tie_cursor_is_there (cursor))
        tie_reading_expected (self, cursor, N_ ("an object with a name for each unit"));
      return;
    }
  while (tie_members_next (&members, &member))
    {
      TieText *name = tie_reading_label (self, member);

      if (name)
        g_hash_table_insert (self->document->unit_names, g_strdup (tie_reading_key (self, member)),
                             name);
    }
}

static void
fill_document (TieReading *self, const TieCursor *members)
{
  TieDocument *document = self->document;

  document->title = tie_reading_label (self, members[DOCUMENT_TITLE]);
  document->summary = tie_reading_text (self, members[DOCUMENT_SUMMARY]);
  document->has_as_of = tie_reading_date (self, members[DOCUMENT_AS_OF], &document->as_of);
  document->focus = tie_reading_refer (self, members[DOCUMENT_FOCUS], TIE_OBJECT_ORGANIZATION);
  read_units (self, members[DOCUMENT_UNITS]);
  read_unit_names (self, members[DOCUMENT_UNIT_NAMES]);
  tie_reading_facts (self, members[DOCUMENT_FACTS], document->facts);
  tie_reading_comparisons (self, members[DOCUMENT_COMPARISONS], document->comparisons);
}

/* How far it is, as a part of the whole of reading, before anything is filled */
#define FILLED_FROM 0.55
/* Who waits looks no more often than this many objects are filled */
#define LOOK_EVERY 1024

/* Returns whether to go on. */
static gboolean
look_at_progress (TieReading *self, guint n_filled)
{
  if (self->progress == NULL || n_filled % LOOK_EVERY != 0)
    return TRUE;
  tie_read_progress_set (self->progress,
                         FILLED_FROM + (1 - FILLED_FROM) * n_filled / self->declared->len);
  return !g_cancellable_is_cancelled (tie_read_progress_get_cancellable (self->progress));
}

/* A document of another version is told of as such, not by all that differs. */
static gboolean
check_version (TieReading *self, TieCursor cursor)
{
  double version;

  if (!tie_cursor_is_there (cursor) || !tie_reading_number (self, cursor, &version) || version == 1)
    return TRUE;
  tie_reading_error (self, cursor, "unknown-version",
                     _ ("this document is of version %g of the format; expected 1"), version);
  return FALSE;
}

/**
 * tie_reading_document:
 * @root: the whole
 *
 * Fills the document and notes all that is wrong with it.
 *
 * Returns: %FALSE when it was stopped: there is no document then, and nothing to be said of it
 */
gboolean
tie_reading_document (TieReading *self, TieCursor root)
{
  TieCursor members[N_DOCUMENT_KEYS];

  if (!check_version (self, tie_reading_member (self, root, "tieline"))
      || !tie_reading_object (self, root, &document_shape, members))
    return TRUE;
  self->document->language = tie_reading_language (self, members[DOCUMENT_LANGUAGE]);
  declare_sources (self, members[DOCUMENT_SOURCES]);
  declare_organizations (self, members[DOCUMENT_ORGANIZATIONS]);
  declare_products (self, members[DOCUMENT_PRODUCTS]);
  declare_deals (self, members[DOCUMENT_DEALS]);
  declare_stories (self, members[DOCUMENT_STORIES]);
  name_flows (self);

  for (guint i = 0; i < self->declared->len; i++)
    {
      TieDeclared declared = g_array_index (self->declared, TieDeclared, i);

      if (!look_at_progress (self, i))
        return FALSE;
      fill (self, &declared);
    }
  fill_document (self, members);
  tie_reading_finish_shares (self);
  tie_reading_check_circles (self);
  return TRUE;
}
