// What one path is made of. Each file of a path sets a few macros and includes `Floats.h` and what follows it.
#ifndef PATH_H
#define PATH_H

#include "CKernels.h"

/// Inputs of rounded rows are padded to this; the padding meets zero weights.
#define INPUT_ALIGNMENT 64

/// Rows that a path's integer or float kernel takes at once, at most.
#define MAX_ROWS 8

/// The functions of a path, and the shape in which it wants float matrices.
struct Path {
  /// Outputs of a float panel, a multiple of 16.
  size_t floatWidth;

  size_t (*packedSize)(size_t outputs, size_t inputs);
  void (*pack)(const int8_t *weights, const float *scales, const float *bias, size_t outputs, size_t inputs,
               uint8_t *packed);
  void (*round)(const float *x, size_t rows, size_t columns, uint8_t *rounded, float *scales);
  void (*sums)(const uint8_t *packed, size_t outputs, size_t inputs, const uint8_t *rounded, size_t rows,
               int32_t *out);
  void (*product)(const uint8_t *packed, size_t outputs, size_t inputs, const uint8_t *rounded, const float *scales,
                  size_t rows, KernelFinish finish, float *out);
  void (*floatProduct)(const float *packed, size_t outputs, size_t inputs, const float *x, size_t rows,
                       KernelFinish finish, float *out);
  void (*attention)(const float *q, const float *k, const float *v, size_t n, float *scratch, float *out,
                    size_t stride);
  void (*norm)(const float *x, const float *residual, const float *weight, const float *bias, size_t rows,
               size_t columns, float *out, uint8_t *rounded, float *scales);
  void (*embedding)(const int8_t *a, float aScale, const int8_t *b, float bScale, const float *c, const float *d,
                    size_t columns, float *out);
  void (*gelu)(const float *x, size_t count, float *out);
  void (*exp2)(const float *x, size_t count, float *out);
};

extern const struct Path kernels_plain;
#if defined(__x86_64__)
extern const struct Path kernels_avx2, kernels_avx_vnni, kernels_avx512_vnni;
#elif defined(__aarch64__)
extern const struct Path kernels_neon, kernels_neon_dot;
#endif

static inline size_t round_up(size_t n, size_t step) { return (n + step - 1) / step * step; }

#endif
