"""What a mask allows is what the menu allows, and what has been written is a sheet that the rules allow."""

import numpy as np
import pytest

from game.adapters.coding import PASS, Stage
from game.adapters.vector import VectorEnv
from game.kernel import menu as menus
from game.scenario import library
from tests.adapters.playing import drawn, turns

GAMES = 12


def refusals(env, seat, sheet):
    """What the menu says to every order, given the sheet `(slots, games)`."""
    card = menus.menu(env.tables, env.arena.board, seat)
    return menus.refusals(env.tables, card, sheet)


def in_words(env, frame, seat):
    return np.moveaxis(frame.masks[:, seat], 0, -1)


@pytest.mark.parametrize("name", library.scenario_names())
def test_masks_are_the_menu_at_every_step_of_a_game(name):
    env = VectorEnv(name, GAMES, restart=False)
    frame, orders, seats = env.reset(3), env.coding.orders, range(env.tables.powers)
    stages = set()
    for number in range(env.tables.last_turn * len(env.coding.stages)):
        stages.add(env.stage)
        sheets = [frame.desks[:, seat, 3:-1].T for seat in seats]
        for seat, sheet in zip(seats, sheets, strict=True):
            mask = in_words(env, frame, seat)
            flags = refusals(env, seat, sheet)
            if env.stage is Stage.ORDER:
                finished = (sheet > 0).sum(axis=0) < frame.desks[:, 0, 0]
                assert (mask[1:orders] == ((flags == 0) & ~finished)[1:]).all()
                assert mask[PASS].all() and not mask[orders:].any()
            elif env.stage is Stage.OFFER:
                joint = env.tables.catalogue.mirror[seat] > 0
                standing = menus.menu(env.tables, env.arena.board, seat).standing == 0
                last = env.arena.board.turn == env.tables.last_turn
                assert (mask[1:orders] == (joint[:, None] & standing & ~last)[1:]).all()
            else:
                begins = env.tables.year_opens[env.arena.board.turn] & ~env.arena.over
                assert (mask[orders:] == ((env.arena.board.dealt >= 0) & begins)).all()
                assert (mask[PASS] == ~mask[orders:].any(axis=0)).all() and not mask[1:orders].any()
        frame = env.step(drawn(frame, number))
        if env.arena.over.all():
            break
    assert env.arena.over.all()
    assert Stage.ORDER in stages and (Stage.MARK in stages) == bool(env.tables.names.agendas)


def test_what_is_written_is_a_sheet_that_the_referee_takes(monkeypatch):
    env = VectorEnv(games=GAMES)
    played = []
    play = env.arena.play
    monkeypatch.setattr(env.arena, "play", lambda orders: (played.append(check(orders)), play(orders)))

    def check(orders):
        for seat in range(env.tables.powers):
            card = menus.menu(env.tables, env.arena.board, seat)
            assert not menus.why_not(env.tables, card, orders.sheet[seat]).any()
        return int((orders.sheet > 0).sum()), int((orders.offer > 0).sum()), int((orders.mark > 0).sum())

    list(turns(env, env.tables.last_turn))
    written, offered, marked = np.sum(played, axis=0)
    assert written > GAMES * env.tables.last_turn and offered > 0 and marked > 0


def test_who_passes_has_finished_the_sheet():
    env = VectorEnv(games=1)
    frame = env.reset()
    frame = env.step(np.zeros((1, env.tables.powers), int))
    assert env.stage is Stage.ORDER and (frame.masks.sum(axis=2) == 1).all() and frame.masks[..., PASS].all()


@pytest.mark.parametrize("action", [-1, 10_000, None])
def test_an_action_outside_of_its_mask_is_a_pass(action):
    env = VectorEnv(games=1)
    frame = env.reset()
    wrong = int(np.flatnonzero(~frame.masks[0, 0])[0]) if action is None else action
    frame = env.step(np.full((1, env.tables.powers), wrong))
    assert frame.desks[0, 0, 3] == 0 and frame.masks[0, 0].sum() == 1


def test_names_say_what_actions_do():
    env = VectorEnv(games=1)
    names = env.coding.names
    assert len(names) == env.coding.size == len(set(names))
    kind = env.tables.catalogue.kind
    assert all(names[number].split()[0] == kind_name(kind[number]) for number in range(1, env.coding.orders))
    assert names[PASS] == "pass" and names[-1] == f"mark {len(env.arena.board.dealt)}"


def kind_name(code):
    from game.vocabulary import OrderKind

    return OrderKind(int(code)).word


def test_a_step_that_nobody_can_use_is_not_asked():
    env = VectorEnv(games=1)
    frame, asked = env.reset(), []
    for number in range(len(env.coding.stages) * env.tables.last_turn):
        turn, stage = int(env.arena.board.turn[0]), env.stage
        asked.append((turn, stage))
        frame = env.step(drawn(frame, number))
        if frame.dones[0]:
            break
    marked = [turn for turn, stage in asked if stage is Stage.MARK]
    begun = np.flatnonzero(env.tables.year_opens)
    assert marked == [turn for turn in begun if turn <= asked[-1][0]]
    assert (env.tables.last_turn, Stage.OFFER) not in asked
