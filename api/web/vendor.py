"""Copy the third-party web files that npm brought to where the pages find them.

`python -m api.web.vendor` after `npm install`. Addresses of other hosts are taken out of
the CSS: no request leaves the machine.
"""

import re
import shutil
import sys
from pathlib import Path

from api.web import STATIC

PLAIN = {
    "htmx.org/dist/htmx.min.js": "htmx.js",
    "leaflet/dist/leaflet.js": "leaflet.js",
    "leaflet/dist/leaflet.css": "leaflet.css",
}
_FONT_FACE = re.compile(r"@font-face\s*\{[^}]*\}")


def vendor(modules: Path, target: Path) -> list[Path]:
    """Copy what the pages use from `modules` (node_modules) to `target`; return the files."""
    target.mkdir(parents=True, exist_ok=True)
    css = (modules / "@navikt/ds-css/dist/index.min.css").read_text(encoding="utf-8")
    aksel = target / "aksel.css"
    aksel.write_text(_FONT_FACE.sub("", css), encoding="utf-8")
    fonts = modules / "@fontsource-variable/source-sans-3/files"
    copied = [aksel]
    for name in ("latin", "latin-ext"):
        file = fonts / f"source-sans-3-{name}-wght-normal.woff2"
        copied.append(Path(shutil.copy(file, target / file.name)))
    for source, name in PLAIN.items():
        copied.append(Path(shutil.copy(modules / source, target / name)))
    return copied


if __name__ == "__main__":
    root = Path(sys.argv[1]) if len(sys.argv) > 1 else Path("node_modules")
    vendor(root, STATIC / "vendor")
