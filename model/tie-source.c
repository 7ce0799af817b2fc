/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* A source: where the document has something from. */

#include "tie-source-private.h"

G_DEFINE_FINAL_TYPE (TieSource, tie_source, G_TYPE_OBJECT)

static void
tie_source_finalize (GObject *object)
{
  TieSource *self = TIE_SOURCE (object);

  g_free (self->id);
  g_clear_pointer (&self->title, tie_text_unref);
  g_clear_pointer (&self->publisher, tie_text_unref);
  g_free (self->url);

  G_OBJECT_CLASS (tie_source_parent_class)->finalize (object);
}

static void
tie_source_class_init (TieSourceClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = tie_source_finalize;
}

static void
tie_source_init (TieSource *self)
{
}

/**
 * tie_source_get_id:
 * Returns: (transfer none): its id, unique in the document
 */
const char *
tie_source_get_id (TieSource *self)
{
  g_return_val_if_fail (TIE_IS_SOURCE (self), NULL);

  return self->id;
}

/**
 * tie_source_get_title:
 * Returns: (transfer none): its title
 */
const TieText *
tie_source_get_title (TieSource *self)
{
  g_return_val_if_fail (TIE_IS_SOURCE (self), NULL);

  return self->title;
}

/**
 * tie_source_get_publisher:
 * Returns: (transfer none) (nullable): who published it
 */
const TieText *
tie_source_get_publisher (TieSource *self)
{
  g_return_val_if_fail (TIE_IS_SOURCE (self), NULL);

  return self->publisher;
}

/**
 * tie_source_get_url:
 * Returns: (transfer none) (nullable): its address
 */
const char *
tie_source_get_url (TieSource *self)
{
  g_return_val_if_fail (TIE_IS_SOURCE (self), NULL);

  return self->url;
}

/**
 * tie_source_get_published:
 * Returns: (transfer none) (nullable): when it was published
 */
const TieDate *
tie_source_get_published (TieSource *self)
{
  g_return_val_if_fail (TIE_IS_SOURCE (self), NULL);

  return self->has_published ? &self->published : NULL;
}
