"""One learnt vector per occupation: where the texts about it ought to fall.

Trained together with the encoder by a soft cross entropy over all occupations:
a theme's phrase is drawn to its occupations by grade, a profile's phrase to its
own. They serve the training only and are not shipped: as a classifier beside the
nearest phrases and themes they added nothing that could be measured.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import torch
from torch import Tensor
from torch.nn import Parameter, functional

from matcher.training.base_weights import Floats


@dataclass(frozen=True, slots=True)
class Prototypes:
    """The vectors ``(codes, hidden)``, trained in place, and whose they are."""

    codes: tuple[str, ...]
    vectors: Parameter


def first_prototypes(codes: Sequence[str], means: Floats) -> Prototypes:
    """Return prototypes that start at the mean vector of each occupation's texts."""
    centred = torch.from_numpy(means - means.mean(axis=0))
    return Prototypes(tuple(codes), Parameter(functional.normalize(centred, dim=1)))


def prototype_loss(
    vectors: Tensor, goals: Tensor, prototypes: Prototypes, temperature: float
) -> Tensor:
    """Return the mean cross entropy of the texts that have a goal.

    ``goals`` is ``(texts, codes)`` with rows that sum to one; a row of nothing
    but nought belongs to a text without a goal and is left out.
    """
    logits = vectors @ functional.normalize(prototypes.vectors, dim=1).T / temperature
    losses = -(goals * functional.log_softmax(logits, dim=1)).sum(1)
    return losses.sum() / (goals.sum(1) > 0).sum().clamp_min(1)
