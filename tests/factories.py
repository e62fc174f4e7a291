"""Pages of a test's own, beside the seeded ones. Titles are given per language."""

import factory
import wagtail_factories
from django.contrib.auth.models import Group

from portal.accounts.models import User
from portal.home.models import HomePage, TextPage
from soums.models import AimagPage, Region, SoumPage


class BilingualPageFactory(wagtail_factories.PageFactory):
    """A page below the seeded home page."""

    title_mn = factory.Sequence(lambda number: f"Хуудас {number}")
    title_en = factory.Sequence(lambda number: f"Page {number}")
    title = factory.LazyAttribute(lambda page: page.title_mn)
    slug = factory.Sequence(lambda number: f"page-{number}")
    parent = factory.LazyFunction(HomePage.objects.get)

    class Meta:
        abstract = True


class TextPageFactory(BilingualPageFactory):
    """A page of text."""

    class Meta:
        model = TextPage


class PlaceFactory(BilingualPageFactory):
    """What aimags and soums need."""

    latitude = 47.5
    longitude = 106.5

    class Meta:
        abstract = True


class AimagFactory(PlaceFactory):
    """An aimag with a code that no real one has."""

    code = factory.Sequence(lambda number: f"{90 + number % 10}")
    kind = "aimag"
    region = factory.LazyFunction(Region.objects.first)

    class Meta:
        model = AimagPage


class SoumFactory(PlaceFactory):
    """A soum of an aimag of its own, unless `parent` says otherwise."""

    parent = factory.SubFactory(AimagFactory)
    code = factory.LazyAttributeSequence(lambda soum, n: f"{soum.parent.code}{n % 100:02}")
    kind = "soum"

    class Meta:
        model = SoumPage


class UserFactory(factory.django.DjangoModelFactory):
    """An editor without any right."""

    username = factory.Sequence(lambda number: f"editor-{number}")

    class Meta:
        model = User


def member(*groups: str, **fields: object) -> User:
    """An editor who belongs to groups by name, such as `darkhan-uul-editors`."""
    user = UserFactory(**fields)
    user.groups.set(Group.objects.filter(name__in=groups))
    assert user.groups.count() == len(groups), f"no such group among {groups}"
    return user
