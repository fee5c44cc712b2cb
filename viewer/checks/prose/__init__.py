"""Reads the numbers of running text, with what the words around them say of each.

A small grammar of our own: no library reads "more than 27.7 thousand" or "plus d'un
millier" with its qualifier. It works on words, never on characters, looks at a bounded
number of them around each number, and so takes time in proportion to the text.
"""

from viewer.checks.prose.grammar import numbers_in
from viewer.checks.prose.mention import Kind, Mention

__all__ = ["Kind", "Mention", "numbers_in"]
