// What the two sides of the comparison share.
#ifndef PRODUCTS_H
#define PRODUCTS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/// A product of `rows × inputs` bytes with packed weights of `inputs × outputs`.
struct Shape {
  size_t rows, inputs, outputs;
};

/// The peer's product of one shape; NULL where the peer has none. `weights` are `outputs × inputs`.
void *peer_create(struct Shape shape, const int8_t *weights);
/// Multiplies rows of numbers in 0…255.
void peer_run(void *peer, const uint8_t *rows, int32_t *out);
void peer_destroy(void *peer);

#endif
