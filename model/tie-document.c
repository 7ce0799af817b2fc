/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* The document: everything that one file says. */

#include "tie-document-private.h"

#include "tie-release.h"

G_DEFINE_FINAL_TYPE (TieDocument, tie_document, G_TYPE_OBJECT)

/* To free what has more organisations and flows would be felt */
#define MOST_FREED_AT_ONCE 2000
/* By then whoever gave the document up has done so */
#define FREE_AFTER_US 20000

static void
free_document (gpointer document)
{
  g_usleep (FREE_AFTER_US);
  g_object_unref (document);
}

/* A large one lives on for another thread to free it: whoever lets go of it may have a frame to
 * paint */
static void
tie_document_dispose (GObject *object)
{
  TieDocument *self = TIE_DOCUMENT (object);

  if (!self->disposed && self->organizations->len + self->flows->len > MOST_FREED_AT_ONCE)
    {
      self->disposed = TRUE;
      tie_release_in_thread (g_object_ref (self), free_document);
      return;
    }
  G_OBJECT_CLASS (tie_document_parent_class)->dispose (object);
}

static void
tie_document_finalize (GObject *object)
{
  TieDocument *self = TIE_DOCUMENT (object);

  g_clear_pointer (&self->bytes, g_bytes_unref);
  g_free (self->folder);
  g_hash_table_unref (self->pictures);
  g_clear_pointer (&self->title, tie_text_unref);
  g_clear_pointer (&self->summary, tie_text_unref);
  g_free (self->language);
  g_free (self->capacity_unit);
  g_free (self->money_unit);
  g_hash_table_unref (self->unit_names);
  g_hash_table_unref (self->objects);
  g_clear_pointer (&self->deals_of, g_hash_table_unref);
  g_ptr_array_unref (self->organizations);
  g_ptr_array_unref (self->deals);
  g_ptr_array_unref (self->flows);
  g_ptr_array_unref (self->products);
  g_ptr_array_unref (self->sources);
  g_ptr_array_unref (self->facts);
  g_ptr_array_unref (self->comparisons);
  g_ptr_array_unref (self->stories);

  G_OBJECT_CLASS (tie_document_parent_class)->finalize (object);
}

static void
tie_document_class_init (TieDocumentClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = tie_document_dispose;
  G_OBJECT_CLASS (klass)->finalize = tie_document_finalize;
}

static void
tie_document_init (TieDocument *self)
{
  self->unit_names =
      g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) tie_text_unref);
  self->pictures =
      g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify) g_bytes_unref);
  self->objects = g_hash_table_new (g_str_hash, g_str_equal);
  self->organizations = g_ptr_array_new_with_free_func (g_object_unref);
  self->deals = g_ptr_array_new_with_free_func (g_object_unref);
  self->flows = g_ptr_array_new_with_free_func (g_object_unref);
  self->products = g_ptr_array_new_with_free_func (g_object_unref);
  self->sources = g_ptr_array_new_with_free_func (g_object_unref);
  self->facts = g_ptr_array_new_with_free_func (g_object_unref);
  self->comparisons = g_ptr_array_new_with_free_func (g_object_unref);
  self->stories = g_ptr_array_new_with_free_func (g_object_unref);
}

/**
 * tie_document_get_title:
 * Returns: (transfer none): its title
 */
const TieText *
tie_document_get_title (TieDocument *self)
{
  g_return_val_if_fail (TIE_IS_DOCUMENT (self), NULL);

  return self->title;
}

/**
 * tie_document_get_summary:
 * Returns: (transfer none) (nullable): what it is about
 */
const TieText *
tie_document_get_summary (TieDocument *self)
{
  g_return_val_if_fail (TIE_IS_DOCUMENT (self), NULL);

  return self->summary;
}

/**
 * tie_document_get_language:
 * Returns: (transfer none) (nullable): the BCP 47 tag of the language that its plain texts are in
 */
