// The panels of AVX2.c: for each eight outputs of a panel and each stretch of inputs, its steps by kind.

#define STEP_OUTPUTS 8
#define STEP_SIZE (4 * STEP_OUTPUTS)
/// Inputs of a stretch, so that packing needs no more than the stack.
#define STRETCH 2048

struct Panel {
  float scales[WIDTH], biases[WIDTH];
  int32_t first[WIDTH];
  /// Bytes with all that follows.
  uint32_t size, unused[7];
};

/// Followed by the places of the steps' inputs and their weights, STEP_SIZE bytes for a light one, magnitudes and signs
/// for a heavy one.
struct Steps {
  /// How many there are of each kind, in this order.
  uint32_t lightPairs, heavyPairs, light, heavy;
  uint32_t unused[4];
};

INLINE size_t places_size(size_t count) { return round_up(count * sizeof(uint32_t), STEP_SIZE); }

INLINE size_t panel_size(const uint8_t *panel, size_t inputs) {
  (void)inputs;
  return ((const struct Panel *)panel)->size;
}

/// Bytes of the panels of `outputs`, at most: all steps heavy.
static size_t packed_size(size_t outputs, size_t inputs) {
  size_t count = round_up(inputs, INPUT_ALIGNMENT) / 4, stretches = round_up(inputs, STRETCH) / STRETCH;
  size_t eight = stretches * (sizeof(struct Steps) + STEP_SIZE) + count * (sizeof(uint32_t) + 2 * STEP_SIZE);
  return round_up(outputs, WIDTH) / WIDTH * (sizeof(struct Panel) + WIDTH / STEP_OUTPUTS * eight);
}

/// A step that is being packed.
struct Step {
  __m256i weights;
  /// What its 16-bit sums can come to, in shares of which 128 fit: the positive and the negative weights of a light
  /// step, half of all magnitudes of a heavy one.
  __m256i load;
  uint32_t at;
  bool heavy, taken;
};

/// The step of inputs `at ..< at + 4`; weights that are lacking are zero.
INLINE struct Step step_of(const int8_t *weights, size_t outputs, size_t inputs, size_t at) {
  int8_t four[STEP_SIZE] = {0};
  size_t count = inputs - at < 4 ? inputs - at : 4;
  if (count == 4)
    for (size_t o = 0; o < outputs; o++) memcpy(four + 4 * o, weights + o * inputs + at, 4);
  else
    for (size_t o = 0; o < outputs; o++) memcpy(four + 4 * o, weights + o * inputs + at, count);
  const __m256i zero = _mm256_setzero_si256(), one = _mm256_set1_epi8(1);
  struct Step step = {.weights = _mm256_loadu_si256((const __m256i *)four), .at = (uint32_t)at};
  __m256i up = _mm256_max_epi8(step.weights, zero), down = _mm256_max_epi8(_mm256_sub_epi8(zero, step.weights), zero);
  up = _mm256_maddubs_epi16(up, one), down = _mm256_maddubs_epi16(down, one);
  step.load = _mm256_packus_epi16(up, down);
  step.heavy = _mm256_movemask_epi8(_mm256_cmpgt_epi16(_mm256_max_epi16(up, down), _mm256_set1_epi16(128)));
  if (step.heavy) step.load = _mm256_packus_epi16(_mm256_avg_epu16(up, down), zero);
  return step;
}

/// Whether two steps of one kind fit in 16 bits together.
INLINE bool fit(const struct Step *a, const struct Step *b) {
  __m256i over = _mm256_subs_epu8(_mm256_adds_epu8(a->load, b->load), _mm256_set1_epi8((char)128));
  return _mm256_testz_si256(over, over);
}

INLINE size_t largest_load(const struct Step *step) {
  __m128i most = _mm_max_epu8(_mm256_castsi256_si128(step->load), _mm256_extracti128_si256(step->load, 1));
  most = _mm_max_epu8(most, _mm_srli_si128(most, 8));
  most = _mm_max_epu8(most, _mm_srli_si128(most, 4));
  most = _mm_max_epu8(most, _mm_srli_si128(most, 2));
  most = _mm_max_epu8(most, _mm_srli_si128(most, 1));
  return (size_t)_mm_cvtsi128_si32(most) & 255;
}

