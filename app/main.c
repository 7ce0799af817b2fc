/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* The program: a verb of the command line where one is named, else the window.
 *
 * What the window needs is a module of its own: loading GTK takes a verb longer than a small chart
 * takes to be drawn. */

#include <dlfcn.h>
#include <glib.h>

#include "tie-command-line.h"
#include "tie-window-module.h"

/* The allocator that GLib has up to 2.74 keeps what is freed for a quarter of a minute; then
 * whoever frees something gives all of it back, which of a large document is millions of pieces:
 * the window stands still for a quarter of a second. It has to be told before anything is
 * allocated, thus before main() and the constructors of libraries. */
static void
choose_allocator (int argc, char **argv, char **environment)
{
  G_GNUC_BEGIN_IGNORE_DEPRECATIONS
  g_slice_set_config (G_SLICE_CONFIG_ALWAYS_MALLOC, TRUE);
  G_GNUC_END_IGNORE_DEPRECATIONS
}

typedef void (*Early) (int argc, char **argv, char **environment);

__attribute__ ((section (".preinit_array"), used)) static const Early early = choose_allocator;

int
main (int argc, char **argv)
{
  gboolean handled = FALSE;
  int status = tie_command_line_run (argc, argv, &handled);
  TieWindowModuleRun run = NULL;
  void *module;

  if (handled)
    return status;

  /* Beside the program, or where it is installed: its run path says. */
  module = dlopen (TIE_WINDOW_MODULE, RTLD_LAZY | RTLD_LOCAL);
  /* As POSIX has it: ISO C knows no way from the one kind of pointer to the other. */
  if (module != NULL)
    *(void **) &run = dlsym (module, G_STRINGIFY (tie_window_module_run));
  if (run == NULL)
    {
      g_printerr ("tieline: %s\n", dlerror ());
      return 1;
    }
  return run (argc, argv);
}
