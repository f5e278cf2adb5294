// Billions of operations a second of the encoder's int8 products, on one path, beside a peer's in turn.
//
//   products PATH MILLISECONDS      a line a shape: rows, inputs, outputs, our best, the peer's, the ratio
//   products                        the paths that this CPU can take
//
// A product and the peer's follow each other at once, so that whatever else the machine does slows both: the ratio is
// the median of such pairs. Ours writes what the encoder takes: sums, scaled by row and output, and the bias added. The
// peer writes its sums alone.
#include "products.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "CKernels.h"

static const struct Shape shapes[] = {
    {128, 384, 1152}, {256, 384, 1152}, {128, 384, 384},  {256, 384, 384},
    {128, 384, 1536}, {256, 384, 1536}, {128, 1536, 384}, {256, 1536, 384},
};

static const char *const names[] = {"plain", "neon", "neon-dot", "avx2", "avx-vnni", "avx512-vnni"};

/// Pairs of runs, at most.
#define TURNS 4096

/// Seconds of this thread's own.
static double now(void) {
  struct timespec t;
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &t);
  return (double)t.tv_sec + 1e-9 * (double)t.tv_nsec;
}

/// Memory at a multiple of 64, never given back: the program is short.
static void *memory(size_t size) { return aligned_alloc(64, (size + 63) / 64 * 64); }

/// A number in ±127 of the bell whose deviation is 38, about that of the encoder's weights: twelve even ones summed.
static int8_t bell(void) {
  int sum = 0;
  for (int i = 0; i < 12; i++) sum += rand() % 1001;
  sum = (sum - 6000) * 38 / 1000;
  return (int8_t)(sum > 127 ? 127 : sum < -127 ? -127 : sum);
}

static int ascending(const void *a, const void *b) {
  double x = *(const double *)a, y = *(const double *)b;
  return (x > y) - (x < y);
}

static void compare(KernelPath path, struct Shape shape, double seconds) {
  size_t rows = shape.rows, inputs = shape.inputs, outputs = shape.outputs;
  int8_t *weights = memory(outputs * inputs);
  float *scales = memory(outputs * sizeof(float)), *x = memory(rows * inputs * sizeof(float));
  for (size_t i = 0; i < outputs * inputs; i++) weights[i] = bell();
  for (size_t i = 0; i < outputs; i++) scales[i] = 0.01f;
  for (size_t i = 0; i < rows * inputs; i++) x[i] = (float)bell();

  void *packed = memory(kernels_packed_size(path, outputs, inputs));
  uint8_t *rounded = memory(rows * kernels_rounded_stride(inputs)), *bytes = memory(rows * inputs);
  float *steps = memory(rows * sizeof(float)), *out = memory(rows * outputs * sizeof(float));
  int32_t *sums = memory(rows * outputs * sizeof(int32_t));
  kernels_pack(path, weights, scales, scales, outputs, inputs, packed);
  kernels_round(path, x, rows, inputs, rounded, steps);
  // The peer's rows are of one unsigned size, below where its sums would saturate: that costs it nothing.
  for (size_t i = 0; i < rows * inputs; i++) bytes[i] = (uint8_t)((int)x[i] + 128) / 2;
  void *peer = peer_create(shape, weights);

  static double ratios[TURNS];
  double ours = 1e9, theirs = 1e9, end = now() + seconds;
  int turns = 0;
  while (turns < 3 || (turns < TURNS && now() < end)) {
    double begun = now();
    kernels_product(path, packed, outputs, inputs, rounded, steps, rows, KernelFinishNone, out);
    double between = now();
    if (peer) peer_run(peer, bytes, sums);
    double done = now();
    if (between - begun < ours) ours = between - begun;
    if (done - between < theirs) theirs = done - between;
    ratios[turns++] = (done - between) / (between - begun);
  }
  if (peer) peer_destroy(peer);
  qsort(ratios, (size_t)turns, sizeof *ratios, ascending);
  double operations = 2e-9 * (double)(rows * inputs * outputs);
  printf("%zu %zu %zu %.1f %.1f %.4f\n", rows, inputs, outputs, operations / ours, peer ? operations / theirs : 0,
         peer ? ratios[turns / 2] : 0);
}

int main(int count, char **arguments) {
  const int paths = sizeof names / sizeof *names;
  if (count == 3)
    for (int path = 0; path < paths; path++)
      if (strcmp(arguments[1], names[path]) == 0 && kernels_available((KernelPath)path)) {
        for (size_t i = 0; i < sizeof shapes / sizeof *shapes; i++)
          compare((KernelPath)path, shapes[i], atof(arguments[2]) / 1000);
        return 0;
      }
  for (int path = 0; path < paths; path++)
    if (kernels_available((KernelPath)path)) puts(names[path]);
  return count == 1 ? 0 : 64;
}
