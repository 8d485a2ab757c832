"""The rules: arrays in, arrays out; imports numpy, vocabulary and errors, nothing else."""
