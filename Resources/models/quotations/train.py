#!/usr/bin/env python3
"""Learns the weights of the tagger of quotations from PolNeAR's train split.

    lab worksheets --corpora CORPORA --folder SHEETS
    python3 train.py SHEETS weights.bin

`lab worksheets` writes what the engine knows of every token: the features have one definition, the
engine's own (Sources/Language/Quotations/Tagger). A network of gated recurrent units with a
conditional random field on top learns to label cue, source and content; each content and source
says on which side its cue is. The first layer is then multiplied out, so that every clue is a row
of numbers to add up, and everything is rounded to whole numbers for the engine.

About ten minutes of one core. The same seed gives the same weights on the same machine.
"""

import argparse
import bisect
import collections
import math
import pathlib
import random
import struct

import numpy as np
import torch
from torch import nn

# As in TaggerLabel.swift. L: the cue is on the left. R: on the right.
PARTS = ["CL", "CR", "U", "SR", "SL"]
LABELS = ["O"] + [f"{opens}-{part}" for part in PARTS for opens in "BI"]
NUMBER = {label: number for number, label in enumerate(LABELS)}
ROOM = 16
PARAGRAPH_END = 13

# As in TokenClues.swift and InputTable.swift: how many values each clue has.
ENDINGS, FORMS, PLACES, MARKS, MENTIONS = 1024, 56, 12, 32, 20
RULES, TAGS, AMOUNTS = 12, 63, 16

UNITS, WORD_SIZE, WORDS = 32, 48, 5400
EPOCHS, TOKENS_AT_ONCE, PASSAGE, RATE, DROPPED = 16, 4000, 160, 5e-3, 0.35
# Of so many passages it does not hear what the rules say: they are right more often in the news that
# they were written by than elsewhere, and it should read for itself.
UNRULED = 0.1
# So much less speaks for a token's being nothing, chosen on the dev split: what the network learns
# is more careful than F1 rewards.
BOLDNESS = 0.2


# MARK: Worksheets

class Article:
    def __init__(self):
        self.tokens, self.gold = [], []


def articles(path):
    found = []
    for line in open(path, encoding="utf-8"):
        kind, *cells = line.split()
        if kind == "D":
            found.append(Article())
        elif kind == "T":
            found[-1].tokens.append([int(cell) for cell in cells])
        elif kind == "G":
            found[-1].gold.append([places(cell) for cell in cells])
    return found


def places(cell):
    return [] if cell == "-" else [tuple(map(int, p.split("-"))) for p in cell.split(",")]


def words_in(article, spans):
    """The tokens in each span, without the ends of paragraphs."""
    starts, ends = [t[0] for t in article.tokens], [t[1] for t in article.tokens]
    found = []
    for low, high in spans:
        first, last = bisect.bisect_right(ends, low), bisect.bisect_left(starts, high)
        while first < last and is_end(article.tokens[first]):
            first += 1
        while last > first and is_end(article.tokens[last - 1]):
            last -= 1
        if first < last:
            found.append((first, last))
    return found


def is_end(token):
    return token[5] // 4 == PARAGRAPH_END


def labels_of(article):
    gold = [[words_in(article, spans) for spans in parts] for parts in article.gold]
    cues = sorted((cue[0][0], number) for number, (_, cue, _) in enumerate(gold) if cue)
    starts = [start for start, _ in cues]
    labels = np.zeros(len(article.tokens), np.int64)

    def put(first, last, part):
        for index in range(first, last):
            if labels[index] == 0:
                labels[index] = NUMBER[("B-" if index == first else "I-") + part]

    for _, cue, _ in gold:
        for first, last in cue:
            put(first, last, "U")
    for number, (content, _, source) in enumerate(gold):
        for letter, ranges in (("S", source), ("C", content)):
            for first, last in ranges:
                right = bisect.bisect_left(starts, last)
                left = bisect.bisect_left(starts, first) - 1
                is_right = right < len(cues) and cues[right][1] == number
                is_left = left >= 0 and cues[left][1] == number
                usual = "L" if letter == "C" else "R"
                side = "R" if is_right else "L" if is_left else usual
                if letter == "C" and is_left:
                    side = "L"
                put(first, last, letter + side)
    return labels


