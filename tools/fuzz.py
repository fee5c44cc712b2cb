"""Feeds the readers what nobody would write, and keeps what they could not bear.

    .venv/bin/python tools/fuzz.py --minutes 10
    .venv/bin/python tools/fuzz.py --only sheet --seed 7 --count 100000

Good files are mutated at random: bytes flipped, cut, doubled, tokens exchanged. Each target says
what must hold whatever it is given; an exception that is none of its own refusals, a broken promise
and an input that takes longer than `--patience` are failures. The input of each different one is
kept in `--keep`, the exit code is 1, and the line printed for it says how to see it again. What was
tried when the run itself was ended, by a hang or a crash, is kept there as `TARGET-current`.
"""

from __future__ import annotations

import argparse
import faulthandler
import itertools
import random
import re
import sys
import time
import traceback
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from fuzz_targets import TARGETS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

_MOST_BYTES = 200_000
_TOKEN = re.compile(rb'"(?:[^"\\]|\\.)*"|-?[0-9.eE+-]+|[{}\[\],:]|true|false|null')

NASTY = (
    b"NaN", b"-Infinity", b"1e400", b"1e-400", b"1e999999999999", b"-0", b"0.1e1", b"9" * 401,
    b"1000000000000001", b"null", b"true", b"[]", b"{}", b'""', b'" "', b'"\\ud800"', b'"\\u0000"',
    b'"\\u202e"', b'"\xe2\x80\xae"', b'"\x7f"', b'"\xff"', b"\xff\xfe", b"\xef\xbb\xbf", b"\0",
    b"//", b"/*", b"'", b"\\", b",", b",,", b"}", b"[" * 40, b'{"a":' * 40, b'"%s"' % (b"W" * 6000),
    b'"1984?/2004~"', b'"../../etc/passwd"', b'"<img src=/dev/zero>"', b'"between"', b'"at-least"',
    b'"2019-02-30"', b'"figures"', b'"f1"', b'{"en": 1}', b'{"other": "x"}', b"-1", b"1.5",
)  # fmt: skip
"""What is put in the place of a token."""


# Mutation ----------------------------------------------------------------------------------------


def chance_from(seed: str) -> random.Random:
    """Give the chance that begins with *seed*: always the same."""
    return random.Random(seed)  # noqa: S311 - nothing is secret here


def mutant(seeds: tuple[bytes, ...], chance: random.Random) -> bytes:
    """Give one of *seeds* with one to five changes at random."""
    data = bytearray(chance.choice(seeds))
    for _ in range(chance.choice((1, 1, 1, 2, 3, 5))):
        chance.choice(_CHANGES)(data, seeds, chance)
        del data[_MOST_BYTES:]
    return bytes(data)


def _place(data: bytearray, chance: random.Random) -> int:
    return chance.randrange(len(data) + 1)


def _slice(data: bytearray, chance: random.Random) -> slice:
    begin = _place(data, chance)
    return slice(begin, min(len(data), begin + chance.choice((1, 2, 5, 30, 300))))


def _flip(data: bytearray, _seeds: tuple[bytes, ...], chance: random.Random) -> None:
    if data:
        data[chance.randrange(len(data))] ^= 1 << chance.randrange(8)


def _replace_byte(data: bytearray, _seeds: tuple[bytes, ...], chance: random.Random) -> None:
    if data:
        data[chance.randrange(len(data))] = chance.choice(
            b'"\\{}[]:,0123456789-+.eE \n\0\x7f\xff/XuU?~%'
        )


def _cut(data: bytearray, _seeds: tuple[bytes, ...], chance: random.Random) -> None:
    del data[_place(data, chance) :]


def _leave_out(data: bytearray, _seeds: tuple[bytes, ...], chance: random.Random) -> None:
    del data[_slice(data, chance)]


def _double(data: bytearray, _seeds: tuple[bytes, ...], chance: random.Random) -> None:
    piece = data[_slice(data, chance)]
    at = _place(data, chance)
    data[at:at] = piece * chance.choice((1, 1, 2, 50))


def _insert(data: bytearray, _seeds: tuple[bytes, ...], chance: random.Random) -> None:
    at = _place(data, chance)
    data[at:at] = chance.choice(NASTY)


def _splice(data: bytearray, seeds: tuple[bytes, ...], chance: random.Random) -> None:
    other = bytearray(chance.choice(seeds))
    data[_place(data, chance) :] = other[_place(other, chance) :]


