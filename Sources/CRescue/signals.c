#define _GNU_SOURCE
#include "rescue.h"

#include <errno.h>
#include <signal.h>
#include <stdatomic.h>
#include <sys/eventfd.h>
#include <unistd.h>

// SIGPIPE is heard only so that it does not end the program: the write that caused it fails.
static const int news[] = {SIGWINCH, SIGTSTP, SIGCONT, SIGTERM, SIGHUP, SIGINT, SIGPIPE};
enum { news_count = sizeof news / sizeof *news };

static struct sigaction before[news_count];
static int bell = -1;

// The bell only wakes; what happened is kept here, so no signal is lost however long the program
// looks elsewhere and whichever thread the signal lands on.
static _Atomic uint64_t heard;

// A program that is told to go and does not listen is stuck. It ends then with its terminal given
// back: `alarm` sends what rescue.c watches for.
static const unsigned int seconds_to_listen = 3;

static int says_go(int signal) {
  return signal == SIGTERM || signal == SIGHUP || signal == SIGINT;
}

static void hear(int signal) {
  int error = errno;
  if (says_go(signal)) alarm(seconds_to_listen);
  atomic_fetch_or(&heard, UINT64_C(1) << signal);
  uint64_t once = 1;
  ssize_t written = write(bell, &once, sizeof once);
  (void)written;
  errno = error;
}

static void listen_for(int signal, struct sigaction *found) {
  struct sigaction action = {.sa_handler = hear, .sa_flags = SA_RESTART};
  sigfillset(&action.sa_mask);
  sigaction(signal, NULL, found);
  if (found->sa_handler != SIG_IGN) sigaction(signal, &action, NULL);
}

int signals_listen(void) {
  if (bell < 0) bell = eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK);
  if (bell < 0) return -1;
  for (int i = 0; i < news_count; i++) listen_for(news[i], &before[i]);
  return bell;
}

uint64_t signals_collect(void) {
  uint64_t rings;
  while (read(bell, &rings, sizeof rings) < 0 && errno == EINTR) {
  }
  alarm(0);
  return atomic_exchange(&heard, 0);
}

void signals_stop_listening(void) {
  for (int i = 0; i < news_count; i++) sigaction(news[i], &before[i], NULL);
  alarm(0);
  atomic_store(&heard, 0);
}

// What the keyboard sends to everybody in the foreground is meant for whoever has the screen.
static struct sigaction interrupt_before, quit_before;

void signals_lend_keys(void) {
  struct sigaction ignore = {.sa_handler = SIG_IGN};
  sigaction(SIGINT, &ignore, &interrupt_before);
  sigaction(SIGQUIT, &ignore, &quit_before);
}

void signals_take_keys(void) {
  sigaction(SIGINT, &interrupt_before, NULL);
  sigaction(SIGQUIT, &quit_before, NULL);
}

void signals_stop_process(int whole_job) {
  struct sigaction found, ignore = {.sa_handler = SIG_IGN}, stop = {.sa_handler = SIG_DFL};
  sigaction(SIGTSTP, NULL, &found);
  if (found.sa_handler == SIG_IGN) return;
  if (whole_job) {
    sigaction(SIGTSTP, &ignore, NULL);
    kill(0, SIGTSTP);
  }
  // Sent to this thread, so it has stopped before the next line runs.
  sigaction(SIGTSTP, &stop, NULL);
  raise(SIGTSTP);
  sigaction(SIGTSTP, &found, NULL);
}
