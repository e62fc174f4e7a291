"""What a household is like, as far as it changes what there is to do and to bring."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from guides.fields import CodeListField
from soums.models.taxonomy import Term


class Household(Term):
    """A trait of a household, such as «children under 16».

    `item_keys` are checklist items that only such households have. `documents` are lines of
    guides' document lists, in Mongolian and word for word, that only they need: a line that no
    trait names is for everyone. `audience_keys` are audiences of whom the trait holds anyway.
    """

    item_keys = CodeListField(
        _("checklist items"), help_text=_("Keys of items that only such households have.")
    )
    audience_keys = CodeListField(
        _("holds for audiences"), help_text=_("Keys of audiences of whom this is true anyway.")
    )
    documents = models.TextField(
        _("documents"),
        blank=True,
        help_text=_(
            "Documents that only they need, in Mongolian, as the guide says it; one a line."
        ),
    )

    class Meta(Term.Meta):
        verbose_name = _("kind of household")
        verbose_name_plural = _("kinds of households")
