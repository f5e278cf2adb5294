// x86 with vectors of 256 bits.
#if defined(__x86_64__)

#include <immintrin.h>

#include "Path.h"

#pragma clang attribute push(__attribute__((target("avx2,fma"))), apply_to = function)

#define ZERO 0
#define COPIES 2
#define ROWS 4
#include "AVX.h"

/// Sum of 16-bit pairs |w| · (a with w's sign): two products make at most 32,258, so they never saturate.
INLINE __m256i dot(__m256i sum, __m256i a, const __m256i *w, __m256i size) {
  __m256i pairs = _mm256_maddubs_epi16(size, _mm256_sign_epi8(a, _mm256_loadu_si256(w)));
  return _mm256_add_epi32(sum, _mm256_madd_epi16(pairs, _mm256_set1_epi16(1)));
}

INLINE void tile_of(const uint8_t *panel, size_t stride, const uint8_t *rows, size_t some, int32_t *out) {
  const __m256i *weights = (const __m256i *)(panel + 3 * WIDTH * sizeof(int32_t));
  __m256i sum[ROWS][2];
  UNROLL for (size_t i = 0; i < some; i++) sum[i][0] = sum[i][1] = _mm256_setzero_si256();
  for (size_t k = 0; k < stride; k += 4, weights += 4) {
    __m256i low = _mm256_loadu_si256(weights + 2), high = _mm256_loadu_si256(weights + 3);
    UNROLL for (size_t i = 0; i < some; i++) {
      __m256i a = four_of(rows + i * stride + k);
      sum[i][0] = dot(sum[i][0], a, weights, low);
      sum[i][1] = dot(sum[i][1], a, weights + 1, high);
    }
  }
  UNROLL for (size_t i = 0; i < some; i++)
    UNROLL for (size_t w = 0; w < 2; w++) _mm256_storeu_si256((__m256i *)(out + i * WIDTH + w * 8), sum[i][w]);
}

static void tile(const uint8_t *panel, size_t stride, const uint8_t *rows, size_t some, int32_t *out) {
  switch (some) {
    case 1: tile_of(panel, stride, rows, 1, out); break;
    case 2: tile_of(panel, stride, rows, 2, out); break;
    case 3: tile_of(panel, stride, rows, 3, out); break;
    default: tile_of(panel, stride, rows, 4, out);
  }
}

#include "Product.h"
#include "Attention.h"

#pragma clang attribute pop

const struct Path kernels_avx2 = PATH;
#endif
