#define _GNU_SOURCE
#include "rescue.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <termios.h>
#include <unistd.h>

// What ends a process unless somebody listens: first its own mistakes, then what others send.
static const int deadly[] = {
    SIGSEGV, SIGILL,  SIGABRT, SIGBUS,  SIGFPE,  SIGTRAP, SIGSYS,
    SIGQUIT, SIGALRM, SIGUSR1, SIGUSR2, SIGXCPU, SIGXFSZ,
};
enum { deadly_count = sizeof deadly / sizeof *deadly };

static struct sigaction before[deadly_count];
static char alternate_stack[64 * 1024];
static stack_t stack_before;

// Whoever changes this from 1 to 0 is the one who gives the terminal back.
static atomic_int taken_over;

static int screen = -1;
static int terminal = -1;
static int nowhere = -1;
static struct termios modes;
static char farewell[512];

static int set_aside = -1;
static int standard_error = -1;

static void write_all(int descriptor, const char *bytes, size_t count) {
  while (count > 0) {
    ssize_t written = write(descriptor, bytes, count);
    if (written < 0 && errno == EINTR) continue;
    if (written <= 0) return;
    bytes += written;
    count -= (size_t)written;
  }
}

// MARK: Standard error

static void put_errors_aside(void) {
  if (!isatty(STDERR_FILENO)) return;
  set_aside = memfd_create("standard error", MFD_CLOEXEC);
  standard_error = fcntl(STDERR_FILENO, F_DUPFD_CLOEXEC, 3);
  if (set_aside < 0 || standard_error < 0) return;
  dup2(set_aside, STDERR_FILENO);
}

static void show_errors(void) {
  if (set_aside < 0 || standard_error < 0) return;
  dup2(standard_error, STDERR_FILENO);
  char bytes[4096];
  off_t place = 0;
  ssize_t count;
  while ((count = pread(set_aside, bytes, sizeof bytes, place)) > 0) {
    write_all(STDERR_FILENO, bytes, (size_t)count);
    place += count;
  }
}

static void close_if_open(int *descriptor) {
  if (*descriptor >= 0) close(*descriptor);
  *descriptor = -1;
}

// MARK: The end

// Only calls that are safe in a signal handler.
static void give_back_in_haste(void) {
  // Another thread may be in the middle of drawing.
  dup2(nowhere, screen);
  write_all(terminal, farewell, strlen(farewell));
  tcsetattr(terminal, TCSANOW, &modes);
  show_errors();
}

static int claim(void) {
  int yes = 1;
  return atomic_compare_exchange_strong(&taken_over, &yes, 0);
}

// Behind a fault, returning runs the same instruction into the same fault, and the core file tells
// its true cause. Anything else, above all what another process sent, must be sent again.
static int repeats_itself(int signal, const siginfo_t *info) {
  int fault = signal == SIGSEGV || signal == SIGBUS || signal == SIGILL || signal == SIGFPE;
  return fault && info->si_code > 0;
}

static void die(int signal, siginfo_t *info, void *context) {
  (void)context;
  static atomic_flag dying = ATOMIC_FLAG_INIT;
  // A second thread that dies waits for the first to finish, and the process ends under it.
  if (atomic_flag_test_and_set(&dying)) for (;;) pause();
  if (claim()) give_back_in_haste();
  for (int i = 0; i < deadly_count; i++) sigaction(deadly[i], &before[i], NULL);
  if (!repeats_itself(signal, info)) raise(signal);
}

static void leave_at_exit(void) {
  if (claim()) give_back_in_haste();
}

// MARK: Taking over

static void watch(void) {
  // The stack the program used for this before, if any, is kept: Swift's backtraces may need it.
  stack_t stack = {.ss_sp = alternate_stack, .ss_size = sizeof alternate_stack};
  sigaltstack(NULL, &stack_before);
  if (stack_before.ss_flags & SS_DISABLE) sigaltstack(&stack, NULL);

  struct sigaction action = {.sa_sigaction = die, .sa_flags = SA_SIGINFO | SA_ONSTACK};
  sigfillset(&action.sa_mask);
  for (int i = 0; i < deadly_count; i++) {
    sigaction(deadly[i], NULL, &before[i]);
    if (before[i].sa_handler != SIG_IGN) sigaction(deadly[i], &action, NULL);
  }
}

static void stop_watching(void) {
  for (int i = 0; i < deadly_count; i++) sigaction(deadly[i], &before[i], NULL);
  if (stack_before.ss_flags & SS_DISABLE) sigaltstack(&stack_before, NULL);
}

int rescue_take_over(int descriptor, const char *words) {
  static int leaves_at_exit = 0;
  if (tcgetattr(descriptor, &modes) != 0) return -1;
  screen = descriptor;
  terminal = fcntl(descriptor, F_DUPFD_CLOEXEC, 3);
  nowhere = open("/dev/null", O_WRONLY | O_CLOEXEC);
  strncpy(farewell, words, sizeof farewell - 1);
  put_errors_aside();
  if (!leaves_at_exit) leaves_at_exit = atexit(leave_at_exit) == 0;
  atomic_store(&taken_over, 1);
  watch();
  return 0;
}

void rescue_give_back(void) {
  if (!claim()) return;
  stop_watching();
  show_errors();
  close_if_open(&set_aside);
  close_if_open(&standard_error);
  close_if_open(&terminal);
  close_if_open(&nowhere);
}
