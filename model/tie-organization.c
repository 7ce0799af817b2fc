/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* An organisation: who takes part in deals. */

#include "tie-organization-private.h"

#include "tie-citation.h"

G_DEFINE_FINAL_TYPE (TieOrganization, tie_organization, G_TYPE_OBJECT)

static void
tie_organization_finalize (GObject *object)
{
  TieOrganization *self = TIE_ORGANIZATION (object);

  g_free (self->id);
  g_clear_pointer (&self->name, tie_text_unref);
  g_ptr_array_unref (self->aliases);
  g_clear_pointer (&self->kind, tie_text_unref);
  g_free (self->country);
  g_free (self->color);
  g_free (self->logo);
  g_clear_pointer (&self->picture, g_bytes_unref);
  g_free (self->website);
  g_clear_pointer (&self->summary, tie_text_unref);
  g_ptr_array_unref (self->facts);
  g_ptr_array_unref (self->citations);

  G_OBJECT_CLASS (tie_organization_parent_class)->finalize (object);
}

static void
tie_organization_class_init (TieOrganizationClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = tie_organization_finalize;
}

static void
tie_organization_init (TieOrganization *self)
{
  self->aliases = g_ptr_array_new_with_free_func ((GDestroyNotify) tie_text_unref);
  self->facts = g_ptr_array_new_with_free_func (g_object_unref);
  self->citations = g_ptr_array_new_with_free_func ((GDestroyNotify) tie_citation_free);
}

/**
 * tie_organization_get_id:
 * Returns: (transfer none): its id, unique in the document
 */
const char *
tie_organization_get_id (TieOrganization *self)
{
  g_return_val_if_fail (TIE_IS_ORGANIZATION (self), NULL);

  return self->id;
}

/**
 * tie_organization_get_name:
 * Returns: (transfer none): its name
 */
const TieText *
tie_organization_get_name (TieOrganization *self)
{
  g_return_val_if_fail (TIE_IS_ORGANIZATION (self), NULL);

  return self->name;
}

/**
 * tie_organization_get_aliases:
 * Returns: (transfer none) (element-type TieText): other spellings of its name, for search
 */
GPtrArray *
tie_organization_get_aliases (TieOrganization *self)
{
  g_return_val_if_fail (TIE_IS_ORGANIZATION (self), NULL);

  return self->aliases;
}

/**
 * tie_organization_get_kind:
 * Returns: (transfer none) (nullable): what it is, such as "chip maker"
 */
const TieText *
tie_organization_get_kind (TieOrganization *self)
{
  g_return_val_if_fail (TIE_IS_ORGANIZATION (self), NULL);

  return self->kind;
}

/**
 * tie_organization_get_country:
 * Returns: (transfer none) (nullable): its country, as the document writes it
 */
const char *
tie_organization_get_country (TieOrganization *self)
{
  g_return_val_if_fail (TIE_IS_ORGANIZATION (self), NULL);

  return self->country;
}

/**
 * tie_organization_get_color:
 * Returns: (transfer none) (nullable): its colour as #rrggbb
 */
const char *
tie_organization_get_color (TieOrganization *self)
{
  g_return_val_if_fail (TIE_IS_ORGANIZATION (self), NULL);

  return self->color;
}

/**
 * tie_organization_get_logo:
 * Returns: (transfer none) (nullable): its logo: a data: URI, or a path below the document's
 *   folder, without empty steps and "."
 */
const char *
tie_organization_get_logo (TieOrganization *self)
{
  g_return_val_if_fail (TIE_IS_ORGANIZATION (self), NULL);

  return self->logo;
}

/**
 * tie_organization_get_picture:
 * Returns: (transfer none) (nullable): its logo as an encoded PNG, JPEG or SVG; %NULL when it has
 *   none that could be read
 */
GBytes *
tie_organization_get_picture (TieOrganization *self)
{
  g_return_val_if_fail (TIE_IS_ORGANIZATION (self), NULL);

  return self->picture;
}

/**
 * tie_organization_get_website:
 * Returns: (transfer none) (nullable): the address of its site
 */
const char *
tie_organization_get_website (TieOrganization *self)
{
  g_return_val_if_fail (TIE_IS_ORGANIZATION (self), NULL);

  return self->website;
}

/**
 * tie_organization_get_summary:
 * Returns: (transfer none) (nullable): who it is in some sentences
 */
const TieText *
tie_organization_get_summary (TieOrganization *self)
{
  g_return_val_if_fail (TIE_IS_ORGANIZATION (self), NULL);

  return self->summary;
}

/**
 * tie_organization_get_facts:
 * Returns: (transfer none) (element-type TieFact): what is known of it
 */
GPtrArray *
tie_organization_get_facts (TieOrganization *self)
{
  g_return_val_if_fail (TIE_IS_ORGANIZATION (self), NULL);

  return self->facts;
}

/**
 * tie_organization_get_citations:
 * Returns: (transfer none) (element-type TieCitation): the sources behind it
 */
GPtrArray *
tie_organization_get_citations (TieOrganization *self)
{
  g_return_val_if_fail (TIE_IS_ORGANIZATION (self), NULL);

  return self->citations;
}