const char *
tie_document_get_language (TieDocument *self)
{
  g_return_val_if_fail (TIE_IS_DOCUMENT (self), NULL);

  return self->language;
}

/**
 * tie_document_get_as_of:
 * Returns: (transfer none) (nullable): the date whose knowledge it holds
 */
const TieDate *
tie_document_get_as_of (TieDocument *self)
{
  g_return_val_if_fail (TIE_IS_DOCUMENT (self), NULL);

  return self->has_as_of ? &self->as_of : NULL;
}

/**
 * tie_document_get_focus:
 * Returns: (transfer none) (nullable): the organisation that it is about
 */
TieOrganization *
tie_document_get_focus (TieDocument *self)
{
  g_return_val_if_fail (TIE_IS_DOCUMENT (self), NULL);

  return self->focus;
}

/**
 * tie_document_get_capacity_unit:
 * Returns: (transfer none) (nullable): the unit that capacity is added up in
 */
const char *
tie_document_get_capacity_unit (TieDocument *self)
{
  g_return_val_if_fail (TIE_IS_DOCUMENT (self), NULL);

  return self->capacity_unit;
}

/**
 * tie_document_get_money_unit:
 * Returns: (transfer none) (nullable): the ISO 4217 code of the currency that money is added up in
 */
const char *
tie_document_get_money_unit (TieDocument *self)
{
  g_return_val_if_fail (TIE_IS_DOCUMENT (self), NULL);

  return self->money_unit;
}

/**
 * tie_document_get_unit_name:
 * @unit: a unit as quantities write it
 *
 * Returns: (transfer none) (nullable): the name that the document gives the unit
 */
const TieText *
tie_document_get_unit_name (TieDocument *self, const char *unit)
{
  g_return_val_if_fail (TIE_IS_DOCUMENT (self), NULL);
  g_return_val_if_fail (unit, NULL);

  return g_hash_table_lookup (self->unit_names, unit);
}

/**
 * tie_document_get_organizations:
 * Returns: (transfer none) (element-type TieOrganization): who takes part, in document order
 */
GPtrArray *
tie_document_get_organizations (TieDocument *self)
{
  g_return_val_if_fail (TIE_IS_DOCUMENT (self), NULL);

  return self->organizations;
}

/**
 * tie_document_get_deals:
 * Returns: (transfer none) (element-type TieDeal): the deals, in document order
 */
GPtrArray *
tie_document_get_deals (TieDocument *self)
{
  g_return_val_if_fail (TIE_IS_DOCUMENT (self), NULL);

  return self->deals;
}

/* Once for each deal, in document order */
static void
add_deal_of (GHashTable *deals_of, TieOrganization *organization, TieDeal *deal)
{
  GPtrArray *deals = g_hash_table_lookup (deals_of, organization);

  if (deals == NULL)
    {
      deals = g_ptr_array_new ();
      g_hash_table_insert (deals_of, organization, deals);
    }
  if (deals->len == 0 || g_ptr_array_index (deals, deals->len - 1) != deal)
    g_ptr_array_add (deals, deal);
}

static GHashTable *
find_deals_of (TieDocument *self)
{
  GHashTable *deals_of =
      g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) g_ptr_array_unref);

  for (guint i = 0; i < self->deals->len; i++)
    {
      TieDeal *deal = g_ptr_array_index (self->deals, i);
      GPtrArray *parties = tie_deal_get_parties (deal);
      GPtrArray *flows = tie_deal_get_flows (deal);

      for (guint j = 0; j < parties->len; j++)
        add_deal_of (deals_of, g_ptr_array_index (parties, j), deal);
      for (guint j = 0; j < flows->len; j++)
        {
          add_deal_of (deals_of, tie_flow_get_from (g_ptr_array_index (flows, j)), deal);
          add_deal_of (deals_of, tie_flow_get_to (g_ptr_array_index (flows, j)), deal);
        }
    }
  return deals_of;
}

