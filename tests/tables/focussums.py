#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The TagDesk authors
# SPDX-License-Identifier: Apache-2.0
"""Writes a cost table in the form of FOCUS with random content, and what Python's csv and decimal say of it.

focussums.py TABLE LINES SEED prints a line for each sum, sorted: resource, currency, amount, parted by tabs. Knows
nothing of TagDesk. DuckDB, which would be another witness, is no package of Debian.
"""
import csv
import random
import sys
from collections import defaultdict
from decimal import Decimal, getcontext

getcontext().prec = 80

HEADS = ["BilledCost", "billingcurrency", "ChargeDescription", "ChargePeriodEnd", "ChargePeriodStart",
         "EFFECTIVECOST", "ResourceId", "ServiceName", "Tags", "x_Note"]
NOTES = ["", "plain", "with, comma", 'with "quotes"', "two\nlines", "费用", "  blanks  "]


def cost(chance):
    """One of the ways in which programs write a number."""
    kind = chance.randrange(8)
    if kind == 0:
        return f"{chance.uniform(-5, 50):.2f}"
    if kind == 1:
        return repr(chance.uniform(0, 1e-6))
    if kind == 2:
        return f"{chance.uniform(0, 1e-9):.3E}"
    if kind == 3:
        return str(chance.randrange(-10, 1000))
    if kind == 4:
        return ""
    if kind == 5:
        return "NULL"
    if kind == 6:
        return f"{chance.randrange(10**6)}.{chance.randrange(10**20):020d}"
    return f"{chance.uniform(0, 3):.10f}"


def write(path, lines, chance):
    with open(path, "w", newline="", encoding="utf-8") as file:
        writer = csv.writer(file, lineterminator=chance.choice(["\n", "\r\n"]))
        writer.writerow(HEADS)
        for _ in range(lines):
            resource = chance.choice(["", "NULL", f"i-{chance.randrange(300):06d}",
                                      f"urn:x:{chance.randrange(90)}/机器-{chance.randrange(9)}"])
            writer.writerow([cost(chance), chance.choice(["CNY", "CNY", "USD"]), chance.choice(NOTES),
                             "2026-11-02T00:00:00Z", "2026-11-01T00:00:00Z", cost(chance), resource,
                             chance.choice(["VM", "Disk"]), '{"owner": "ann"}', chance.choice(NOTES)])


def main():
    path, lines, seed = sys.argv[1], int(sys.argv[2]), int(sys.argv[3])
    write(path, lines, random.Random(seed))
    sums = defaultdict(Decimal)
    with open(path, newline="", encoding="utf-8") as file:
        for row in csv.DictReader(file):
            resource = "" if row["ResourceId"] == "NULL" else row["ResourceId"]
            number = row["EFFECTIVECOST"]
            # The unit of CostAmount; nothing here has more decimals but for rounding at half, to even.
            amount = Decimal("0" if number in ("", "NULL") else number).quantize(Decimal("1e-24"))
            sums[resource, row["billingcurrency"]] += amount
    for (resource, currency), amount in sorted(sums.items()):
        text = f"{amount:f}"
        text = text.rstrip("0").rstrip(".") if "." in text else text
        print(resource, currency, "0" if text in ("-0", "") else text, sep="\t")


main()
