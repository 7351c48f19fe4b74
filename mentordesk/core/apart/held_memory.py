"""How much memory a process holds right now, asked from outside, on each system in its own way."""

import os
import subprocess
import sys
from multiprocessing.process import BaseProcess
from pathlib import Path

_KIB = 1024


def held(process: BaseProcess) -> int:
    """Bytes that a child holds; 0 when the system does not say, or the child is gone."""
    if process.pid is None:
        return 0
    if sys.platform == "win32":  # pragma: no cover - not run on Linux
        return _of_windows(process.sentinel)
    if sys.platform == "linux":
        return by_proc(process.pid)
    return by_ps(process.pid)  # pragma: no cover - for macOS; the function itself is tested


def by_proc(pid: int) -> int:
    """As Linux tells it: the second number of statm counts pages in memory."""
    try:
        return int(Path(f"/proc/{pid}/statm").read_text(encoding="ascii").split()[1]) * os.sysconf(
            "SC_PAGESIZE"
        )
    except (OSError, IndexError, ValueError):
        return 0


def by_ps(pid: int) -> int:
    """As every Unix tells it, at the price of a small program being started."""
    try:
        said = subprocess.run(  # noqa: S603 - a number of ours is all that is handed over
            ["/bin/ps", "-o", "rss=", "-p", str(pid)], capture_output=True, check=False, timeout=5
        ).stdout
        return int(said) * _KIB
    except (OSError, ValueError, subprocess.TimeoutExpired):
        return 0


if sys.platform == "win32":  # pragma: no cover - not run on Linux

    def _of_windows(handle: int) -> int:
        """The committed bytes of the process behind a handle."""
        import ctypes
        from ctypes import wintypes

        class Counters(ctypes.Structure):
            """PROCESS_MEMORY_COUNTERS."""

            _fields_ = [
                ("cb", wintypes.DWORD),
                ("faults", wintypes.DWORD),
                ("working_sets", ctypes.c_size_t * 2),
                ("pools", ctypes.c_size_t * 4),
                ("committed", ctypes.c_size_t),
                ("most_committed", ctypes.c_size_t),
            ]

        counters = Counters()
        counters.cb = ctypes.sizeof(counters)
        ask = ctypes.WinDLL("kernel32").K32GetProcessMemoryInfo
        ask.argtypes = (wintypes.HANDLE, ctypes.POINTER(Counters), wintypes.DWORD)
        ask.restype = wintypes.BOOL
        return int(counters.committed) if ask(handle, ctypes.byref(counters), counters.cb) else 0
