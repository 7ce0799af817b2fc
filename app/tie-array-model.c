/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* A list of objects that is replaced as a whole: however many they are, in no time, which a
 * GListStore cannot. */

#include "tie-array-model.h"

#include "tie-release.h"

/* To let go of more takes about as long as a frame may */
#define MOST_AT_ONCE 5000

struct _TieArrayModel
{
  GObject parent_instance;

  GType type;
  GPtrArray *items; /* of GObject; shared, and not changed */
};

static GType
get_item_type (GListModel *model)
{
  return TIE_ARRAY_MODEL (model)->type;
}

static guint
get_n_items (GListModel *model)
{
  return TIE_ARRAY_MODEL (model)->items->len;
}

static gpointer
get_item (GListModel *model, guint position)
{
  TieArrayModel *self = TIE_ARRAY_MODEL (model);

  return position < self->items->len ? g_object_ref (self->items->pdata[position]) : NULL;
}

static void
list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = get_item_type;
  iface->get_n_items = get_n_items;
  iface->get_item = get_item;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (TieArrayModel,
                               tie_array_model,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_init))

static void
release (GPtrArray *items)
{
  if (items->len > MOST_AT_ONCE)
    tie_release_in_thread (items, (GDestroyNotify) g_ptr_array_unref);
  else
    g_ptr_array_unref (items);
}

static void
tie_array_model_finalize (GObject *object)
{
  release (TIE_ARRAY_MODEL (object)->items);

  G_OBJECT_CLASS (tie_array_model_parent_class)->finalize (object);
}

static void
tie_array_model_class_init (TieArrayModelClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = tie_array_model_finalize;
}

static void
tie_array_model_init (TieArrayModel *self)
{
  self->items = g_ptr_array_new_with_free_func (g_object_unref);
}

/**
 * tie_array_model_new:
 * @type: what its items are
 *
 * Returns: (transfer full): an empty list
 */
TieArrayModel *
tie_array_model_new (GType type)
{
  TieArrayModel *self = g_object_new (TIE_TYPE_ARRAY_MODEL, NULL);

  self->type = type;
  return self;
}

/**
 * tie_array_model_set:
 * @self: the list
 * @items: (nullable) (element-type GObject): what is listed from now on; must not change any more
 *
 * Replaces all of it. What was listed is given up by another thread, where it is much.
 */
void
tie_array_model_set (TieArrayModel *self, GPtrArray *items)
{
  GPtrArray *old;

  g_return_if_fail (TIE_IS_ARRAY_MODEL (self));

  old = self->items;
  self->items =
      items != NULL ? g_ptr_array_ref (items) : g_ptr_array_new_with_free_func (g_object_unref);
  if (old->len > 0 || self->items->len > 0)
    g_list_model_items_changed (G_LIST_MODEL (self), 0, old->len, self->items->len);
  release (old);
}
