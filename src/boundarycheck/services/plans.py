"""The boundary plan in the vault: one at a time, its rehearsals with it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING, Final

from boundarycheck.content.plan import load_plan_texts
from boundarycheck.content.sources import load_sources
from boundarycheck.domain.local_time import local
from boundarycheck.domain.plans import BoundaryPlan, IfThen, Rehearsal, is_due, next_rehearsal

if TYPE_CHECKING:
    from collections.abc import Mapping

    from boundarycheck.domain.articles import PlanTexts
    from boundarycheck.domain.clock import Clock
    from boundarycheck.domain.records import JsonValue, Record
    from boundarycheck.services.session import Session

KIND: Final = "plan"


@dataclass(frozen=True, slots=True)
class KeptPlan:
    """A plan as it is kept, the officer's day on which it was made, and when it is to be rehearsed next."""

    uid: str
    plan: BoundaryPlan
    made_on: date
    next_on: date
    due: bool


class PlanService:
    """The plan of the open vault. Every call raises :class:`Locked` without one, except :meth:`texts`."""

    def __init__(self, session: Session, clock: Clock, language: str = "en") -> None:
        self._session = session
        self._clock = clock
        self._language = language

    def texts(self) -> PlanTexts:
        """Return what the plan offers to choose from; :class:`ContentDamaged` when the file breaks the rules."""
        return self._texts

    def present(self) -> KeptPlan | None:
        """Return the plan, or None when there is none; the one made last where two copies had one each."""
        records = self._session.vault.records.all(KIND)
        return self._kept(records[0]) if records else None

    def keep(self, plan: BoundaryPlan, *, drop_draft: str | None = None) -> KeptPlan:
        """Keep ``plan`` in the place of the present one; what was rehearsed goes on when the sentences stay.

        Raises :class:`NothingToKeep` when no sentence is complete, :class:`RecordTooLong`.
        """
        cleaned = plan.clean()
        present = self.present()
        same = present is not None and present.plan.sentences == cleaned.sentences
        made_on = present.made_on if present is not None and same else self._clock.today()
        done = present.plan.rehearsals if present is not None and same else ()
        uid = present.uid if present is not None else None
        fields = _fields(replace(cleaned, rehearsals=done), made_on)
        return self._kept(self._session.vault.records.keep(KIND, fields, uid, drop_draft=drop_draft))

    def rehearsed(self, *, from_memory: bool) -> KeptPlan | None:
        """Note that the plan was rehearsed today; None when there is no plan any more."""
        present = self.present()
        if present is None:
            return None
        done = (*present.plan.rehearsals, Rehearsal(self._clock.today(), from_memory))
        fields = _fields(replace(present.plan, rehearsals=done), present.made_on)
        return self._kept(self._session.vault.records.keep(KIND, fields, present.uid))

    def let_go(self) -> None:
        """Erase every plan for good."""
        for record in self._session.vault.records.all(KIND):
            self._session.vault.records.erase(record.uid)

    def _kept(self, record: Record) -> KeptPlan:
        made_on, plan = kept_plan(record)
        next_on = next_rehearsal(made_on, plan.rehearsals)
        return KeptPlan(record.uid, plan, made_on, next_on, is_due(made_on, plan.rehearsals, self._clock.today()))

    @cached_property
    def _texts(self) -> PlanTexts:
        return load_plan_texts(self._language, load_sources())


def _fields(plan: BoundaryPlan, made_on: date) -> dict[str, JsonValue]:
    return {
        "made_on": made_on.isoformat(),
        "sentences": [{"cue": each.cue, "say": each.say, "tell": each.tell} for each in plan.sentences],
        "first_ask": plan.first_ask,
        "people": plan.people,
        "places": plan.places,
        "why_matters": plan.why_matters,
        "why_able": plan.why_able,
        "rehearsals": [{"day": each.day.isoformat(), "from_memory": each.from_memory} for each in plan.rehearsals],
    }


def kept_plan(record: Record) -> tuple[date, BoundaryPlan]:
    """Return the plan in ``record``, and before it the officer's day on which it was made."""
    return day_in(record.fields, "made_on") or local(record.written_at).date(), plan_in(record.fields)


def plan_in(fields: Mapping[str, JsonValue]) -> BoundaryPlan:
    """Return the plan in the fields of a record. What this release does not know there is passed over."""
    sentences = (
        IfThen(text_in(each, "cue"), text_in(each, "say"), text_in(each, "tell"))
        for each in _members(fields, "sentences")
    )
    days = ((day_in(each, "day"), each.get("from_memory") is True) for each in _members(fields, "rehearsals"))
    return BoundaryPlan(
        tuple(sentence for sentence in sentences if sentence.complete),
        first_ask=text_in(fields, "first_ask"),
        people=text_in(fields, "people"),
        places=text_in(fields, "places"),
        why_matters=text_in(fields, "why_matters"),
        why_able=text_in(fields, "why_able"),
        rehearsals=tuple(Rehearsal(day, from_memory) for day, from_memory in days if day is not None),
    )


def text_in(fields: Mapping[str, JsonValue], name: str) -> str:
    """Return the text at ``name``, or an empty one when something else is there."""
    value = fields.get(name, "")
    return value if isinstance(value, str) else ""


def _members(fields: Mapping[str, JsonValue], name: str) -> list[dict[str, JsonValue]]:
    value = fields.get(name)
    return [each for each in value if isinstance(each, dict)] if isinstance(value, list) else []


def day_in(fields: Mapping[str, JsonValue], name: str) -> date | None:
    """Return the day in ISO form at ``name``, or None when there is none."""
    try:
        return date.fromisoformat(text_in(fields, name))
    except ValueError:
        return None
