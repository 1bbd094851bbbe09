#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes french.bin, what plausibility.cpp knows of the French of recueils, from published texts:

    make.py FOLDER... > french.bin

Statistics only, no text can be had back from it: a Bloom filter of the words that stand in several recueils
and a bit for each run of three letters that several of those words hold. Form: "ATFR", then little-endian
u32 bits of the filter, u32 hashes a word, the filter's bytes, 27^3 bits of letter runs (a = 1 ... z = 26,
0 = the edge of a word)."""
import collections
import glob
import os
import re
import struct
import sys
import unicodedata

LEAST_RECUEILS = 3      # fewer, and misreadings of logos and names of persons come in
LEAST_SHORT = 20        # for words of two letters, which misreadings often are
LEAST_RUN_WORDS = 4     # of the kept words, for a run of three letters
BITS_PER_WORD = 20
HASHES = 7


def folded(text):
    text = text.lower().replace("œ", "oe").replace("æ", "ae")
    return "".join(c for c in unicodedata.normalize("NFD", text) if not unicodedata.combining(c))


def fnv(word, seed):
    value = 0x811C9DC5 ^ seed
    for byte in word.encode("ascii"):
        value = ((value ^ byte) * 0x01000193) & 0xFFFFFFFF
    value ^= value >> 15
    value = (value * 0x2C1B3C6D) & 0xFFFFFFFF
    return value ^ (value >> 12)


def main():
    recueils = collections.Counter()
    for folder in sys.argv[1:]:
        for path in sorted(glob.glob(os.path.join(folder, "**", "*.txt"), recursive=True)):
            with open(path, encoding="utf-8", errors="replace") as file:
                recueils.update(set(re.findall(r"(?<![a-z0-9])[a-z]{2,25}(?![a-z0-9])", folded(file.read()))))
    words = sorted(w for w, n in recueils.items()
                   if n >= (LEAST_SHORT if len(w) == 2 else LEAST_RECUEILS))
    bits = (len(words) * BITS_PER_WORD + 63) // 64 * 64
    bloom = bytearray(bits // 8)
    runs = collections.Counter()
    for word in words:
        first, second = fnv(word, 0), fnv(word, 0x9E3779B9) | 1
        for i in range(HASHES):
            at = (first + i * second) % (1 << 32) % bits
            bloom[at // 8] |= 1 << (at % 8)
        letters = [0] + [ord(c) - 96 for c in word] + [0]
        runs.update({tuple(letters[i:i + 3]) for i in range(len(letters) - 2)})
    bitmap = bytearray((27 ** 3 + 7) // 8)
    for (a, b, c), n in runs.items():
        if n >= LEAST_RUN_WORDS:
            at = (a * 27 + b) * 27 + c
            bitmap[at // 8] |= 1 << (at % 8)
    sys.stdout.buffer.write(b"ATFR" + struct.pack("<II", bits, HASHES) + bloom + bitmap)
    print(len(words), "words,", sum(n >= LEAST_RUN_WORDS for n in runs.values()), "runs of three letters", file=sys.stderr)


main()
