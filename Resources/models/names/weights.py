"""Learns the weights of the features of names: a linear-chain conditional random field.

Stochastic gradient with a rate of its own for each weight (AdaGrad: Duchi, Hazan and Singer, 2011),
half of the features left out at random each time (dropout: Srivastava et al., 2014), and the weights
of the later rounds averaged. Labels are begin, inside, end and whole of nine kinds, and none; they
share the numbers of a feature's row as Sources/Language/Tagging/FeatureWeights.swift says.
"""

import struct

import numpy as np
from scipy import sparse

import model_file

KINDS = 9
LABELS = 1 + 4 * KINDS
WIDTH = 2 * KINDS + 3  # The numbers of a row.
ROW_END = 0xFFFFFFFF
VERSION = 1  # NameFeatures.version

FEWEST = 2  # A feature must have been seen so often.
ROUNDS = 14
FIRST_AVERAGED = 5
RATE = 0.1
KEPT = 0.5  # Of the features, each time.
BATCH = 16  # Stretches.
ROWS = 100_000  # Features that the model keeps.
SEED = 1


def sharing():
    """Which numbers of a row each label adds up."""
    shares = np.zeros((WIDTH, LABELS), np.float32)
    shares[0, 0] = 1
    for kind in range(KINDS):
        first = 1 + 4 * kind
        shares[1 + 2 * kind, [first, first + 3]] = 1
        shares[2 + 2 * kind, [first + 1, first + 2]] = 1
        shares[2 * KINDS + 1, first + 2] = 1
        shares[2 * KINDS + 2, first + 3] = 1
    return shares


def goes_on(label):
    return label > 0 and (label - 1) % 4 < 2


def has_begun(label):
    return label > 0 and (label - 1) % 4 in (1, 2)


def allowed():
    """Which label may stand behind which; the last row is that of a beginning."""
    table = np.zeros((LABELS + 1, LABELS), bool)
    for one in range(LABELS):
        for other in range(LABELS):
            same = (one - 1) // 4 == (other - 1) // 4
            table[one, other] = has_begun(other) and same if goes_on(one) else not has_begun(other)
    table[LABELS] = [not has_begun(label) for label in range(LABELS)]
    return table


class Examples:
    """Rows of tokens with their labels and features, as `lab name-features` wrote them."""

    def __init__(self, path):
        numbers = np.fromfile(path, dtype="<u4")
        labels, counts, starts, ends = [], [], [], []
        place = 0
        while place < len(numbers):
            if numbers[place] == ROW_END:
                ends.append(len(labels))
                place += 1
                continue
            count = int(numbers[place + 1])
            labels.append(int(numbers[place]))
            counts.append(count)
            starts.append(place + 2)
            place += 2 + count
        counts = np.array(counts)
        inside = np.repeat(np.array(starts) - np.cumsum(counts) + counts, counts)
        self.labels = np.array(labels)
        self.ends = np.array(ends)
        features = numbers[inside + np.arange(len(inside))]
        self.numbers, columns, self.seen = np.unique(
            features, return_inverse=True, return_counts=True
        )
        often = self.seen >= FEWEST
        renumber = np.cumsum(often) - 1
        kept = often[columns]
        token = np.repeat(np.arange(len(counts)), counts)[kept]
        self.columns = renumber[columns[kept]].astype(np.int32)
        self.rows = np.concatenate([[0], np.cumsum(np.bincount(token, minlength=len(counts)))])
        self.numbers, self.seen = self.numbers[often], self.seen[often]