/**
 * tie_document_get_deals_of:
 * @organization: one of the organizations
 *
 * They are found for all organizations when they are first asked for, in any thread.
 *
 * Returns: (transfer none) (nullable) (element-type TieDeal): the deals that it is a party of, or
 *   gives or takes a flow of, in document order; %NULL: none
 */
GPtrArray *
tie_document_get_deals_of (TieDocument *self, TieOrganization *organization)
{
  g_return_val_if_fail (TIE_IS_DOCUMENT (self), NULL);
  g_return_val_if_fail (TIE_IS_ORGANIZATION (organization), NULL);

  if (g_once_init_enter (&self->deals_of))
    g_once_init_leave (&self->deals_of, find_deals_of (self));
  return g_hash_table_lookup (self->deals_of, organization);
}

/**
 * tie_document_get_flows:
 * Returns: (transfer none) (element-type TieFlow): the flows of all deals, in document order
 */
GPtrArray *
tie_document_get_flows (TieDocument *self)
{
  g_return_val_if_fail (TIE_IS_DOCUMENT (self), NULL);

  return self->flows;
}

/**
 * tie_document_get_products:
 * Returns: (transfer none) (element-type TieProduct): what flows may consist of, in document order
 */
GPtrArray *
tie_document_get_products (TieDocument *self)
{
  g_return_val_if_fail (TIE_IS_DOCUMENT (self), NULL);

  return self->products;
}

/**
 * tie_document_get_sources:
 * Returns: (transfer none) (element-type TieSource): where the document has its statements from, in
 * document order
 */
GPtrArray *
tie_document_get_sources (TieDocument *self)
{
  g_return_val_if_fail (TIE_IS_DOCUMENT (self), NULL);

  return self->sources;
}

/**
 * tie_document_get_facts:
 * Returns: (transfer none) (element-type TieFact): what is said of the whole, in document order
 */
GPtrArray *
tie_document_get_facts (TieDocument *self)
{
  g_return_val_if_fail (TIE_IS_DOCUMENT (self), NULL);

  return self->facts;
}

/**
 * tie_document_get_comparisons:
 * Returns: (transfer none) (element-type TieComparison): what amounts are about as much as, in
 * document order
 */
GPtrArray *
tie_document_get_comparisons (TieDocument *self)
{
  g_return_val_if_fail (TIE_IS_DOCUMENT (self), NULL);

  return self->comparisons;
}

/**
 * tie_document_get_stories:
 * Returns: (transfer none) (element-type TieStory): ways through the document, in document order
 */
GPtrArray *
tie_document_get_stories (TieDocument *self)
{
  g_return_val_if_fail (TIE_IS_DOCUMENT (self), NULL);

  return self->stories;
}

/**
 * tie_document_lookup:
 * @id: an id
 *
 * Returns: (transfer none) (nullable): the object of any type with this id; a flow without an id of
 *   its own is found under "DEAL/flows/N", N counted from 0
 */
GObject *
tie_document_lookup (TieDocument *self, const char *id)
{
  g_return_val_if_fail (TIE_IS_DOCUMENT (self), NULL);
  g_return_val_if_fail (id, NULL);

  return g_hash_table_lookup (self->objects, id);
}

/**
 * tie_document_get_folder:
 * Returns: (transfer none) (nullable): the path of the folder it was read from, beneath which the
 *   files are that it names; %NULL when nobody knows
 */
const char *
tie_document_get_folder (TieDocument *self)
{
  g_return_val_if_fail (TIE_IS_DOCUMENT (self), NULL);

  return self->folder;
}

/**
 * tie_document_get_bytes:
 * Returns: (transfer none): the bytes that it was read from: what saving writes
 */
GBytes *
tie_document_get_bytes (TieDocument *self)
{
  g_return_val_if_fail (TIE_IS_DOCUMENT (self), NULL);

  return self->bytes;
}
