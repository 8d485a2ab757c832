"""Other people's contracts: Multivector as an environment to learn in. Nothing in here ever holds a game's state.

    coding      the action coding: one number an action, a mask for every step of a turn
    encoding    what one seat may see as a row of numbers, each column with a name
    reward      what a turn was worth to each seat
    vector      many games in one call, NumPy arrays in and out; everything else stands on it
    pettingzoo  `parallel_env`: every seat an agent            gymnasium  `SeatEnv`: one seat against scripted players
    softmax     a small policy and its gradient, NumPy alone   example    trains it: `python -m game.adapters.example`
    speed       turns a second, beside the kernel's own: `python -m game.adapters.speed`

The extra `rl` brings what the middle two need; the others need NumPy alone.
"""
