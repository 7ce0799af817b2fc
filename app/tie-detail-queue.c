/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* What is still to be added to a page of the detail panel. A hub may have hundreds of deals: they
 * are added from above to below, as many at a time as do not hold up a frame. */

#include "tie-detail-queue.h"

#include "tie-detail-parts.h"

typedef struct
{
  char *title; /* NULL: the page itself */
  GtkBox *box; /* NULL: nothing is in it yet; unowned */
} Section;

typedef struct
{
  guint section;
  TieDetailAdd add;
  gpointer item;
} Part;

struct _TieDetailQueue
{
  GtkBox *page;
  GArray *sections;
  GArray *parts;
  guint n_done;
};

static void
clear_section (gpointer data)
{
  g_free (((Section *) data)->title);
}

static void
begin_section (TieDetailQueue *self, const char *title, GtkBox *box)
{
  Section section = { g_strdup (title), box };

  g_array_append_val (self->sections, section);
}

/**
 * tie_detail_queue_new:
 * @page: (transfer floating): a page
 *
 * Returns: (transfer full): what is to be added to it: nothing yet
 */
TieDetailQueue *
tie_detail_queue_new (GtkBox *page)
{
  TieDetailQueue *self;

  g_return_val_if_fail (GTK_IS_BOX (page), NULL);

  self = g_new0 (TieDetailQueue, 1);
  self->page = g_object_ref_sink (page);
  self->sections = g_array_new (FALSE, FALSE, sizeof (Section));
  g_array_set_clear_func (self->sections, clear_section);
  self->parts = g_array_new (FALSE, FALSE, sizeof (Part));
  begin_section (self, NULL, page);
  return self;
}

/**
 * tie_detail_queue_free:
 * @self: (transfer full): a queue
 *
 * Forgets what was still to be added.
 */
void
tie_detail_queue_free (TieDetailQueue *self)
{
  g_array_unref (self->sections);
  g_array_unref (self->parts);
  g_object_unref (self->page);
  g_free (self);
}

/**
 * tie_detail_queue_begin_section:
 * @self: a queue
 * @title: what the section is about
 *
 * What is pushed from now on goes into a section. A section that nothing goes into does not come
 * about.
 */
void
tie_detail_queue_begin_section (TieDetailQueue *self, const char *title)
{
  g_return_if_fail (self != NULL && title != NULL);

  begin_section (self, title, NULL);
}

/**
 * tie_detail_queue_push:
 * @self: a queue
 * @add: what adds it
 * @item: what is shown; it must live until then
 *
 * Has something added to the page when it is its turn.
 */
void
tie_detail_queue_push (TieDetailQueue *self, TieDetailAdd add, gpointer item)
{
  Part part = { .add = add, .item = item };

  g_return_if_fail (self != NULL && add != NULL);

  part.section = self->sections->len - 1;
  g_array_append_val (self->parts, part);
}

/* Its text is broken into lines now, within the time that was given, and not in the next frame */
static void
measure (GtkWidget *widget, int width)
{
  int minimum;

  gtk_widget_measure (widget, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  if (width >= minimum)
    gtk_widget_measure (widget, GTK_ORIENTATION_VERTICAL, width, NULL, NULL, NULL, NULL);
}

static void
add_part (TieDetailQueue *self, const TieDetail *detail, int width, const Part *part)
{
  Section *section = &g_array_index (self->sections, Section, part->section);
  GtkWidget *last, *child;

  if (section->box == NULL)
    section->box = tie_detail_add_section (self->page, section->title);
  last = gtk_widget_get_last_child (GTK_WIDGET (section->box));
  part->add (section->box, detail, part->item);
  child = last != NULL ? gtk_widget_get_next_sibling (last)
                       : gtk_widget_get_first_child (GTK_WIDGET (section->box));
  for (; child != NULL; child = gtk_widget_get_next_sibling (child))
    measure (child, width);
}

/**
 * tie_detail_queue_run:
 * @self: a queue
 * @detail: what pages are built with
 * @width: of the page's inside in pixels, as far as it is known; else -1
 * @until: on g_get_monotonic_time()'s clock
 *
 * Adds what is to be added, until it is late: one thing at least.
 *
 * Returns: whether all is added
 */
gboolean
tie_detail_queue_run (TieDetailQueue *self, const TieDetail *detail, int width, gint64 until)
{
  g_return_val_if_fail (self != NULL && detail != NULL, TRUE);

  while (self->n_done < self->parts->len)
    {
      add_part (self, detail, width, &g_array_index (self->parts, Part, self->n_done));
      self->n_done++;
      if (g_get_monotonic_time () >= until)
        break;
    }
  return self->n_done == self->parts->len;
}
