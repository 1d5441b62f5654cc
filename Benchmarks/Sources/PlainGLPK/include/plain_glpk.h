// SPDX-License-Identifier: GPL-3.0-or-later
// The same work as `SessionBenchmark`, written against GLPK's own interface.
#ifndef PLAIN_GLPK_H
#define PLAIN_GLPK_H

// Loads a covering program (rows >= 1, columns >= 0) and solves it once and again after each round of changed costs.
// In round k the costs of columns changed[k * width] .. changed[(k + 1) * width - 1] become the values given there.
// Returns the sum of the objectives.
double plain_resolve(
  int rows, int columns, const int *starts, const int *indices, const double *values, const double *costs, int rounds,
  int width, const int *changed, const double *new_costs);

#endif
