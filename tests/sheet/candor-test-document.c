/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Documents for the tests of the sheet layer. Their content is made up. */
#include "candor-test-document.h"

#include "candor-figure.h"
#include "candor-pack-reader.h"

typedef enum
{
  CLINIC,
  CLINIC_ADDRESS,
  FOR,
  WHEN,
  TITLE,
  LEAD,
  KEY_1,
  KEY_2,
  KEY_3,
  KEY_4,
  HARMS,
  BIG,
  BIG_MEANING,
  LEGEND,
  URGENT,
  URGENT_SIGNS,
  HEAD_1,
  HEAD_2,
  HEAD_3,
  CELL_1,
  CELL_2,
  CELL_3,
  CELL_4,
  CELL_5,
  CELL_6,
  CAUTION,
  CAUTION_TEXT,
  QUESTIONS,
  QUESTION_1,
  ANSWER_1,
  QUESTION_2,
  NUMBERED,
  NUMBER_1,
  NUMBER_2,
  SOURCES,
  SOURCE_1,
  SOURCE_2,
  PAGE,
  FOOTER,
  LEVEL_OFFICIAL,
  LEVEL_UNKNOWN,
  LEVEL_MEASURED,
  LEVEL_CLAIM,
  N_PHRASES,
} Phrase;

static const char *const phrases[N_PHRASES][2] = {
  [CLINIC] = { "Riverside Family Clinic", "عيادة ريفرسايد للأسرة" },
  [CLINIC_ADDRESS] = { "12 Mill Street · 555 0100", "١٢ شارع الطاحونة" },
  [FOR] = { "For: ______________________", "إلى: ______________________" },
  [WHEN] = { "Talked through on 22 November 2026", "تمت المناقشة في ٢٢ نوفمبر ٢٠٢٦" },
  [TITLE] = { "Blue drops: what we talked about", "القطرات الزرقاء: ما تحدثنا عنه" },
  [LEAD] = { "The decision: take them, wait, or choose something else. Take this home, read it again, and bring your questions.",
             "القرار: أن تأخذها أو تنتظر أو تختار شيئا آخر. خذ هذه الورقة إلى البيت واقرأها مرة أخرى وأحضر أسئلتك." },
  [KEY_1] = { "No blue drops are approved by the agency.", "لم توافق الوكالة على أي قطرات زرقاء." },
  [KEY_2] = { "Nobody has measured the effects after years.", "لم يقس أحد الآثار بعد سنوات." },
  [KEY_3] = { "Serious infections have followed drops sold without approval.", "حدثت عدوى خطيرة بعد قطرات بيعت دون موافقة." },
  [KEY_4] = { "You can take your time. Not having them is a choice as good as any.", "يمكنك أن تأخذ وقتك. عدم أخذها خيار جيد كغيره." },
  [HARMS] = { "What can go wrong, and what to do", "ما الذي قد يحدث وماذا تفعل" },
  [BIG] = { "7 of 1,000 people", "٧ من كل ١٠٠٠ شخص" },
  [BIG_MEANING] = { "in published trials had a serious problem. It could be as few as 1 or as many as 52.",
                    "في التجارب المنشورة أصيبوا بمشكلة خطيرة. قد يكون العدد واحدا أو ٥٢." },
  [LEGEND] = { "For drops bought in a shop, nobody knows.", "بالنسبة إلى القطرات المشتراة من متجر، لا أحد يعرف." },
  [URGENT] = { "Get help at once (call emergency services) if", "اطلب المساعدة فورا (اتصل بالطوارئ) إذا" },
  [URGENT_SIGNS] = { " you have trouble breathing, a tight throat, a swollen face or tongue, or hives that spread.",
                     " كان لديك صعوبة في التنفس أو ضيق في الحلق أو تورم في الوجه أو اللسان." },
  [HEAD_1] = { "What you may notice", "ما قد تلاحظه" },
  [HEAD_2] = { "How often", "كم مرة" },
  [HEAD_3] = { "What to do", "ماذا تفعل" },
  [CELL_1] = { "Redness, swelling, soreness where the drop went in", "احمرار وتورم وألم في موضع القطرة" },
  [CELL_2] = { "Often reported; not counted", "ذكر كثيرا ولم يحسب" },
  [CELL_3] = { "A cold pack. It should fade in a few days. Call us if it spreads, gets hotter, weeps, or comes with fever.",
               "كمادة باردة. يجب أن يزول خلال أيام. اتصل بنا إذا انتشر أو جاء مع حمى." },
  [CELL_4] = { "Tiredness, headache, mild fever", "تعب وصداع وحمى خفيفة" },
  [CELL_5] = { "8 women in one report", "٨ نساء في تقرير واحد" },
  [CELL_6] = { "Rest. Ask before taking pills for fever: they can hide an infection.", "استرح. اسأل قبل أخذ حبوب الحمى." },
  [CAUTION] = { "Call the clinic if", "اتصل بالعيادة إذا" },
  [CAUTION_TEXT] = { " the redness lasts longer than three days, or you are worried for any other reason.", " استمر الاحمرار أكثر من ثلاثة أيام." },
  [QUESTIONS] = { "My questions", "أسئلتي" },
  [QUESTION_1] = { "What is the IND number for this product?", "ما هو رقم IND لهذا المنتج؟" },
  [ANSWER_1] = { " A good answer: a number, and the letter to read.", " الجواب الجيد: رقم ورسالة يمكن قراءتها." },
  [QUESTION_2] = { "Who tests each batch for germs, and may I see the result?", "من يفحص كل دفعة وهل يمكنني رؤية النتيجة؟" },
  [NUMBERED] = { "What happens next", "ماذا يحدث بعد ذلك" },
  [NUMBER_1] = { "Read this sheet at home, with someone you trust.", "اقرأ هذه الورقة في البيت مع شخص تثق به." },
  [NUMBER_2] = { "Write down what you still want to ask.", "اكتب ما تريد أن تسأل عنه." },
  [SOURCES] = { "Where this comes from", "من أين جاء هذا" },
  [SOURCE_1] = { "Notice on drops. Agency, 2019", "إشعار حول القطرات. الوكالة، ٢٠١٩" },
  [SOURCE_2] = { "A trial of drops. Journal, 2024", "تجربة على القطرات. المجلة، ٢٠٢٤" },
  [PAGE] = { "Page {page} of {pages}", "صفحة {page} من {pages}" },
  [FOOTER] = { "Blue drops, version 2026-11-22, text 7f3a 91c2 · Information only, not a consent form",
               "القطرات الزرقاء، نسخة 2026-11-22 · للمعلومات فقط وليست نموذج موافقة" },
  [LEVEL_OFFICIAL] = { "Official", "رسمي" },
  [LEVEL_UNKNOWN] = { "Not studied", "لم يدرس" },
  [LEVEL_MEASURED] = { "Measured in people", "قيس لدى الناس" },
  [LEVEL_CLAIM] = { "A seller’s claim", "ادعاء البائع" },
};

