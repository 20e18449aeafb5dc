"""Openness: what may be said to an employer, and the guard that stops everything else.

The participant decides what an employer may know; the default is nothing (domain R-32, N1, N5).
"""
