"""What `./run test` does: the linters and the type checker, then the tests.

All of them run, even after one has failed, and the tests' own summary is the last thing printed.
Arguments go to pytest.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent

CHECKS = {
    "ruff: what is wrong": ("-m", "ruff", "check", "--quiet"),
    "ruff: how it is laid out": ("-m", "ruff", "format", "--check", "--quiet"),
    "mypy: types": ("-m", "mypy", "--no-error-summary"),
    "import-linter: who may know whom": (
        "-c",
        "from importlinter.cli import lint_imports_command as lint; lint(['--no-logo'])",
    ),
}

SHARED_OUT = ("-n", "auto", "--maxprocesses", "4", "--dist", "loadfile")
"""How all tests are run: a file at a time on each processor (docs/decisions/0005)."""

PROGRAMS = {
    "Xvfb": "xvfb",
    "dbus-daemon": "dbus-daemon",
    "/usr/libexec/at-spi-bus-launcher": "at-spi2-core",
    "qpdf": "qpdf",
    "pdfinfo": "poppler-utils",
    "desktop-file-validate": "desktop-file-utils",
}
"""Programs that some tests need, each with its package of Debian and Ubuntu."""


def main(pytest_arguments: list[str]) -> int:
    """Run everything and return pytest's exit code, or 1 where only another check failed."""
    os.chdir(ROOT)
    provide_programs()
    failed = [title for title, command in CHECKS.items() if not _passes(title, command)]
    _headline("pytest: the tests")
    if failed:
        print(f"(failed before the tests: {'; '.join(failed)})", flush=True)
    # Whoever names a test wants to see it run; all of them are shared out.
    tests = _run("-m", "pytest", *(pytest_arguments or SHARED_OUT))
    return tests or (1 if failed else 0)


def provide_programs() -> None:
    """Install what the tests of the real window and of the PDFs need, where that is ours to do.

    As root on Debian or Ubuntu, as in continuous integration, the missing packages are installed.
    Anybody else is told what to install, and that some tests are skipped until then.
    """
    missing = missing_packages()
    if not missing or not sys.platform.startswith("linux"):
        return
    _headline("packages of the system")
    if os.geteuid() == 0 and shutil.which("apt-get"):
        print(f"installing {' '.join(missing)}", flush=True)
        if _installed(missing):
            return
        missing = missing_packages()
    print(
        "Some tests of the real window and of the PDFs are skipped, for want of:\n"
        f"    sudo apt install {' '.join(missing)}",
        flush=True,
    )


def missing_packages() -> tuple[str, ...]:
    """Name the Debian packages that some test needs and this machine lacks, sorted."""
    from viewer.gui.display import missing_packages as missing_libraries

    programs = {package for program, package in PROGRAMS.items() if not shutil.which(program)}
    return tuple(sorted(programs.union(missing_libraries(("core", "gui", "xcb")))))


def _installed(packages: tuple[str, ...]) -> bool:
    for command in (
        ["apt-get", "-qq", "update"],
        ["apt-get", "-qq", "install", "--no-install-recommends", *packages],
    ):
        done = subprocess.run(
            command,
            env={**os.environ, "DEBIAN_FRONTEND": "noninteractive"},
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            errors="replace",
            check=False,
        )
        if done.returncode:
            print(f"{' '.join(command[:3])} failed:\n{done.stdout[-2000:]}", flush=True)
            return False
    return True


def _passes(title: str, command: tuple[str, ...]) -> bool:
    _headline(title)
    passed = _run(*command) == 0
    print("passed" if passed else "FAILED", flush=True)
    return passed


def _run(*arguments: str) -> int:
    return subprocess.run([sys.executable, "-P", *arguments], check=False).returncode


def _headline(title: str) -> None:
    print(f"\n== {title} {'=' * max(4, 90 - len(title))}", flush=True)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
