/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* The libraries that decode images, loaded when there is one: with what they need themselves they
 * are a quarter of all that the program would load, and few charts have a logo. */

#include "tie-image-library.h"

#include <dlfcn.h>

/* Has gdk-pixbuf with it. What dlopen() is told no packaging tool sees: debian/control names it. */
#define LIBRARY "librsvg-2.so.2"

static gboolean
find (void *handle, const char *name, void **function)
{
  *function = dlsym (handle, name);
  return *function != NULL;
}

/* As POSIX has it: ISO C knows no way from a pointer to an object to one to a function. */
#define FIND(name) &&find (handle, #name, (void **) (void *) &library.name)

static gpointer
load (gpointer data)
{
  static TieImageLibrary library;
  void *handle = dlopen (LIBRARY, RTLD_LAZY | RTLD_LOCAL);

  if (handle == NULL)
    {
      g_warning ("No logo is drawn: %s", dlerror ());
      return NULL;
    }
  return TRUE TIE_IMAGE_LIBRARY_FUNCTIONS (FIND) ? &library : NULL;
}

/*
 * tie_image_library_get:
 *
 * Loads them for the first image. May be called in any thread.
 *
 * Returns: (transfer none) (nullable): the functions, or %NULL where they are not installed
 */
const TieImageLibrary *
tie_image_library_get (void)
{
  static GOnce once = G_ONCE_INIT;

  return g_once (&once, load, NULL);
}