/* Where the documents are written. */
typedef struct
{
  CandorNode *root;
  int         language;
  GRand      *rand;
} Writer;

static const char *
say (Writer *writer,
     Phrase  phrase)
{
  return phrases[phrase][writer->language];
}

static CandorNode *
add (Writer         *writer,
     CandorNode     *parent,
     CandorNodeKind  kind,
     CandorNodeStyle style,
     Phrase          phrase)
{
  CandorNode *node = candor_node_add (parent, kind, style);

  candor_node_add_span (node, CANDOR_SPAN_PLAIN, say (writer, phrase), NULL);
  return node;
}

static void
add_heading (Writer *writer,
             int     level,
             Phrase  phrase)
{
  candor_node_set_level (add (writer, writer->root, CANDOR_NODE_HEADING, CANDOR_STYLE_NORMAL, phrase), level);
}

static void
add_badge (Writer         *writer,
           CandorNode     *node,
           CandorLevelKind kind,
           Phrase          phrase)
{
  CandorText *name = candor_text_new_plain (say (writer, phrase), writer->language ? "ar" : "en");
  g_autoptr (CandorLevel) level = candor_level_new ("level", kind, name, name);

  candor_node_add_badge (node, level);
  candor_text_unref (name);
}

static void
add_key_box (Writer *writer)
{
  CandorNode *box = candor_node_add (writer->root, CANDOR_NODE_BOX, CANDOR_STYLE_KEY);
  CandorNode *list = candor_node_add (box, CANDOR_NODE_LIST, CANDOR_STYLE_NORMAL);

  for (int i = KEY_1; i <= KEY_4; i++)
    {
      CandorNode *item = candor_node_add (list, CANDOR_NODE_ITEM, CANDOR_STYLE_BULLET);

      candor_node_add_span (item, CANDOR_SPAN_STRONG, say (writer, i), NULL);
      if (i == KEY_1 || i == KEY_3)
        add_badge (writer, item, CANDOR_LEVEL_OFFICIAL, LEVEL_OFFICIAL);
      if (i == KEY_2)
        add_badge (writer, item, CANDOR_LEVEL_UNKNOWN, LEVEL_UNKNOWN);
    }
}

