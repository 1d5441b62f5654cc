// SPDX-License-Identifier: GPL-3.0-or-later
// Linear programs: the simplex method, its results and its basis.
#include "guard.h"

typedef struct {
  glp_prob *glp;
  const gt_simplex_options *options;
  const unsigned char *rows, *columns;
  int advanced;
  int code;
} task;

static int simplex(void *arguments) {
  task *t = arguments;
  glp_smcp parameters;
  glp_init_smcp(&parameters);
  parameters.msg_lev = GLP_MSG_ALL;
  if (gt_is_watched()) {
    parameters.out_frq = 50;
    // Short solves write nothing, which would take longer than some of them.
    if (!gt_has_log()) {
      parameters.msg_lev = GLP_MSG_ON;
      parameters.out_dly = 50;
    }
  }
  parameters.meth = t->options->method;
  parameters.it_lim = t->options->iteration_limit;
  parameters.tm_lim = t->options->time_limit_ms;
  parameters.presolve = t->options->presolve ? GLP_ON : GLP_OFF;
  t->code = glp_simplex(t->glp, &parameters);
  return GT_OK;
}

int gt_simplex(gt_problem *problem, const gt_simplex_options *options, int *code) {
  int checked = gt_check(problem);
  if (checked != GT_OK) return checked;
  task t = {.glp = problem->glp, .options = options};
  int result = gt_guard(simplex, &t);
  *code = t.code;
  return result;
}

static int reset_basis(void *arguments) {
  task *t = arguments;
  if (t->advanced)
    glp_adv_basis(t->glp, 0);
  else
    glp_std_basis(t->glp);
  return GT_OK;
}

int gt_reset_basis(gt_problem *problem, int advanced) {
  int checked = gt_check(problem);
  if (checked != GT_OK) return checked;
  task t = {.glp = problem->glp, .advanced = advanced};
  return gt_guard(reset_basis, &t);
}

static int set_basis(void *arguments) {
  task *t = arguments;
  for (int i = 1; i <= glp_get_num_rows(t->glp); i++) glp_set_row_stat(t->glp, i, t->rows[i - 1]);
  for (int j = 1; j <= glp_get_num_cols(t->glp); j++) glp_set_col_stat(t->glp, j, t->columns[j - 1]);
  // A problem without rows has nothing to factorise, and GLPK refuses to try.
  t->code = glp_get_num_rows(t->glp) == 0 ? 0 : glp_factorize(t->glp);
  return GT_OK;
}

int gt_set_basis(
  gt_problem *problem, const unsigned char *rows, const unsigned char *columns, int *code) {
  int checked = gt_check(problem);
  if (checked != GT_OK) return checked;
  task t = {.glp = problem->glp, .rows = rows, .columns = columns};
  int result = gt_guard(set_basis, &t);
  *code = t.code;
  return result;
}

int gt_get_basis(gt_problem *problem, unsigned char *rows, unsigned char *columns) {
  int checked = gt_check(problem);
  if (checked != GT_OK) return checked;
  for (int i = 1; i <= glp_get_num_rows(problem->glp); i++)
    rows[i - 1] = (unsigned char)glp_get_row_stat(problem->glp, i);
  for (int j = 1; j <= glp_get_num_cols(problem->glp); j++)
    columns[j - 1] = (unsigned char)glp_get_col_stat(problem->glp, j);
  return GT_OK;
}

int gt_status(const gt_problem *problem) {
  return gt_check(problem) ? GLP_UNDEF : glp_get_status(problem->glp);
}

int gt_primal_status(const gt_problem *problem) {
  return gt_check(problem) ? GLP_UNDEF : glp_get_prim_stat(problem->glp);
}

int gt_dual_status(const gt_problem *problem) {
  return gt_check(problem) ? GLP_UNDEF : glp_get_dual_stat(problem->glp);
}

int gt_iterations(const gt_problem *problem) {
  return gt_check(problem) ? 0 : glp_get_it_cnt(problem->glp);
}

double gt_objective(const gt_problem *problem) {
  return gt_check(problem) ? 0 : glp_get_obj_val(problem->glp);
}

typedef double (*reader)(glp_prob *, int);

static int copy(gt_problem *problem, int count, reader read, double *values) {
  for (int k = 0; k < count; k++) values[k] = read(problem->glp, k + 1);
  return GT_OK;
}

int gt_primals(gt_problem *problem, double *columns) {
  int checked = gt_check(problem);
  return checked ? checked : copy(problem, glp_get_num_cols(problem->glp), glp_get_col_prim, columns);
}

int gt_activities(gt_problem *problem, double *rows) {
  int checked = gt_check(problem);
  return checked ? checked : copy(problem, glp_get_num_rows(problem->glp), glp_get_row_prim, rows);
}

int gt_duals(gt_problem *problem, double *rows) {
  int checked = gt_check(problem);
  return checked ? checked : copy(problem, glp_get_num_rows(problem->glp), glp_get_row_dual, rows);
}

int gt_reduced_costs(gt_problem *problem, double *columns) {
  int checked = gt_check(problem);
  return checked ? checked : copy(problem, glp_get_num_cols(problem->glp), glp_get_col_dual, columns);
}

int gt_search_values(gt_problem *problem, double *columns) {
  int checked = gt_check(problem);
  return checked ? checked : copy(problem, glp_get_num_cols(problem->glp), glp_mip_col_val, columns);
}