class Field:
    def __init__(self, size):
        self.weights = np.zeros((size, WIDTH), np.float32)
        self.squares = np.full((size, WIDTH), 1e-3, np.float32)
        self.steps = np.zeros((LABELS + 1, LABELS), np.float32)
        self.step_squares = np.full((LABELS + 1, LABELS), 1e-3, np.float32)
        self.shares = sharing()
        self.allowed = allowed()
        self.closed = np.array([not goes_on(label) for label in range(LABELS)])

    def learn(self, examples, batch, chance):
        """Takes one step; says how likely the labels were, as a logarithm."""
        starts = np.concatenate([[0], examples.ends[:-1]])
        tokens = np.concatenate([np.arange(starts[row], examples.ends[row]) for row in batch])
        lengths = examples.ends[batch] - starts[batch]
        columns = np.concatenate(
            [examples.columns[examples.rows[token] : examples.rows[token + 1]] for token in tokens]
        )
        counts = examples.rows[tokens + 1] - examples.rows[tokens]
        used, local = np.unique(columns, return_inverse=True)
        kept = (chance.random(len(columns), np.float32) < KEPT).astype(np.float32) / KEPT
        seen = sparse.csr_matrix(
            (kept, local, np.concatenate([[0], np.cumsum(counts)])), (len(tokens), len(used))
        )
        scores = (seen @ self.weights[used]) @ self.shares
        surplus, step_surplus, likelihood = self.surplus(scores, examples.labels[tokens], lengths)
        gradient = seen.T @ (surplus @ self.shares.T)
        gradient *= KEPT
        squares = self.squares[used] + gradient**2
        self.squares[used] = squares
        self.weights[used] += RATE * gradient / np.sqrt(squares)
        self.step_squares += step_surplus**2
        self.steps += RATE * step_surplus / np.sqrt(self.step_squares)
        return likelihood

    def surplus(self, scores, labels, lengths):
        """How much more often each label stands at each token than the field expects, and the same
        for each label behind each other, all rows of the batch at once."""
        count, longest = len(lengths), int(lengths.max())
        starts = np.cumsum(lengths) - lengths
        row = np.repeat(np.arange(count), lengths)
        place = np.arange(len(labels)) - starts[row]
        top = scores.max(1, keepdims=True)
        chances = np.zeros((longest, count, LABELS))
        chances[place, row] = np.exp(scores - top)
        steps = np.where(self.allowed, np.exp(self.steps.astype(float)), 0)
        forward, norms = self.forward(chances, steps, lengths)
        backward = self.backward(chances, steps, lengths, norms)
        expected = forward * backward
        surplus = -expected[place, row]
        surplus[np.arange(len(labels)), labels] += 1
        step_surplus = np.zeros_like(self.steps, dtype=float)
        step_surplus[LABELS] -= expected[0].sum(0)
        inner = (chances[1:] * backward[1:] / norms[1:, :, None]).reshape(-1, LABELS)
        step_surplus[:LABELS] -= steps[:LABELS] * (forward[:-1].reshape(-1, LABELS).T @ inner)
        before = np.where(place == 0, LABELS, np.concatenate([[0], labels[:-1]]))
        np.add.at(step_surplus, (before, labels), 1)
        gold = scores[np.arange(len(labels)), labels].sum() + self.steps[before, labels].sum()
        likelihood = gold - top.sum() - np.log(norms[place, row]).sum()
        return surplus.astype(np.float32), step_surplus.astype(np.float32), likelihood

    def forward(self, chances, steps, lengths):
        longest, count, _ = chances.shape
        forward = np.zeros_like(chances)
        norms = np.ones((longest, count))
        for place in range(longest):
            open_rows = lengths > place
            sums = np.tile(steps[LABELS], (count, 1)) if place == 0 else forward[place - 1] @ steps[:LABELS]
            sums = sums * chances[place]
            sums[lengths == place + 1] *= self.closed
            norms[place, open_rows] = np.maximum(sums.sum(1)[open_rows], 1e-300)
            forward[place] = np.where(open_rows[:, None], sums / norms[place][:, None], 0)
        return forward, norms

    def backward(self, chances, steps, lengths, norms):
        longest, count, _ = chances.shape
        backward = np.zeros_like(chances)
        for place in reversed(range(longest)):
            ends = lengths == place + 1
            backward[place, ends] = self.closed
            if place + 1 < longest:
                further = (chances[place + 1] * backward[place + 1] / norms[place + 1][:, None]) @ steps[
                    :LABELS
                ].T
                backward[place, ~ends] = further[~ends]
        return backward


