"""Contact with customers, guests or passengers as part of the job.

What the firm does for its customers («vi leverer til kunder over hele landet») is not the
job; nor is being «kundeorientert». Patients, pupils and residents are not customers.
"""

import re
from collections.abc import Iterator

from matcher.facts.document import Document
from matcher.facts.heading import Heading
from matcher.facts.negation import is_denied
from models.fact import Fact

_WHO = (
    r"(?:\w*kund(?:e|er|ar|en|ane|ene|ers|ens)|gjest(?:er|ar|en|ene|ane|ens)|\w*klient(?:er"
    r"|ar)?|passasjer(?:er|ar|ene)?|turist(?:er|ar|ene|ane)|publikum\w{0,3}|besøkende|besøkjande"
    r"|reisende|reisande|handlende|kjøpere|kjøparar|leietakere|leigetakarar|customers?|shoppers"
    r"|diners|visitors|travell?ers|skiers"
    r"|tourists|the public|members of the public|guests?|clients|passengers)\b(?! rooms?\b)"
)
_STRONG = re.compile(
    r"\bkunde(?:behandl\w*|handsaming|kontakt|service|mottak|veiled|rettlei|rådgiv|møte|besøk"
    r"|dialog|pleie|oppfølging|oppfølgjing|håndter|senter|portefølje|betjening|henvend|støtte"
    r"|base|relasjon|opplev|ekspeder|kommunik|samtale|vert|disk|torg|skranke|forhold\b)\w*"
    r"|\b(?:spørsmål|henvendelser|førespurnader|saker) (?:fra|frå) (?:\w+ )?innbygg\w+"
    r"|\b(?:veilede?\w*|rettlei\w*|møter?"
    r"|hjelpe?r?|hjelper|ekspeder\w*|svare?r?|ta imot|tar imot|tek imot|kontakt med|dialog med"
    r"|snakke med) (?:\w+ ){0,2}"
    r"innbygg(?:er|jar)\w*"
    r"|^\W*(?:gjestene|gjestane|passasjerene|passasjerane) (?:er|kjem|kommer|spør|vil|forventer"
    r"|hent\w+|følges|betjenes)\b|\bkundene dine\b|\b(?:gjestene|gjestane"
    r"|passasjerene) (?:hent(?:es|ast)|følges|følgjast|møtes|serveres|skal)\b|\bgjeste?(?:service"
    r"|behandling|opplev|forespør|betjening|kontakt|mottak|serviering)\w*"
    r"|\bcustomer (?:meetings?|workshops?|visits?|service|support|contact|care|relation|facing"
    r"|experience|interaction)\w*|\bguest (?:service|relation|experience)s?\b"
    r"|\b(?:publikums|kunde)rett\w* (?:arbeid|stilling|oppg)\w*|\bpublikums?(?:kontakt|mottak"
    r"|service)\w*|\b(?:b2b|b2c)-?salg|\bkunde/klient\b"
)
_VERB = (
    r"(?:betjen\w*|betene\w*|ekspeder\w*|hjelpe?r?|veiled\w*|rettlei\w*|servicen?|salg(?:et"
    r"|s\w+)?|sal|selge?r?|selje|mersalg|møte?r?|møter med|kontakt(?:en|e|er|ar|ar)?(?: med)?"
    r"|dialog\w*|kommunik\w*|oppfølging\w*|følge?r? opp|ivareta\w*|bistå\w*|bistand|råd"
    r"|rådgi\w*|rådgjev\w*|(?:ta|tar|tek) (?:i ?mot|vare på)|relasjon\w*|presenter\w*|overfor"
    r"|ovenfor|gi|gir|gje|gjev|sikre|skape\w*|ringe|prospekter\w*|server(?:e|er|ar|ing)|serves?"
    r"|serving|betjener|smile\w*|ønske\w*|svare?r?|svarar|informasjon|sparring\w*|tillit\w*"
    r"|foreslå|avtaler? med|"
    r"velkommen|vertskap|ute hos|besøk\w* hos|besøke?r?|besøkjer|opplæring av|support|assist\w*"
    r"|help\w*|meet\w*"
    r"|lead\w*|show\w* (?:\w+ )?round|host\w*|receiv\w*|tak\w* care of|greet\w*|interact\w*"
    r"|welcom\w*|advis\w*|contact with|communicat\w*|follow\w* up"
    r"|provid\w*|deliver\w* to|sell\w*|sales to|handle\w*|jobbe? med|arbeide med|omgås|mot"
    r"|kjøre?r?|køyre?r?|transporter\w*|hente?r?|trives? (?:godt )?med|glad i|snakke?r? med"
    r"|snakkar med|prate?r? med|pratar med|samtal\w+ med|samtaler|samtalar"
    r"|look(?:ing)? after|talk\w* (?:to|with)|chat\w* with|deal\w* with|attend\w* to|check in"
    r"|seat\w*|guid\w*|vise?r? rundt|viser"
    r"|losje\w*|sette?r? deg inn i|imøtekom\w*|gjøre det \w+ for|gjer det \w+ for|behandle?r?"
    r"|handsame?r?|lytte?r? til|spørsmål fra"
    r"|spørsmål frå|henvendelser fra|førespurnader frå|koke\w* (?:\w+ )?til|lage\w* (?:\w+ )?til"
    r"|mat til|kaffe til|kaffi til|oppgjør med"
    r"|god med|flink med)"
)
_CONTACT = re.compile(
    rf"\b{_VERB}\W+(?:[\w/-]+\W+){{0,5}}?(?P<who>{_WHO})"
    rf"|(?P<who2>{_WHO})\W+(?:\w+\W+){{0,3}}?(?:du |you )"
)
_YOU_DO = re.compile(
    r"\bdu (?:\w+ ){0,3}?(?:\w+(?:er|ar|r)|må|skal|vil|kan)\b|\byou\b|\bdere (?:\w+er)\b"
)
_TOWARDS = re.compile(r"\b(?:til|med|hos|overfor|to|with|av)\s(?:\w+\s){0,2}$")
_ANY = re.compile(rf"\b(?P<who>{_WHO})")
_WORDS = (
    "kund", "gjest", "klient", "passasjer", "publikum", "besøkende", "customer", "guest",
    "client", "passenger", "b2b", "b2c", "turist", "tourist", "reisende", "reisande",
    "innbygg", "besøkjande", "handlende", "kjøper", "leietaker", "visitor", "travel",
    "skiers", "shopper", "diners", "public",
)  # fmt: skip
_FIRM = re.compile(
    r"^\W*(?:vi|me|our|we|selskapet|bedriften|firmaet|konsernet|om oss|hos oss står"
    r"|våre kunder (?:er|har)|vår(?:e|t)?|avdelingen|\w+ (?:as|asa|ab|leverer|tilbyr|er en"
    r"|er eit))\b"
)
_TO_YOU = re.compile(
    r"\bdu\b|\bdeg\b|\bdin\w*\b|stilling|oppgave|oppgåve|rollen|jobben|\byou\b|your|medarbeider"
    r"|erfaring"
)
_NOT_CUSTOMERS = re.compile(
    r"kundefokus|kundeorient|kundens? behov står|opptrer som kunde|as customer|referanse"
    r"|kundeavis|potensielle kunder i hele|vår kunde (?:søker|er|i)|for vår\w* kunde|til vår kunde"
    r"|vegne av"
    r"|en av våre kunder|hos vår kunde|hos våre kunder|for våre kunder er|kundegrunnlag"
    r"|kund\w+ (?:møter|treffer) du (?:ikke|sjelden|ikkje)|kund\w+ snakker med"
    r"|kund\w+ (?:våre )?tar vi|kundekontakt (?:har|er det bare)|kan (?:også|òg) ta imot kunder"
    r"|(?:lite|minimalt?|sjelden|lite direkte) (?:med )?(?:kunde)?kontakt"
    r"|\bno (?:customer|guest)|hvis du vil|den som (?:vil|liker)|kundene? (?:slipper|ser) du"
)
_NOT_MET = re.compile(
    r"(?:åpner|opnar|åpent|ope|stenger|stengt) for (?:\w+ )?$|\bfør (?:de |dei )?(?:første "
    r"|fyrste )?$"
    r"|\b(?:sendes|sendast|sendt|leveres|leverast|skipes|går|videre|vidare) (?:ut )?til (?:\w+ )?$"
)
_EXPERIENCE_OF = re.compile(r"\b(?:erfaring|bakgrunn|røynsle|experience|kompetanse)\b[^,;.]{0,50}$")


