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
