#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The TagDesk authors
# SPDX-License-Identifier: Apache-2.0
"""Random tag policies with the verdicts that AWS's text demands, one case a line as JSON.

Written from AWS Organizations, "Tag policy syntax" and "Understanding evaluation" alone, and knows nothing of
TagDesk:
- A policy key names a tag key without regard to case. `tag_key` gives its capitalisation; where it is left out, lower
  case is demanded.
- `tag_value` lists the values that comply; without it, and with an empty list, every value does. A `*` in a value
  stands for any text. Case counts in values.
- A tag that a resource does not have is no violation; a tag that no policy key names complies.
- Noncompliant operations are prevented on the types of `enforced_for`; `SERVICE:ALL_SUPPORTED` are all of a service.
"""
import json
import random
import re
import sys

KEYS = ["CostCenter", "Project", "env", "Owner-Team", "部门", "Straße", "data:class", "K E Y"]
WORDS = ["prod", "Prod", "100", "300", "a", "", "x@example.com", "研发", "a.b", "(c)", "p*q", "A\\d", "\n", "é"]
TYPES = ["ec2:instance", "ec2:volume", "dns:zone", "dns:recordset", "rds:db"]


def any_case(random_, text):
    return "".join(c.upper() if random_.random() < 0.5 and len(c.upper()) == 1 else c.lower() for c in text)


def value_pattern(random_):
    word = random_.choice([w for w in WORDS if "*" not in w])
    if random_.random() < 0.4:
        at = random_.randrange(len(word) + 1)
        word = word[:at] + "*" + word[at:]
    return word


def member(random_, value):
    """As a policy file has it, or as an effective policy does."""
    return value if random_.random() < 0.3 else {"@@assign": value}


def make_policy(random_):
    tags = {}
    for key in random_.sample(KEYS, random_.randrange(1, 5)):
        body = {}
        name = any_case(random_, key)
        if random_.random() < 0.8:
            body["tag_key"] = member(random_, any_case(random_, key))
        if random_.random() < 0.7:
            body["tag_value"] = member(random_, [value_pattern(random_) for _ in range(random_.randrange(0, 4))])
        if random_.random() < 0.5:
            kinds = random_.sample(TYPES + ["dns:ALL_SUPPORTED", "ec2:*"], random_.randrange(1, 3))
            body["enforced_for"] = member(random_, kinds)
        tags[name] = body
    return {"tags": tags}


def make_tags(random_):
    tags = {}
    for _ in range(random_.randrange(0, 6)):
        key = random_.choice(KEYS + ["other"])
        key = key if random_.random() < 0.5 else any_case(random_, key)
        value = random_.choice(WORDS)
        tags[key] = value if random_.random() < 0.6 else value + random_.choice(WORDS)
    return tags


def assigned(body, name):
    value = body.get(name)
    return value["@@assign"] if isinstance(value, dict) else value


def complies(value, patterns):
    def fits(pattern):
        expression = ".*".join(re.escape(part) for part in pattern.split("*"))
        return re.fullmatch(expression, value, re.DOTALL) is not None

    return not patterns or any(fits(pattern) for pattern in patterns)


def enforced(kind, kinds):
    service = kind.split(":")[0]
    return any(each in (kind, service + ":*", service + ":ALL_SUPPORTED") for each in kinds or [])


def evaluate(policy, tags, kind):
    found = []
    for name, body in policy["tags"].items():
        wanted = assigned(body, "tag_key") or name.lower()
        prevented = enforced(kind, assigned(body, "enforced_for"))
        for key, value in tags.items():
            if key.lower() != wanted.lower():
                continue
            if key != wanted:
                found.append([key, "key", prevented])
            if not complies(value, assigned(body, "tag_value")):
                found.append([key, "value", prevented])
    return sorted(found)


def main():
    random_ = random.Random(int(sys.argv[2]))
    for _ in range(int(sys.argv[1])):
        policy = make_policy(random_)
        tags = make_tags(random_)
        kind = random_.choice(TYPES)
        case = {"policy": json.dumps(policy), "tags": tags, "type": kind, "violations": evaluate(policy, tags, kind)}
        print(json.dumps(case))


main()
