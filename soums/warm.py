"""What every process reads once, before its first reader comes."""

import logging

from django.contrib.contenttypes.models import ContentType
from django.db import DatabaseError
from wagtail.models import Site

from portal.basepage.models import BasePage
from soums.alerts import banners
from soums.figures.standing import distributions
from soums.section_checks import checks_of

logger = logging.getLogger("nutag.soums")


def warm_up() -> None:
    """Read page types, tables over all soums and the site; without a database there are none."""
    try:
        ContentType.objects.get_for_models(*_page_types())
        distributions()
        banners()
        checks_of(0)
        Site.get_site_root_paths()
    except DatabaseError as error:
        logger.warning("nothing to warm up yet: %s", error)


def _page_types() -> list[type[BasePage]]:
    found, open_types = [], [BasePage]
    while open_types:
        found.append(open_types.pop())
        open_types.extend(found[-1].__subclasses__())
    return found
