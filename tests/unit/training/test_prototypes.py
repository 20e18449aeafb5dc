"""One learnt vector per occupation."""

import numpy as np
import pytest
import torch

from matcher.training.prototypes import first_prototypes, prototype_loss

MEANS = np.array([[1.0, 0.0], [0.0, 1.0], [-1.0, -1.0]], dtype=np.float32)


def test_a_text_without_a_goal_costs_nothing():
    """Titles in the same batch leave the prototypes alone."""
    prototypes = first_prototypes(("a", "b", "c"), MEANS)
    vectors = torch.eye(2)
    goals = torch.tensor([[1.0, 0.0, 0.0], [0.0, 0.0, 0.0]])
    alone = prototype_loss(vectors[:1], goals[:1], prototypes, 0.1)
    assert pytest.approx(alone.item()) == prototype_loss(vectors, goals, prototypes, 0.1).item()


def test_a_text_near_its_prototype_costs_less():
    """Training draws a text towards its own occupation."""
    prototypes = first_prototypes(("a", "b", "c"), MEANS)
    goals = torch.tensor([[1.0, 0.0, 0.0]])
    near = prototype_loss(torch.tensor([[1.0, 0.0]]), goals, prototypes, 0.1)
    far = prototype_loss(torch.tensor([[0.0, 1.0]]), goals, prototypes, 0.1)
    assert near < far
