"""What the Python half of every lab does: it waits on its standard input to be told whose turn it is.

The lab that started it holds the clock, so that times in both languages are taken by the same one, in the same rounds.
A line says "before KEY", "run KEY" or "after KEY"; each is answered with one line of JSON. The first line is the lab's settings.
"""

import json
import os
import signal
import sys
import time

_answers = None


class Variant:
    """One way of doing the work: made ready before its turn, looked at after it."""

    def __init__(self, run, before=None, after=None):
        self.run = run
        self.before = before or (lambda: None)
        self.after = after or (lambda: None)


def settings():
    """The lab's settings. Called first, and once."""
    global _answers
    # An interrupt goes to the lab; it ends this process by itself.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    # What jobs print must not be taken for an answer.
    _answers = os.fdopen(os.dup(1), "w")
    os.dup2(2, 1)
    return json.loads(sys.stdin.readline())


def checked(work, wanted):
    """A variant whose results must be these."""
    result = []

    def run():
        result[:] = work()

    def after():
        if result != wanted:
            raise ValueError("wrong results")
        result.clear()

    return Variant(run, after=after)


def serve(variants):
    """Takes turns until standard input ends."""
    _answer({"ready": sorted(variants)})
    for line in sys.stdin:
        phase, key = line.split()
        _answer(getattr(variants[key], phase)())


def clock():
    """Seconds of a clock that all processes share."""
    return time.clock_gettime(time.CLOCK_MONOTONIC)


def _answer(value):
    _answers.write(json.dumps(value) + "\n")
    _answers.flush()
