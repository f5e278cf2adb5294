// C alone: what the compiler makes of it for the oldest CPU it builds for.
#include "Path.h"

/// A product is exact in double precision, so that this rounds as a fused addition does but for one case in some 2²⁹.
#define FMA(a, b, c) __builtin_convertvector(DOUBLES(a) * DOUBLES(b) + DOUBLES(c), Floats)
#define DOUBLES(x) __builtin_convertvector(x, Doubles)
#define ZERO 0
#define DEPTH 0
#define WIDTH 16
#define ROWS 4
#define FLOAT_VECTORS 1
#define FLOAT_ROWS 2
#define SCORE_VECTORS 1
#define MIX_ROWS 1

typedef double Doubles __attribute__((vector_size(128)));

#include "Floats.h"
#include "Norm.h"
#include "Panels.h"

static void tile(const uint8_t *panel, size_t stride, const uint8_t *rows, size_t some, int32_t *out) {
  const int32_t *first = (const int32_t *)panel + 2 * WIDTH;
  const int8_t *weights = (const int8_t *)(first + WIDTH);
  for (size_t i = 0; i < some; i++)
    for (size_t o = 0; o < WIDTH; o++) {
      const int8_t *a = (const int8_t *)rows + i * stride, *w = weights + o * stride;
      int32_t sum = first[o];
      for (size_t k = 0; k < stride; k++) sum += (int16_t)a[k] * (int16_t)w[k];
      out[i * WIDTH + o] = sum;
    }
}

#include "Product.h"
#include "Attention.h"

const struct Path kernels_plain = PATH;
