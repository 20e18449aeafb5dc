"""Reading in: the job-advert feed and the business register. Parsing is pure."""
