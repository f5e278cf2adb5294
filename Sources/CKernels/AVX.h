// What the two paths of 256 bits share.
#define FMA(a, b, c) __builtin_elementwise_fma(a, b, c)
#define DEPTH 4
#define WIDTH 16
#define FLOAT_VECTORS 1
#define FLOAT_ROWS 6
#define SCORE_VECTORS 1
#define MIX_ROWS 3

#include "Floats.h"
#include "Norm.h"

/// Four bytes, eight times.
INLINE __m256i four_of(const uint8_t *p) {
  int32_t four;
  memcpy(&four, p, 4);
  return _mm256_set1_epi32(four);
}
