"""Readers that others wrote read what `rhetoscope convert` writes, and find every mark where it was.

Usage: python check_formats.py dist/cli/main.js    (needs spacy, label-studio-sdk and pybrat)

spaCy's Doc.from_json, Label Studio's label interface and pybrat judge the formats of their own tools; Python's csv, html and
json modules the rest. Each text is full of what makes offsets drift: emoji, combining marks, right-to-left, line breaks.
"""

import csv
import json
import subprocess
import sys
import tempfile
from html.parser import HTMLParser
from pathlib import Path

import spacy
from label_studio_sdk.label_interface import LabelInterface
from pybrat.parser import BratParser
from spacy.tokens import Doc

TEXTS = {
    "plain.txt": "The mayor lies. Only a fool would trust the mayor again.\n",
    "emoji.txt": "😀 Those crooks 👩🏾‍🚀 betrayed us!\nNever again, 😀 never.\n",
    "marks.txt": "Cafe\u0301 owners, e\u0301tage by e\u0301tage,  are ruined\tby İzmir.\n\nAll of them.",
    "bidi.txt": "הם אומרים: «הכול אבוד». ثم قالوا: كل شيء ضاع.\nEnd of it.\n",
    "clean.txt": "The bridge opens on Monday.\n",
    "formula.txt": '=SUM(A1) is not "news", they say, +1.\n@all: -1; wake up\n',
}
# text, words, technique; words are marked where they first stand
MARKS = [
    ("plain.txt", "The mayor lies", "Name_Calling,Labeling"),
    ("plain.txt", "mayor lies. Only a fool", "Doubt"),
    ("plain.txt", "fool", "Loaded_Language"),
    ("emoji.txt", "Those crooks 👩🏾‍🚀 betrayed", "Loaded_Language"),
    ("emoji.txt", "👩🏾‍🚀", "Flag-Waving"),
    ("emoji.txt", "us!\nNever again, 😀 never.", "Slogans"),
    ("marks.txt", "e\u0301tage by e\u0301tage,  are", "Exaggeration,Minimisation"),
    ("marks.txt", "ruined\tby İzmir.\n\nAll", "Whataboutism,Straw_Men,Red_Herring"),
    ("bidi.txt", "הכול אבוד", "Appeal_to_fear-prejudice"),
    ("bidi.txt", "قالوا: كل شيء", "Black-and-White_Fallacy"),
    ("formula.txt", "=SUM(A1)", "Doubt"),
    ("formula.txt", '"news", they', "Doubt"),
    ("formula.txt", "@all: -1; wake", "Slogans"),
]


