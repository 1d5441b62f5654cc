// SPDX-License-Identifier: GPL-3.0-or-later
// Building and changing a problem, and reading its data back.
#include "guard.h"

#include <float.h>
#include <math.h>
#include <string.h>

int gt_bound_type(double lower, double upper) {
  if (isinf(lower)) return isinf(upper) ? GLP_FR : GLP_UP;
  if (isinf(upper)) return GLP_LO;
  return lower == upper ? GLP_FX : GLP_DB;
}

// A block of rows or columns in compressed form, and room for one of them in GLPK's 1-based form.
typedef struct {
  glp_prob *glp;
  int count;
  const double *cost, *lower, *upper;
  const unsigned char *integer;
  const int *starts, *indices;
  const double *values;
  int *index;
  double *value;
} block;

static int make_room(block *b) {
  int longest = 0;
  if (b->starts)
    for (int k = 0; k < b->count; k++)
      if (b->starts[k + 1] - b->starts[k] > longest) longest = b->starts[k + 1] - b->starts[k];
  b->index = malloc(sizeof(int) * (size_t)(longest + 1));
  b->value = malloc(sizeof(double) * (size_t)(longest + 1));
  return b->index && b->value ? GT_OK : GT_NO_MEMORY;
}

static int entries(block *b, int k) {
  int start = b->starts[k], length = b->starts[k + 1] - start;
  for (int t = 0; t < length; t++) b->index[t + 1] = b->indices[start + t] + 1;
  memcpy(b->value + 1, b->values + start, sizeof(double) * (size_t)length);
  return length;
}

// The scratch memory is freed here, outside the guard, so that an error does not leak it.
static int run(gt_problem *problem, block *b, gt_body body) {
  int code = gt_check(problem);
  if (code != GT_OK) return code;
  b->glp = problem->glp;
  code = make_room(b);
  if (code == GT_OK) code = gt_guard(body, b);
  free(b->index);
  free(b->value);
  return code;
}

static int add_columns(void *arguments) {
  block *b = arguments;
  int first = glp_add_cols(b->glp, b->count);
  for (int k = 0; k < b->count; k++) {
    int j = first + k;
    if (b->integer && b->integer[k]) glp_set_col_kind(b->glp, j, GLP_IV);
    glp_set_col_bnds(b->glp, j, gt_bound_type(b->lower[k], b->upper[k]), b->lower[k], b->upper[k]);
    glp_set_obj_coef(b->glp, j, b->cost[k]);
    if (b->starts) {
      int length = entries(b, k);
      if (length > 0) glp_set_mat_col(b->glp, j, length, b->index, b->value);
    }
  }
  return GT_OK;
}

int gt_add_columns(
  gt_problem *problem, int count, const double *cost, const double *lower, const double *upper,
  const unsigned char *integer, const int *starts, const int *rows, const double *values) {
  block b = {
    .count = count, .cost = cost, .lower = lower, .upper = upper, .integer = integer, .starts = starts,
    .indices = rows, .values = values};
  return run(problem, &b, add_columns);
}

static int add_rows(void *arguments) {
  block *b = arguments;
  int first = glp_add_rows(b->glp, b->count);
  for (int k = 0; k < b->count; k++) {
    int i = first + k;
    glp_set_row_bnds(b->glp, i, gt_bound_type(b->lower[k], b->upper[k]), b->lower[k], b->upper[k]);
    if (b->starts) {
      int length = entries(b, k);
      if (length > 0) glp_set_mat_row(b->glp, i, length, b->index, b->value);
    }
  }
  return GT_OK;
}

int gt_add_rows(
  gt_problem *problem, int count, const double *lower, const double *upper,
  const int *starts, const int *columns, const double *values) {
  block b = {
    .count = count, .lower = lower, .upper = upper, .starts = starts, .indices = columns, .values = values};
  return run(problem, &b, add_rows);
}

// One change of one number or one pair of bounds.
typedef struct {
  glp_prob *glp;
  int index;
  double lower, upper;
} change;

static int changed(gt_problem *problem, int index, double lower, double upper, gt_body body) {
  int code = gt_check(problem);
  if (code != GT_OK) return code;
  change c = {.glp = problem->glp, .index = index, .lower = lower, .upper = upper};
  return gt_guard(body, &c);
}

static int row_bounds(void *arguments) {
  change *c = arguments;
  glp_set_row_bnds(c->glp, c->index + 1, gt_bound_type(c->lower, c->upper), c->lower, c->upper);
  return GT_OK;
}

int gt_set_row_bounds(gt_problem *problem, int row, double lower, double upper) {
  return changed(problem, row, lower, upper, row_bounds);
}

static int column_bounds(void *arguments) {
  change *c = arguments;
  glp_set_col_bnds(c->glp, c->index + 1, gt_bound_type(c->lower, c->upper), c->lower, c->upper);
  return GT_OK;
}

int gt_set_column_bounds(gt_problem *problem, int column, double lower, double upper) {
  return changed(problem, column, lower, upper, column_bounds);
}

static int cost(void *arguments) {
  change *c = arguments;
  glp_set_obj_coef(c->glp, c->index + 1, c->lower);
  return GT_OK;
}

int gt_set_cost(gt_problem *problem, int column, double value) {
  return changed(problem, column, value, value, cost);
}

static int direction(void *arguments) {
  change *c = arguments;
  glp_set_obj_dir(c->glp, c->index ? GLP_MAX : GLP_MIN);
  return GT_OK;
}

int gt_set_maximize(gt_problem *problem, int maximize) {
  return changed(problem, maximize, 0, 0, direction);
}

