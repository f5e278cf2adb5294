// ARM's vectors of 128 bits and their products of four bytes.
#if defined(__aarch64__)

#include <arm_neon.h>

#include "Path.h"

#pragma clang attribute push(__attribute__((target("dotprod"))), apply_to = function)

#define DEPTH 4
#include "NEON.h"

/// Sixteen inputs of each row are loaded together, each four of them used from their place in the vector.
INLINE void tile_of(const uint8_t *panel, size_t stride, const uint8_t *rows, size_t some, int32_t *out) {
  const int8_t *weights = (const int8_t *)(panel + 3 * WIDTH * sizeof(int32_t));
  int32x4_t sum[ROWS][4];
  UNROLL for (size_t i = 0; i < some; i++)
    UNROLL for (size_t w = 0; w < 4; w++) sum[i][w] = vdupq_n_s32(0);
  for (size_t k = 0; k < stride; k += 16) {
    int8x16_t a[ROWS];
    UNROLL for (size_t i = 0; i < some; i++) a[i] = vld1q_s8((const int8_t *)rows + i * stride + k);
#define FOUR(lane)                                                                                           \
  UNROLL for (size_t w = 0; w < 4; w++, weights += 16) {                                                     \
    int8x16_t weight = vld1q_s8(weights);                                                                    \
    UNROLL for (size_t i = 0; i < some; i++) sum[i][w] = vdotq_laneq_s32(sum[i][w], weight, a[i], lane);     \
  }
    FOUR(0)
    FOUR(1)
    FOUR(2)
    FOUR(3)
  }
  UNROLL for (size_t i = 0; i < some; i++)
    UNROLL for (size_t w = 0; w < 4; w++) vst1q_s32(out + i * WIDTH + w * 4, sum[i][w]);
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

const struct Path kernels_neon_dot = PATH;
#endif
