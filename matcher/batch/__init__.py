"""Many participants over one world: the same pure ranking, in shards, wherever they run.

source.py   the world as paths, opened once in each process
run.py      shards through joblib: here, in processes, or on a Dask cluster
output.py   one ranking a line, in order, resumable
"""

from matcher.batch.run import Cluster, Here, Processes, ranked, whole
from matcher.batch.source import WorldSource

__all__ = ["Cluster", "Here", "Processes", "WorldSource", "ranked", "whole"]
