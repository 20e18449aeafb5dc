"""Sentences people read: made from the very factors that made the score."""
