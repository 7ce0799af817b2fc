/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* The program: a verb of the command line where one is named, else the window.
 *
 * What the window needs is a module of its own: loading GTK takes a verb longer than a small chart
 * takes to be drawn. */

#include <dlfcn.h>
#include <glib.h>
#include <signal.h>

#include "tie-command-line.h"
#include "tie-window-module.h"

/* Beside the program, as it is built, or where it is installed. No run path says so: all that the
 * program needs would be looked for there as well, fifty libraries in a dozen folders each,
 * whenever it starts. */
static void *
load_module (void)
{
  g_autofree char *program = g_file_read_link ("/proc/self/exe", NULL);
  g_autofree char *folder = program != NULL ? g_path_get_dirname (program) : g_strdup (".");
  g_autofree char *beside = g_build_filename (folder, TIE_WINDOW_MODULE, NULL);

  if (g_file_test (beside, G_FILE_TEST_EXISTS))
    return dlopen (beside, RTLD_LAZY | RTLD_LOCAL);
  return dlopen (TIE_MODULE_FOLDER "/" TIE_WINDOW_MODULE, RTLD_LAZY | RTLD_LOCAL);
}

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
  TieWindowModuleRun run = NULL;
  void *module;
  int status;

  /* A file that is not allowed to grow so large is one that cannot be written, as on a full disk:
   * it is told of, and what was written beside it is removed. */
  signal (SIGXFSZ, SIG_IGN);
  status = tie_command_line_run (argc, argv, &handled);
  if (handled)
    return status;

  module = load_module ();
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
