/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* Has logos decoded in a process of its own, which may come to harm: this program once more, see
 * tie-logo-worker.c. One process for the pictures of a document, and another one after each that it
 * dies of. */

#include "tie-logo-process.h"

#include <gio/gio.h>
#include <sys/socket.h>

#include "tie-logo-pipe.h"
#include "tie-logo-worker.h"
#include "tie-limits.h"

/* Of a picture of 512 × 512 pixels, whatever is in it */
#define MOST_BYTES ((gsize) 2 * 1024 * 1024)

/* By the clock, on a machine that has much else to do */
#define MOST_SECONDS 60

/* Both NULL: it is to be started */
typedef struct
{
  GSubprocess *process;
  GIOStream *pipe;
} LogoProcess;

/* theirs: (transfer full) */
static GSubprocess *
spawn (int theirs)
{
  g_autofree char *program = g_file_read_link ("/proc/self/exe", NULL);
  g_autofree char *most_pixels = g_strdup_printf ("%u", tie_limits_get_image ());
  g_autoptr (GSubprocessLauncher) launcher = g_subprocess_launcher_new (
      G_SUBPROCESS_FLAGS_STDOUT_SILENCE | G_SUBPROCESS_FLAGS_STDERR_SILENCE);

  g_subprocess_launcher_take_stdin_fd (launcher, theirs);
  return program != NULL ? g_subprocess_launcher_spawn (launcher, NULL, program,
                                                        TIE_LOGO_WORKER_OPTION, most_pixels, NULL)
                         : NULL;
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

static TiePictureOutcome
decode_cb (gpointer data, GBytes *picture, GBytes **decoded)
{
  LogoProcess *self = data;
  g_autoptr (GBytes) answer = NULL;

  if (start (self) && tie_logo_pipe_send (self->pipe, picture))
    answer = tie_logo_pipe_receive (self->pipe, MOST_BYTES);
  if (answer == NULL)
    {
      stop (self);
      return TIE_PICTURE_TOO_MUCH;
    }
  if (g_bytes_get_size (answer) == 0)
    return TIE_PICTURE_BROKEN;
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