/// Indexes of the steps of one kind by their largest load, the largest first: those find a partner hardest.
static size_t sorted(const struct Step *steps, size_t count, bool heavy, uint16_t *order) {
  uint16_t starts[130] = {0};
  for (size_t i = 0; i < count; i++)
    if (steps[i].heavy == heavy) starts[129 - largest_load(steps + i)]++;
  for (size_t i = 1; i < 130; i++) starts[i] += starts[i - 1];
  for (size_t i = 0; i < count; i++)
    if (steps[i].heavy == heavy) order[starts[128 - largest_load(steps + i)]++] = (uint16_t)i;
  return starts[129];
}

/// Where packing is about to write, and what first sums that takes.
struct Writing {
  uint32_t *place;
  __m256i *weights, first;
};

INLINE void write(struct Writing *to, struct Step *step) {
  const __m256i zero = _mm256_setzero_si256(), one = _mm256_set1_epi8(1);
  step->taken = true;
  *to->place++ = step->at;
  // Negative weights of a heavy step, all of a light one.
  __m256i counted = step->heavy ? _mm256_min_epi8(step->weights, zero) : step->weights;
  __m256i sum = _mm256_madd_epi16(_mm256_maddubs_epi16(one, counted), _mm256_set1_epi16(step->heavy ? 1 : 128));
  to->first = _mm256_sub_epi32(to->first, sum);
  if (step->heavy) {
    _mm256_storeu_si256(to->weights++, _mm256_abs_epi8(step->weights));
    // Activations are stored plus 128, which is another ^ 128.
    __m256i sign = _mm256_cmpgt_epi8(zero, step->weights);
    _mm256_storeu_si256(to->weights++, _mm256_xor_si256(sign, _mm256_set1_epi8((char)128)));
  } else
    _mm256_storeu_si256(to->weights++, step->weights);
}

/// Packs the inputs `from ..< end` of at most eight outputs and adds to their first sums; returns where that ends.
static uint8_t *pack_stretch(const int8_t *weights, size_t outputs, size_t inputs, size_t from, size_t end,
                             struct Steps *steps, int32_t *first) {
  struct Step all[STRETCH / 4];
  size_t count = 0;
  for (size_t at = from; at < end; at += 4) {
    all[count] = step_of(weights, outputs, inputs, at);
    if (!_mm256_testz_si256(all[count].weights, all[count].weights)) count++;
  }
  uint32_t *place = (uint32_t *)(steps + 1);
  struct Writing to = {place, (__m256i *)((uint8_t *)place + places_size(count)), _mm256_setzero_si256()};
  uint32_t pairs[2] = {0}, singles[2] = {0};
  for (int heavy = 0; heavy < 2; heavy++) {
    uint16_t order[STRETCH / 4];
    size_t some = sorted(all, count, heavy, order);
    for (size_t i = 0; i < some; i++) {
      struct Step *one = all + order[i], *other = NULL;
      if (one->taken) continue;
      for (size_t j = i + 1; j < some && !other; j++)
        if (!all[order[j]].taken && fit(one, all + order[j])) other = all + order[j];
      if (!other) continue;
      write(&to, one);
      write(&to, other);
      pairs[heavy]++;
    }
  }
  for (int heavy = 0; heavy < 2; heavy++)
    for (size_t i = 0; i < count; i++)
      if (all[i].heavy == heavy && !all[i].taken) {
        write(&to, all + i);
        singles[heavy]++;
      }
  *steps = (struct Steps){pairs[0], pairs[1], singles[0], singles[1], {0}};
  _mm256_storeu_si256((__m256i *)first, _mm256_add_epi32(_mm256_loadu_si256((const __m256i *)first), to.first));
  return (uint8_t *)to.weights;
}

static void pack(const int8_t *weights, const float *scales, const float *bias, size_t outputs, size_t inputs,
                 uint8_t *packed) {
  for (size_t at = 0; at < outputs; at += WIDTH) {
    struct Panel *panel = (struct Panel *)packed;
    *panel = (struct Panel){0};
    packed = (uint8_t *)(panel + 1);
    for (size_t o = 0; o < WIDTH && at + o < outputs; o++) {
      panel->scales[o] = scales[at + o];
      panel->biases[o] = bias ? bias[at + o] : 0;
    }
    for (size_t o = 0; o < WIDTH; o += STEP_OUTPUTS) {
      size_t first = at + o < outputs ? at + o : outputs;
      size_t some = outputs - first < STEP_OUTPUTS ? outputs - first : STEP_OUTPUTS;
      for (size_t k = 0; k < inputs; k += STRETCH)
        packed = pack_stretch(weights + first * inputs, some, inputs, k, inputs - k < STRETCH ? inputs : k + STRETCH,
                              (struct Steps *)packed, panel->first + o);
    }
    panel->size = (uint32_t)(packed - (uint8_t *)panel);
  }
}
