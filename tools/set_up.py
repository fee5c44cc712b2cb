"""Make `.venv`, and fill it from the requirement files with nothing but pip.

Only `run` calls this, and only when there is something to do. A set-up that fails leaves nothing
behind; one that is cut off leaves an environment without a stamp, and the next one starts afresh.
"""

from __future__ import annotations

import contextlib
import importlib.util
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
KINDS = ("run", "dev")

UNAVAILABLE = 69
"""The exit code of sysexits.h for "something this needs is not here"."""

NO_NETWORK = (
    "NewConnectionError",
    "ConnectTimeoutError",
    "ReadTimeoutError",
    "ProxyError",
    "Name or service not known",
    "Temporary failure in name resolution",
    "Network is unreachable",
    "getaddrinfo failed",
    "nodename nor servname",
)
"""What pip says, among much else, when it can't reach the package index."""

NOT_FOR_PIP = (
    "PIP_PREFIX",
    "PIP_REQUIRE_HASHES",
    "PIP_TARGET",
    "PIP_USER",
    "PYTHONDONTWRITEBYTECODE",
    "PYTHONHOME",
    "PYTHONPATH",
    "SBK_EMBED",
)
"""Settings of the person's own that would send packages elsewhere or leave out byte-code."""

UNPACK_SHIBOKEN = """
import compileall, importlib.util, pathlib, shutil
unpacked = pathlib.Path(importlib.util.find_spec("shiboken6").origin).parent / "files.dir"
shutil.rmtree(unpacked, ignore_errors=True)
import shiboken6
compileall.compile_dir(unpacked, quiet=2)
"""
"""Shiboken else unzips and compiles its own Python sources at every start: over half of the time
that an empty Qt window takes. Asked once, by SBK_EMBED=0, it leaves them unpacked."""


class SetUpFailed(Exception):
    """The environment could not be made; the message says what to do about it."""


def make(kind: str, made_from: Callable[[str], bytes], is_set_up: Callable[[str], bool]) -> None:
    """Make or renew `.venv` for running ("run") or for testing too ("dev"), or exit with 69."""
    with _alone():
        if is_set_up(kind):  # by another ./run, while this one waited
            return
        try:
            _make(kind)
        except SetUpFailed as failure:
            _give_up(str(failure), UNAVAILABLE)
        except KeyboardInterrupt:
            _give_up("set-up was stopped; nothing of it is left.", 130)
        for finished in KINDS if kind == "dev" else ("run",):
            (VENV / f"{finished}.stamp").write_bytes(made_from(finished))


def _make(kind: str) -> None:
    stamps = [VENV / f"{name}.stamp" for name in KINDS]
    if not any(stamp.exists() for stamp in stamps) or not _python().exists():
        _say("making a Python environment in .venv ...")
        _make_empty()
    for stamp in stamps:
        stamp.unlink(missing_ok=True)
    _say(f"fetching what requirements/{kind}.txt lists ...")
    _pip(
        "install",
        "--require-hashes",
        "--only-binary=:all:",
        f"--requirement={ROOT / 'requirements' / f'{kind}.txt'}",
    )
    _pip("install", "--no-deps", "--no-build-isolation", f"--editable={ROOT}")
    _quicken()


def _make_empty() -> None:
    if importlib.util.find_spec("ensurepip") is None or importlib.util.find_spec("venv") is None:
        raise SetUpFailed(
            f"{sys.executable} can't make environments: its venv module is not installed.\n"
            "     Debian, Ubuntu: sudo apt install python3-venv"
        )
    shutil.rmtree(VENV, ignore_errors=True)
    made = subprocess.run(
        [sys.executable, "-m", "venv", str(VENV)],
        env=_environment(),
        capture_output=True,
        text=True,
        check=False,
    )
    if made.returncode:
        raise SetUpFailed(f"no environment could be made in {VENV}:\n{_last_lines(made)}")


def _pip(*arguments: str) -> None:
    watched = sys.stderr.isatty()
    done = subprocess.run(
        [
            str(_python()),
            "-m",
            "pip",
            *arguments,
            "--disable-pip-version-check",
            "--no-input",
            *(() if watched else ("--quiet",)),
        ],
        env=_environment(),
        stdout=sys.stderr,
        stderr=subprocess.PIPE,
        text=True,
        errors="replace",
        check=False,
    )
    if not done.returncode:
        return
    if any(sign in done.stderr for sign in NO_NETWORK):
        raise SetUpFailed(
            "the Python package index can't be reached, and some packages are not here yet.\n"
            "     Connect to the network (behind a proxy, set HTTPS_PROXY) and start again."
        )
    raise SetUpFailed(f"pip could not install the packages:\n{_last_lines(done)}")


def _quicken() -> None:
    """Do once what every start would do again. Not needed to run: what fails here is left alone."""
    for command in (["-c", UNPACK_SHIBOKEN], ["-m", "compileall", "-qq", str(ROOT / "viewer")]):
        subprocess.run(
            [str(_python()), *command],
            env={**_environment(), "SBK_EMBED": "0"},
            capture_output=True,
            check=False,
        )


@contextlib.contextmanager
def _alone() -> Iterator[None]:
    """Hold a lock, so that two `./run` started together don't both fill one environment."""
    try:
        file = (ROOT / ".venv.lock").open("a+b")
    except OSError as error:
        _say(f"nothing can be set up in {ROOT}: {error.strerror}.")
        raise SystemExit(UNAVAILABLE) from error
    with file as lock:
        if sys.platform == "win32":
            import msvcrt

            while True:
                with contextlib.suppress(OSError):  # after ten seconds of waiting: wait on
                    msvcrt.locking(lock.fileno(), msvcrt.LK_LOCK, 1)
                    break
        else:
            import fcntl

            fcntl.flock(lock, fcntl.LOCK_EX)
        yield


def _python() -> Path:
    return VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")


def _environment() -> dict[str, str]:
    return {name: value for name, value in os.environ.items() if name not in NOT_FOR_PIP}


def _last_lines(done: subprocess.CompletedProcess[str]) -> str:
    said = f"{done.stdout or ''}\n{done.stderr or ''}".strip().splitlines()
    return "\n".join(f"     {line}" for line in said[-25:])


def _give_up(message: str, exit_code: int) -> NoReturn:
    shutil.rmtree(VENV, ignore_errors=True)
    _say(message)
    raise SystemExit(exit_code)


def _say(sentence: str) -> None:
    print(f"run: {sentence}", file=sys.stderr, flush=True)
