"""Cuts the interface's fonts out of variable Inter: fixed weights, figures of one width, only the letters we need."""

from __future__ import annotations

import io
import shutil
from dataclasses import dataclass
from importlib import resources
from pathlib import Path

from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont
from fontTools.varLib.instancer import instantiateVariableFont

UPRIGHT, ITALIC = "files/Inter[opsz,wght].ttf", "files/Inter-Italic[opsz,wght].ttf"
TEXT, DISPLAY = 14, 32  # optical sizes: open and sturdy, or narrow and fine
FIGURES = "0123456789+\N{MINUS SIGN}"  # what stands in columns; spaces, hyphens and commas keep to the words

# Western, Central European, Turkish and Uzbek Latin; Cyrillic with the Kazakh, Kyrgyz and Tajik letters.
LETTERS = """
0020-007E 00A0-017F 018F 01E6-01E7 0218-021B 0259 02BB-02BC 02C6-02C7 02D8-02DD 0300-0304 0306-030C 0400-045F
0490-0493 049A-049B 04A2-04A3 04AE-04B3 04B6-04B7 04BA-04BB 04D8-04D9 04E2-04E3 04E8-04E9 04EE-04EF 1E9E
"""
# Dashes, quotation marks, currencies, arrows, mathematics, keys, and shapes that stand for powers.
SYMBOLS = """
2009-200D 2010-2027 202F-2030 2032-2033 2039-203A 2044 2070-2079 2080-2089 20AC 20B8 20BD 2116 2122 2153-2154
215B-215E 2190-2199 21A9-21AA 21BA-21BB 21E5 21E7 2212 2215 2219 221E 2248 2260 2264-2265 2303 2318 2325 232B 23CE
25A0-25A1 25B2-25B3 25B6-25B7 25BC-25BD 25C0-25C1 25C6-25C7 25CB 25CF 2605-2606 2610-2612 2713 2717 FFFD
"""


@dataclass(frozen=True)
class Cut:
    """One font file: what it is cut from and how."""

    name: str
    source: str
    weight: int
    optical: int


CUTS = (
    Cut("Inter-Regular", UPRIGHT, 400, TEXT),
    Cut("Inter-SemiBold", UPRIGHT, 600, TEXT),
    Cut("Inter-Display", UPRIGHT, 700, DISPLAY),
    Cut("Inter-MediumItalic", ITALIC, 500, TEXT),  # names of waters, and emphasis
)


def bake(folder: Path) -> None:
    """Write all cuts and the licence."""
    package = resources.files("fontpkg_inter")
    for cut in CUTS:
        font = TTFont(io.BytesIO((package / cut.source).read_bytes()))
        font = instantiateVariableFont(font, {"wght": cut.weight, "opsz": cut.optical})
        _tabular(font)
        _subset(font)
        _rename(font, cut)
        del font["STAT"]
        font.save(folder / f"{cut.name}.ttf")
    with resources.as_file(package / "LICENSE") as licence:
        shutil.copyfile(licence, folder / "OFL.txt")


def _tabular(font: TTFont) -> None:
    """Let the figures' code points mean their forms of equal width: a game cannot switch features on."""
    table = font["GSUB"].table
    features = [record.Feature for record in table.FeatureList.FeatureRecord if record.FeatureTag == "tnum"]
    (lookup,) = {index for feature in features for index in feature.LookupListIndex}
    swaps: dict[str, str] = {}
    for part in table.LookupList.Lookup[lookup].SubTable:
        swaps |= getattr(part, "ExtSubTable", part).mapping
    for encoding in font["cmap"].tables:
        if encoding.isUnicode():
            figures = {code: encoding.cmap[code] for code in map(ord, FIGURES)}
            encoding.cmap |= {code: swaps.get(glyph, glyph) for code, glyph in figures.items()}


def _subset(font: TTFont) -> None:
    options = Options()
    options.layout_features = ["kern", "mark", "mkmk", "ccmp", "locl"]
    options.name_IDs = [0, 1, 2, 3, 4, 5, 6, 13, 14]
    options.hinting = False
    options.notdef_outline = True
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=[code for item in (LETTERS + SYMBOLS).split() for code in _codes(item)])
    subsetter.subset(font)


def _codes(item: str) -> range:
    first, _, last = item.partition("-")
    return range(int(first, 16), int(last or first, 16) + 1)


def _rename(font: TTFont, cut: Cut) -> None:
    style = cut.name.split("-")[1]
    texts = {1: f"Inter {style}", 2: "Regular", 3: f"{cut.name}; cut", 4: f"Inter {style}", 6: cut.name}
    for number, text in texts.items():
        font["name"].setName(text, number, 3, 1, 0x409)
    for number in (16, 17, 21, 22, 25):
        font["name"].removeNames(nameID=number)
