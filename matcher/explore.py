"""Ideas from a wish: the occupations it points to, each with what it rests on."""

from dataclasses import dataclass

from matcher.understanding.understanding import Understanding
from models.knowledge import occupation_profiles


@dataclass(frozen=True, slots=True)
class OccupationIdea:
    """One occupation that answers a wish; `score` 0-1 is its fit beside the best one."""

    styrk08: str
    name: str
    score: float
    reason: str


@dataclass(frozen=True, slots=True)
class Exploration:
    """What a wish was read as, and the occupations it points to and away from."""

    language: str
    wanted: tuple[str, ...]
    unwanted_words: tuple[str, ...]
    ideas: tuple[OccupationIdea, ...]
    unwanted: tuple[OccupationIdea, ...]


def explore(
    words: str, understanding: Understanding, top: int = 10, *, reasons: bool = True
) -> Exploration:
    """Return the `top` occupations for a wish in free words, and those it refuses.

    The reason is the lay phrase of the occupation that is nearest to what was said.
    """
    meaning = understanding.wish(words)

    def idea(number: int, score: float, vector_at: int) -> OccupationIdea:
        profile = occupation_profiles()[number]
        reason = ""
        if reasons:
            vectors = meaning.vectors if vector_at == 0 else meaning.refused_vectors
            reason = understanding.matcher.nearest(vectors[0], number)
        return OccupationIdea(profile.styrk08, profile.name["nb"], round(float(score), 4), reason)

    best = [int(o) for o in meaning.order[:top]]
    return Exploration(
        language=meaning.reading.language,
        wanted=meaning.reading.wanted,
        unwanted_words=meaning.reading.unwanted,
        ideas=tuple(idea(o, meaning.occupations[o], 0) for o in best),
        unwanted=tuple(idea(o, meaning.refused[o], 1) for o in meaning.unwanted),
    )
