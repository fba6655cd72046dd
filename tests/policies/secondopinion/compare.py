#!/usr/bin/python3
# SPDX-License-Identifier: MIT
"""Asks both implementations of the rule language the same questions and prints where they differ, made small.

Without --seed: a fixed set of stories and malformed files, and one of a random seed, which is printed. More of them:

  tests/policies/secondopinion/compare.py build/dev/bin/usher_first_opinion --seed 1 --stories 10000 --files 100000

What a story or a file of seed N differs in comes back with --seed N --stories 1 (or --files 1).
"""

import argparse
import difflib
import json
import os
import random
import re
import sys

import forms
import generate
import mutate
import rulefile
import scenariofile
import shrink
import story
from firstopinion import FirstOpinion

FIXED_SEED = 20261123


class Comparison:
    def __init__(self, first, most):
        self.first = first
        self.most = most
        self.differences = 0
        self.counts = {}

    def count(self, what):
        self.counts[what] = self.counts.get(what, 0) + 1

    def enough(self):
        return self.differences >= self.most

    def all(self, stories, files):
        for seed in stories:
            if not self.enough():
                self.story(seed)
        for seed in files:
            if not self.enough():
                self.file(seed)

    # Stories.

    def story(self, seed):
        rules, scenario = generate.Author(seed).story()
        self.count("stories")
        said = self.told(rules, scenario)
        for action in re.findall(r'"action":"([a-z-]+)"', said[1]):
            self.count(action)
        if seed % 20 == 0 and forms.duration(scenario["until"]) <= 5400:
            self.every_second(seed, rules, scenario, said[1])
        if said[0] == said[1]:
            return
        self.differences += 1
        small = shrink.shrunk({"rules": rules, "scenario": scenario}, self.differs)
        print(f"story of seed {seed}\n  rules {json.dumps(small['rules'], ensure_ascii=False)}"
              f"\n  scenario {json.dumps(small['scenario'], ensure_ascii=False)}")
        print_difference(*self.told(small["rules"], small["scenario"]))

    def every_second(self, seed, rules, scenario, said):
        """The second opinion looks where something can change; looking each second has to tell the same."""
        self.count("of them looked at each second")
        patient = story.tell(generate.encoded(rules), generate.encoded(scenario), every_second=True)
        if patient != said:
            self.differences += 1
            print(f"the second opinion missed a moment of story {seed}")
            print_difference(said, patient)

    def told(self, rules, scenario):
        files = generate.encoded(rules), generate.encoded(scenario)
        second = story.tell(*files)
        return self.first.ask("simulate", *files).decode(), "refused\n" if second is None else second

    def differs(self, document):
        if set(document) != {"rules", "scenario"}:
            return False
        first, second = self.told(document["rules"], document["scenario"])
        return not first.startswith("F:") and second != "refused\n" and first != second

    # Malformed files.

    def file(self, seed):
        kind, data = mutate.Spoiler(seed).file()
        self.count(f"{kind} files")
        first, second = self.judged(kind, data)
        self.count("accepted" if not second else "refused")
        if first == second:
            return
        self.differences += 1
        small = shrink.shrunk_bytes(data, lambda candidate: differ(*self.judged(kind, candidate)))
        print(f"{kind} file of seed {seed}\n  {small!r}")
        print_difference(*("\n".join(said) for said in self.judged(kind, small)))

    def judged(self, kind, data):
        """Lines of the engine and of the second opinion. Where their place and pointer agree, both are the engine's."""
        problems = (rulefile if kind == "rules" else scenariofile).check(data)[1]
        answer = self.first.ask(kind, data).decode()
        second = [heading(problem) for problem in problems]
        first = answer.split("\n")[:-1]
        for index, (line, problem) in enumerate(zip(first, problems)):
            if line.startswith(second[index]) and suggests(line, problem):
                second[index] = line
        return first, second


def differ(first, second):
    return first != second


def heading(problem):
    pointer = "".join(f"\\u{ord(letter):04x}" if letter < " " else letter for letter in problem.pointer or "")
    return f"F:{problem.line}:{problem.column}: error: " + (f"{pointer}: " if pointer else "")


def suggests(line, problem):
    return problem.suggests is None or f"\"{problem.suggests}\"" in line


def print_difference(first, second):
    changes = list(difflib.unified_diff(first.splitlines(), second.splitlines(), "first", "second", lineterm="", n=3))
    print("\n".join("    " + change for change in changes[2:] or ["no difference is left"]))


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("program", help="usher_first_opinion")
    parser.add_argument("--seed", type=int)
    parser.add_argument("--stories", type=int, default=100)
    parser.add_argument("--files", type=int, default=800)
    parser.add_argument("--differences", type=int, default=5, help="stop after so many")
    options = parser.parse_args()
    seeds = [FIXED_SEED, random.SystemRandom().randrange(2**40)] if options.seed is None else [options.seed]
    with FirstOpinion(os.path.abspath(options.program)) as first:
        comparison = Comparison(first, options.differences)
        try:
            for seed in seeds:
                print(f"seed {seed}", flush=True)
                comparison.all(range(seed, seed + options.stories), range(seed, seed + options.files))
        except KeyboardInterrupt:
            print("interrupted")
    print(", ".join(f"{count} {what}" for what, count in comparison.counts.items()))
    print(f"{comparison.differences} differences")
    return 1 if comparison.differences else 0


if __name__ == "__main__":
    sys.exit(main())
