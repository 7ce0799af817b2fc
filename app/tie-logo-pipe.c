/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* What goes between the program and the process that decodes its logos: pictures, each after its
 * length. */

#include "tie-logo-pipe.h"

#include <glib/gstdio.h>
#include <signal.h>

/**
 * tie_logo_pipe_new:
 * @fd: (transfer full): one end of a pair of sockets, which say nothing by a signal when the other
 *   end is gone
 * @most_seconds: how long the other end may say nothing; 0: as long as it likes
 *
 * Returns: (transfer full) (nullable): the end; %NULL: there is none
 */
GIOStream *
tie_logo_pipe_new (int fd, guint most_seconds)
{
  struct sigaction before;
  g_autoptr (GSocket) socket = NULL;

  /* The class ignores the signal for all of the process, and does not need to: who writes to what
   * nobody reads is still to end by it */
  sigaction (SIGPIPE, NULL, &before);
  socket = g_socket_new_from_fd (fd, NULL);
  sigaction (SIGPIPE, &before, NULL);
  if (socket == NULL)
    {
      g_close (fd, NULL);
      return NULL;
    }
  g_socket_set_timeout (socket, most_seconds);
  return G_IO_STREAM (g_socket_connection_factory_create_connection (socket));
}

/**
 * tie_logo_pipe_send:
 * @self: an end
 * @bytes: what the other end receives, possibly nothing
 *
 * Returns: whether it has all been taken
 */
gboolean
tie_logo_pipe_send (GIOStream *self, GBytes *bytes)
{
  GOutputStream *out = g_io_stream_get_output_stream (self);
  gsize size;
  const void *data = g_bytes_get_data (bytes, &size);
  guint32 length = (guint32) size;

  return g_output_stream_write_all (out, &length, sizeof length, NULL, NULL, NULL)
         && (size == 0 || g_output_stream_write_all (out, data, size, NULL, NULL, NULL));
}

/**
 * tie_logo_pipe_receive:
 * @self: an end
 * @most: bytes
 *
 * Waits for what the other end sends.
 *
 * Returns: (transfer full) (nullable): it; %NULL: the other end is gone, or sends more
 */
GBytes *
tie_logo_pipe_receive (GIOStream *self, gsize most)
{
  GInputStream *in = g_io_stream_get_input_stream (self);
  g_autofree guint8 *data = NULL;
  guint32 length;
  gsize n;

  if (!g_input_stream_read_all (in, &length, sizeof length, &n, NULL, NULL) || n < sizeof length
      || length > most)
    return NULL;
  data = g_malloc (MAX (length, 1));
  if (!g_input_stream_read_all (in, data, length, &n, NULL, NULL) || n < length)
    return NULL;
  return g_bytes_new_take (g_steal_pointer (&data), length);
}