def customer_facts(document: Document) -> Iterator[Fact]:
    """Yield contact with customers where it is part of the job."""
    seen: set[int] = set()
    for match in document.find(_STRONG, "kunde", "gjest", "customer", "guest", "publikum",
                               "b2b", "b2c", "turist", "innbygg"):  # fmt: skip
        sentence = document.sentence(match.start())
        if _EXPERIENCE_OF.search(document.before(match.start(), 60)) or _NOT_CUSTOMERS.search(
            sentence
        ):
            continue
        if not is_denied(document, match.start(), match.end()) and not _is_about_the_firm(
            document, match.start(), sentence
        ):
            seen.add(document.sentence_at(match.start())[0])
            yield document.fact("customers", value=True, start=match.start(), end=match.end())
    for match in document.find(_CONTACT, *_WORDS):
        sentence = document.sentence(match.start())
        first = document.sentence_at(match.start())[0]
        if re.search(r"\b(?:ikke|ikkje|not|slipper)\b|n['’]t\b", match.group()):
            continue
        who = match.start("who") if match["who"] else match.start("who2")
        if _NOT_MET.search(document.before(who, 30)):
            continue
        if (
            first in seen
            or _NOT_CUSTOMERS.search(sentence)
            or is_denied(document, match.start(), match.end())
        ):
            continue
        if not _is_about_the_firm(document, match.start(), sentence):
            yield document.fact(
                "customers", value=True, start=match.start(), end=match.end(), confidence=0.85
            )
    for match in document.find(_ANY, *_WORDS):
        sentence = document.sentence(match.start())
        heading = document.line_at(match.start()).heading
        met = heading is Heading.TASKS or (
            heading in (Heading.NONE, Heading.OTHER) and _YOU_DO.search(sentence)
        )
        if (
            met
            and (heading is Heading.TASKS or _TOWARDS.search(document.before(match.start(), 30)))
            and not _NOT_CUSTOMERS.search(sentence)
            and not _FIRM.match(sentence)
            and not _NOT_MET.search(document.before(match.start(), 30))
            and not is_denied(document, match.start(), match.end())
        ):
            yield document.fact(
                "customers", value=True, start=match.start(), end=match.end(), confidence=0.75
            )


def _is_about_the_firm(document: Document, at: int, sentence: str) -> bool:
    heading = document.line_at(at).heading
    if heading is Heading.COMPANY:
        return not _TO_YOU.search(sentence)
    if heading in (Heading.TASKS, Heading.REQUIRED, Heading.WISHED):
        return False
    return bool(_FIRM.match(sentence)) and not _TO_YOU.search(sentence)
