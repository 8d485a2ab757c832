"""The rules: arrays in, arrays out; imports numpy, vocabulary and errors, nothing else."""

RULES_VERSION = 1  # part of every save: raise it whenever the same orders could lead to another board