def train(examples):
    """The weights and the steps, averaged over the later rounds."""
    field = Field(len(examples.numbers))
    chance = np.random.default_rng(SEED)
    weights, steps = np.zeros_like(field.weights), np.zeros_like(field.steps)
    for turn in range(ROUNDS):
        order = chance.permutation(len(examples.ends))
        likelihood = 0
        for start in range(0, len(order), BATCH):
            likelihood += field.learn(examples, order[start : start + BATCH], chance)
        print(f"weights, round {turn + 1}: {likelihood / len(order):.4f} a stretch", flush=True)
        if turn + 1 >= FIRST_AVERAGED:
            weights += field.weights
            steps += field.steps
    return weights / (ROUNDS - FIRST_AVERAGED + 1), steps / (ROUNDS - FIRST_AVERAGED + 1)


# The file.


def row_of(features, keys, count):
    """As FeatureWeights.row(of:) in Swift."""
    full = np.uint64(0xFFFFFFFF)
    mixed = ((features ^ ((keys * np.uint64(0x9E3779B1)) & full)) * np.uint64(0x85EBCA6B)) & full
    mixed = ((mixed ^ (mixed >> np.uint64(15))) * np.uint64(0xC2B2AE35)) & full
    return ((mixed * np.uint64(count)) >> np.uint64(32)).astype(np.int64)


def scatter(features, bits):
    """A key for every bucket, by which its features fall on free rows; the fullest buckets first."""
    count = int(len(features) * 1.03) + 8
    bucket = (features >> np.uint64(32 - bits)).astype(np.int64)
    order = np.argsort(bucket, kind="stable")
    starts = np.searchsorted(bucket[order], np.arange((1 << bits) + 1))
    taken = np.zeros(count, bool)
    keys, rows = np.zeros(1 << bits, "<u2"), np.zeros(len(features), np.int64)
    sizes = np.diff(starts)
    for place in np.argsort(-sizes, kind="stable"):
        if sizes[place] == 0:
            break
        members = order[starts[place] : starts[place + 1]]
        keys[place], rows[members] = key_for(features[members], taken, count)
        taken[rows[members]] = True
    return keys, rows, count


def key_for(features, taken, count):
    for first in range(0, 1 << 16, 512):
        keys = np.arange(first, first + 512, dtype=np.uint64)
        rows = row_of(features[None, :], keys[:, None], count)
        fits = ~taken[rows].any(1)
        fits &= (np.diff(np.sort(rows, 1), axis=1) > 0).all(1)
        if fits.any():
            best = int(np.argmax(fits))
            return first + best, rows[best]
    raise SystemExit("no key scatters a bucket: give the rows more room")


def write(path, numbers, seen, weights, steps):
    # What speaks for all kinds alike, and against none, says nothing.
    weights[:, : WIDTH - 2] -= np.median(weights[:, : WIDTH - 2], axis=1, keepdims=True)
    spread = ((weights - weights.mean(1, keepdims=True)) ** 2).sum(1) * np.sqrt(seen)
    kept = np.sort(np.argsort(-spread, kind="stable")[:ROWS])
    features, weights = numbers[kept].astype(np.uint64), weights[kept]
    scale = 127 / np.quantile(np.abs(weights), 1 - 2e-6)
    bits = int(np.round(np.log2(len(features) / 4)))
    keys, rows, count = scatter(features, bits)
    table = np.zeros((count, 24), np.uint8)
    table[rows, :WIDTH] = np.clip(np.round(weights * scale), -127, 127).astype(np.int8).view(np.uint8)
    table[rows, 22] = features & np.uint64(0xFF)
    table[rows, 23] = (features >> np.uint64(8)) & np.uint64(0xFF)
    steps = np.clip(np.round(steps * scale), -32000, 32000).astype("<i2")
    rest = struct.pack("<II", LABELS, bits) + steps.tobytes() + keys.tobytes()
    rest += struct.pack("<I", count) + table.tobytes()
    model_file.write(path, b"QUOTHNAM", VERSION, rest)
    print(f"{len(features)} features of {len(numbers)}, {len(rest) + 32} bytes")


def learn(features, output):
    """Reads what `lab name-features` wrote, and writes weights.bin."""
    examples = Examples(features)
    weights, steps = train(examples)
    write(output, examples.numbers, examples.seen, weights, steps)
