"""Folds of the stems of the Mongolian dictionary, as one file of sorted 64-bit hashes.

A word of the dictionary is no misspelt place name. The file is built at set-up from the npm
package `dictionary-mn`, never committed, and memory-mapped: a look-up is a binary search.
"""

import mmap
import re
from collections.abc import Iterator
from hashlib import blake2b
from pathlib import Path

from search.keys import word_fold

_BYTES = 8
_ENCODING = re.compile(rb"^SET\s+(\S+)", re.MULTILINE)


class DictionaryGate:
    """The set of folds in a file written by `build`; answers `fold in gate`."""

    def __init__(self, path: Path) -> None:
        """Raises OSError for an unreadable file and ValueError for one of another kind."""
        with path.open("rb") as file:
            self._hashes = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
        if len(self._hashes) % _BYTES:
            raise ValueError(f"{path} is no file of 64-bit hashes")

    def __len__(self) -> int:
        return len(self._hashes) // _BYTES

    def __contains__(self, fold: object) -> bool:
        wanted = _hash(str(fold))
        low, high = 0, len(self)
        while low < high:
            middle = (low + high) // 2
            found = self._hashes[middle * _BYTES : (middle + 1) * _BYTES]
            if found == wanted:
                return True
            if found < wanted:
                low = middle + 1
            else:
                high = middle
        return False


def open_gate(path: Path) -> DictionaryGate | None:
    """The gate of a file, or None where it is absent or empty: the reader then does without."""
    if not path.is_file() or not path.stat().st_size:
        return None
    return DictionaryGate(path)


def build(source_dir: Path, target_file: Path) -> int:
    """Write the hashes of all lower-case stems of `index.dic` and return how many there are.

    `source_dir` holds `index.dic` and `index.aff` (for its encoding) as the package ships them.
    The target is replaced in one step, so that a reader never maps half a file.
    Raises OSError when a file is missing.
    """
    hashes = sorted(set(map(_hash, map(word_fold, _lower_case_stems(source_dir)))))
    target_file.parent.mkdir(parents=True, exist_ok=True)
    partial = target_file.with_suffix(target_file.suffix + ".part")
    partial.write_bytes(b"".join(hashes))
    partial.replace(target_file)
    return len(hashes)


def _lower_case_stems(source_dir: Path) -> Iterator[str]:
    declared = _ENCODING.search((source_dir / "index.aff").read_bytes())
    encoding = declared.group(1).decode("ascii") if declared else "utf-8"
    with (source_dir / "index.dic").open(encoding=encoding) as lines:
        next(lines, None)
        for line in lines:
            stem = line.partition("/")[0].strip()
            if stem.islower():
                yield stem


def _hash(fold: str) -> bytes:
    return blake2b(fold.encode("utf-8"), digest_size=_BYTES).digest()
