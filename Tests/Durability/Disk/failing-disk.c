// A disk that fails, or a power that goes, at a chosen operation: preloaded into the program under trial.
//
//   DISK_FOLDER   only files below this folder count; their operations are numbered from 1
//   DISK_FAIL_AT  the number of the operation that fails; 0 or none: all succeed
//   DISK_ERROR    EIO, ENOSPC, EROFS; or KILL: the process ends there as by kill -9
//   DISK_FOREVER  1: every later operation fails as well
//   DISK_COUNT    a file into which the number of operations is written at each
//
// Counted are: open for writing, write, pwrite, writev, fsync, fdatasync, ftruncate, rename, link, unlink, mkdir. A
// write that fails for want of space writes half of its bytes first, as disks do.
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <signal.h>
#include <stdarg.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/types.h>
#include <sys/uio.h>
#include <unistd.h>

static const char *folder;
static size_t folder_length;
static long fail_at;
static int fail_with, fail_kill, fail_forever;
static atomic_long *counter, own_counter;

#define REAL(name) static __typeof__(&name) real; if (!real) real = (__typeof__(&name))dlsym(RTLD_NEXT, #name)

__attribute__((constructor)) static void prepare(void) {
  counter = &own_counter;
  const char *count = getenv("DISK_COUNT"), *error = getenv("DISK_ERROR"), *at = getenv("DISK_FAIL_AT");
  const char *forever = getenv("DISK_FOREVER"), *below = getenv("DISK_FOLDER");
  if (!below) return;
  if (count) {
    int (*real_open)(const char *, int, ...) = (int (*)(const char *, int, ...))dlsym(RTLD_NEXT, "open");
    int (*real_truncate)(int, off_t) = (int (*)(int, off_t))dlsym(RTLD_NEXT, "ftruncate");
    int file = real_open(count, O_RDWR | O_CREAT, 0600);
    if (file >= 0 && real_truncate(file, sizeof(atomic_long)) == 0) {
      void *shared = mmap(NULL, sizeof(atomic_long), PROT_READ | PROT_WRITE, MAP_SHARED, file, 0);
      if (shared != MAP_FAILED) counter = shared;
    }
    if (file >= 0) close(file);
  }
  if (at) fail_at = atol(at);
  if (error) {
    fail_with = !strcmp(error, "ENOSPC") ? ENOSPC : !strcmp(error, "EROFS") ? EROFS : EIO;
    fail_kill = !strcmp(error, "KILL");
  }
  fail_forever = forever && *forever == '1';
  folder_length = strlen(below);
  folder = below;
}

static int is_below(const char *path) {
  return folder && !strncmp(path, folder, folder_length) && (path[folder_length] == '/' || !path[folder_length]);
}

static int path_counts(const char *path) {
  char whole[PATH_MAX * 2];
  if (!folder || !path) return 0;
  if (*path == '/') return is_below(path);
  if (!getcwd(whole, PATH_MAX)) return 0;
  strncat(whole, "/", 2);
  strncat(whole, path, PATH_MAX - 1);
  return is_below(whole);
}

static int file_counts(int file) {
  char link[64], path[PATH_MAX];
  if (!folder) return 0;
  snprintf(link, sizeof link, "/proc/self/fd/%d", file);
  ssize_t length = readlink(link, path, sizeof path - 1);
  if (length <= 0) return 0;
  path[length] = 0;
  return is_below(path);
}

// Whether this operation fails.
static int fails(void) {
  long number = atomic_fetch_add(counter, 1) + 1;
  if (!fail_at || number < fail_at || (number > fail_at && !fail_forever)) return 0;
  if (fail_kill) raise(SIGKILL);
  errno = fail_with;
  return 1;
}

// A read-only disk refuses what would change it, but can be waited for.
static int waiting_fails(void) { return fail_with == EROFS && !fail_kill ? (fails(), 0) : fails(); }

