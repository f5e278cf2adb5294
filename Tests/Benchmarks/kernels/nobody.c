// The peer where oneDNN is not to be had.
#include "products.h"

void *peer_create(struct Shape shape, const int8_t *weights) {
  (void)shape, (void)weights;
  return NULL;
}
void peer_run(void *peer, const uint8_t *rows, int32_t *out) { (void)peer, (void)rows, (void)out; }
void peer_destroy(void *peer) { (void)peer; }
