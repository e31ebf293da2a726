import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** Makes the n-th call that changes a file whose name holds FAIL_NAME fail with FAIL_WITH, and all after it where FAIL_ON is set. */
const SOURCE = `
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/types.h>
#include <sys/uio.h>
#include <unistd.h>
static long seen = 0;
static int fails(int fd) {
  const char *name = getenv("FAIL_NAME"), *at = getenv("FAIL_AT"), *with = getenv("FAIL_WITH");
  if (!name || !at) return 0;
  char link[64], path[4096];
  snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
  ssize_t length = readlink(link, path, sizeof path - 1);
  if (length < 0) return 0;
  path[length] = 0;
  if (!strstr(path, name)) return 0;
  seen += 1;
  if (seen == atol(at) || (getenv("FAIL_ON") && seen > atol(at))) { errno = atoi(with ? with : "5"); return 1; }
  return 0;
}
#define WRAP(type, name, params, args) \\
  type name params { \\
    static type (*real) params; \\
    if (!real) real = (type (*) params) dlsym(RTLD_NEXT, #name); \\
    return fails(fd) ? -1 : real args; }
WRAP(ssize_t, pwrite, (int fd, const void *b, size_t n, off_t o), (fd, b, n, o))
WRAP(ssize_t, pwrite64, (int fd, const void *b, size_t n, off64_t o), (fd, b, n, o))
WRAP(ssize_t, write, (int fd, const void *b, size_t n), (fd, b, n))
WRAP(ssize_t, writev, (int fd, const struct iovec *b, int n), (fd, b, n))
WRAP(ssize_t, pwritev, (int fd, const struct iovec *b, int n, off_t o), (fd, b, n, o))
WRAP(int, fsync, (int fd), (fd))
WRAP(int, fdatasync, (int fd), (fd))
WRAP(int, ftruncate, (int fd, off_t n), (fd, n))
WRAP(int, ftruncate64, (int fd, off64_t n), (fd, n))
`

/** Builds the library that makes calls fail; null where this machine has no compiler for it. */
export function buildFailingCalls(folder: string): string | null {
  if (process.platform !== 'linux') return null
  const source = join(folder, 'failing-calls.c')
  const library = join(folder, 'failing-calls.so')
  writeFileSync(source, SOURCE)
  const { error, status } = spawnSync('gcc', ['-shared', '-fPIC', '-O1', '-o', library, source, '-ldl'])
  return error || status !== 0 ? null : library
}

const ERRNO = { EIO: 5, ENOSPC: 28 } as const

/** The surroundings of a program whose n-th change of a file of this name fails, and of each one after it where `isLasting`. */
export const failingAt = (
  library: string,
  asked: { name: string; at: number; with: keyof typeof ERRNO; isLasting: boolean },
): NodeJS.ProcessEnv => ({
  LD_PRELOAD: library,
  FAIL_NAME: asked.name,
  FAIL_AT: String(asked.at),
  FAIL_WITH: String(ERRNO[asked.with]),
  ...(asked.isLasting && { FAIL_ON: '1' }),
})
