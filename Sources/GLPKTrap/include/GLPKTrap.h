// SPDX-License-Identifier: GPL-3.0-or-later
//
// GLPK ends the process when it meets a bad argument or a failed assertion. This target is the only place
// that holds setjmp: every function below runs its GLPK calls under a guard and returns a code instead.
//
// Rules that hold for all functions:
//  - indices, starts and counts are 0-based here and become 1-based inside;
//  - a problem belongs to the thread that opened it; on another thread it is refused, not touched;
//  - after GT_TRAPPED every problem of the thread is gone: GLPK's state is not to be trusted after an error,
//    so its whole environment for this thread is freed and the remaining handles report GT_LOST.
#ifndef GLPK_TRAP_H
#define GLPK_TRAP_H

#include <glpk.h>

#define GT_OK 0
// GLPK raised a fatal error; gt_message() has its words.
#define GT_TRAPPED (-1)
// The problem died in an earlier GT_TRAPPED of its thread.
#define GT_LOST (-2)
// The problem belongs to another thread.
#define GT_WRONG_THREAD (-3)
// GLPK is already running further up the stack of this thread, in the operation that made this callback.
#define GT_BUSY (-4)
#define GT_NO_MEMORY (-5)
// A file could not be read or written; gt_message() has GLPK's words.
#define GT_FILE (-6)
// GLPK was left in the middle because the watch said so; as after GT_TRAPPED, every problem of the thread is gone.
#define GT_LEFT (-7)

typedef struct gt_problem gt_problem;
typedef struct gt_tree gt_tree;

// The words of the last failure on this thread; valid until the next call.
const char *gt_message(void);

// Sends GLPK's terminal output of this thread to `line`, one whole line at a time; NULL silences it.
void gt_set_log(void (*line)(void *context, const char *text), void *context);

// Has the simplex method of this thread ask `is_over` about every 50 ms, and leaves it when the answer is not 0; NULL ends that.
//
// What the method does meanwhile does not depend on the asking.
void gt_watch(int (*is_over)(void *context), void *context);

// How many problems of this thread are open and alive.
int gt_live_problems(void);

// MARK: A problem and its data

int gt_open(gt_problem **problem);
int gt_close(gt_problem *problem);

// GT_OK when this thread may use the problem now.
int gt_check(const gt_problem *problem);

// Appends columns in compressed form: the entries of column k are rows[starts[k] ..< starts[k + 1]].
// `starts` may be NULL when there are no entries. `integer` may be NULL when all columns are continuous.
int gt_add_columns(
  gt_problem *problem, int count, const double *cost, const double *lower, const double *upper,
  const unsigned char *integer, const int *starts, const int *rows, const double *values);
int gt_add_rows(
  gt_problem *problem, int count, const double *lower, const double *upper,
  const int *starts, const int *columns, const double *values);
int gt_set_row_bounds(gt_problem *problem, int row, double lower, double upper);
int gt_set_column_bounds(gt_problem *problem, int column, double lower, double upper);
int gt_set_cost(gt_problem *problem, int column, double cost);
int gt_set_maximize(gt_problem *problem, int maximize);
int gt_remove_columns(gt_problem *problem, int count, const int *columns);
int gt_remove_rows(gt_problem *problem, int count, const int *rows);
int gt_scale(gt_problem *problem);
int gt_set_names(gt_problem *problem, const char *name, const char *const *rows, const char *const *columns);

int gt_row_count(const gt_problem *problem);
int gt_column_count(const gt_problem *problem);
int gt_nonzero_count(const gt_problem *problem);

// MARK: Reading the data back, after a file was read

int gt_is_maximize(const gt_problem *problem);
double gt_objective_constant(const gt_problem *problem);
const char *gt_problem_name(const gt_problem *problem);
const char *gt_row_name(const gt_problem *problem, int row);
const char *gt_column_name(const gt_problem *problem, int column);
int gt_copy_columns(gt_problem *problem, double *cost, double *lower, double *upper, unsigned char *integer);
// `starts` has one more element than there are rows.
int gt_copy_rows(
  gt_problem *problem, double *lower, double *upper, int *starts, int *columns, double *values);

// MARK: Linear programs

typedef struct {
  // GLP_PRIMAL or GLP_DUALP.
  int method;
  int iteration_limit;
  int time_limit_ms;
  int presolve;
} gt_simplex_options;

// Runs the simplex method from the current basis; `code` gets the return code of glp_simplex.
int gt_simplex(gt_problem *problem, const gt_simplex_options *options, int *code);
// Replaces the basis by GLPK's advanced (triangular) or standard (all slack) one.
int gt_reset_basis(gt_problem *problem, int advanced);
int gt_status(const gt_problem *problem);
int gt_primal_status(const gt_problem *problem);
int gt_dual_status(const gt_problem *problem);
int gt_iterations(const gt_problem *problem);
double gt_objective(const gt_problem *problem);
int gt_primals(gt_problem *problem, double *columns);
int gt_activities(gt_problem *problem, double *rows);
int gt_duals(gt_problem *problem, double *rows);
int gt_reduced_costs(gt_problem *problem, double *columns);
int gt_get_basis(gt_problem *problem, unsigned char *rows, unsigned char *columns);
// Sets the basis and factorises it; `code` gets the return code of glp_factorize, 0 when it can be used.
int gt_set_basis(
  gt_problem *problem, const unsigned char *rows, const unsigned char *columns, int *code);

// MARK: Integer programs

typedef struct {
  int time_limit_ms;
  // One of GLP_BR_*.
  int branching;
  // One of GLP_BT_*.
  int backtracking;
  int presolve;
  int rounding;
  int feasibility_pump;
  int gomory_cuts, mixed_rounding_cuts, cover_cuts, clique_cuts;
  double relative_gap;
} gt_search_options;

// Called from inside the search. It may call the gt_tree_ functions, which have guards of their own, and
// nothing else of this header. A result other than 0 ends the search.
typedef int (*gt_search_handler)(void *context, gt_tree *tree, int reason);

int gt_search(
  gt_problem *problem, const gt_search_options *options, gt_search_handler handler, void *context,
  int *code);
int gt_search_status(const gt_problem *problem);
double gt_search_objective(const gt_problem *problem);
int gt_search_values(gt_problem *problem, double *columns);

int gt_tree_has_incumbent(gt_tree *tree);
double gt_tree_incumbent_objective(gt_tree *tree);
int gt_tree_incumbent(gt_tree *tree, double *columns);
// The values of the current relaxation.
int gt_tree_point(gt_tree *tree, double *columns);
// The best bound of the open nodes; 0 as result when no node is open.
int gt_tree_bound(gt_tree *tree, double *bound);
int gt_tree_nodes(gt_tree *tree);
// Offers a solution; GLPK checks neither rows nor bounds.
int gt_tree_propose(gt_tree *tree, const double *columns);
int gt_tree_add_row(
  gt_tree *tree, double lower, double upper, int count, const int *columns, const double *values);

// MARK: Files

#define GT_FIXED_MPS 1
#define GT_FREE_MPS 2
#define GT_LP 3

int gt_read(gt_problem *problem, int format, const char *path);
int gt_write(gt_problem *problem, int format, const char *path);
// Translates a MathProg model, then its data files, into the problem.
int gt_read_mathprog(gt_problem *problem, const char *model, int count, const char *const *data);

#endif
