"""How people and clocks reach it: command line, JSON API and web pages."""
