"""Sorts words into clusters of those that stand in the same company, by exchange.

Each word goes to the cluster where the likelihood of the text, under a bigram model of clusters, is
greatest; over and over, until few words move (Kneser and Ney, 1993). Nothing here is random.
"""

import struct

import numpy as np

import model_file

CLUSTERS = 400
FEWEST = 4  # A word must have been seen so often.
ROUNDS = 8
SENTENCE_END = 0xFFFFFFFF
FIRST_WORD = 64  # Smaller numbers are kinds of signs.


def entropy(counts):
    return counts * np.log(np.maximum(counts, 1e-9))


class Neighbours:
    """For every word, which stand beside it on one side, and how often."""

    def __init__(self, words, neighbours, counts, size):
        order = np.argsort(words, kind="stable")
        self.starts = np.searchsorted(words[order], np.arange(size + 1))
        self.neighbours, self.counts = neighbours[order], counts[order]

    def of(self, word):
        here = slice(self.starts[word], self.starts[word + 1])
        return self.neighbours[here], self.counts[here]


class Exchange:
    def __init__(self, numbers):
        values, inverse, counts = np.unique(numbers, return_inverse=True, return_counts=True)
        common = [
            index
            for index in np.argsort(-counts, kind="stable")
            if values[index] != SENTENCE_END and counts[index] >= FEWEST
        ]
        self.values = values[common]
        self.count = len(common)
        # Behind the words come the ends of sentences, and one number for all that are rare.
        size = self.count + 2
        renumber = np.full(len(values), self.count + 1)
        renumber[common] = np.arange(self.count)
        renumber[values == SENTENCE_END] = self.count
        text = np.concatenate([[self.count], renumber[inverse]])
        pairs, counts = np.unique(text[:-1].astype(np.int64) * size + text[1:], return_counts=True)
        left, right = pairs // size, pairs % size
        self.behind = Neighbours(left, right, counts, size)
        self.before = Neighbours(right, left, counts, size)
        self.frequency = np.zeros(size)
        np.add.at(self.frequency, left, counts)
        self.cluster = np.arange(size) % CLUSTERS
        self.cluster[self.count :] = [CLUSTERS, CLUSTERS + 1]
        self.pairs = np.zeros((CLUSTERS + 2, CLUSTERS + 2))
        np.add.at(self.pairs, (self.cluster[left], self.cluster[right]), counts)
        self.totals = self.pairs.sum(1)
        self.terms = entropy(self.pairs)

    def run(self):
        for turn in range(ROUNDS):
            moved = sum(self.move(word) for word in range(self.count))
            print(f"clusters, round {turn + 1}: {moved} words moved", flush=True)
            if moved * 100 < self.count:
                break

    def move(self, word):
        """Puts a word where it fits best; says whether that is elsewhere."""
        old = self.cluster[word]
        behind, before, itself = self.company(word)
        self.change(old, -behind, -before, -itself, -self.frequency[word])
        gains = self.gains(behind, before, itself, self.frequency[word])
        new = int(np.argmax(gains))
        if gains[old] >= gains[new] - 1e-9:
            new = old
        self.change(new, behind, before, itself, self.frequency[word])
        self.cluster[word] = new
        return new != old

    def company(self, word):
        """How often each cluster stands behind and before the word, and the word beside itself."""
        sides = []
        itself = 0
        for side in (self.behind, self.before):
            neighbours, counts = side.of(word)
            others = neighbours != word
            itself = counts[~others].sum()
            sides.append(
                np.bincount(
                    self.cluster[neighbours[others]], counts[others], minlength=CLUSTERS + 2
                )
            )
        return sides[0], sides[1], itself

    def change(self, cluster, behind, before, itself, frequency):
        self.pairs[cluster] += behind
        self.pairs[:, cluster] += before
        self.pairs[cluster, cluster] += itself
        self.totals[cluster] += frequency
        self.terms[cluster] = entropy(self.pairs[cluster])
        self.terms[:, cluster] = entropy(self.pairs[:, cluster])

    def gains(self, behind, before, itself, frequency):
        """What each cluster would gain by the word."""
        right, left = np.nonzero(behind)[0], np.nonzero(before)[0]
        rows = entropy(self.pairs[:CLUSTERS][:, right] + behind[right])
        rows -= self.terms[:CLUSTERS][:, right]
        columns = entropy(self.pairs[left][:, :CLUSTERS] + before[left][:, None])
        columns -= self.terms[left][:, :CLUSTERS]
        gains = rows.sum(1) + columns.sum(0)
        # Where the cluster is its own neighbour, both sides change one number.
        inner = right < CLUSTERS
        gains[right[inner]] -= rows[right[inner], np.nonzero(inner)[0]]
        inner = left < CLUSTERS
        gains[left[inner]] -= columns[np.nonzero(inner)[0], left[inner]]
        own = np.diagonal(self.pairs)[:CLUSTERS]
        gains += entropy(own + itself + behind[:CLUSTERS] + before[:CLUSTERS]) - entropy(own)
        totals = self.totals[:CLUSTERS]
        return gains - 2 * (entropy(totals + frequency) - entropy(totals))


def learn(words, output):
    """Reads what `lab name-words` wrote, and writes clusters.bin."""
    exchange = Exchange(np.fromfile(words, dtype="<u4"))
    exchange.run()
    known = exchange.values >= FIRST_WORD
    order = np.argsort(exchange.values[known])
    values = exchange.values[known][order].astype("<u4")
    clusters = exchange.cluster[: exchange.count][known][order].astype("<u2")
    rest = struct.pack("<I", len(values)) + values.tobytes() + clusters.tobytes()
    model_file.write(output, b"QUOTHCLU", 1, rest)