def utf16(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2


def write_own(path: Path) -> None:
    """The marks as the program's own JSON Lines, in UTF-16 code units."""
    lines = []
    for text_id, text in TEXTS.items():
        annotations = []
        for number, (owner, words, technique) in enumerate(MARKS):
            if owner != text_id:
                continue
            start = utf16(text[: text.index(words)])
            annotation = {"start": start, "end": start + utf16(words), "quote": words, "technique": technique, "categories": []}
            scored = {"score": 0.25, "source": "by-hand"} if text_id == "emoji.txt" else {}
            annotations.append({**annotation, **scored, "note": f"note {number}, “=1+1”"})
        annotations.sort(key=lambda annotation: (annotation["start"], -annotation["end"]))
        head = {"schemaVersion": 1, "offsetUnit": "utf16", "id": text_id, "language": "und", "text": text}
        lines.append(json.dumps({**head, "annotations": annotations}, ensure_ascii=False) + "\n")
    path.write_text("".join(lines), encoding="utf-8", newline="")


def expect(what: str, found: list, expected: list) -> None:
    if sorted(found) != sorted(expected):
        raise SystemExit(f"{what}: expected {sorted(expected)}, found {sorted(found)}")
    print(f"{what}: {len(found)} marks as written")


def check_spacy(path: Path) -> list:
    nlp = spacy.blank("en")
    found = []
    for line in path.read_text(encoding="utf-8").splitlines():
        told = json.loads(line)
        doc = Doc(nlp.vocab).from_json(told, validate=True)
        assert doc.text == TEXTS[told["meta"]["id"]], told["meta"]
        found += [(told["meta"]["id"], span.text, span.label_) for span in doc.spans["sc"]]
    return found


def check_label_studio(tasks: Path, configuration: Path) -> list:
    interface = LabelInterface(configuration.read_text(encoding="utf-8"))
    interface.validate()
    found = []
    for task in json.loads(tasks.read_text(encoding="utf-8")):
        assert task["data"]["text"] == TEXTS[task["data"]["id"]]
        for answer in task["predictions"]:
            assert interface.validate_prediction(answer, return_errors=True) == [], answer
        for answer in task["annotations"]:
            assert interface.validate_annotation(answer), answer
        units = task["data"]["text"].encode("utf-16-le")
        for region in (region for answer in task["predictions"] + task["annotations"] for region in answer["result"]):
            value = region["value"]
            words = units[2 * value["start"] : 2 * value["end"]].decode("utf-16-le")
            assert words == value["text"], value
            assert set(value["labels"]) <= set(interface.get_control("technique").labels), value
            found.append((task["data"]["id"], words, *value["labels"]))
    return found


def check_brat(folder: Path) -> list:
    names = {}
    for line in (folder / "annotation.conf").read_text(encoding="utf-8").splitlines():
        if line.startswith("# technique "):
            name, technique = line.removeprefix("# technique ").split(" = ")
            names[name] = json.loads(technique)
    found = []
    for example in BratParser(error="raise").parse(str(folder)):
        text_id = f"{example.id}.txt"
        assert example.text == TEXTS[text_id]
        for entity in example.entities:
            words = " ".join(example.text[span.start : span.end] for span in entity.spans)
            assert words == entity.mention, entity
            marked = example.text[entity.spans[0].start : entity.spans[-1].end]
            found.append((text_id, marked, names.get(entity.type, entity.type)))
    return found


def check_doccano(path: Path) -> list:
    lines = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    return [
        (line["meta"]["id"], line["text"][start:end], technique) for line in lines for start, end, technique in line["label"]
    ]


def check_web_annotation(path: Path) -> list:
    found = []
    for annotation in json.loads(path.read_text(encoding="utf-8"))["first"]["items"]:
        source = annotation["target"]["source"]
        position, quote = annotation["target"]["selector"]
        text = TEXTS[source]
        assert text[position["start"] : position["end"]] == quote["exact"], annotation
        assert text[: position["start"]].endswith(quote["prefix"]) and text[position["end"] :].startswith(quote["suffix"])
        tags = [body["value"] for body in annotation["body"] if body["purpose"] == "tagging"]
        found.append((source, quote["exact"], *tags))
    return found


def check_csv(path: Path) -> list:
    with path.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file, strict=True))
    assert not [cell for row in rows for cell in row.values() if cell[:1] in "=+-@\t\r" and cell != ""], "a formula"
    return [
        (
            row["text_id"],
            TEXTS[row["text_id"]].encode("utf-16-le")[2 * int(row["start_utf16"]) : 2 * int(row["end_utf16"])].decode("utf-16-le"),
            row["technique"],
        )
        for row in rows
    ]


class Page(HTMLParser):
    """The texts of a page, without the letters after its marks, and how many marks have such letters."""

    def __init__(self) -> None:
        super().__init__()
        self.texts: list[str] = []
        self.marks = 0
        self.scripts = 0
        self.in_text = False
        self.in_chip = False

    def handle_starttag(self, tag: str, attributes: list) -> None:
        self.scripts += tag in ("script", "link", "img", "iframe")
        if tag == "article":
            self.in_text = True
            self.texts.append("")
        if self.in_text and tag == "a":
            self.in_chip = True
            self.marks += 1

    def handle_endtag(self, tag: str) -> None:
        self.in_text = self.in_text and tag != "article"
        self.in_chip = self.in_chip and tag != "a"

    def handle_data(self, data: str) -> None:
        if self.in_text and not self.in_chip:
            self.texts[-1] += data


def check_html(path: Path) -> None:
    page = Page()
    page.feed(path.read_text(encoding="utf-8"))
    assert page.texts == list(TEXTS.values()), page.texts
    assert page.marks == len(MARKS) and page.scripts == 0, (page.marks, page.scripts)
    print(f"html: {page.marks} marks, and the texts are left when the tags are gone")


def main(program: str) -> None:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        own = folder / "own.jsonl"
        write_own(own)

        def convert(to: str, out: str) -> Path:
            subprocess.run(["node", program, "convert", "--quiet", "--to", to, str(own), str(folder / out)], check=True)
            return folder / out

        check = [tuple(mark) for mark in MARKS]
        expect("spacy", check_spacy(convert("spacy", "spacy.jsonl")), check)
        expect("label-studio", check_label_studio(convert("label-studio", "tasks.json"), folder / "tasks.config.xml"), check)
        expect("brat", check_brat(convert("brat", "brat")), check)
        expect("doccano", check_doccano(convert("doccano", "doccano.jsonl")), check)
        expect("web-annotation", check_web_annotation(convert("web-annotation", "marks.jsonld")), check)
        expect("csv", check_csv(convert("csv", "marks.csv")), check)
        check_html(convert("html", "marks.html"))


if __name__ == "__main__":
    main(sys.argv[1])
