/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* The program: a verb of the command line where one is named, else the window. */

#include "tie-application.h"
#include "tie-command-line.h"
#include "tie-language.h"
#include "tie-preload.h"

int
main (int argc, char **argv)
{
  g_autoptr (TieApplication) application = NULL;
  gboolean handled = FALSE;
  int status;

  status = tie_command_line_run (argc, argv, &handled);
  if (handled)
    return status;

  /* GTK would choose the locale once more, and not know what to do where it isn't installed */
  gtk_disable_setlocale ();
  tie_language_init (NULL);
  if (argc == 2 && argv[1][0] != '-')
    tie_preload_start (argv[1]);
  application = tie_application_new ();
  return g_application_run (G_APPLICATION (application), argc, argv);
}
