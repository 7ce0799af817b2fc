/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* The entry of the module that shows windows. */

#include "tie-window-module.h"

#include "tie-application-language.h"
#include "tie-heap.h"
#include "tie-language.h"
#include "tie-logo-process.h"
#include "tie-preload.h"

/**
 * tie_window_module_run:
 * @argc: the program's arguments
 * @argv: (array length=argc): likewise
 *
 * Shows the documents that the arguments name, or the start screen, until the last window is
 * closed.
 *
 * Returns: the exit status
 */
int
tie_window_module_run (int argc, char **argv)
{
  g_autoptr (TieApplication) application = NULL;

  tie_heap_prepare_for_long ();
  tie_picture_decoder_set (tie_logo_process_get_decoder ());
  /* GTK would choose the locale once more, and not know what to do where it isn't installed */
  gtk_disable_setlocale ();
  tie_language_init (NULL);
  application = tie_application_new ();
  tie_application_begin_language (application);
  if (argc == 2 && argv[1][0] != '-')
    tie_preload_start (argv[1]);
  return g_application_run (G_APPLICATION (application), argc, argv);
}
