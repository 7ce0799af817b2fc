/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* The places of a table, from the first to the last. GTK 4.8 throws the widgets of a row away when
 * another item takes its place, and makes those of some two hundred rows anew at once, which is
 * felt. A place stays what it is when another row is put there: its widgets are kept, and say other
 * things. Where places are added, so that widgets must be made, it is a screenful and then some in
 * each slice between frames. */

#include "tie-table-slots.h"

/* GTK makes the widgets of so many rows; so many are seen at first; so many follow at once */
#define N_WITH_WIDGETS 210
#define N_FIRST 48
#define N_MORE 16

struct _TieTableSlot
{
  GObject parent_instance;

  guint position;
};

G_DEFINE_FINAL_TYPE (TieTableSlot, tie_table_slot, G_TYPE_OBJECT)

struct _TieTableSlots
{
  GObject parent_instance;

  GPtrArray *slots; /* of TieTableSlot, by position; NULL: never asked for */
  guint n_wanted;
  guint grow_id;
};

static GType
get_item_type (GListModel *model)
{
  return TIE_TYPE_TABLE_SLOT;
}

static guint
get_n_items (GListModel *model)
{
  return TIE_TABLE_SLOTS (model)->slots->len;
}

static gpointer
get_item (GListModel *model, guint position)
{
  GPtrArray *slots = TIE_TABLE_SLOTS (model)->slots;
  TieTableSlot *slot;

  if (position >= slots->len)
    return NULL;
  if (slots->pdata[position] == NULL)
    {
      slot = g_object_new (TIE_TYPE_TABLE_SLOT, NULL);
      slot->position = position;
      slots->pdata[position] = slot;
    }
  return g_object_ref (slots->pdata[position]);
}

static void
list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = get_item_type;
  iface->get_n_items = get_n_items;
  iface->get_item = get_item;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (TieTableSlots,
                               tie_table_slots,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_init))

static void
tie_table_slot_class_init (TieTableSlotClass *klass)
{
}

static void
tie_table_slot_init (TieTableSlot *self)
{
}

static void
tie_table_slots_finalize (GObject *object)
{
  TieTableSlots *self = TIE_TABLE_SLOTS (object);

  g_clear_handle_id (&self->grow_id, g_source_remove);
  g_ptr_array_unref (self->slots);

  G_OBJECT_CLASS (tie_table_slots_parent_class)->finalize (object);
}

static void
tie_table_slots_class_init (TieTableSlotsClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = tie_table_slots_finalize;
}

static void
unref_slot (gpointer slot)
{
  if (slot != NULL)
    g_object_unref (slot);
}

static void
tie_table_slots_init (TieTableSlots *self)
{
  self->slots = g_ptr_array_new_with_free_func (unref_slot);
}

static void
set_n (TieTableSlots *self, guint n)
{
  guint n_old = self->slots->len;

  if (n == n_old)
    return;
  g_ptr_array_set_size (self->slots, (int) n);
  if (n > n_old)
    g_list_model_items_changed (G_LIST_MODEL (self), n_old, 0, n - n_old);
  else
    g_list_model_items_changed (G_LIST_MODEL (self), n, n_old - n, 0);
}

static gboolean
grow_cb (gpointer data)
{
  TieTableSlots *self = data;
  guint n = self->slots->len + N_MORE;

  set_n (self, n < N_WITH_WIDGETS && n < self->n_wanted ? n : self->n_wanted);
  if (self->slots->len < self->n_wanted)
    return G_SOURCE_CONTINUE;
  self->grow_id = 0;
  return G_SOURCE_REMOVE;
}

/**
 * tie_table_slot_get_position:
 * @self: a place
 *
 * Returns: which it is, from 0
 */
guint
tie_table_slot_get_position (TieTableSlot *self)
{
  g_return_val_if_fail (TIE_IS_TABLE_SLOT (self), 0);

  return self->position;
}

/**
 * tie_table_slots_new:
 *
 * Returns: (transfer full): no places
 */
TieTableSlots *
tie_table_slots_new (void)
{
  return g_object_new (TIE_TYPE_TABLE_SLOTS, NULL);
}

/**
 * tie_table_slots_set_wanted:
 * @self: the places
 * @n: how many there are to be
 *
 * Takes places away at the end, or adds some: those whose widgets take long to make follow in
 * slices.
 */
void
tie_table_slots_set_wanted (TieTableSlots *self, guint n)
{
  guint n_present;

  g_return_if_fail (TIE_IS_TABLE_SLOTS (self));

  n_present = self->slots->len;
  self->n_wanted = n;
  g_clear_handle_id (&self->grow_id, g_source_remove);
  if (n <= n_present || n_present >= N_WITH_WIDGETS)
    set_n (self, n);
  else
    set_n (self, MIN (n, MAX (n_present, N_FIRST)));
  if (self->slots->len < n)
    self->grow_id = g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, grow_cb, self, NULL);
}

/**
 * tie_table_slots_is_complete:
 * @self: the places
 *
 * Returns: whether there are as many as there are to be
 */
gboolean
tie_table_slots_is_complete (TieTableSlots *self)
{
  g_return_val_if_fail (TIE_IS_TABLE_SLOTS (self), FALSE);

  return self->slots->len == self->n_wanted;
}
