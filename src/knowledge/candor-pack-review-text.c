/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Review of wording: long sentences, reading grade, and how figures are put. English only. */
#include "config.h"

#include "candor-pack-review-private.h"

#include "candor-pack-review.h"
#include "candor-reading.h"

/* "1 in 20": people cannot compare such odds. A year is no such figure: "one in 2019". */
#define ONE_IN "\\b(?:1|one) in (?:every )?(?!(?:18|19|20|21)\\d\\d\\b)" \
               "(?:\\d[\\d,]*|two|three|four|five|six|seven|eight|nine|ten|twenty|fifty|a hundred|a thousand)\\b"
/* "5 of 100", "5 % of people": people out of something. A score may fall by a percentage. */
#define OUT_OF "\\b\\d[\\d.,]* (?:of|in|out of|per) (?:every )?(100|1,?000|10,?000|100,?000)\\b"
#define PERCENT "\\b\\d[\\d.,]*(?: ?%| per ?cent) of (?:the |all |those )?(?:people|patients|persons|men|women|children|adults|cases)\\b"

/**
 * TextReview: what the walk over the texts knows.
 * @denominator: what the pack counts out of, "1000"
 * @reading: counts of the section so far
 */
typedef struct
{
  CandorFindings *findings;
  GRegex         *one_in;
  GRegex         *out_of;
  GRegex         *percent;
  char           *denominator;
  CandorReading   reading;
} TextReview;

static GRegex *
compile (const char *pattern)
{
  g_autoptr (GError) error = NULL;
  GRegex *regex = g_regex_new (pattern, G_REGEX_CASELESS | G_REGEX_OPTIMIZE, 0, &error);

  g_assert_no_error (error);
  return regex;
}

static void
review_sentences (TextReview    *self,
                  const xmlNode *node,
                  const char    *text)
{
  CandorReading reading = { 0 };

  candor_reading_add (&reading, text);
  if (reading.longest > CANDOR_REVIEW_MAX_WORDS)
    candor_findings_add (self->findings, candor_xml_get_line (node), CANDOR_FINDING_WARNING, "sentence-long",
                         "a sentence of %u words is hard to follow; keep to %d", reading.longest, CANDOR_REVIEW_MAX_WORDS);
}

static gboolean
is_denominator (TextReview *self,
                const char *number)
{
  g_auto (GStrv) groups = g_strsplit (number, ",", -1);
  g_autofree char *plain = g_strjoinv ("", groups);

  return g_str_equal (plain, self->denominator);
}

static void
review_denominators (TextReview    *self,
                     const xmlNode *node,
                     const char    *text)
{
  g_autoptr (GMatchInfo) match = NULL;

  for (g_regex_match (self->out_of, text, 0, &match); g_match_info_matches (match); g_match_info_next (match, NULL))
    {
      g_autofree char *found = g_match_info_fetch (match, 0);
      g_autofree char *number = g_match_info_fetch (match, 1);

      if (!is_denominator (self, number))
        candor_findings_add (self->findings, candor_xml_get_line (node), CANDOR_FINDING_WARNING, "denominator-mixed",
                             "“%s” cannot be compared with the rest: count out of %s", found, self->denominator);
    }
}

static void
review_figure (TextReview    *self,
               const xmlNode *node,
               const char    *text,
               GRegex        *regex,
               const char    *rule)
{
  g_autoptr (GMatchInfo) match = NULL;
  g_autofree char *found = NULL;

  if (!g_regex_match (regex, text, 0, &match))
    return;
  found = g_match_info_fetch (match, 0);
  candor_findings_add (self->findings, candor_xml_get_line (node), CANDOR_FINDING_WARNING, rule,
                       "“%s” is hard to compare: count people out of %s", found, self->denominator);
}

static void
review_text (TextReview    *self,
             const xmlNode *node)
{
  g_autofree char *text = candor_xml_dup_content (node);

  candor_reading_add (&self->reading, text);
  review_sentences (self, node, text);
  review_denominators (self, node, text);
  review_figure (self, node, text, self->one_in, "one-in");
  review_figure (self, node, text, self->percent, "denominator-mixed");
}

/* The schema lets no text stand beside elements of blocks, so an element with text is all text. */
static gboolean
has_text (const xmlNode *node)
{
  for (const xmlNode *child = node->children; child != NULL; child = child->next)
    if (child->type == XML_TEXT_NODE && !xmlIsBlankNode (child))
      return TRUE;
  return FALSE;
}

/* What the clinician asks back is not for the patient to read. */
static void
review_tree (TextReview    *self,
             const xmlNode *node)
{
  if (candor_xml_is (node, "prompt"))
    return;
  if (has_text (node))
    {
      review_text (self, node);
      return;
    }
  for (const xmlNode *child = candor_xml_first (node); child != NULL; child = candor_xml_next (child))
    review_tree (self, child);
}

static void
review_grade (TextReview    *self,
              const xmlNode *section)
{
  double           grade = candor_reading_grade (&self->reading);
  g_autofree char *id = candor_xml_dup_attribute (section, "id");

  if (grade > CANDOR_REVIEW_MAX_GRADE)
    candor_findings_add (self->findings, candor_xml_get_line (section), CANDOR_FINDING_WARNING, "grade-high",
                         "section “%s” reads at about US grade %.1f, by our estimate; keep to %.0f", id, grade, CANDOR_REVIEW_MAX_GRADE);
}

void
candor_pack_review_texts (const xmlNode  *pack,
                          CandorFindings *findings)
{
  g_autoptr (GRegex) one_in = compile (ONE_IN);
  g_autoptr (GRegex) out_of = compile (OUT_OF);
  g_autoptr (GRegex) percent = compile (PERCENT);
  g_autofree char *denominator = candor_xml_dup_attribute (pack, "denominator");
  TextReview       self = {
          .findings = findings, .one_in = one_in, .out_of = out_of, .percent = percent, .denominator = denominator
  };

  for (const xmlNode *child = candor_xml_first (pack); child != NULL; child = candor_xml_next (child))
    {
      if (!candor_xml_is (child, "section") && !candor_xml_is (child, "glossary"))
        continue;
      self.reading = (CandorReading){ 0 };
      review_tree (&self, child);
      if (candor_xml_is (child, "section"))
        review_grade (&self, child);
    }
}
