"""`manage.py messages`: bring the catalogues up to date and compile them; `--check` only looks."""

from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError, CommandParser

from portal.i18n.catalogues import (
    as_text,
    compile_catalogue,
    gathered,
    merged,
    read,
    untranslated,
)
from portal.i18n.languages import DEFAULT_LANGUAGE, LANGUAGE_NAMES


class Command(BaseCommand):
    """Gather, merge, compile; nothing that has been translated is lost."""

    help = "Update and compile the message catalogues of the portal's own texts."
    requires_system_checks: list[str] = []  # noqa: RUF012 (Django's own declaration)

    def add_arguments(self, parser: CommandParser) -> None:
        """`--check` fails when something is to be done; `--compile` only compiles."""
        parser.add_argument("--check", action="store_true")
        parser.add_argument("--compile", action="store_true")

    def handle(self, *args: Any, **options: Any) -> None:
        """Do it for every language."""
        for path in self._all_files() if options["compile"] else ():
            compile_catalogue(path, path.parent.parent.name)
        if options["compile"]:
            return
        problems = [self._update(language, options["check"]) for language in LANGUAGE_NAMES]
        if any(problems):
            raise CommandError("; ".join(filter(None, problems)))

    def _all_files(self) -> list[Path]:
        return [f for folder in settings.LOCALE_PATHS for f in Path(folder).rglob("*.po")]

    def _update(self, language: str, check: bool) -> str:
        path = Path(settings.LOCALE_PATHS[0]) / language / "LC_MESSAGES" / "django.po"
        catalogue = merged(read(path, language), gathered(settings.BASE_DIR, language))
        text = as_text(catalogue)
        missing = untranslated(catalogue) if language == DEFAULT_LANGUAGE else []
        for message in missing:
            self.stderr.write(f"{language}: not translated: {message}")
        stale = not path.exists() or path.read_text(encoding="utf-8") != text
        if not check:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
            compile_catalogue(path, language)
        elif stale:
            return f"{path.name} of {language} is not up to date: run manage.py messages"
        return f"{language}: {len(missing)} messages without translation" if missing else ""
