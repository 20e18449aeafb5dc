"""`python -m api.cli`: the command line without installing it."""

from api.cli import main

main()
