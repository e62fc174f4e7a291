"""What readers asked a desk, and what it answered."""

from typing import Any, ClassVar

from django.core.exceptions import ValidationError
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, HelpPanel, MultiFieldPanel

from guides.models.bases import SavedInMongolian
from portal.i18n.languages import LANGUAGE_NAMES
from soums.models import PlacePage

LONGEST_QUESTION = 1000


class ReaderQuestion(SavedInMongolian):
    """A question on a place, one of its missing answers, or a page.

    `asked_text` is what somebody typed and is never shown to readers: the desk writes `question`
    from it. `about` is the key of a question of `soums.questions` or of an indicator.
    """

    class State(models.TextChoices):
        """Where the question stands; readers see only the second and the third."""

        NEW = "new", _("new")
        WAITING = "waiting", _("shown, waiting for an answer")
        ANSWERED = "answered", _("answered")
        DECLINED = "declined", _("not shown")

    state = models.CharField(
        _("state"), max_length=10, choices=State.choices, default=State.NEW, db_index=True
    )
    place = models.ForeignKey(
        PlacePage,
        verbose_name=_("place"),
        on_delete=models.CASCADE,
        null=True,
        blank=True,
        related_name="reader_questions",
    )
    about = models.SlugField(_("what is missing"), max_length=60, blank=True)
    page_path = models.CharField(_("page"), max_length=300, blank=True)
    language = models.CharField(_("language"), max_length=2, choices=list(LANGUAGE_NAMES.items()))
    asked_text = models.TextField(
        _("what was typed"),
        max_length=LONGEST_QUESTION,
        blank=True,
        help_text=_("Never shown to readers; erased three months after the answer."),
    )
    asked_at = models.DateTimeField(_("asked at"), default=timezone.now)
    question = models.CharField(
        _("question as readers see it"),
        max_length=300,
        blank=True,
        help_text=_("Without names, telephone numbers or anything else about a person."),
    )
    answer = models.TextField(_("answer"), blank=True)
    answered_by = models.CharField(
        _("who answers"), max_length=200, blank=True, help_text=_("The office and the officer.")
    )
    answered_on = models.DateField(_("answered on"), null=True, blank=True)

    panels: ClassVar[list[Any]] = [
        HelpPanel(
            content=_(
                "Write the question in general words, then the answer. Readers see it with the "
                "office and the day as soon as the state is «answered»."
            )
        ),
        FieldRowPanel([FieldPanel("state"), FieldPanel("place"), FieldPanel("about")]),
        FieldPanel("asked_text", read_only=True),
        FieldRowPanel(
            [
                FieldPanel("language", read_only=True),
                FieldPanel("asked_at", read_only=True),
                FieldPanel("page_path", read_only=True),
            ]
        ),
        MultiFieldPanel([FieldPanel("question_mn"), FieldPanel("question_en")], _("Question")),
        MultiFieldPanel([FieldPanel("answer_mn"), FieldPanel("answer_en")], _("Answer")),
        FieldRowPanel([FieldPanel("answered_by"), FieldPanel("answered_on")]),
    ]

    class Meta:
        ordering: ClassVar[list[str]] = ["-asked_at", "-pk"]
        indexes: ClassVar[list[models.Index]] = [
            models.Index(fields=["place", "state"], name="question_of_place")
        ]
        verbose_name = _("question of a reader")
        verbose_name_plural = _("questions of readers")

    def __str__(self) -> str:
        return str(self.question or self.asked_text[:80] or self.pk)

    def clean(self) -> None:
        """What readers see must be whole."""
        needed = {
            self.State.WAITING: ("question_mn",),
            self.State.ANSWERED: ("question_mn", "answer_mn", "answered_by", "answered_on"),
        }.get(self.State(self.state), ())
        empty = {name: _("Readers would miss this.") for name in needed if not getattr(self, name)}
        if empty:
            raise ValidationError(empty)
