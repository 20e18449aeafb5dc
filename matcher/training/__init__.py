"""Training of the sentence encoder that the product ships in ``models/encoder``.

Not needed to run the product: the extra ``[train]`` brings what it imports.
Run ``python -m matcher.training --help``.
"""
