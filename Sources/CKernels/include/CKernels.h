#ifndef CKERNELS_H
#define CKERNELS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

// Matrix products in int8 and float, and what a transformer needs between them, one code path a kind of CPU.
// Integers are equal on every path. Floats are summed in an order that depends on a row's length alone, never on the
// rows beside it, with fused multiply-add, so that they agree to the bit; plain C, which has to imitate it, may differ
// in a last bit once in hundreds of millions.
// Nothing here allocates or keeps state.

#ifdef __cplusplus
extern "C" {
#endif

/// A way to compute, by what the CPU must have.
enum __attribute__((enum_extensibility(closed))) KernelPath {
  /// C alone.
  KernelPathPlain = 0,
  /// ARM's vectors: widening products.
  KernelPathNEON = 1,
  /// ARM's vectors with products of four bytes.
  KernelPathNEONDot = 2,
  /// x86: vectors of 256 bits, fused multiply-add.
  KernelPathAVX2 = 3,
  /// The same with products of four bytes.
  KernelPathAVXVNNI = 4,
  /// x86: vectors of 512 bits with products of four bytes.
  KernelPathAVX512VNNI = 5,
};
typedef enum KernelPath KernelPath;

/// What happens to a product before it is stored.
enum __attribute__((enum_extensibility(closed))) KernelFinish {
  /// Nothing more: `rows × outputs`.
  KernelFinishNone = 0,
  /// x·Φ(x), within 3e-7·max(1, |x|) of the exact value.
  KernelFinishGELU = 1,
  /// Stored as `outputs / 32` matrices of `rows × 32`, the form that attention reads; outputs are a multiple of 32.
  KernelFinishBlocks = 2,
};
typedef enum KernelFinish KernelFinish;

/// Whether this CPU can take a path.
bool kernels_available(KernelPath path);

/// The fastest path that this CPU can take.
KernelPath kernels_best(void);

/// Bytes of a packed int8 matrix, to lie at a multiple of 64.
size_t kernels_packed_size(KernelPath path, size_t outputs, size_t inputs);

/// Packs `outputs × inputs` numbers in ±127, row by row, with a scale an output and a bias an output (NULL: none).
void kernels_pack(KernelPath path, const int8_t *weights, const float *scales, const float *bias, size_t outputs,
                  size_t inputs, void *packed);

/// Bytes from one rounded row to the next.
size_t kernels_rounded_stride(size_t inputs);

/// Rounds each row to ±127 by its largest magnitude, half to even; `scales` gets a row's step, 0 for a row of zeros.
/// The bytes are in the path's own form.
void kernels_round(KernelPath path, const float *x, size_t rows, size_t columns, void *rounded, float *scales);

/// `rows × outputs` exact sums of a packed matrix with rounded rows.
void kernels_sums(KernelPath path, const void *packed, size_t outputs, size_t inputs, const void *rounded, size_t rows,
                  int32_t *out);

/// sums · row's scale · output's scale + bias, finished.
void kernels_product(KernelPath path, const void *packed, size_t outputs, size_t inputs, const void *rounded,
                     const float *scales, size_t rows, KernelFinish finish, float *out);

/// Bytes of a packed float matrix, to lie at a multiple of 64.
size_t kernels_float_packed_size(KernelPath path, size_t outputs, size_t inputs);

/// Packs `outputs × inputs` floats, row by row, with a bias an output (NULL: none).
void kernels_float_pack(KernelPath path, const float *weights, const float *bias, size_t outputs, size_t inputs,
                        void *packed);

/// x · weights + bias, finished.
void kernels_float_product(KernelPath path, const void *packed, size_t outputs, size_t inputs, const float *x,
                           size_t rows, KernelFinish finish, float *out);

/// Floats of scratch that attention over `n` places needs.
size_t kernels_attention_scratch(size_t n);

/// softmax(q kᵀ / √32) v of one head over a window of `n` ≤ 512 places: `q`, `k`, `v` of `n × 32`, row i of the result
/// at `out + i · stride`.
void kernels_attention(KernelPath path, const float *q, const float *k, const float *v, size_t n, float *scratch,
                       float *out, size_t stride);

/// Layer norm of x + residual (NULL: of x alone), ε = 1e-12, `columns` a multiple of 16; `out` may be either of the two.
/// With `rounded`, the result is also rounded as by `kernels_round`.
void kernels_norm(KernelPath path, const float *x, const float *residual, const float *weight, const float *bias,
                  size_t rows, size_t columns, float *out, void *rounded, float *scales);

/// out = a · aScale + b · bScale + c + d, one row of `columns`, a multiple of 16.
void kernels_embedding(KernelPath path, const int8_t *a, float aScale, const int8_t *b, float bScale, const float *c,
                       const float *d, size_t columns, float *out);

/// GELU of `count` numbers, as products finish with it.
void kernels_gelu(KernelPath path, const float *x, size_t count, float *out);

/// 2 to the power of `count` numbers ≤ 0, as softmax uses it: within 3e-7 of the exact value, relative; at least 2⁻¹²⁶.
void kernels_exp2(KernelPath path, const float *x, size_t count, float *out);

#ifdef __cplusplus
}
#endif

#endif
