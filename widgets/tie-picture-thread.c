/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* Paints pictures off the main thread. */

#include "tie-picture-thread.h"

#include "tie-font-kit.h"

typedef struct
{
  TiePicture *picture;
  TiePictureKind kind;
} TiePainted;

/**
 * TiePictureThread:
 * @lock: guards all that follows
 * @asked: what is to be painted next
 * @running: (nullable): what is being painted, which the thread owns
 * @cancelled: not 0: nobody wants that any more; read without the lock
 * @painted: what the main thread has not been given yet
 * @source: gives it, if there is something
 */
struct _TiePictureThread
{
  TiePictureDone done;
  gpointer user_data;
  GThread *thread;

  GMutex lock;
  GCond wake;
  TiePicture *asked[TIE_N_PICTURE_KINDS];
  TiePicture *running;
  TiePictureKind running_kind;
  int cancelled;
  gboolean quits;
  GQueue painted; /* of TiePainted */
  GSource *source;
};

/* Returns NULL when there is nothing to do */
static TiePicture *
take (TiePictureThread *self)
{
  for (guint kind = 0; kind < TIE_N_PICTURE_KINDS; kind++)
    if (self->asked[kind] != NULL)
      {
        self->running_kind = (TiePictureKind) kind;
        g_atomic_int_set (&self->cancelled, 0);
        return g_steal_pointer (&self->asked[kind]);
      }
  return NULL;
}

static gboolean
give_cb (gpointer user_data)
{
  TiePictureThread *self = user_data;
  TiePainted *painted;

  g_mutex_lock (&self->lock);
  painted = g_queue_pop_head (&self->painted);
  if (painted == NULL)
    g_clear_pointer (&self->source, g_source_unref);
  g_mutex_unlock (&self->lock);
  if (painted == NULL)
    return G_SOURCE_REMOVE;

  self->done (painted->picture, painted->kind, self->user_data);
  g_free (painted);
  return G_SOURCE_CONTINUE;
}

static void
pass_on (TiePictureThread *self, TiePicture *picture)
{
  TiePainted painted = { picture, self->running_kind };

  g_queue_push_tail (&self->painted, g_memdup2 (&painted, sizeof painted));
  if (self->source != NULL)
    return;
  self->source = g_idle_source_new ();
  g_source_set_priority (self->source, G_PRIORITY_DEFAULT);
  g_source_set_callback (self->source, give_cb, self, NULL);
  g_source_attach (self->source, NULL);
}

static gpointer
run (gpointer user_data)
{
  TiePictureThread *self = user_data;

  tie_font_kit_borrow ();
  g_mutex_lock (&self->lock);
  while (!self->quits)
    {
      gboolean painted;

      self->running = take (self);
      if (self->running == NULL)
        {
          g_cond_wait (&self->wake, &self->lock);
          continue;
        }
      g_mutex_unlock (&self->lock);
      painted = tie_picture_paint (self->running, &self->cancelled);
      g_mutex_lock (&self->lock);
      if (painted && g_atomic_int_get (&self->cancelled) == 0)
        pass_on (self, g_steal_pointer (&self->running));
      g_clear_pointer (&self->running, tie_picture_free);
    }
  g_mutex_unlock (&self->lock);
  tie_font_kit_return ();
  return NULL;
}

/**
 * tie_picture_thread_new:
 * @done: what is called with each picture
 *
 * Returns: (transfer full): a thread that waits
 */
TiePictureThread *
tie_picture_thread_new (TiePictureDone done, gpointer user_data)
{
  TiePictureThread *self = g_new0 (TiePictureThread, 1);

  self->done = done;
  self->user_data = user_data;
  g_mutex_init (&self->lock);
  g_cond_init (&self->wake);
  g_queue_init (&self->painted);
  self->thread = g_thread_new ("picture", run, self);
  return self;
}

static void
painted_free (gpointer data)
{
  TiePainted *painted = data;

  tie_picture_free (painted->picture);
  g_free (painted);
}

/**
 * tie_picture_thread_free:
 * @self: (transfer full): a thread, from the main thread
 *
 * Stops what is being painted, and waits for that; it does not take longer than one item.
 */
void
tie_picture_thread_free (TiePictureThread *self)
{
  g_mutex_lock (&self->lock);
  self->quits = TRUE;
  g_atomic_int_set (&self->cancelled, 1);
  g_cond_signal (&self->wake);
  g_mutex_unlock (&self->lock);
  g_thread_join (self->thread);

  if (self->source != NULL)
    {
      g_source_destroy (self->source);
      g_source_unref (self->source);
    }
  g_queue_clear_full (&self->painted, painted_free);
  for (guint kind = 0; kind < TIE_N_PICTURE_KINDS; kind++)
    tie_picture_free (self->asked[kind]);
  g_cond_clear (&self->wake);
  g_mutex_clear (&self->lock);
  g_free (self);
}

/* Whether what is being painted is not worth its end, now that something else is asked for */
static gboolean
is_outdone (TiePictureThread *self, TiePictureKind kind, const TiePicture *picture, gboolean urgent)
{
  if (self->running == NULL)
    return FALSE;
  if (self->running_kind == kind)
    return urgent || !tie_picture_is_like (self->running, picture);
  return self->running_kind == TIE_PICTURE_WHOLE;
}

/**
 * tie_picture_thread_ask:
 * @kind: what it is for
 * @picture: (transfer full): what is to be painted
 * @urgent: whether nothing else of that kind is worth its end
 *
 * Takes the place of what was asked for before. What is being painted of that kind is finished if
 * it would do for the time being, so that something is seen while one goes on moving.
 */
void
tie_picture_thread_ask (TiePictureThread *self,
                        TiePictureKind kind,
                        TiePicture *picture,
                        gboolean urgent)
{
  g_mutex_lock (&self->lock);
  tie_picture_free (self->asked[kind]);
  self->asked[kind] = NULL;
  if (self->running != NULL && self->running_kind == kind
      && g_atomic_int_get (&self->cancelled) == 0 && tie_picture_equal (self->running, picture))
    {
      tie_picture_free (picture);
    }
  else
    {
      self->asked[kind] = picture;
      if (is_outdone (self, kind, picture, urgent))
        g_atomic_int_set (&self->cancelled, 1);
      g_cond_signal (&self->wake);
    }
  g_mutex_unlock (&self->lock);
}

/**
 * tie_picture_thread_forget:
 * @kind: what is not wanted any more
 */
void
tie_picture_thread_forget (TiePictureThread *self, TiePictureKind kind)
{
  g_mutex_lock (&self->lock);
  g_clear_pointer (&self->asked[kind], tie_picture_free);
  if (self->running != NULL && self->running_kind == kind)
    g_atomic_int_set (&self->cancelled, 1);
  g_mutex_unlock (&self->lock);
}
