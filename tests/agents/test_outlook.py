"""What the outlook says would score is what the scoring says, once it is so."""

from itertools import product

import numpy as np

from game.kernel import outlook, scoring, standing
from game.kernel.outlook import goes_through, if_acceded, if_built, if_moved, if_pressed, mine_mandates
from tests.agents.players import board, position, seats

TABLES = board()[0]
STATE = position(TABLES, seats("uniform:peaceful"), 60, 7)
BOARD = STATE.board
SEATS = np.arange(TABLES.powers)
SIDES = "own", "others"


def test_a_change_of_influence_scores_as_foreseen():
    changes = range(-2, 4)
    cases = if_moved(TABLES, BOARD, SEATS, changes)
    for seat, (case, change) in product(SEATS, enumerate(changes)):
        influence = BOARD.influence.copy()
        influence[seat] = np.clip(
            influence[seat] + change, BOARD.floor[seat], TABLES.numbers.turn_influence_cap
        )
        points = sum(scoring.partners(TABLES, BOARD._replace(influence=influence)))
        assert (cases.own[case, :, seat] == points[seat]).all()
        assert (cases.rivals[case, :, seat] == points.sum(axis=0) - points[seat]).all()
        leaders = standing.leaders(TABLES, BOARD._replace(influence=influence))
        assert (cases.leads[case, :, seat] == (leaders == seat)).all()


def test_pressure_scores_as_foreseen():
    cases = if_pressed(TABLES, BOARD, SEATS)
    for seat, rival, republic in product(SEATS, SEATS, range(TABLES.republics)):
        influence = BOARD.influence.copy()
        if rival != seat:
            less = influence[rival, republic] - TABLES.numbers.pressure_loss
            influence[rival, republic] = np.maximum(less, BOARD.floor[rival, republic])
        influence[seat, republic] = np.minimum(influence[seat, republic] + 1, 10)
        points = sum(scoring.partners(TABLES, BOARD._replace(influence=influence)))[:, republic]
        assert (cases.own[rival, republic, seat] == points[seat]).all()
        assert (cases.rivals[rival, republic, seat] == points.sum(axis=0) - points[seat]).all()


def test_a_mine_scores_as_foreseen():
    quiet = BOARD._replace(
        licence_until=np.full_like(BOARD.licence_until, -50), holder=np.full_like(BOARD.holder, -1)
    )
    quiet = quiet._replace(lead=np.full_like(BOARD.lead, -1), partner=np.full_like(BOARD.partner, -1))
    for plants in (False, True):
        built = quiet._replace(plant=np.ones_like(BOARD.plant)) if plants else quiet
        through = np.broadcast_to(goes_through(TABLES, built, SEATS), (TABLES.deposits, TABLES.powers, 60))
        mandates = [mine_mandates(TABLES, SEATS, case) for case in (False, True)]
        for seat, deposit in product(SEATS, range(TABLES.deposits)):
            holder, lead = quiet.holder.copy(), quiet.lead.copy()
            holder[deposit], lead[deposit] = seat, 0
            mined, here = built._replace(holder=holder, lead=lead), through[deposit, seat].astype(int)
            more = scoring.mandates(TABLES, mined) - scoring.mandates(TABLES, built)
            own, others = (
                [int(getattr(each, side)[deposit, seat, 0]) for each in mandates] for side in SIDES
            )
            assert (np.array(own)[here] == more[seat]).all()
            assert (np.array(others)[here] == more.sum(axis=0) - more[seat]).all()
            supply = TABLES.criticality[deposit] >> here
            assert (supply == scoring.supply(TABLES, mined)[seat, deposit]).all()


def test_an_accession_scores_as_foreseen():
    foreseen = if_acceded(TABLES, BOARD, SEATS)
    for seat, republic in product(SEATS, range(TABLES.republics)):
        member = BOARD.member.copy()
        member[seat, republic] = True
        more = scoring.mandates(TABLES, BOARD._replace(member=member)) - scoring.mandates(TABLES, BOARD)
        new = ~BOARD.member[seat, republic]
        assert (foreseen.own[republic, seat, new] == more[seat, new]).all()
        assert (foreseen.others[republic, seat, new] == (more.sum(axis=0) - more[seat])[new]).all()


def test_a_share_scores_as_foreseen():
    built = if_built(TABLES, BOARD, SEATS, range(3))
    for seat, segment in product(SEATS, range(TABLES.segments)):
        for routes, level in zip(built, (1, 2), strict=True):
            shares = BOARD.shares.copy()
            shares[seat, segment] += 2
            case = BOARD._replace(shares=shares, level=np.full_like(BOARD.level, level))
            corridor, scored = TABLES.corridor_of[segment], scoring.corridors(TABLES, case)
            points = (scored.share + scored.standards)[:, corridor]
            assert (routes.own[2, corridor, seat] == points[seat]).all()
            assert (routes.rivals[2, corridor, seat] == points.sum(axis=0) - points[seat]).all()
            sole = standing.corridors(TABLES, case).sole
            assert (routes.sole[2, corridor, seat] == sole[seat, corridor]).all()


def test_some_seats_alone_foresee_what_they_do_among_all():
    some = np.array([2, 0])
    for alone, among in (
        (if_moved(TABLES, BOARD, some, range(3)), if_moved(TABLES, BOARD, SEATS, range(3))),
        (if_pressed(TABLES, BOARD, some), if_pressed(TABLES, BOARD, SEATS)),
        (if_built(TABLES, BOARD, some, range(3))[0], if_built(TABLES, BOARD, SEATS, range(3))[0]),
    ):
        assert all((few == every[..., some, :]).all() for few, every in zip(alone, among, strict=True))


def test_the_points_of_now_are_what_a_closing_year_would_add():
    now = outlook.if_ended_now(TABLES, BOARD, STATE.mark)
    agendas = scoring.marked(TABLES, BOARD, STATE.mark) * TABLES.numbers.scoring_agenda
    assert (now == BOARD.points.sum(axis=1) + outlook.open_points(TABLES, BOARD) + agendas).all()
    partners = scoring.partners(TABLES, BOARD)
    assert (outlook.open_points(TABLES, BOARD) >= (partners.leader + partners.second).sum(axis=1)).all()
