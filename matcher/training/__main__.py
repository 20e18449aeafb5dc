"""Command line of the training: ``python -m matcher.training --out DIR --stage …``.

Stages: ``titles`` starts from the base weights and trains on job titles;
``lay`` goes on with our profiles and themes; ``vectors`` encodes our examples with the
result. How good it is: ``rettjobb evaluate``. The seed is fixed, so that two runs on the same
machine agree.
"""

import argparse
from collections.abc import Sequence
from pathlib import Path
from random import Random

import torch

from matcher.training.stages import Sources, run_lay, run_titles, run_vectors
from matcher.training.train import Plan


def main(arguments: Sequence[str] | None = None) -> None:
    """Read the command line and run one stage."""
    parser = argparse.ArgumentParser(prog="matcher.training", description=__doc__)
    parser.add_argument("--out", type=Path, required=True, help="folder that is written to")
    parser.add_argument("--stage", choices=("titles", "lay", "vectors"), required=True)
    parser.add_argument("--reference", type=Path, required=True, help="holds codes/ and esco/")
    parser.add_argument("--steps", type=int, default=400)
    parser.add_argument("--rate", type=float, default=1.2e-4, help="highest learning rate")
    parser.add_argument("--seed", type=int, default=7)
    chosen = parser.parse_args(arguments)
    torch.manual_seed(chosen.seed)
    rng = Random(chosen.seed)  # noqa: S311 - draws training texts, guards nothing
    sources = Sources(chosen.reference)
    plan = Plan(chosen.steps, chosen.rate)
    if chosen.stage == "titles":
        run_titles(sources, chosen.out, plan, rng)
    elif chosen.stage == "lay":
        run_lay(sources, chosen.out, plan, rng)
    else:
        run_vectors(chosen.out)


if __name__ == "__main__":
    main()
