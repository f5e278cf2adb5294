// Attention of a path over one window and head of width 32.
// The including file has set SCORE_VECTORS (keys, in sixteens) and MIX_ROWS (a divisor of QUERIES) by its registers.

#define HEAD 32
/// Queries that are taken together.
#define QUERIES 6

/// 16 rows of 16 floats, `stride` apart, to columns.
INLINE void transpose(const float *from, size_t stride, size_t rows, float *to, size_t toStride) {
  Floats a[LANES], b[LANES];
  UNROLL for (size_t i = 0; i < LANES; i++) a[i] = i < rows ? load(from + i * stride) : (Floats){};
#define PAIRS(from, to, step, ...)                                                                           \
  UNROLL for (int i = 0; i < LANES; i++) {                                                                   \
    int low = i & ~step;                                                                                     \
    to[i] = i & step ? __builtin_shufflevector(from[low], from[low | step], HIGH##step)                      \
                     : __builtin_shufflevector(from[low], from[low | step], LOW##step);                      \
  }
#define LOW8 0, 1, 2, 3, 4, 5, 6, 7, 16, 17, 18, 19, 20, 21, 22, 23
#define HIGH8 8, 9, 10, 11, 12, 13, 14, 15, 24, 25, 26, 27, 28, 29, 30, 31
#define LOW4 0, 1, 2, 3, 16, 17, 18, 19, 8, 9, 10, 11, 24, 25, 26, 27
#define HIGH4 4, 5, 6, 7, 20, 21, 22, 23, 12, 13, 14, 15, 28, 29, 30, 31
#define LOW2 0, 1, 16, 17, 4, 5, 20, 21, 8, 9, 24, 25, 12, 13, 28, 29
#define HIGH2 2, 3, 18, 19, 6, 7, 22, 23, 10, 11, 26, 27, 14, 15, 30, 31
#define LOW1 0, 16, 2, 18, 4, 20, 6, 22, 8, 24, 10, 26, 12, 28, 14, 30
#define HIGH1 1, 17, 3, 19, 5, 21, 7, 23, 9, 25, 11, 27, 13, 29, 15, 31
  PAIRS(a, b, 8)
  PAIRS(b, a, 4)
  PAIRS(a, b, 2)
  PAIRS(b, a, 1)
  UNROLL for (size_t i = 0; i < LANES; i++) store(to + i * toStride, a[i]);
}

/// Scores of six queries with `vectors` sixteens of keys.
INLINE void score(const float *const *q, const float *keys, size_t padded, size_t vectors, float *scores) {
  Floats sum[QUERIES][SCORE_VECTORS] = {};
  for (size_t d = 0; d < HEAD; d++) {
    Floats key[SCORE_VECTORS];
    UNROLL for (size_t w = 0; w < vectors; w++) key[w] = load(keys + d * padded + w * LANES);
    UNROLL for (size_t i = 0; i < QUERIES; i++) {
      Floats value = all(q[i][d]);
      UNROLL for (size_t w = 0; w < vectors; w++) sum[i][w] = FMA(value, key[w], sum[i][w]);
    }
  }
  UNROLL for (size_t i = 0; i < QUERIES; i++)
    UNROLL for (size_t w = 0; w < vectors; w++) store(scores + i * padded + w * LANES, sum[i][w]);
}

/// Scores to weights e^(s − max), in place; returns 1 / their sum.
INLINE float soften(float *scores, size_t n, size_t padded) {
  // log₂ e / √32
  const float scale = 0.25503477f;
  for (size_t i = n; i < padded; i++) scores[i] = -__builtin_inff();
  Floats most = load(scores);
  for (size_t i = LANES; i < padded; i += LANES) most = larger(most, load(scores + i));
  Floats base = all(-scale * largest(most)), sum = {};
  size_t whole = n / LANES * LANES;
  for (size_t i = 0; i < whole; i += LANES) {
    Floats weight = exp2_of(FMA(load(scores + i), all(scale), base));
    store(scores + i, weight);
    sum += weight;
  }
  if (whole < n) {
    Floats weight = exp2_of(FMA(load(scores + whole), all(scale), base));
    store(scores + whole, weight);
    for (size_t i = n; i < padded; i++) scores[i] = 0;
    sum += load(scores + whole);
  }
  return 1 / total(sum);
}

/// Values of `n` places, weighed for MIX_ROWS queries.
INLINE void mix(const float *weights, size_t padded, const float *v, size_t n, Floats sum[MIX_ROWS][2]) {
  UNROLL for (size_t i = 0; i < MIX_ROWS; i++) sum[i][0] = sum[i][1] = (Floats){};
  for (size_t j = 0; j < n; j++) {
    Floats low = load(v + j * HEAD), high = load(v + j * HEAD + LANES);
    UNROLL for (size_t i = 0; i < MIX_ROWS; i++) {
      Floats weight = all(weights[i * padded + j]);
      sum[i][0] = FMA(weight, low, sum[i][0]);
      sum[i][1] = FMA(weight, high, sum[i][1]);
    }
  }
}

static void attention(const float *q, const float *k, const float *v, size_t n, float *scratch, float *out,
                      size_t stride) {
  size_t padded = round_up(n, LANES);
  float *keys = scratch, *scores = scratch + HEAD * padded;
  for (size_t j = 0; j < n; j += LANES)
    for (size_t d = 0; d < HEAD; d += LANES)
      transpose(k + j * HEAD + d, HEAD, n - j < LANES ? n - j : LANES, keys + d * padded + j, padded);
  for (size_t first = 0; first < n; first += QUERIES) {
    // Queries that are lacking at the end repeat the last one and are not stored.
    const float *row[QUERIES];
    for (size_t i = 0; i < QUERIES; i++) row[i] = q + (first + i < n ? first + i : n - 1) * HEAD;
    for (size_t at = 0; at < padded; at += SCORE_VECTORS * LANES) {
#if SCORE_VECTORS == 4
      size_t vectors = (padded - at) / LANES;
      if (vectors == 1)
        score(row, keys + at, padded, 1, scores + at);
      else if (vectors == 2)
        score(row, keys + at, padded, 2, scores + at);
      else if (vectors == 3)
        score(row, keys + at, padded, 3, scores + at);
      else
#endif
        score(row, keys + at, padded, SCORE_VECTORS, scores + at);
    }
    float inverse[QUERIES];
    for (size_t i = 0; i < QUERIES; i++) inverse[i] = soften(scores + i * padded, n, padded);
    for (size_t at = 0; at < QUERIES; at += MIX_ROWS) {
      Floats sum[MIX_ROWS][2];
      mix(scores + at * padded, padded, v, n, sum);
      for (size_t i = 0; i < MIX_ROWS && first + at + i < n; i++) {
        float *to = out + (first + at + i) * stride;
        store(to, sum[i][0] * inverse[at + i]);
        store(to + LANES, sum[i][1] * inverse[at + i]);
      }
    }
  }
}

/// The path made of all this.
#define PATH                                                                                                 \
  {FLOAT_VECTORS * LANES, packed_size, pack, round_rows, sums, product, float_product, attention, norm,      \
   embedding, gelu, exp2s}