def clues_of(article, vocabulary):
    columns = list(zip(*article.tokens))
    numbers = np.zeros((len(article.tokens), 6), np.int64)
    numbers[:, 0] = [vocabulary.get(word, 0) for word in columns[3]]
    for place in range(1, 6):
        numbers[:, place] = columns[3 + place]
    bits = []
    for column, count in ((9, RULES), (10, TAGS), (11, AMOUNTS)):
        values = np.array(columns[column], np.uint64)
        bits += [(values >> np.uint64(bit)) & np.uint64(1) for bit in range(count)]
    return numbers, np.stack(bits, 1).astype(np.float32)


def passages(article):
    """Whole paragraphs, about PASSAGE tokens; only what is much longer is cut."""
    cuts, start, last = [], 0, 0
    for index, token in enumerate(article.tokens):
        if is_end(token):
            if index + 1 - start > PASSAGE and last > start:
                cuts.append((start, last))
                start = last
            last = index + 1
    if start < len(article.tokens):
        cuts.append((start, len(article.tokens)))
    for start, end in cuts:
        while end - start > 2 * PASSAGE:
            yield start, start + PASSAGE
            start += PASSAGE
        yield start, end


# MARK: Network

class Tagger(nn.Module):
    TABLES = [("words", WORDS + 1, WORD_SIZE, 0.1), ("endings", ENDINGS, 16, 0.1),
              ("forms", FORMS, 8, 0.3), ("places", PLACES, 8, 0.3), ("marks", MARKS, 8, 0.3),
              ("mentions", MENTIONS, 8, 0.3)]

    def __init__(self):
        super().__init__()
        self.tables = nn.ModuleDict()
        for name, count, size, spread in self.TABLES:
            self.tables[name] = nn.Embedding(count, size)
            nn.init.normal_(self.tables[name].weight, 0, spread)
        self.bits = nn.Linear(RULES + TAGS + AMOUNTS, 24, bias=False)
        size = sum(table[2] for table in self.TABLES) + 24
        self.units = nn.GRU(size, UNITS, bidirectional=True, batch_first=True)
        self.from_units = nn.Linear(2 * UNITS, len(LABELS))
        self.from_clues = nn.Linear(size, len(LABELS), bias=False)
        self.moves = nn.Parameter(torch.zeros(len(LABELS), len(LABELS)))

    def forward(self, numbers, bits, lengths):
        words = numbers[..., 0]
        if self.training:
            heard = (torch.rand(bits.shape[0], 1, 1) >= UNRULED).float()
            bits = torch.cat([bits[..., :RULES] * heard, bits[..., RULES:]], -1)
            words = torch.where(torch.rand(words.shape) < 0.05, torch.zeros_like(words), words)
        parts = [self.tables["words"](words)]
        for place, (name, *_) in enumerate(self.TABLES[1:], 1):
            parts.append(self.tables[name](numbers[..., place]))
        clues = torch.cat(parts + [self.bits(bits)], -1)
        clues = nn.functional.dropout(clues, DROPPED, self.training)
        packed = nn.utils.rnn.pack_padded_sequence(
            clues, lengths, batch_first=True, enforce_sorted=False)
        states, _ = nn.utils.rnn.pad_packed_sequence(
            self.units(packed)[0], batch_first=True, total_length=numbers.shape[1])
        states = nn.functional.dropout(states, DROPPED, self.training)
        return self.from_units(states) + self.from_clues(clues)


