// SPDX-License-Identifier: GPL-3.0-or-later
// Problem files: MPS, CPLEX LP, and MathProg models with data.
#include "guard.h"

typedef struct {
  glp_prob *glp;
  int format;
  const char *path;
  int count;
  const char *const *data;
  glp_tran *translator;
} file;

static int run(gt_problem *problem, file *f, gt_body body) {
  int checked = gt_check(problem);
  if (checked != GT_OK) return checked;
  f->glp = problem->glp;
  // What is wrong with a file, and where, GLPK says only on the terminal.
  gt_collect_output();
  return gt_guard(body, f);
}

static int read_file(void *arguments) {
  file *f = arguments;
  int failed = f->format == GT_LP
    ? glp_read_lp(f->glp, NULL, f->path)
    : glp_read_mps(f->glp, f->format == GT_FIXED_MPS ? GLP_MPS_DECK : GLP_MPS_FILE, NULL, f->path);
  return failed ? GT_FILE : GT_OK;
}

int gt_read(gt_problem *problem, int format, const char *path) {
  file f = {.format = format, .path = path};
  return run(problem, &f, read_file);
}

static int write_file(void *arguments) {
  file *f = arguments;
  int failed = f->format == GT_LP
    ? glp_write_lp(f->glp, NULL, f->path)
    : glp_write_mps(f->glp, f->format == GT_FIXED_MPS ? GLP_MPS_DECK : GLP_MPS_FILE, NULL, f->path);
  return failed ? GT_FILE : GT_OK;
}

int gt_write(gt_problem *problem, int format, const char *path) {
  file f = {.format = format, .path = path};
  return run(problem, &f, write_file);
}

static int translate(file *f) {
  f->translator = glp_mpl_alloc_wksp();
  // With data files of its own, a data section inside the model file is skipped.
  if (glp_mpl_read_model(f->translator, f->path, f->count > 0)) return GT_FILE;
  for (int k = 0; k < f->count; k++)
    if (glp_mpl_read_data(f->translator, f->data[k])) return GT_FILE;
  if (glp_mpl_generate(f->translator, NULL)) return GT_FILE;
  glp_mpl_build_prob(f->translator, f->glp);
  return GT_OK;
}

static int read_mathprog(void *arguments) {
  file *f = arguments;
  int code = translate(f);
  glp_mpl_free_wksp(f->translator);
  return code;
}

int gt_read_mathprog(gt_problem *problem, const char *model, int count, const char *const *data) {
  file f = {.path = model, .count = count, .data = data};
  return run(problem, &f, read_mathprog);
}
