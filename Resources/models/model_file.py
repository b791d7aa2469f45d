"""Writes the files of learned models as Sources/Language/Tagging/ModelFile.swift reads them."""

import struct

MASK = (1 << 64) - 1


def checksum(rest):
    """Eight bytes at a time, multiplied and turned; zeros behind the last."""
    total = len(rest)
    whole = len(rest) // 8
    words = struct.unpack(f"<{whole}Q", rest[: whole * 8])
    for word in words + (int.from_bytes(rest[whole * 8 :], "little"),):
        mixed = ((total ^ word) * 0x9E3779B97F4A7C15) & MASK
        total = ((mixed << 29) | (mixed >> 35)) & MASK
    return total


def write(path, kind, version, rest):
    """A head of 32 bytes (kind, version, length, checksum, nothing) and then the rest."""
    with open(path, "wb") as file:
        file.write(struct.pack("<8sIIQQ", kind, version, len(rest), checksum(rest), 0) + rest)
