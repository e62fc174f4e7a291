"""Several samples of one part on one page: each gets ids and names of landmarks of its own."""

import re

IDS = re.compile(r'\b(id|for|list|aria-labelledby|aria-describedby)="([^"]+)"')
ANCHORS = re.compile(r'\bhref="#([^"/]+)"')
NAMES = re.compile(r'(<(?:nav|section|form|aside)\b[^>]*?\baria-label=")([^"]*)"', re.DOTALL)
SEARCHES = re.compile(r'\brole="search"')


def set_apart(html: str, number: int) -> str:
    """Return the markup with ids, references and landmark names that no other sample has."""

    def own(match: re.Match[str]) -> str:
        names = " ".join(f"{name}-{number}" for name in match[2].split())
        return f'{match[1]}="{names}"'

    html = IDS.sub(own, html)
    html = ANCHORS.sub(rf'href="#\1-{number}"', html)
    html = NAMES.sub(rf'\1\2 ({number})"', html)
    return SEARCHES.sub(f'role="search" aria-label="{number}"', html)
