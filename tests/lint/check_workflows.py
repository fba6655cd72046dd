#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Whether the workflows, which only run elsewhere, can be read: YAML, with jobs whose steps each do one thing."""

import pathlib
import sys

try:
    import yaml
except ImportError:
    print("skipped: python3-yaml is not installed")
    sys.exit(77)


def problems_of(path):
    try:
        workflow = yaml.safe_load(path.read_text(encoding="utf-8"))
    except yaml.YAMLError as error:
        return [str(error)]
    jobs = workflow.get("jobs") or {}
    problems = [] if jobs else ["no jobs"]
    # YAML 1.1 reads the key `on` as true.
    if "on" not in workflow and True not in workflow:
        problems.append("never started: `on` is missing")
    for name, job in jobs.items():
        if "runs-on" not in job:
            problems.append(f"{name}: runs-on is missing")
        for number, step in enumerate(job.get("steps") or [], start=1):
            if ("uses" in step) == ("run" in step):
                problems.append(f"{name}: step {number} has to have either uses or run")
    return problems


def main():
    files = sorted(pathlib.Path(".github/workflows").glob("*.yml"))
    found = [f"{path}: {problem}" for path in files for problem in problems_of(path)]
    print("\n".join(found) if found else f"{len(files)} workflows can be read")
    return 1 if found or not files else 0


if __name__ == "__main__":
    sys.exit(main())
