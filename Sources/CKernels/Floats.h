// Sixteen floats at a time, whatever the CPU's own width: the compiler splits them, and sums keep one order everywhere.
// The including file has set FMA(a, b, c) to a·b + c, fused where the path can.

#include <string.h>

#pragma clang diagnostic ignored "-Wpsabi"
#pragma clang fp contract(off)

#define INLINE static inline __attribute__((always_inline))
#define UNROLL _Pragma("clang loop unroll(full)")
#define LANES 16

typedef float Floats __attribute__((vector_size(64)));
typedef int32_t Ints __attribute__((vector_size(64)));
typedef uint8_t Bytes __attribute__((vector_size(16)));
typedef int8_t SignedBytes __attribute__((vector_size(16)));
// The same at any address.
typedef float AnyFloats __attribute__((vector_size(64), aligned(4), may_alias));
typedef int32_t AnyInts __attribute__((vector_size(64), aligned(4), may_alias));
typedef uint8_t AnyBytes __attribute__((vector_size(16), aligned(1), may_alias));
typedef int8_t AnySignedBytes __attribute__((vector_size(16), aligned(1), may_alias));

INLINE Floats load(const float *p) { return *(const AnyFloats *)p; }
INLINE void store(float *p, Floats x) { *(AnyFloats *)p = x; }
INLINE Floats all(float x) { return x - (Floats){}; }
INLINE Ints bits(Floats x) { return (Ints)x; }

/// The first `count` < 16 floats, then zeros.
INLINE Floats load_some(const float *p, size_t count) {
  float some[LANES] = {0};
  memcpy(some, p, count * sizeof(float));
  return load(some);
}

INLINE void store_some(float *p, Floats x, size_t count) {
  float some[LANES];
  store(some, x);
  memcpy(p, some, count * sizeof(float));
}

INLINE Floats larger(Floats a, Floats b) { return __builtin_elementwise_max(a, b); }
INLINE Floats smaller(Floats a, Floats b) { return __builtin_elementwise_min(a, b); }
INLINE Floats magnitude(Floats x) { return (Floats)(bits(x) & 0x7fffffff); }

#define HALVES(op, x)                                                                                        \
  x = op(x, __builtin_shufflevector(x, x, 8, 9, 10, 11, 12, 13, 14, 15, 0, 1, 2, 3, 4, 5, 6, 7));            \
  x = op(x, __builtin_shufflevector(x, x, 4, 5, 6, 7, 0, 1, 2, 3, 12, 13, 14, 15, 8, 9, 10, 11));            \
  x = op(x, __builtin_shufflevector(x, x, 2, 3, 0, 1, 6, 7, 4, 5, 10, 11, 8, 9, 14, 15, 12, 13));            \
  x = op(x, __builtin_shufflevector(x, x, 1, 0, 3, 2, 5, 4, 7, 6, 9, 8, 11, 10, 13, 12, 15, 14));

INLINE Floats added(Floats a, Floats b) { return a + b; }

INLINE float total(Floats x) {
  HALVES(added, x)
  return x[0];
}

INLINE float largest(Floats x) {
  HALVES(larger, x)
  return x[0];
}

/// 1.5 · 2²³: adding it rounds to a whole number, half to even, and leaves that in the low bits.
static const float rounder = 12582912.0f;

/// 2ˣ for x ≤ 0; the polynomial is a minimax fit on ±½.
INLINE Floats exp2_of(Floats x) {
  x = larger(x, all(-126.0f));
  Floats shifted = x + rounder;
  Floats f = x - (shifted - rounder);
  Floats p = all(0.0013276466634124517f);
  p = FMA(p, f, all(0.009675540961325169f));
  p = FMA(p, f, all(0.05550713464617729f));
  p = FMA(p, f, all(0.24022120237350464f));
  p = FMA(p, f, all(0.6931469440460205f));
  p = FMA(p, f, all(1.0000001192092896f));
  return (Floats)(bits(p) + (bits(shifted) << 23));
}

/// x·Φ(x): Φ(x) − ½ is x times a polynomial in 2x²/25 − 1, a minimax fit on ±5, beyond which Φ is held.
INLINE Floats gelu_of(Floats x) {
  static const float c[] = {
      0.14136378467082977f,   -0.07029636204242706f, 0.05152067542076111f,  -0.04044046252965927f,  0.031439200043678284f,
      -0.023284118622541428f, 0.016421141102910042f, -0.011119922623038292f, 0.006359357852488756f, -0.002740282565355301f,
      0.001783507177606225f,  -0.0015891646035015583f, 0.000582612759899348f};
  Floats held = smaller(larger(x, all(-5.0f)), all(5.0f));
  Floats s = FMA(held * held, all(0.08f), all(-1.0f));
  Floats p = all(c[12]);
  UNROLL for (int i = 11; i >= 0; i--) p = FMA(p, s, all(c[i]));
  return x * FMA(held, p, all(0.5f));
}

static void gelu(const float *x, size_t count, float *out) {
  size_t i = 0;
  for (; i + LANES <= count; i += LANES) store(out + i, gelu_of(load(x + i)));
  if (i < count) store_some(out + i, gelu_of(load_some(x + i, count - i)), count - i);
}

static void exp2s(const float *x, size_t count, float *out) {
  size_t i = 0;
  for (; i + LANES <= count; i += LANES) store(out + i, exp2_of(load(x + i)));
  if (i < count) store_some(out + i, exp2_of(load_some(x + i, count - i)), count - i);
}

INLINE Bytes rounded_bytes(Floats x) {
  Bytes b = __builtin_convertvector(bits(x + rounder), Bytes);
  return b ^ (uint8_t)ZERO;
}

/// One row to ±127 by its largest magnitude; returns the step.
INLINE float round_row(const float *x, size_t columns, uint8_t *rounded) {
  size_t whole = columns / LANES * LANES, rest = columns - whole;
  Floats m = {};
  for (size_t i = 0; i < whole; i += LANES) m = larger(m, magnitude(load(x + i)));
  if (rest) m = larger(m, magnitude(load_some(x + whole, rest)));
  float most = largest(m), inverse = most > 0 ? 127.0f / most : 0;
  for (size_t i = 0; i < whole; i += LANES) *(AnyBytes *)(rounded + i) = rounded_bytes(load(x + i) * inverse);
  if (rest) *(AnyBytes *)(rounded + whole) = rounded_bytes(load_some(x + whole, rest) * inverse);
  return most / 127.0f;
}

static void round_rows(const float *x, size_t rows, size_t columns, uint8_t *rounded, float *scales) {
  size_t stride = round_up(columns, INPUT_ALIGNMENT);
  for (size_t r = 0; r < rows; r++) scales[r] = round_row(x + r * columns, columns, rounded + r * stride);
}
