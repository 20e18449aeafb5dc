"""What we think: reading in, understanding wishes, facts, ranking and its explanation."""
