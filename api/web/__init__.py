"""Web pages: Jinja2 templates with Aksel's CSS."""
