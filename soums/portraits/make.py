"""Putting the sentences of one soum together."""

from dataclasses import dataclass

from soums.portraits.conditions import Values, conditions
from soums.portraits.facts import CAPITAL, LANGUAGES, Facts, Soum
from soums.portraits.sources import Credit, credit, joined
from soums.portraits.template import FigureName, Sentence, Template, read_template
from soums.portraits.wording import words


@dataclass(frozen=True)
class Remark:
    """Something that speaks for a soum or is to be weighed, with the source of its figures.

    `of_aimag` says that it rests on figures of the whole aimag.
    """

    key: str
    topic: str
    of_aimag: bool
    text_mn: str
    text_en: str
    indicators: tuple[str, ...]
    source_publisher: str
    source_title: str
    source_url: str
    source_date: str


@dataclass(frozen=True)
class Portrait:
    """A soum in 40 to 70 words, and what speaks for it and against it."""

    portrait_mn: str
    portrait_en: str
    advantages: list[Remark]
    drawbacks: list[Remark]


def make_all(facts: Facts) -> dict[str, Portrait]:
    """Return the portraits of all soums by NSO code."""
    template = read_template()
    return {soum.code: _Writer(soum, facts, template).portrait() for soum in facts.soums}


class _Writer:
    def __init__(self, soum: Soum, facts: Facts, template: Template) -> None:
        self.soum, self.facts, self.template = soum, facts, template
        values: Values = {name: self._value(figure) for name, figure in template.figures.items()}
        self.true = conditions(soum, values, soum.code in template.counted_apart)
        self.words = {
            lang: words(soum, facts, template.figures, values, lang) for lang in LANGUAGES
        }

    def portrait(self) -> Portrait:
        said = [s for s in self.template.portrait if self.true[s.when]]
        return Portrait(
            portrait_mn=" ".join(self._text(s, "mn") for s in said),
            portrait_en=" ".join(self._text(s, "en") for s in said),
            advantages=self._remarks(self.template.advantages),
            drawbacks=self._remarks(self.template.drawbacks),
        )

    def _remarks(self, sentences: tuple[Sentence, ...]) -> list[Remark]:
        return [self._remark(sentence) for sentence in sentences if self.true[sentence.when]]

    def _remark(self, sentence: Sentence) -> Remark:
        figures = [self.template.figures[name] for name in sentence.figures]
        source = self._credit(sentence, figures)
        return Remark(
            key=sentence.key,
            topic=sentence.topic,
            of_aimag=any(figure.place == "aimag" for figure in figures),
            text_mn=self._text(sentence, "mn"),
            text_en=self._text(sentence, "en"),
            indicators=tuple(dict.fromkeys(figure.indicator for figure in figures)),
            source_publisher=source.publisher,
            source_title=source.title,
            source_url=source.url,
            source_date=source.date,
        )

    def _text(self, sentence: Sentence, language: str) -> str:
        return sentence.text(language).format(**self.words[language])

    def _unit(self, figure: FigureName) -> str:
        return {"soum": self.soum.code, "aimag": self.soum.aimag_code, "capital": CAPITAL}[
            figure.place
        ]

    def _value(self, figure: FigureName) -> float | None:
        cell = self.facts.cell(self._unit(figure), figure.indicator, figure.year)
        return cell.value if cell else None

    def _credit(self, sentence: Sentence, figures: list[FigureName]) -> Credit:
        if sentence.source:
            return Credit(**sentence.source)
        cells = [(f, self.facts.cell(self._unit(f), f.indicator, f.year)) for f in figures]
        return joined(credit(f.indicator, f.year, cell) for f, cell in cells if cell)
