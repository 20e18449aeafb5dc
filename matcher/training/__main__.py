"""Command line of the training: ``python -m matcher.training --out DIR --stage …``.

Stages: ``titles`` starts from the base weights and trains on job titles;
``lay`` goes on with profiles and themes; ``measure`` shows how well wishes find
occupations. The seed is fixed, so that two runs on the same machine agree.
"""

import argparse
from collections.abc import Sequence
from pathlib import Path
from random import Random

import torch

from matcher.training.stages import Sources, run_lay, run_measure, run_titles
from matcher.training.train import Plan


def main(arguments: Sequence[str] | None = None) -> None:
    """Read the command line and run one stage."""
    parser = argparse.ArgumentParser(prog="matcher.training", description=__doc__)
    parser.add_argument("--out", type=Path, required=True, help="folder that is written to")
    parser.add_argument("--stage", choices=("titles", "lay", "measure"), required=True)
    parser.add_argument("--reference", type=Path, required=True, help="holds codes/ and esco/")
    parser.add_argument("--profiles", type=Path, required=True, help="folder of profiles")
    parser.add_argument("--themes", type=Path, required=True, help="folder of themes")
    parser.add_argument("--wishes", type=Path, help="graded wishes, for the stage 'measure'")
    parser.add_argument("--steps", type=int, default=400)
    parser.add_argument("--rate", type=float, default=1.2e-4, help="highest learning rate")
    parser.add_argument("--seed", type=int, default=7)
    chosen = parser.parse_args(arguments)
    torch.manual_seed(chosen.seed)
    rng = Random(chosen.seed)  # noqa: S311 - draws training texts, guards nothing
    sources = Sources(chosen.reference, chosen.profiles, chosen.themes)
    plan = Plan(chosen.steps, chosen.rate)
    if chosen.stage == "titles":
        run_titles(sources, chosen.out, plan, rng)
    elif chosen.stage == "lay":
        run_lay(sources, chosen.out, plan, rng)
    elif chosen.wishes is None:
        parser.error("the stage 'measure' needs --wishes")
    else:
        run_measure(sources, chosen.out / "encoder", chosen.wishes)


if __name__ == "__main__":
    main()
