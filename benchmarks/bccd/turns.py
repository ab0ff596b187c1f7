"""Runs several programs on one machine by turns, so that each has it for itself and all meet the same other load.

A program that is not at its turn is stopped (SIGSTOP). It says on standard output, in lines such as "train begins 1.5",
what it begins and ends and how many seconds of processor time it has taken; how long its turns have lasted is noted.
"""

import collections
import os
import re
import signal
import subprocess
import threading
import time

SAID = re.compile(r"([a-z ]+) ([0-9.]+)")
Mark = collections.namedtuple("Mark", "wall number")


class Program:
    """A process, stopped until its turn."""

    def __init__(self, name, command, environment):
        self.name, self.command = name, command
        self.marks = {}
        self.ran = 0.0
        self.resumed = None
        self.process = subprocess.Popen(
            command, stdout=subprocess.PIPE, text=True, env={**os.environ, **environment}, start_new_session=True
        )
        os.killpg(self.process.pid, signal.SIGSTOP)
        self.listener = threading.Thread(target=self.listen, daemon=True)
        self.listener.start()

    def listen(self):
        for line in self.process.stdout:
            said = SAID.fullmatch(line.strip())
            if said:
                self.marks[said[1]] = Mark(self.clock(), float(said[2]))

    def clock(self):
        """Seconds of its turns so far."""
        resumed = self.resumed
        return self.ran + (time.monotonic() - resumed if resumed else 0)

    def pause(self):
        if self.process.poll() is None:
            os.killpg(self.process.pid, signal.SIGSTOP)
        self.ran, self.resumed = self.clock(), None

    def turn(self, seconds):
        """Lets it run; whether it has ended."""
        self.resumed = time.monotonic()
        os.killpg(self.process.pid, signal.SIGCONT)
        try:
            self.process.wait(seconds)
        except subprocess.TimeoutExpired:
            return False
        finally:
            self.pause()
        self.listener.join()
        if self.process.returncode:
            raise SystemExit(f"{self.name} ended with exit code {self.process.returncode}: {' '.join(self.command)}")
        return True

    def took(self, what):
        """How long something took it, in seconds of its turns and of processor time."""
        return Mark(*(late - early for late, early in zip(self.marks[what + " ends"], self.marks[what + " begins"])))

    def end(self):
        if self.process.poll() is None:
            os.killpg(self.process.pid, signal.SIGKILL)
            self.process.wait()


def run(programs, seconds):
    """Runs all to their end, each for so many seconds at a time."""
    try:
        waiting = collections.deque(programs)
        while waiting:
            program = waiting.popleft()
            if not program.turn(seconds):
                waiting.append(program)
    finally:
        for program in programs:
            program.end()
