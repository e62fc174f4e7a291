"""Pages of aimags, soums and districts."""

from collections.abc import Iterator
from typing import Any

from django.utils import timezone
from wagtail.blocks.list_block import ListValue

from portal.home.models import HomePage
from portal.ops.seeding import Step
from soums.models import AimagPage, PlacePage, PlaceRemark, Region, SoumPage
from soums.seed.place_rows import PlaceData, read_aimags, read_soums


def aimag_step() -> Step[list[PlaceData]]:
    """Return the step that loads 21 aimags and Ulaanbaatar."""
    return Step("Aimags", read_aimags, write_aimags, size=len)


def soum_step() -> Step[list[PlaceData]]:
    """Return the step that loads 330 soums and 9 districts."""
    return Step("Soums and districts", read_soums, write_soums, size=len)


def write_aimags(aimags: list[PlaceData]) -> Iterator[str]:
    """Create or change the aimag pages below the home page."""
    home = HomePage.objects.get()
    regions = {region.key: region for region in Region.objects.all()}
    present = _present()
    for data in sorted(aimags, key=lambda a: a.fields["title_mn"]):
        fields = {**data.fields, "region": regions[data.region]}
        yield _write(AimagPage, home, data, fields, present)


def write_soums(soums: list[PlaceData]) -> Iterator[str]:
    """Create or change the soum pages below their aimags."""
    aimags = {page.code: page for page in AimagPage.objects.all()}
    present = _present()
    for data in sorted(soums, key=lambda s: (s.code[:2], s.fields["title_mn"])):
        yield _write(SoumPage, aimags[data.code[:2]], data, data.fields, present)


def _present() -> dict[str, PlacePage]:
    pages = PlacePage.objects.select_related("latest_revision").prefetch_related("remarks")
    return {page.code: page for page in pages.specific()}


def _write(
    model: type[PlacePage],
    parent: Any,
    data: PlaceData,
    fields: dict[str, Any],
    present: dict[str, PlacePage],
) -> str:
    page = present.get(data.code)
    if page is None:
        now = timezone.now()
        page = model(code=data.code, first_published_at=now, last_published_at=now, **fields)
        page.remarks = [PlaceRemark(sort_order=i, **r) for i, r in enumerate(data.remarks)]
        parent.add_child(instance=page)
        return "created"
    if page.latest_revision and page.latest_revision.user_id:
        return "kept"
    return "changed" if _differs(page, fields, data.remarks) else "unchanged"


def _differs(page: PlacePage, fields: dict[str, Any], remarks: tuple[dict[str, Any], ...]) -> bool:
    changed = [name for name, value in fields.items() if not _same(getattr(page, name), value)]
    present = [{name: getattr(r, name) for name in _names(remarks)} for r in page.remarks.all()]
    if not changed and present == list(remarks):
        return False
    for name in changed:
        setattr(page, name, fields[name])
    page.remarks = [PlaceRemark(sort_order=i, **r) for i, r in enumerate(remarks)]
    page.save()
    return True


def _names(remarks: tuple[dict[str, Any], ...]) -> list[str]:
    return list(remarks[0]) if remarks else []


def _same(now: Any, wanted: Any) -> bool:
    if isinstance(wanted, list):
        return [(child.block_type, _plain(child.value)) for child in now] == wanted
    return bool((now or "") == (wanted or ""))


def _plain(answer: Any) -> dict[str, Any]:
    return {
        name: list(value) if isinstance(value, ListValue) else value
        for name, value in answer.items()
    }
