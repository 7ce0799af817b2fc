/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* Runs a command, without what it prints, and prints the most resident memory that it had, in
 * kilobytes. The system counts what the process held before it became the command as well: that is
 * why a small program starts it. */

#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

static void
become (char **command)
{
  int nowhere = open ("/dev/null", O_WRONLY);

  /* Whoever gives up waiting for this program stops the command with it. */
  prctl (PR_SET_PDEATHSIG, SIGKILL);
  if (nowhere >= 0)
    dup2 (nowhere, STDOUT_FILENO);
  execvp (command[0], command);
  perror (command[0]);
  _exit (127);
}

int
main (int argc, char **argv)
{
  struct rusage usage;
  int status;
  pid_t child;

  if (argc < 2)
    {
      fprintf (stderr, "Usage: peak-memory COMMAND...\n");
      return 2;
    }
  child = fork ();
  if (child == 0)
    become (argv + 1);
  if (child < 0 || wait4 (child, &status, 0, &usage) != child || !WIFEXITED (status))
    return 1;
  printf ("%ld\n", usage.ru_maxrss);
  return WEXITSTATUS (status);
}