def _exchange_tokens(data: bytearray, _seeds: tuple[bytes, ...], chance: random.Random) -> None:
    tokens = [*_TOKEN.finditer(data)]
    if len(tokens) < 2:
        return
    one, other = sorted(chance.sample(tokens, 2), key=re.Match.start)
    first, second = one.span(), other.span()
    data[second[0] : second[1]], data[first[0] : first[1]] = one[0], other[0]


def _replace_token(data: bytearray, _seeds: tuple[bytes, ...], chance: random.Random) -> None:
    tokens = [*_TOKEN.finditer(data)]
    if tokens:
        begin, end = chance.choice(tokens).span()
        data[begin:end] = chance.choice(NASTY)


_CHANGES: tuple[Callable[[bytearray, tuple[bytes, ...], random.Random], None], ...] = (
    _flip, _replace_byte, _cut, _leave_out, _double, _insert, _splice,
    _exchange_tokens, _exchange_tokens, _replace_token, _replace_token, _replace_token,
)  # fmt: skip


# Running -----------------------------------------------------------------------------------------


class Failure(NamedTuple):
    """An input that a target could not bear."""

    target: str
    what: str
    data: bytes


def failures(
    target: str, chance: random.Random, is_over: Callable[[int, bytes], bool]
) -> Iterator[Failure]:
    """Try the good inputs and then mutants of them, and give what failed.

    *is_over* is asked before each, with how many were tried and what comes next.
    """
    seeds = TARGETS[target].seeds()
    for count in itertools.count():
        data = seeds[count] if count < len(seeds) else mutant(seeds, chance)
        if is_over(count, data):
            return
        if fault := fault_of(target, data):
            yield fault


def fault_of(target: str, data: bytes) -> Failure | None:
    """Give what a target could not bear of an input."""
    try:
        TARGETS[target].try_it(data)
    except (KeyboardInterrupt, SystemExit):
        raise
    except BaseException as fault:  # noqa: BLE001 - a panic of Typst is no `Exception`
        where = traceback.extract_tb(fault.__traceback__)[-1]
        place = f"{Path(where.filename).name}:{where.lineno}"
        what = f"{type(fault).__name__}: {str(fault)[:120]!a} ({place})"
        return Failure(target, what, data)
    return None


def main() -> int:
    """Fuzz as the command line says; give 1 where something broke."""
    said = _arguments()
    names = said.only or [*TARGETS]
    said.keep.mkdir(parents=True, exist_ok=True)
    if said.again:
        found = fault_of(names[0], said.again.read_bytes())
        print(found.what if found else "nothing broke")
        return 1 if found else 0
    known: set[str] = set()
    for name in names:
        watch = _Watch(said, name, len(names))
        for failure in failures(name, chance_from(f"{said.seed} {name}"), watch.is_over):
            kind = re.sub(r"[0-9]+", "0", failure.what)
            if kind in known:
                continue
            known.add(kind)
            file = said.keep / f"{name}-{len(known)}"
            file.write_bytes(failure.data)
            print(
                f"{name}: {failure.what}\n    tools/fuzz.py --only {name} --again {file}",
                flush=True,
            )
        faulthandler.cancel_dump_traceback_later()
        print(f"{name}: {watch.tried} inputs tried", flush=True)
    return 1 if known else 0


class _Watch:
    """Ends a target in time, and the whole run where one input takes too long or crashes it."""

    def __init__(self, said: argparse.Namespace, name: str, names: int) -> None:
        self.tried = 0
        self._most, self._patience = said.count, said.patience
        self._ends = time.monotonic() + said.minutes * 60 / names
        self._current = said.keep / f"{name}-current"

    def is_over(self, count: int, data: bytes) -> bool:
        """Say whether to stop; else keep what is tried next, and watch how long that takes."""
        self.tried = count
        if count >= self._most if self._most else time.monotonic() >= self._ends:
            return True
        self._current.write_bytes(data)
        faulthandler.dump_traceback_later(self._patience, exit=True)
        return False


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--minutes", type=float, default=1, help="of all targets together")
    parser.add_argument("--count", type=int, default=0, help="inputs a target, whatever they take")
    parser.add_argument("--seed", default="1", help="other seeds try other inputs")
    parser.add_argument("--only", action="append", choices=[*TARGETS], help="this target alone")
    parser.add_argument("--patience", type=float, default=20, help="seconds one input may take")
    parser.add_argument("--keep", type=Path, default=Path("fuzz-found"), help="folder of failures")
    parser.add_argument("--again", type=Path, help="try this file once more, with --only")
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
