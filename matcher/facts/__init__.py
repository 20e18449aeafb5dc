"""Facts from adverts: what the advert itself states, quoted. Not stated is not a fact."""
