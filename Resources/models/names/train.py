"""Learns to find names: makes clusters.bin and weights.bin from the corpora.

`make train` runs this. What the words and the features are, the program says (`lab name-words`,
`lab name-features`); here numbers are learned for them. The same corpora give the same files.
"""

import argparse
import csv
import subprocess
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

import clusters
import weights


def gap(corpora):
    """Passages of GAP."""
    csv.field_size_limit(1 << 30)
    passages = set()
    for split in ("development", "validation"):
        with open(corpora / f"gap/gap-{split}.tsv", encoding="utf-8") as file:
            rows = csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)
            passages.update(row["Text"] for row in rows)
    return sorted(passages)


def gum(corpora):
    """Sentences of GUM."""
    head = "# text = "
    sentences = []
    for path in sorted((corpora / "gum").glob("*.conllu")):
        lines = path.read_text(encoding="utf-8").splitlines()
        sentences += [line[len(head) :] for line in lines if line.startswith(head)]
    return sentences


def wikigold(corpora):
    """Sentences of WikiGold, their words apart."""
    text = (corpora / "wikigold/wikigold.conll.txt").read_text(encoding="utf-8")
    sentences = [[line.split()[0] for line in lines.splitlines()] for lines in text.split("\n\n")]
    return [" ".join(words) for words in sentences if words]


def plain_texts(corpora, folder):
    """Writes as plain text what the corpora have in other forms."""
    folder.mkdir(parents=True, exist_ok=True)
    for read in (gap, gum, wikigold):
        text = "\n\n".join(read(corpora)) + "\n"
        (folder / f"{read.__name__}.txt").write_text(text, encoding="utf-8")
    return folder


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--corpora", type=Path, required=True, help="the folder of the corpora")
    parser.add_argument("--lab", required=True, help="the program lab, as it was built")
    parser.add_argument("--work", type=Path, default=".build/training/names")
    parser.add_argument("--output", type=Path, default=Path(__file__).resolve().parent)
    given = parser.parse_args()

    def lab(*arguments):
        subprocess.run([given.lab, *map(str, arguments)], check=True)

    train = given.corpora / "newswire/train"
    texts = [train, given.corpora / "polnear/train", plain_texts(given.corpora, given.work / "texts")]
    lab("name-words", *texts, "--output", given.work / "words")
    clusters.learn(given.work / "words", given.output / "clusters.bin")
    lab(
        "name-features", train, "--clusters", given.output / "clusters.bin",
        "--output", given.work / "features",
    )  # fmt: skip
    weights.learn(given.work / "features", given.output / "weights.bin")


if __name__ == "__main__":
    main()
