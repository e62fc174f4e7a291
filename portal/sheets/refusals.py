"""Files that are not even opened: too large, of another kind, with macros, swollen."""

from io import BytesIO
from zipfile import BadZipFile, ZipFile

from django.utils.translation import gettext as _

LARGEST_FILE = 10 * 1024 * 1024
LARGEST_UNPACKED = 100 * 1024 * 1024
MOST_PARTS = 2_000
ENDINGS = (".xlsx", ".csv")
MACRO_ENDINGS = (".xlsm", ".xltm", ".xlsb", ".xls", ".xlam")
MACRO_MARK = b"macroEnabled"


class RefusedFileError(Exception):
    """The file cannot be taken; the message says why in the editor's language."""


def refuse_unfit(name: str, data: bytes) -> None:
    """Raise RefusedFileError for what is no harmless sheet; nothing of it has been read then."""
    ending = f".{name.rsplit('.', 1)[-1].lower()}" if "." in name else ""
    if ending in MACRO_ENDINGS:
        raise RefusedFileError(_("Files with macros or in an old format are not taken."))
    if ending not in ENDINGS:
        raise RefusedFileError(_("Only XLSX and CSV files are taken."))
    if len(data) > LARGEST_FILE:
        raise RefusedFileError(_("The file is larger than 10 MB."))
    if ending == ".xlsx":
        _refuse_book(data)
    elif data.startswith(b"PK") or b"\0" in data[:4096]:
        raise RefusedFileError(_("This is not a CSV file."))


def _refuse_book(data: bytes) -> None:
    try:
        with ZipFile(BytesIO(data)) as parts:
            infos = parts.infolist()
            names = [info.filename for info in infos]
            unpacked = sum(info.file_size for info in infos)
            if "[Content_Types].xml" not in names or "xl/workbook.xml" not in names:
                raise RefusedFileError(_("This is not an XLSX file."))
            if unpacked > LARGEST_UNPACKED or len(infos) > MOST_PARTS:
                raise RefusedFileError(_("The file unpacks to far too much."))
            types = parts.read("[Content_Types].xml")
    except (BadZipFile, NotImplementedError, RuntimeError, OSError) as error:
        raise RefusedFileError(_("This is not an XLSX file.")) from error
    if MACRO_MARK in types or any("vbaproject" in name.lower() for name in names):
        raise RefusedFileError(_("Files with macros or in an old format are not taken."))
