/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* How far the reading of a document is, between the thread that reads and the one that waits. */

#include "tie-read-progress.h"

#define WHOLE 1000

struct _TieReadProgress
{
  gatomicrefcount ref_count;
  GCancellable *cancellable;
  int done; /* atomic: in thousandths */
};

/**
 * tie_read_progress_new:
 *
 * Returns: (transfer full): that of a reading that has not begun
 */
TieReadProgress *
tie_read_progress_new (void)
{
  TieReadProgress *self = g_new0 (TieReadProgress, 1);

  g_atomic_ref_count_init (&self->ref_count);
  self->cancellable = g_cancellable_new ();
  return self;
}

/**
 * tie_read_progress_ref:
 * @self: a progress
 *
 * Returns: (transfer full): the same
 */
TieReadProgress *
tie_read_progress_ref (TieReadProgress *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

/**
 * tie_read_progress_unref:
 * @self: (transfer full): a progress
 */
void
tie_read_progress_unref (TieReadProgress *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;
  g_object_unref (self->cancellable);
  g_free (self);
}

/**
 * tie_read_progress_get_cancellable:
 * @self: a progress
 *
 * Returns: (transfer none): ends the reading early
 */
GCancellable *
tie_read_progress_get_cancellable (TieReadProgress *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->cancellable;
}

/**
 * tie_read_progress_set:
 * @self: a progress
 * @done: the part that is done, 0 to 1
 */
void
tie_read_progress_set (TieReadProgress *self, double done)
{
  g_return_if_fail (self != NULL);

  g_atomic_int_set (&self->done, (int) (CLAMP (done, 0, 1) * WHOLE));
}

/**
 * tie_read_progress_get:
 * @self: a progress
 *
 * Returns: the part that is done, 0 to 1
 */
double
tie_read_progress_get (TieReadProgress *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return (double) g_atomic_int_get (&self->done) / WHOLE;
}
