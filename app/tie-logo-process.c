/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* Has logos decoded in a process of its own, which may come to harm: this program once more, see
 * tie-logo-worker.c. One process for the pictures of a document, and another one after each that it
 * dies of. */

#include "tie-logo-process.h"

#include <gio/gio.h>
#include <sys/socket.h>
#include <time.h>

#include "tie-limits.h"
#include "tie-logo-pipe.h"
#include "tie-logo-worker.h"
#include "tie-picture-format.h"

/* Of the largest answer, whatever is in it */
#define MOST_BYTES ((gsize) 2 * 1024 * 1024)

/* Microseconds of the processor, that what ended its decoder is taken to have had */
#define MOST_TIME (2 * G_USEC_PER_SEC)
/* By the clock, on a machine that has much else to do */
#define MOST_SECONDS 60

/* Both NULL: it is to be started */
typedef struct
{
  GSubprocess *process;
  GIOStream *pipe;
} LogoProcess;

/* By the name that a program has of itself: an upgrade may have replaced its file.
 * theirs: (transfer full) */
static GSubprocess *
spawn (int theirs)
{
  g_autofree char *most_pixels = g_strdup_printf ("%u", tie_limits_get_image ());
  g_autoptr (GSubprocessLauncher) launcher = g_subprocess_launcher_new (
      G_SUBPROCESS_FLAGS_STDOUT_SILENCE | G_SUBPROCESS_FLAGS_STDERR_SILENCE);

  g_subprocess_launcher_take_stdin_fd (launcher, theirs);
  return g_subprocess_launcher_spawn (launcher, NULL, "/proc/self/exe", TIE_LOGO_WORKER_OPTION,
                                      most_pixels, NULL);
}

static gboolean
start (LogoProcess *self)
{
  int ends[2];

  if (self->process != NULL)
    return TRUE;
  if (socketpair (AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends) != 0)
    return FALSE;
  self->pipe = tie_logo_pipe_new (ends[0], MOST_SECONDS);
  self->process = spawn (ends[1]);
  return self->process != NULL && self->pipe != NULL;
}

/* What decodes has ended, or does not answer */
static void
stop (LogoProcess *self)
{
  g_clear_object (&self->pipe);
  if (self->process != NULL)
    {
      g_subprocess_force_exit (self->process);
      g_subprocess_wait (self->process, NULL, NULL);
    }
  g_clear_object (&self->process);
}

static gpointer
open_cb (void)
{
  return g_new0 (LogoProcess, 1);
}

/* Microseconds of the processor's time; -1: it has ended */
static gint64
get_time (LogoProcess *self)
{
  const char *pid = self->process != NULL ? g_subprocess_get_identifier (self->process) : NULL;
  clockid_t clock;
  struct timespec time;

  if (pid == NULL || clock_getcpuclockid ((pid_t) g_ascii_strtoll (pid, NULL, 10), &clock) != 0
      || clock_gettime (clock, &time) != 0)
    return -1;
  return time.tv_sec * G_USEC_PER_SEC + time.tv_nsec / 1000;
}

/* To a process that is there: another one, where the last has been ended by somebody */
static gboolean
send_picture (LogoProcess *self, GBytes *picture)
{
  gboolean waited = self->process != NULL;

  if (!start (self))
    return FALSE;
  if (tie_logo_pipe_send (self->pipe, picture))
    return TRUE;
  stop (self);
  return waited && start (self) && tie_logo_pipe_send (self->pipe, picture);
}

static gboolean
is_small (GBytes *answer)
{
  gsize length;
  const guchar *data = g_bytes_get_data (answer, &length);
  guint width, height;

  return tie_picture_format_find_size (data, length, &width, &height)
         && width <= TIE_LOGO_WORKER_SIDE && height <= TIE_LOGO_WORKER_SIDE;
}

/* What has ended its decoder, or is answered with anything else */
static TiePictureOutcome
give_up (LogoProcess *self, gint64 *time)
{
  stop (self);
  *time = MOST_TIME;
  return TIE_PICTURE_TOO_MUCH;
}

static TiePictureOutcome
decode_cb (gpointer data, GBytes *picture, GBytes **decoded, gint64 *time)
{
  LogoProcess *self = data;
  gint64 start_time = MAX (get_time (self), 0);
  g_autoptr (GBytes) answer = NULL;

  *time = 0;
  if (!send_picture (self, picture))
    {
      stop (self);
      return TIE_PICTURE_NOT_TRIED;
    }
  answer = tie_logo_pipe_receive (self->pipe, MOST_BYTES);
  if (answer == NULL)
    return give_up (self, time);
  *time = MAX (get_time (self) - start_time, 0);
  if (g_bytes_get_size (answer) == 0)
    return TIE_PICTURE_BROKEN;
  if (!is_small (answer))
    return give_up (self, time);
  *decoded = g_steal_pointer (&answer);
  return TIE_PICTURE_DECODED;
}

/* It ends by itself when nobody is at the other end, and need not be waited for */
static void
close_cb (gpointer data)
{
  LogoProcess *self = data;

  g_clear_object (&self->pipe);
  g_clear_object (&self->process);
  g_free (self);
}

/**
 * tie_logo_process_get_decoder:
 *
 * Returns: (transfer none): what decodes logos in a process of its own
 */
const TiePictureDecoder *
tie_logo_process_get_decoder (void)
{
  static const TiePictureDecoder decoder = { open_cb, decode_cb, close_cb };

  return &decoder;
}
