"""Fit the weights of a language's evidence on labelled text: ``mentions/languages/xx.evidence.txt``, for English ``data/evidence.txt``.

    python tools/fit_mention_evidence.py --language xx xx:LABELLED.jsonl ... [--part 0|1] [--out FILE]

Strategy: each line of a file is ``{"text": …, "ents": [[start, end, "PERSON"|"ORG"], …]}``. The finder tells of every name it
weighs; each becomes one row (its cues) and one class (person, organization, neither), and a multinomial logistic regression
with a penalty on the squares of the weights is fitted by Adam from zero, so the result does not depend on chance. Weights are
given against "neither", in tenths, rounded; cues met fewer than ``LEAST`` times are left out; no cue holds a name. ``--part``
fits on every second text only, so that the others can test it. Files of other languages help with little weight: cues mean much the same
there. Needs numpy. Raises what reading the files raises.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from pathlib import Path

import numpy as np

from newsparse.mentions.evidence import kind_of_form
from newsparse.mentions.finder import _find, _unwrap
from newsparse.mentions.languages import language
from newsparse.mentions.links import plain

MENTIONS = Path(__file__).resolve().parents[1] / "src/newsparse/mentions"
OTHERS = 0.25  # the weight of a text in another language
HEADER = """\
# Weights of evidence, in tenths: cue (blanks as _), for a person, for an organization, both against neither.
# What the cues mean: evidence.py. A letter and | before a cue: its further weight for names of that form.
# Source: fitted by logistic regression on labelled news text; the weights hold no names. Licence: MIT, as the package.
# To make it anew: tools/fit_mention_evidence.py with labelled text.
"""
LEAST = 6
PENALTY = 3.0
STEPS = 600


def trim(text: str, start: int, end: int) -> tuple[int, int]:
    piece = plain(text[start:end])
    at = text.find(piece, start, end)
    return (at, at + len(piece)) if at >= 0 and piece else (start, end)


def rows(
    named: list[str], part: int | None, wanted: str
) -> tuple[list[Counter[str]], list[int], list[float]]:
    cues: list[Counter[str]] = []
    classes: list[int] = []
    weights: list[float] = []
    count = 0
    for entry in named:
        code, _, path = entry.rpartition(":")
        code = code or wanted
        for line in Path(path).read_text(encoding="utf-8").splitlines():
            count += 1
            if part is not None and count % 2 != part and code == wanted:
                continue
            row = json.loads(line)
            share = 1.0 if code == wanted else OTHERS
            text = row["text"]
            gold = {trim(text, s, e): k for s, e, k in row["ents"]}
            spans = sorted(gold)

            def observe(form, contexts, places, text=text, gold=gold, spans=spans, share=share):  # type: ignore[no-untyped-def]
                seen: Counter[str] = Counter()
                for passage, i, j in places:
                    start, end = trim(text, passage.tokens[i].start, passage.tokens[j - 1].end)
                    kind = gold.get((start, end))
                    if kind is None:
                        near = [s for s in spans if s[0] < end and start < s[1]]
                        kind = "~" + gold[near[0]] if near else "none"
                    seen[kind] += 1
                kind = seen.most_common(1)[0][0]
                row: Counter[str] = Counter(form)
                letter = kind_of_form(form) + "|"
                for context in contexts:
                    for cue in context:
                        row[cue] += 1 / len(contexts)
                        row[letter + cue] += 1 / len(contexts)
                if len(contexts) > 1:
                    row["again" if len(contexts) < 4 else "often"] += 1
                    row[letter + ("again" if len(contexts) < 4 else "often")] += 1
                cues.append(row)
                classes.append({"PERSON": 0, "ORG": 1}.get(kind.lstrip("~"), 2))
                weights.append((0.4 if kind[0] == "~" else 1.0) * len(places) ** 0.7 * share)

            _find(text, _unwrap(text), [[(0, len(text))]], language, frozenset((code,)), observe)
    return cues, classes, weights


def fit(matrix: np.ndarray, classes: np.ndarray, weights: np.ndarray) -> np.ndarray:
    theta = np.zeros((matrix.shape[1], 3))
    wanted = np.eye(3)[classes]
    mean = np.zeros_like(theta)
    square = np.zeros_like(theta)
    for step in range(1, STEPS + 1):
        score = matrix @ theta
        score -= score.max(1, keepdims=True)
        share = np.exp(score)
        share /= share.sum(1, keepdims=True)
        slope = (matrix.T @ ((share - wanted) * weights[:, None]) + PENALTY * theta) / weights.sum()
        mean = 0.9 * mean + 0.1 * slope
        square = 0.999 * square + 0.001 * slope * slope
        theta -= 0.05 * (mean / (1 - 0.9**step)) / (np.sqrt(square / (1 - 0.999**step)) + 1e-8)
    return theta - theta[:, 2:3]


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("labelled", nargs="+", help="xx:FILE, or FILE in the language")
    parser.add_argument("--part", type=int, choices=(0, 1))
    parser.add_argument("--language", default="en")
    parser.add_argument("--out", type=Path)
    args = parser.parse_args()
    own = "data/evidence.txt" if args.language == "en" else f"languages/{args.language}.evidence.txt"
    cues, classes, weights = rows(args.labelled, args.part, args.language)
    count = Counter(cue for row in cues for cue in row)
    names = sorted(cue for cue, n in count.items() if n >= LEAST)
    index = {cue: k for k, cue in enumerate(names)}
    matrix = np.zeros((len(cues), len(names)), dtype=np.float32)
    for k, row in enumerate(cues):
        for cue, value in row.items():
            if cue in index:
                matrix[k, index[cue]] = value
    theta = fit(matrix, np.array(classes), np.array(weights))
    lines = []
    for cue in names:
        person, organization = (round(float(x) * 10) for x in theta[index[cue], :2])
        if person or organization:
            lines.append(f"{cue.replace(' ', '_')} {person} {organization}\n")
    (args.out or MENTIONS / own).write_text(HEADER + "".join(lines), encoding="utf-8")
    print(f"{len(cues)} names weighed, {len(lines)} weights")


if __name__ == "__main__":
    main()
