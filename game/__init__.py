"""Multivector: a turn-based strategy game and wargame engine about influence in Central Asia."""