static int scale(void *arguments) {
  glp_scale_prob(((change *)arguments)->glp, GLP_SF_AUTO);
  return GT_OK;
}

int gt_scale(gt_problem *problem) { return changed(problem, 0, 0, 0, scale); }

static int remove_columns(void *arguments) {
  block *b = arguments;
  glp_del_cols(b->glp, b->count, b->index);
  return GT_OK;
}

static int remove_rows(void *arguments) {
  block *b = arguments;
  glp_del_rows(b->glp, b->count, b->index);
  return GT_OK;
}

static int removed(gt_problem *problem, int count, const int *indices, gt_body body) {
  if (count == 0) return gt_check(problem);
  int starts[2] = {0, count};
  block b = {.count = 1, .starts = starts};
  int code = gt_check(problem);
  if (code != GT_OK) return code;
  b.glp = problem->glp;
  code = make_room(&b);
  if (code == GT_OK) {
    for (int t = 0; t < count; t++) b.index[t + 1] = indices[t] + 1;
    b.count = count;
    code = gt_guard(body, &b);
  }
  free(b.index);
  free(b.value);
  return code;
}

int gt_remove_columns(gt_problem *problem, int count, const int *columns) {
  return removed(problem, count, columns, remove_columns);
}

int gt_remove_rows(gt_problem *problem, int count, const int *rows) {
  return removed(problem, count, rows, remove_rows);
}

typedef struct {
  glp_prob *glp;
  const char *name;
  const char *const *rows, *const *columns;
} names;

static int set_names(void *arguments) {
  names *n = arguments;
  glp_set_prob_name(n->glp, n->name);
  for (int i = 1; i <= glp_get_num_rows(n->glp); i++) glp_set_row_name(n->glp, i, n->rows[i - 1]);
  for (int j = 1; j <= glp_get_num_cols(n->glp); j++) glp_set_col_name(n->glp, j, n->columns[j - 1]);
  return GT_OK;
}

int gt_set_names(
  gt_problem *problem, const char *name, const char *const *rows, const char *const *columns) {
  int code = gt_check(problem);
  if (code != GT_OK) return code;
  names n = {.glp = problem->glp, .name = name, .rows = rows, .columns = columns};
  return gt_guard(set_names, &n);
}

// The functions below hand GLPK only indices that they count themselves, so nothing can fail.

int gt_row_count(const gt_problem *problem) { return gt_check(problem) ? 0 : glp_get_num_rows(problem->glp); }

int gt_column_count(const gt_problem *problem) {
  return gt_check(problem) ? 0 : glp_get_num_cols(problem->glp);
}

int gt_nonzero_count(const gt_problem *problem) {
  return gt_check(problem) ? 0 : glp_get_num_nz(problem->glp);
}

int gt_is_maximize(const gt_problem *problem) {
  return gt_check(problem) ? 0 : glp_get_obj_dir(problem->glp) == GLP_MAX;
}

double gt_objective_constant(const gt_problem *problem) {
  return gt_check(problem) ? 0 : glp_get_obj_coef(problem->glp, 0);
}

const char *gt_problem_name(const gt_problem *problem) {
  return gt_check(problem) ? NULL : glp_get_prob_name(problem->glp);
}

const char *gt_row_name(const gt_problem *problem, int row) {
  if (gt_check(problem) || row < 0 || row >= glp_get_num_rows(problem->glp)) return NULL;
  return glp_get_row_name(problem->glp, row + 1);
}

const char *gt_column_name(const gt_problem *problem, int column) {
  if (gt_check(problem) || column < 0 || column >= glp_get_num_cols(problem->glp)) return NULL;
  return glp_get_col_name(problem->glp, column + 1);
}

static double or_infinite(double bound) {
  return bound <= -DBL_MAX ? -INFINITY : bound >= DBL_MAX ? INFINITY : bound;
}

int gt_copy_columns(gt_problem *problem, double *cost, double *lower, double *upper, unsigned char *integer) {
  int code = gt_check(problem);
  if (code != GT_OK) return code;
  for (int j = 1; j <= glp_get_num_cols(problem->glp); j++) {
    cost[j - 1] = glp_get_obj_coef(problem->glp, j);
    lower[j - 1] = or_infinite(glp_get_col_lb(problem->glp, j));
    upper[j - 1] = or_infinite(glp_get_col_ub(problem->glp, j));
    integer[j - 1] = glp_get_col_kind(problem->glp, j) != GLP_CV;
  }
  return GT_OK;
}

int gt_copy_rows(
  gt_problem *problem, double *lower, double *upper, int *starts, int *columns, double *values) {
  int code = gt_check(problem);
  if (code != GT_OK) return code;
  size_t width = (size_t)glp_get_num_cols(problem->glp) + 1;
  int *index = malloc(sizeof(int) * width);
  double *value = malloc(sizeof(double) * width);
  if (!index || !value) {
    free(index);
    free(value);
    return GT_NO_MEMORY;
  }
  int used = 0;
  for (int i = 1; i <= glp_get_num_rows(problem->glp); i++) {
    lower[i - 1] = or_infinite(glp_get_row_lb(problem->glp, i));
    upper[i - 1] = or_infinite(glp_get_row_ub(problem->glp, i));
    starts[i - 1] = used;
    int length = glp_get_mat_row(problem->glp, i, index, value);
    for (int t = 1; t <= length; t++) {
      columns[used] = index[t] - 1;
      values[used++] = value[t];
    }
  }
  starts[glp_get_num_rows(problem->glp)] = used;
  free(index);
  free(value);
  return GT_OK;
}
