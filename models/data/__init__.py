"""Reference tables; sources and licences in `README.md`."""
