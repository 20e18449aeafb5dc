"""The training loop: texts that answer each other are drawn together.

Loss of a batch, both ways (left to right and right to left):
``-sum_j shares[i, j] * log softmax_j(cos(left_i, right_j) / temperature)``,
with silent couples left out. Where a batch has goals and prototypes are given, the left texts are
also drawn to the prototypes of their occupations. The word table stays frozen, so that words which
the training texts lack keep their place among those that they have.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

import torch
from torch import Tensor
from torch.nn import functional
from torch.optim.lr_scheduler import LambdaLR

from matcher.training.pairs import Batch
from matcher.training.prototypes import Prototypes, prototype_loss
from matcher.training.student import Student, embed


@dataclass(frozen=True, slots=True)
class Plan:
    """How long and how fast to train."""

    steps: int
    rate: float = 5e-5
    warm_up: float = 0.08
    temperature: float = 0.05
    prototype_rate: float = 1e-3
    prototype_weight: float = 0.5


def agreement_loss(left: Tensor, right: Tensor, batch: Batch, temperature: float) -> Tensor:
    """Return the loss of one batch of unit vectors, averaged over both directions."""
    shares = torch.from_numpy(batch.shares)
    silent = torch.from_numpy(batch.silent)
    logits = (left @ right.T / temperature).masked_fill(silent, -1e4)
    back = shares / shares.sum(0).clamp_min(1e-6)
    forth = -(shares * functional.log_softmax(logits, dim=1)).sum(1).mean()
    return (forth - (back * functional.log_softmax(logits, dim=0)).sum(0).mean()) / 2


def train(
    student: Student,
    batches: Iterator[Batch],
    plan: Plan,
    report: Callable[[int, float], None],
    prototypes: Prototypes | None = None,
) -> None:
    """Train the student, and the prototypes if given, in place for ``plan.steps`` batches."""
    network, tokenizer = student.network, student.tokenizer()
    network.train(True)
    network.embeddings.word_embeddings.weight.requires_grad_(False)
    weights = [weight for weight in network.parameters() if weight.requires_grad]
    groups = [{"params": weights, "lr": plan.rate}]
    if prototypes is not None:
        groups.append({"params": [prototypes.vectors], "lr": plan.prototype_rate})
    optimiser = torch.optim.AdamW(groups, weight_decay=0.01)
    schedule = LambdaLR(optimiser, lambda step: pace(step, plan))
    for step in range(plan.steps):
        batch = next(batches)
        both = embed(network, tokenizer, batch.left + batch.right)
        left, right = both[: len(batch.left)], both[len(batch.left) :]
        loss = agreement_loss(left, right, batch, plan.temperature)
        if prototypes is not None and batch.goals is not None:
            goals = torch.from_numpy(batch.goals)
            loss = loss + plan.prototype_weight * prototype_loss(
                left, goals, prototypes, plan.temperature
            )
        optimiser.zero_grad(set_to_none=True)
        torch.autograd.backward(loss)
        torch.nn.utils.clip_grad_norm_(weights, 1.0)
        optimiser.step()
        schedule.step()
        report(step, loss.item())
    network.train(False)


def pace(step: int, plan: Plan) -> float:
    """Return the share of the full rate: up in a line, then down in a line to a twentieth."""
    rise = max(1, int(plan.steps * plan.warm_up))
    if step < rise:
        return (step + 1) / rise
    return max(0.05, 1 - 0.95 * (step - rise) / max(1, plan.steps - rise))
