"""From a participant's own words to occupations, workplaces and adverts."""
