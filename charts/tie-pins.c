/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* The places that somebody gave to organisations. */

#include "tie-pins.h"

typedef struct
{
  double x;
  double y;
} Pin;

struct _TiePins
{
  gatomicrefcount ref_count;
  GHashTable *pins; /* id → Pin */
};

/* G_DEFINE_BOXED_TYPE() is not ISO C */
GType
tie_pins_get_type (void)
{
  static gsize type;

  if (g_once_init_enter (&type))
    g_once_init_leave (&type,
                       g_boxed_type_register_static ("TiePins", (GBoxedCopyFunc) tie_pins_ref,
                                                     (GBoxedFreeFunc) tie_pins_unref));
  return type;
}

/**
 * tie_pins_new:
 *
 * Returns: (transfer full): no pins
 */
TiePins *
tie_pins_new (void)
{
  TiePins *self = g_new (TiePins, 1);

  g_atomic_ref_count_init (&self->ref_count);
  self->pins = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  return self;
}

/**
 * tie_pins_ref:
 * @self: pins
 *
 * Returns: (transfer full): the same
 */
TiePins *
tie_pins_ref (TiePins *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

/**
 * tie_pins_unref:
 * @self: (transfer full): pins
 */
void
tie_pins_unref (TiePins *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;
  g_hash_table_unref (self->pins);
  g_free (self);
}

static void
add_pin (TiePins *self, const char *id, double x, double y)
{
  Pin *pin = g_new (Pin, 1);

  *pin = (Pin){ x, y };
  g_hash_table_replace (self->pins, g_strdup (id), pin);
}

static TiePins *
copy (const TiePins *self)
{
  TiePins *other = tie_pins_new ();
  GHashTableIter iter;
  gpointer id, value;

  if (self == NULL)
    return other;
  g_hash_table_iter_init (&iter, self->pins);
  while (g_hash_table_iter_next (&iter, &id, &value))
    add_pin (other, id, ((Pin *) value)->x, ((Pin *) value)->y);
  return other;
}

/**
 * tie_pins_with:
 * @self: (nullable): pins; NULL: none
 * @id: an organisation
 * @x: where it is to stand, as a share of the plot's width, from its left
 * @y: as a share of its height, from its top
 *
 * Returns: (transfer full): these pins and that one, in place of one that the organisation had
 */
TiePins *
tie_pins_with (TiePins *self, const char *id, double x, double y)
{
  TiePins *other;

  g_return_val_if_fail (id != NULL, NULL);

  other = copy (self);
  add_pin (other, id, CLAMP (x, 0, 1), CLAMP (y, 0, 1));
  return other;
}

/**
 * tie_pins_without:
 * @self: (nullable): pins; NULL: none
 * @id: an organisation
 *
 * Returns: (transfer full): these pins but that of the organisation
 */
TiePins *
tie_pins_without (TiePins *self, const char *id)
{
  TiePins *other;

  g_return_val_if_fail (id != NULL, NULL);

  other = copy (self);
  g_hash_table_remove (other->pins, id);
  return other;
}

/**
 * tie_pins_find:
 * @self: (nullable): pins; NULL: none
 * @id: an organisation
 * @x: (out): where it stands, as a share of the plot's width
 * @y: (out): as a share of its height
 *
 * Returns: whether it has a pin
 */
gboolean
tie_pins_find (const TiePins *self, const char *id, double *x, double *y)
{
  const Pin *pin;

  g_return_val_if_fail (id != NULL && x != NULL && y != NULL, FALSE);

  pin = self != NULL ? g_hash_table_lookup (self->pins, id) : NULL;
  if (pin == NULL)
    return FALSE;
  *x = pin->x;
  *y = pin->y;
  return TRUE;
}

/**
 * tie_pins_get_size:
 * @self: (nullable): pins; NULL: none
 *
 * Returns: how many there are
 */
guint
tie_pins_get_size (const TiePins *self)
{
  return self != NULL ? g_hash_table_size (self->pins) : 0;
}

static int
compare_ids (gconstpointer a, gconstpointer b)
{
  return g_strcmp0 (a, b);
}

/**
 * tie_pins_list_ids:
 * @self: (nullable): pins; NULL: none
 *
 * Returns: (transfer container) (element-type utf8): the organisations that have one, in the order
 *   of their ids
 */
GList *
tie_pins_list_ids (const TiePins *self)
{
  return self != NULL ? g_list_sort (g_hash_table_get_keys (self->pins), compare_ids) : NULL;
}

/**
 * tie_pins_equal:
 * @a: (nullable): pins; NULL: none
 * @b: (nullable): others
 *
 * Returns: whether the same organisations stand in the same places
 */
gboolean
tie_pins_equal (const TiePins *a, const TiePins *b)
{
  GHashTableIter iter;
  gpointer id, value;

  if (tie_pins_get_size (a) != tie_pins_get_size (b))
    return FALSE;
  if (tie_pins_get_size (a) == 0)
    return TRUE;
  g_hash_table_iter_init (&iter, a->pins);
  while (g_hash_table_iter_next (&iter, &id, &value))
    {
      double x, y;

      if (!tie_pins_find (b, id, &x, &y) || x != ((Pin *) value)->x || y != ((Pin *) value)->y)
        return FALSE;
    }
  return TRUE;
}
