"""The loss and the pace of training."""

import numpy as np
import pytest
import torch

from matcher.training.pairs import Batch
from matcher.training.train import Plan, agreement_loss, pace


def batch_of(shares, silent=None):
    size = len(shares)
    hidden = np.zeros((size, size), dtype=np.bool_) if silent is None else np.array(silent)
    texts = tuple(str(at) for at in range(size))
    return Batch(texts, texts, np.array(shares, dtype=np.float32), hidden)


def test_the_loss_agrees_with_cross_entropy_where_each_text_has_one_answer():
    """With one answer each it is the mean of two ordinary cross entropies."""
    left = torch.nn.functional.normalize(torch.randn(4, 8), dim=1)
    right = torch.nn.functional.normalize(torch.randn(4, 8), dim=1)
    logits, target = left @ right.T / 0.05, torch.arange(4)
    expected = (
        torch.nn.functional.cross_entropy(logits, target)
        + torch.nn.functional.cross_entropy(logits.T, target)
    ) / 2
    found = agreement_loss(left, right, batch_of(np.eye(4)), 0.05)
    assert pytest.approx(expected.item(), rel=1e-5) == found.item()


def test_a_silent_couple_costs_nothing():
    """A couple that is too alike to be wrong does not push the texts apart."""
    same = torch.ones(2, 4) / 2
    silent = [[False, True], [True, False]]
    assert (
        pytest.approx(0.0, abs=1e-6)
        == agreement_loss(same, same, batch_of(np.eye(2), silent), 0.05).item()
    )


def test_the_rate_rises_and_then_falls():
    """It reaches its full height once and ends at a twentieth."""
    plan = Plan(steps=100)
    rates = [pace(step, plan) for step in range(100)]
    top = rates.index(max(rates))
    assert rates[: top + 1] == sorted(rates[: top + 1])
    assert rates[top:] == sorted(rates[top:], reverse=True)
    assert pytest.approx(0.05, abs=0.02) == rates[-1]
