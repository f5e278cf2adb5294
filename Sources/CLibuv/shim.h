#include <stdint.h>
#include <uv.h>

#ifndef _WIN32
#include <errno.h>
#include <poll.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>
#endif
#ifdef __GLIBC__
#include <malloc.h>
#endif

/// The calling thread as a number, the same whatever `uv_thread_t` is on this system.
static inline uintptr_t rapporteur_thread(void) { return (uintptr_t)uv_thread_self(); }

/// Gives memory that was freed back to the system, where the allocator would keep it.
static inline void rapporteur_trim(void) {
#ifdef __GLIBC__
  malloc_trim(0);
#endif
}

/// Keeps memory of large messages in the heap between them: mapping and clearing it anew costs more than reading them.
static inline void rapporteur_keep_memory(void) {
#ifdef __GLIBC__
  mallopt(M_MMAP_THRESHOLD, 32 << 20);
  mallopt(M_TRIM_THRESHOLD, 64 << 20);
#endif
}

/// What lies at `path`: 0 nothing, 1 a socket that somebody listens on, 2 a socket left behind, 3 something else.
static inline int rapporteur_socket_at(const char *path) {
  struct stat entry;
  if (lstat(path, &entry) != 0) return 0;
  if (!S_ISSOCK(entry.st_mode)) return 3;
  struct sockaddr_un address;
  memset(&address, 0, sizeof address);
  address.sun_family = AF_UNIX;
  strncpy(address.sun_path, path, sizeof address.sun_path - 1);
  int descriptor = socket(AF_UNIX, SOCK_STREAM, 0);
  if (descriptor < 0) return 1;
  int failed = connect(descriptor, (struct sockaddr *)&address, sizeof address) != 0;
  int refused = failed && (errno == ECONNREFUSED || errno == ENOENT);
  close(descriptor);
  return refused ? 2 : 1;
}

/// Bytes that the path of a Unix socket may have on this system.
static inline size_t rapporteur_socket_path_limit(void) {
  return sizeof(((struct sockaddr_un *)0)->sun_path) - 1;
}

/// Whether whoever was at the other end of `descriptor` is gone altogether (a half-closed socket is not).
static inline int rapporteur_is_hung_up(int descriptor) {
  struct pollfd entry = {.fd = descriptor, .events = 0};
  return poll(&entry, 1, 0) > 0 && (entry.revents & (POLLHUP | POLLERR | POLLNVAL));
}

/// A loop-wide option that Swift cannot call, because `uv_loop_configure` takes a variable list.
static inline int rapporteur_set_mask(int mask) { return (int)umask((mode_t)mask); }

#include <signal.h>
/// Makes writing to a closed pipe an error (EPIPE) instead of the end of the process.
static inline void rapporteur_ignore_broken_pipes(void) { signal(SIGPIPE, SIG_IGN); }

#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
/// A copy of `descriptor` for us alone; the old number then leads to nothing (input) or to standard error (output).
static inline int rapporteur_claim(int descriptor) {
  int copy = fcntl(descriptor, F_DUPFD_CLOEXEC, 3);
  if (copy < 0) return descriptor;
  if (descriptor == 0) {
    int nothing = open("/dev/null", O_RDONLY);
    if (nothing > 0) {
      dup2(nothing, 0);
      close(nothing);
    }
  } else {
    dup2(2, descriptor);
  }
  return copy;
}

/// Ends the process without running destructors: libuv's would wait for the pool's threads.
static inline void rapporteur_end(int status) __attribute__((noreturn));
static inline void rapporteur_end(int status) {
  fflush(NULL);
  _exit(status);
}

/// Lets SIGTERM and SIGINT through, which a parent may have blocked: a mask is inherited.
static inline void rapporteur_unblock_signals(void) {
  sigset_t set;
  sigemptyset(&set);
  sigaddset(&set, SIGTERM);
  sigaddset(&set, SIGINT);
  sigprocmask(SIG_UNBLOCK, &set, NULL);
}