/* Read once: a pack takes longer than a document. */
static CandorFigure *
make_figure (void)
{
  static CandorFigure *figure;
  g_autoptr (GListStore) findings = g_list_store_new (CANDOR_TYPE_FINDING);
  g_autoptr (GError) error = NULL;
  g_autoptr (CandorPack) pack = NULL;

  if (figure != NULL)
    return candor_figure_ref (figure);
  pack = candor_pack_load_builtin (findings, &error);
  g_assert_no_error (error);
  figure = candor_figure_new_icon_array (pack, candor_effect_get_frequency (CANDOR_EFFECT (candor_pack_find_item (pack, "e-serious"))));
  return candor_figure_ref (figure);
}

static void
add_figure (Writer *writer)
{
  CandorNode *split = candor_node_add (writer->root, CANDOR_NODE_SPLIT, CANDOR_STYLE_NORMAL);
  CandorNode *figure = candor_node_add (split, CANDOR_NODE_FIGURE, CANDOR_STYLE_NORMAL);
  CandorNode *words = candor_node_add (split, CANDOR_NODE_GROUP, CANDOR_STYLE_NORMAL);

  candor_node_set_figure (figure, make_figure ());
  add (writer, words, CANDOR_NODE_PARAGRAPH, CANDOR_STYLE_LEAD, BIG);
  add_badge (writer, add (writer, words, CANDOR_NODE_PARAGRAPH, CANDOR_STYLE_NORMAL, BIG_MEANING), CANDOR_LEVEL_MEASURED, LEVEL_MEASURED);
  add (writer, words, CANDOR_NODE_PARAGRAPH, CANDOR_STYLE_QUIET, LEGEND);
}

static void
add_warning (Writer         *writer,
             CandorNodeStyle style,
             Phrase          strong,
             Phrase          text)
{
  CandorNode *box = candor_node_add (writer->root, CANDOR_NODE_BOX, style);
  CandorNode *paragraph = candor_node_add (box, CANDOR_NODE_PARAGRAPH, CANDOR_STYLE_NORMAL);

  candor_node_add_span (paragraph, CANDOR_SPAN_STRONG, say (writer, strong), NULL);
  candor_node_add_span (paragraph, CANDOR_SPAN_PLAIN, say (writer, text), NULL);
}

static void
add_table (Writer *writer,
           int     n_rows)
{
  const int   weights[] = { 24, 30, 46 };
  CandorNode *table = candor_node_add (writer->root, CANDOR_NODE_TABLE, CANDOR_STYLE_NORMAL);
  CandorNode *head = candor_node_add (table, CANDOR_NODE_ROW, CANDOR_STYLE_HEAD);

  candor_node_set_weights (table, weights, 3);
  for (int i = HEAD_1; i <= HEAD_3; i++)
    add (writer, head, CANDOR_NODE_CELL, CANDOR_STYLE_NORMAL, i);
  for (int i = 0; i < n_rows; i++)
    {
      CandorNode *row = candor_node_add (table, CANDOR_NODE_ROW, CANDOR_STYLE_NORMAL);
      Phrase      first = i % 2 == 0 ? CELL_1 : CELL_4;

      add (writer, row, CANDOR_NODE_CELL, CANDOR_STYLE_NORMAL, first);
      add_badge (writer, add (writer, row, CANDOR_NODE_CELL, CANDOR_STYLE_NORMAL, first + 1),
                 i % 2 == 0 ? CANDOR_LEVEL_UNKNOWN : CANDOR_LEVEL_CLAIM, i % 2 == 0 ? LEVEL_UNKNOWN : LEVEL_CLAIM);
      add (writer, row, CANDOR_NODE_CELL, CANDOR_STYLE_NORMAL, first + 2);
    }
}

static void
add_questions (Writer *writer)
{
  CandorNode *list = candor_node_add (writer->root, CANDOR_NODE_LIST, CANDOR_STYLE_NORMAL);
  CandorNode *item = candor_node_add (list, CANDOR_NODE_ITEM, CANDOR_STYLE_CHECKBOX);

  candor_node_add_span (item, CANDOR_SPAN_PLAIN, say (writer, QUESTION_1), NULL);
  candor_node_add_span (item, CANDOR_SPAN_QUIET, say (writer, ANSWER_1), NULL);
  candor_node_set_lines (candor_node_add (item, CANDOR_NODE_LINES, CANDOR_STYLE_NORMAL), 2);
  item = add (writer, list, CANDOR_NODE_ITEM, CANDOR_STYLE_CHECKED, QUESTION_2);
  candor_node_add (item, CANDOR_NODE_LINES, CANDOR_STYLE_NORMAL);
}

