// Layer norm and the sum of embeddings, for a path.

#define EPSILON 1e-12f
/// Running sums beside each other, so that one need not wait for the last addition.
#define SUMS 4

static void norm(const float *x, const float *residual, const float *weight, const float *bias, size_t rows,
                 size_t columns, float *out, uint8_t *rounded, float *scales) {
  size_t stride = round_up(columns, INPUT_ALIGNMENT);
  for (size_t r = 0; r < rows; r++) {
    const float *row = x + r * columns;
    float *to = out + r * columns;
    Floats sum[SUMS] = {};
    for (size_t i = 0, s = 0; i < columns; i += LANES, s = (s + 1) % SUMS) {
      Floats value = residual ? load(row + i) + load(residual + r * columns + i) : load(row + i);
      store(to + i, value);
      sum[s] += value;
    }
    float mean = total((sum[0] + sum[1]) + (sum[2] + sum[3])) / (float)columns;
    Floats squares[SUMS] = {};
    for (size_t i = 0, s = 0; i < columns; i += LANES, s = (s + 1) % SUMS) {
      Floats off = load(to + i) - mean;
      squares[s] = FMA(off, off, squares[s]);
    }
    float variance = total((squares[0] + squares[1]) + (squares[2] + squares[3])) / (float)columns;
    float inverse = 1 / __builtin_elementwise_sqrt(variance + EPSILON);
    for (size_t i = 0; i < columns; i += LANES)
      store(to + i, FMA((load(to + i) - mean) * inverse, load(weight + i), load(bias + i)));
    if (rounded) scales[r] = round_row(to, columns, rounded + r * stride);
  }
}

static void embedding(const int8_t *a, float aScale, const int8_t *b, float bScale, const float *c, const float *d,
                      size_t columns, float *out) {
  for (size_t i = 0; i < columns; i += LANES) {
    Floats x = __builtin_convertvector(*(const AnySignedBytes *)(a + i), Floats);
    Floats y = __builtin_convertvector(*(const AnySignedBytes *)(b + i), Floats);
    store(out + i, FMA(x, all(aScale), FMA(y, all(bScale), load(c + i) + load(d + i))));
  }
}
