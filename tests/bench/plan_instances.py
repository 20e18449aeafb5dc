"""Made-up weeks of any size for the benchmarks: places are real postcodes, all else drawn."""

from datetime import date, timedelta

import numpy as np

from models.contact import Stage
from models.ids import OrgNr, ParticipantId
from models.participant import MayContact, TravelMode
from models.plan import (
    Calendar,
    Candidate,
    ParticipantNeed,
    Served,
    Situation,
    Start,
    TimeBlock,
)
from models.reference import table

MONDAY = date(2026, 11, 23)
HOURS = ((0, 9), (1, 12), (3, 9))  # weekday, first hour of a two-hour block
MUNICIPALITIES = ("5001", "5028", "5031", "5035", "5059")


def team_week(specialists: int, participants: int, employers: int, seed: int = 1) -> Situation:
    """Return a week for a team: three blocks of two hours each, wishes spread unevenly."""
    rng = np.random.default_rng(seed)
    codes = [
        r["postcode"]
        for r in table("postcodes.csv")
        if r["municipality"] in MUNICIPALITIES and r["lat"]
    ]
    names = [f"S{n + 1}" for n in range(specialists)]
    needs = tuple(_need(n, names[n % specialists], rng) for n in range(participants))
    serves = _serves(participants, employers, rng)
    stages = rng.choice(
        [Stage.NOT_CONTACTED, Stage.INTRODUCED, Stage.NEEDS_LEARNED, Stage.CANDIDATE_PRESENTED],
        employers,
        p=[0.6, 0.2, 0.15, 0.05],
    )
    candidates = []
    for n in range(employers):
        stage = Stage(stages[n])
        known = stage is not Stage.NOT_CONTACTED
        candidates.append(
            Candidate(
                orgnr=OrgNr(f"{900_000_000 + n}"),
                name=f"Arbeidsplass {n}",
                postcode=codes[int(rng.integers(len(codes)))],
                owner=names[int(rng.integers(specialists))] if known else None,
                stage=stage,
                last_contact=MONDAY - timedelta(days=int(rng.integers(5, 60))) if known else None,
                job_type=f"{int(rng.integers(60)):02d}",
                serves=tuple(serves[n]),
            )
        )
    blocks = tuple(
        TimeBlock(name, MONDAY + timedelta(days=day), hour * 60, hour * 60 + 120)
        for name in names
        for day, hour in HOURS
    )
    starts = tuple(Start(name, codes[int(rng.integers(60))], TravelMode.CAR) for name in names)
    return Situation(Calendar(MONDAY, blocks, starts), needs, tuple(candidates))


def _need(number: int, specialist: str, rng: np.random.Generator) -> ParticipantNeed:
    started = MONDAY - timedelta(days=int(rng.integers(0, 200)))
    first = started + timedelta(days=int(rng.integers(5, 40)))
    first_contact = first if first < MONDAY else None
    last = MONDAY - timedelta(days=int(rng.integers(1, 25))) if first_contact else None
    return ParticipantNeed(
        handle=ParticipantId(f"P-{number:03d}"),
        specialist=specialist,
        started=started,
        first_contact=first_contact,
        last_contact=max(last, first) if last else None,
        may_contact=MayContact(rng.choice(["yes", "no", "not_decided"], p=[0.85, 0.08, 0.07])),
        times_served_last=int(rng.integers(0, 3)),
    )


def _serves(participants: int, employers: int, rng: np.random.Generator) -> list[list[Served]]:
    """Each participant has 10 to 20 workplaces; the fit falls off along the list."""
    found: list[list[Served]] = [[] for _ in range(employers)]
    for p in range(participants):
        many = min(employers, int(rng.integers(10, 21)))
        for rank, e in enumerate(rng.choice(employers, many, replace=False)):
            fit = round(float(max(0.2, 1 - 0.02 * rank - 0.1 * rng.random())), 3)
            found[int(e)].append(
                Served(ParticipantId(f"P-{p:03d}"), fit, (f"ønske {p}-{rank % 3}",))
            )
    return found
