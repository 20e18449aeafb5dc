"""The factors: one file each, one catalogue. A factor judges one wish over the world."""