class ChainLoss(torch.autograd.Function):
    """The negative log-likelihood of labels in a linear chain, with its gradient worked out by
    hand: forwards and backwards over sums that are kept at one."""

    @staticmethod
    def forward(context, emissions, moves, labels, mask):
        count, length, size = emissions.shape
        peaks = emissions.max(-1, keepdim=True)[0]
        strengths = torch.exp(emissions - peaks)
        top = moves.max()
        weights = torch.exp(moves - top)
        present = mask.float()
        steps = [step.squeeze(1) for step in strengths.split(1, 1)]
        here = [mask[:, index, None] for index in range(length)]
        ahead, sums = [], []
        state = steps[0]
        for index in range(length):
            new = state if index == 0 else (state @ weights) * steps[index]
            total = new.sum(1, keepdim=True)
            state = torch.where(here[index], new / total, state) if index else new / total
            ahead.append(state)
            sums.append(total)
        behind = [None] * (length - 1) + [torch.ones(count, size)]
        pairs = [None] * length
        for index in range(length - 1, 0, -1):
            pairs[index] = steps[index] * behind[index] / sums[index]
            behind[index - 1] = torch.where(
                here[index], pairs[index] @ weights.t(), behind[index])
        ahead, behind = torch.stack(ahead, 1), torch.stack(behind, 1)
        likely = ahead * behind
        likely = likely / likely.sum(-1, keepdim=True)
        logs = torch.log(torch.stack(sums, 1)[..., 0]) + peaks[..., 0]
        logs[:, 1:] += top
        score = (emissions.gather(-1, labels[..., None])[..., 0] * present).sum(1)
        score = score + (moves[labels[:, :-1], labels[:, 1:]] * present[:, 1:]).sum(1)
        later = torch.stack(pairs[1:], 1) * present[:, 1:, None]
        expected = torch.einsum("blm,bln->mn", ahead[:, :-1], later) * weights
        seen = torch.zeros(size, size)
        seen.index_put_(
            (labels[:, :-1].reshape(-1), labels[:, 1:].reshape(-1)), present[:, 1:].reshape(-1),
            accumulate=True)
        slope = likely.clone()
        slope.scatter_add_(-1, labels[..., None], -torch.ones_like(likely[..., :1]))
        context.save_for_backward(slope * present[..., None], expected - seen)
        return ((logs * present).sum(1) - score).sum()

    @staticmethod
    def backward(context, slope):
        emissions, moves = context.saved_tensors
        return emissions * slope, moves * slope, None, None


# MARK: Learning

def learn(examples, seed):
    torch.manual_seed(seed)
    torch.set_num_threads(1)
    torch.use_deterministic_algorithms(True)
    draw = random.Random(seed)
    tagger = Tagger()
    average = {name: value.clone() for name, value in tagger.state_dict().items()}
    optimizer = torch.optim.Adam(
        tagger.parameters(), RATE, betas=(0.9, 0.99), weight_decay=1e-5)
    steps, step = EPOCHS * len(batches(examples, draw)), 0
    for epoch in range(EPOCHS):
        tagger.train()
        total = 0.0
        for batch in batches(examples, draw):
            warmth = min(1, (step + 1) / 100)
            rate = RATE * warmth * (0.02 + 0.49 * (1 + math.cos(math.pi * min(1, step / steps))))
            for group in optimizer.param_groups:
                group["lr"] = rate
            numbers, bits, labels, mask, lengths = padded([examples[index] for index in batch])
            emissions = tagger(numbers, bits, lengths)
            loss = ChainLoss.apply(emissions, tagger.moves, labels, mask) / mask.sum()
            optimizer.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(tagger.parameters(), 1.0)
            optimizer.step()
            step += 1
            total += loss.item()
            keep = min(0.995, (1 + step) / (10 + step))
            for name, value in tagger.state_dict().items():
                average[name].mul_(keep).add_(value, alpha=1 - keep)
        print(f"round {epoch + 1} of {EPOCHS}: {total * EPOCHS / steps:.4f} a token", flush=True)
    return {name: value.numpy() for name, value in average.items()}


