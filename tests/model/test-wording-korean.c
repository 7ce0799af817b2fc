/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* Dates and intervals in Korean words, by the catalogue and CLDR. */

#include "tie-interval.h"
#include "tie-language.h"
#include "tie-wording.h"

static const struct
{
  const char *edtf;
  const char *full;
  const char *shortened; /* of a single date */
} dates[] = {
  { "2026-10-06", "2026년 10월 6일", NULL },
  { "2026-10", "2026년 10월", NULL },
  { "2026", "2026년", NULL },
  { "203X", "2030년대", NULL },
  { "20XX", "2000년~2099년 중 어느 해", NULL },
  { "2026-XX", "2026년 중 어느 달", NULL },
  { "2026-XX-XX", "2026년 중 어느 날", NULL },
  { "2026-10-XX", "2026년 10월 중 어느 날", NULL },
  { "2026-21", "2026년 봄", NULL },
  { "2026-22", "2026년 여름", NULL },
  { "2026-23", "2026년 가을", NULL },
  { "2026-24", "2026/2027년 겨울", NULL },
  { "2026-33", "2026년 1분기", NULL },
  { "2026-36", "2026년 4분기", NULL },
  { "2026-38", "2026년 5월~8월", NULL },
  { "2026-40", "2026년 상반기", NULL },
  { "2026-41", "2026년 하반기", NULL },
  { "2029~", "2029년경", NULL },
  { "2029?", "2029년(불확실)", "2029년?" },
  { "2029-41%", "2029년 하반기경(불확실)", "2029년 하반기경?" },
  { "203X~", "2030년대경", NULL },
  { "2026-41/2029", "2026년 하반기부터 2029년까지", NULL },
  { "../2028", "2028년까지", NULL },
  { "../203X", "2030년대까지", NULL },
  { "../2029-41", "2029년 하반기까지", NULL },
  { "../2029~", "2029년경까지", NULL },
  { "/2028", "2028년까지, 시작일 미공개", NULL },
  { "2026-41/", "2026년 하반기부터, 종료일 미공개", NULL },
  { "2026/..", "2026년부터, 무기한", NULL },
};

static void
test_dates (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (dates); i++)
    {
      TieInterval interval;
      g_autofree char *full = NULL;
      g_autofree char *shortened = NULL;

      g_assert_true (tie_interval_parse (dates[i].edtf, &interval, NULL));
      full = tie_wording_interval (&interval, NULL);
      g_assert_cmpstr (full, ==, dates[i].full);
      if (!interval.single)
        continue;
      shortened = tie_wording_date_short (&interval.start, NULL);
      g_assert_cmpstr (shortened, ==,
                       dates[i].shortened != NULL ? dates[i].shortened : dates[i].full);
    }
}

/* Messages are whole sentences, with what stands there in front. */
static void
test_faults (void)
{
  static const struct
  {
    const char *edtf;
    const char *message;
  } faults[] = {
    { "2027-02-29", "“2027-02-29”: 날짜가 아닙니다. 2027년 2월은 28일까지입니다" },
    { "Y17000", "“Y17000”: 읽을 수 없습니다. Y가 앞에 붙은 연도는 지원하지 않습니다. 연도는 "
                "0001부터 9999까지입니다" },
    { "2029/2026", "“2029/2026”: 시작하기 전에 끝납니다. 끝은 늦어도 2026-12-31이고 시작은 일러도 "
                   "2029-01-01입니다" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (faults); i++)
    {
      TieInterval interval;
      g_autoptr (GError) error = NULL;

      g_assert_false (tie_interval_parse (faults[i].edtf, &interval, &error));
      g_assert_cmpstr (error->message, ==, faults[i].message);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  tie_language_init ("ko");
  g_test_add_func ("/wording-korean/dates", test_dates);
  g_test_add_func ("/wording-korean/faults", test_faults);
  return g_test_run ();
}
