// The public functions: the way to each path's own.
#include "CKernels.h"

#if defined(__aarch64__) && defined(__linux__)
#include <asm/hwcap.h>
#include <sys/auxv.h>
#endif

#include "Path.h"

bool kernels_available(KernelPath path) {
  switch (path) {
    case KernelPathPlain: return true;
#if defined(__x86_64__)
    case KernelPathAVX2: return __builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma");
    case KernelPathAVXVNNI: return kernels_available(KernelPathAVX2) && __builtin_cpu_supports("avxvnni");
    case KernelPathAVX512VNNI:
      return kernels_available(KernelPathAVX2) && __builtin_cpu_supports("avx512f") &&
             __builtin_cpu_supports("avx512bw") && __builtin_cpu_supports("avx512vl") &&
             __builtin_cpu_supports("avx512dq") && __builtin_cpu_supports("avx512vnni");
#elif defined(__aarch64__)
    case KernelPathNEON: return true;
#if defined(__APPLE__)
    case KernelPathNEONDot: return true;  // Every Mac that has such a CPU.
#elif defined(__linux__)
    case KernelPathNEONDot: return getauxval(AT_HWCAP) & HWCAP_ASIMDDP;
#endif
#endif
    default: return false;
  }
}

KernelPath kernels_best(void) {
  for (int path = KernelPathAVX512VNNI; path > KernelPathPlain; path--)
    if (kernels_available((KernelPath)path)) return (KernelPath)path;
  return KernelPathPlain;
}

static const struct Path *functions(KernelPath path) {
  switch (path) {
#if defined(__x86_64__)
    case KernelPathAVX2: return &kernels_avx2;
    case KernelPathAVXVNNI: return &kernels_avx_vnni;
    case KernelPathAVX512VNNI: return &kernels_avx512_vnni;
#elif defined(__aarch64__)
    case KernelPathNEON: return &kernels_neon;
    case KernelPathNEONDot: return &kernels_neon_dot;
#endif
    default: return &kernels_plain;
  }
}

size_t kernels_packed_size(KernelPath path, size_t outputs, size_t inputs) {
  return functions(path)->packedSize(outputs, inputs);
}

void kernels_pack(KernelPath path, const int8_t *weights, const float *scales, const float *bias, size_t outputs,
                  size_t inputs, void *packed) {
  functions(path)->pack(weights, scales, bias, outputs, inputs, packed);
}

size_t kernels_rounded_stride(size_t inputs) { return round_up(inputs, INPUT_ALIGNMENT); }

void kernels_round(KernelPath path, const float *x, size_t rows, size_t columns, void *rounded, float *scales) {
  functions(path)->round(x, rows, columns, rounded, scales);
}

void kernels_sums(KernelPath path, const void *packed, size_t outputs, size_t inputs, const void *rounded, size_t rows,
                  int32_t *out) {
  functions(path)->sums(packed, outputs, inputs, rounded, rows, out);
}

void kernels_product(KernelPath path, const void *packed, size_t outputs, size_t inputs, const void *rounded,
                     const float *scales, size_t rows, KernelFinish finish, float *out) {
  functions(path)->product(packed, outputs, inputs, rounded, scales, rows, finish, out);
}

size_t kernels_float_packed_size(KernelPath path, size_t outputs, size_t inputs) {
  return round_up(outputs, functions(path)->floatWidth) * (inputs + 1) * sizeof(float);
}

void kernels_float_pack(KernelPath path, const float *weights, const float *bias, size_t outputs, size_t inputs,
                        void *packed) {
  size_t width = functions(path)->floatWidth;
  float *to = packed;
  for (size_t at = 0; at < outputs; at += width) {
    for (size_t o = at; o < at + width; o++) *to++ = bias && o < outputs ? bias[o] : 0;
    for (size_t k = 0; k < inputs; k++)
      for (size_t o = at; o < at + width; o++) *to++ = o < outputs ? weights[o * inputs + k] : 0;
  }
}

void kernels_float_product(KernelPath path, const void *packed, size_t outputs, size_t inputs, const float *x,
                           size_t rows, KernelFinish finish, float *out) {
  functions(path)->floatProduct(packed, outputs, inputs, x, rows, finish, out);
}

size_t kernels_attention_scratch(size_t n) { return round_up(n, 16) * (32 + MAX_ROWS); }

void kernels_attention(KernelPath path, const float *q, const float *k, const float *v, size_t n, float *scratch,
                       float *out, size_t stride) {
  functions(path)->attention(q, k, v, n, scratch, out, stride);
}

void kernels_norm(KernelPath path, const float *x, const float *residual, const float *weight, const float *bias,
                  size_t rows, size_t columns, float *out, void *rounded, float *scales) {
  functions(path)->norm(x, residual, weight, bias, rows, columns, out, rounded, scales);
}

void kernels_embedding(KernelPath path, const int8_t *a, float aScale, const int8_t *b, float bScale, const float *c,
                       const float *d, size_t columns, float *out) {
  functions(path)->embedding(a, aScale, b, bScale, c, d, columns, out);
}

void kernels_gelu(KernelPath path, const float *x, size_t count, float *out) { functions(path)->gelu(x, count, out); }

void kernels_exp2(KernelPath path, const float *x, size_t count, float *out) { functions(path)->exp2(x, count, out); }
