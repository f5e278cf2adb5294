// The floor: what libuv alone costs. It cuts Content-Length frames, finds "id" and "params" by their first occurrence,
// and answers with the params copied back; it checks nothing, so no honest server is faster by much.
//
//   cc -O2 -o floor floor.c -luv
//   floor stdio | floor unix PATH
#define _GNU_SOURCE
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>
#include <uv.h>

typedef struct {
  uv_stream_t *in, *out;
  char *bytes;
  size_t count, capacity;
} Peer;

typedef struct {
  uv_write_t request;
  char bytes[];
} Answer;

static void reserve(uv_handle_t *handle, size_t suggested, uv_buf_t *buffer) {
  Peer *peer = handle->data;
  if (peer->capacity - peer->count < 65536) {
    peer->capacity = peer->capacity ? peer->capacity * 2 : 131072;
    peer->bytes = realloc(peer->bytes, peer->capacity);
  }
  *buffer = uv_buf_init(peer->bytes + peer->count, peer->capacity - peer->count);
  (void)suggested;
}

static void written(uv_write_t *request, int status) {
  (void)status;
  free(request);
}

static void closed(uv_handle_t *handle) {
  Peer *peer = handle->data;
  free(peer->bytes);
  free(peer);
  free(handle);
}

static void answer(Peer *peer, const char *body, size_t length, char **out, size_t *used, size_t *room) {
  const char *id = memmem(body, length, "\"id\":", 5), *params = memmem(body, length, "\"params\":", 9);
  if (!id || !params) return;
  id += 5;
  size_t id_length = strcspn(id, ",}");
  params += 9;
  size_t params_length = (size_t)(body + length - 1 - params);  // params is the last member
  if (id > params) params_length = (size_t)(id - 6 - params);
  size_t need = params_length + id_length + 128;
  if (*room - *used < need) {
    while (*room - *used < need) *room *= 2;
    *out = realloc(*out, *room);
  }
  size_t size = params_length + id_length + strlen("{\"jsonrpc\":\"2.0\",\"id\":,\"result\":}");
  char *to = *out + *used;
  int head = sprintf(to, "Content-Length: %zu\r\n\r\n{\"jsonrpc\":\"2.0\",\"id\":%.*s,\"result\":", size, (int)id_length, id);
  memcpy(to + head, params, params_length);
  to[(size_t)head + params_length] = '}';
  *used += (size_t)head + params_length + 1;
  (void)peer;
}

static void received(uv_stream_t *stream, ssize_t count, const uv_buf_t *buffer) {
  Peer *peer = stream->data;
  (void)buffer;
  if (count < 0) {
    if (peer->in == peer->out) uv_close((uv_handle_t *)stream, closed);
    else exit(0);
    return;
  }
  peer->count += (size_t)count;
  size_t at = 0, used = sizeof(Answer), room = sizeof(Answer) + 65536;
  char *out = malloc(room);
  while (at < peer->count) {
    char *end = memmem(peer->bytes + at, peer->count - at, "\r\n\r\n", 4);
    if (!end) break;
    size_t length = strtoul(peer->bytes + at + strlen("Content-Length:"), NULL, 10);
    size_t start = (size_t)(end + 4 - peer->bytes);
    if (peer->count - start < length) break;
    answer(peer, peer->bytes + start, length, &out, &used, &room);
    at = start + length;
  }
  memmove(peer->bytes, peer->bytes + at, peer->count - at);
  peer->count -= at;
  if (used == sizeof(Answer)) {
    free(out);
    return;
  }
  Answer *reply = (Answer *)out;
  uv_buf_t piece = uv_buf_init(reply->bytes, used - sizeof(Answer));
  uv_write(&reply->request, peer->out, &piece, 1, written);
}

static void connected(uv_stream_t *listener, int status) {
  if (status < 0) return;
  uv_pipe_t *pipe = malloc(sizeof *pipe);
  uv_pipe_init(uv_default_loop(), pipe, 0);
  Peer *peer = calloc(1, sizeof *peer);
  pipe->data = peer;
  peer->in = peer->out = (uv_stream_t *)pipe;
  uv_accept(listener, (uv_stream_t *)pipe);
  uv_read_start((uv_stream_t *)pipe, reserve, received);
}

int main(int argc, char **argv) {
  uv_pipe_t in, out, listener;
  Peer peer = {(uv_stream_t *)&in, (uv_stream_t *)&out, NULL, 0, 0};
  if (argc == 2 && !strcmp(argv[1], "stdio")) {
    uv_pipe_init(uv_default_loop(), &in, 0);
    uv_pipe_init(uv_default_loop(), &out, 0);
    uv_pipe_open(&in, 0);
    uv_pipe_open(&out, 1);
    in.data = &peer;
    uv_read_start((uv_stream_t *)&in, reserve, received);
  } else if (argc == 3 && !strcmp(argv[1], "unix")) {
    unlink(argv[2]);
    uv_pipe_init(uv_default_loop(), &listener, 0);
    if (uv_pipe_bind(&listener, argv[2]) || uv_listen((uv_stream_t *)&listener, 1024, connected)) {
      fprintf(stderr, "floor: cannot listen on %s\n", argv[2]);
      return 1;
    }
  } else {
    fprintf(stderr, "usage: floor stdio | floor unix PATH\n");
    return 64;
  }
  return uv_run(uv_default_loop(), UV_RUN_DEFAULT);
}