#define OPEN(name)                                                            \
  int name(const char *path, int flags, ...) {                                \
    REAL(name);                                                               \
    mode_t mode = 0;                                                          \
    if (flags & (O_CREAT | O_TMPFILE)) {                                      \
      va_list rest;                                                           \
      va_start(rest, flags);                                                  \
      mode = va_arg(rest, mode_t);                                            \
      va_end(rest);                                                           \
    }                                                                         \
    if ((flags & (O_CREAT | O_WRONLY | O_RDWR)) && path_counts(path) && fails()) return -1; \
    return real(path, flags, mode);                                           \
  }
OPEN(open)
OPEN(open64)

#define OPENAT(name)                                                          \
  int name(int at, const char *path, int flags, ...) {                        \
    REAL(name);                                                               \
    mode_t mode = 0;                                                          \
    if (flags & (O_CREAT | O_TMPFILE)) {                                      \
      va_list rest;                                                           \
      va_start(rest, flags);                                                  \
      mode = va_arg(rest, mode_t);                                            \
      va_end(rest);                                                           \
    }                                                                         \
    if ((flags & (O_CREAT | O_WRONLY | O_RDWR)) && path_counts(path) && fails()) return -1; \
    return real(at, path, flags, mode);                                       \
  }
OPENAT(openat)
OPENAT(openat64)

ssize_t write(int file, const void *bytes, size_t count) {
  REAL(write);
  if (file_counts(file) && fails()) {
    if (errno == ENOSPC && count > 1) {
      real(file, bytes, count / 2);
      errno = ENOSPC;
    }
    return -1;
  }
  return real(file, bytes, count);
}

ssize_t writev(int file, const struct iovec *parts, int count) {
  REAL(writev);
  if (file_counts(file) && fails()) return -1;
  return real(file, parts, count);
}

#define PWRITE(name, offset_type)                                             \
  ssize_t name(int file, const void *bytes, size_t count, offset_type at) {   \
    REAL(name);                                                               \
    if (file_counts(file) && fails()) {                                       \
      if (errno == ENOSPC && count > 1) {                                     \
        real(file, bytes, count / 2, at);                                     \
        errno = ENOSPC;                                                       \
      }                                                                       \
      return -1;                                                              \
    }                                                                         \
    return real(file, bytes, count, at);                                      \
  }
PWRITE(pwrite, off_t)
PWRITE(pwrite64, off64_t)

int fsync(int file) {
  REAL(fsync);
  return file_counts(file) && waiting_fails() ? -1 : real(file);
}

int fdatasync(int file) {
  REAL(fdatasync);
  return file_counts(file) && waiting_fails() ? -1 : real(file);
}

int ftruncate(int file, off_t length) {
  REAL(ftruncate);
  return file_counts(file) && fails() ? -1 : real(file, length);
}

int ftruncate64(int file, off64_t length) {
  REAL(ftruncate64);
  return file_counts(file) && fails() ? -1 : real(file, length);
}

int rename(const char *from, const char *to) {
  REAL(rename);
  return path_counts(to) && fails() ? -1 : real(from, to);
}

int renameat(int from_at, const char *from, int to_at, const char *to) {
  REAL(renameat);
  return path_counts(to) && fails() ? -1 : real(from_at, from, to_at, to);
}

int renameat2(int from_at, const char *from, int to_at, const char *to, unsigned flags) {
  REAL(renameat2);
  return path_counts(to) && fails() ? -1 : real(from_at, from, to_at, to, flags);
}

int link(const char *from, const char *to) {
  REAL(link);
  return path_counts(to) && fails() ? -1 : real(from, to);
}

int linkat(int from_at, const char *from, int to_at, const char *to, int flags) {
  REAL(linkat);
  return path_counts(to) && fails() ? -1 : real(from_at, from, to_at, to, flags);
}

int unlink(const char *path) {
  REAL(unlink);
  return path_counts(path) && fails() ? -1 : real(path);
}

int mkdir(const char *path, mode_t mode) {
  REAL(mkdir);
  return path_counts(path) && fails() ? -1 : real(path, mode);
}
