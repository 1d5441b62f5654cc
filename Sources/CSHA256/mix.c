// SPDX-License-Identifier: GPL-3.0-or-later
#include "CSHA256.h"

#if defined(__x86_64__)

#include <cpuid.h>
#include <immintrin.h>

bool csha256_has_instructions(void) {
  unsigned a, b, c, d;
  if (!__get_cpuid(1, &a, &b, &c, &d)) return false;
  bool has_shuffle = c & (1u << 9), has_blend = c & (1u << 19);
  if (!__get_cpuid_count(7, 0, &a, &b, &c, &d)) return false;
  return has_shuffle && has_blend && (b & (1u << 29));
}

__attribute__((target("sha,ssse3,sse4.1"))) void csha256_mix(
    uint32_t *state, const uint8_t *bytes, size_t blocks, const uint32_t *constants) {
  // Words are big-endian.
  const __m128i order = _mm_set_epi64x(0x0c0d0e0f08090a0b, 0x0405060700010203);
  // The instructions want the words as ABEF and CDGH.
  __m128i low = _mm_shuffle_epi32(_mm_loadu_si128((const __m128i *)state), 0xb1);
  __m128i high = _mm_shuffle_epi32(_mm_loadu_si128((const __m128i *)(state + 4)), 0x1b);
  __m128i abef = _mm_alignr_epi8(low, high, 8);
  __m128i cdgh = _mm_blend_epi16(high, low, 0xf0);
  for (; blocks > 0; blocks--, bytes += 64) {
    const __m128i old_abef = abef, old_cdgh = cdgh;
    __m128i words[16];
#pragma clang loop unroll(full)
    for (int four = 0; four < 16; four++) {
      if (four < 4) {
        words[four] = _mm_shuffle_epi8(_mm_loadu_si128((const __m128i *)bytes + four), order);
      } else {
        const __m128i early = _mm_sha256msg1_epu32(words[four - 4], words[four - 3]);
        const __m128i middle = _mm_alignr_epi8(words[four - 1], words[four - 2], 4);
        words[four] = _mm_sha256msg2_epu32(_mm_add_epi32(early, middle), words[four - 1]);
      }
      const __m128i sum =
          _mm_add_epi32(words[four], _mm_loadu_si128((const __m128i *)constants + four));
      // Two rounds, and two more with the upper half.
      cdgh = _mm_sha256rnds2_epu32(cdgh, abef, sum);
      abef = _mm_sha256rnds2_epu32(abef, cdgh, _mm_shuffle_epi32(sum, 0x0e));
    }
    abef = _mm_add_epi32(abef, old_abef);
    cdgh = _mm_add_epi32(cdgh, old_cdgh);
  }
  low = _mm_shuffle_epi32(abef, 0x1b);
  high = _mm_shuffle_epi32(cdgh, 0xb1);
  _mm_storeu_si128((__m128i *)state, _mm_blend_epi16(low, high, 0xf0));
  _mm_storeu_si128((__m128i *)(state + 4), _mm_alignr_epi8(high, low, 8));
}

#else

bool csha256_has_instructions(void) { return false; }

void csha256_mix(uint32_t *state, const uint8_t *bytes, size_t blocks, const uint32_t *constants) {
  (void)state, (void)bytes, (void)blocks, (void)constants;
}

#endif
