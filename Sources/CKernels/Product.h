// Products of a path: int8 over its `tile`, and float.
// The including file has set WIDTH, ROWS (outputs and rows of an int8 tile), FLOAT_VECTORS and FLOAT_ROWS.

/// Where row `r` of outputs `at ..< at + 16` goes.
INLINE float *place(float *out, size_t outputs, size_t rows, size_t r, size_t at, KernelFinish finish) {
  if (finish == KernelFinishBlocks) return out + at / 32 * (rows * 32) + r * 32 + at % 32;
  return out + r * outputs + at;
}

INLINE void put(float *to, Floats value, size_t count) {
  if (count >= LANES)
    store(to, value);
  else
    store_some(to, value, count);
}

static void sums(const uint8_t *packed, size_t outputs, size_t inputs, const uint8_t *rounded, size_t rows,
                 int32_t *out) {
  size_t stride = round_up(inputs, INPUT_ALIGNMENT);
  int32_t tiled[ROWS * WIDTH];
  for (size_t at = 0; at < outputs; at += WIDTH, packed += panel_size(packed, inputs)) {
    size_t count = outputs - at < WIDTH ? outputs - at : WIDTH;
    for (size_t r = 0; r < rows; r += ROWS) {
      size_t some = rows - r < ROWS ? rows - r : ROWS;
      tile(packed, stride, rounded + r * stride, some, tiled);
      for (size_t i = 0; i < some; i++) memcpy(out + (r + i) * outputs + at, tiled + i * WIDTH, count * sizeof(int32_t));
    }
  }
}

INLINE void finish_tile(const int32_t *tiled, const uint8_t *panel, const float *scales, size_t r, size_t some,
                        size_t at, size_t outputs, size_t rows, KernelFinish finish, float *out) {
  const float *steps = (const float *)panel, *bias = steps + WIDTH;
  for (size_t i = 0; i < some; i++) {
    Floats step = all(scales[r + i]);
    UNROLL for (size_t w = 0; w < WIDTH; w += LANES) {
      if (at + w >= outputs) break;
      Floats value = __builtin_convertvector(*(const AnyInts *)(tiled + i * WIDTH + w), Floats);
      value = FMA(value, step * load(steps + w), load(bias + w));
      if (finish == KernelFinishGELU) value = gelu_of(value);
      put(place(out, outputs, rows, r + i, at + w, finish), value, outputs - at - w);
    }
  }
}

/// Asks for the bytes `from ..< end` to come nearer.
INLINE void fetch(const uint8_t *from, const uint8_t *end) {
  for (; from < end; from += 64) __builtin_prefetch(from, 0, 2);
}

static void product(const uint8_t *packed, size_t outputs, size_t inputs, const uint8_t *rounded, const float *scales,
                    size_t rows, KernelFinish finish, float *out) {
  size_t stride = round_up(inputs, INPUT_ALIGNMENT), tiles = round_up(rows, ROWS) / ROWS, size;
  int32_t tiled[ROWS * WIDTH];
  for (size_t at = 0; at < outputs; at += WIDTH, packed += size) {
    size = panel_size(packed, inputs);
    // A matrix seldom lies in the near cache: each tile asks for a share of the next panel, of about this one's size.
    const uint8_t *next = packed + size;
    size_t share = at + WIDTH < outputs ? round_up(size / tiles, 64) : 0;
    for (size_t r = 0; r < rows; r += ROWS, next += share) {
      size_t some = rows - r < ROWS ? rows - r : ROWS;
      fetch(next, next + share);
      tile(packed, stride, rounded + r * stride, some, tiled);
      if (finish == KernelFinishGELU)
        finish_tile(tiled, packed, scales, r, some, at, outputs, rows, KernelFinishGELU, out);
      else
        finish_tile(tiled, packed, scales, r, some, at, outputs, rows, finish, out);
    }
  }
}

/// Up to FLOAT_ROWS rows with one panel; rows that are lacking repeat the last one and are not stored.
INLINE void float_tile(const float *panel, size_t inputs, const float *x, size_t some,
                       Floats sum[FLOAT_ROWS][FLOAT_VECTORS]) {
  const float *row[FLOAT_ROWS];
  UNROLL for (size_t i = 0; i < FLOAT_ROWS; i++) {
    row[i] = x + (i < some ? i : some - 1) * inputs;
    UNROLL for (size_t w = 0; w < FLOAT_VECTORS; w++) sum[i][w] = load(panel + w * LANES);
  }
  panel += FLOAT_VECTORS * LANES;
  for (size_t k = 0; k < inputs; k++, panel += FLOAT_VECTORS * LANES) {
    Floats weights[FLOAT_VECTORS];
    UNROLL for (size_t w = 0; w < FLOAT_VECTORS; w++) weights[w] = load(panel + w * LANES);
    UNROLL for (size_t i = 0; i < FLOAT_ROWS; i++) {
      Floats value = all(row[i][k]);
      UNROLL for (size_t w = 0; w < FLOAT_VECTORS; w++) sum[i][w] = FMA(value, weights[w], sum[i][w]);
    }
  }
}

static void float_product(const float *packed, size_t outputs, size_t inputs, const float *x, size_t rows,
                          KernelFinish finish, float *out) {
  const size_t width = FLOAT_VECTORS * LANES;
  for (size_t at = 0; at < outputs; at += width, packed += width * (inputs + 1))
    for (size_t r = 0; r < rows; r += FLOAT_ROWS) {
      size_t some = rows - r < FLOAT_ROWS ? rows - r : FLOAT_ROWS;
      Floats sum[FLOAT_ROWS][FLOAT_VECTORS];
      float_tile(packed, inputs, x + r * inputs, some, sum);
      for (size_t i = 0; i < some; i++)
        for (size_t w = 0; w < FLOAT_VECTORS && at + w * LANES < outputs; w++) {
          Floats value = finish == KernelFinishGELU ? gelu_of(sum[i][w]) : sum[i][w];
          size_t column = at + w * LANES;
          put(place(out, outputs, rows, r + i, column, finish), value, outputs - column);
        }
    }
}
