"""What is wrong with a participant file, in Norwegian; no value of the file is repeated."""

from typing import Any

from models.participant_parts import (
    EmployerOpennessPart,
    HomePart,
    LanguagePart,
    OpennessPart,
    Part,
    ParticipantFile,
    QualificationsPart,
    WishPart,
)


def explain(error: dict[str, Any]) -> str:
    """Return one pydantic error in Norwegian: the place and what is allowed there."""
    place = ""
    for step in error["loc"]:
        place += f"[{step}]" if isinstance(step, int) else (f".{step}" if place else str(step))
    context = error.get("ctx", {})
    match error["type"]:
        case "extra_forbidden":
            return f"{place}: ukjent nøkkel. Tillatt her: {', '.join(_keys_at(error['loc']))}"
        case "missing":
            return f"{place}: mangler"
        case "enum" | "literal_error":
            allowed = context["expected"].replace(" or ", ", ")
            return f"{place}: ikke en tillatt verdi. Tillatt: {allowed}"
        case "too_short":
            return f"{place}: må ha minst {context['min_length']}"
        case "string_too_long" | "string_too_short":
            return f"{place}: feil lengde"
        case "string_pattern_mismatch":
            return f"{place}: feil form (mønster {context['pattern']})"
        case "date_from_datetime_parsing" | "date_parsing" | "date_type":
            return f"{place}: må være en dato (ÅÅÅÅ-MM-DD)"
        case "greater_than_equal" | "less_than_equal":
            bound = context.get("ge", context.get("le"))
            return f"{place}: utenfor grensen {bound}"
        case _:
            return f"{place}: feil type ({error['type']})"


def _keys_at(location: tuple[int | str, ...]) -> list[str]:
    parts: dict[str, type[Part]] = {
        "home": HomePart,
        "wishes": WishPart,
        "qualifications": QualificationsPart,
        "languages": LanguagePart,
        "openness": OpennessPart,
        "employers": EmployerOpennessPart,
    }
    names = [step for step in location[:-1] if isinstance(step, str)]
    part = parts[names[-1]] if names else ParticipantFile
    return list(part.model_fields)
