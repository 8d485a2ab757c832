"""Scripted players: arrays of observations in, orders out."""
