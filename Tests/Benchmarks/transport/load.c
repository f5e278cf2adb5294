// Sends server/echo to a JSON-RPC server with Content-Length frames and measures what comes back.
//
//   cc -O2 -o load load.c
//   load [--window N] [--requests N] [--size BYTES] [--connections N] [--unix PATH] [-- COMMAND …]
//
// Without --unix the command is spoken to over its standard streams. With it, the command (if any) is started first.
// Prints one line of JSON: requests, lost, seconds, per_second, p50_us, p99_us.
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

typedef struct {
  int in, out;              // what we write to, what we read from
  char *outgoing, *incoming;
  size_t to_send, sent, room, have, capacity;
  long asked, answered, quota;
} Connection;

static long window = 1, requests = 10000, size = 100, connections = 1;
static double *asked_at, *latencies;
static long settled;
static char *payload;

static double now(void) {
  struct timespec t;
  clock_gettime(CLOCK_MONOTONIC, &t);
  return (double)t.tv_sec + (double)t.tv_nsec * 1e-9;
}

static void fail(const char *what) {
  fprintf(stderr, "load: %s: %s\n", what, strerror(errno));
  exit(1);
}

static void ask(Connection *c, long base) {
  size_t need = (size_t)size + 200;
  if (c->room - c->to_send < need) {
    if (c->sent) {
      memmove(c->outgoing, c->outgoing + c->sent, c->to_send - c->sent);
      c->to_send -= c->sent;
      c->sent = 0;
    }
    while (c->room - c->to_send < need) c->outgoing = realloc(c->outgoing, c->room = c->room ? c->room * 2 : 4096);
  }
  long id = base + c->asked++;
  char number[24];
  int digits = snprintf(number, sizeof number, "%ld", id);
  const char *front = "{\"jsonrpc\":\"2.0\",\"id\":", *middle = ",\"method\":\"server/echo\",\"params\":{\"text\":\"", *back = "\"}}";
  size_t length = strlen(front) + (size_t)digits + strlen(middle) + (size_t)size + strlen(back);
  char *to = c->outgoing + c->to_send;
  to += sprintf(to, "Content-Length: %zu\r\n\r\n%s%s%s", length, front, number, middle);
  memcpy(to, payload, (size_t)size);
  to += size;
  to = stpcpy(to, back);
  c->to_send = (size_t)(to - c->outgoing);
  asked_at[id] = now();
}

static void take(Connection *c) {
  size_t at = 0;
  for (;;) {
    char *end = c->have - at < 20 ? NULL : memmem(c->incoming + at, c->have - at, "\r\n\r\n", 4);
    if (!end) break;
    size_t length = strtoul(c->incoming + at + strlen("Content-Length:"), NULL, 10);
    size_t start = (size_t)(end + 4 - c->incoming);
    if (c->have - start < length) break;
    char *id = memmem(c->incoming + start, length < 64 ? length : 64, "\"id\":", 5);
    if (!id) id = memmem(c->incoming + start, length, "\"id\":", 5);
    if (!id || memmem(c->incoming + start, length < 96 ? length : 96, "\"error\"", 7)) {
      fprintf(stderr, "load: refused: %.*s\n", (int)(length < 300 ? length : 300), c->incoming + start);
      exit(1);
    }
    long number = strtol(id + 5, NULL, 10);
    latencies[settled++] = now() - asked_at[number];
    c->answered++;
    at = start + length;
  }
  memmove(c->incoming, c->incoming + at, c->have - at);
  c->have -= at;
}

static int compare(const void *a, const void *b) {
  double x = *(const double *)a, y = *(const double *)b;
  return (x > y) - (x < y);
}

static void nonblocking(int fd) { fcntl(fd, F_SETFL, fcntl(fd, F_GETFL) | O_NONBLOCK); }

