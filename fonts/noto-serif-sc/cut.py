"""Cuts Noto Serif SC to the characters that simplified Chinese is written with; see README.md beside it.

    python3 -m venv venv && venv/bin/pip install fonttools==4.68.0
    npm pack @expo-google-fonts/noto-serif-sc@0.4.3
    venv/bin/python cut.py expo-google-fonts-noto-serif-sc-0.4.3.tgz
"""

import sys
import tarfile
from io import BytesIO
from pathlib import Path

from fontTools import subset
from fontTools.ttLib import TTFont

HERE = Path(__file__).parent
FACES = {
    "package/400Regular/NotoSerifSC_400Regular.ttf": "NotoSerifSC-Regular.ttf",
    "package/600SemiBold/NotoSerifSC_600SemiBold.ttf": "NotoSerifSC-SemiBold.ttf",
}


def characters() -> set[int]:
    """The table of 8,105 general standard characters (2013), and all marks that a statement may have with them."""
    found = {ord(character) for character in (HERE / "characters.txt").read_text("utf-8") if character > " "}
    # Rows 1 to 9 of GB 2312: marks, numbers in circles and brackets, Roman numerals, full-width letters.
    for row in range(0xA1, 0xAA):
        for cell in range(0xA1, 0xFF):
            try:
                found.add(ord(bytes((row, cell)).decode("gb2312")))
            except UnicodeDecodeError:
                pass
    found |= set(range(0x20, 0x7F)) | set(range(0x3000, 0x3020)) | set(range(0xFF01, 0xFF5F))
    found |= {0xA0, 0xB0, 0xB7, 0xD7, 0x2013, 0x2014, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2026, 0x2030}
    found |= {0x2103, 0x2E3A, 0x3007, 0xFFE5} | set(range(0x2460, 0x2474)) | set(range(0x3220, 0x322A))
    return found


def cut(font: TTFont) -> bytes:
    options = subset.Options()
    options.layout_features = ["ccmp", "locl", "halt"]
    options.hinting = False
    options.name_IDs = ["*"]
    options.notdef_outline = True
    options.recalc_timestamp = False
    options.drop_tables += ["vhea", "vmtx", "VORG", "STAT", "DSIG", "meta"]
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=characters())
    subsetter.subset(font)
    written = BytesIO()
    font.save(written)
    return written.getvalue()


with tarfile.open(sys.argv[1]) as package:
    for source, target in FACES.items():
        member = package.extractfile(source)
        assert member is not None
        font = TTFont(BytesIO(member.read()), recalcTimestamp=False)
        (HERE / target).write_bytes(cut(font))
