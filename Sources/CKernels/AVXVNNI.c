// x86 with vectors of 256 bits and their products of four bytes.
#if defined(__x86_64__)

#include <immintrin.h>

#include "Path.h"

#pragma clang attribute push(__attribute__((target("avx2,fma,avxvnni"))), apply_to = function)

#define ZERO 128
#define ROWS 6
#include "AVX.h"
#include "Panels.h"

/// Activations are unsigned, as in AVX512.c.
INLINE void tile_of(const uint8_t *panel, size_t stride, const uint8_t *rows, size_t some, int32_t *out) {
  const __m256i *first = (const __m256i *)(panel + 2 * WIDTH * sizeof(int32_t)), *weights = first + 2;
  __m256i sum[ROWS][2];
  UNROLL for (size_t i = 0; i < some; i++)
    UNROLL for (size_t w = 0; w < 2; w++) sum[i][w] = _mm256_loadu_si256(first + w);
  for (size_t k = 0; k < stride; k += 4, weights += 2) {
    __m256i low = _mm256_loadu_si256(weights), high = _mm256_loadu_si256(weights + 1);
    UNROLL for (size_t i = 0; i < some; i++) {
      __m256i a = four_of(rows + i * stride + k);
      sum[i][0] = _mm256_dpbusd_avx_epi32(sum[i][0], a, low);
      sum[i][1] = _mm256_dpbusd_avx_epi32(sum[i][1], a, high);
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
    case 4: tile_of(panel, stride, rows, 4, out); break;
    case 5: tile_of(panel, stride, rows, 5, out); break;
    default: tile_of(panel, stride, rows, 6, out);
  }
}

#include "Product.h"
#include "Attention.h"

#pragma clang attribute pop

const struct Path kernels_avx_vnni = PATH;
#endif
