// SPDX-License-Identifier: GPL-3.0-or-later
#include "plain_glpk.h"

#include <glpk.h>
#include <stdlib.h>

double plain_resolve(
  int rows, int columns, const int *starts, const int *indices, const double *values, const double *costs, int rounds,
  int width, const int *changed, const double *new_costs) {
  glp_prob *problem = glp_create_prob();
  glp_add_rows(problem, rows);
  for (int i = 1; i <= rows; i++) glp_set_row_bnds(problem, i, GLP_LO, 1, 0);
  glp_add_cols(problem, columns);
  int *row = malloc((rows + 1) * sizeof *row);
  double *value = malloc((rows + 1) * sizeof *value);
  for (int j = 0; j < columns; j++) {
    int count = 0;
    for (int k = starts[j]; k < starts[j + 1]; k++) {
      row[++count] = indices[k] + 1;
      value[count] = values[k];
    }
    glp_set_mat_col(problem, j + 1, count, row, value);
    glp_set_col_bnds(problem, j + 1, GLP_LO, 0, 0);
    glp_set_obj_coef(problem, j + 1, costs[j]);
  }
  glp_smcp parameters;
  glp_init_smcp(&parameters);
  parameters.msg_lev = GLP_MSG_OFF;
  glp_simplex(problem, &parameters);
  double sum = glp_get_obj_val(problem);
  for (int round = 0; round < rounds; round++) {
    for (int k = round * width; k < (round + 1) * width; k++)
      glp_set_obj_coef(problem, changed[k] + 1, new_costs[k]);
    glp_simplex(problem, &parameters);
    sum += glp_get_obj_val(problem);
  }
  glp_delete_prob(problem);
  free(row);
  free(value);
  return sum;
}