int main(int argc, char **argv) {
  const char *path = NULL;
  char **command = NULL;
  for (int i = 1; i < argc; i++) {
    if (!strcmp(argv[i], "--")) { command = argv + i + 1; break; }
    if (i + 1 == argc) { fprintf(stderr, "load: %s wants a value\n", argv[i]); return 64; }
    const char *value = argv[i + 1];
    if (!strcmp(argv[i], "--unix")) path = value;
    else if (!strcmp(argv[i], "--window")) window = atol(value);
    else if (!strcmp(argv[i], "--requests")) requests = atol(value);
    else if (!strcmp(argv[i], "--size")) size = atol(value);
    else if (!strcmp(argv[i], "--connections")) connections = atol(value);
    else { fprintf(stderr, "load: what is %s?\n", argv[i]); return 64; }
    i++;
  }
  signal(SIGPIPE, SIG_IGN);
  payload = malloc((size_t)size);
  memset(payload, 'x', (size_t)size);
  asked_at = calloc((size_t)requests, sizeof *asked_at);
  latencies = calloc((size_t)requests, sizeof *latencies);
  Connection *all = calloc((size_t)connections, sizeof *all);
  struct pollfd *polls = calloc((size_t)connections * 2, sizeof *polls);

  pid_t child = 0;
  int down[2] = {-1, -1}, up[2] = {-1, -1};
  if (command) {
    if (!path && (pipe(down) || pipe(up))) fail("pipe");
    child = fork();
    if (child == 0) {
      if (!path) { dup2(down[0], 0); dup2(up[1], 1); close(down[0]); close(down[1]); close(up[0]); close(up[1]); }
      execvp(command[0], command);
      fail(command[0]);
    }
    if (!path) { close(down[0]); close(up[1]); }
  }
  for (long i = 0; i < connections; i++) {
    Connection *c = all + i;
    c->quota = requests / connections;
    if (!path) { c->in = down[1]; c->out = up[0]; }
    else {
      struct sockaddr_un address = {.sun_family = AF_UNIX};
      snprintf(address.sun_path, sizeof address.sun_path, "%s", path);
      double deadline = now() + 5;
      for (;;) {
        c->in = c->out = socket(AF_UNIX, SOCK_STREAM, 0);
        if (c->in < 0) fail("socket");
        if (!connect(c->in, (struct sockaddr *)&address, sizeof address)) break;
        close(c->in);
        if (now() > deadline) fail(path);
        usleep(2000);
      }
    }
    nonblocking(c->in);
    nonblocking(c->out);
  }

  double start = now();
  for (long i = 0; i < connections; i++)
    for (long k = 0; k < window && all[i].asked < all[i].quota; k++) ask(all + i, i * all[i].quota);
  long total = connections * (requests / connections), alive = connections;
  double progress = now();
  while (settled < total && alive) {
    for (long i = 0; i < connections; i++) {
      Connection *c = all + i;
      polls[2 * i] = (struct pollfd){c->sent < c->to_send ? c->in : -1, POLLOUT, 0};
      polls[2 * i + 1] = (struct pollfd){c->answered < c->quota ? c->out : -1, POLLIN, 0};
    }
    if (poll(polls, (nfds_t)connections * 2, 1000) < 0 && errno != EINTR) fail("poll");
    for (long i = 0; i < connections; i++) {
      Connection *c = all + i;
      if (polls[2 * i + 1].revents) {
        if (c->capacity - c->have < 65536) c->incoming = realloc(c->incoming, c->capacity = c->capacity ? c->capacity * 2 : 131072);
        ssize_t count = read(c->out, c->incoming + c->have, c->capacity - c->have);
        if (count > 0) {
          c->have += (size_t)count;
          long before = c->answered;
          take(c);
          progress = now();
          for (long k = before; k < c->answered && c->asked < c->quota; k++) ask(c, i * c->quota);
        } else if (count == 0 || (errno != EAGAIN && errno != EINTR)) {
          c->quota = c->answered;
          alive--;
        }
      }
      if (c->sent < c->to_send) {
        ssize_t count = write(c->in, c->outgoing + c->sent, c->to_send - c->sent);
        if (count > 0) c->sent += (size_t)count;
        if (c->sent == c->to_send) c->sent = c->to_send = 0;
      }
    }
    if (now() - progress > 20) break;
  }
  double seconds = now() - start;
  qsort(latencies, (size_t)settled, sizeof *latencies, compare);
  double p50 = settled ? latencies[settled / 2] : 0, p99 = settled ? latencies[(long)((double)settled * .99)] : 0;
  printf("{\"requests\":%ld,\"lost\":%ld,\"seconds\":%.4f,\"per_second\":%.0f,\"p50_us\":%.1f,\"p99_us\":%.1f}\n",
         total, total - settled, seconds, (double)settled / seconds, p50 * 1e6, p99 * 1e6);
  for (long i = 0; i < connections; i++) { close(all[i].in); if (all[i].out != all[i].in) close(all[i].out); }
  if (child) { if (path) kill(child, SIGTERM); waitpid(child, NULL, 0); }
  return settled == total ? 0 : 1;
}
