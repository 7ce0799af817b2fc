/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* Some threads that do pieces of work in turn. */

#include "tie-crew.h"

#define MOST_HANDS 8

typedef struct
{
  TieCrew *crew;
  guint hand;
  GThread *thread;
} Hand;

struct _TieCrew
{
  guint n_hands;
  Hand hand[MOST_HANDS];
  GMutex mutex;
  GCond begins;
  GCond ends;
  guint round; /* guarded, as what follows: counts what has been begun */
  guint n_busy;
  gboolean quits;
  TieCrewTask task;
  gpointer data;
  guint n;
  gint next; /* atomic: the item that is taken next */
};

static void
work (TieCrew *self, guint hand)
{
  for (;;)
    {
      const guint item = (guint) g_atomic_int_add (&self->next, 1);

      if (item >= self->n)
        return;
      self->task (item, hand, self->data);
    }
}

static gpointer
serve (gpointer data)
{
  const Hand *hand = data;
  TieCrew *self = hand->crew;
  guint round = 0;

  g_mutex_lock (&self->mutex);
  for (;;)
    {
      while (self->round == round && !self->quits)
        g_cond_wait (&self->begins, &self->mutex);
      if (self->quits)
        break;
      round = self->round;
      g_mutex_unlock (&self->mutex);
      work (self, hand->hand);
      g_mutex_lock (&self->mutex);
      if (--self->n_busy == 0)
        g_cond_signal (&self->ends);
    }
  g_mutex_unlock (&self->mutex);
  return NULL;
}

/**
 * tie_crew_new:
 * @most: how many hands can be of use
 *
 * Returns: (transfer full): a crew
 */
TieCrew *
tie_crew_new (guint most)
{
  TieCrew *self = g_new0 (TieCrew, 1);

  g_mutex_init (&self->mutex);
  g_cond_init (&self->begins);
  g_cond_init (&self->ends);
  self->n_hands = CLAMP (MIN (most, g_get_num_processors ()), 1, MOST_HANDS);
  for (guint i = 1; i < self->n_hands; i++)
    {
      self->hand[i] = (Hand){ self, i, NULL };
      self->hand[i].thread = g_thread_new ("layout", serve, &self->hand[i]);
    }
  return self;
}

/**
 * tie_crew_free:
 * @self: (transfer full): a crew that does not work
 *
 * Ends its threads.
 */
void
tie_crew_free (TieCrew *self)
{
  g_mutex_lock (&self->mutex);
  self->quits = TRUE;
  g_cond_broadcast (&self->begins);
  g_mutex_unlock (&self->mutex);
  for (guint i = 1; i < self->n_hands; i++)
    g_thread_join (self->hand[i].thread);
  g_mutex_clear (&self->mutex);
  g_cond_clear (&self->begins);
  g_cond_clear (&self->ends);
  g_free (self);
}

/**
 * tie_crew_get_n_hands:
 * @self: a crew
 *
 * Returns: how many threads it has, the calling one among them
 */
guint
tie_crew_get_n_hands (const TieCrew *self)
{
  return self->n_hands;
}

/**
 * tie_crew_run:
 * @self: a crew
 * @n: how many pieces of work there are
 * @task: does one
 * @data: for @task
 *
 * Does all pieces of work and returns when the last is done.
 */
void
tie_crew_run (TieCrew *self, guint n, TieCrewTask task, gpointer data)
{
  self->task = task;
  self->data = data;
  self->n = n;
  g_atomic_int_set (&self->next, 0);
  if (self->n_hands == 1 || n < 2)
    {
      work (self, 0);
      return;
    }
  g_mutex_lock (&self->mutex);
  self->n_busy = self->n_hands - 1;
  self->round++;
  g_cond_broadcast (&self->begins);
  g_mutex_unlock (&self->mutex);
  work (self, 0);
  g_mutex_lock (&self->mutex);
  while (self->n_busy > 0)
    g_cond_wait (&self->ends, &self->mutex);
  g_mutex_unlock (&self->mutex);
}
