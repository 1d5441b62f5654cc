// SPDX-License-Identifier: GPL-3.0-or-later
#ifndef CSHA256_H
#define CSHA256_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/// Whether this processor has instructions of its own for SHA-256.
bool csha256_has_instructions(void);

/// Mixes whole blocks of 64 bytes into a state of eight words by these instructions.
///
/// Does nothing where ``csha256_has_instructions`` is false. `constants` are the 64 words of FIPS 180-4.
void csha256_mix(uint32_t *state, const uint8_t *bytes, size_t blocks, const uint32_t *constants);

#endif