static void
add_numbers (Writer *writer)
{
  CandorNode *list = candor_node_add (writer->root, CANDOR_NODE_LIST, CANDOR_STYLE_NORMAL);

  add (writer, list, CANDOR_NODE_ITEM, CANDOR_STYLE_NUMBER, NUMBER_1);
  add (writer, list, CANDOR_NODE_ITEM, CANDOR_STYLE_NUMBER, NUMBER_2);
}

static void
add_codes (Writer *writer)
{
  candor_node_set_address (add (writer, writer->root, CANDOR_NODE_QR, CANDOR_STYLE_NORMAL, SOURCE_1), "https://example.org/notice");
  candor_node_set_address (add (writer, writer->root, CANDOR_NODE_QR, CANDOR_STYLE_NORMAL, SOURCE_2),
                           "https://journal.example.org/articles/2024/11/a-trial-of-drops-in-people?lang=zh&q=ü(1)");
  candor_node_set_address (add (writer, writer->root, CANDOR_NODE_QR, CANDOR_STYLE_NORMAL, SOURCE_1), "https://example.org/third");
}

static CandorDocument *
new_document (Writer *writer)
{
  const char     *start[] = { say (writer, CLINIC), say (writer, CLINIC_ADDRESS), NULL };
  const char     *end[] = { say (writer, FOR), say (writer, WHEN), NULL };
  CandorDocument *document = candor_document_new (say (writer, TITLE), writer->language ? "ar" : "en", writer->language != 0);

  candor_document_set_letterhead (document, start, end);
  candor_document_set_footer (document, say (writer, FOOTER), say (writer, PAGE));
  writer->root = candor_document_get_root (document);
  add_heading (writer, 1, TITLE);
  add (writer, writer->root, CANDOR_NODE_PARAGRAPH, CANDOR_STYLE_LEAD, LEAD);
  return document;
}

CandorDocument *
candor_test_document_new_sample (gboolean arabic)
{
  Writer          writer = { NULL, arabic ? 1 : 0, NULL };
  CandorDocument *document = new_document (&writer);

  add_key_box (&writer);
  add_heading (&writer, 2, HARMS);
  add_figure (&writer);
  add_warning (&writer, CANDOR_STYLE_URGENT, URGENT, URGENT_SIGNS);
  add_warning (&writer, CANDOR_STYLE_CAUTION, CAUTION, CAUTION_TEXT);
  add_table (&writer, 4);
  add_heading (&writer, 2, QUESTIONS);
  add_questions (&writer);
  add_heading (&writer, 2, NUMBERED);
  add_numbers (&writer);
  add_heading (&writer, 3, SOURCES);
  add_codes (&writer);
  candor_node_set_address (add (&writer, writer.root, CANDOR_NODE_PARAGRAPH, CANDOR_STYLE_NORMAL, SOURCE_1), "https://example.org/it's(1)");
  return document;
}

static void
add_words (Writer *writer)
{
  CandorNode *paragraph = candor_node_add (writer->root, CANDOR_NODE_PARAGRAPH, CANDOR_STYLE_NORMAL);
  int         n = g_rand_int_range (writer->rand, 1, 9);

  for (int i = 0; i < n; i++)
    {
      candor_node_add_span (paragraph, g_rand_int_range (writer->rand, 0, 1 << 4), say (writer, g_rand_int_range (writer->rand, LEAD, FOOTER)), NULL);
      candor_node_add_span (paragraph, CANDOR_SPAN_PLAIN, " ", NULL);
    }
}

static void
add_random_block (Writer *writer)
{
  switch (g_rand_int_range (writer->rand, 0, 12))
    {
    case 0:
      add_heading (writer, 2, HARMS);
      break;
    case 1:
      add_heading (writer, 3, NUMBERED);
      break;
    case 2:
      add_key_box (writer);
      break;
    case 3:
      add_warning (writer, CANDOR_STYLE_CAUTION, CAUTION, LEAD);
      break;
    case 4:
      add_table (writer, g_rand_int_range (writer->rand, 1, 12));
      break;
    case 5:
      add_questions (writer);
      break;
    case 6:
      add_numbers (writer);
      break;
    case 7:
      add_codes (writer);
      break;
    default:
      add_words (writer);
      break;
    }
}

CandorDocument *
candor_test_document_new_random (guint32  seed,
                                 int      n_blocks,
                                 gboolean arabic)
{
  Writer          writer = { NULL, arabic ? 1 : 0, g_rand_new_with_seed (seed) };
  CandorDocument *document = new_document (&writer);

  for (int i = 0; i < n_blocks; i++)
    add_random_block (&writer);
  add_words (&writer);
  g_rand_free (writer.rand);
  return document;
}
