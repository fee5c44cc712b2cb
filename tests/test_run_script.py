"""`./run` sets itself up, once, and says what to do where it can't.

The script is tried for real, in a small project of its own that has a package, a build backend of
a few lines and no dependencies, so that neither the network nor this project's environment matters.
"""

from __future__ import annotations

import ast
import importlib.util
import os
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent

PYPROJECT = """\
[build-system]
requires = []
build-backend = "backend"
backend-path = ["."]
[project]
name = "small"
version = "1"
"""

BACKEND = '''\
"""The least that pip accepts as a build backend: a wheel that names this folder."""
import pathlib, zipfile

def build_editable(folder, config_settings=None, metadata_directory=None):
    name = "small-1-py3-none-any.whl"
    info = "small-1.dist-info"
    with zipfile.ZipFile(pathlib.Path(folder) / name, "w") as wheel:
        wheel.writestr("small.pth", str(pathlib.Path(__file__).parent))
        wheel.writestr(f"{info}/METADATA", "Metadata-Version: 2.1\\nName: small\\nVersion: 1\\n")
        wheel.writestr(f"{info}/WHEEL", "Wheel-Version: 1.0\\nTag: py3-none-any\\n")
        wheel.writestr(f"{info}/RECORD", "")
    return name
'''

TELL = """\
import os, sys
print({title!r}, sys.argv[1:], "safe" if sys.flags.safe_path else "unsafe", os.getcwd())
sys.exit(7 if "fail" in sys.argv else 0)
"""

UNREACHABLE = """\
nothing-of-this-name==1.0 \\
    --hash=sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef
"""


