// Giving the terminal back when the process dies, and hearing signals without losing one.
//
// A program that has taken the screen over owes it back, however it ends. Two files keep that
// promise where Swift cannot: in signal handlers, where only a few system calls are safe.

#ifndef RESCUE_H
#define RESCUE_H

#include <stdint.h>
#include <sys/types.h>

// MARK: rescue.c, the screen

/// Remembers the modes of `screen`, a terminal's descriptor, and puts standard error aside.
///
/// From here to `rescue_give_back`, whatever ends the process (a trap, a signal, `exit`) first
/// writes `farewell` to the terminal, sets its modes back, and then shows what went to standard
/// error meanwhile. Writes to `screen` from other threads then go nowhere, so give it a descriptor
/// of its own. Standard error is put aside only where it is a terminal: a file may have it at once.
///
/// Returns 0, or -1 where `screen` is not a terminal.
int rescue_take_over(int screen, const char *farewell);

/// The screen has been given back in an orderly way: shows what went to standard error, and leaves
/// signals as they were found.
void rescue_give_back(void);

// MARK: signals.c, the rest of the world

/// Starts listening for signals that mean something to a program on a screen.
///
/// Returns a descriptor that is readable when there are signals to collect, or -1. What the person
/// who started the program chose to ignore stays ignored. Nothing is blocked, and handlers do not
/// outlive `exec`, so children start with nothing to undo.
int signals_listen(void);

/// The signals heard since last time: bit n stands for signal n.
uint64_t signals_collect(void);

/// Leaves signals as `signals_listen` found them.
void signals_stop_listening(void);

/// Another program has the keyboard from here to `signals_take_keys`: Ctrl-C and Ctrl-\ mean nothing to
/// this one.
void signals_lend_keys(void);
void signals_take_keys(void);

/// Stops this process as Ctrl-Z does, and returns when it is continued.
///
/// With `whole_job`, all that was started with it from the shell stops too, so the shell gets the
/// keyboard even when `make` or a script stands in between.
void signals_stop_process(int whole_job);

#endif