def batches(examples, draw):
    order = list(range(len(examples)))
    draw.shuffle(order)
    order.sort(key=lambda index: len(examples[index][2]) // 32)
    found, batch, size = [], [], 0
    for index in order:
        batch.append(index)
        size += len(examples[index][2])
        if size >= TOKENS_AT_ONCE:
            found.append(batch)
            batch, size = [], 0
    if batch:
        found.append(batch)
    draw.shuffle(found)
    return found


def padded(examples):
    lengths = [len(labels) for _, _, labels in examples]
    shape = (len(examples), max(lengths))
    numbers = torch.zeros(*shape, 6, dtype=torch.long)
    bits = torch.zeros(*shape, RULES + TAGS + AMOUNTS)
    labels = torch.zeros(shape, dtype=torch.long)
    mask = torch.zeros(shape, dtype=torch.bool)
    for row, (some, more, gold) in enumerate(examples):
        numbers[row, :lengths[row]] = torch.from_numpy(some)
        bits[row, :lengths[row]] = torch.from_numpy(more)
        labels[row, :lengths[row]] = torch.from_numpy(gold)
        mask[row, :lengths[row]] = True
    return numbers, bits, labels, mask, torch.tensor(lengths)


# MARK: Writing

def rows_of(weights):
    """What each clue adds to the gates of both directions and to the labels."""
    labels = np.pad(weights["from_clues.weight"], ((0, ROOM - len(LABELS)), (0, 0)))
    first = np.concatenate(
        [weights["units.weight_ih_l0"], weights["units.weight_ih_l0_reverse"], labels])
    rows, start = {}, 0
    for name, _, size, _ in Tagger.TABLES:
        rows[name] = weights[f"tables.{name}.weight"] @ first[:, start:start + size].T
        start += size
    rows["bits"] = (first[:, start:] @ weights["bits.weight"]).T
    always = []
    for suffix in ("", "_reverse"):
        offsets = weights[f"units.bias_ih_l0{suffix}"].copy()
        offsets[:2 * UNITS] += weights[f"units.bias_hh_l0{suffix}"][:2 * UNITS]
        always.append(offsets)
    always.append(np.pad(weights["from_units.bias"], (0, ROOM - len(LABELS))))
    # Every token has a form.
    rows["forms"] = rows["forms"] + np.concatenate(always)
    rows["forms"][:, 6 * UNITS] -= BOLDNESS
    return rows


def packed(matrix):
    """Sixteen gates at a time: for each pair of units, four times four gates by two units."""
    gates, units = matrix.shape
    steps = np.clip(np.round(matrix * 2048), -32767, 32767).astype("<i2")
    return steps.reshape(gates // 16, 4, 4, units // 2, 2).transpose(0, 3, 1, 2, 4).tobytes()


def write(weights, words, path):
    rows = rows_of(weights)
    large = np.concatenate([rows["words"], rows["endings"]])
    scales = np.maximum(np.abs(large).max(0) / 127, 1e-6)

    def stepped(table, kind, limit):
        return np.clip(np.round(table / scales), -limit, limit).astype(kind).tobytes()

    small = np.concatenate([rows[name] for name in ("forms", "places", "marks", "mentions", "bits")])
    parts = [
        np.array([UNITS, len(words), ENDINGS, len(small), len(LABELS), 0], "<u4").tobytes(),
        np.array(words, "<u4").tobytes(), scales.astype("<f4").tobytes(),
        stepped(small, "<i2", 12000), stepped(rows["endings"], "i1", 127),
        stepped(rows["words"][:len(words) + 1], "i1", 127),
    ]
    outputs = np.pad(weights["from_units.weight"], ((0, ROOM - len(LABELS)), (0, 0)))
    for number, suffix in enumerate(("", "_reverse")):
        parts.append(packed(weights[f"units.weight_hh_l0{suffix}"]))
        parts.append(weights[f"units.bias_hh_l0{suffix}"][2 * UNITS:].astype("<f4").tobytes())
        parts.append(packed(outputs[:, number * UNITS:(number + 1) * UNITS]))
    parts.append(weights["moves"].astype("<f4").tobytes())
    body = b"".join(parts)
    body += bytes(-len(body) % 8)
    total = 0xCBF29CE484222325
    for word in np.frombuffer(body, "<u8").tolist():
        total = ((total ^ word) * 0x100000001B3) & (2**64 - 1)
    path.write_bytes(b"QTAG" + struct.pack("<IIQ", 1, len(body), total) + body)


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("sheets", type=pathlib.Path)
    parser.add_argument("weights", type=pathlib.Path)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    news = articles(options.sheets / "polnear-train.txt")
    counts = collections.Counter(token[3] for article in news for token in article.tokens)
    words = [word for word, _ in counts.most_common(WORDS)]
    vocabulary = {word: number for number, word in enumerate(words, 1)}
    examples = []
    for article in news:
        numbers, bits = clues_of(article, vocabulary)
        labels = labels_of(article)
        for start, end in passages(article):
            examples.append((numbers[start:end], bits[start:end], labels[start:end]))
    write(learn(examples, options.seed), words, options.weights)


if __name__ == "__main__":
    main()
