/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Reading of blocks: statement, list, table, figure, views, claim. */
#include "config.h"

#include "candor-pack-build-private.h"

/* Between the cells of a row, where the row is read as one sentence. */
#define CELL_SEPARATOR " · "

static CandorBlock *
make_block (CandorPackBuild *self,
            const xmlNode   *node,
            CandorBlockKind  kind)
{
  g_autofree char *id = candor_xml_dup_attribute (node, "id");
  g_autoptr (CandorText) title = candor_build_child_text (self, node, "title");

  return candor_block_new (id, kind, title);
}

/* Adds each child but the title as a statement. */
static void
add_statements (CandorPackBuild *self,
                CandorBlock     *block,
                const xmlNode   *node)
{
  for (const xmlNode *child = candor_xml_first (node); child != NULL; child = candor_xml_next (child))
    {
      g_autoptr (CandorStatement) statement = NULL;

      if (candor_xml_is (child, "title"))
        continue;
      statement = candor_build_statement (self, child);
      candor_block_add_statement (block, statement);
    }
}

static CandorBlock *
read_statement (CandorPackBuild *self,
                const xmlNode   *node)
{
  g_autofree char *id = candor_xml_dup_attribute (node, "id");
  g_autoptr (CandorStatement) statement = candor_build_statement (self, node);
  CandorBlock *block = candor_block_new (id, CANDOR_BLOCK_STATEMENT, NULL);

  candor_block_add_statement (block, statement);
  return block;
}

static CandorBlock *
read_list (CandorPackBuild *self,
           const xmlNode   *node)
{
  g_autofree char *kind = candor_xml_dup_attribute (node, "kind");
  CandorBlock     *block =
    make_block (self, node, g_str_equal (kind, "steps") ? CANDOR_BLOCK_STEPS : CANDOR_BLOCK_BULLETS);

  add_statements (self, block, node);
  return block;
}

/* Adds a row's cells; returns how many, and the cells joined in @joined. */
static unsigned int
read_cells (CandorPackBuild *self,
            CandorBlock     *block,
            const xmlNode   *row,
            CandorText      *joined)
{
  unsigned int n = 0;

  for (const xmlNode *child = candor_xml_first (row); child != NULL; child = candor_xml_next (child))
    {
      g_autoptr (CandorText) cell = candor_build_text (self, child);

      candor_block_add_cell (block, cell);
      if (n++ > 0)
        candor_text_append (joined, CANDOR_RUN_PLAIN, CELL_SEPARATOR, NULL);
      for (unsigned int i = 0; i < candor_text_get_n_runs (cell); i++)
        {
          const CandorRun *run = candor_text_get_run (cell, i);

          candor_text_append (joined, run->flags, run->text, run->ref);
        }
    }
  candor_text_fold_space (joined);
  return n;
}

static CandorBlock *
read_table (CandorPackBuild *self,
            const xmlNode   *node)
{
  CandorBlock *block = make_block (self, node, CANDOR_BLOCK_TABLE);

  for (const xmlNode *row = candor_xml_first (node); row != NULL; row = candor_xml_next (row))
    {
      g_autoptr (CandorText) joined = candor_text_new (candor_pack_get_language (self->pack));
      g_autoptr (CandorStatement) statement = NULL;

      if (candor_xml_is (row, "title"))
        continue;
      if (candor_xml_is (row, "head"))
        {
          candor_block_set_columns (block, read_cells (self, block, row, joined));
          continue;
        }
      read_cells (self, block, row, joined);
      statement = candor_build_evidence (self, row, joined);
      candor_block_add_statement (block, statement);
    }
  return block;
}

static CandorFigureMark *
read_size (CandorPackBuild *self,
           const xmlNode   *node)
{
  CandorFigureMark *mark = g_new0 (CandorFigureMark, 1);
  g_autofree char  *subject = candor_xml_dup_attribute (node, "subject");
  unsigned int      to = candor_build_count (node, "to");

  mark->from = candor_build_count (node, "from");
  mark->to = to > 0 ? to : mark->from;
  mark->subject = subject != NULL;
  mark->title = candor_build_text (self, node);
  return mark;
}

static CandorFigureMark *
read_step (CandorPackBuild *self,
           const xmlNode   *node)
{
  CandorFigureMark *mark = g_new0 (CandorFigureMark, 1);

  mark->icon = candor_xml_dup_attribute (node, "icon");
  mark->title = candor_build_child_text (self, node, "title");
  mark->note = candor_build_child_text (self, node, "risk");
  return mark;
}

static CandorBlock *
read_figure (CandorPackBuild *self,
             const xmlNode   *node)
{
  const xmlNode *scale = candor_xml_find (node, "size-scale");
  const xmlNode *drawing = scale != NULL ? scale : candor_xml_find (node, "pathway");
  CandorBlock   *block = make_block (self, node, scale != NULL ? CANDOR_BLOCK_SCALE : CANDOR_BLOCK_PATHWAY);
  g_autoptr (CandorText) meaning = candor_build_child_text (self, node, "meaning");
  g_autoptr (CandorStatement) statement = candor_build_evidence (self, node, meaning);

  candor_block_set_meaning (block, meaning);
  candor_block_add_statement (block, statement);
  for (const xmlNode *child = candor_xml_first (drawing); child != NULL; child = candor_xml_next (child))
    candor_block_take_mark (block, scale != NULL ? read_size (self, child) : read_step (self, child));
  return block;
}

static CandorBlock *
read_views (CandorPackBuild *self,
            const xmlNode   *node)
{
  CandorBlock *block = make_block (self, node, CANDOR_BLOCK_VIEWS);

  add_statements (self, block, node);
  return block;
}

static CandorBlock *
read_claim (CandorPackBuild *self,
            const xmlNode   *node)
{
  CandorBlock *block = make_block (self, node, CANDOR_BLOCK_CLAIM);

  add_statements (self, block, node);
  return block;
}

/** candor_build_block: (transfer full) (nullable): the block that @node is; %NULL where it is none. */
CandorBlock *
candor_build_block (CandorPackBuild *self,
                    const xmlNode   *node)
{
  if (candor_xml_is (node, "statement"))
    return read_statement (self, node);
  if (candor_xml_is (node, "list"))
    return read_list (self, node);
  if (candor_xml_is (node, "table"))
    return read_table (self, node);
  if (candor_xml_is (node, "figure"))
    return read_figure (self, node);
  if (candor_xml_is (node, "views"))
    return read_views (self, node);
  return candor_xml_is (node, "claim") ? read_claim (self, node) : NULL;
}
