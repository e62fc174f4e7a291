"""Models of the guides room, one family a file."""

from guides.models.asking import ReaderQuestion
from guides.models.checklists import Checklist, ChecklistEntry, ChecklistItem
from guides.models.events import Event, EventRegistration
from guides.models.guides import GuideFact, GuidePage, GuideStep, RelatedGuide
from guides.models.households import Household
from guides.models.index import GuideIndexPage
from guides.models.notes import PlaceNote
from guides.models.organisations import Organisation
from guides.models.pauses import RegistrationPause
from guides.models.programmes import Programme, ProgrammeRule, ProgrammeSource, ProgrammeStep
from guides.models.terms import Audience, KindOfHelp, Stage
from guides.models.wishes import Wish

__all__ = [
    "Audience",
    "Checklist",
    "ChecklistEntry",
    "ChecklistItem",
    "Event",
    "EventRegistration",
    "GuideFact",
    "GuideIndexPage",
    "GuidePage",
    "GuideStep",
    "Household",
    "KindOfHelp",
    "Organisation",
    "PlaceNote",
    "Programme",
    "ProgrammeRule",
    "ProgrammeSource",
    "ProgrammeStep",
    "ReaderQuestion",
    "RegistrationPause",
    "RelatedGuide",
    "Stage",
    "Wish",
]
