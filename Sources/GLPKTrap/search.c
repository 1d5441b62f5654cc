// SPDX-License-Identifier: GPL-3.0-or-later
// Integer programs: branch and bound, and what its callback may do.
#include "guard.h"

#include <string.h>

typedef struct {
  glp_prob *glp;
  const gt_search_options *options;
  gt_search_handler handler;
  void *context;
  int code;
} search;

static void on_tree(glp_tree *glp, void *info) {
  search *s = info;
  gt_tree tree = {.glp = glp};
  int stop = s->handler(s->context, &tree, glp_ios_reason(glp));
  // The handler has returned, so only C stands between here and the guard of the search.
  gt_leave_if_poisoned();
  if (stop) glp_ios_terminate(glp);
}

static int on_off(int wanted) { return wanted ? GLP_ON : GLP_OFF; }

static int run(void *arguments) {
  search *s = arguments;
  glp_iocp parameters;
  glp_init_iocp(&parameters);
  parameters.msg_lev = GLP_MSG_ALL;
  parameters.tm_lim = s->options->time_limit_ms;
  parameters.br_tech = s->options->branching;
  parameters.bt_tech = s->options->backtracking;
  parameters.presolve = on_off(s->options->presolve);
  parameters.sr_heur = on_off(s->options->rounding);
  parameters.fp_heur = on_off(s->options->feasibility_pump);
  // Proximity search ignores the time limit and is not offered.
  parameters.ps_heur = GLP_OFF;
  parameters.gmi_cuts = on_off(s->options->gomory_cuts);
  parameters.mir_cuts = on_off(s->options->mixed_rounding_cuts);
  parameters.cov_cuts = on_off(s->options->cover_cuts);
  parameters.clq_cuts = on_off(s->options->clique_cuts);
  parameters.mip_gap = s->options->relative_gap;
  // By default GLPK drops a node that would gain less than 1e-7 of the objective: with one of 50 million it ended two and four
  // units above the optimum and called that optimal.
  parameters.tol_obj = 1e-11;
  if (s->handler) {
    parameters.cb_func = on_tree;
    parameters.cb_info = s;
  }
  s->code = glp_intopt(s->glp, &parameters);
  return GT_OK;
}

int gt_search(
  gt_problem *problem, const gt_search_options *options, gt_search_handler handler, void *context,
  int *code) {
  int checked = gt_check(problem);
  if (checked != GT_OK) return checked;
  search s = {.glp = problem->glp, .options = options, .handler = handler, .context = context};
  int result = gt_guard(run, &s);
  *code = s.code;
  return result;
}

int gt_search_status(const gt_problem *problem) {
  return gt_check(problem) ? GLP_UNDEF : glp_mip_status(problem->glp);
}

double gt_search_objective(const gt_problem *problem) {
  return gt_check(problem) ? 0 : glp_mip_obj_val(problem->glp);
}

// What a callback asks of the tree: each question is guarded by itself.
typedef struct {
  glp_tree *glp;
  double *out;
  const double *in;
  double lower, upper;
  int count;
  int *index;
  double *value;
  int answer;
} question;

static int ask(question *q, gt_body body) {
  int checked = gt_check_search();
  return checked ? checked : gt_guard(body, q);
}

static int has_incumbent(void *arguments) {
  question *q = arguments;
  int status = glp_mip_status(glp_ios_get_prob(q->glp));
  q->answer = status == GLP_FEAS || status == GLP_OPT;
  return GT_OK;
}

int gt_tree_has_incumbent(gt_tree *tree) {
  question q = {.glp = tree->glp};
  return ask(&q, has_incumbent) == GT_OK && q.answer;
}

static int incumbent_objective(void *arguments) {
  question *q = arguments;
  *q->out = glp_mip_obj_val(glp_ios_get_prob(q->glp));
  return GT_OK;
}

double gt_tree_incumbent_objective(gt_tree *tree) {
  double objective = 0;
  question q = {.glp = tree->glp, .out = &objective};
  ask(&q, incumbent_objective);
  return objective;
}

static int incumbent(void *arguments) {
  question *q = arguments;
  glp_prob *problem = glp_ios_get_prob(q->glp);
  for (int j = 1; j <= glp_get_num_cols(problem); j++) q->out[j - 1] = glp_mip_col_val(problem, j);
  return GT_OK;
}

int gt_tree_incumbent(gt_tree *tree, double *columns) {
  question q = {.glp = tree->glp, .out = columns};
  return ask(&q, incumbent);
}

static int point(void *arguments) {
  question *q = arguments;
  glp_prob *problem = glp_ios_get_prob(q->glp);
  for (int j = 1; j <= glp_get_num_cols(problem); j++) q->out[j - 1] = glp_get_col_prim(problem, j);
  return GT_OK;
}

int gt_tree_point(gt_tree *tree, double *columns) {
  question q = {.glp = tree->glp, .out = columns};
  return ask(&q, point);
}

static int bound(void *arguments) {
  question *q = arguments;
  int node = glp_ios_best_node(q->glp);
  q->answer = node != 0;
  if (node) *q->out = glp_ios_node_bound(q->glp, node);
  return GT_OK;
}

int gt_tree_bound(gt_tree *tree, double *value) {
  question q = {.glp = tree->glp, .out = value};
  return ask(&q, bound) == GT_OK && q.answer;
}

static int nodes(void *arguments) {
  question *q = arguments;
  glp_ios_tree_size(q->glp, NULL, NULL, &q->answer);
  return GT_OK;
}

int gt_tree_nodes(gt_tree *tree) {
  question q = {.glp = tree->glp};
  return ask(&q, nodes) == GT_OK ? q.answer : 0;
}

static int propose(void *arguments) {
  question *q = arguments;
  glp_ios_heur_sol(q->glp, q->value);
  return GT_OK;
}

int gt_tree_propose(gt_tree *tree, const double *columns) {
  int checked = gt_check_search();
  if (checked != GT_OK) return checked;
  int count = glp_get_num_cols(glp_ios_get_prob(tree->glp));
  double *shifted = malloc(sizeof(double) * (size_t)(count + 1));
  if (!shifted) return GT_NO_MEMORY;
  memcpy(shifted + 1, columns, sizeof(double) * (size_t)count);
  question q = {.glp = tree->glp, .value = shifted};
  int code = ask(&q, propose);
  free(shifted);
  return code;
}

static int add_row(void *arguments) {
  question *q = arguments;
  glp_prob *problem = glp_ios_get_prob(q->glp);
  int row = glp_add_rows(problem, 1);
  glp_set_row_bnds(problem, row, gt_bound_type(q->lower, q->upper), q->lower, q->upper);
  glp_set_mat_row(problem, row, q->count, q->index, q->value);
  return GT_OK;
}

int gt_tree_add_row(
  gt_tree *tree, double lower, double upper, int count, const int *columns, const double *values) {
  int *index = malloc(sizeof(int) * (size_t)(count + 1));
  double *value = malloc(sizeof(double) * (size_t)(count + 1));
  int code = index && value ? GT_OK : GT_NO_MEMORY;
  if (code == GT_OK) {
    for (int t = 0; t < count; t++) index[t + 1] = columns[t] + 1;
    memcpy(value + 1, values, sizeof(double) * (size_t)count);
    question q = {
      .glp = tree->glp, .lower = lower, .upper = upper, .count = count, .index = index, .value = value};
    code = ask(&q, add_row);
  }
  free(index);
  free(value);
  return code;
}
