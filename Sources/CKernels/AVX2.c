// x86 with vectors of 256 bits.
#if defined(__x86_64__)

#include <immintrin.h>

#include "Path.h"

#pragma clang attribute push(__attribute__((target("avx2,fma"))), apply_to = function)

#define ZERO 128
#define ROWS 8
#include "AVX.h"

// The one product of bytes there is, vpmaddubsw, multiplies unsigned with signed ones and holds sums of two at ±32,767.
// So each step, four inputs of eight outputs, is packed in a form whose sums fit, whatever the inputs:
//
// - light: no two neighbours of one sign come to more than 128, and 255 · 128 fits. Activations are unsigned, as in
//   AVX512.c.
// - heavy, the others: |w| · (a ^ sign), where a ^ −1 = −a − 1, so that the first sums add |w| of negative weights.
//   128 · 127 twice fits.
//
// Most steps fit in 16 bits together with another, which spares half of the widening to 32. Order is free: sums are
// whole numbers.
#include "Steps.h"

INLINE __m256i products(const uint8_t *row, const __m256i *w, bool heavy) {
  __m256i a = four_of(row);
  return heavy ? _mm256_maddubs_epi16(w[0], _mm256_xor_si256(a, w[1])) : _mm256_maddubs_epi16(a, w[0]);
}

/// Takes `count` steps, `together` at a time.
INLINE void take(const uint32_t **at, const __m256i **weights, size_t count, bool heavy, size_t together,
                 const uint8_t *rows, size_t stride, size_t some, __m256i *sum) {
  const size_t each = heavy ? 2 : 1;
  const __m256i *w = *weights;
  for (size_t n = 0; n < count; n++, *at += together, w += together * each) {
    const uint8_t *one = rows + (*at)[0], *other = rows + (*at)[together - 1];
    UNROLL for (size_t i = 0; i < some; i++) {
      __m256i pairs = products(one + i * stride, w, heavy);
      if (together == 2) pairs = _mm256_add_epi16(pairs, products(other + i * stride, w + each, heavy));
      sum[i] = _mm256_add_epi32(sum[i], _mm256_madd_epi16(pairs, _mm256_set1_epi16(1)));
    }
  }
  *weights = w;
}

INLINE void tile_of(const uint8_t *panel, size_t stride, const uint8_t *rows, size_t some, int32_t *out) {
  const int32_t *first = ((const struct Panel *)panel)->first;
  const struct Steps *steps = (const struct Steps *)(panel + sizeof(struct Panel));
  for (size_t o = 0; o < WIDTH; o += STEP_OUTPUTS) {
    __m256i sum[ROWS];
    UNROLL for (size_t i = 0; i < some; i++) sum[i] = _mm256_loadu_si256((const __m256i *)(first + o));
    for (size_t k = 0; k < stride; k += STRETCH) {
      const uint32_t *at = (const uint32_t *)(steps + 1);
      size_t count = 2 * (steps->lightPairs + steps->heavyPairs) + steps->light + steps->heavy;
      const __m256i *w = (const __m256i *)((const uint8_t *)at + places_size(count));
      take(&at, &w, steps->lightPairs, false, 2, rows, stride, some, sum);
      take(&at, &w, steps->heavyPairs, true, 2, rows, stride, some, sum);
      take(&at, &w, steps->light, false, 1, rows, stride, some, sum);
      take(&at, &w, steps->heavy, true, 1, rows, stride, some, sum);
      steps = (const struct Steps *)w;
    }
    UNROLL for (size_t i = 0; i < some; i++) _mm256_storeu_si256((__m256i *)(out + i * WIDTH + o), sum[i]);
  }
}

static void tile(const uint8_t *panel, size_t stride, const uint8_t *rows, size_t some, int32_t *out) {
  switch (some) {
    case 1: tile_of(panel, stride, rows, 1, out); break;
    case 2: tile_of(panel, stride, rows, 2, out); break;
    case 3: tile_of(panel, stride, rows, 3, out); break;
    case 4: tile_of(panel, stride, rows, 4, out); break;
    case 5: tile_of(panel, stride, rows, 5, out); break;
    case 6: tile_of(panel, stride, rows, 6, out); break;
    case 7: tile_of(panel, stride, rows, 7, out); break;
    default: tile_of(panel, stride, rows, 8, out);
  }
}

#include "Product.h"
#include "Attention.h"

#pragma clang attribute pop

const struct Path kernels_avx2 = PATH;
#endif
