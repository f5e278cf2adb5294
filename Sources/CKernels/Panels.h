// Panels of one size for all paths whose sums cannot saturate: scales, biases and first sums of WIDTH outputs, then
// their weights, DEPTH inputs (0: all) of an output side by side.

INLINE size_t panel_size(const uint8_t *panel, size_t inputs) {
  (void)panel;
  return WIDTH * (2 * sizeof(float) + sizeof(int32_t) + round_up(inputs, INPUT_ALIGNMENT));
}

static size_t packed_size(size_t outputs, size_t inputs) {
  return round_up(outputs, WIDTH) / WIDTH * panel_size(NULL, inputs);
}

static void pack(const int8_t *weights, const float *scales, const float *bias, size_t outputs, size_t inputs,
                 uint8_t *packed) {
  size_t depth = DEPTH ? DEPTH : round_up(inputs, INPUT_ALIGNMENT);
  // What pads outputs and inputs is zero.
  if (outputs % WIDTH || inputs % INPUT_ALIGNMENT) memset(packed, 0, packed_size(outputs, inputs));
  for (size_t at = 0; at < outputs; at += WIDTH, packed += panel_size(packed, inputs)) {
    float *steps = (float *)packed, *biases = steps + WIDTH;
    int32_t *first = (int32_t *)(biases + WIDTH);
    int8_t *to = (int8_t *)(first + WIDTH);
    for (size_t o = 0; o < WIDTH && at + o < outputs; o++) {
      const int8_t *row = weights + (at + o) * inputs;
      int32_t sum = 0;
      for (size_t k = 0; k < inputs; k++) sum += row[k];
      steps[o] = scales[at + o];
      biases[o] = bias ? bias[at + o] : 0;
      first[o] = -ZERO * sum;
      size_t k = 0;
#if DEPTH
      for (; k + DEPTH <= inputs; k += DEPTH) memcpy(to + k * WIDTH + o * DEPTH, row + k, DEPTH);
#endif
      for (; k < inputs; k += depth)
        memcpy(to + k * WIDTH + o * depth, row + k, inputs - k < depth ? inputs - k : depth);
    }
  }
}
