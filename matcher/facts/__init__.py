"""Facts from adverts: what the advert itself states, quoted. Not stated is not a fact."""

from matcher.facts.read import facts_of

__all__ = ["facts_of"]
