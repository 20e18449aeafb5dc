"""The one exception tree.

    RettjobbError
    ├── InputError            something a person gave us is wrong; says where and what is allowed
    │   ├── ProfileError      a participant file or wish
    │   ├── OrgNrError        an organisation number
    │   └── SourceError       a file, folder or address that cannot be read at all
    ├── NotOpenError          the participant has not said yes to contact with employers
    ├── NotFoundError         a named thing that is not in the store, or not in one's caseload
    ├── NotLoggedInError      nobody is logged in, or the session or token has run out
    ├── NotAllowedError       the one who is logged in may not do this
    ├── StalePageError        a form without the session's token: sent too late, or from elsewhere
    ├── FeedError             the job-advert feed or register answered with an error
    ├── BusyError             somebody else is doing the same at this very moment
    └── StoreError            the database is locked, full or not reachable

Every error has a stable `code` and a Norwegian message without free text about a person.
"""


class RettjobbError(Exception):
    """Anything the product itself can explain to a user."""

    code = "error"
    status = 500

    def __init__(self, message: str) -> None:
        super().__init__(message)
        self.message = message


class InputError(RettjobbError):
    """Something a person gave us is wrong."""

    code = "input"
    status = 422


class ProfileError(InputError):
    """A participant file is wrong at one or more places."""

    code = "profile"

    def __init__(self, problems: tuple[str, ...]) -> None:
        super().__init__("; ".join(problems))
        self.problems = problems


class OrgNrError(InputError):
    """Not a valid organisation number."""

    code = "orgnr"


class SourceError(InputError):
    """A source that cannot be read at all."""

    code = "source"


class NotOpenError(RettjobbError):
    """The participant has not said yes to contact with employers, so no text is made."""

    code = "not-open"
    status = 409

    def __init__(self) -> None:
        super().__init__("Det er ikke åpnet for kontakt med arbeidsgivere. Ingen tekst er laget.")


class NotFoundError(RettjobbError):
    """A named thing that is not in the store."""

    code = "not-found"
    status = 404


class NotLoggedInError(RettjobbError):
    """Nobody is logged in, or the session or token has run out."""

    code = "login"
    status = 401

    def __init__(self) -> None:
        super().__init__("Du må logge inn først.")


class NotAllowedError(RettjobbError):
    """The one who is logged in may not do this."""

    code = "not-allowed"
    status = 403


class StalePageError(RettjobbError):
    """A form without the session's token: sent too late, or from another site."""

    code = "stale-page"
    status = 403

    def __init__(self) -> None:
        super().__init__("Siden var for gammel. Ingenting ble lagret. Åpne siden på nytt.")


class FeedError(RettjobbError):
    """The job-advert feed or the register answered with an error."""

    code = "feed"
    status = 502


class BusyError(RettjobbError):
    """Somebody else is doing the same at this very moment; nothing was done."""

    code = "busy"
    status = 409


class StoreError(RettjobbError):
    """The database cannot do what was asked just now."""

    code = "store"
    status = 503
