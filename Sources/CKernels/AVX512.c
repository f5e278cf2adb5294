// x86 with AVX-512 and its products of four bytes.
#if defined(__x86_64__)

#include <immintrin.h>

#include "Path.h"

#pragma clang attribute push(__attribute__((target("avx512f,avx512bw,avx512vl,avx512dq,avx512vnni,avx2,fma"))), \
                             apply_to = function)

#define FMA(a, b, c) __builtin_elementwise_fma(a, b, c)
#define ZERO 128
#define DEPTH 4
#define WIDTH 64
#define ROWS 6
#define FLOAT_VECTORS 4
#define FLOAT_ROWS 6
#define SCORE_VECTORS 4
#define MIX_ROWS 6

#include "Floats.h"
#include "Norm.h"
#include "Panels.h"

/// Activations are stored plus 128, so that they are the unsigned side; the first sums take 128 · Σ weights off.
INLINE void tile_of(const uint8_t *panel, size_t stride, const uint8_t *rows, size_t some, int32_t *out) {
  const int32_t *first = (const int32_t *)panel + 2 * WIDTH;
  const uint8_t *weights = (const uint8_t *)(first + WIDTH);
  __m512i sum[ROWS][4];
  UNROLL for (size_t i = 0; i < some; i++)
    UNROLL for (size_t w = 0; w < 4; w++) sum[i][w] = _mm512_loadu_si512(first + w * LANES);
  for (size_t k = 0; k < stride; k += 4, weights += 4 * WIDTH) {
    __m512i four[4];
    UNROLL for (size_t w = 0; w < 4; w++) four[w] = _mm512_loadu_si512(weights + w * 64);
    UNROLL for (size_t i = 0; i < some; i++) {
      int32_t packed;
      memcpy(&packed, rows + i * stride + k, 4);
      __m512i a = _mm512_set1_epi32(packed);
      UNROLL for (size_t w = 0; w < 4; w++) sum[i][w] = _mm512_dpbusd_epi32(sum[i][w], a, four[w]);
    }
  }
  UNROLL for (size_t i = 0; i < some; i++)
    UNROLL for (size_t w = 0; w < 4; w++) _mm512_storeu_si512(out + i * WIDTH + w * LANES, sum[i][w]);
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

const struct Path kernels_avx512_vnni = PATH;
#endif
