// ARM's vectors of 128 bits.
#if defined(__aarch64__)

#include <arm_neon.h>

#include "Path.h"

#define DEPTH 16
#include "NEON.h"

/// Four outputs at a time. Two products of bytes make at most 32,258, which 16 bits hold.
INLINE void tile_of(const uint8_t *panel, size_t stride, const uint8_t *rows, size_t some, int32_t *out) {
  const int8_t *weights = (const int8_t *)(panel + 3 * WIDTH * sizeof(int32_t));
  for (size_t o = 0; o < WIDTH; o += 4, weights += 4 * DEPTH) {
    int32x4_t sum[ROWS][4];
    UNROLL for (size_t i = 0; i < some; i++)
      UNROLL for (size_t w = 0; w < 4; w++) sum[i][w] = vdupq_n_s32(0);
    for (size_t k = 0; k < stride; k += DEPTH) {
      int8x16_t a[ROWS];
      UNROLL for (size_t i = 0; i < some; i++) a[i] = vld1q_s8((const int8_t *)rows + i * stride + k);
      UNROLL for (size_t w = 0; w < 4; w++) {
        int8x16_t weight = vld1q_s8(weights + k * WIDTH + w * DEPTH);
        UNROLL for (size_t i = 0; i < some; i++) {
          int16x8_t pairs = vmull_s8(vget_low_s8(a[i]), vget_low_s8(weight));
          sum[i][w] = vpadalq_s16(sum[i][w], vmlal_high_s8(pairs, a[i], weight));
        }
      }
    }
    UNROLL for (size_t i = 0; i < some; i++)
      vst1q_s32(out + i * WIDTH + o, vpaddq_s32(vpaddq_s32(sum[i][0], sum[i][1]), vpaddq_s32(sum[i][2], sum[i][3])));
  }
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

const struct Path kernels_neon = PATH;
#endif
