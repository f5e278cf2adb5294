// The peer: oneDNN's matmul of u8 with s8 to s32, weights in the layout that it asks for, reordered once.
#include <stdio.h>
#include <stdlib.h>

#include <dnnl.h>

#include "products.h"

struct Peer {
  dnnl_engine_t engine;
  dnnl_stream_t stream;
  dnnl_primitive_t product;
  dnnl_memory_t rows, weights, out;
};

static void check(dnnl_status_t status) {
  if (status == dnnl_success) return;
  fprintf(stderr, "oneDNN says %d\n", (int)status);
  exit(1);
}

// Version 3 made descriptions opaque.
#if DNNL_VERSION_MAJOR >= 3
typedef dnnl_memory_desc_t Description;
typedef const_dnnl_memory_desc_t Reference;
#define REFERENCE(description) (description)
#else
typedef dnnl_memory_desc_t Description;
typedef const dnnl_memory_desc_t *Reference;
#define REFERENCE(description) (&(description))
#endif

static Description description(dnnl_dim_t rows, dnnl_dim_t columns, dnnl_data_type_t type, dnnl_format_tag_t tag) {
  Description result;
  const dnnl_dims_t dimensions = {rows, columns};
#if DNNL_VERSION_MAJOR >= 3
  check(dnnl_memory_desc_create_with_tag(&result, 2, dimensions, type, tag));
#else
  check(dnnl_memory_desc_init_by_tag(&result, 2, dimensions, type, tag));
#endif
  return result;
}

static dnnl_primitive_desc_t product_of(dnnl_engine_t engine, Reference rows, Reference weights, Reference out) {
  dnnl_primitive_desc_t result;
#if DNNL_VERSION_MAJOR >= 3
  check(dnnl_matmul_primitive_desc_create(&result, engine, rows, weights, NULL, out, NULL));
#else
  dnnl_matmul_desc_t what;
  check(dnnl_matmul_desc_init(&what, rows, weights, NULL, out));
  check(dnnl_primitive_desc_create(&result, &what, NULL, engine, NULL));
#endif
  return result;
}

void *peer_create(struct Shape shape, const int8_t *values) {
  struct Peer *peer = malloc(sizeof *peer);
  dnnl_dim_t count = (dnnl_dim_t)shape.rows, inputs = (dnnl_dim_t)shape.inputs, outputs = (dnnl_dim_t)shape.outputs;
  check(dnnl_engine_create(&peer->engine, dnnl_cpu, 0));
  check(dnnl_stream_create(&peer->stream, peer->engine, dnnl_stream_default_flags));
  Description rows = description(count, inputs, dnnl_u8, dnnl_ab), out = description(count, outputs, dnnl_s32, dnnl_ab);
  Description plain = description(inputs, outputs, dnnl_s8, dnnl_ba);
  Description any = description(inputs, outputs, dnnl_s8, dnnl_format_tag_any);
  dnnl_primitive_desc_t product = product_of(peer->engine, REFERENCE(rows), REFERENCE(any), REFERENCE(out));
  Reference packed = dnnl_primitive_desc_query_md(product, dnnl_query_weights_md, 0);
  check(dnnl_primitive_create(&peer->product, product));
  check(dnnl_memory_create(&peer->rows, REFERENCE(rows), peer->engine, DNNL_MEMORY_NONE));
  check(dnnl_memory_create(&peer->out, REFERENCE(out), peer->engine, DNNL_MEMORY_NONE));
  check(dnnl_memory_create(&peer->weights, packed, peer->engine, DNNL_MEMORY_ALLOCATE));

  dnnl_memory_t from;
  dnnl_primitive_desc_t order;
  dnnl_primitive_t reorder;
  check(dnnl_memory_create(&from, REFERENCE(plain), peer->engine, (void *)values));
  check(dnnl_reorder_primitive_desc_create(&order, REFERENCE(plain), peer->engine, packed, peer->engine, NULL));
  check(dnnl_primitive_create(&reorder, order));
  const dnnl_exec_arg_t both[] = {{DNNL_ARG_FROM, from}, {DNNL_ARG_TO, peer->weights}};
  check(dnnl_primitive_execute(reorder, peer->stream, 2, both));
  check(dnnl_stream_wait(peer->stream));
  check(dnnl_primitive_destroy(reorder));
  check(dnnl_primitive_desc_destroy(order));
  check(dnnl_memory_destroy(from));
  check(dnnl_primitive_desc_destroy(product));
  return peer;
}

void peer_run(void *of, const uint8_t *rows, int32_t *out) {
  struct Peer *peer = of;
  check(dnnl_memory_set_data_handle(peer->rows, (void *)rows));
  check(dnnl_memory_set_data_handle(peer->out, out));
  const dnnl_exec_arg_t arguments[] = {
      {DNNL_ARG_SRC, peer->rows}, {DNNL_ARG_WEIGHTS, peer->weights}, {DNNL_ARG_DST, peer->out}};
  check(dnnl_primitive_execute(peer->product, peer->stream, 3, arguments));
  check(dnnl_stream_wait(peer->stream));
}

void peer_destroy(void *of) {
  struct Peer *peer = of;
  check(dnnl_primitive_destroy(peer->product));
  check(dnnl_memory_destroy(peer->rows));
  check(dnnl_memory_destroy(peer->out));
  check(dnnl_memory_destroy(peer->weights));
  check(dnnl_stream_destroy(peer->stream));
  check(dnnl_engine_destroy(peer->engine));
  free(peer);
}
