"""What the outlook says would score is what the scoring says, once it is so."""

from itertools import product

import numpy as np

from game.kernel import outlook, scoring, standing
from game.kernel.outlook import if_acceded, if_built, if_mined, if_moved, if_pressed
from tests.agents.players import board, position, seats

TABLES = board()[0]
STATE = position(TABLES, seats("uniform:peaceful"), 60, 7)
BOARD = STATE.board


def test_a_change_of_influence_scores_as_foreseen():
    changes = range(-2, 4)
    for seat in range(TABLES.powers):
        cases = if_moved(TABLES, BOARD, seat, changes)
        for case, change in enumerate(changes):
            influence = BOARD.influence.copy()
            influence[seat] = np.clip(
                influence[seat] + change, BOARD.floor[seat], TABLES.numbers.turn_influence_cap
            )
            points = sum(scoring.partners(TABLES, BOARD._replace(influence=influence)))
            assert (cases.own[case] == points[seat]).all()
            assert (cases.rivals[case] == points.sum(axis=0) - points[seat]).all()
            leaders = standing.leaders(TABLES, BOARD._replace(influence=influence))
            assert (cases.leads[case] == (leaders == seat)).all()


def test_pressure_scores_as_foreseen():
    seat, rival, republic = 0, 1, 2
    cases = if_pressed(TABLES, BOARD, seat)
    influence = BOARD.influence.copy()
    influence[rival, republic] = np.maximum(influence[rival, republic] - 2, BOARD.floor[rival, republic])
    influence[seat, republic] = np.minimum(influence[seat, republic] + 1, 10)
    points = sum(scoring.partners(TABLES, BOARD._replace(influence=influence)))
    assert (cases.own[rival, republic] == points[seat, republic]).all()


def test_a_mine_scores_as_foreseen():
    quiet = BOARD._replace(
        licence_until=np.full_like(BOARD.licence_until, -50), holder=np.full_like(BOARD.holder, -1)
    )
    quiet = quiet._replace(lead=np.full_like(BOARD.lead, -1), partner=np.full_like(BOARD.partner, -1))
    for seat, plants in [(seat, plants) for seat in range(TABLES.powers) for plants in (False, True)]:
        mines = if_mined(TABLES, BOARD, seat, plants)
        built = quiet._replace(plant=np.ones_like(BOARD.plant)) if plants else quiet
        for deposit in range(TABLES.deposits):
            holder, lead = quiet.holder.copy(), quiet.lead.copy()
            holder[deposit], lead[deposit] = seat, 0
            mined = built._replace(holder=holder, lead=lead)
            more = scoring.mandates(TABLES, mined) - scoring.mandates(TABLES, built)
            assert (mines.mandates[:, deposit] == more).all()
            assert (mines.supply[deposit] == scoring.supply(TABLES, mined)[seat, deposit]).all()


def test_an_accession_scores_as_foreseen():
    for seat in range(TABLES.powers):
        foreseen = if_acceded(TABLES, BOARD, seat)
        for republic in range(TABLES.republics):
            member = BOARD.member.copy()
            member[seat, republic] = True
            more = scoring.mandates(TABLES, BOARD._replace(member=member)) - scoring.mandates(TABLES, BOARD)
            new = ~BOARD.member[seat, republic]
            assert (foreseen[:, republic, new] == more[:, new]).all()


def test_a_share_scores_as_foreseen():
    for seat, segment in product(range(TABLES.powers), range(TABLES.segments)):
        for routes, level in zip(if_built(TABLES, BOARD, seat, range(3)), (1, 2), strict=True):
            shares = BOARD.shares.copy()
            shares[seat, segment] += 2
            case = BOARD._replace(shares=shares, level=np.full_like(BOARD.level, level))
            corridor, scored = TABLES.corridor_of[segment], scoring.corridors(TABLES, case)
            points = (scored.share + scored.standards)[:, corridor]
            assert (routes.own[2, corridor] == points[seat]).all()
            assert (routes.rivals[2, corridor] == points.sum(axis=0) - points[seat]).all()
            assert (routes.sole[2, corridor] == standing.corridors(TABLES, case).sole[seat, corridor]).all()


def test_the_points_of_now_are_what_a_closing_year_would_add():
    now = outlook.if_ended_now(TABLES, BOARD, STATE.mark)
    agendas = scoring.marked(TABLES, BOARD, STATE.mark) * TABLES.numbers.scoring_agenda
    assert (now == BOARD.points.sum(axis=1) + outlook.open_points(TABLES, BOARD) + agendas).all()
    partners = scoring.partners(TABLES, BOARD)
    assert (outlook.open_points(TABLES, BOARD) >= (partners.leader + partners.second).sum(axis=1)).all()
