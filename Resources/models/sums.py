"""Writes the sums of all model files into PROVENANCE.md, where `make lint` checks them."""

import hashlib
import re
from pathlib import Path

folder = Path(__file__).resolve().parent
page = folder / "PROVENANCE.md"
lines = [
    f"{hashlib.sha256(path.read_bytes()).hexdigest()}  {path.relative_to(folder)}\n"
    for path in sorted(folder.glob("*/*.bin"))
]
text = page.read_text(encoding="utf-8")
block = re.compile(r"(```sha256\n).*?(```)", re.DOTALL)
page.write_text(block.sub(lambda found: found[1] + "".join(lines) + found[2], text), encoding="utf-8")
