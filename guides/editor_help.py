"""Help texts of guides, programmes, organisations, events and what readers send."""

from typing import Any

from django.utils.translation import gettext_lazy as _

STEP_TITLE = _("What to do, beginning with a verb.")
STEP_BODY = _("How and where it is done, how long it takes and what it costs.")
DEADLINE = _("Only where a law or a rule sets one; empty without a deadline.")
COUNTED_FROM = _("The day from which the deadline counts; empty without a deadline.")
AUDIENCES = _("Everybody whom it concerns.")
TOPICS = _("The topics under which it is found.")
CONFIDENCE = _("A: the official page or the law itself. B: a report of an official decision.")

GUIDES: dict[str, Any] = {
    "guidepage.title": _("What one wants to do, as people say it."),
    "guidepage.summary": _("One sentence for lists and for search results."),
    "guidepage.intro": _("What the guide helps with, and whom."),
    "guidepage.who_to_ask": _("Offices and telephone lines, one a line."),
    "guidepage.number": _("Each number is given once and stays with its guide."),
    "guidepage.stage": _("When in a move it is needed first."),
    "guidepage.audiences": AUDIENCES,
    "guidepage.topics": TOPICS,
    "guidepage.subtopics": _("Narrower topics, where there are fitting ones."),
    "guidepage.reading_minutes": _("About how long reading takes."),
    "*.verification": _("«Confirmed» only after a named officer has checked the text."),
    "*.confirmed_on": _("The day on which the officer checked it; readers see it."),
    "guidestep.title": STEP_TITLE,
    "guidestep.body": STEP_BODY,
    "guidestep.days_deadline": DEADLINE,
    "guidestep.deadline_from": COUNTED_FROM,
    "guidestep.link_url": _("The official page on which this step is taken or explained."),
    "guidestep.link_label": _("What the link leads to; empty: readers see its address."),
    "guidefact.statement": _("One statement, exactly as far as its source goes."),
    "guidefact.confidence": CONFIDENCE,
    "relatedguide.guide": _("What readers of this guide need next."),
    "placenote.guide": _("The guide that works differently in this place."),
    "placenote.place": _("The place that the note is about."),
    "placenote.text": _("How it is done here: office, room, hours, telephone."),
    "registrationpause.title": _("Why registration is paused, in a few words."),
    "registrationpause.text": _("What can still be done on these days, and where."),
    "registrationpause.starts_on": _("The first day without registration."),
    "registrationpause.ends_on": _("The last day without registration."),
    "checklistitem.text": _("One thing to do, in one sentence."),
    "checklistitem.stage": _("When in a move it is to be done."),
    "checklistitem.guide": _("The guide that explains it; empty if none does."),
    "checklistitem.within_days": _("In days; empty without a deadline."),
    "checklistitem.deadline_from": COUNTED_FROM,
    "checklist.slug": _("Stage and audience with a hyphen between, as in the data files."),
    "checklist.stage": _("The stage of the move that the list is for."),
    "checklist.audience": _("Those whom the list is for; one list a stage and audience."),
    "checklistentry.item": _("Each item stands once on a list; drag it to its place."),
}

SUPPORT: dict[str, Any] = {
    "programme.title": _("The official name of the programme."),
    "programme.provider": _("The office or bank that gives the support."),
    "programme.kind": _("What kind of support it is."),
    "programme.status": _("Whether one can apply, as the source says; «not known» is an answer."),
    "programme.status_as_of": _("The year, month or day for which the status was read."),
    "programme.what_you_get": _("Amount, term, interest or goods, as the source says."),
    "programme.who_may": _("The conditions in plain words."),
    "programme.what_can_go_wrong": _("Why applications fail, and what that may cost."),
    "programme.legal_basis": _("Law, resolution or order, with its number and date."),
    "programme.audiences": AUDIENCES,
    "programme.topics": TOPICS,
    "programme.guide": _("The guide that explains how to apply; empty if none does."),
    "programmerule.question": _("A question that anybody can answer about themselves."),
    "programmerule.answer_type": _("How readers answer it."),
    "programmerule.operator": _("How the answer is compared with the value."),
    "programmerule.value": _("true or false, a number, or a list; empty when it is only asked."),
    "programmerule.explanation": _("What readers see when their answer does not fit."),
    "programmestep.title": STEP_TITLE,
    "programmestep.body": STEP_BODY,
    "programmesource.confidence": CONFIDENCE,
    "organisation.name": _("The official name."),
    "organisation.kind": _("What kind of body it is."),
    "organisation.role": _("What it does for people who move, in plain words."),
    "organisation.kinds_of_help": _("Only what its source says that it offers."),
    "organisation.url": _("Its own web page, beginning with https://."),
    "organisation.phone": _("One number on which somebody answers."),
}

EVENTS: dict[str, Any] = {
    "event.text": _("What one can ask or learn there, and what to bring."),
    "event.venue": _("Building, street and room."),
    "event.starts": _("Day and hour by the clock of Ulaanbaatar."),
    "event.ends": _("After it, the event leaves all lists by itself."),
    "event.language": _("In which language one can ask there."),
    "event.online_url": _("Where it can be followed from afar; empty if it cannot."),
    "event.contact": _("An office and its telephone number."),
    "event.registration": _("How one gets a place."),
    "event.registration_url": _("Only for registration on the organiser's own page."),
    "event.capacity": _("How many people may register by the form."),
    "event.register_until": _("After it the form is closed; empty: until the event begins."),
    "event.organiser": _("The organisation that invites, if it is in the directory."),
    "eventregistration.name": _("As the person has written it."),
    "eventregistration.seats": _("How many people come under this name."),
}

READERS: dict[str, Any] = {
    "wish.state": _("Readers see it only when it is «shown»."),
    "wish.place": _("Where it is missing."),
    "wish.kind": _("What kind of thing is missing."),
    "wish.locale": _("The language in which it was written."),
    "wish.text": _("Take out names, telephone numbers and insults before it is shown."),
    "readerquestion.state": _("Readers see nothing of a question that is new or not shown."),
    "readerquestion.place": _("The place whose page shows it; empty for the whole country."),
    "readerquestion.about": _("The key of the missing answer; the form has filled it in."),
    "readerquestion.answer": _("A short answer that the office stands by."),
    "readerquestion.answered_on": _("The day of the answer; readers see it."),
}

HELP: dict[str, Any] = {**GUIDES, **SUPPORT, **EVENTS, **READERS}