class Project:
    """A small project with our `run` in it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        for name, text in {
            "pyproject.toml": PYPROJECT,
            "backend.py": BACKEND,
            "requirements/run.txt": "# nothing\n",
            "requirements/dev.txt": "# nothing more\n",
            "tools/every_check.py": TELL.format(title="every check"),
            "viewer/__init__.py": "",
            "viewer/__main__.py": TELL.format(title="viewer"),
            "viewer/first_look.py": TELL.format(title="first look"),
        }.items():
            file = folder / name
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text, encoding="utf-8")
        shutil.copy(ROOT / "run", folder)
        shutil.copy(ROOT / "tools" / "set_up.py", folder / "tools")

    @property
    def environment(self) -> Path:
        return self.folder / ".venv"

    def command(self, *arguments: str) -> list[str]:
        return [sys.executable, str(self.folder / "run"), *arguments]

    def run(self, *arguments: str, cwd: Path | None = None) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            self.command(*arguments),
            cwd=cwd or self.folder,
            env=surroundings(),
            capture_output=True,
            text=True,
            check=False,
        )

    def run_after(self, preparation: str) -> subprocess.CompletedProcess[str]:
        """Run the script in an interpreter in which something was changed first."""
        script = str(self.folder / "run")
        code = f"import runpy, sys\n{preparation}\nsys.argv = [{script!r}]\n"
        code += f"runpy.run_path({script!r}, run_name='__main__')"
        return subprocess.run(
            [sys.executable, "-c", code],
            cwd=self.folder,
            env=surroundings(),
            capture_output=True,
            text=True,
            check=False,
        )

    def break_pip(self) -> None:
        """Make pip fail from now on, so that a run that calls it is seen to."""
        (pip,) = self.environment.rglob("site-packages/pip/__main__.py")
        pip.write_text("import sys; sys.exit('pip was called')", encoding="utf-8")


def surroundings() -> dict[str, str]:
    """Give an environment in which pip reaches nothing: port 9 of this machine, once."""
    kept = {
        name: value
        for name, value in os.environ.items()
        if not name.startswith("PIP_") and name != "PYTHONPATH"
    }
    return {
        **kept,
        "PIP_CONFIG_FILE": os.devnull,
        "PIP_INDEX_URL": "http://127.0.0.1:9/simple",
        "PIP_RETRIES": "1",
        "NO_PROXY": "*",
    }


@pytest.fixture
def project(tmp_path: Path) -> Project:
    return Project(tmp_path / "a project")


# What it says when it can't ---------------------------------------------------------------------


def test_that_an_old_python_gets_far_enough_to_say_so():
    ast.parse((ROOT / "run").read_text(encoding="utf-8"), feature_version=(3, 6))


def test_that_an_old_python_is_told_which_one_is_needed(project):
    done = project.run_after("sys.version_info = (3, 9, 2, 'final', 0)")
    assert done.returncode == 69
    assert "needs Python 3.11 or later" in done.stderr
    assert "is 3.9" in done.stderr
    assert not project.environment.exists()


def test_that_a_python_without_venv_is_told_what_to_install(project):
    done = project.run_after("sys.modules['ensurepip'] = None")
    assert done.returncode == 69
    assert "sudo apt install python3-venv" in done.stderr
    assert not project.environment.exists()


def test_that_a_folder_nobody_may_write_in_is_told_without_a_traceback(project):
    (project.folder / ".venv.lock").mkdir()  # what can't be opened for writing, for root too
    done = project.run()
    assert done.returncode == 69
    assert f"nothing can be set up in {project.folder}" in done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.slow
def test_that_without_a_network_it_says_so_and_leaves_nothing_behind(project):
    (project.folder / "requirements" / "run.txt").write_text(UNREACHABLE, encoding="utf-8")
    done = project.run()
    assert done.returncode == 69
    assert "can't be reached" in done.stderr
    assert "Traceback" not in done.stderr
    assert not project.environment.exists()


@pytest.mark.slow
def test_that_what_pip_says_else_is_passed_on(project):
    (project.folder / "backend.py").write_text("raise ValueError('the backend broke')")
    done = project.run()
    assert done.returncode == 69
    assert "the backend broke" in done.stderr
    assert not project.environment.exists()


# What it does when it can -----------------------------------------------------------------------


@pytest.mark.slow
def test_that_it_sets_up_once_and_then_only_starts(project):
    first = project.run()
    assert first.returncode == 0, first.stderr
    assert "making a Python environment" in first.stderr
    assert first.stdout == f"first look [] safe {project.folder}\n"
    project.break_pip()
    assert project.run().stderr == ""


@pytest.mark.slow
def test_that_arguments_the_folder_and_the_exit_code_go_through(project, tmp_path):
    project.run()
    done = project.run("print", "a file.json", "fail", cwd=tmp_path)
    assert done.stdout == f"viewer ['print', 'a file.json', 'fail'] safe {tmp_path}\n"
    assert done.returncode == 7


@pytest.mark.slow
def test_that_test_installs_more_and_runs_every_check(project):
    project.run()
    done = project.run("test", "-k", "one")
    assert "requirements/dev.txt" in done.stderr
    assert done.stdout.startswith("every check ['-k', 'one']")
    project.break_pip()
    assert project.run().stderr == ""
    assert project.run("test").stderr == ""


@pytest.mark.slow
@pytest.mark.parametrize("changed", ["pyproject.toml", "requirements/run.txt"])
def test_that_a_change_of_what_is_required_renews_the_environment(project, changed):
    project.run()
    with (project.folder / changed).open("a") as file:
        file.write("# changed\n")
    done = project.run()
    assert "fetching what requirements/run.txt lists" in done.stderr
    assert "making" not in done.stderr, "it need not start afresh"
    project.break_pip()
    assert project.run().stderr == ""


@pytest.mark.slow
def test_that_a_set_up_that_was_cut_off_is_made_afresh(project):
    project.run()
    (project.environment / "run.stamp").unlink()
    left_over = project.environment / "left over"
    left_over.touch()
    done = project.run()
    assert done.returncode == 0, done.stderr
    assert not left_over.exists()


@pytest.mark.slow
@pytest.mark.skipif(os.name == "nt", reason="Windows has copies, not links")
def test_that_an_environment_whose_python_is_gone_is_made_afresh(project):
    project.run()
    for link in (project.environment / "bin").glob("python*"):
        link.unlink()
    done = project.run()
    assert done.returncode == 0, done.stderr


@pytest.mark.slow
def test_that_a_moved_checkout_still_works(project, tmp_path):
    project.run()
    elsewhere = tmp_path / "elsewhere"
    project.folder.rename(elsewhere)
    project.folder = elsewhere
    done = project.run("x")
    assert done.stdout == f"viewer ['x'] safe {elsewhere}\n", done.stderr


@pytest.mark.slow
def test_that_two_started_together_set_up_once(project):
    both = [
        subprocess.Popen(project.command(), env=surroundings(), stdout=-1, stderr=-1, text=True)
        for _ in range(2)
    ]
    said = [process.communicate()[1] for process in both]
    assert [process.returncode for process in both] == [0, 0], said
    assert "".join(said).count("making a Python environment") == 1


@pytest.mark.slow
@pytest.mark.skipif(os.name == "nt", reason="signals of Unix")
def test_that_a_set_up_stopped_by_the_keyboard_leaves_nothing_behind(project):
    process = subprocess.Popen(
        project.command(), env=surroundings(), stderr=-1, text=True, start_new_session=True
    )
    with process:
        while not project.environment.exists() and process.poll() is None:
            time.sleep(0.01)
        os.killpg(process.pid, signal.SIGINT)
        said = process.communicate()[1]
    assert process.returncode == 130, said
    assert "set-up was stopped" in said
    assert not project.environment.exists()


@pytest.mark.skipif(os.name == "nt", reason="a link of Unix")
def test_that_it_can_be_started_through_a_link(project, tmp_path):
    link = tmp_path / "factsheet"
    link.symlink_to(project.folder / "run")
    code = f"import runpy; print(runpy.run_path({str(link)!r})['ROOT'])"
    told = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert told.stdout.strip() == str(project.folder)


def test_that_the_launcher_imports_nothing_that_is_not_loaded_already():
    """What it imports is paid for at every start."""
    tree = ast.parse((ROOT / "run").read_text(encoding="utf-8"))
    imported = [
        alias.name for node in tree.body if isinstance(node, ast.Import) for alias in node.names
    ]
    assert imported == ["os", "sys"]


# The checks before the tests --------------------------------------------------------------------


@pytest.fixture
def every_check(monkeypatch: pytest.MonkeyPatch):
    place = ROOT / "tools" / "every_check.py"
    specification = importlib.util.spec_from_file_location("every_check", place)
    module = importlib.util.module_from_spec(specification)
    specification.loader.exec_module(module)
    monkeypatch.setattr(module, "missing_packages", lambda: ())
    monkeypatch.setattr(module, "ROOT", Path.cwd())
    return module


def test_that_a_failed_check_fails_the_whole_but_does_not_stop_the_tests(every_check, capfd):
    checks = {"one": ("-c", "raise SystemExit(3)"), "two": ("-c", "print('two ran')")}
    every_check.CHECKS.clear()
    every_check.CHECKS.update(checks)
    assert every_check.main(["--version"]) == 1
    said = capfd.readouterr()
    assert "two ran" in said.out
    assert "(failed before the tests: one)" in said.out
    assert (said.out + said.err).splitlines()[-1].startswith("pytest ")


def test_that_all_passing_is_success(every_check, capfd):
    every_check.CHECKS.clear()
    assert every_check.main(["--version"]) == 0


def test_that_failing_tests_give_pytests_own_exit_code(every_check, capfd):
    every_check.CHECKS.clear()
    assert every_check.main(["--no-such-option"]) == 4


def test_that_somebody_who_is_not_root_is_told_what_is_skipped_and_why(
    every_check, capfd, monkeypatch
):
    monkeypatch.setattr(every_check, "missing_packages", lambda: ("qpdf", "xvfb"))
    monkeypatch.setattr(os, "geteuid", lambda: 1000, raising=False)
    monkeypatch.setattr(sys, "platform", "linux")
    every_check.provide_programs()
    assert "sudo apt install qpdf xvfb" in capfd.readouterr().out


def test_that_a_package_is_named_for_a_program_that_is_not_there(every_check, monkeypatch):
    fresh = importlib.util.spec_from_file_location("fresh", ROOT / "tools" / "every_check.py")
    module = importlib.util.module_from_spec(fresh)
    fresh.loader.exec_module(module)
    monkeypatch.setattr(module, "PROGRAMS", {"no-such-program": "no-package", "sh": "dash"})
    assert "no-package" in module.missing_packages()
    assert "dash" not in module.missing_packages()
